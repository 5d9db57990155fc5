"""Danger first: this action answers an urgent topic before anything else, in every state of a conversation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import danger_talk, stand_down
from actions.base import CarersAction
from actions.danger import give_help, told_more
from actions.memory import Turn
from directory import Directory


class ActionUrgentHelp(CarersAction):
    """Gives the fixed words and the numbers for an urgent topic."""

    action_name = "action_urgent_help"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Give the words and numbers for the topic; a worry about what was given before is answered by itself."""
        if stand_down.found_again(turn):
            return stand_down.answer(dispatcher, directory, turn, now)
        if danger_talk.takes(turn):
            return danger_talk.answer(dispatcher, directory, turn, now)
        return give_help(dispatcher, directory, turn, turn.intent, now, told_more(turn, turn.intent))
