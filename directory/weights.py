"""Every number that decides which service comes first, in one table. The sums are in `ranking.py` and `search.py`.

The figures matter only against each other: 10 points are about the difference between the first and the third thing a
service does. `directory search --explain` shows the points of each service. A change takes effect after
`directory load`, which makes the stored standings again. What never fits (another area, condition or age, closed, no way
in) is kept out before any of this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType


def _table(**weights: float) -> Mapping[str, float]:
    return MappingProxyType(weights)


@dataclass(frozen=True, slots=True)
class Weights:
    """Points a service earns."""

    # how direct: what a service names first it does most
    directness: tuple[float, ...] = (34, 28, 22, 17, 13, 10, 7)
    """For the place the topic has in the service's own list; later places earn the last figure."""
    further_topic: float = 0.4
    """Share of the directness points that topics after the first add."""
    added_topic: Mapping[str, float] = field(default_factory=lambda: _table(young_carers=0, parent_carers=-12))
    """For a service found only because children who care, or parents, are known there, and not for the need asked."""

    # where: the council of the person looked after, then wider
    area: Mapping[str, float] = field(default_factory=lambda: _table(own=16, around=15, inside=8, nation=3, state=2))
    """Their own district or city; the county around it; a district within the county they named; England; UK."""
    only_here: float = 3
    """It works for this one council's area and nowhere else."""

    # who: condition, kind of carer
    condition: Mapping[str, float] = field(
        default_factory=lambda: _table(exact=24, broader=20, narrower=14, general=0, any=0, maybe=-12, not_asked=-36)
    )
    """How its conditions meet the one asked for. `not_asked`: it is for some, and none was named. `any`: so it is, but
    for this need that does not matter. `maybe`: for this need it may be the one that is meant."""
    audience: float = 20
    """For a service made for exactly this kind of person; else the share in `AUDIENCE_FITS`."""

    # sure and reachable: the standing of a record, stored with it
    phone: float = 6
    email: float = 2
    confidence: Mapping[str, float] = field(default_factory=lambda: _table(high=5, medium=3, low=0))
    assured: float = 6
    """A person has confirmed the record."""
    stale: Mapping[str, float] = field(default_factory=lambda: _table(phone=-3, hours=-2, text=-3))
    """Taken off again for each part whose confirmation is older than its limit."""

    # whose duty, by the area's own record
    duty: float = 8
    """In a need the council must meet by law: the number of its social care line."""
    duty_to_parent: float = 20
    """The same for the parent of a child: its children's social care, found by what it is and not by a topic it names."""
    front_door: float = 12
    """In any other need: where the area sends people who look after someone first."""
    on_duty: float = 30
    """In a crisis of care or safeguarding: the council's line by day, its out-of-hours team by night."""
    same_number: float = 0.5
    """Share of these for another service behind the same number."""

    # now
    open_now: float = 3
    urgent_open: float = 30
    urgent_closed: float = -30
    """In an urgent topic: known to be open, or known to be closed."""

    # said in the person's own words
    words: float = 30
    """All of the free words are in the name; half of it when they are only in the description."""

    # variety
    same_organization: float = -9
    """For each service of the same organization, or of another branch of it, that is already in the answer."""
    least_share: float = 0.45
    """A service that earns less than this share of the best one's points is left out: few and right, not lists."""
    most_unasked: int = 2
    """A service for a condition nobody named is shown only while fewer than this many others were found."""


WEIGHTS = Weights()

AUDIENCE_FITS: Mapping[str, Mapping[str, float]] = {
    "": {"adult_carer": 0.9, "anyone": 0.7, "person_cared_for": 0.5, "working_carer": 0.4, "parent_carer": 0.2}
    | {"former_carer": 0.3, "young_adult_carer": 0.3},
    "adult_carer": {"adult_carer": 1.0, "anyone": 0.75, "person_cared_for": 0.5, "working_carer": 0.5}
    | {"parent_carer": 0.25, "former_carer": 0.25},
    "working_carer": {"working_carer": 1.0, "adult_carer": 0.9, "anyone": 0.8, "person_cared_for": 0.4} | {"parent_carer": 0.25},
    "former_carer": {"former_carer": 1.0, "anyone": 0.8, "adult_carer": 0.5},
    "parent_carer": {"parent_carer": 1.0, "anyone": 0.7, "adult_carer": 0.5, "working_carer": 0.4} | {"person_cared_for": 0.4},
    "young_adult_carer": {"young_adult_carer": 1.0, "adult_carer": 0.9, "anyone": 0.8, "working_carer": 0.5}
    | {"young_carer": 0.3, "person_cared_for": 0.3},
    "young_carer": {"young_carer": 1.0, "anyone": 0.6, "young_adult_carer": 0.3},
    "person_cared_for": {"person_cared_for": 1.0, "anyone": 0.8},
    "professional": {"professional": 1.0, "anyone": 0.8, "adult_carer": 0.7, "parent_carer": 0.6}
    | {"person_cared_for": 0.6, "working_carer": 0.5, "young_adult_carer": 0.5, "former_carer": 0.4},
}
"""How well a service for somebody fits each kind of asker (`""`: nothing known). What is not here does not fit."""

FOR_A_CHILD: Mapping[str, float] = {"young_carer": 0.95, "parent_carer": 0.8, "professional": 0.5}
"""At least this fit when an adult asks for a child who looks after someone."""
CHILDS_OWN = 0.6
"""The fit of a young carers' service when a professional asks for a child of known age about something else."""
PARENT_OF_CHILD = 0.95
"""The fit of a service for parents when it is a child who is looked after."""
TOPIC_IS_FOR: Mapping[str, str] = {"working_carers": "working_carer", "life_after_caring": "former_carer"}
"""Topics that tell who asks, so that a service made for them fits in full."""
AGE_NOT_KNOWN: Mapping[str, float] = {"has_maximum": 0.5, "for_older": 0.6}
"""The share left when the asker's age is not known and the service stops at an age, or begins after 18."""


def signature() -> str:
    """Give a text that changes when a weight of the stored standings does."""
    values = (getattr(WEIGHTS, weight.name) for weight in fields(WEIGHTS))
    return repr([dict(value) if isinstance(value, Mapping) else value for value in values])
