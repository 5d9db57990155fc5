"""A conversation, whoever holds it: the JSON contract and the chat page both come through here.

Knows the store, the engine and the fallback; knows no HTTP and no HTML. One message of a conversation at a time: a
second one waits, so that a retry finds the answer of the first.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from web.conversations import Conversations, Opened, Turn
from web.engine import Engine, EngineUnavailable
from web.fallback import Fallback
from web.incoming import Refused, Said
from web.reply_shape import shaped
from web.store import StoreUnavailable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Begun:
    """A conversation just begun."""

    messages: list[dict[str, Any]]
    expires_at: float


class Talk:
    """Begins, continues and forgets conversations."""

    def __init__(self, conversations: Conversations, engine: Engine, fallback: Fallback) -> None:
        """Keep conversations there, ask the engine, and use the fallback when it does not answer."""
        self._conversations, self._engine, self._fallback = conversations, engine, fallback
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def begin(self, conversation: str, area: str | None = None, topic: str | None = None) -> Begun:
        """Begin a conversation with the assistant's first words; `topic` is a choice more to begin with.

        Raises:
            StoreUnavailable: It cannot be kept.
        """
        greeting = self._fallback.greeting(area, topic)
        expires_at = await self._conversations.begin(conversation, area, greeting)
        log.info("conversation_begun conversation=%s area=%s", short(conversation), area)
        return Begun(greeting["messages"], expires_at)

    async def say(self, conversation: str, said: Said) -> Turn:
        """Answer one message; the same `message_id` again gets the same answer again.

        Raises:
            Refused: The conversation has ended, or was never offered the choice.
        """
        began = time.perf_counter()
        async with self._lock(conversation):
            try:
                opened = await self._conversations.find(conversation, message_id=said.message_id, choice=said.choice)
            except StoreUnavailable as error:
                log.error("store_unavailable error=%s", error)
                return Turn(said.text, self._fallback.reply(said, None))
            if opened is None:
                raise Refused("ended")
            if opened.answered:
                return opened.answered
            if said.choice and opened.choice_title is None:
                raise Refused("unknown_choice")
            reply, outcome = await self._ask(opened, said)
            words = said.text or opened.choice_title or ""
            turn = await self._keep(opened, words, said.message_id, reply, told=outcome == "answered")
        understood = reply["understood"]
        log.info(
            "message_answered conversation=%s outcome=%s topic=%s confidence=%s urgent=%s ms=%.1f",
            *(short(conversation), outcome, understood["topic"], understood["confidence"], understood["urgent"]),
            (time.perf_counter() - began) * 1000,
        )
        return turn

    async def forget(self, conversation: str) -> None:
        """Delete everything of a conversation here, and in the engine now or as soon as it answers.

        Raises:
            StoreUnavailable: Nothing could be deleted.
        """
        async with self._lock(conversation):
            await self._conversations.forget(conversation)
            if await self._engine.forget(conversation):
                await self._conversations.forgotten(conversation)
        log.info("conversation_forgotten conversation=%s", short(conversation))

    async def _ask(self, opened: Opened, said: Said) -> tuple[dict[str, Any], str]:
        body = {"conversation": opened.id, **({"choice": said.choice} if said.choice else {"text": said.text})}
        if opened.area and not opened.area_told:
            body["area"] = opened.area
        try:
            reply = shaped(await self._engine.reply(body))
        except EngineUnavailable as error:
            log.warning("engine_unavailable reason=%s", error)
            reply = None
        if reply is None:
            return self._fallback.reply(said, opened.place or opened.area), "fallback"
        return reply, "answered"

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


def short(conversation: str) -> str:
    """Return a name for a conversation in the log that reaches nothing."""
    return hashlib.sha256(conversation.encode()).hexdigest()[:10]
