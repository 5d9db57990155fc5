"""The plan over HTTP: a page made for print, plain text, the letter alone, and a calendar file for one call.

For the chat page's own conversation (cookie) or a program's (bearer token). Nothing is stored.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from web import keys, leaving, visit, words
from web.plan import Plan, make_plan
from web.plan_calendar import calendar
from web.reading import bearer
from web.store import StoreUnavailable


async def page(request: web.Request) -> web.Response:
    """`GET /plan`: the plan as a page; as plain text for a program that asks for that."""
    if "text/plain" in request.headers.get("Accept", "") and "text/html" not in request.headers.get("Accept", ""):
        return await text(request)
    plan = await _plan(request)
    renderer, framed = request.app[keys.RENDERER], visit.framed(request)
    html = renderer.page("plan/plan.html.j2", request.app[keys.NUMBERS], plan=plan, way_out=await leaving.way_out(request), framed=framed)
    return web.Response(text=html, content_type="text/html", headers={"Vary": "Accept"})


async def text(request: web.Request) -> web.Response:
    """`GET /plan.txt`: the plan as plain text, to be kept, sent or read by a braille display."""
    plan = await _plan(request)
    said = request.app[keys.RENDERER].plain("plan/plan.txt.j2", request.app[keys.NUMBERS], plan=plan)
    return _file(said, "plan.txt")


async def letter(request: web.Request) -> web.Response:
    """`GET /plan/letter.txt`: the letter alone, to be filled in."""
    plan = await _plan(request)
    if plan.letter is None:
        raise web.HTTPNotFound
    return _file(plan.letter.text + "\n", "letter.txt")


async def call(request: web.Request) -> web.Response:
    """`GET /plan/call.ics?service=...`: a call to make when the service opens next."""
    plan = await _plan(request)
    found = plan.call(request.query.get("service", ""))
    made = calendar(found, request.app[keys.NUMBERS].now()) if found and not plan.private else None
    if made is None:
        raise web.HTTPNotFound
    headers = {"Content-Disposition": 'attachment; filename="call.ics"'}
    return web.Response(body=made, content_type="text/calendar", charset="utf-8", headers=headers)


def _file(said: str, name: str) -> web.Response:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Vary": "Accept"}
    return web.Response(text=said, content_type="text/plain", headers=headers)


async def _plan(request: web.Request) -> Plan:
    conversation = bearer(request) if "Authorization" in request.headers else visit.known(request)
    numbers, store = request.app[keys.NUMBERS], request.app[keys.CONVERSATIONS]
    try:
        turns = await store.history(conversation) if conversation else []
        opened = await store.find(conversation) if conversation and turns else None
        ended = bool(conversation) and not turns and await store.ended(str(conversation))
    except StoreUnavailable:
        return Plan(numbers.now().date(), missing=words.PLAN_AWAY)  # the page has the numbers to ring
    if ended:
        return Plan(numbers.now().date(), missing=words.PLAN_ENDED)
    return await asyncio.to_thread(make_plan, turns, numbers.directory, numbers.now(), opened.area if opened else None)
