"""What the actions of this project have in common: read the turn, answer, remember; a fault never leaves a carer alone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import (
    ages,
    danger_check,
    danger_talk,
    desk,
    ending,
    feelings,
    follow_up,
    guide,
    guide_offer,
    languages,
    named_things,
    professionals,
    reach,
    stand_down,
    talks,
)
from actions.memory import Turn, listen
from actions.second_need import heard_too
from actions.variation import vary
from directory import Directory

log = logging.getLogger(__name__)
URGENT_HELP = "action_urgent_help"
"""Danger is answered before anything below is asked."""


class Taker(Protocol):
    """What only makes sense beside what went before: it says whether a message is its own, and answers it."""

    def takes(self, turn: Turn) -> bool:
        """Whether the message is its own."""

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Answer it and return the events."""


TAKERS: tuple[Taker, ...] = (languages, danger_check, stand_down, danger_talk, guide, ending, reach, talks, follow_up, named_things)
"""Asked in this order before an action answers by itself."""


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
        turn = ages.remember(professionals.remember(reach.remember(heard_too(listen(tracker, directory)))), now)
        if self.action_name == URGENT_HELP:
            events = self.answer(dispatcher, directory, turn, now)
        else:
            taker = next((part for part in TAKERS if part.takes(turn)), None)
            events = (taker.answer if taker else self.answer)(dispatcher, directory, turn, now)
            events = guide_offer.beside(dispatcher, turn, events)
            if not (taker is follow_up and follow_up.is_plain(turn)):
                events = danger_check.ask_first(dispatcher, directory, turn, now, events)
            feelings.hear_first(dispatcher, turn)
        reach.adapt(dispatcher, directory, turn)
        events.append(vary(dispatcher, turn.said))
        said = ",".join(str(message.get("response")) for message in dispatcher.messages)
        log.info("turn_answered action=%s intent=%s said=%s", self.action_name, turn.intent, said)
        return events

    def answer(self, dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
        """Say something through the dispatcher and return the events."""
        raise NotImplementedError(self.action_name)
