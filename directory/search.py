"""Finds the few services that fit a person best, and says why.

The order of work: which areas and conditions fit (`gazetteer.py`), who is asking (`audience.py`), which services could
answer (`candidates.py`), what counts how much (`ranking.py`); then the best are read, weighed with what is open now,
and chosen so that one number or one organisation does not fill the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from directory.audience import Asker, asker_of
from directory.candidates import Candidate, find_candidates, scope_of
from directory.clock import in_london
from directory.gazetteer import Gazetteer
from directory.indexing import ANY
from directory.opening import in_office_hours, is_open
from directory.ranking import LEAST_SHARE, WEIGHTS
from directory.records import Area, Match, Query, Reason, ServiceRecord
from directory.snapshot import Snapshot
from directory.vocabulary import CRISIS_OF_CARE, URGENT_TOPICS
from directory.wording import (
    AUDIENCE_WORDS,
    age_reason,
    area_reason,
    condition_reason,
    topic_reason,
)
from directory.words import services_with, words_of

_SHORTLIST = 16
"""How many candidates are read in full, so that opening hours and variety can still change their order."""

ReadServices = Callable[[Iterable[str]], Mapping[str, ServiceRecord]]


@dataclass(frozen=True, slots=True)
class _Weighed:
    candidate: Candidate
    service: ServiceRecord
    number: str | None
    points: float
    open: bool | None


def search(connection: Connection, kept: Snapshot, query: Query, now: datetime) -> list[Match]:
    """Give the services that fit a question best, at most `query.limit`."""
    asker = asker_of(query)
    candidates = _candidates(connection, kept, query, asker)
    wanted = [candidate for candidate in candidates if candidate.service_id not in query.exclude]
    shortlist = wanted[: max(_SHORTLIST, 2 * query.limit)]
    read = partial(kept.services, connection)
    place = kept.gazetteer.areas.get(query.place) if query.place else None
    chosen = _choose(_weigh(shortlist, read, query, place, in_london(now)), query.limit)
    return [Match(one.service, _reasons(one, query, asker, kept.gazetteer), round(one.points, 2)) for one in chosen]


def _candidates(connection: Connection, kept: Snapshot, query: Query, asker: Asker) -> list[Candidate]:
    """Find what could answer: by topic, lifted by free words, or by the words alone when no topic is known."""
    if not query.words:
        return kept.candidates(connection, query, asker)
    hits = services_with(connection, words_of(query.words))
    if query.topics:
        found = kept.candidates(connection, query, asker)
    else:
        found = find_candidates(connection, scope_of(query, kept.gazetteer), asker, only=hits) if hits else []
    lifted = [replace(one, points=one.points + WEIGHTS.words * hits.get(one.service_id, 0.0)) for one in found]
    return sorted(lifted, key=lambda candidate: (-candidate.points, candidate.service_id))


def _weigh(shortlist: list[Candidate], read: ReadServices, query: Query, place: Area | None, now: datetime) -> list[_Weighed]:
    """Add what needs the whole record: what is open now, and what the area says about it."""
    topic = query.topics[0] if query.topics else ANY
    services = read(candidate.service_id for candidate in shortlist)
    roles = _roles(topic, place, read, now)
    weighed = []
    for candidate in shortlist:
        service = services.get(candidate.service_id)
        if service is None:
            continue
        opened = is_open(service, now)
        number = _number(service)
        points = candidate.points + roles.get(number or service.id, 0.0)
        if len(service.areas) == 1 and candidate.level in ("own", "around", "inside"):
            points += WEIGHTS.only_here
        if topic not in URGENT_TOPICS:
            points += WEIGHTS.open_now if opened else 0.0
        elif opened is not None:
            points += WEIGHTS.urgent_open if opened else WEIGHTS.urgent_closed
        weighed.append(_Weighed(candidate, service, number, points, opened))
    return weighed


def _roles(topic: str, place: Area | None, read: ReadServices, now: datetime) -> Mapping[str, float]:
    """Say which numbers (ids, for a service without one) the area itself puts first, with their points."""
    if place is None:
        return {}
    if topic in CRISIS_OF_CARE:
        points, ids = WEIGHTS.on_duty, [place.adult_social_care if in_office_hours(now) else place.out_of_hours]
    else:
        points, ids = WEIGHTS.front_door, [place.carers_service, place.young_carers_service]
    services = read(service_id for service_id in ids if service_id)
    return {_number(service) or service.id: points for service in services.values()}


def _choose(weighed: list[_Weighed], limit: int) -> list[_Weighed]:
    """Take the best one by one; a number that is already in the answer waits until there is nothing else."""
    chosen: list[_Weighed] = []
    left = list(weighed)
    least = LEAST_SHARE * max((one.points for one in left), default=0.0)
    left = [one for one in left if one.points >= least]
    while left and len(chosen) < limit:
        numbers = {one.number for one in chosen if one.number}
        fresh = [one for one in left if one.number not in numbers]
        if not fresh and len(chosen) > 1:
            break
        owners = [one.service.organization for one in chosen]
        best = max(
            fresh or left,
            key=lambda one: one.points + WEIGHTS.same_organization * owners.count(one.service.organization),
        )
        chosen.append(best)
        left.remove(best)
    return chosen


def _number(service: ServiceRecord) -> str | None:
    phone = service.phone
    return phone.replace(" ", "") if phone else None


def _reasons(one: _Weighed, query: Query, asker: Asker, gazetteer: Gazetteer) -> tuple[Reason, ...]:
    service, candidate = one.service, one.candidate
    reasons = [area_reason(candidate.level, gazetteer.areas[candidate.area].name)]
    named = _condition_name(service, query, gazetteer)
    if named and candidate.condition != "any":
        reasons.append(condition_reason(named, asked=candidate.condition != "not_asked"))
    if asker.kind and asker.kind in service.audience:
        reasons.append(Reason("audience", AUDIENCE_WORDS[asker.kind]))
    age = age_reason(service, child=asker.for_child and "parent_carer" in service.audience)
    if age:
        reasons.append(age)
    if candidate.topic != ANY:
        reasons.append(topic_reason(candidate.topic, candidate.position))
    if one.open is not None:
        reasons.append(Reason("open_now", "Open now") if one.open else Reason("closed_now", "Closed now"))
    if service.assured_date is None:
        reasons.append(Reason("unchecked", "Nobody has checked these details yet"))
    return tuple(reasons)


def _condition_name(service: ServiceRecord, query: Query, gazetteer: Gazetteer) -> str | None:
    """Name the condition of a service that is nearest to the one asked for, or its first."""
    if not service.conditions:
        return None
    fit = gazetteer.condition_fit(query.condition) if query.condition else {}
    fitting = [known for known in service.conditions if known in fit] or service.conditions
    return gazetteer.conditions[fitting[0]].name
