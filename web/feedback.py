"""What people press under an answer and on "report a mistake": counts by day, never words and never who.

`python -m web.feedback` shows staff the counts, most reported first.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from web.store import Store

Kind = Literal["right", "mistake"]

FILE = "feedback.sqlite3"
SCHEMA = """
CREATE TABLE IF NOT EXISTS feedback (
    day TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, answer TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, kind, about, answer)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Count:
    """How often one answer was pressed: `about` is a topic or a service id."""

    kind: str
    about: str
    answer: str
    times: int


class Feedback:
    """Keeps the counts."""

    def __init__(self, path: Path, today: Callable[[], date]) -> None:
        """Keep them at `path`."""
        self._store, self._today = Store(path, SCHEMA), today

    async def add(self, kind: Kind, about: str, answer: str) -> None:
        """Count one answer.

        Raises:
            StoreUnavailable: It cannot be kept.
        """
        row = (self._today().isoformat(), kind, about, answer)
        one_more = "INSERT INTO feedback VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1"
        await self._store.run(lambda db: db.execute(one_more, row))

    async def close(self) -> None:
        """Let go of the file."""
        await self._store.close()


def read_counts(path: Path) -> list[Count]:
    """Return all counts of a file, mistakes first, the most frequent first; none when there is no file."""
    if not path.is_file():
        return []
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        rows = db.execute("SELECT kind, about, answer, sum(times) FROM feedback GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2")
        return [Count(*row) for row in rows]
    finally:
        db.close()


def main() -> int:
    """Print the counts; returns the exit code."""
    counts = read_counts(Path(os.environ.get("CARERS_VAR") or "var") / FILE)
    if not counts:
        print("Nobody has pressed anything yet.")
    for count in counts:
        print(f"{count.kind:8} {count.about:45} {count.answer:10} {count.times:5}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
