"""Answer a support topic with one to three services the carer can use."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import offering
from actions.base import CarersAction
from actions.memory import Turn
from actions.signposting import signpost
from actions.take_place import answers_with_unknown_place, take_place
from directory import Directory


class ActionFindServices(CarersAction):
    """The one signposting action: every support topic comes here."""

    action_name = "action_find_services"

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer the topic that was understood, or the question for the place."""
        if answers_with_unknown_place(turn):
            return take_place(dispatcher, directory, turn, now)
        return signpost(dispatcher, directory, turn, offering.instead(turn), now)
