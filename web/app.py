"""The composition root: builds every part, says what is served where, opens and closes what must be.

Tests call `init_app` with the same settings and a fake engine's address; nothing else builds these objects.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import web

from directory import Directory, open_feed
from web import (
    api,
    assets,
    framing,
    gate,
    keys,
    leaving,
    mistakes,
    openreferral,
    pages,
    plan_pages,
    security,
    statement,
    unreadable,
    widget,
)
from web.clock import london_clock
from web.conversations import Conversations
from web.emergency_keeper import EmergencyKeeper, opener
from web.engine import Engine
from web.engines import Engines
from web.fallback import Detect, Fallback
from web.feedback import FILE as FEEDBACK_FILE
from web.feedback import Feedback
from web.incoming import LARGEST_BODY
from web.limits import ADDRESS, Buckets, InHand
from web.metrics import Metrics
from web.rendering import Renderer
from web.sessions import Sessions
from web.settings import Settings
from web.switch import Switch
from web.talk import Talk
from web.tidying import tidy

log = logging.getLogger(__name__)

DOMAIN = Path(__file__).parent.parent / "domain.yml"


def init_app(settings: Settings, *, open_directory: Callable[[], Directory] | None = None, detect: Detect | None = None) -> web.Application:
    """Build the application.

    Raises:
        NoNumbers: The committed emergency numbers cannot be read.
    """
    # Words come first, so that whatever fails or is refused inside is answered in them; the limits stand next to the door.
    app = web.Application(middlewares=[security.errors_in_words, gate.let_in], client_max_size=LARGEST_BODY)
    local = "http://127.0.0.1"
    numbers = EmergencyKeeper(
        open_directory or opener(settings.database_url),
        kept_in=settings.var / "emergency.json",
        domain=DOMAIN,
        home=settings.home_area,
        now=london_clock(settings.var / "now" if settings.test_clock else None),
    )
    app[keys.SETTINGS] = settings
    app[keys.METRICS] = Metrics()
    app[keys.SWITCH] = Switch(settings.var / "chat-off", settings.chat_off)
    app[keys.ADDRESSES], app[keys.IN_HAND] = Buckets(ADDRESS), InHand()
    app[keys.SESSIONS] = Sessions(settings.session_secret)
    app[keys.ENGINES] = Engines(
        [
            Engine(f"{local}:{settings.engine_port + number}", f"{local}:{settings.actions_port}", settings.carers_secret)
            for number in range(settings.engines)
        ]
    )
    app[keys.CONVERSATIONS] = Conversations(settings.var / "web.sqlite3", keep_seconds=settings.session_minutes * 60)
    app[keys.NUMBERS] = numbers
    app[keys.FALLBACK] = Fallback(numbers, detect or _detector())
    app[keys.TALK] = Talk(app[keys.CONVERSATIONS], app[keys.ENGINES], app[keys.FALLBACK], app[keys.METRICS])
    app[keys.FEEDBACK] = Feedback(settings.var / FEEDBACK_FILE, lambda: numbers.now().date())
    app[keys.RENDERER] = Renderer()
    app[openreferral.DESK] = openreferral.FeedDesk(
        lambda: open_feed(settings.database_url), london_clock(settings.var / "now" if settings.test_clock else None)
    )
    unreadable.answer_in_words(app)
    app.on_response_prepare.append(security.add_headers)
    app.on_response_prepare.append(framing.allow)
    app.cleanup_ctx.extend((_parts, _background))
    app.add_routes((*ROUTES, *openreferral.routes()))
    if not settings.production:
        app.router.add_get("/demo", widget.demo)
    return app


def _detector() -> Detect:
    from urgent import detect  # not at import: its tables are only needed by a process that serves

    return detect


ROUTES = (
    web.post("/api/v1/conversations", api.begin),
    web.delete("/api/v1/conversations", api.forget),
    web.post("/api/v1/messages", api.say),
    web.get("/healthz", api.health),
    web.get("/readyz", api.ready),
    web.get("/metrics", api.metrics),
    web.get("/", pages.chat),
    web.post("/", pages.post),
    web.post("/forget", pages.forget),
    web.post("/stay", pages.stay),
    web.post("/carry", pages.carry),
    web.get("/assets/{name}", assets.asset),
    web.get("/plan", plan_pages.page),
    web.get("/plan.txt", plan_pages.text),
    web.get("/plan/letter.txt", plan_pages.letter),
    web.get("/plan/call.ics", plan_pages.call),
    web.get("/leaving", leaving.about),
    web.get("/accessibility", statement.page),
    web.post("/leave", leaving.leave),
    web.post("/feedback", mistakes.right),
    web.get("/mistake", mistakes.ask),
    web.post("/mistake", mistakes.report),
    web.get("/widget.js", widget.script),
)


async def _parts(app: web.Application) -> AsyncIterator[None]:
    await app[keys.CONVERSATIONS].open()
    await app[keys.ENGINES].open()
    yield
    await app[keys.ENGINES].close()
    await app[keys.CONVERSATIONS].close()
    await app[keys.FEEDBACK].close()
    app[keys.NUMBERS].close()
    app[openreferral.DESK].close()


async def _background(app: web.Application) -> AsyncIterator[None]:
    await asyncio.to_thread(app[keys.NUMBERS].refresh)
    tidying = tidy(app[keys.CONVERSATIONS], app[keys.ENGINES], app[keys.METRICS], app[keys.SETTINGS].keep_hours * 3600)
    tasks = [asyncio.create_task(app[keys.NUMBERS].keep_fresh()), asyncio.create_task(tidying)]
    yield
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
