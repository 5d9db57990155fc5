"""The one channel by which `web/` and the shell talk to Rasa: a message in, a whole reply out, over loopback HTTP.

Routes below `/webhooks/carers/`, each refused without the shared secret:

- `POST reply`: `{"conversation", "text" | "choice", "message"?, "area"?, "explain"?}` to `{"messages", "understood",
  "timing"}`; the same `message` id again gets the same reply again, also when the engine was killed in between, or still has it in hand;
- `POST forget`: `{"conversation"}` deletes all that is kept of it; `{"before"}` all conversations older than that moment,
  and says from when the oldest that is left is;
- `GET ready`: whether the model is loaded.

A typed text is always plain text here: what looks like a command (`/restart`) never becomes one. Leading slashes, which
Rasa would read as an intent, are taken off first, and what looks like a command is words not understood. A choice is not
parsed at all: its id says what is meant. Text is never logged.
"""

from __future__ import annotations

import hmac
import logging
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.answering import Answering, in_hand
from bot.channels.choices import parse_choice, parse_command
from bot.stores.locks import PatientLockStore

log = logging.getLogger(__name__)

OVERTAKEN: dict[str, Any] = {}
"""An answer that was not kept, as another engine went on with the conversation: made again from what is known now."""
TRIES = 2


class ReplyCollector(OutputChannel):
    """Collects what the actions say, whole: text and the custom part (choices, services, facts) stay together."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self.messages: list[dict[str, Any]] = []
        self.understood: dict[str, Any] = {}
        self.explained: dict[str, Any] | None = None

    @classmethod
    def name(cls) -> str:
        """Return the channel's name, as responses may be written for one channel."""
        return "carers"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one message of the reply."""
        custom = dict(message.get("custom") or {})
        self.understood = custom.pop("understood", None) or self.understood
        self.explained = custom.pop("explained", None) or self.explained
        if message.get("text") or custom.get("services"):
            said = {"text": message.get("text") or "", "choices": [], "services": [], "facts": []}
            self.messages.append({**said, **custom})

    def answer(self) -> dict[str, Any] | None:
        """Return the reply as it is, or None when nothing was said."""
        return {"messages": self.messages, "understood": self.understood} if self.messages else None


class CarersChannel(InputChannel):
    """Rasa's input channel for `web/` and the shell."""

    def __init__(self, secret: str) -> None:
        """Serve only callers that send `secret` in `X-Carers-Secret`."""
        self._secret = secret

    @classmethod
    def name(cls) -> str:
        """Return the name in the address: `/webhooks/carers/`."""
        return "carers"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> CarersChannel:
        """Make the channel; the secret comes from the environment, never from a file in the repository."""
        return cls(os.environ["CARERS_SECRET"])

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the three routes."""
        routes = Blueprint("carers")
        turns = PatientLockStore()

        @routes.middleware("request")
        async def only_with_the_secret(request: Request) -> HTTPResponse | None:
            given = request.headers.get("x-carers-secret", "")
            if hmac.compare_digest(given.encode(), self._secret.encode()):
                return None
            return response.json({"error": "not allowed"}, status=403)

        @routes.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            return response.json({"ready": bool(agent and agent.is_ready())})

        @routes.post("/reply")
        async def reply(request: Request) -> HTTPResponse:
            body = request.json
            agent = request.app.ctx.agent
            if not agent.is_ready():
                return response.json({"error": "the model is not loaded"}, status=503)
            async with turns.lock(body["conversation"]):
                for _ in range(TRIES):
                    answer = _answered(request, body) or await _answer(request, body, on_new_message)
                    if answer is not OVERTAKEN:
                        break
            if answer is None:
                # An action failed: Rasa logs it and goes on without a reply. The caller must know.
                return response.json({"error": "no reply"}, status=502)
            if answer is OVERTAKEN:
                return response.json({"error": "another engine has this conversation"}, status=409)
            return response.json(answer)

        @routes.post("/forget")
        async def forget(request: Request) -> HTTPResponse:
            body, store = request.json, request.app.ctx.conversations
            if "before" in body:
                forgotten = store.forget_before(float(body["before"]))
                return response.json({"forgotten": forgotten, "oldest": store.oldest()})
            async with turns.lock(body["conversation"]):  # a message in hand would be kept after it
                return response.json({"forgotten": int(store.forget(body["conversation"]))})

        return routes


def _answered(request: Request, body: dict[str, Any]) -> dict[str, Any] | None:
    """Return the reply that this very message had before, if it had one."""
    answered = request.app.ctx.conversations.answered(body["conversation"], body["message"]) if body.get("message") else None
    return {**answered, "timing": {"engine_ms": 0.0, "actions_ms": 0.0}} if answered else None


async def _answer(request: Request, body: dict[str, Any], on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> dict[str, Any] | None:
    """Have Rasa answer; return the whole reply, None when nothing was said, or `OVERTAKEN` when it came too late to be kept."""
    collector = ReplyCollector()
    began = time.perf_counter()
    now = Answering(request.headers.get("x-request-id", "-")[:64], body.get("message"), collector.answer)
    in_hand.set(now)
    message = UserMessage(
        text=(body.get("text") or "").strip().lstrip("/ ") or "?",
        output_channel=collector,
        sender_id=body["conversation"],
        input_channel="carers",
        parse_data=parse_choice(body["choice"]) if body.get("choice") else parse_command(body.get("text") or ""),
        metadata={key: body[key] for key in ("explain", "area") if body.get(key)} or None,
    )
    await on_new_message(message)
    took = round((time.perf_counter() - began) * 1000, 1)
    if now.overtaken:
        return OVERTAKEN
    if not collector.messages:
        return None
    answer = {
        "messages": collector.messages,
        "understood": collector.understood,
        "timing": {"engine_ms": took, "actions_ms": round(now.actions_ms, 1)},
    }
    if body.get("explain"):
        answer["explained"] = collector.explained
    return answer
