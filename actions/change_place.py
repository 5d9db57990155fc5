"""A place was given or corrected: go on with what was being asked, or ask what is needed there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarersAction
from actions.memory import Turn
from actions.take_place import take_place
from directory import Directory


class ActionChangePlace(CarersAction):
    """Takes a place in, then answers what the place was needed for, or the last topic again for the new place."""

    action_name = "action_change_place"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer with the new place."""
        return take_place(dispatcher, directory, turn, now)
