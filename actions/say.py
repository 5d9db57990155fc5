"""Answer what is about the conversation itself with the response named like the topic."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import asides, danger, ending, feelings, finding, numbers, offering, replies, resume, second_need, topics
from actions.base import CarersAction
from actions.memory import Turn, keep
from actions.resume import answer_topic
from actions.take_place import take_place
from actions.topics import URGENT
from directory import Directory

CHOICES: dict[str, list[dict[str, str]]] = {"goodbye": [], "are_you_a_bot": [topics.PERSON]}
"""What can be pressed under a reply, where it is not the ways to begin."""

NOT_A_NEED, UNSURE = frozenset({"out_of_scope", "not_understood"}), 0.5
"""What a message is taken for that no need was heard in; with less than this probability a need that it names is answered."""

WITH_NUMBER = frozenset({"out_of_scope", "not_understood", "goodbye", "are_you_a_bot"})
"""Replies that cannot help, or after which somebody leaves, name a number (DESIGN, principle 2)."""


UNCLEAR = frozenset({"out_of_scope", "not_understood", "what_can_you_do"})
"""What "who do I tell?" or "how do I get out?" may be taken for: right after words for danger it is about the danger."""


class ActionSay(CarersAction):
    """Says the response named like the intent, with choices to go on and, when it cannot help, a number."""

    action_name = "action_say"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer the conversation topic that was understood."""
        topic = turn.intent
        feeling = feelings.heard(turn.text) if topic in NOT_A_NEED else None
        if feeling:
            return answer_topic(dispatcher, directory, turn, feelings.NEED.get(feeling, "wellbeing"), now)
        named = second_need.named_in(turn.text)[:2] if topic in NOT_A_NEED and turn.confidence < UNSURE else []
        if named:
            return answer_topic(dispatcher, directory, turn, named[0], now, also=next(iter(named[1:]), None))
        if topic in WITH_NUMBER and turn.place_heard and turn.question.get("ask") == "place":
            return take_place(dispatcher, directory, turn, now)
        if topic in UNCLEAR and danger.goes_on(turn):
            return danger.give_again(dispatcher, directory, turn, now)
        if topic in ("thanks", "goodbye") and turn.last.get("topic") in URGENT:
            return resume.still_here(dispatcher, directory, turn, topic, now)
        if topic == "thanks" and turn.last.get("topic"):
            return _thanked(dispatcher, turn)
        if aside := asides.of(turn):
            return _aside(dispatcher, directory, turn, aside, now)
        found = finding.find(directory, turn, "carers_hub", now, limit=1) if topic in WITH_NUMBER else []
        cards = [replies.card_of(match, now) for match in found]
        replies.say(
            dispatcher,
            "utter_goodbye_plan" if topic == "goodbye" and turn.shown else f"utter_{topic}",
            understood=replies.understood(turn, topic),
            choices=CHOICES[topic] if topic in CHOICES else [*offering.choices(turn, topic), *topics.start_choices()],
            services=numbers.with_one_to_ring(directory, turn, cards, now) if topic in WITH_NUMBER else [],
            explained=replies.explain(turn, found) if turn.explain else None,
        )
        return keep(turn, question=turn.question)


def _thanked(dispatcher: CollectingDispatcher, turn: Turn) -> list[dict[str, Any]]:
    """Ask whether that was what they needed, unless something else still waits for an answer."""
    waiting = turn.question.get("ask") in ("place", "topic", "guide")
    choices = [topics.PERSON] if waiting else list(ending.NEEDED.values())
    response = "utter_thanks" if waiting else "utter_thanks_needed"
    replies.say(dispatcher, response, understood=replies.understood(turn, "thanks"), choices=choices)
    return keep(turn, question=turn.question if waiting else {"ask": "needed"})


def _aside(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, kind: str, now: datetime) -> list[dict[str, Any]]:
    """Answer a harmless word with a friendly one; the talk goes on where it was."""
    last = turn.last.get("topic")
    goes_on = topics.next_choices(last) if last in topics.table() else []
    replies.say(
        dispatcher,
        f"utter_aside_{kind}",
        understood=replies.understood(turn, turn.intent),
        choices=[*goes_on, topics.PERSON] if goes_on else topics.start_choices(),
        services=numbers.front_door(directory, turn, now),
    )
    return keep(turn, question=turn.question)
