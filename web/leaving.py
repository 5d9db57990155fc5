"""Leaving quickly: "Exit this page" deletes the chat and goes to a neutral site; a page says what that can't hide.

The pattern is GOV.UK's (Exit this page): a control at the top, also Shift pressed three times. It is shown in chats about
abuse and to whoever asks for it, not on every page: others would only be worried by it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from aiohttp import web

from web import chat_page, keys, visit, words
from web.filters import about_abuse
from web.rendering import Page
from web.store import StoreUnavailable

HELPLINES = ("national-domestic-abuse-helpline", "mens-advice-line")


async def way_out(request: web.Request) -> Page | None:
    """Return what the control to leave needs on a page beside the chat; None when neither the chat nor the person asks for it."""
    conversation = visit.known(request) or (request.app[keys.SESSIONS].new_id() if "leave" in request.query else None)
    if conversation is None:
        return None
    page = chat_page.page_data(request, conversation)
    with suppress(StoreUnavailable):  # no page waits for this
        page = replace(page, leave=page.leave or about_abuse(await request.app[keys.CONVERSATIONS].history(conversation)))
    return page if page.leave else None


async def leave(request: web.Request) -> web.Response:
    """`POST /leave`: delete the chat, take the cookie away, go to the neutral site. Nothing stops the going."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation:
        with suppress(StoreUnavailable):  # it is deleted when it has gone quiet; leaving comes first
            await request.app[keys.TALK].forget(conversation)
    return visit.let_go(request, web.Response(status=303, headers={"Location": words.NEUTRAL_SITE}))


async def about(request: web.Request) -> web.Response:
    """`GET /leaving`: how to leave quickly, and what that can't hide."""
    numbers = request.app[keys.NUMBERS]
    helplines: list[dict[str, Any]] = [numbers.card(one) for one in HELPLINES if one in numbers.numbers.services]
    html = request.app[keys.RENDERER].page(
        "leaving/leaving.html.j2", numbers, framed=visit.framed(request), helplines=helplines, way_out=await way_out(request)
    )
    return web.Response(text=html, content_type="text/html")
