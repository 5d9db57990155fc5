"""What is done now and then: deleting conversations that went quiet, in every store, and proving that they are gone."""

from __future__ import annotations

import asyncio
import logging

from web.conversations import Conversations
from web.engines import Engines
from web.metrics import Metrics
from web.store import StoreUnavailable

log = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
PROVE_EVERY = 60
"""Rounds between two looks at what the engine still has: five minutes."""


async def tidy(conversations: Conversations, engines: Engines, metrics: Metrics, keep_seconds: float) -> None:
    """Tidy for as long as the process runs."""
    rounds = 0
    while True:
        try:
            await tidy_once(conversations, engines, metrics, keep_seconds)
            if rounds % PROVE_EVERY == 1:
                await prove(conversations, engines, metrics, keep_seconds)
        except StoreUnavailable as error:
            log.error("store_unavailable error=%s", error)
        except Exception:  # the job must outlive its own mistakes: without it nothing would be deleted any more
            log.exception("tidying_failed")
        rounds += 1
        await asyncio.sleep(EVERY_SECONDS)


async def tidy_once(conversations: Conversations, engines: Engines, metrics: Metrics, keep_seconds: float) -> None:
    """Delete what is too old, and pass on deletions while the engine takes them."""
    gone = await conversations.forget_quiet(keep_seconds)
    if gone:
        metrics.deleted("quiet", gone)
        log.info("quiet_conversations_deleted count=%d", gone)
    for conversation in await conversations.to_forget():
        if not await engines.forget(conversation):
            return
        await conversations.forgotten(conversation)


async def prove(conversations: Conversations, engines: Engines, metrics: Metrics, keep_seconds: float) -> bool:
    """Look at the oldest conversation left in each store, and say whether none is too old.

    The engine deletes by age here as well, so that a conversation that `web` knows nothing of is not kept for ever.
    """
    ages = {"web": await conversations.oldest()}
    oldest = await engines.forget_before(conversations.now - keep_seconds)
    if oldest is not None:
        ages["engine"] = max(0.0, conversations.now - oldest) if oldest else 0.0
    proven = True
    for store, age in ages.items():
        metrics.oldest(store, age)
        if age > keep_seconds + 2 * EVERY_SECONDS:
            proven = False
            log.error("retention_not_kept store=%s oldest_seconds=%d keep_seconds=%d", store, age, keep_seconds)
    return proven
