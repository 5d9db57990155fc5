"""The engines, of which each conversation has its own: a conversation's lock is in one process (docs/adr/0013).

One engine works on one core. Which of them a conversation is with follows from its id alone, so that it holds after a restart.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from web.engine import Engine


class Engines:
    """All engines behind the glass; asked as if they were one."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        """Divide conversations among these; there is at least one."""
        self._engines = tuple(engines)

    def of(self, conversation: str) -> Engine:
        """Return the engine that a conversation is with."""
        return self._engines[zlib.crc32(conversation.encode()) % len(self._engines)]

    async def open(self) -> None:
        """Make their sessions; needs a running event loop."""
        for engine in self._engines:
            await engine.open()

    async def close(self) -> None:
        """Close every connection."""
        for engine in self._engines:
            await engine.close()

    async def reply(self, body: dict[str, Any], *, worth_waiting: Callable[[], bool] = lambda: True) -> dict[str, Any]:
        """Send one message to its conversation's engine: `Engine.reply`.

        Raises:
            EngineUnavailable: There is no usable reply.
        """
        return await self.of(body["conversation"]).reply(body, worth_waiting=worth_waiting)

    async def forget(self, conversation: str) -> bool:
        """Have its engine delete a conversation; return whether it did."""
        return await self.of(conversation).forget(conversation)

    async def forget_before(self, moment: float) -> float | None:
        """Have all engines delete what was not used since `moment`; return when the oldest left is from, 0 for none.

        None: one of them did not answer.
        """
        oldest = await asyncio.gather(*(engine.forget_before(moment) for engine in self._engines))
        known = [found for found in oldest if found is not None]
        return None if len(known) < len(oldest) else min((found for found in known if found), default=0.0)

    async def ready(self) -> bool:
        """Say whether every engine answers and has its model."""
        return all(await asyncio.gather(*(engine.ready() for engine in self._engines)))

    async def actions_ready(self) -> bool:
        """Say whether the action server answers."""
        return await self._engines[0].actions_ready()
