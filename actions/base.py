"""What the actions of this project have in common: read the turn, answer, remember; a fault never leaves a carer alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import desk, follow_up, guide, guide_offer
from actions.memory import Turn, listen
from directory import Directory


class CarersAction(Action):
    """An action with a directory and a clock; subclasses say their name and answer a turn.

    A directory that cannot be reached raises: Rasa then gets an error, sends no reply, and `web/` gives the carer a calm
    sentence and numbers kept in a file.
    """

    action_name = ""

    def __init__(self, directory: Directory | None = None, now: Callable[[], datetime] = desk.now) -> None:
        """Take fakes in tests; the SDK makes actions without arguments."""
        self._directory, self._now = directory, now

    def name(self) -> str:
        """Return the name in `domain.yml`."""
        return self.action_name

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        """Read the turn and answer it; returns the events that remember it."""
        directory, now = self._directory or desk.directory(), self._now()
        turn = listen(tracker, directory)
        if self.action_name == "action_urgent_help":
            return self.answer(dispatcher, directory, turn, now)
        if guide.takes(turn):
            return guide.answer(dispatcher, directory, turn, now)
        asked = follow_up.read(turn)
        events = follow_up.answer(dispatcher, directory, turn, asked, now) if asked else self.answer(dispatcher, directory, turn, now)
        return guide_offer.beside(dispatcher, turn, events)

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Say something through the dispatcher and return the events."""
        raise NotImplementedError(self.action_name)
