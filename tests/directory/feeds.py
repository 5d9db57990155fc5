"""A feed of somebody else for tests: a real HTTP server in a thread, which can be as bad as feeds are."""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web

from directory.feedclient import Patience

Record = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HASTY = Patience(tries=3, first_wait=0.01, longest_wait=0.05, connect=1.0, silence=0.3, total=1.0, largest=200_000, most_pages=30)


def a_feed_service(number: int = 1, **changes: Any) -> Record:
    """Make a service as a good feed gives it; a change of None leaves a key out."""
    record: Record = {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "name": f"Lunch club {number}",
        "description": "A hot meal and company on Tuesdays.",
        "status": "active",
        "url": "https://example.org/lunch",
        "email": "lunch@example.org",
        "assured_date": "2026-09-01",
        "last_modified": "2026-09-01T10:00:00Z",
        "organization": {"id": "10000000-0000-4000-8000-000000000001", "name": "Friends of Mansfield", "description": "A charity."},
        "phones": [{"id": "20000000-0000-4000-8000-000000000001", "number": "01623 490000"}],
        "schedules": [{"id": "x", "freq": "WEEKLY", "byday": "TU", "opens_at": "12:00", "closes_at": "14:00"}],
        "service_areas": [{"id": "y", "name": "Mansfield"}],
        "attributes": [{"id": "z", "taxonomy_term": {"id": "t", "name": "Lunch clubs"}}],
        "cost_options": [{"id": "c", "amount": 4.5, "amount_description": "a meal"}],
        "service_at_locations": [
            {
                "id": "30000000-0000-4000-8000-000000000001",
                "location": {
                    "id": "40000000-0000-4000-8000-000000000001",
                    "location_type": "physical",
                    "name": "The hall",
                    "latitude": 53.14,
                    "longitude": -1.19,
                    "addresses": [
                        {
                            "id": "50000000-0000-4000-8000-000000000001",
                            "address_1": "1 High Street",
                            "city": "Mansfield",
                            "state_province": "Nottinghamshire",
                            "postal_code": "NG18 1AA",
                            "country": "GB",
                            "address_type": "physical",
                        }
                    ],
                },
            }
        ],
        "contacts": [{"id": "60000000-0000-4000-8000-000000000001", "name": "The kitchen"}],
    }
    return {key: value for key, value in {**record, **changes}.items() if value is not None}


def summary_of(record: Record) -> Record:
    """Give what a list shows of a service: no lists of its own."""
    return {key: value for key, value in record.items() if not isinstance(value, list)}


class SomeFeed:
    """A feed that works; `on` puts something else in the place of an address, for as many times as wanted."""

    def __init__(self, services: list[Record], *, summaries: bool = False, etags: bool = True) -> None:
        self.services, self.summaries, self.etags = services, summaries, etags
        self.asked: list[str] = []
        self.unchanged = 0
        self.address = ""
        self.largest_page = 1000
        self._odd: dict[str, list[Handler]] = {}

    def on(self, path: str, *handlers: Handler) -> None:
        """Let the next questions for an address (`page 2`, or a service's id) be answered otherwise."""
        self._odd.setdefault(path, []).extend(handlers)

    def page(self, number: int, per_page: int) -> Record:
        """Make a page of the list."""
        size = min(per_page, self.largest_page)
        entries = self.services[(number - 1) * size : number * size] if number > 0 else []
        pages = -(-len(self.services) // size)
        return {
            "total_items": len(self.services),
            "total_pages": pages,
            "page_number": number,
            "size": len(entries),
            "first_page": number == 1,
            "last_page": number >= pages,
            "empty": not entries,
            "contents": [summary_of(entry) if self.summaries else entry for entry in entries],
        }

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a question, oddly if that was arranged."""
        wanted = request.match_info.get("id") or f"page {request.query.get('page', '1')}"
        self.asked.append(wanted)
        if self._odd.get(wanted):
            return await self._odd[wanted].pop(0)(request)
        if "id" in request.match_info:
            found = next((entry for entry in self.services if entry.get("id") == wanted), None)
            return self._json(request, found) if found else web.json_response({}, status=404)
        return self._json(request, self.page(int(request.query.get("page", 1)), int(request.query.get("per_page", 50))))

    def _json(self, request: web.Request, value: Any) -> web.Response:
        body = json.dumps(value)
        tag = f'"{hashlib.sha256(body.encode()).hexdigest()[:12]}"'
        if self.etags and request.headers.get("If-None-Match") == tag:
            self.unchanged += 1
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(text=body, content_type="application/json", headers={"ETag": tag} if self.etags else {})


def says(value: Any, status: int = 200, content_type: str = "application/json", **headers: str) -> Handler:
    """Answer with this, whatever was asked."""
    body = value if isinstance(value, bytes) else json.dumps(value).encode()

    async def answer(_: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return web.Response(body=body, status=status, content_type=content_type, headers=named)

    return answer


async def stalls(request: web.Request) -> web.StreamResponse:
    """Begin an answer and never end it."""
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(b'{"contents": [')
    await asyncio.sleep(5)
    return response


async def drips(request: web.Request) -> web.StreamResponse:
    """Send a byte now and then, so that it is never silent and never done."""
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(50):
        await response.write(b" ")
        await asyncio.sleep(0.1)
    return response


async def hangs_up(request: web.Request) -> web.StreamResponse:
    """Close the connection in the middle."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"contents"')
    assert request.transport
    request.transport.close()
    return response


async def circles(request: web.Request) -> web.StreamResponse:
    """Send on to the same address again."""
    raise web.HTTPFound(str(request.rel_url))


async def floods(request: web.Request) -> web.StreamResponse:
    """Send more than anybody can keep."""
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(100):
        await response.write(b"x" * 65536)
    return response


@contextmanager
def served(feed: SomeFeed) -> Iterator[SomeFeed]:
    """Serve a feed from a thread on a free port."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> tuple[web.AppRunner, int]:
        app = web.Application()
        app.add_routes([web.get("/v3/services", feed.answer), web.get("/v3/services/{id}", feed.answer)])
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return runner, runner.addresses[0][1]

    runner, port = asyncio.run_coroutine_threadsafe(start(), loop).result(10)
    feed.address = f"http://127.0.0.1:{port}/v3"
    try:
        yield feed
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
