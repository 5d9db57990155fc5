"""What is known while one message is being answered: its ids, and what it cost. Nothing here outlives the message.

Rasa hands a message from hand to hand without room for anything of ours; a context variable goes along with the task.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass
class Answering:
    """One message in hand."""

    request_id: str = "-"
    """Names the request in the logs of all three processes."""
    message_id: str | None = None
    """Given by the caller, so that a message sent again is answered once."""
    answer: Callable[[], dict[str, Any] | None] = lambda: None
    """Gives the whole reply as far as it has come; None when nothing was said."""
    actions_ms: float = 0.0
    found: float | None = None
    """When the state that this message was begun with had changed; None: there was none."""
    overtaken: bool = False
    """Whether another engine went on with the conversation meanwhile, or it was deleted: then nothing was kept of this answer."""

    def to_keep(self) -> tuple[str | None, str | None]:
        """Return the message's id and its reply, to be kept beside the conversation's state."""
        answer = self.answer() if self.message_id else None
        return (self.message_id, json.dumps(answer, separators=(",", ":"))) if answer else (None, None)


in_hand: ContextVar[Answering | None] = ContextVar("in_hand", default=None)


class RequestIds(logging.Filter):
    """Puts the request's id on each log line, as `request`."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every line."""
        now = in_hand.get()
        record.request = now.request_id if now else "-"
        return True
