"""The chat page for people: the form, the conversation as a page, forgetting it. It is whole without script.

The cookie holds a signed conversation id; the conversation itself begins with the first message. A form carries a token
made from that id, so that no other site can send one in a person's name (`visit.py`). The script posts the same form and
asks for the new exchange only (`Accept: text/html;fragment=turn`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from web import keys, leaving, visit, words
from web.conversations import Turn
from web.incoming import Refused, Said, check_choice, check_message_id, check_text
from web.problems import PROBLEMS
from web.rendering import Page
from web.store import StoreUnavailable

FRAGMENT = "fragment=turn"
IN_THE_BOX = frozenset({"empty", "too_long", "unknown_choice", "limited", "busy"})
"""Refused with the words still in the box, to be sent again."""


async def chat(request: web.Request) -> web.Response:
    """`GET /`: the chat as it stands, or its first screen."""
    conversation = visit.known(request)
    turns: list[Turn] = []
    notice = words.FORGOTTEN if "forgotten" in request.query else words.STAYING if "staying" in request.query else None
    store = request.app[keys.CONVERSATIONS]
    try:
        if conversation:
            turns = await _exchanges(request, conversation)
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
    return _page(request, conversation, turns, notice=notice)


async def post(request: web.Request) -> web.Response:
    """`POST /`: say something with the form; then look at the page again (303), or get the new exchange (script)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    fragment = FRAGMENT in request.headers.get("Accept", "")
    if conversation is None:
        if fragment:
            raise web.HTTPConflict  # the script sends the form itself, and a new page comes
        return await once_more(request, form)
    store, talk = request.app[keys.CONVERSATIONS], request.app[keys.TALK]
    try:
        said = _said(form)
        if await store.find(conversation) is None:
            if await store.ended(conversation):
                if fragment:
                    raise web.HTTPConflict
                conversation = request.app[keys.SESSIONS].new_id()
            await talk.begin(conversation, _area(request, form), _topic(form))
        turn = await talk.say(conversation, said)
    except Refused as refused:
        if refused.code not in IN_THE_BOX:
            raise
        return await _again(request, conversation, refused, form, fragment)
    if fragment:
        html = request.app[keys.RENDERER].turn(page_data(request, conversation, form), turn, request.app[keys.NUMBERS])
        return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})
    kept = "?leave" if "leave" in form else ""
    return visit.remember(request, web.Response(status=303, headers={"Location": f"/{kept}#turn-{turn.number}"}), conversation, form)


async def refuse(request: web.Request, refused: Refused) -> web.Response | None:
    """Return the page for a form that was refused at the door (`gate.py`), its words still in the box; None when it is no form of ours."""
    if refused.code not in IN_THE_BOX or (request.method, request.path) != ("POST", "/"):
        return None
    try:
        form = await visit.read_own_form(request)
        conversation = visit.checked(request, form)
        fragment = FRAGMENT in request.headers.get("Accept", "")
        return await _again(request, conversation, refused, form, fragment) if conversation else None
    except (Refused, StoreUnavailable):
        return None


async def stay(request: web.Request) -> web.Response:
    """`POST /stay`: keep a quiet chat open for the whole time again (WCAG 2.2.1)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await once_more(request, form)
    stayed = await request.app[keys.CONVERSATIONS].stay(conversation)
    if FRAGMENT in request.headers.get("Accept", ""):
        return web.Response(status=204 if stayed else 409)
    return visit.remember(request, web.Response(status=303, headers={"Location": "/?staying#chat" if stayed else "/"}), conversation, form)


async def forget(request: web.Request) -> web.Response:
    """`POST /forget`: delete the conversation and start with a clean page."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await once_more(request, form)
    await request.app[keys.TALK].forget(conversation)
    response = web.Response(status=303, headers={"Location": "/?forgotten"})
    return visit.remember(request, response, request.app[keys.SESSIONS].new_id(), form)


async def asset(request: web.Request) -> web.Response:
    """`GET /assets/...`: style, script and icon; their names change with their content, so they may be kept for good."""
    found = request.app[keys.RENDERER].assets.get(request.path)
    if found is None:
        raise web.HTTPNotFound
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return web.Response(
            body=found.packed, content_type=found.content_type, charset="utf-8", headers={**headers, "Content-Encoding": "gzip"}
        )
    return web.Response(body=found.body, content_type=found.content_type, charset="utf-8", headers=headers)


async def once_more(request: web.Request, form: dict[str, str]) -> web.Response:
    """Return the page with what was written, to be sent again: the form was too old, or cookies are off."""
    conversation = visit.known(request)
    turns = await _exchanges(request, conversation) if conversation else []
    ring = request.app[keys.FALLBACK].what_to_ring(form.get("text", ""))
    error = f"{PROBLEMS['old_form'].detail} {ring}"
    return _page(request, conversation or request.app[keys.SESSIONS].new_id(), turns, "old_form", form=form, error=error)


def page_data(request: web.Request, conversation: str, form: dict[str, str] | None = None) -> Page:
    """Return what every page of ours shows, for a conversation; `form` is what was sent, if anything was."""
    given = {**request.query, **(form or {})}
    framed = visit.framed(request, form)
    minutes = request.app[keys.SETTINGS].session_minutes
    sessions = request.app[keys.SESSIONS]
    thanks = given.get("thanks")
    return Page(
        form_token=sessions.form_token(conversation),
        area=_area(request, given),
        draft=(form or {}).get("text", ""),
        framed=framed,
        session=sessions.token("page", conversation) if framed else None,
        topic=_topic(given),
        leave="leave" in given,
        minutes=minutes,
        closes=request.app[keys.NUMBERS].now() + timedelta(minutes=minutes),
        thanks=thanks if thanks in ("yes", "no") else None,
    )


def _said(form: dict[str, str]) -> Said:
    message_id = check_message_id(form.get("message_id"))
    if form.get("choice"):
        return Said(choice=check_choice(form["choice"]), message_id=message_id)
    return Said(text=check_text(form.get("text", "")), message_id=message_id)


async def _again(request: web.Request, conversation: str, refused: Refused, form: dict[str, str], fragment: bool) -> web.Response:
    ring = request.app[keys.FALLBACK].what_to_ring(refused.text)
    problem = PROBLEMS[refused.code]
    error = f"{problem.detail} {ring}"
    if fragment:
        html = request.app[keys.RENDERER].composer(replace(page_data(request, conversation, form), error=error))
        response = web.Response(text=html, status=problem.status, content_type="text/html")
    else:
        turns = await _exchanges(request, conversation)
        response = _page(request, conversation, turns, refused.code, form=form, error=error)
    if refused.retry_after:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


async def _exchanges(request: web.Request, conversation: str) -> list[Turn]:
    """Return what was said and answered; the greeting is left out, as the page's own first lines say it."""
    return [turn for turn in await request.app[keys.CONVERSATIONS].history(conversation) if turn.said is not None]


def _page(
    request: web.Request,
    conversation: str,
    turns: list[Turn],
    code: str | None = None,
    *,
    form: dict[str, str] | None = None,
    error: str | None = None,
    notice: str | None = None,
) -> web.Response:
    if code and not error:
        error = PROBLEMS[code].detail
    page = page_data(request, conversation, form)
    page = replace(page, error=error, notice=notice, leave=page.leave or leaving.about_abuse(turns))
    html = request.app[keys.RENDERER].chat_page(page, turns, request.app[keys.NUMBERS])
    status = PROBLEMS[code].status if code else 200
    return visit.remember(request, web.Response(text=html, status=status, content_type="text/html"), conversation, form)


def _topic(given: dict[str, str]) -> str | None:
    topic = given.get("topic")
    return topic if topic in words.TOPIC_TITLES else None


def _area(request: web.Request, given: dict[str, str]) -> str | None:
    area = given.get("area")
    return area if area and request.app[keys.NUMBERS].knows_area(area) else None
