"""Conversations and their locks: small, without words, and the next message waits for no clock."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot import levers

levers.apply()

from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered  # noqa: E402
from rasa.shared.core.slots import AnySlot  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402

from bot.answering import Answering, in_hand  # noqa: E402
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


def _in_hand(message_id: str, text: str) -> None:
    reply = {"messages": [{"text": text}], "understood": {}}
    in_hand.set(Answering("r", message_id, lambda: reply))


def test_a_message_sent_again_gets_its_reply_again_after_a_kill(tmp_path: Path) -> None:
    """The reply is in the same write as the state: wherever the engine is killed, both are there or neither is."""

    async def talk() -> None:
        tracker = DialogueStateTracker("a", SLOTS)
        _talk(tracker, 1)
        _in_hand("m1", "Here is who can help.")
        await _store(tmp_path).save(tracker)

    asyncio.run(talk())
    after_the_kill = _store(tmp_path)

    assert after_the_kill.answered("a", "m1") == {"messages": [{"text": "Here is who can help."}], "understood": {}}
    assert after_the_kill.answered("a", "m2") is None
    assert after_the_kill.answered("b", "m1") is None


def test_a_disk_that_takes_nothing_costs_nobody_an_answer(tmp_path: Path) -> None:
    """The conversation goes on in memory, and is written when there is room again."""

    async def talk() -> None:
        store = _store(tmp_path)
        store._db.execute("PRAGMA max_page_count = 2")
        tracker = DialogueStateTracker("a", SLOTS)
        _talk(tracker, 2)
        tracker.update(SlotSet("person", {"notes": "x" * 50_000}))
        await store.save(tracker)
        kept = await store.retrieve("a")
        assert kept is not None
        assert kept.get_slot("person") == {"notes": "x" * 50_000}
        assert store.oldest() is not None

        store._db.execute("PRAGMA max_page_count = 100000")
        await store.save(tracker)
        assert store._unsaved == {}
        assert await _store(tmp_path).retrieve("a") is not None
        assert store.forget("a")

    asyncio.run(talk())


def test_a_broken_file_is_begun_anew(tmp_path: Path) -> None:
    """The engine starts whatever became of its file: nobody waits until somebody comes to mend it."""
    (tmp_path / "conversations.sqlite3").write_bytes(b"no database " * 1000)

    store = _store(tmp_path)

    assert store.oldest() is None


def test_a_clock_that_is_set_back_makes_no_conversation_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be deleted as two days old, and the person would have to tell their story again."""
    began = time.time()
    monkeypatch.setattr(time, "time", lambda: began - 2 * 24 * 3600)
    store = _store(tmp_path)
    tracker = DialogueStateTracker("someone", SLOTS)
    _talk(tracker, 1)
    asyncio.run(store.save(tracker))

    assert store.forget_before(began - 24 * 3600) == 0
    assert abs((store.oldest() or 0) - began) < 60


def test_a_file_that_breaks_while_people_write_is_begun_anew(tmp_path: Path) -> None:
    """The next message is answered, and the talk goes on from there."""
    store = _store(tmp_path)
    tracker = DialogueStateTracker("someone", SLOTS)
    _talk(tracker, 1)
    asyncio.run(store.save(tracker))
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store._db.close()
    store._db = sqlite3.connect(tmp_path / "conversations.sqlite3", isolation_level=None)
    (tmp_path / "conversations.sqlite3").write_bytes(b"rubbish" * 4096)

    assert asyncio.run(store.retrieve("someone")) is None
    asyncio.run(store.save(tracker))
    kept = asyncio.run(store.retrieve("someone"))
    assert kept is not None
    assert kept.get_slot("person") == {"place": "mansfield", "turn": 0}


def test_a_file_of_an_older_release_is_taken_over(tmp_path: Path) -> None:
    """An update needs no hand."""
    with sqlite3.connect(tmp_path / "conversations.sqlite3") as old:
        old.execute("CREATE TABLE conversation (id TEXT PRIMARY KEY, state TEXT NOT NULL, changed REAL NOT NULL)")
        old.execute("INSERT INTO conversation VALUES ('a', '{}', 0)")

    assert _store(tmp_path).oldest() is None


def test_what_is_forgotten_is_in_no_file(tmp_path: Path) -> None:
    """Deleted means overwritten, in the write-ahead log too."""

    async def talk() -> bytes:
        store = _store(tmp_path)
        tracker = DialogueStateTracker("marzipan-id", SLOTS)
        tracker.update(SlotSet("person", {"place": "marzipan-place"}))
        _in_hand("m1", "marzipan-reply")
        await store.save(tracker)
        store.forget("marzipan-id")
        return b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert b"marzipan" not in asyncio.run(talk())


def test_the_oldest_conversation_is_told(tmp_path: Path) -> None:
    """By it the retention job proves that nothing is kept for longer than said."""

    async def talk() -> tuple[float | None, int, float | None]:
        store = _store(tmp_path)
        await store.save(DialogueStateTracker("a", SLOTS))
        return store.oldest(), store.forget_before(time.time() + 1), store.oldest()

    before, forgotten, after = asyncio.run(talk())

    assert before is not None
    assert (forgotten, after) == (1, None)


async def _turning(store: CompactTrackerStore, message: str, place: str, meanwhile: Coroutine[Any, Any, object] | None = None) -> Answering:
    now = Answering("r", message, lambda: {"messages": [{"text": f"reply to {message}"}], "understood": {}})
    token = in_hand.set(now)
    tracker = await store.retrieve("a") or DialogueStateTracker("a", SLOTS)
    if meanwhile:
        await meanwhile
    tracker.update(SlotSet("person", {**(tracker.get_slot("person") or {}), message: place}))
    await store.save(tracker)
    in_hand.reset(token)
    return now


def _turn(store: CompactTrackerStore, message: str, place: str, meanwhile: Coroutine[Any, Any, object] | None = None) -> Answering:
    """Have an engine answer one message of conversation `a`; `meanwhile` happens while it has it in hand."""
    return asyncio.run(_turning(store, message, place, meanwhile))


async def _forget(store: CompactTrackerStore) -> None:
    store.forget("a")


def _known(folder: Path) -> object:
    tracker = asyncio.run(_store(folder).retrieve("a"))
    return tracker.get_slot("person") if tracker else None


def test_a_conversation_goes_on_with_another_engine(tmp_path: Path) -> None:
    """Its engine died: what the person told is known to the other, and back again when it has restarted."""
    _turn(_store(tmp_path), "1", "mansfield")
    _turn(_store(tmp_path), "2", "newark")
    _turn(_store(tmp_path), "3", "ollerton")

    assert _known(tmp_path) == {"1": "mansfield", "2": "newark", "3": "ollerton"}


@pytest.mark.parametrize("before", [0, 1], ids=["first message", "later message"])
def test_an_engine_that_comes_late_changes_nothing(before: int, tmp_path: Path) -> None:
    """It hung while another answered: its answer is not kept, and it says so, so that nobody gets two."""
    late, other = _store(tmp_path), _store(tmp_path)
    if before:
        _turn(late, "0", "mansfield")

    now = _turn(late, "1", "late", _turning(other, "1", "in time"))

    assert now.overtaken
    assert _known(tmp_path) == {**({"0": "mansfield"} if before else {}), "1": "in time"}
    assert late.answered("a", "1") == {"messages": [{"text": "reply to 1"}], "understood": {}}


def test_what_was_deleted_meanwhile_is_not_written_again(tmp_path: Path) -> None:
    """ "Forget me" counts, also when an engine still has a message in hand."""
    late, other = _store(tmp_path), _store(tmp_path)
    _turn(late, "1", "mansfield")

    now = _turn(late, "2", "newark", _forget(other))

    assert now.overtaken
    assert _known(tmp_path) is None


def test_a_file_locked_by_another_process_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A backup or a person with a database tool locks the file: everybody is answered, and known again afterwards."""
    store = _store(tmp_path)
    _turn(store, "1", "mansfield")
    other = sqlite3.connect(tmp_path / "conversations.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    for number in range(2, 22):
        _turn(store, str(number), "newark")
    took = time.monotonic() - began
    other.execute("ROLLBACK")
    _turn(store, "22", "newark")

    assert took < 2
    assert _known(tmp_path) == {"1": "mansfield", **{str(number): "newark" for number in range(2, 23)}}


def test_what_one_engine_could_not_keep_does_not_undo_what_another_kept(tmp_path: Path) -> None:
    """The newest that is in the file counts for every engine."""
    store = _store(tmp_path)
    _turn(store, "1", "mansfield")
    other = sqlite3.connect(tmp_path / "conversations.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    _turn(store, "2", "only in memory")
    other.execute("ROLLBACK")
    _turn(_store(tmp_path), "3", "newark")

    _turn(store, "4", "ollerton")

    assert _known(tmp_path) == {"1": "mansfield", "3": "newark", "4": "ollerton"}


def test_a_file_that_another_engine_began_anew_is_used(tmp_path: Path) -> None:
    """Two engines that find a broken file end with one file, not with two of which one is deleted already."""
    first, second = _store(tmp_path), _store(tmp_path)
    _turn(first, "1", "mansfield")
    first._begin_anew(sqlite3.DatabaseError("broken"))
    _turn(first, "2", "newark")
    second._begin_anew(sqlite3.DatabaseError("broken"))

    _turn(second, "3", "ollerton")

    assert _known(tmp_path) == {"2": "newark", "3": "ollerton"}
