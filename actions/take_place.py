"""A place was given, corrected or asked about: go on with what was being asked, or ask what is needed there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import finding, named_things, numbers, place_questions, replies, signposting, topics
from actions.memory import Turn, keep
from actions.resume import answer_topic
from directory import Directory

SURE = 0.6
"""Below this probability a message without a place, to which none was asked, is not taken for one that means to give it."""


FAINT, FAINT_NAME, FEW_WORDS = 0.35, 0.6, 3
"""So few words, of which a need was heard with less than this probability, answer the question for the place; written as names are,
with less than the second."""


def answers_with_unknown_place(turn: Turn) -> bool:
    """Whether somebody who was asked for a place gave one that nobody knows ("Little Wobbling"), and not a need."""
    asked = turn.question.get("ask") == "place" and not turn.place_heard and not turn.choice and not turn.urgent
    return asked and len(turn.text.split()) <= FEW_WORDS and turn.confidence < (FAINT_NAME if turn.text.istitle() else FAINT)


def take_place(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Go on with what a place was needed for; also when a place came with a message that was unclear otherwise."""
    topic = turn.question.get("topic") if turn.question.get("ask") == "place" else turn.last.get("topic")
    if not turn.place_heard and turn.person != turn.person_before and topic in topics.table():
        return answer_topic(dispatcher, directory, turn, topic, now)
    if not turn.place_heard and turn.question.get("ask") != "place" and turn.confidence < SURE:
        cards, next_needs = numbers.front_door(directory, turn, now), topics.next_choices(topic) if topic in topics.table() else []
        choices = [*(next_needs or topics.start_choices()[:2]), topics.PERSON]
        replies.say(
            dispatcher, "utter_not_understood", understood=replies.understood(turn, "not_understood"), services=cards, choices=choices
        )
        return keep(turn, question=turn.question)
    if not turn.place_heard:
        cards = numbers.front_door(directory, turn, now)
        understood, choices = replies.understood(turn, "change_place"), place_questions.place_choices(directory)
        replies.say(dispatcher, "utter_ask_place_again", understood=understood, services=cards, choices=choices)
        return keep(turn, question=turn.question or {"ask": "place", "topic": topic or "carers_hub"})
    if turn.question.get("waiting") and not turn.place_asked:
        return answer_topic(dispatcher, directory, turn, turn.question["waiting"], now)
    if turn.question.get("ask") == "topic" and not turn.place_asked:
        return signposting.ask_which_topic(dispatcher, directory, turn, turn.question["topics"], now)
    if turn.question.get("thing") and not turn.place_asked:
        return named_things.answer_thing(dispatcher, directory, turn, turn.question["thing"], now)
    if topic and not turn.place_asked:
        return answer_topic(dispatcher, directory, turn, topic, now, also=turn.question.get("also"))
    if turn.place_asked:
        place_questions.ask_which_place(dispatcher, directory, turn.place_asked)
        dispatcher.messages[-1]["custom"]["understood"] = replies.understood(turn, "change_place")
        return keep(turn, question={**turn.question, "ask": "place", "topic": topic or "carers_hub", "place_said": turn.place_asked.said})
    matches = finding.find(directory, turn, "carers_hub", now, limit=1)
    if turn.person.outside:
        place_questions.say_outside(dispatcher, directory, turn, now)
    replies.say(
        dispatcher,
        "utter_what_else" if turn.person.outside else "utter_change_place",
        understood=replies.understood(turn, "change_place"),
        services=[replies.card_of(match, now) for match in matches],
        choices=[topics.choice(other) for other in ("short_breaks", "benefits", "carers_assessment", "talk_to_a_person")],
        place=turn.person.place_name or "your area",
    )
    return keep(turn)


def without_place(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Go on without the place: somebody who helps anywhere, and what else can be asked. It is not asked for again."""
    last = turn.last.get("topic")
    replies.say(
        dispatcher,
        "utter_no_place",
        understood=replies.understood(turn, "deny"),
        services=numbers.front_door(directory, turn, now),
        choices=[*topics.next_choices(last if last in topics.table() else "carers_hub"), topics.PERSON],
    )
    return keep(turn)
