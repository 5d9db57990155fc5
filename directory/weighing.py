"""Adds to a candidate's points what needs its whole record: whose duty it is, what is open now, how sure it still is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from directory.audience import CHILD_RELATIONS, Asker
from directory.candidates import Candidate
from directory.freshness import AgeLimits, stale_parts
from directory.indexing import ANY
from directory.opening import in_office_hours, is_open
from directory.records import Area, Query, ServiceRecord
from directory.vocabulary import COUNCIL_DUTIES, CRISIS_OF_CARE, DUTIES_TO_PARENTS, URGENT_TOPICS
from directory.weights import WEIGHTS

ReadServices = Callable[[Iterable[str]], Mapping[str, ServiceRecord]]


class Weighed(NamedTuple):
    """A candidate with its record and all its points; `extra` names those that were added here.

    A tuple, because sixteen are made for every question.
    """

    candidate: Candidate
    service: ServiceRecord
    number: str | None
    points: float
    open: bool | None
    role: str | None = None
    stale: tuple[str, ...] = ()
    extra: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What an area says about a number: a reason's code, and the points it earns."""

    code: str
    points: float


def weigh(
    shortlist: Iterable[Candidate], read: ReadServices, query: Query, asker: Asker, place: Area | None, now: datetime, limits: AgeLimits
) -> list[Weighed]:
    """Give the candidates whose record is there, with all their points."""
    candidates = list(shortlist)
    topic = query.topics[0] if query.topics else ANY
    services = read(candidate.service_id for candidate in candidates)
    roles = _roles(query, asker, place, read, now)
    about_a_child = asker.child_age is not None and topic not in URGENT_TOPICS
    place_of_adults = place.adult_social_care if place else None
    weighed = []
    for candidate in candidates:
        service = services.get(candidate.service_id)
        if service is None or (about_a_child and service.id == place_of_adults):
            continue
        opened, number = is_open(service, now), number_of(service)
        role = roles.get(service.id) or roles.get(number or "")
        stale = stale_parts(service, now.date(), limits)
        extra: list[tuple[str, float]] = []
        if stale:
            extra.append(("stale", sum(WEIGHTS.stale[part] for part in stale)))
        if role:
            extra.append((role.code, role.points))
        if len(service.areas) == 1 and candidate.level in ("own", "around", "inside"):
            extra.append(("only_here", WEIGHTS.only_here))
        if topic in URGENT_TOPICS and opened is not None:
            extra.append(("open_now", WEIGHTS.urgent_open) if opened else ("closed_now", WEIGHTS.urgent_closed))
        elif opened:
            extra.append(("open_now", WEIGHTS.open_now))
        points = candidate.points
        for _, more in extra:
            points += more
        weighed.append(Weighed(candidate, service, number, points, opened, role.code if role else None, stale, tuple(extra)))
    return weighed


def number_of(service: ServiceRecord) -> str | None:
    """Give the number to ring, without spaces, so that one number is known again."""
    phone = service.phone
    return phone.replace(" ", "") if phone else None


def _roles(query: Query, asker: Asker, place: Area | None, read: ReadServices, now: datetime) -> Mapping[str, Role]:
    """Say which services the area itself puts first, by id, and by number for others behind the same one."""
    if place is None:
        return {}
    code, service_id = _first_by_area(query, asker, place, read, now)
    service = read([service_id]).get(service_id) if service_id else None
    if service is None:
        return {}
    to_parent = code == "duty" and service_id == place.children_social_care
    points: float = WEIGHTS.duty_to_parent if to_parent else getattr(WEIGHTS, code)
    number = number_of(service)
    behind = {number: Role(code, points * WEIGHTS.same_number)} if number else {}
    return {**behind, service.id: Role(code, points)}


def _first_by_area(query: Query, asker: Asker, place: Area, read: ReadServices, now: datetime) -> tuple[str, str | None]:
    """Name the service of an area that has the duty, or is its front door, for what was asked."""
    topic = query.topics[0] if query.topics else ANY
    if topic in CRISIS_OF_CARE:
        return "on_duty", _on_duty(topic, query, asker, place, read, now)
    if asker.kind == "young_carer" or topic == "young_carers":
        return "front_door", place.young_carers_service
    if asker.kind == "parent_carer" and topic in DUTIES_TO_PARENTS:
        return "duty", place.children_social_care
    if topic in COUNCIL_DUTIES:
        return "duty", place.adult_social_care
    return "front_door", place.carers_service


def _on_duty(topic: str, query: Query, asker: Asker, place: Area, read: ReadServices, now: datetime) -> str | None:
    """Name the team that answers now: by day the council's line, by night the one for out of hours."""
    about_child = asker.kind == "young_carer" or (topic == "abuse_or_neglect" and (asker.for_child or _of_child(query)))
    if not about_child:
        return place.adult_social_care if in_office_hours(now) else place.out_of_hours
    children = read([place.children_social_care]) if place.children_social_care else {}
    if in_office_hours(now) or any(is_open(service, now) for service in children.values()):
        return place.children_social_care
    return place.out_of_hours if place.out_of_hours != place.adult_social_care else None


def _of_child(query: Query) -> bool:
    return (query.relation or "").lower() in CHILD_RELATIONS
