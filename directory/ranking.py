"""How much each thing counts when services are ranked: one table, `WEIGHTS`, and the sums made with it.

What never fits is kept out before this (wrong area, audience or condition, closed, no way in); here is only what comes
first. A change to a weight takes effect after `directory load`, which makes the stored standings again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from directory.records import ServiceRecord


def _table(**weights: float) -> Mapping[str, float]:
    return MappingProxyType(weights)


@dataclass(frozen=True, slots=True)
class Weights:
    """Points a service earns. The figures matter only against each other."""

    directness: tuple[float, ...] = (34, 28, 22, 17, 13, 10, 7)
    """For the place a topic has in the service's own list; later places earn the last figure."""
    further_topic: float = 0.4
    """Share of the directness points that topics after the first add."""
    area: Mapping[str, float] = field(default_factory=lambda: _table(own=16, around=15, inside=8, nation=3, state=2))
    """The person's own district or city; the county around it; a district within the county they named; England; UK."""
    condition: Mapping[str, float] = field(
        default_factory=lambda: _table(exact=24, broader=20, narrower=14, general=0, any=0, not_asked=-24)
    )
    """How the conditions of the service meet the one asked for; `not_asked`: it is for some, and none was named, and
    `any`: so it is, but in danger that does not matter."""
    audience: float = 20
    """For a service made for exactly this kind of person; less in proportion to the fit."""
    phone: float = 6
    email: float = 2
    confidence: Mapping[str, float] = field(default_factory=lambda: _table(high=5, medium=3, low=0))
    assured: float = 6
    """A person has confirmed the record."""
    only_here: float = 3
    """It works for this one council's area and nowhere else."""
    front_door: float = 4
    """Its number is the one where the area sends people who look after someone first."""
    on_duty: float = 30
    """In a crisis of care: the number of the council's social care line by day, its out-of-hours team by
    night."""
    open_now: float = 3
    urgent_open: float = 30
    urgent_closed: float = -30
    """In an urgent topic: known to be open, or known to be closed."""
    words: float = 30
    """All of the free words are in the name; half of it when they are only in the description."""
    same_organization: float = -9
    """For each service of the same organization that is already in the answer."""


WEIGHTS = Weights()
LEAST_SHARE = 0.45
"""A service that earns less than this share of the best one's points is left out: few and right, not lists."""


def directness(position: int, weights: Weights = WEIGHTS) -> float:
    """Give the points for a topic's place in the service's own list; no topic was asked for when it is negative."""
    if position < 0:
        return 0.0
    return weights.directness[min(position, len(weights.directness) - 1)]


def standing(service: ServiceRecord, weights: Weights = WEIGHTS) -> float:
    """Give the points a service has whatever is asked: a number to ring, sure sources, confirmed by a person."""
    points = weights.phone if service.phone else (weights.email if service.email else 0.0)
    points += weights.confidence.get(service.confidence or "low", 0.0)
    return points + (weights.assured if service.assured_date else 0.0)


def signature() -> str:
    """Give a text that changes when a weight does."""
    values = (getattr(WEIGHTS, weight.name) for weight in fields(WEIGHTS))
    return repr([dict(value) if isinstance(value, Mapping) else value for value in values])
