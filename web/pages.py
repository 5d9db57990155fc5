"""The chat page for people: the form, the conversation as a page, forgetting it. It is whole without script.

The cookie holds a signed conversation id; the conversation itself begins with the first message. A form carries a token
made from that id, so that no other site can send one in a person's name. The script posts the same form and asks for the
new exchange only (`Accept: text/html;fragment=turn`).
"""

from __future__ import annotations

from aiohttp import web

from web import keys
from web.conversations import Turn
from web.incoming import Refused, Said, check_choice, check_message_id, check_text
from web.problems import PROBLEMS
from web.reading import read_form
from web.rendering import Page
from web.store import StoreUnavailable

FRAGMENT = "fragment=turn"
FORGOTTEN = "This chat has been deleted. Nothing of it is kept."
ENDED = "Your last chat was closed, as it was quiet for a while. This is a new one."
IN_THE_BOX = frozenset({"empty", "too_long", "unknown_choice"})


async def chat(request: web.Request) -> web.Response:
    """`GET /`: the chat as it stands, or its first screen."""
    conversation = _cookie(request)
    turns: list[Turn] = []
    notice = FORGOTTEN if "forgotten" in request.query else None
    store = request.app[keys.CONVERSATIONS]
    try:
        if conversation:
            turns = await _exchanges(request, conversation)
            if not turns and await store.ended(conversation):
                conversation = None
                notice = notice or ENDED
    except StoreUnavailable:
        turns = []  # the first screen has the numbers to ring
    conversation = conversation or request.app[keys.SESSIONS].new_id()
    return _page(request, conversation, turns, notice=None if turns else notice)


async def post(request: web.Request) -> web.Response:
    """`POST /`: say something with the form; then look at the page again (303), or get the new exchange (script)."""
    form = await _read_own_form(request)
    conversation = _checked(request, form)
    fragment = FRAGMENT in request.headers.get("Accept", "")
    if conversation is None:
        if fragment:
            raise web.HTTPConflict  # the script sends the form itself, and a new page comes
        return await _once_more(request, form)
    store, talk = request.app[keys.CONVERSATIONS], request.app[keys.TALK]
    try:
        said = _said(form)
        if await store.find(conversation) is None:
            if await store.ended(conversation):
                if fragment:
                    raise web.HTTPConflict
                conversation = request.app[keys.SESSIONS].new_id()
            await talk.begin(conversation, _area(request, form))
        turn = await talk.say(conversation, said)
    except Refused as refused:
        if refused.code not in IN_THE_BOX:
            raise
        return await _again(request, conversation, refused, form.get("text", ""), fragment)
    if fragment:
        html = request.app[keys.RENDERER].turn(_page_data(request, conversation), turn)
        return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})
    return _with_cookie(request, conversation, web.Response(status=303, headers={"Location": f"/#turn-{turn.number}"}))


async def forget(request: web.Request) -> web.Response:
    """`POST /forget`: delete the conversation and start with a clean page."""
    form = await _read_own_form(request)
    conversation = _checked(request, form)
    if conversation is None:
        return await _once_more(request, form)
    await request.app[keys.TALK].forget(conversation)
    response = web.Response(status=303, headers={"Location": "/?forgotten"})
    return _with_cookie(request, request.app[keys.SESSIONS].new_id(), response)


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


async def _read_own_form(request: web.Request) -> dict[str, str]:
    """Return the fields of a form; one that another site sends is refused without touching the cookie."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Refused("other_site")
    return await read_form(request)


async def _once_more(request: web.Request, form: dict[str, str]) -> web.Response:
    """Return the page with what was written, to be sent again: the form was too old, or cookies are off."""
    conversation = _cookie(request)
    turns = await _exchanges(request, conversation) if conversation else []
    return _page(request, conversation or request.app[keys.SESSIONS].new_id(), turns, "old_form", draft=form.get("text", ""))


def _said(form: dict[str, str]) -> Said:
    message_id = check_message_id(form.get("message_id"))
    if form.get("choice"):
        return Said(choice=check_choice(form["choice"]), message_id=message_id)
    return Said(text=check_text(form.get("text", "")), message_id=message_id)


async def _again(request: web.Request, conversation: str, refused: Refused, draft: str, fragment: bool) -> web.Response:
    ring = request.app[keys.FALLBACK].what_to_ring(refused.text)
    error = f"{PROBLEMS[refused.code].detail} {ring}"
    if fragment:
        html = request.app[keys.RENDERER].composer(_page_data(request, conversation, draft=draft, error=error))
        return web.Response(text=html, status=422, content_type="text/html")
    turns = await _exchanges(request, conversation)
    return _page(request, conversation, turns, refused.code, draft=draft, error=error)


async def _exchanges(request: web.Request, conversation: str) -> list[Turn]:
    """Return what was said and answered; the greeting is left out, as the page's own first lines say it."""
    return [turn for turn in await request.app[keys.CONVERSATIONS].history(conversation) if turn.said is not None]


def _page(
    request: web.Request,
    conversation: str,
    turns: list[Turn],
    code: str | None = None,
    *,
    draft: str = "",
    error: str | None = None,
    notice: str | None = None,
) -> web.Response:
    if code and not error:
        error = PROBLEMS[code].detail
    page = _page_data(request, conversation, draft=draft, error=error, notice=notice)
    html = request.app[keys.RENDERER].chat_page(page, turns, request.app[keys.NUMBERS])
    status = PROBLEMS[code].status if code else 200
    return _with_cookie(request, conversation, web.Response(text=html, status=status, content_type="text/html"))


def _page_data(request: web.Request, conversation: str, *, draft: str = "", error: str | None = None, notice: str | None = None) -> Page:
    token = request.app[keys.SESSIONS].form_token(conversation)
    return Page(token, _area(request, dict(request.query)), draft, error, notice)


def _area(request: web.Request, given: dict[str, str]) -> str | None:
    area = given.get("area")
    return area if area and request.app[keys.NUMBERS].knows_area(area) else None


def _cookie_name(request: web.Request) -> str:
    return "__Host-chat" if request.app[keys.SETTINGS].production else "chat"


def _cookie(request: web.Request) -> str | None:
    return request.app[keys.SESSIONS].read("page", request.cookies.get(_cookie_name(request)))


def _checked(request: web.Request, form: dict[str, str]) -> str | None:
    """Return the conversation of a form that our page made for it, or None."""
    conversation = _cookie(request)
    if conversation and request.app[keys.SESSIONS].form_token_fits(conversation, form.get("form_token", "")):
        return conversation
    return None


def _with_cookie(request: web.Request, conversation: str, response: web.Response) -> web.Response:
    token = request.app[keys.SESSIONS].token("page", conversation)
    secure = request.app[keys.SETTINGS].production
    response.set_cookie(_cookie_name(request), token, httponly=True, samesite="Lax", secure=secure, path="/")
    return response
