"""What a person does at the chat page: look, say something, keep it open, forget it. It is whole without script.

The cookie holds a signed conversation id; the conversation itself begins with the first message. A form carries a token
made from that id, so that no other site can send one in a person's name (`visit.py`). The script posts the same form and
asks for the new exchange only (`Accept: text/html;fragment=turn`).
"""

from __future__ import annotations

import logging

from aiohttp import web

from web import chat_page, keys, visit, words
from web.conversations import Turn
from web.incoming import Refused, Said, check_choice, check_message_id, check_text
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

IN_THE_BOX = frozenset({"empty", "too_long", "unknown_choice", "limited", "busy", "cannot_keep"})
"""What is explained at the box, with what was written still in it; all else is explained by `error_pages.py`."""


async def chat(request: web.Request) -> web.Response:
    """`GET /`: the chat as it stands, or its first screen."""
    conversation = visit.known(request)
    turns: list[Turn] = []
    notice = words.FORGOTTEN if "forgotten" in request.query else words.STAYING if "staying" in request.query else None
    store = request.app[keys.CONVERSATIONS]
    try:
        if conversation:
            turns = await chat_page.exchanges(request, conversation)
            if turns:
                await store.stay(conversation)  # looking at it is using it
            elif await store.ended(conversation):
                conversation = None
                notice = notice or words.ENDED
    except StoreUnavailable:
        turns = []  # the first screen has the numbers to ring
    conversation = conversation or request.app[keys.SESSIONS].new_id()
    if turns and notice != words.STAYING:
        notice = None
    return chat_page.page(request, conversation, turns, notice=notice, back=bool(turns) and not notice and visit.from_outside(request))


async def post(request: web.Request) -> web.Response:
    """`POST /`: say something with the form; then look at the page again (303), or get the new exchange (script)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    fragment = chat_page.FRAGMENT in request.headers.get("Accept", "")
    if conversation is None:
        if fragment:
            raise web.HTTPConflict  # the script sends the form itself, and a new page comes
        return await chat_page.once_more(request, form)
    store, talk = request.app[keys.CONVERSATIONS], request.app[keys.TALK]
    ended = False
    try:
        said = _said(form)
        if await store.find(conversation) is None:
            ended = await store.ended(conversation)
            if ended:
                if fragment:
                    raise web.HTTPConflict
                conversation = request.app[keys.SESSIONS].new_id()
            await talk.begin(conversation, chat_page.area_of(request, form), chat_page.topic_of(form))
        turn = await talk.say(conversation, said)
    except StoreUnavailable as error:
        log.error("store_unavailable error=%s", error)
        return await chat_page.refused_page(request, conversation, Refused("cannot_keep", text=form.get("text", "")), form, fragment)
    except Refused as refused:
        if refused.code not in IN_THE_BOX:
            raise
        detail = words.ENDED_CHOICE if ended and refused.code == "unknown_choice" else None
        return await chat_page.refused_page(request, conversation, refused, form, fragment, detail)
    if fragment:
        html = request.app[keys.RENDERER].turn(chat_page.page_data(request, conversation, form), turn, request.app[keys.NUMBERS])
        return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})
    kept = "?leave" if "leave" in form else ""
    return await chat_page.look_again(request, conversation, form, f"/{kept}#turn-{turn.number}")


async def stay(request: web.Request) -> web.Response:
    """`POST /stay`: keep a quiet chat open for the whole time again (WCAG 2.2.1)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await chat_page.once_more(request, form)
    stayed = await request.app[keys.CONVERSATIONS].stay(conversation)
    if chat_page.FRAGMENT in request.headers.get("Accept", ""):
        return web.Response(status=204 if stayed else 409)
    address = "/?staying#chat" if stayed else "/"
    return await chat_page.look_again(request, conversation, form, address, notice=words.STAYING if stayed else words.ENDED)


async def forget(request: web.Request) -> web.Response:
    """`POST /forget`: delete the conversation and start with a clean page."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await chat_page.once_more(request, form)
    await request.app[keys.TALK].forget(conversation)
    return await chat_page.look_again(request, request.app[keys.SESSIONS].new_id(), form, "/?forgotten", notice=words.FORGOTTEN)


async def carry(request: web.Request) -> web.Response:
    """`POST /carry`: open the conversation of a frame that keeps no cookie in a tab of its own, which keeps one."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await chat_page.once_more(request, form)
    address = "/plan" if form.get("to") == "plan" else "/"
    return visit.remember(request, web.Response(status=303, headers={"Location": address}), conversation)


def _said(form: dict[str, str]) -> Said:
    message_id = check_message_id(form.get("message_id"))
    if form.get("choice"):
        return Said(choice=check_choice(form["choice"]), message_id=message_id)
    return Said(text=check_text(form.get("text", "")), message_id=message_id)
