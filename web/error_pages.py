"""What a person's browser is shown when a request is refused or fails: what happened, what to do, whom to ring.

What they wrote is never lost: it stands in its box again, ready to be sent once more; when the chat is closed, where no
sending helps, it is shown so that it can be copied.
"""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from web import chat_page, keys, leaving, visit
from web.incoming import Refused
from web.problems import PROBLEMS
from web.reading import read_form

CLOSED = "turned_off"
"""The one refusal after which sending again is of no use."""


async def error_page(request: web.Request, code: str, ring: str, headers: dict[str, str]) -> web.Response:
    """Return the page for a refusal; `ring` is the sentence with whom to ring."""
    problem, form = PROBLEMS[code], await _written(request)
    renderer, numbers = request.app[keys.RENDERER], request.app[keys.NUMBERS]
    words = form.get("text", "").strip()
    way_out = await leaving.way_out(request)
    if not words or code == CLOSED:
        page = renderer.error_page(problem, ring, numbers, said=words, way_out=way_out)
        return web.Response(text=page, status=problem.status, content_type="text/html", headers=headers)
    conversation = visit.checked(request, form) or visit.known(request) or request.app[keys.SESSIONS].new_id()
    data = replace(chat_page.page_data(request, conversation, form), error=f"{problem.detail} {ring}")
    part = chat_page.FRAGMENT in request.headers.get("Accept", "")  # the script puts the box alone into its page
    html = renderer.composer(data) if part else renderer.error_page(problem, ring, numbers, data, way_out=way_out)
    response = web.Response(text=html, status=problem.status, content_type="text/html", headers=headers)
    return visit.remember(request, response, conversation, form)


async def _written(request: web.Request) -> dict[str, str]:
    """Return the form of a message that was sent to the chat by its own page, as far as it can be read."""
    if request.method != "POST" or request.path != "/" or request.headers.get("Sec-Fetch-Site", "same-origin") == "cross-site":
        return {}
    try:
        return await read_form(request)
    except Refused:
        return {}
