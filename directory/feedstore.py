"""What a feed has answered before: so that an import goes on after a break, and an unchanged page costs an empty answer.

One SQLite file for each feed, beside the directory and never part of it; it can be deleted at any time.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_OLDEST_BREAK = 24 * 3600.0
"""How long after it began an import that was broken off is gone on with, in seconds."""
_TABLES = """
CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, began REAL NOT NULL, finished REAL);
CREATE TABLE IF NOT EXISTS answer (
  url TEXT PRIMARY KEY, run INTEGER NOT NULL, etag TEXT, last_modified TEXT, body BLOB NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """An earlier answer; `fresh` when it came in the import that is going on now."""

    body: bytes
    etag: str | None
    last_modified: str | None
    fresh: bool


class FeedStore:
    """The answers of one feed. Begin, remember, finish; what was not finished is gone on with."""

    def __init__(self, folder: Path, source: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(folder / f"{sha256(source.encode()).hexdigest()[:16]}.sqlite3", isolation_level=None)
        self._db.executescript(_TABLES)
        self._run = 0

    def begin(self, *, anew: bool = False) -> bool:
        """Begin an import; return whether it goes on with one that was broken off, which it never does `anew`."""
        last = self._db.execute("SELECT id, began, finished FROM run ORDER BY id DESC LIMIT 1").fetchone()
        if not anew and last and last[2] is None and time.time() - last[1] < _OLDEST_BREAK:
            self._run = int(last[0])
            return True
        self._run = int(self._db.execute("INSERT INTO run (began) VALUES (?)", (time.time(),)).lastrowid or 0)
        return False

    def remembered(self, url: str) -> Remembered | None:
        """Give the last answer of an address."""
        row = self._db.execute("SELECT body, etag, last_modified, run FROM answer WHERE url = ?", (url,)).fetchone()
        return Remembered(zlib.decompress(row[0]), row[1], row[2], fresh=row[3] == self._run) if row else None

    def remember(self, url: str, body: bytes, etag: str | None, last_modified: str | None) -> None:
        """Keep an answer."""
        values = (url, self._run, etag, last_modified, zlib.compress(body, 1))
        self._db.execute("INSERT OR REPLACE INTO answer (url, run, etag, last_modified, body) VALUES (?, ?, ?, ?, ?)", values)

    def finish(self) -> None:
        """Note that the import came to its end; answers it did not need are dropped."""
        self._db.execute("UPDATE run SET finished = ? WHERE id = ?", (time.time(), self._run))
        self._db.execute("DELETE FROM answer WHERE run < ?", (self._run,))

    def close(self) -> None:
        """Close the file."""
        self._db.close()
