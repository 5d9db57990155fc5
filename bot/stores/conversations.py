"""Rasa's tracker store as one small row a conversation, so that turn 200 costs what turn 5 does.

Rasa's own SQL store reads every event of a conversation again at each message. We need the slots and the last few
events only: the rest of the memory is in the slots, and the words of the conversation are kept (and deleted) by `web/`.
What is stored here has no message text: see `_without_words`.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

EVENTS_KEPT = 12
"""The policies look back one turn; two turns are kept."""


class CompactTrackerStore(TrackerStore):
    """Keeps a conversation's slots and last events in one SQLite row, replaced at each turn."""

    def __init__(
        self, domain: Any = None, event_broker: Any = None, url: str | None = None, host: str | None = None, **kwargs: Any
    ) -> None:
        """Open (and make, when missing) the database file at `host`, which is what Rasa calls the `url` of endpoints.yml."""
        super().__init__(domain, event_broker)
        path = Path(host or "var/conversations.sqlite3")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute("PRAGMA secure_delete=ON")
        self._db.execute("CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, state TEXT NOT NULL, changed REAL NOT NULL)")

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Replace the conversation's row."""
        slots = {name: value for name, value in tracker.current_slot_values().items() if value is not None}
        events = [_without_words(event.as_dict()) for event in list(tracker.events)[-EVENTS_KEPT:] if not isinstance(event, SlotSet)]
        state = json.dumps({"slots": slots, "events": events}, separators=(",", ":"))
        self._db.execute("INSERT OR REPLACE INTO conversation VALUES (?, ?, ?)", (tracker.sender_id, state, time.time()))

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation with its slots set and its last events, or None."""
        row = self._db.execute("SELECT state FROM conversation WHERE id = ?", (sender_id,)).fetchone()
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

    async def keys(self) -> Iterable[str]:
        """Return the ids of all stored conversations."""
        return [row[0] for row in self._db.execute("SELECT id FROM conversation")]

    def forget(self, sender_id: str) -> bool:
        """Delete all that is kept of a conversation; returns whether there was anything."""
        return self._db.execute("DELETE FROM conversation WHERE id = ?", (sender_id,)).rowcount > 0

    def forget_before(self, moment: float) -> int:
        """Delete conversations not changed since `moment` (seconds since 1970); returns how many."""
        return self._db.execute("DELETE FROM conversation WHERE changed < ?", (moment,)).rowcount


def _without_words(event: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the carer wrote and what was answered: the policies need neither."""
    if event.get("event") == "user":
        parse = event.get("parse_data") or {}
        kept = {"intent": parse.get("intent", {}), "entities": [], "text": ""}
        return {**event, "text": "", "parse_data": kept, "metadata": {}}
    if event.get("event") == "bot":
        return {**event, "text": "", "data": {}, "metadata": {}}
    return event
