"""A place was given or corrected: go on with what was being asked, or ask what is needed there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, signposting, topics
from actions.base import CarersAction
from actions.memory import Turn, keep
from actions.resume import answer_topic
from directory import Directory


class ActionChangePlace(CarersAction):
    """Takes a place in, then answers what the place was needed for, or the last topic again for the new place."""

    action_name = "action_change_place"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer with the new place."""
        return take_place(dispatcher, directory, turn, now)


def take_place(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Go on with what a place was needed for; also when a place came with a message that was unclear otherwise."""
    topic = turn.question.get("topic") if turn.question.get("ask") == "place" else turn.last.get("topic")
    if not turn.place_heard:
        near = signposting.find(directory, turn, "carers_hub", now, limit=1)
        cards = [replies.card_of(match, now) for match in near]
        replies.say(dispatcher, "utter_ask_place_again", understood=replies.understood(turn, "change_place"), services=cards)
        return keep(turn, question=turn.question or {"ask": "place", "topic": topic or "carers_hub"})
    if turn.question.get("waiting") and not turn.place_asked:
        return answer_topic(dispatcher, directory, turn, turn.question["waiting"], now)
    if turn.question.get("ask") == "topic" and not turn.place_asked:
        return signposting.ask_which_topic(dispatcher, directory, turn, turn.question["topics"], now)
    if topic and not turn.place_asked:
        return answer_topic(dispatcher, directory, turn, topic, now)
    if turn.place_asked:
        signposting.ask_which_place(dispatcher, directory, turn.place_asked)
        dispatcher.messages[-1]["custom"]["understood"] = replies.understood(turn, "change_place")
        return keep(turn, question={"ask": "place", "topic": topic or "carers_hub"})
    matches = signposting.find(directory, turn, "carers_hub", now, limit=1)
    if turn.person.outside:
        signposting.say_outside(dispatcher, turn)
    replies.say(
        dispatcher,
        "utter_what_else" if turn.person.outside else "utter_change_place",
        understood=replies.understood(turn, "change_place"),
        services=[replies.card_of(match, now) for match in matches],
        choices=[topics.choice(other) for other in ("short_breaks", "benefits", "carers_assessment", "talk_to_a_person")],
        place=turn.person.place_name or "your area",
    )
    return keep(turn)
