"""What people tell us by a press: "Is this right?" under an answer, and a mistake in a service's details."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from aiohttp import web

from directory import DirectoryError, ServiceNotFound, ServiceRecord
from web import keys, leaving, visit, words
from web.chat_page import FRAGMENT, look_again, once_more, page_data
from web.conversations import Turn
from web.feedback import Kind
from web.incoming import Refused
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

ANSWERS = frozenset({"yes", "no"})
REASONS = dict(words.MISTAKES)


async def right(request: web.Request) -> web.Response:
    """`POST /feedback`: whether an answer was right; then the page again (303), or the thanks alone (script)."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    answer = form.get("answer", "")
    if conversation is None:
        return await once_more(request, form)
    if answer not in ANSWERS:
        raise Refused("bad_request")
    turn = await _turn(request, conversation, form.get("turn", ""))
    if turn is None:
        raise Refused("ended")
    heard = turn.reply["understood"]
    await _count(request, "right", heard.get("urgent") or heard.get("topic") or "none", answer)
    if FRAGMENT in request.headers.get("Accept", ""):
        page = replace(page_data(request, conversation, form), thanks=answer)
        html = request.app[keys.RENDERER].right(page, turn, request.app[keys.NUMBERS])
        return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})
    return await look_again(request, conversation, {**form, "thanks": answer}, f"/?thanks={answer}#turn-{turn.number}")


async def ask(request: web.Request) -> web.Response:
    """`GET /mistake?service=...`: what is wrong with this service's details?"""
    conversation = visit.known(request) or request.app[keys.SESSIONS].new_id()
    return await _form(request, conversation, await _known(request, request.query.get("service", "")))


async def report(request: web.Request) -> web.Response:
    """`POST /mistake`: count it, and say thank you with a number to ring."""
    form = await visit.read_own_form(request)
    conversation = visit.checked(request, form)
    service = await _known(request, form.get("service", ""))
    reason = form.get("what", "")
    if conversation is None:
        return await _form(request, visit.known(request) or request.app[keys.SESSIONS].new_id(), service, "Please press Send again.", form)
    if reason not in REASONS:
        return await _form(request, conversation, service, "Pick what is wrong, then press Send.", form)
    kept = "&leave" if "leave" in request.query else ""
    await _count(request, "mistake", service.id, reason)
    return web.Response(status=303, headers={"Location": f"/mistake?service={service.id}&done{kept}"})


async def _form(
    request: web.Request, conversation: str, service: ServiceRecord, error: str | None = None, form: dict[str, str] | None = None
) -> web.Response:
    page = replace(page_data(request, conversation, form), error=error)
    html = request.app[keys.RENDERER].page(
        "mistake/mistake.html.j2",
        request.app[keys.NUMBERS],
        page=page,
        service=service,
        reasons=words.MISTAKES,
        picked=(form or {}).get("what"),
        done="done" in request.query and not error,
        framed=page.framed,
        way_out=await leaving.way_out(request),
    )
    response = web.Response(text=html, status=422 if error else 200, content_type="text/html")
    return visit.remember(request, response, conversation, form)


async def _known(request: web.Request, service_id: str) -> ServiceRecord:
    """Return the service of an id.

    Raises:
        Refused: There is none, or the directory does not answer.
    """
    directory = request.app[keys.NUMBERS].directory
    if directory is None:
        raise Refused("failed")
    try:
        return await asyncio.to_thread(directory.service, service_id)
    except ServiceNotFound:
        raise Refused("not_found") from None
    except DirectoryError:
        raise Refused("failed") from None


async def _turn(request: web.Request, conversation: str, number: str) -> Turn | None:
    turns = await request.app[keys.CONVERSATIONS].history(conversation)
    return next((turn for turn in turns if str(turn.number) == number and turn.said is not None), None)


async def _count(request: web.Request, kind: Kind, about: str, answer: str) -> None:
    log.info("feedback kind=%s about=%s answer=%s", kind, about, answer)
    try:
        await request.app[keys.FEEDBACK].add(kind, about, answer)
    except StoreUnavailable as error:
        log.error("store_unavailable error=%s", error)
