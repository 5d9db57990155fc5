"""A conversation, whoever holds it: the JSON contract and the chat page both come through here.

Knows the store, the engine and the fallback; knows no HTTP and no HTML. One message of a conversation at a time: a
second one waits, so that a retry finds the answer of the first.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
import time
from dataclasses import dataclass, replace
from typing import Any
from weakref import WeakValueDictionary

from web.conversations import Conversations, Opened, Turn
from web.engine import EngineUnavailable
from web.engines import Engines
from web.fallback import Fallback
from web.incoming import Refused, Said
from web.limits import CONVERSATION, Buckets
from web.masking import mask
from web.metrics import Metrics
from web.store import StoreUnavailable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Begun:
    """A conversation just begun."""

    messages: list[dict[str, Any]]
    expires_at: float


class Talk:
    """Begins, continues and forgets conversations."""

    def __init__(self, conversations: Conversations, engines: Engines, fallback: Fallback, metrics: Metrics) -> None:
        """Keep conversations there, ask the engines, and use the fallback when it does not answer."""
        self._conversations, self._engines, self._fallback, self._metrics = conversations, engines, fallback, metrics
        self._buckets = Buckets(CONVERSATION)
        mask("My name is nobody")  # its lists of words are read now, not while the first person waits
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def begin(self, conversation: str, area: str | None = None, topic: str | None = None) -> Begun:
        """Begin a conversation with the assistant's first words; `topic` is a choice more to begin with.

        Raises:
            StoreUnavailable: It cannot be kept.
        """
        greeting = self._fallback.greeting(area, topic)
        expires_at = await self._conversations.begin(conversation, area, greeting)
        self._metrics.begun()
        log.info("conversation_begun conversation=%s area=%s", short(conversation), area)
        return Begun(greeting["messages"], expires_at)

    async def say(self, conversation: str, said: Said) -> Turn:
        """Answer one message; the same `message_id` with the same words again gets the same answer again.

        The same id with other words is another message: words of danger must not get yesterday's answer.
        From here on nobody sees what names a person: neither the store nor the engine nor a log.

        Raises:
            Refused: The conversation has ended, was never offered the choice, or sends too much.
        """
        began = time.perf_counter()
        wait = self._buckets.seconds_to_wait(conversation)
        if wait:
            raise Refused("limited", text=said.text or "", choice=said.choice, retry_after=wait)
        said = _known_by_its_words(Said(mask(said.text) if said.text else None, said.choice, said.message_id))
        async with self._lock(conversation):
            asked = time.perf_counter()
            try:
                opened = await self._conversations.find(conversation, message_id=said.message_id, choice=said.choice)
            except StoreUnavailable as error:
                log.error("store_unavailable error=%s", error)
                return Turn(said.text, self._fallback.reply(said, None))
            if opened is None:
                raise Refused("ended", text=said.text or "", choice=said.choice)
            if opened.answered:
                return opened.answered
            if said.choice and opened.choice_title is None:
                raise Refused("unknown_choice")
            found = time.perf_counter()
            reply, outcome, timing = await self._ask(opened, said)
            replied = time.perf_counter()
            words = said.text or opened.choice_title or ""
            turn = await self._keep(opened, words, said.message_id, reply, told=outcome == "answered")
        ended = time.perf_counter()
        actions = timing.get("actions_ms", 0.0)
        stages = {
            "total": (ended - began) * 1000,
            "store": (found - asked + ended - replied) * 1000,
            "engine": (replied - found) * 1000,
            "understanding": max(0.0, timing.get("engine_ms", 0.0) - actions),
            "actions": actions,
        }
        understood = reply["understood"]
        self._metrics.message(outcome, understood["topic"], stages)
        log.info(
            "message_answered conversation=%s outcome=%s topic=%s confidence=%.2f urgent=%s %s",
            *(short(conversation), outcome, understood["topic"], understood["confidence"] or 0.0, understood["urgent"]),
            " ".join(f"{stage}_ms={spent:.1f}" for stage, spent in stages.items()),
        )
        return turn

    async def forget(self, conversation: str) -> None:
        """Delete everything of a conversation here, and in the engine now or as soon as it answers.

        Raises:
            StoreUnavailable: Nothing could be deleted.
        """
        async with self._lock(conversation):
            await self._conversations.forget(conversation)
            if await self._engines.forget(conversation):
                await self._conversations.forgotten(conversation)
        self._metrics.deleted("asked")
        log.info("conversation_forgotten conversation=%s", short(conversation))

    async def _ask(self, opened: Opened, said: Said) -> tuple[dict[str, Any], str, dict[str, float]]:
        """Return the reply, whether the engine or the fallback gave it, and what the engine says about time."""
        body = {"conversation": opened.id, **({"choice": said.choice} if said.choice else {"text": said.text})}
        body["message"] = said.message_id or secrets.token_hex(8)
        if opened.area and not opened.area_told:
            body["area"] = opened.area
        try:
            reply = await self._engines.reply(body, worth_waiting=lambda: self._fallback.urgent_topic(said) is None)
        except EngineUnavailable as error:
            log.warning("engine_unavailable reason=%s", error)
            return self._fallback.reply(said, opened.place or opened.area), "fallback", {}
        timing = reply.pop("timing")
        told = timing if isinstance(timing, dict) else {}
        return reply, "answered", {name: float(value) for name, value in told.items() if isinstance(value, int | float)}

    async def _keep(self, opened: Opened, words: str, message_id: str | None, reply: dict[str, Any], *, told: bool) -> Turn:
        try:
            return await self._conversations.add(opened.id, words, message_id, reply, area_told=told)
        except StoreUnavailable as error:
            log.error("store_unavailable error=%s", error)
            return Turn(words, reply)

    def _lock(self, conversation: str) -> asyncio.Lock:
        lock = self._locks.get(conversation)
        if lock is None:
            lock = self._locks[conversation] = asyncio.Lock()
        return lock


def _known_by_its_words(said: Said) -> Said:
    """Return what was said with an id that is good for these words only; of masked words, as it is kept."""
    if said.message_id is None:
        return said
    words = hashlib.sha256(f"{said.choice or ''}\n{said.text or ''}".encode()).hexdigest()[:16]
    return replace(said, message_id=f"{hashlib.sha256(said.message_id.encode()).hexdigest()[:24]}.{words}")


def short(conversation: str) -> str:
    """Return a name for a conversation in the log that reaches nothing."""
    return hashlib.sha256(conversation.encode()).hexdigest()[:10]
