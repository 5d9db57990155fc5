"""One message of a conversation at a time, without Rasa's sleep of a second a retry."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.lock_store import InMemoryLockStore


class PatientLockStore(InMemoryLockStore):
    """Serves the next message of a conversation the moment the one before is done.

    Rasa's stores hand out tickets and poll once a second. All our messages come through one process, so an
    `asyncio.Lock` for each conversation is enough; it is dropped when nobody holds or awaits it.
    """

    def __init__(self, endpoint_config: Any = None) -> None:
        """Start with no conversation locked; Rasa passes its endpoint settings, of which there are none."""
        super().__init__()
        self._waiting: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def lock(  # type: ignore[override]
        self, conversation_id: str, lock_lifetime: float = 60, wait_time_in_seconds: float = 0
    ) -> AsyncGenerator[None, None]:
        """Hold the conversation; messages are served in the order in which they came."""
        turn, users = self._waiting.get(conversation_id, (asyncio.Lock(), 0))
        self._waiting[conversation_id] = (turn, users + 1)
        try:
            async with turn:
                yield
        finally:
            turn, users = self._waiting[conversation_id]
            if users == 1:
                del self._waiting[conversation_id]
            else:
                self._waiting[conversation_id] = (turn, users - 1)
