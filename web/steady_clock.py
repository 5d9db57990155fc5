"""The time, without the jumps a machine's clock may make: by it conversations are closed and deleted.

A clock set forward by a day would close every conversation and delete it; one set back would keep them too long. The clock
of the process begins at the machine's time and goes on by the time since start-up, which nobody sets.
"""

from __future__ import annotations

import time
from collections.abc import Callable


def steady_clock(wall: Callable[[], float] = time.time, since_boot: Callable[[], float] | None = None) -> Callable[[], float]:
    """Return a clock in seconds since 1970 that only ever goes forward, a second a second."""
    ticks = since_boot or (lambda: time.clock_gettime(time.CLOCK_BOOTTIME))  # goes on while the machine sleeps
    began, at = wall(), ticks()
    return lambda: began + ticks() - at
