"""Gathers all services of a feed, page by page, whatever the feed says of itself.

A feed may say less or more than it has, repeat a page, lose one, count from 0, or never end. Each is noticed, said, and
survived; only what was surely gathered whole may make the directory let go of what is no longer there (`complete`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from directory.errors import FeedUnavailable
from directory.feedclient import FeedClient, PageBroken
from directory.incoming import Refused, id_of

Progress = Callable[[int, int | None], None]
"""Told how many services are gathered, of how many if that is known."""

_NESTED = frozenset({"phones", "schedules", "service_areas", "attributes", "contacts", "service_at_locations", "cost_options"})
_MOST_BROKEN_IN_A_ROW = 3


@dataclass(slots=True)
class Harvest:
    """What a feed gave: records with where each was found, what went wrong, and whether it is surely all.

    `missing` says that an address gave nothing, so that the next import should go on from here; whatever else is wrong, it
    begins anew and sees what the feed has mended.
    """

    records: list[tuple[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    complete: bool = True
    missing: bool = False

    def wrong(self, what: str) -> None:
        """Note something because of which records may be missing."""
        self.problems.append(what)
        self.complete = False

    def gave_nothing(self, where: str, error: PageBroken) -> None:
        """Note an address that gave nothing."""
        self.wrong(f"{where}: {error}")
        self.missing = True


def feed_address(given: str) -> str:
    """Make the address of a feed from what staff paste: with or without /services, a query or a slash at the end.

    Raises:
        FeedUnavailable: It is no web address.
    """
    try:
        parts = urlsplit(given.strip())
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise FeedUnavailable(f"{given[:200]!r} is not the address of a feed: it begins with https://.")
    path = parts.path.rstrip("/").removesuffix("/services").rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}"


async def harvest(client: FeedClient, feed: str, per_page: int, progress: Progress) -> Harvest:
    """Gather all services of a feed.

    Raises:
        FeedUnavailable: Not even the first page can be had.
    """
    found = Harvest()
    listed = await _pages(client, feed, per_page, found, progress)
    await _details(client, feed, listed, found, progress)
    return found


async def _pages(client: FeedClient, feed: str, per_page: int, found: Harvest, progress: Progress) -> dict[str, Any]:
    """Gather the lists; one page past the end is tried too, for feeds that have more than they say."""
    listed: dict[str, Any] = {}
    broken, said, ended = 0, _Said(), False
    for number in range(1, client.patience.most_pages + 1):
        try:
            page = await client.json(_address(feed, number, per_page), tries=1 if ended else None)
            entries = _contents(page)
        except PageBroken as error:
            if ended:
                break
            if not listed and number == 1:
                raise FeedUnavailable(f"The feed at {feed} cannot be read: {error}. Nothing was changed.") from None
            found.gave_nothing(f"page {number}", error)
            broken += 1
            if broken >= _MOST_BROKEN_IN_A_ROW or said.pages is None:
                break
            ended = number >= said.pages
            continue
        broken, said = 0, said.or_else(page)
        if number == 1 and isinstance(page, dict) and page.get("first_page") is False:
            entries = await _page_zero(client, feed, per_page, found) + entries
        fresh = _take(entries, listed, found, number)
        progress(len(listed), said.items)
        if not entries or (number > 1 and not fresh):
            if entries and not ended:
                found.problems.append(f"page {number} repeats what came before, so there is taken to be no more")
            break
        if ended:
            found.problems.append(f"the feed goes on after the page it calls its last (page {number})")
        found.pages += 1
        ended = said.last_at(number, page)
    else:
        found.wrong(f"the feed did not end after {client.patience.most_pages} pages")
    there = len(listed) + len(found.refused)
    if said.items is not None and said.items != there:
        words = f"the feed says it has {said.items} services; {there} were there"
        if there < said.items:
            found.wrong(words)
        else:
            found.problems.append(words)
    return listed


@dataclass(frozen=True, slots=True)
class _Said:
    """What the feed said of its size."""

    items: int | None = None
    pages: int | None = None

    def or_else(self, page: Any) -> _Said:
        return self if self.items is not None or self.pages is not None else _Said(*(_count(page, *names) for names in _NAMES))

    def last_at(self, number: int, page: Any) -> bool:
        """Whether this is the last page: it says so, or its number does. A feed that says nothing ends with an empty page."""
        if not isinstance(page, dict):
            return True
        return page.get("last_page", page.get("last")) is True or (self.pages is not None and number >= self.pages)


_NAMES = (("total_items", "totalElements"), ("total_pages", "totalPages"))


def _address(feed: str, page: int, per_page: int) -> str:
    return f"{feed}/services?{urlencode({'page': page, 'per_page': per_page})}"


def _count(page: Any, *names: str) -> int | None:
    values = [page.get(name) for name in names] if isinstance(page, dict) else []
    return next((value for value in values if isinstance(value, int) and not isinstance(value, bool) and value >= 0), None)


def _contents(page: Any) -> list[Any]:
    entries = page.get("contents", page.get("content")) if isinstance(page, dict) else page
    if not isinstance(entries, list):
        raise PageBroken("a page without contents")
    return entries


async def _page_zero(client: FeedClient, feed: str, per_page: int, found: Harvest) -> list[Any]:
    """Fetch the page before the first, for feeds that count from 0."""
    try:
        return _contents(await client.json(_address(feed, 0, per_page)))
    except PageBroken as error:
        found.gave_nothing("page 0", error)
        return []


def _take(entries: list[Any], listed: dict[str, Any], found: Harvest, number: int) -> int:
    fresh = 0
    for place, entry in enumerate(entries, 1):
        try:
            if not isinstance(entry, dict):
                raise Refused("it is no record")
            service_id = id_of(entry.get("id"))
        except Refused as error:
            found.refused.append((f"page {number}, entry {place}", str(error)))
            fresh += 1  # it is something new, though of no use
            continue
        if service_id not in listed:
            listed[service_id] = entry
            fresh += 1
        elif listed[service_id] != entry:
            found.refused.append((service_id, f"the id is there twice (again on page {number}); the first was taken"))
    return fresh


async def _details(client: FeedClient, feed: str, listed: Mapping[str, Any], found: Harvest, progress: Progress) -> None:
    """Fetch each service whose list entry is only a summary, a few at once."""
    gate, done, lost = asyncio.Semaphore(client.patience.at_once), 0, 0

    async def whole(service_id: str, entry: dict[str, Any]) -> Any:
        nonlocal done, lost
        if not _NESTED.isdisjoint(entry):
            return entry
        async with gate:
            if lost >= 5 * _MOST_BROKEN_IN_A_ROW and lost > done // 2:
                return PageBroken("not asked any more, as most others failed")
            said = entry.get("last_modified")
            version = said if isinstance(said, str) else None
            address = f"{feed}/services/{quote(service_id, safe='')}"
            try:
                record = await client.json(address, version=version)
            except PageBroken as error:
                lost += 1
                return error
            finally:
                done += 1
                progress(done, len(listed))
        return record

    records = await asyncio.gather(*(whole(service_id, entry) for service_id, entry in listed.items()))
    for service_id, record in zip(listed, records, strict=True):
        if isinstance(record, PageBroken):
            found.gave_nothing(f"service {service_id}", record)
        elif isinstance(record, dict) and record.get("id") != listed[service_id]["id"]:
            found.refused.append((service_id, "its own page gives another record"))
        else:
            found.records.append((service_id, record))
