"""The chat page for people: the form, the conversation as a page, forgetting it. It is whole without script.

The cookie holds a signed conversation id; the conversation itself begins with the first message. A form carries a token
made from that id, so that no other site can send one in a person's name (`visit.py`). The script posts the same form and
asks for the new exchange only (`Accept: text/html;fragment=turn`).
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from web import keys, visit, words
from web.conversations import Turn
from web.filters import about_abuse, calm
from web.incoming import LONGEST_TEXT, Refused, Said, check_choice, check_message_id, check_text
from web.problems import PROBLEMS
from web.rendering import Page
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

FRAGMENT = "fragment=turn"
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
    ended = False
    try:
        said = _said(form)
        if await store.find(conversation) is None:
            ended = await store.ended(conversation)
            if ended:
                if fragment:
                    raise web.HTTPConflict
                conversation = request.app[keys.SESSIONS].new_id()
            await talk.begin(conversation, _area(request, form), _topic(form))
        turn = await talk.say(conversation, said)
    except StoreUnavailable as error:
        log.error("store_unavailable error=%s", error)
        return await _again(request, conversation, Refused("cannot_keep", text=form.get("text", "")), form, fragment)
    except Refused as refused:
        if refused.code not in IN_THE_BOX:
            raise
        detail = words.ENDED_CHOICE if ended and refused.code == "unknown_choice" else None
        return await _again(request, conversation, refused, form, fragment, detail)
    if fragment:
        html = request.app[keys.RENDERER].turn(page_data(request, conversation, form), turn, request.app[keys.NUMBERS])
        return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})
    kept = "?leave" if "leave" in form else ""
    return await look_again(request, conversation, form, f"/{kept}#turn-{turn.number}")


async def stay(request: web.Request) -> web.Response:
    """`POST /stay`: keep a quiet chat open for the whole time again (WCAG 2.2.1)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await once_more(request, form)
    stayed = await request.app[keys.CONVERSATIONS].stay(conversation)
    if FRAGMENT in request.headers.get("Accept", ""):
        return web.Response(status=204 if stayed else 409)
    address = "/?staying#chat" if stayed else "/"
    return await look_again(request, conversation, form, address, notice=words.STAYING if stayed else words.ENDED)


async def forget(request: web.Request) -> web.Response:
    """`POST /forget`: delete the conversation and start with a clean page."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await once_more(request, form)
    await request.app[keys.TALK].forget(conversation)
    return await look_again(request, request.app[keys.SESSIONS].new_id(), form, "/?forgotten", notice=words.FORGOTTEN)


async def carry(request: web.Request) -> web.Response:
    """`POST /carry`: open the conversation of a frame that keeps no cookie in a tab of its own, which keeps one."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    if conversation is None:
        return await once_more(request, form)
    address = "/plan" if form.get("to") == "plan" else "/"
    return visit.remember(request, web.Response(status=303, headers={"Location": address}), conversation)


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


async def look_again(
    request: web.Request, conversation: str, form: dict[str, str], address: str, *, notice: str | None = None
) -> web.Response:
    """Return a redirect to the page; in a frame that keeps no cookie the page itself, as after a redirect it would be lost."""
    if not visit.carried(request, form):
        return visit.remember(request, web.Response(status=303, headers={"Location": address}), conversation, form)
    return _page(request, conversation, await _exchanges(request, conversation), form={**form, "text": ""}, notice=notice)


async def once_more(request: web.Request, form: dict[str, str]) -> web.Response:
    """Return the page with what was written, to be sent again: the form was too old, or cookies are off."""
    conversation = visit.known(request)
    turns = await _exchanges(request, conversation) if conversation else []
    ring = request.app[keys.FALLBACK].what_to_ring(form.get("text", ""))
    error = words.OLD_CHOICE if form.get("choice") else f"{PROBLEMS['old_form'].detail} {ring}"
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
        carried=form is not None and visit.carried(request, form),
    )


def _said(form: dict[str, str]) -> Said:
    message_id = check_message_id(form.get("message_id"))
    if form.get("choice"):
        return Said(choice=check_choice(form["choice"]), message_id=message_id)
    return Said(text=check_text(form.get("text", "")), message_id=message_id)


async def _again(
    request: web.Request, conversation: str, refused: Refused, form: dict[str, str], fragment: bool, detail: str | None = None
) -> web.Response:
    """Return the page, or for the script its box, with what went wrong explained at the box and the words still in it."""
    request.app[keys.METRICS].refused(refused.code)
    log.info("request_refused why=%s", refused.code)
    ring = request.app[keys.FALLBACK].what_to_ring(refused.text)
    over = len(refused.text) - LONGEST_TEXT if refused.code == "too_long" and refused.text else 0
    many = f" That is {over:,} character{'' if over == 1 else 's'} too many." if over else ""
    error = f"{detail or PROBLEMS[refused.code].detail}{many} {ring}"
    if fragment:
        html = request.app[keys.RENDERER].composer(replace(page_data(request, conversation, form), error=error))
        response = web.Response(text=html, status=PROBLEMS[refused.code].status, content_type="text/html")
    else:
        try:
            turns = await _exchanges(request, conversation)
        except StoreUnavailable:
            turns = []  # the page says what went wrong all the same
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
    if turns and calm(turns[-1].reply):
        page = replace(page, draft=page.draft or turns[-1].said or "")  # nobody has to type it again
    page = replace(page, error=error, notice=notice, leave=page.leave or about_abuse(turns))
    html = request.app[keys.RENDERER].chat_page(page, turns, request.app[keys.NUMBERS])
    status = PROBLEMS[code].status if code else 200
    return visit.remember(request, web.Response(text=html, status=status, content_type="text/html"), conversation, form)


def _topic(given: dict[str, str]) -> str | None:
    topic = given.get("topic")
    return topic if topic in words.TOPIC_TITLES else None


def _area(request: web.Request, given: dict[str, str]) -> str | None:
    area = given.get("area")
    return area if area and request.app[keys.NUMBERS].knows_area(area) else None
