"""What was said in each conversation, kept in `var/web.sqlite3` until it is forgotten or has gone quiet.

It is there for the page without script, for a reload, and so that a retried message is answered once. Deleted rows are
overwritten and the write-ahead log is emptied after each deletion (`store.py`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from web.steady_clock import steady_clock
from web.store import Store, StoreUnavailable

SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, area TEXT, place TEXT, area_told INTEGER NOT NULL DEFAULT 0, turns INTEGER NOT NULL DEFAULT 0,
    created REAL NOT NULL, used REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS conversations_used ON conversations (used);
CREATE TABLE IF NOT EXISTS turns (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, number INTEGER NOT NULL, message_id TEXT,
    said TEXT, reply TEXT NOT NULL, UNIQUE (conversation, number));
CREATE UNIQUE INDEX IF NOT EXISTS turns_message ON turns (conversation, message_id) WHERE message_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS offered (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, choice TEXT NOT NULL, title TEXT NOT NULL,
    PRIMARY KEY (conversation, choice)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS to_forget (conversation TEXT PRIMARY KEY) WITHOUT ROWID;
"""

OPEN = "used > ? AND created > ?"
LONGEST_SECONDS = 24 * 3600
"""A conversation in constant use is closed after a day all the same (ASVS 7.3.2)."""
AHEAD_SECONDS = 300
"""Who was last here later than this from now was so by a clock that has been set back."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a person said (None when the assistant began) and the reply, as the HTTP contract has it."""

    said: str | None
    reply: dict[str, Any]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation as the next message finds it."""

    id: str
    area: str | None
    place: str | None
    area_told: bool
    answered: Turn | None = None
    choice_title: str | None = None


class Conversations:
    """The store; every method may be awaited from the event loop."""

    def __init__(self, path: Path, *, keep_seconds: float, clock: Callable[[], float] | None = None) -> None:
        """Keep conversations at `path`; one that was not used for `keep_seconds` is closed."""
        self._store, self._keep, self._clock = Store(path, SCHEMA), keep_seconds, clock or steady_clock()

    async def check(self) -> None:
        """Make sure that conversations can be kept.

        Raises:
            StoreUnavailable: They cannot; so may every other method.
        """
        await self._store.run(lambda db: db.execute("SELECT count(*) FROM to_forget").fetchone())

    async def open(self) -> None:
        """Open the file; one that is broken is begun anew.

        Raises:
            StoreUnavailable: It cannot be.
        """
        try:
            await self.check()
        except StoreUnavailable:
            await self.check()

    async def ready(self) -> bool:
        """Say whether conversations can be kept."""
        try:
            await self.check()
        except StoreUnavailable:
            return False
        return True

    async def close(self) -> None:
        """Let go of the file."""
        await self._store.close()

    async def begin(self, conversation: str, area: str | None, first: dict[str, Any]) -> float:
        """Begin a conversation with the assistant's first words; return when it will close."""

        def work(db: sqlite3.Connection) -> float:
            now = self._clock()
            row = (conversation, area, now, now)
            if db.execute("INSERT OR IGNORE INTO conversations (id, area, created, used, turns) VALUES (?, ?, ?, ?, 1)", row).rowcount:
                db.execute("INSERT INTO turns (conversation, number, reply) VALUES (?, 0, ?)", (conversation, json.dumps(first)))
                _offer(db, conversation, first)
            return now + self._keep

        try:
            return await self._store.run(work)
        except StoreUnavailable:  # a file that was broken has been begun anew meanwhile
            return await self._store.run(work)

    async def ended(self, conversation: str) -> bool:
        """Say whether a conversation was open once and is not any more (False also when it never began)."""

        def work(db: sqlite3.Connection) -> bool:
            quiet = f"SELECT 1 FROM conversations WHERE id = ? AND NOT ({OPEN})"
            gone = "SELECT 1 FROM to_forget WHERE conversation = ?"
            return bool(db.execute(quiet, (conversation, *self._since())).fetchone() or db.execute(gone, (conversation,)).fetchone())

        return await self._store.run(work)

    async def find(self, conversation: str, *, message_id: str | None = None, choice: str | None = None) -> Opened | None:
        """Give a conversation that is still open, or None; with what was answered to a message id, and a choice's title."""

        def work(db: sqlite3.Connection) -> Opened | None:
            row = db.execute(
                f"SELECT area, place, area_told FROM conversations WHERE id = ? AND {OPEN}", (conversation, *self._since())
            ).fetchone()
            if row is None:
                return None
            answered = title = None
            if message_id:
                by_id = "SELECT said, reply, number FROM turns WHERE conversation = ? AND message_id = ?"
                found = db.execute(by_id, (conversation, message_id)).fetchone()
                answered = Turn(found[0], json.loads(found[1]), found[2]) if found else None
            if choice and answered is None:
                offered = "SELECT title FROM offered WHERE conversation = ? AND choice = ?"
                title = (db.execute(offered, (conversation, choice)).fetchone() or (None,))[0]
            return Opened(conversation, row[0], row[1], bool(row[2]), answered, title)

        return await self._store.run(work)

    async def add(self, conversation: str, said: str, message_id: str | None, reply: dict[str, Any], *, area_told: bool) -> Turn:
        """Keep one exchange, the choices it offers and the place it understood."""

        def work(db: sqlite3.Connection) -> Turn:
            counted = db.execute(
                "UPDATE conversations SET turns = turns + 1, used = ?, area_told = area_told OR ?, place = coalesce(?, place)"
                " WHERE id = ? RETURNING turns - 1",
                (self._clock(), area_told, reply["understood"].get("place"), conversation),
            ).fetchone()
            if counted is None:
                return Turn(said, reply)  # it was deleted meanwhile: nothing of it is kept
            number: int = counted[0]
            row = (conversation, number, message_id, said, json.dumps(reply))
            db.execute("INSERT INTO turns (conversation, number, message_id, said, reply) VALUES (?, ?, ?, ?, ?)", row)
            _offer(db, conversation, reply)
            return Turn(said, reply, number)

        return await self._store.run(work)

    async def history(self, conversation: str) -> list[Turn]:
        """Give the whole conversation, oldest first; empty when it is not open."""

        def work(db: sqlite3.Connection) -> list[Turn]:
            rows = db.execute(
                "SELECT said, reply, number FROM turns JOIN conversations ON id = conversation"
                f" WHERE conversation = ? AND {OPEN} ORDER BY number",
                (conversation, *self._since()),
            )
            return [Turn(said, json.loads(reply), number) for said, reply, number in rows]

        return await self._store.run(work)

    async def stay(self, conversation: str) -> bool:
        """Keep a conversation open for the whole time again; return whether it still was."""

        def work(db: sqlite3.Connection) -> bool:
            still = f"UPDATE conversations SET used = ? WHERE id = ? AND {OPEN}"
            return bool(db.execute(still, (self._clock(), conversation, *self._since())).rowcount)

        return await self._store.run(work)

    async def forget(self, conversation: str) -> None:
        """Delete a conversation, and note that the engine has to forget it as well."""

        def work(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM conversations WHERE id = ?", (conversation,))
            db.execute("INSERT OR IGNORE INTO to_forget VALUES (?)", (conversation,))

        await self._store.run(work)
        await self._store.empty_log()

    async def forget_quiet(self, seconds: float) -> int:
        """Delete conversations not used for so long; return how many there were."""

        def work(db: sqlite3.Connection) -> int:
            now = self._clock()
            before = now - seconds
            # Of a time when the machine's clock was ahead: without this they would be kept for too long.
            db.execute("UPDATE conversations SET used = ?, created = min(created, ?) WHERE used > ?", (now, now, now + AHEAD_SECONDS))
            db.execute("INSERT OR IGNORE INTO to_forget SELECT id FROM conversations WHERE used <= ?", (before,))
            return db.execute("DELETE FROM conversations WHERE used <= ?", (before,)).rowcount

        gone = await self._store.run(work)
        if gone:
            await self._store.empty_log()
        return gone

    async def oldest(self) -> float:
        """Give the seconds since the conversation that is quiet for longest was used; 0 when there is none."""

        def work(db: sqlite3.Connection) -> float:
            used = db.execute("SELECT min(used) FROM conversations").fetchone()[0]
            return 0.0 if used is None else max(0.0, self._clock() - used)

        return await self._store.run(work)

    def _since(self) -> tuple[float, float]:
        """Return since when a conversation must have been used, and since when begun, to be open."""
        now = self._clock()
        return now - self._keep, now - LONGEST_SECONDS

    @property
    def now(self) -> float:
        """The time by which conversations age, in seconds since 1970."""
        return self._clock()

    async def to_forget(self) -> list[str]:
        """Give the conversations that the engine has still to forget."""
        return await self._store.run(lambda db: [row[0] for row in db.execute("SELECT conversation FROM to_forget LIMIT 100")])

    async def forgotten(self, conversation: str) -> None:
        """Note that the engine has forgotten a conversation."""
        await self._store.run(lambda db: db.execute("DELETE FROM to_forget WHERE conversation = ?", (conversation,)))
        await self._store.empty_log()


def _offer(db: sqlite3.Connection, conversation: str, reply: dict[str, Any]) -> None:
    choices = [(conversation, choice["id"], choice["title"]) for message in reply["messages"] for choice in message["choices"]]
    if choices:
        db.executemany("INSERT OR REPLACE INTO offered (conversation, choice, title) VALUES (?, ?, ?)", choices)
