"""The two assistants that are measured, as a client sees them: ours over the web contract, a stock Rasa over its own."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import aiohttp

from ops.bench_errors import NoReply

SECONDS = 60.0
"""Longest wait for one reply; far above any reply worth having, so that a slow one is measured and not cut off."""


class Talker(Protocol):
    """An assistant that can be talked to."""

    async def begin(self) -> str:
        """Begin a conversation; returns what names it."""

    async def say(self, conversation: str, text: str) -> None:
        """Send a message and wait for the whole reply.

        Raises:
            NoReply: None came, or not the assistant's own.
        """

    async def topic(self, text: str) -> str | None:
        """Return what was understood of a conversation's first message.

        Raises:
            NoReply: None came, or not the assistant's own.
        """

    async def forget(self) -> None:
        """Have everything deleted that was said."""


class OurTalker:
    """Our assistant, through `web/` (DESIGN 4.2)."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        """Talk to the web process at `url`."""
        self._session, self._url = session, url
        self._tokens: list[str] = []

    async def begin(self) -> str:
        """Begin a conversation; returns its token."""
        token = (await _post(self._session, f"{self._url}/api/v1/conversations", {}))["token"]
        self._tokens.append(token)
        return str(token)

    async def say(self, conversation: str, text: str) -> None:
        """Send a message and wait for the whole reply."""
        await self._understood(conversation, text)

    async def topic(self, text: str) -> str | None:
        """Return the topic that the first reply of a new conversation answers; None when it asks which was meant."""
        topic = (await self._understood(await self.begin(), text))["topic"]
        return None if topic is None else str(topic)

    async def forget(self) -> None:
        """Delete every conversation that was begun, so that measuring leaves nothing in the stores."""
        tokens, self._tokens = self._tokens, []
        for start in range(0, len(tokens), 20):
            await asyncio.gather(*(self._delete(token) for token in tokens[start : start + 20]))

    async def _delete(self, token: str) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        try:
            async with self._session.delete(f"{self._url}/api/v1/conversations", headers=headers):
                pass
        except (aiohttp.ClientError, TimeoutError, OSError):
            pass  # the web process forgets it by itself within the hour

    async def _understood(self, token: str, text: str) -> dict[str, Any]:
        reply = await _post(self._session, f"{self._url}/api/v1/messages", {"text": text}, {"Authorization": f"Bearer {token}"})
        understood = reply.get("understood") or {}
        if not understood.get("confidence") and not understood.get("urgent"):
            # The calm sentence that `web/` gives by itself when the engine does not answer: fast, but no reply of the assistant.
            raise NoReply("the web process answered without the engine")
        return dict(understood)


class StockTalker:
    """A stock Rasa, through its rest channel and its HTTP API."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        """Talk to the Rasa server at `url`."""
        self._session, self._url = session, url

    async def begin(self) -> str:
        """Make up a name for a conversation; Rasa begins it at the first message."""
        return uuid.uuid4().hex

    async def say(self, conversation: str, text: str) -> None:
        """Send a message and wait for the whole reply."""
        if not await _post(self._session, f"{self._url}/webhooks/rest/webhook", {"sender": conversation, "message": text}):
            raise NoReply("Rasa answered with no message, as it does when an action failed")

    async def topic(self, text: str) -> str | None:
        """Return the intent; `nlu_fallback` when the model was unsure."""
        found = await _post(self._session, f"{self._url}/model/parse", {"text": text})
        return str((found.get("intent") or {}).get("name"))

    async def forget(self) -> None:
        """Nothing to do: a stock Rasa keeps conversations in memory."""


async def _post(session: aiohttp.ClientSession, address: str, body: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
    try:
        async with session.post(address, json=body, headers=headers) as response:
            if response.status >= 400:
                raise NoReply(f"status {response.status} from {response.url.path}")
            return await response.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise NoReply(f"{type(error).__name__} from {address}") from error


@asynccontextmanager
async def connected(people: int) -> AsyncIterator[aiohttp.ClientSession]:
    """Give a session with a kept-alive connection for each of the people who talk at once."""
    connector = aiohttp.TCPConnector(limit=people, keepalive_timeout=60)
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False) as session:
        yield session
