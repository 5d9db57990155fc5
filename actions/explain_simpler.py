"""Say the last answer again, shorter: whom to ring, the number, and what to say."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarersAction
from actions.follow_up_steps import simpler
from actions.memory import Turn
from directory import Directory


class ActionExplainSimpler(CarersAction):
    """Repeats the first service of the last answer in the plainest words."""

    action_name = "action_explain_simpler"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Say it again in fewer words; in danger the fixed words stay."""
        return simpler(dispatcher, directory, turn, now)
