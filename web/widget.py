"""What a council puts on its own pages: one script, a button, and our chat in a frame when it is pressed.

The script is the same for everybody: it carries the numbers to ring of each council's area, so that it has them when the
chat does not open, and asks for nothing before the button is pressed. `/demo` is a made-up council's page to look at it.
"""

from __future__ import annotations

import json

from aiohttp import web

from web import keys, words
from web.emergency import EMERGENCY
from web.emergency_keeper import EmergencyKeeper
from web.rendering import COMPONENTS, without_comments

FILE = COMPONENTS / "widget" / "widget.js"
KEEP_SECONDS = 300


async def script(request: web.Request) -> web.Response:
    """`GET /widget.js`: the script, with today's numbers in it."""
    body = source(request.app[keys.NUMBERS])
    response = web.Response(text=body, content_type="text/javascript", headers={"Cache-Control": f"public, max-age={KEEP_SECONDS}"})
    response.enable_compression()
    return response


def source(numbers: EmergencyKeeper) -> str:
    """Return the script with the numbers put in."""
    areas = [area for area, roles in numbers.numbers.areas.items() if "own" in roles]
    ring = {"": _ring(numbers, None), **{area: _ring(numbers, area) for area in areas}}
    told = {"ring": ring, "danger": numbers.card(EMERGENCY)["phone"], "leave": words.NEUTRAL_SITE, "topics": list(words.TOPIC_TITLES)}
    return without_comments(FILE).replace('"__TOLD__"', json.dumps(told, ensure_ascii=True).replace("</", "<\\/"))


async def demo(request: web.Request) -> web.Response:
    """`GET /demo`: a made-up council's page with the widget on it; not in production."""
    html = request.app[keys.RENDERER].page("demo/demo.html.j2", request.app[keys.NUMBERS])
    return web.Response(text=html, content_type="text/html")


def _ring(numbers: EmergencyKeeper, area: str | None) -> list[str]:
    hub = numbers.hub(area)
    return [hub["name"], hub["phone"]]
