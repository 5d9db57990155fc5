"""The frozen records that leave the directory, and the question that goes in.

Plain data only: no database object, no lookup and no ranking lives here. Names follow HSDS 3.0 where it has one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

OpeningState = Literal["open", "closed", "unknown", "always"]
ScheduleKind = Literal["weekly", "bank_holidays", "exception"]


@dataclass(frozen=True, slots=True)
class PhoneRecord:
    """One number of a service; `type` is voice, text or textphone."""

    number: str
    type: str = "voice"
    description: str | None = None


@dataclass(frozen=True, slots=True)
class ScheduleRecord:
    """One span of opening hours on some days of the week (0 is Monday).

    A span that closes at or before it opens runs past midnight. 00:00 to 23:59 is the whole day, as HSDS advises.
    A span of `kind` bank_holidays holds on those only, one of kind exception on the days from `valid_from` to `valid_to`
    in place of all others; either is `closed` when it opens and closes at 00:00.
    """

    days: tuple[int, ...]
    opens_at: time
    closes_at: time
    valid_from: date | None = None
    valid_to: date | None = None
    kind: ScheduleKind = "weekly"

    @property
    def closed(self) -> bool:
        """Whether it says that nobody is there."""
        return self.opens_at == self.closes_at


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """A service as the rest of the project sees it."""

    id: str
    name: str
    organization: str
    description: str
    topics: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    areas: tuple[str, ...] = ()
    phones: tuple[PhoneRecord, ...] = ()
    schedules: tuple[ScheduleRecord, ...] = ()
    hours_note: str | None = None
    hours_check: bool = False
    email: str | None = None
    url: str | None = None
    contact_note: str | None = None
    cost: str | None = None
    access: str | None = None
    source: str | None = None
    source_date: str | None = None
    confidence: str | None = None
    status: str = "active"
    local_state: str = "current"
    replaced_by: str | None = None
    assured_date: date | None = None

    @property
    def phone(self) -> str | None:
        """The first number to ring and speak, if there is one."""
        return next((phone.number for phone in self.phones if phone.type == "voice"), None)

    @property
    def signposted(self) -> bool:
        """Whether carers may be sent here at all."""
        return self.status == "active" and self.local_state == "current"


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody needs, as far as the conversation knows it.

    `topics` come most pressing first. `place` is an area id; without one only national services fit. `may_be` holds
    the areas a postcode or name may be in while that is not settled: then only what serves all of them is found.
    `relation` is who is looked after, seen from the carer ("mother", "son"). `age` is the carer's, or the child's when a parent or a
    professional asks.
    """

    topics: tuple[str, ...] = ()
    place: str | None = None
    condition: str | None = None
    audience: str | None = None
    age: int | None = None
    words: str | None = None
    relation: str | None = None
    exclude: frozenset[str] = frozenset()
    limit: int = 3
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a service was chosen: a stable code, and plain words that can stand alone."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Match:
    """A service that fits, why, and how well; `points` says what the score is made of (codes as in `weights.py`)."""

    service: ServiceRecord
    reasons: tuple[Reason, ...]
    score: float
    points: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Area:
    """A council's area, a region or a country; `covers` is itself and every area it lies in, nearest first.

    The five service ids are inherited from the area around it where it has none of its own.
    """

    id: str
    name: str
    kind: str
    council: str | None = None
    part_of: str | None = None
    covers: tuple[str, ...] = ()
    social_care_area: str | None = None
    adult_social_care: str | None = None
    children_social_care: str | None = None
    out_of_hours: str | None = None
    carers_service: str | None = None
    young_carers_service: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """What a place or postcode somebody wrote may be.

    `areas` is empty when it is outside our areas or not known. `outside` names the council elsewhere, also beside
    `areas` when a postcode may fall on either side of the border. `ask` says that more than one answer is possible;
    `covers` then has, for some area ids, the parts that lie there. `said` is the place's proper name, and for a
    postcode only its first half.
    """

    areas: tuple[Area, ...]
    said: str
    outside: str | None = None
    ask: bool = False
    covers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactRecord:
    """An amount, age, rule or right that may be quoted, with where it is from."""

    id: str
    subject: str
    statement: str
    topics: tuple[str, ...] = ()
    value: str | None = None
    unit: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    areas: tuple[str, ...] = ()
    source: str | None = None
    source_url: str | None = None
    basis: str = "seen"
    researched: date | None = None
    checked: date | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StaleFact:
    """A fact past its date: its words are not given out, only where to look the answer up."""

    id: str
    subject: str
    topics: tuple[str, ...]
    valid_to: date
    source: str | None
    source_url: str | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a service can be reached at a moment, in words for a carer."""

    state: OpeningState
    words: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What loading the seed changed; `skipped` when the files were those already loaded."""

    services: int
    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    facts: int = 0
    areas: int = 0
    skipped: bool = False
    kept: tuple[str, ...] = ()
    """Fields in which a person's edit stayed, as `service.field`."""
