"""One name for a request in the logs of all processes, and in the answer's `X-Request-Id`. It says nothing of the person."""

from __future__ import annotations

import secrets
from contextvars import ContextVar

HEADER = "X-Request-Id"
current: ContextVar[str] = ContextVar("request_id", default="-")


def begin() -> str:
    """Give the request in hand a name of its own; one that a caller sends is never taken over."""
    name = secrets.token_hex(6)
    current.set(name)
    return name
