"""Never the same sentence twice in a row: which wording of each response comes next.

The responses in `domain.yml` may have several wordings. Those said lately are remembered with the number of the wording; the
engine (`bot/wordings.py`) says the one whose number it is sent.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import slots

REMEMBERED = 12
"""Responses that count as said lately: those of about the last four replies."""


def vary(dispatcher: CollectingDispatcher, said: dict[str, int]) -> dict[str, Any]:
    """Number the wordings of a reply; returns the event that remembers them, those said last at the end."""
    lately = dict(said)
    for message in dispatcher.messages:
        response = message.get("response")
        if response:
            message["wording"] = lately.pop(response, -1) + 1
            lately[response] = message["wording"]
    return SlotSet(slots.SAID, dict(list(lately.items())[-REMEMBERED:]))  # type: ignore[no-any-return]
