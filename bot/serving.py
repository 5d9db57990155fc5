"""Rasa as a server: the agent, our one channel, loopback only, no HTTP API and no CORS."""

from __future__ import annotations

import logging
import sys
from asyncio import AbstractEventLoop
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

log = logging.getLogger(__name__)
HOST = "127.0.0.1"


def serve(model: Path, port: int, actions_url: str, secret: str) -> int:
    """Answer messages until stopped; returns the exit code.

    The stores are those of `endpoints.yml`; the action server's address and secret come from the settings.
    """
    if not secret:
        print("CARERS_SECRET is not set: start the assistant with `make run`, which makes one.", file=sys.stderr)
        return 2
    if not model.is_file():
        print(f"There is no trained model at {model}: run `make train`.", file=sys.stderr)
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
    try:
        agent.load_model(str(model))
    except Exception as error:  # whatever Rasa, a component or a broken archive raises: the model cannot be used
        log.debug("model_not_loaded", exc_info=error)
        print(f"The model {model} cannot be loaded ({_reason(error)}): train again with `make train`.", file=sys.stderr)
        return 1

    app = Sanic("carers_engine", configure_logging=False)
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.RESPONSE_TIMEOUT = 15
    app.config.ACCESS_LOG = False
    app.config.MOTD = False
    channels.channel.register([CarersChannel(secret)], app, route="/webhooks/")
    app.ctx.agent = agent
    app.ctx.conversations = conversations  # the agent wraps it in a store that knows no forgetting
    app.register_listener(_say_ready, "after_server_start")
    app.error_handler.add(Exception, _failed)
    try:
        app.run(host=HOST, port=port, workers=1, access_log=False, motd=False)
    except OSError as error:
        print(f"The engine cannot listen on port {port}: {error.strerror}. Set ENGINE_PORT to a free one.", file=sys.stderr)
        return 1
    return 0


async def _say_ready(app: Sanic, loop: AbstractEventLoop) -> None:
    print("engine_ready", flush=True)


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
