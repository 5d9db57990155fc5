"""Rasa as a server: the agent, our one channel, loopback only, no HTTP API and no CORS."""

from __future__ import annotations

import logging
import sys
from asyncio import AbstractEventLoop
from functools import partial
from pathlib import Path

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.carers import CarersChannel
from rasa.core import agent, channels
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig

log = logging.getLogger(__name__)
HOST = "127.0.0.1"


def serve(model: Path, port: int, actions_url: str, secret: str) -> int:
    """Answer messages until stopped; returns the exit code.

    The endpoints (stores, action server) are those of `endpoints.yml`, with the action server's address and secret
    from the settings.
    """
    if not secret:
        print("CARERS_SECRET is not set: start the assistant with `make run`, which makes one.", file=sys.stderr)
        return 2
    if not model.is_file():
        print(f"There is no trained model at {model}: run `make train`.", file=sys.stderr)
        return 2
    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    endpoints.action = EndpointConfig(url=actions_url, headers={"X-Carers-Secret": secret})

    app = Sanic("carers_engine", configure_logging=False)
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.RESPONSE_TIMEOUT = 15
    app.config.ACCESS_LOG = False
    app.config.MOTD = False
    channels.channel.register([CarersChannel(secret)], app, route="/webhooks/")
    app.register_listener(partial(_load, model, endpoints), "before_server_start")
    app.error_handler.add(Exception, _failed)
    try:
        app.run(host=HOST, port=port, workers=1, access_log=False, motd=False)
    except OSError as error:
        print(f"The engine cannot listen on port {port}: {error.strerror}. Set ENGINE_PORT to a free one.", file=sys.stderr)
        return 1
    return 0


async def _load(model: Path, endpoints: AvailableEndpoints, app: Sanic, loop: AbstractEventLoop) -> None:
    app.ctx.agent = await agent.load_agent(model_path=str(model), endpoints=endpoints, loop=loop)
    if not app.ctx.agent.is_ready():
        log.error("model_not_loaded path=%s: train again with `make train`", model)
    print("engine_ready", flush=True)


def _failed(request: Request, error: Exception) -> HTTPResponse:
    status = getattr(error, "status_code", 500)
    if status >= 500:
        log.error("engine_failed path=%s error=%s", request.path, type(error).__name__, exc_info=error)
    return json({"error": type(error).__name__}, status=status)
