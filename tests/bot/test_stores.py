"""Conversations and their locks: small, without words, and the next message waits for no clock."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

from bot import levers

levers.apply()

from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered  # noqa: E402
from rasa.shared.core.slots import AnySlot  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402

from bot.stores.conversations import CompactTrackerStore  # noqa: E402
from bot.stores.locks import PatientLockStore  # noqa: E402

SLOTS = [AnySlot("person", [{"type": "custom"}])]


def _store(folder: Path) -> CompactTrackerStore:
    domain = Domain.from_dict({"slots": {"person": {"type": "any", "mappings": [{"type": "custom"}]}}, "intents": ["greet"]})
    return CompactTrackerStore(domain=domain, host=str(folder / "conversations.sqlite3"))


def _talk(tracker: DialogueStateTracker, turns: int) -> None:
    for turn in range(turns):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"a secret {turn}", {"name": "greet"}, [], {"text": f"a secret {turn}", "intent": {"name": "greet"}}))
        tracker.update(ActionExecuted("action_say"))
        tracker.update(SlotSet("person", {"place": "mansfield", "turn": turn}))
        tracker.update(BotUttered("another secret"))


def test_what_is_known_of_the_person_survives_a_restart(tmp_path: Path) -> None:
    """Tell it once: also when the engine was killed in between."""

    async def talk() -> DialogueStateTracker | None:
        tracker = DialogueStateTracker("a", SLOTS)
        _talk(tracker, 3)
        await _store(tmp_path).save(tracker)
        return await _store(tmp_path).retrieve("a")

    tracker = asyncio.run(talk())

    assert tracker is not None
    assert tracker.get_slot("person") == {"place": "mansfield", "turn": 2}


def test_a_row_does_not_grow_with_the_conversation(tmp_path: Path) -> None:
    """Turn 200 must cost what turn 5 does."""

    async def size(turns: int) -> int:
        tracker = DialogueStateTracker("a", SLOTS)
        _talk(tracker, turns)
        store = _store(tmp_path)
        await store.save(tracker)
        return len(store._db.execute("SELECT state FROM conversation").fetchone()[0])

    few, many = asyncio.run(size(5)), asyncio.run(size(200))

    assert many - few < 50


def test_no_words_are_stored(tmp_path: Path) -> None:
    """What the carer wrote is not kept by the engine."""

    async def talk() -> None:
        tracker = DialogueStateTracker("a", SLOTS)
        _talk(tracker, 3)
        await _store(tmp_path).save(tracker)

    asyncio.run(talk())
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert b"secret" not in stored


def test_forget_deletes_all_that_is_kept(tmp_path: Path) -> None:
    """One tap forgets all."""

    async def talk() -> DialogueStateTracker | None:
        store = _store(tmp_path)
        await store.save(DialogueStateTracker("a", SLOTS))
        assert store.forget("a")
        assert not store.forget("a")
        return await store.retrieve("a")

    assert asyncio.run(talk()) is None
    assert sqlite3.connect(tmp_path / "conversations.sqlite3").execute("SELECT count(*) FROM conversation").fetchone() == (0,)


def test_old_conversations_are_forgotten(tmp_path: Path) -> None:
    """Nothing is kept longer than it was said to be."""

    async def talk() -> int:
        store = _store(tmp_path)
        await store.save(DialogueStateTracker("a", SLOTS))
        return store.forget_before(time.time() + 1)

    assert asyncio.run(talk()) == 1


def test_a_second_message_waits_only_for_the_first() -> None:
    """Rasa's own stores sleep a second a retry."""

    async def talk() -> tuple[list[str], float]:
        store, done = PatientLockStore(), []

        async def message(name: str) -> None:
            async with store.lock("a"):
                await asyncio.sleep(0.02)
                done.append(name)

        began = time.perf_counter()
        await asyncio.gather(message("first"), message("second"), message("third"))
        return done, time.perf_counter() - began

    done, took = asyncio.run(talk())

    assert done == ["first", "second", "third"]
    assert took < 0.5


def test_other_conversations_do_not_wait_and_nothing_is_left_behind() -> None:
    """A long conversation of one person is nobody else's wait."""

    async def talk() -> int:
        store = PatientLockStore()
        async with store.lock("a"), store.lock("b"):
            assert len(store._waiting) == 2
        return len(store._waiting)

    assert asyncio.run(talk()) == 0
