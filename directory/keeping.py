"""A memory with an end: what was kept first goes first, one entry for each new one.

Letting everything go at once when it was full cost the answer that met it 5 ms: the slowest one in a hundred.
"""

from __future__ import annotations

import gc
from collections import OrderedDict
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(OrderedDict[K, V]):
    """At most `most` entries; several threads may read and keep at once."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: K, value: V) -> None:
        """Remember one entry, and forget the oldest when there is no room."""
        self[key] = value
        while len(self) > self._most:
            self.popitem(last=False)


def settle_memory() -> None:
    """Let Python leave alone what stays as long as the process, and look less often for what it can forget.

    For the start of a process that answers questions. One answer makes some thousands of small things and lets go of them
    by itself; looking through them every 700 took a twelfth of the time, and the slowest answers were those that met it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
