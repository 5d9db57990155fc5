"""Answer what is about the conversation itself with the response named like the topic."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, signposting, topics
from actions.base import CarersAction
from actions.change_place import take_place
from actions.memory import Turn, keep
from directory import Directory

START = ("short_breaks", "benefits", "am_i_a_carer")
"""Topics offered to somebody who does not know where to begin."""

CHOICES: dict[str, tuple[str, ...]] = {
    "greet": START,
    "what_can_you_do": START,
    "out_of_scope": START,
    "not_understood": START,
    "are_you_a_bot": ("talk_to_a_person",),
}

WITH_NUMBER = frozenset({"out_of_scope", "not_understood"})
"""Replies that cannot help name a number (DESIGN, principle 2)."""


class ActionSay(CarersAction):
    """Says the response named like the intent, with choices to go on and, when it cannot help, a number."""

    action_name = "action_say"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer the conversation topic that was understood."""
        topic = turn.intent
        if topic in WITH_NUMBER and turn.place_heard and turn.question.get("ask") == "place":
            return take_place(dispatcher, directory, turn, now)
        services = signposting.find(directory, turn, "carers_hub", now, limit=1) if topic in WITH_NUMBER else []
        replies.say(
            dispatcher,
            f"utter_{topic}",
            understood=replies.understood(turn, topic),
            choices=[topics.choice(other) for other in CHOICES.get(topic, ())],
            services=[replies.card_of(match, now) for match in services],
            explained=replies.explain(turn, services) if turn.explain else None,
        )
        return keep(turn, question=turn.question)
