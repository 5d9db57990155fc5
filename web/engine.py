"""The client of the engine (Rasa) and of the action server: loopback HTTP with a shared secret, and quick to give up.

It knows nothing of pages or conversations. One kept-alive session for the life of the process and short timeouts. A
message whose connection breaks is sent again until a spare has taken over (`ops/run.py`): it carries an id, so the engine
answers it once. And a circuit: after some failures in a row the engine is left alone for a moment, so that people get the
calm answer at once instead of waiting for each timeout.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from web import request_ids

log = logging.getLogger(__name__)

FAILURES_THAT_OPEN = 3
OPEN_SECONDS = 1.0
NOT_ITS_OWN = (502, 409)
"""What an engine answers when another would say the same: the actions failed, or another has the conversation."""
PATIENCE = 4.0
"""Seconds in which a message is sent again while nothing listens. A spare takes over within a tenth of one; starting
the engine from nothing takes about four."""
AFTER_A_HANG = 2.0
"""Seconds more for a message that hung in an engine until the watcher ended that (`ops/pulse.py`): its spare is there at once."""
DANGER_WAITS = 1.5
"""Seconds in which the engine must answer somebody in danger; then the fixed words come from here."""
PAUSE = 0.1
AT_ONCE = 8
"""Messages the engine has at the same time. It works on one core: with all at once each would be as late as the last, and
it takes in one new connection after each thing it does, so that some of fifty would wait for seconds to be read."""
MOST_IN_HAND = 200
"""Messages waiting for the engine. One more gets the calm answer: it would not be answered in time."""
LARGEST_REPLY = 1_000_000
"""Bytes. A reply with every service and fact that it may hold has a fortieth of them."""
REPLY_TIMEOUT = aiohttp.ClientTimeout(total=6, sock_connect=0.5)
CHECK_TIMEOUT = aiohttp.ClientTimeout(total=1, sock_connect=0.5)


class EngineUnavailable(Exception):
    """The engine gave no usable reply; `str()` of it is a short reason for the log."""

    def __init__(self, reason: str, *, reached: bool = False, gone: bool = False, elsewhere: bool = False) -> None:
        """Say what another may try.

        Args:
            reason: For the log.
            reached: The engine answered: it kept nobody waiting.
            gone: Nothing listens, or not any more; it may again in a moment.
            elsewhere: Another engine may have the answer.
        """
        super().__init__(reason)
        self.reached, self.gone, self.elsewhere, self.waited = reached, gone, gone or elsewhere, True


async def _read(response: aiohttp.ClientResponse) -> Any:
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > LARGEST_REPLY:
            raise EngineUnavailable("too large", reached=True)
    return json.loads(body)


class Circuit:
    """Counts failures in a row; open (no calls) for a moment after too many, then lets one call try."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start closed."""
        self._clock = clock
        self._failures = 0
        self._until = 0.0

    @property
    def open(self) -> bool:
        """Whether to leave the engine alone; letting a call try counts as one, so others wait for its outcome."""
        if self._failures < FAILURES_THAT_OPEN:
            return False
        if self._clock() < self._until:
            return True
        self._until = self._clock() + OPEN_SECONDS
        return False

    @property
    def failing(self) -> bool:
        """Whether there were too many failures in a row; changes nothing."""
        return self._failures >= FAILURES_THAT_OPEN

    def failed(self) -> None:
        """Count a failure."""
        self._failures += 1
        self._until = self._clock() + OPEN_SECONDS

    def worked(self) -> None:
        """Close again."""
        self._failures = 0


class Engine:
    """The engine behind the glass."""

    def __init__(self, engine_url: str, actions_url: str, secret: str) -> None:
        """Talk to the engine and the action server at these addresses."""
        self._engine_url, self._actions_url = engine_url, actions_url
        self._headers = {"X-Carers-Secret": secret}
        self._session: aiohttp.ClientSession | None = None
        self._aside: aiohttp.ClientSession | None = None
        """For all but replies: whether the engine is there must not wait in the queue of messages."""
        self._circuit = Circuit()
        self._in_hand = 0

    async def open(self) -> None:
        """Make the session; needs a running event loop."""
        self._session = self._new_session(AT_ONCE)
        self._aside = self._new_session(4)

    def _new_session(self, at_once: int) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(limit=at_once, keepalive_timeout=60)
        return aiohttp.ClientSession(connector=connector, headers=self._headers, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False)

    async def close(self) -> None:
        """Close every connection."""
        for session in (self._session, self._aside):
            if session is not None:
                await session.close()

    @property
    def resting(self) -> bool:
        """Whether the engine has failed so often that it is left alone for a moment."""
        return self._circuit.failing

    async def reply(
        self,
        body: dict[str, Any],
        *,
        worth_waiting: Callable[[], bool] = lambda: True,
        patience: float | None = None,
        other_ready: Callable[[], Awaitable[bool]] | None = None,
    ) -> dict[str, Any]:
        """Send one message and return the whole reply as the engine gave it.

        Args:
            body: What the channel takes; with a `message` id, so that it may be sent again.
            worth_waiting: Asked when the engine is gone or slow: False gives up, as somebody in danger cannot wait.
            patience: Seconds in which it is sent again while nothing listens; `PATIENCE` when None.
            other_ready: Asked when this engine says nothing at all: whether another could answer instead.

        Raises:
            EngineUnavailable: There is no usable reply.
        """
        if self._circuit.open:
            raise EngineUnavailable("circuit open", elsewhere=True)
        if self._in_hand >= MOST_IN_HAND:
            raise EngineUnavailable("too many in hand", reached=True)
        self._in_hand += 1
        try:
            reply = await self._in_time(body, worth_waiting, PATIENCE if patience is None else patience, other_ready)
        except EngineUnavailable as error:
            if error.reached:
                self._circuit.worked()
            elif error.waited:
                self._circuit.failed()
            raise
        finally:
            self._in_hand -= 1
        self._circuit.worked()
        return reply

    async def _in_time(
        self, body: dict[str, Any], worth_waiting: Callable[[], bool], patience: float, other_ready: Callable[[], Awaitable[bool]] | None
    ) -> dict[str, Any]:
        """Return the reply; when it takes long and cannot be waited for, or another engine is well and this one silent, give up."""
        asking = asyncio.create_task(self._until_answered(body, worth_waiting, patience))
        try:
            done, _ = await asyncio.wait({asking}, timeout=DANGER_WAITS)
            if not done and not worth_waiting():
                error = EngineUnavailable("danger does not wait")
                error.waited = False
                raise error
            if not done and other_ready and not await self.ready() and not asking.done() and await other_ready():
                raise EngineUnavailable("silent", elsewhere=True)
            return await asking
        finally:
            asking.cancel()

    async def _until_answered(self, body: dict[str, Any], worth_waiting: Callable[[], bool], patience: float) -> dict[str, Any]:
        until, waits = time.monotonic() + patience, None
        while True:
            try:
                return await self._post("reply", body)
            except EngineUnavailable as error:
                if not error.gone:
                    raise
                if waits is None:
                    waits = worth_waiting()
                    until = max(until, time.monotonic() + min(patience, AFTER_A_HANG))
                if time.monotonic() > until:
                    raise
                if not waits:
                    error.waited = False  # a moment's absence tells nothing of the next
                    raise
            await asyncio.sleep(PAUSE)

    async def forget(self, conversation: str) -> bool:
        """Have the engine delete a conversation; return whether it did."""
        try:
            await self._post("forget", {"conversation": conversation})
        except EngineUnavailable as error:
            log.warning("engine_forget_failed reason=%s", error)
            return False
        return True

    async def ready(self) -> bool:
        """Say whether the engine answers and has its model."""
        return (await self._check(f"{self._engine_url}/webhooks/carers/ready")).get("ready") is True

    async def forget_before(self, moment: float) -> float | None:
        """Have the engine delete what was not used since `moment` (seconds since 1970); return when its oldest is from, 0 for none.

        None: the engine did not answer.
        """
        try:
            answer = await self._post("forget", {"before": moment})
        except EngineUnavailable as error:
            log.warning("engine_forget_failed reason=%s", error)
            return None
        oldest = answer.get("oldest")
        return float(oldest) if isinstance(oldest, int | float) else 0.0

    async def actions_ready(self) -> bool:
        """Say whether the action server answers."""
        return bool(await self._check(f"{self._actions_url}/health"))

    async def _post(self, what: str, body: dict[str, Any], *, again: bool = True) -> dict[str, Any]:
        session = self._session if what == "reply" else self._aside
        assert session is not None, "open() comes first"
        address, headers = f"{self._engine_url}/webhooks/carers/{what}", {request_ids.HEADER: request_ids.current.get()}
        try:
            async with session.post(address, json=body, headers=headers, timeout=REPLY_TIMEOUT) as response:
                if response.status != 200:
                    raise EngineUnavailable(f"status {response.status}", reached=True, elsewhere=response.status not in NOT_ITS_OWN)
                found = await _read(response)
        except (aiohttp.ServerDisconnectedError, ConnectionResetError) as error:
            if again:  # an idle connection that was closed meanwhile
                return await self._post(what, body, again=False)
            raise EngineUnavailable(type(error).__name__, gone=True) from error
        except TimeoutError as error:
            raise EngineUnavailable(type(error).__name__) from error
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError) as error:
            raise EngineUnavailable(type(error).__name__, gone=True) from error
        except (aiohttp.ClientError, OSError, ValueError, RecursionError) as error:
            raise EngineUnavailable(type(error).__name__, elsewhere=True) from error
        if not isinstance(found, dict):
            raise EngineUnavailable("not an object", reached=True, elsewhere=True)
        return found

    async def _check(self, url: str) -> dict[str, Any]:
        assert self._aside is not None, "open() comes first"
        try:
            async with self._aside.get(url, timeout=CHECK_TIMEOUT) as response:
                found = await response.json(content_type=None) if response.status == 200 else {}
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {"answers": True}
