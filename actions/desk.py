"""What every action needs from outside: the directory and the time. Opened at the first use, never at import."""

from __future__ import annotations

import os
from datetime import datetime
from functools import cache

from directory import Directory, open_directory
from directory.clock import london_now


@cache
def directory() -> Directory:
    """Return this process's open directory.

    Raises:
        DirectoryUnavailable: when its database cannot be opened; nothing is kept then, so the next call tries again.
    """
    return open_directory()


def now() -> datetime:
    """Return the local time; with `TEST_CLOCK=1` that of the file `var/now`."""
    return london_now(test_clock=os.environ.get("TEST_CLOCK") == "1")


def home_area() -> str:
    """Return the area id that `HOME_AREA` names: where most who write live."""
    return os.environ.get("HOME_AREA") or "nottinghamshire"
