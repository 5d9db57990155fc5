"""Start again: what was told is cleared."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import replies, slots, topics
from actions.base import CarersAction
from actions.memory import Person, Turn
from directory import Directory


class ActionStartAgain(CarersAction):
    """Clears every memory of the conversation and begins anew."""

    action_name = "action_start_again"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Clear the slots and say so."""
        fresh = replace(turn, person=Person())
        replies.say(
            dispatcher,
            "utter_start_again",
            understood=replies.understood(fresh, "start_again"),
            choices=topics.start_choices(),
        )
        return [SlotSet(slot, None) for slot in (slots.PERSON, slots.LAST, slots.SHOWN, slots.QUESTION, slots.GUIDE)]
