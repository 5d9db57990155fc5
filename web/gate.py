"""Who is let in: counts requests, and refuses what is too much or comes while the chat is off.

A refused message is read all the same, because danger in it is answered (`security.errors_in_words`).
"""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from web import keys
from web.incoming import Refused
from web.limits import whose, within
from web.reading import words_of

SAYS_SOMETHING = ("/", "/api/v1/messages")
UNCOUNTED = ("GET", "HEAD", "OPTIONS")
SLOWEST_SECONDS = 5


@web.middleware
async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a request in, or refuse it with how long to wait."""
    app = request.app
    in_hand = app[keys.IN_HAND]
    in_hand.now += 1
    try:
        if app[keys.SWITCH].off_for(request.method, request.path):
            await _refuse(request, "turned_off", None)
        if in_hand.now > in_hand.most and request.path not in ("/healthz", "/metrics"):
            await _refuse(request, "busy", SLOWEST_SECONDS)
        if request.method not in UNCOUNTED:
            settings = app[keys.SETTINGS]
            forwarded = ",".join(request.headers.getall("X-Forwarded-For", []))
            address = whose(request.remote, forwarded, settings.trusted_proxies)
            wait = 0 if within(address, settings.unlimited) else app[keys.ADDRESSES].seconds_to_wait(address)
            if wait:
                await _refuse(request, "limited", wait)
        return await handler(request)
    finally:
        in_hand.now -= 1


async def _refuse(request: web.Request, code: str, retry_after: int | None) -> None:
    text, choice = await words_of(request) if request.method == "POST" and request.path in SAYS_SOMETHING else ("", None)
    raise Refused(code, text=text, choice=choice, retry_after=retry_after)
