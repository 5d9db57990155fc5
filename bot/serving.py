"""Rasa as a server: the agent, our one channel, loopback only, no HTTP API and no CORS."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sys
from asyncio import AbstractEventLoop
from contextlib import suppress
from pathlib import Path

from rasa.core import channels
from rasa.core.agent import Agent
from rasa.core.lock_store import LockStore
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.carers import CarersChannel
from bot.levers import action_calls, quick_start

log = logging.getLogger(__name__)
HOST = "127.0.0.1"


def serve(model: Path, port: int, actions_url: str, secret: str, *, stand_by: bool = False) -> int:
    """Answer messages until stopped; returns the exit code.

    The stores are those of `endpoints.yml`; the action server's address and secret come from the settings. A spare
    (`stand_by`) listens when it is told to, by a line on its standard input.
    """
    if not secret:
        print("CARERS_SECRET is not set: start the assistant with `make run`, which makes one.", file=sys.stderr)
        return 2
    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    action_endpoint = EndpointConfig(url=actions_url, headers={"X-Carers-Secret": secret})
    conversations = TrackerStore.create(endpoints.tracker_store)
    agent = Agent(
        tracker_store=conversations,
        lock_store=LockStore.create(endpoints.lock_store),
        action_endpoint=action_endpoint,
        generator=endpoints.nlg,
    )
    trouble = load(agent, model)
    if trouble:
        print(trouble, file=sys.stderr)
        return 1
    _warm_up(agent)
    quick_start.loaded()
    if stand_by and not sys.stdin.readline():
        return 0  # whoever would have told it to listen is gone

    app = Sanic("carers_engine", configure_logging=False)
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.RESPONSE_TIMEOUT = 15
    app.config.ACCESS_LOG = False
    app.config.MOTD = False
    channels.channel.register([CarersChannel(secret)], app, route="/webhooks/")
    app.ctx.agent = agent
    app.ctx.conversations = conversations  # the agent wraps it in a store that knows no forgetting
    app.register_listener(_say_ready, "after_server_start")
    app.register_listener(_let_go, "after_server_stop")
    app.error_handler.add(Exception, _failed)
    try:
        app.run(host=HOST, port=port, workers=1, access_log=False, motd=False)
    except OSError as error:
        print(f"The engine cannot listen on port {port}: {error.strerror}. Set ENGINE_PORT to a free one.", file=sys.stderr)
        return 1
    return 0


def load(agent: Agent, model: Path) -> str | None:
    """Load the model, or else the copy of the last one that could be loaded; returns a sentence when neither can.

    A model that was half written or deleted must not keep carers without answers until somebody comes to train.
    """
    good = model.with_name(f"last-good-{model.name}")
    trouble = _load(agent, model)
    if trouble is None:
        _copy(model, good)
        return None
    if good.is_file() and _load(agent, good) is None:
        log.error("model_unusable using=%s reason=%r", good, trouble)
        return None
    return trouble


def _load(agent: Agent, model: Path) -> str | None:
    if not model.is_file():
        return f"There is no trained model at {model}: run `make train`."
    try:
        agent.load_model(str(model))
    except Exception as error:  # whatever Rasa, a component or a broken archive raises: the model cannot be used
        log.debug("model_not_loaded", exc_info=error)
        return f"The model {model} cannot be loaded ({_reason(error)}): train again with `make train`."
    return None


def _warm_up(agent: Agent) -> None:
    """Understand one message before the first carer writes: what is made at the first use takes a third of a second."""
    try:
        asyncio.run(agent.parse_message("my mum has dementia and I need a break, we live in Mansfield"))
    except Exception as error:  # the first carer would see it as well, and get the calm reply
        log.error("warm_up_failed error=%s", type(error).__name__)


def _copy(model: Path, good: Path) -> None:
    """Keep a copy of a model that could be loaded, unless it is kept already."""
    try:
        if not good.is_file() or good.stat().st_mtime_ns != model.stat().st_mtime_ns:
            half = good.with_suffix(".half")
            shutil.copy2(model, half)
            half.replace(good)
    except OSError as error:
        log.warning("good_model_not_kept error=%s", error)


async def _say_ready(app: Sanic, loop: AbstractEventLoop) -> None:
    with suppress(OSError):  # whoever read this is gone, which is no reason to answer nobody
        print("engine_ready", flush=True)


async def _let_go(app: Sanic, loop: AbstractEventLoop) -> None:
    await action_calls.close()


def _reason(error: BaseException) -> str:
    """Return the sentence of the error that began it all."""
    while error.__cause__:
        error = error.__cause__
    return str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__


def _failed(request: Request, error: Exception) -> HTTPResponse:
    status = getattr(error, "status_code", 500)
    if status >= 500:
        log.error("engine_failed path=%s error=%s", request.path, type(error).__name__, exc_info=error)
    return json({"error": type(error).__name__}, status=status)
