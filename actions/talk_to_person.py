"""Give the number of a person to ring."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarersAction
from actions.memory import Turn
from actions.person_to_ring import give_person
from directory import Directory


class ActionTalkToPerson(CarersAction):
    """Gives the carers' service of the place, says whether it is open, and adds one that is when it is not."""

    action_name = "action_talk_to_person"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Give the numbers."""
        return give_person(dispatcher, directory, turn, now)
