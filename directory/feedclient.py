"""Asks a feed for JSON over HTTP: patiently, politely, never for ever, and never more than can be kept in memory.

What the JSON means is `orukreading.py`; which addresses are asked is `harvest.py`.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from directory.feedstore import FeedStore

USER_AGENT = "carers-signposting (directory import; Open Referral UK)"
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


class PageBroken(Exception):
    """An address gave nothing that can be used, however often it was asked; `str()` says what it gave."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often a feed is waited for, and how much is taken from it. Times in seconds."""

    tries: int = 4
    first_wait: float = 1.0
    longest_wait: float = 60.0
    connect: float = 10.0
    silence: float = 20.0
    total: float = 120.0
    largest: int = 32 * 1024 * 1024
    most_pages: int = 5_000
    at_once: int = 4


@dataclass(slots=True)
class Tally:
    """How the answers came about."""

    asked: int = 0
    unchanged: int = 0
    resumed: int = 0
    again: int = 0


class FeedClient:
    """Asks one feed; remembers answers in a store so that they need not be sent twice."""

    def __init__(self, session: aiohttp.ClientSession, store: FeedStore, patience: Patience) -> None:
        self._session, self._store, self.patience = session, store, patience
        self.tally = Tally()

    async def json(self, url: str, *, version: str | None = None, tries: int | None = None) -> Any:
        """Give what an address holds.

        Args:
            url: The address.
            version: When the record was last changed, as a list said: an answer that says the same is not asked for again.
            tries: How often to ask at most, when not as often as usual.

        Raises:
            PageBroken: It holds nothing usable.
        """
        known = self._store.remembered(url)
        if known and known.fresh:
            self.tally.resumed += 1
            return _read(known.body)
        if known and version:
            value = _read(known.body)
            if isinstance(value, dict) and value.get("last_modified") == version:
                self._store.remember(url, known.body, known.etag, known.last_modified)
                self.tally.unchanged += 1
                return value
        headers: dict[str, str] = {}
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        reason = "nothing"
        tries = tries or self.patience.tries
        for attempt in range(1, tries + 1):
            wait = min(self.patience.longest_wait, self.patience.first_wait * 2 ** (attempt - 1)) * random.uniform(0.5, 1.0)
            try:
                return await self._once(url, headers, known.body if known else None)
            except _TryAgain as error:
                reason, wait = str(error), min(self.patience.longest_wait, max(wait, error.after))
            except (TimeoutError, aiohttp.ServerTimeoutError):
                reason = "no answer in time"
            except aiohttp.TooManyRedirects:
                raise PageBroken("it sends from one address to the next without end") from None
            except (aiohttp.ClientError, OSError) as error:
                reason = _in_words(error)
            if attempt < tries:
                self.tally.again += 1
                await asyncio.sleep(wait)
        raise PageBroken(f"{reason} (asked {tries} times)")

    async def _once(self, url: str, headers: Mapping[str, str], known: bytes | None) -> Any:
        self.tally.asked += 1
        limits = aiohttp.ClientTimeout(total=self.patience.total, sock_connect=self.patience.connect, sock_read=self.patience.silence)
        async with self._session.get(url, headers=headers, timeout=limits, max_redirects=5) as response:
            etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
            if response.status == 304 and known is not None:
                self.tally.unchanged += 1
                self._store.remember(url, known, etag or headers.get("If-None-Match"), modified or headers.get("If-Modified-Since"))
                return _read(known)
            if response.status in _AGAIN:
                raise _TryAgain(f"status {response.status}", _after(response.headers.get("Retry-After")))
            if response.status != 200:
                raise PageBroken(f"status {response.status}")
            body = await self._body(response)
            value = _read(body, response.content_type)
        self._store.remember(url, body, etag, modified)
        return value

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        parts, size = [], 0
        async for part in response.content.iter_chunked(1 << 16):
            size += len(part)
            if size > self.patience.largest:
                raise PageBroken(f"more than {self.patience.largest // 1_000_000} MB in one answer")
            parts.append(part)
        return b"".join(parts)


class _TryAgain(Exception):
    def __init__(self, reason: str, after: float = 0.0) -> None:
        super().__init__(reason)
        self.after = after


def _read(body: bytes, content_type: str = "") -> Any:
    try:
        text = body.decode(json.detect_encoding(body))
    except UnicodeDecodeError:
        text = body.decode("cp1252", errors="replace")
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        kind = "a web page" if "<html" in text[:2000].lower() or content_type == "text/html" else "something that is no JSON"
        raise _TryAgain(f"{kind} instead of records") from None


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _after(header: str | None) -> float:
    """Read how many seconds to wait, given as such or as the moment after which to ask (RFC 9110, 10.2.3)."""
    if header and header.isascii() and header.isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header or "")
    except ValueError:
        return 0.0
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _in_words(error: Exception) -> str:
    if isinstance(error, aiohttp.InvalidURL):
        return "no address that can be asked"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "no connection"
    return "the answer broke off" if isinstance(error, aiohttp.ClientPayloadError) else "the connection was lost"
