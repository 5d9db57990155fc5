"""What time it is in London: by the clock, or in tests by a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from directory import LONDON


def london_clock(file: Path | None) -> Callable[[], datetime]:
    """Return what tells the time; with a file, the ISO 8601 time in it whenever it is there."""

    def now() -> datetime:
        try:
            told = datetime.fromisoformat(file.read_text(encoding="utf-8").strip()) if file else datetime.now(LONDON)
        except (OSError, ValueError):
            told = datetime.now(LONDON)
        return told.replace(tzinfo=LONDON) if told.tzinfo is None else told.astimezone(LONDON)

    return now
