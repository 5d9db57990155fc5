"""The HTTP contract for programs (DESIGN 4.2): JSON in, JSON or problem+json out. Only translates; `talk.py` does it."""

from __future__ import annotations

import asyncio
import hmac
import json
from datetime import UTC, datetime

from aiohttp import web

from web import keys
from web.incoming import Refused, read_json, read_said
from web.reading import authorization, bearer, read_body, words_of

MESSAGE_ID_HEADER = "Message-Id"


def _json(value: object, status: int = 200) -> web.Response:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return web.Response(text=text, status=status, content_type="application/json", headers={"Cache-Control": "no-store"})


async def begin(request: web.Request) -> web.Response:
    """`POST /api/v1/conversations`: begin a conversation, perhaps with the area the person comes from."""
    body = read_json(await read_body(request), empty_is={})
    area = body.get("area")
    if area is not None and not isinstance(area, str):
        raise Refused("wrong_type")
    if area is not None and not request.app[keys.NUMBERS].knows_area(area):
        raise Refused("unknown_area")
    sessions = request.app[keys.SESSIONS]
    conversation = sessions.new_id()
    begun = await request.app[keys.TALK].begin(conversation, area)
    expires_at = datetime.fromtimestamp(begun.expires_at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return _json({"token": sessions.token("api", conversation), "expires_at": expires_at, "messages": begun.messages}, 201)


async def say(request: web.Request) -> web.Response:
    """`POST /api/v1/messages`: one message, its reply; with a message id, a retry gets the same reply again."""
    try:
        conversation = bearer(request)
    except Refused as refused:
        refused.text, refused.choice = await words_of(request)  # nobody in danger is asked for a token
        raise
    said = read_said(read_json(await read_body(request)), request.headers.get(MESSAGE_ID_HEADER))
    turn = await request.app[keys.TALK].say(conversation, said)
    return _json({"messages": turn.reply["messages"], "understood": turn.reply["understood"]})


async def forget(request: web.Request) -> web.Response:
    """`DELETE /api/v1/conversations`: everything of it is gone; asking twice is no mistake."""
    await request.app[keys.TALK].forget(bearer(request))
    return web.Response(status=204)


async def health(_: web.Request) -> web.Response:
    """`GET /healthz`: the process is up."""
    return _json({"status": "ok"})


async def metrics(request: web.Request) -> web.Response:
    """`GET /metrics`: figures as Prometheus text; behind a key of its own when METRICS_TOKEN is set."""
    token = request.app[keys.SETTINGS].metrics_token
    if token and not hmac.compare_digest(authorization(request).encode(), f"Bearer {token}".encode()):
        raise Refused("no_metrics")
    await ready(request)
    request.app[keys.METRICS].in_hand(request.app[keys.IN_HAND].now)
    return request.app[keys.METRICS].response()


async def ready(request: web.Request) -> web.Response:
    """`GET /readyz`: whether each part answers; 503 while one does not."""
    app = request.app
    names = ("engine", "actions", "directory", "conversations")
    answers = await asyncio.gather(
        app[keys.ENGINES].ready(), app[keys.ENGINES].actions_ready(), app[keys.NUMBERS].directory_ready(), app[keys.CONVERSATIONS].ready()
    )
    for name, answer in zip(names, answers, strict=True):
        app[keys.METRICS].part(name, answer)
    parts = {name: "ready" if answer else "down" for name, answer in zip(names, answers, strict=True)}
    return _json({"ready": all(answers), "parts": parts}, 200 if all(answers) else 503)
