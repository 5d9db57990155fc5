"""The accessibility statement that people can read: what works, what may not, how it was tested (docs/accessibility.md has more)."""

from __future__ import annotations

from aiohttp import web

from web import keys, leaving, visit

WRITTEN = "2026-11-25"
"""The day the words of the statement were last looked over: change it with them."""


async def page(request: web.Request) -> web.Response:
    """`GET /accessibility`: the statement."""
    html = request.app[keys.RENDERER].page(
        "accessibility/accessibility.html.j2",
        request.app[keys.NUMBERS],
        framed=visit.framed(request),
        minutes=request.app[keys.SETTINGS].session_minutes,
        written=WRITTEN,
        way_out=await leaving.way_out(request),
    )
    return web.Response(text=html, content_type="text/html")
