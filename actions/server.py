"""rasa-sdk's action server on loopback, in one process, behind the shared secret.

`python -m rasa_sdk --actions actions` would do the same without the secret and on every network interface.
"""

from __future__ import annotations

import hmac
import logging
import sys
from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from rasa_sdk import utils
from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from actions import desk
from directory import DirectoryError, Query, opening, settle_memory

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
request_id: ContextVar[str] = ContextVar("request_id", default="-")
"""Names the request in the logs of all three processes."""


class RequestIds(logging.Filter):
    """Puts the request's id on each log line, as `request`."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every line."""
        record.request = request_id.get()
        return True


class CountingExecutor(ActionExecutor):
    """Runs actions, and lets the directory count which services were shown, so that staff check those first."""

    async def run(self, action_call: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Run an action and return its result."""
        result = await super().run(action_call, *args, **kwargs)
        shown = shown_in(result.responses) if result else []
        if shown:
            desk.directory().note_shown(shown, desk.now().date())
        return result


def shown_in(responses: list[dict[str, Any]]) -> list[str]:
    """Return the ids of the services in an action's responses."""
    return [card["id"] for response in responses for card in (response.get("custom") or {}).get("services") or []]


def make_app(secret: str) -> Sanic:
    """Return the action server's app with all actions registered."""
    executor = CountingExecutor()
    executor.register_package("actions")
    # Rasa 3.6.21 names its own version in each call; the SDK's warning that it is another one is true, tried and useless.
    utils.check_version_compatibility = lambda version: None
    app = create_app(executor, cors_origins=[])
    app.config.KEEP_ALIVE_TIMEOUT = 75
    app.config.ACCESS_LOG = False
    app.config.MOTD = False

    @app.middleware("request")
    async def only_with_the_secret(request: Request) -> HTTPResponse | None:
        if not hmac.compare_digest(request.headers.get("x-carers-secret", "").encode(), secret.encode()):
            return json({"error": "not allowed"}, status=403)
        request_id.set(request.headers.get("x-request-id", "-")[:64])
        return None

    @app.get("/ready")
    async def ready(request: Request) -> HTTPResponse:
        try:
            desk.directory().areas()
        except DirectoryError as error:
            return json({"ready": False, "reason": str(error)}, status=503)
        return json({"ready": True})

    @app.before_server_start
    async def open_directory(app: Sanic) -> None:
        try:
            desk.directory()
        except DirectoryError as error:
            log.error("directory_unavailable reason=%s", error)
        settle_memory()
        with suppress(OSError):
            print("actions_ready", flush=True)

    return app


def _warm_up() -> None:
    """Ask the directory one question now: what is made at the first use takes a fifth of a second."""
    with suppress(DirectoryError):
        for match in desk.directory().search(Query(topics=("short_breaks",), place="mansfield"), desk.now()):
            opening(match.service, desk.now())


def serve(port: int, secret: str, *, stand_by: bool = False) -> int:
    """Answer action calls until stopped; returns the exit code.

    A spare (`stand_by`) listens when it is told to, by a line on its standard input.
    """
    app = make_app(secret)
    if stand_by:
        _warm_up()
        if not sys.stdin.readline():
            return 0  # whoever would have told it to listen is gone
    try:
        app.run(host=HOST, port=port, single_process=True, access_log=False, motd=False)
    except OSError as error:
        print(f"The action server cannot listen on port {port}: {error.strerror}. Set ACTIONS_PORT to a free one.", file=sys.stderr)
        return 1
    return 0
