"""How much one person, one address and everybody together may ask at once; nothing here answers anybody.

Token buckets: so many at once, then so many a second. People never reach them: a message in two seconds for two minutes
is more than anybody types. Danger is answered all the same (`security.py`), by `web` itself, which costs next to nothing.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network

MOST_KEPT = 20_000
"""Buckets kept; the one not used for longest goes first. A full bucket and none are the same."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, then so many a second."""

    at_once: float
    a_second: float


CONVERSATION = Rate(240, 1)
"""Messages of one conversation. A talk of 200 quick messages, as `make bench` holds, must pass."""
ADDRESS = Rate(300, 5)
"""Requests that change something, from one address: a library or a hospital has one for all its people."""
IN_HAND = 300
"""Requests in hand at the same time, whoever they come from."""


class Buckets:
    """A bucket for each name."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with full buckets."""
        self._rate, self._clock = rate, clock
        self._kept: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def seconds_to_wait(self, name: str) -> int:
        """Take one from a bucket; return 0, or, when it is empty, the whole seconds until one is there again."""
        now = self._clock()
        left, when = self._kept.pop(name, (self._rate.at_once, now))
        left = min(self._rate.at_once, left + max(0.0, now - when) * self._rate.a_second)
        taken = left >= 1
        self._kept[name] = (left - 1 if taken else left, now)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return 0 if taken else max(1, math.ceil((1 - left) / self._rate.a_second))


@dataclass(slots=True)
class InHand:
    """Counts requests in hand."""

    most: int = IN_HAND
    now: int = 0

    @property
    def full(self) -> bool:
        """Whether no more should be taken."""
        return self.now >= self.most


def networks(text: str) -> tuple[Network, ...]:
    """Read addresses and networks, divided by commas or blanks.

    Raises:
        ValueError: One of them is none.
    """
    return tuple(ip_network(part) for part in text.replace(",", " ").split())


def within(address: str | None, among: Iterable[Network]) -> bool:
    """Say whether an address belongs to one of the networks."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return False
    return any(found.version == network.version and found in network for network in among)


def whose(peer: str | None, forwarded: str, trusted: tuple[Network, ...]) -> str:
    """Return the address a request comes from: the last one in X-Forwarded-For that is not a proxy we trust.

    The header counts only when a trusted proxy sent it: anybody else may write into it what they like. Addresses of
    IPv6 are counted by /64, which is what one household has.
    """
    address = peer or ""
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    while hops and within(address, trusted):
        address = hops.pop()
    try:
        found = ip_address(address)
    except ValueError:
        return peer or "unknown"
    return str(found) if found.version == 4 else str(ip_network(f"{found}/64", strict=False).network_address)
