"""What is done now and then: deleting conversations that went quiet, and having the engine forget what it missed."""

from __future__ import annotations

import asyncio
import logging

from web.conversations import Conversations
from web.engine import Engine
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
KEEP_SECONDS = 24 * 3600.0


async def tidy(conversations: Conversations, engine: Engine) -> None:
    """Tidy for as long as the process runs."""
    while True:
        try:
            await tidy_once(conversations, engine)
        except StoreUnavailable as error:
            log.error("store_unavailable error=%s", error)
        await asyncio.sleep(EVERY_SECONDS)


async def tidy_once(conversations: Conversations, engine: Engine) -> None:
    """Delete what is a day old, and pass on deletions while the engine takes them."""
    gone = await conversations.forget_quiet(KEEP_SECONDS)
    if gone:
        log.info("quiet_conversations_deleted count=%d", gone)
    for conversation in await conversations.to_forget():
        if not await engine.forget(conversation):
            return
        await conversations.forgotten(conversation)
