"""The chat page of a conversation, whichever way it was asked for: what it shows, and the answer that carries it.

What a person does there is taken in `pages.py`; how it becomes HTML is `rendering.py`.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from web import keys, visit, words
from web.conversations import Turn
from web.filters import about_abuse, calm
from web.incoming import LONGEST_TEXT, Refused
from web.problems import PROBLEMS
from web.rendering import Page
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

FRAGMENT = "fragment=turn"


def page(
    request: web.Request,
    conversation: str,
    turns: list[Turn],
    code: str | None = None,
    *,
    form: dict[str, str] | None = None,
    error: str | None = None,
    notice: str | None = None,
    back: bool = False,
) -> web.Response:
    """Return the page with what was said so far; `code` is what was refused, `back` whether somebody comes back to it."""
    if code and not error:
        error = PROBLEMS[code].detail
    shown = page_data(request, conversation, form)
    if turns and calm(turns[-1].reply):
        shown = replace(shown, draft=shown.draft or turns[-1].said or "")  # nobody has to type it again
    shown = replace(shown, error=error, notice=notice, back=back, leave=shown.leave or about_abuse(turns))
    html = request.app[keys.RENDERER].chat_page(shown, turns, request.app[keys.NUMBERS])
    status = PROBLEMS[code].status if code else 200
    return visit.remember(request, web.Response(text=html, status=status, content_type="text/html"), conversation, form)


def page_data(request: web.Request, conversation: str, form: dict[str, str] | None = None) -> Page:
    """Return what every page of ours shows, for a conversation; `form` is what was sent, if anything was."""
    given = {**request.query, **(form or {})}
    framed = visit.framed(request, form)
    minutes = request.app[keys.SETTINGS].session_minutes
    sessions = request.app[keys.SESSIONS]
    thanks = given.get("thanks")
    return Page(
        form_token=sessions.form_token(conversation),
        area=area_of(request, given),
        draft=(form or {}).get("text", ""),
        framed=framed,
        session=sessions.token("page", conversation) if framed else None,
        topic=topic_of(given),
        leave="leave" in given,
        minutes=minutes,
        closes=request.app[keys.NUMBERS].now() + timedelta(minutes=minutes),
        thanks=thanks if thanks in ("yes", "no") else None,
        carried=form is not None and visit.carried(request, form),
    )


async def exchanges(request: web.Request, conversation: str) -> list[Turn]:
    """Return what was said and answered; the greeting is left out, as the page's own first lines say it."""
    return [turn for turn in await request.app[keys.CONVERSATIONS].history(conversation) if turn.said is not None]


async def look_again(
    request: web.Request, conversation: str, form: dict[str, str], address: str, *, notice: str | None = None
) -> web.Response:
    """Return a redirect to the page; in a frame that keeps no cookie the page itself, as after a redirect it would be lost."""
    if not visit.carried(request, form):
        return visit.remember(request, web.Response(status=303, headers={"Location": address}), conversation, form)
    return page(request, conversation, await exchanges(request, conversation), form={**form, "text": ""}, notice=notice)


async def once_more(request: web.Request, form: dict[str, str]) -> web.Response:
    """Return the page with what was written, to be sent again: the form was too old, or cookies are off."""
    conversation = visit.known(request)
    turns = await exchanges(request, conversation) if conversation else []
    ring = request.app[keys.FALLBACK].what_to_ring(form.get("text", ""))
    error = words.OLD_CHOICE if form.get("choice") else f"{PROBLEMS['old_form'].detail} {ring}"
    return page(request, conversation or request.app[keys.SESSIONS].new_id(), turns, "old_form", form=form, error=error)


async def refused_page(
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
            turns = await exchanges(request, conversation)
        except StoreUnavailable:
            turns = []  # the page says what went wrong all the same
        response = page(request, conversation, turns, refused.code, form=form, error=error)
    if refused.retry_after:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


def topic_of(given: dict[str, str]) -> str | None:
    """Return the topic a council's page opened the chat with, if it is one."""
    topic = given.get("topic")
    return topic if topic in words.TOPIC_TITLES else None


def area_of(request: web.Request, given: dict[str, str]) -> str | None:
    """Return the area a council's page opened the chat for, if the directory knows it."""
    area = given.get("area")
    return area if area and request.app[keys.NUMBERS].knows_area(area) else None
