"""The time in London, which decides what is open and which facts hold.

With the test clock on, the time is read from a file, so that tests can choose the moment. Whether that is allowed
(never in production) is for each process to decide before it passes `test_clock=True`.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
CLOCK_FILE = Path("var/now")


def in_london(moment: datetime) -> datetime:
    """Give a moment in London time; one without a zone is taken to be London time already."""
    return moment.replace(tzinfo=LONDON) if moment.tzinfo is None else moment.astimezone(LONDON)


def london_now(*, test_clock: bool = False, clock_file: Path = CLOCK_FILE) -> datetime:
    """Give the time in London, or with the test clock the ISO 8601 time in the clock file when there is one."""
    if test_clock:
        try:
            return in_london(datetime.fromisoformat(clock_file.read_text(encoding="utf-8").strip()))
        except FileNotFoundError:
            pass
    return datetime.now(LONDON)
