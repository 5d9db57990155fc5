"""The directory for other systems: `/openreferral/v3`, read-only, as Open Referral UK 3.0 (HSDS-UK).

Translates only: parameters by `openapi.py`, answers by `directory.Feed`. Every answer, also one that refuses, may be read
by a page of any other site, has an ETag where it can be kept, and is packed when the asker can unpack it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from directory import DirectoryUnavailable, Feed, FeedQuery, NotInFeed, PositionNotKnown, PostcodeNotRecognised
from web.keys import RENDERER
from web.openapi import BadParameter, OpenApi, load_openapi

PREFIX = "/openreferral/v3"
PROFILE = "https://docs.openreferraluk.org/"
_CACHE = "public, max-age=60"
_SMALLEST_PACKED = 500
_TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))", re.I)
"""Named, and not with the weight 0 that refuses it (RFC 9110, 12.5.3)."""


class FeedDesk:
    """Holds the feed open once the directory is there, and what the feed needs besides."""

    def __init__(self, open_: Callable[[], Feed], now: Callable[[], datetime]) -> None:
        """Open the feed with `open_` at the first question; `now` tells the time in London."""
        self._open, self._now = open_, now
        self._feed: Feed | None = None
        self._lock = threading.Lock()
        self.openapi: OpenApi = load_openapi()

    def feed(self) -> Feed:
        """Return the feed. Blocking: not for the event loop.

        Raises:
            DirectoryUnavailable: The directory cannot be opened; the next question tries again.
        """
        with self._lock:
            if self._feed is None:
                self._feed = self._open()
            return self._feed

    def today(self) -> date:
        """Return the day it is in London."""
        return self._now().date()

    def close(self) -> None:
        """Let go of the directory."""
        if self._feed is not None:
            self._feed.close()


DESK = web.AppKey("feed_desk", FeedDesk)

Answer = Callable[[Feed, FeedQuery, date, str], dict[str, Any]]
ANSWERS: dict[str, Answer] = {
    "/services": lambda feed, query, on, _: feed.services(query, on),
    "/services/{id}": lambda feed, _, __, record_id: feed.service(record_id),
    "/service_at_locations": lambda feed, query, on, _: feed.service_at_locations(query, on),
    "/service_at_locations/{id}": lambda feed, _, __, record_id: feed.service_at_location(record_id),
    "/taxonomies": lambda feed, query, _, __: feed.taxonomies(query),
    "/taxonomies/{id}": lambda feed, _, __, record_id: feed.taxonomy(record_id),
    "/taxonomy_terms": lambda feed, query, _, __: feed.taxonomy_terms(query),
    "/taxonomy_terms/{id}": lambda feed, _, __, record_id: feed.taxonomy_term(record_id),
}


def routes() -> list[web.RouteDef]:
    """Return every address of the feed."""
    found = [(path, _handler(path, answer)) for path, answer in ANSWERS.items()]
    found += [("", about), ("/", about), ("/openapi.json", openapi_json), ("/openapi.html", openapi_page)]
    listed = [web.get(f"{PREFIX}{path}", handler) for path, handler in found]
    return listed + [web.options(f"{PREFIX}{path}", preflight) for path, _ in found]


def _handler(path: str, answer: Answer) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        desk = request.app[DESK]
        try:
            query = FeedQuery(**desk.openapi.read(path, request.query.items()))
            if query.proximity is not None and query.postcode is None:
                return problem(409, "no-postcode", "The question cannot be answered", "Send postcode with proximity.")
            record_id = request.match_info.get("id", "").replace("\x00", "\ufffd")
            found = await asyncio.to_thread(lambda: answer(desk.feed(), query, desk.today(), record_id))
        except (BadParameter, PostcodeNotRecognised) as error:
            return problem(400, "bad-parameter", "The question cannot be answered", str(error))
        except (NotInFeed, PositionNotKnown) as error:
            return problem(404, "not-found", "That is not in the directory", str(error))
        except DirectoryUnavailable:
            return problem(503, "unavailable", "The directory does not answer", "Please ask again in a few minutes.")
        return _json(request, found)

    return handle


async def about(request: web.Request) -> web.StreamResponse:
    """`GET /openreferral/v3/`: the version, the profile, where the OpenAPI page is."""
    try:
        request.app[DESK].openapi.read("/", request.query.items())
    except BadParameter as error:
        return problem(400, "bad-parameter", "The question cannot be answered", str(error))
    page = str(request.url.origin().with_path(f"{PREFIX}/openapi.json"))
    return _json(request, {"version": "HSDS-UK-3.0", "profile": PROFILE, "openapi_url": page})


async def openapi_json(request: web.Request) -> web.StreamResponse:
    """`GET /openreferral/v3/openapi.json`: the OpenAPI page."""
    return _json(request, request.app[DESK].openapi.document)


async def openapi_page(request: web.Request) -> web.Response:
    """`GET /openreferral/v3/openapi.html`: the same for people."""
    text = request.app[RENDERER].feed_page(request.app[DESK].openapi, PREFIX)
    return web.Response(text=text, content_type="text/html", headers={"Cache-Control": _CACHE})


async def preflight(_: web.Request) -> web.Response:
    """`OPTIONS`: tell a browser that another site's page may ask, also with an ETag."""
    headers = {
        "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Headers": "If-None-Match, Accept",
        "Access-Control-Max-Age": "86400",
    }
    return web.Response(status=204, headers=headers)


def cross_origin(request: web.Request, response: web.StreamResponse) -> None:
    """Let pages of any site read an answer of the feed; called for every response, does nothing for the rest of `web`."""
    if request.path.startswith("/openreferral/"):
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"


def problem(status: int, kind: str, title: str, detail: str) -> web.Response:
    """Return a refusal as problem+json (RFC 9457). No carer looks at it, so it names no number to ring."""
    body = {"type": f"urn:carers:problem:{kind}", "title": title, "status": status, "detail": detail}
    headers = {"Retry-After": "60"} if status == 503 else {}
    return web.Response(status=status, text=json.dumps(body), content_type="application/problem+json", headers=headers)


def _json(request: web.Request, value: Any) -> web.StreamResponse:
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    tag = hashlib.sha256(body).hexdigest()[:20]
    headers = {"ETag": f'W/"{tag}"', "Cache-Control": _CACHE, "Vary": "Accept-Encoding"}
    if any(sent.value in (tag, "*") for sent in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    response = web.Response(body=body, content_type="application/json", charset="utf-8", headers=headers)
    if len(body) > _SMALLEST_PACKED and _TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
        response.enable_compression(web.ContentCoding.gzip)
    return response
