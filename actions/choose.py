"""A choice that is none of the topics was pressed: the assistant's own steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarersAction
from actions.danger import give_help, which_danger
from actions.memory import Turn
from actions.take_place import without_place
from actions.topics import URGENT
from directory import Directory


class ActionChoose(CarersAction):
    """Carries out a step by its id, `do:<step>`."""

    action_name = "action_choose"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Do what the choice says."""
        if turn.choice == "do:urgent":
            return which_danger(dispatcher, directory, turn, now)
        if turn.last.get("topic") in URGENT:
            return give_help(dispatcher, directory, turn, turn.last["topic"], now, asks=False)
        # do:skip_place, and any step this version does not know: go on without the place.
        return without_place(dispatcher, directory, turn, now)
