"""The engines, of which each conversation has its own: a conversation's lock is in one process (docs/adr/0013).

One engine works on one core. Which of them a conversation is with follows from its id alone, so that it holds after a restart.
While that one is lost, its conversations go on with the next (docs/adr/0014): it reads them from the file they share.
"""

from __future__ import annotations

import asyncio
import logging
import time
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from web import engine as one
from web.engine import Engine, EngineUnavailable
from web.reply_shape import shaped

log = logging.getLogger(__name__)

SPARE_TAKES = 0.5
"""Seconds in which an engine that is gone is waited for before the next is asked: its spare takes over in a fifth of that."""


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

    def _in_order(self, conversation: str) -> tuple[Engine, ...]:
        """Return a conversation's own engine, and after it those that may take its place."""
        home = self._engines.index(self.of(conversation))
        return self._engines[home:] + self._engines[:home]

    async def reply(self, body: dict[str, Any], *, worth_waiting: Callable[[], bool] = lambda: True) -> dict[str, Any]:
        """Send one message to its conversation's engine, and to the next while that one is lost.

        A message that the first had in hand is not answered twice: it carries an id, and the engine that comes late is
        refused by the file (`bot/stores/conversations.py`).

        Returns:
            `messages` and `understood` as the contract has them, and the engine's `timing`.

        Raises:
            EngineUnavailable: None of them gave a usable reply.
        """
        in_order = self._in_order(body["conversation"])
        until = time.monotonic() + one.PATIENCE
        while True:
            again = False
            for number, engine in enumerate(in_order):
                try:
                    return await self._usable_reply(engine, body, worth_waiting, in_order[number + 1 :])
                except EngineUnavailable as error:
                    failed = error
                again = again or failed.gone
                if not failed.elsewhere:
                    raise failed
                if number + 1 < len(in_order):
                    log.warning("asked_elsewhere reason=%s", failed)
            if len(in_order) == 1 or not again or time.monotonic() > until or not worth_waiting():
                raise failed
            await asyncio.sleep(one.PAUSE)

    async def _usable_reply(
        self, engine: Engine, body: dict[str, Any], worth_waiting: Callable[[], bool], others: Sequence[Engine]
    ) -> dict[str, Any]:
        several = len(self._engines) > 1

        async def other_ready() -> bool:
            return others[0].resting is False and await others[0].ready()

        answer = await engine.reply(
            body, worth_waiting=worth_waiting, patience=SPARE_TAKES if several else None, other_ready=other_ready if others else None
        )
        reply = shaped(answer)
        if reply is None:
            raise EngineUnavailable("nothing said", reached=True, elsewhere=True)
        return {**reply, "timing": answer.get("timing")}

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
