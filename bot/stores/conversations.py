"""Rasa's tracker store as one small row a conversation, so that turn 200 costs what turn 5 does.

Rasa's own SQL store reads every event of a conversation again at each message. We need the slots and the last few
events only: the rest of the memory is in the slots, and the words of the conversation are kept (and deleted) by `web/`.
No word that a carer wrote is stored here: see `_without_words`. The last reply is, beside the state and in the same
write, so that a message sent again is answered once, wherever the engine was killed.

Several engines use the same file. A conversation has its own, yet goes on with another when that is lost (docs/adr/0014): so a
turn is kept only when nobody else has changed the conversation since this engine read it. An engine that comes late changes nothing.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.answering import Answering, in_hand

log = logging.getLogger(__name__)

EVENTS_KEPT = 12
"""The policies look back one turn; two turns are kept."""

MOST_UNSAVED = 1_000
"""Conversations held in memory while the disk takes nothing."""

LOCKED_SECONDS, STILL_LOCKED_SECONDS = 0.5, 0.02
"""How long to wait for whoever has locked the file, and how long while it stays so: all other people's messages wait as well."""

Row = tuple[str, float, "str | None", "str | None"]
"""State, when it changed, the id of the last message and its reply."""

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, state TEXT NOT NULL, changed REAL NOT NULL, message TEXT, reply TEXT)"
)


class CompactTrackerStore(TrackerStore):
    """Keeps a conversation's slots and last events in one SQLite row, replaced at each turn."""

    def __init__(
        self, domain: Any = None, event_broker: Any = None, url: str | None = None, host: str | None = None, **kwargs: Any
    ) -> None:
        """Open (and make, when missing) the database file at `host`, which is what Rasa calls the `url` of endpoints.yml."""
        super().__init__(domain, event_broker)
        self._path = Path(host or "var/conversations.sqlite3")
        self._unsaved: dict[str, tuple[Row, float | None]] = {}
        """Rows that the disk did not take, each with what `changed` was in the file when it was begun."""
        try:
            self._db = self._opened()
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)

    def _begin_anew(self, error: sqlite3.DatabaseError) -> None:
        """Delete a broken file: nothing in it can be read or deleted, and people begin anew rather than wait for somebody.

        When another engine has done so already, its new file is used.
        """
        if not hasattr(self, "_db") or self._same_file():
            log.error("conversations_unreadable error=%s begun_anew=%s", type(error).__name__, self._path)
            for end in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + end).unlink(missing_ok=True)
        self._db = self._opened()

    def _same_file(self) -> bool:
        """Say whether the file that is open is still the one at its path; another engine may have begun it anew."""
        try:
            return os.stat(self._path).st_ino == self._file
        except OSError:
            return False

    def _opened(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.touch(mode=0o600)
        self._file, self._waits = os.stat(self._path).st_ino, LOCKED_SECONDS
        db = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False, timeout=LOCKED_SECONDS)
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
            db.execute(f"PRAGMA {pragma}")
        db.execute(SCHEMA)
        if "reply" not in {column[1] for column in db.execute("PRAGMA table_info(conversation)")}:
            db.execute("DROP TABLE conversation")  # of an older release, and a day old at most
            db.execute(SCHEMA)
        return db

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Replace the conversation's row; a disk that takes nothing costs nobody an answer."""
        slots = {name: value for name, value in tracker.current_slot_values().items() if value is not None}
        events = [_without_words(event.as_dict()) for event in list(tracker.events)[-EVENTS_KEPT:] if not isinstance(event, SlotSet)]
        state = json.dumps({"slots": slots, "events": events}, separators=(",", ":"))
        now = in_hand.get()
        row: Row = (state, steady_now(), *(now.to_keep() if now else (None, None)))
        try:
            kept = self._kept(tracker.sender_id, row, now)
        except sqlite3.Error as error:
            log.error("conversation_not_saved error=%s", type(error).__name__)
            if len(self._unsaved) >= MOST_UNSAVED:
                self._unsaved.pop(next(iter(self._unsaved)))
            self._unsaved[tracker.sender_id] = (row, now.found if now else None)
            self._wait_for_locks(STILL_LOCKED_SECONDS)
            return
        self._wait_for_locks(LOCKED_SECONDS)
        self._unsaved.pop(tracker.sender_id, None)
        if now and kept:
            now.found = row[1]
        elif now:
            now.overtaken = True
            log.warning("answer_too_late")

    def _wait_for_locks(self, seconds: float) -> None:
        if seconds != self._waits:
            self._waits = seconds
            self._db.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")

    def _kept(self, sender_id: str, row: Row, now: Answering | None) -> bool:
        """Write a row over what the message was begun with, and say whether that was still there."""
        if now is None:  # no message: whoever writes here knows why
            written = self._db.execute("INSERT OR REPLACE INTO conversation VALUES (?, ?, ?, ?, ?)", (sender_id, *row))
        elif now.found is None:
            written = self._db.execute("INSERT OR IGNORE INTO conversation VALUES (?, ?, ?, ?, ?)", (sender_id, *row))
        else:
            change = "UPDATE conversation SET state = ?, changed = ?, message = ?, reply = ? WHERE id = ? AND changed = ?"
            written = self._db.execute(change, (*row, sender_id, now.found))
        return written.rowcount > 0

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation with its slots set and its last events, or None."""
        row, in_file = self._row(sender_id)
        now = in_hand.get()
        if now:
            now.found = in_file
        if row is None:
            return None
        state = json.loads(row[0])
        tracker = DialogueStateTracker(sender_id, self.domain.slots)
        events = [SessionStarted(), ActionExecuted("action_listen")]
        events += [SlotSet(name, value) for name, value in state["slots"].items()]
        kept = deserialise_events(state["events"])
        first_user = next((i for i, event in enumerate(kept) if isinstance(event, UserUttered)), len(kept))
        tracker.update_with_events([*events, *kept[first_user:]], self.domain)
        return tracker

    def answered(self, sender_id: str, message_id: str) -> dict[str, Any] | None:
        """Return the reply that the conversation's last message got, when it had this id."""
        row, _ = self._row(sender_id)
        if row is None or row[2] != message_id or row[3] is None:
            return None
        reply: dict[str, Any] = json.loads(row[3])
        return reply

    def _row(self, sender_id: str) -> tuple[Row | None, float | None]:
        """Return the newest row of a conversation, and when that in the file was changed."""
        unsaved, base = self._unsaved.get(sender_id, (None, None))
        if not self._same_file():
            self._db = self._opened()
        try:
            found: Row | None = self._db.execute(
                "SELECT state, changed, message, reply FROM conversation WHERE id = ?", (sender_id,)
            ).fetchone()
        except sqlite3.OperationalError as error:  # locked or out of reach: answered all the same, without what was known
            log.error("conversation_not_read error=%s", type(error).__name__)
            return unsaved, base
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
            found = None
        changed = found[1] if found else None
        return (unsaved if unsaved and base == changed else found), changed

    async def keys(self) -> Iterable[str]:
        """Return the ids of all stored conversations."""
        return [row[0] for row in self._db.execute("SELECT id FROM conversation")]

    def forget(self, sender_id: str) -> bool:
        """Delete all that is kept of a conversation; returns whether there was anything."""
        unsaved = self._unsaved.pop(sender_id, None)
        gone = self._db.execute("DELETE FROM conversation WHERE id = ?", (sender_id,)).rowcount > 0
        if gone:
            self._empty_log()
        return gone or unsaved is not None

    def forget_before(self, moment: float) -> int:
        """Delete conversations not changed since `moment` (seconds since 1970); returns how many."""
        old = [name for name, (row, _) in self._unsaved.items() if row[1] < moment]
        for name in old:
            del self._unsaved[name]
        gone = self._db.execute("DELETE FROM conversation WHERE changed < ?", (moment,)).rowcount
        if gone:
            self._empty_log()
        return gone + len(old)

    def oldest(self) -> float | None:
        """Return when the conversation that has been quiet for longest was changed (seconds since 1970); None: there is none."""
        found = self._db.execute("SELECT min(changed) FROM conversation").fetchone()[0]
        moments = [row[1] for row, _ in self._unsaved.values()] + ([found] if found is not None else [])
        return min(moments, default=None)

    def _empty_log(self) -> None:
        """Cut the write-ahead log, so that what was deleted is not left in it."""
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_BEGAN = time.time() - time.clock_gettime(time.CLOCK_BOOTTIME)


def steady_now() -> float:
    """Return the seconds since 1970 by a clock that nobody sets: by it `web` deletes what is old, and a jump must delete nothing."""
    return _BEGAN + time.clock_gettime(time.CLOCK_BOOTTIME)


def _without_words(event: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the carer wrote and what was answered: the policies need neither."""
    if event.get("event") == "user":
        parse = event.get("parse_data") or {}
        kept = {"intent": parse.get("intent", {}), "entities": [], "text": ""}
        return {**event, "text": "", "parse_data": kept, "metadata": {}}
    if event.get("event") == "bot":
        return {**event, "text": "", "data": {}, "metadata": {}}
    return event
