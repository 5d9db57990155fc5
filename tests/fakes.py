"""A directory in memory for tests of the rooms above it.

It keeps the promises of the real one that matter to a carer: another area's service, a closed one or one for another
age is never found, and what is not there raises the same error. It does not rank: services come in the order given.
`tests/actions/test_fakes.py` holds it and the real directory to the same promises.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NoReturn

from directory import (
    Area,
    DirectoryUnavailable,
    FactRecord,
    Match,
    PlaceAnswer,
    PlaceNotRecognised,
    Query,
    Reason,
    ServiceNotFound,
    ServiceRecord,
    StaleFact,
)
from tests.builders import AREAS, PLACES, a_world

COUNTRIES = {"uk", "england"}


class FakeDirectory:
    """Answers from records given to it; `asked` are the questions it was asked."""

    def __init__(
        self,
        services: Iterable[ServiceRecord] | None = None,
        facts: Iterable[FactRecord] = (),
        areas: Iterable[Area] = AREAS,
        places: Iterable[PlaceAnswer] = PLACES,
    ) -> None:
        """Hold these records; without services, those of `a_world`."""
        self._services = {service.id: service for service in (a_world() if services is None else services)}
        self._facts = tuple(facts)
        self._areas = {area.id: area for area in areas}
        self._places = {place.said.lower(): place for place in places}
        self.asked: list[Query] = []

    def search(self, query: Query, now: datetime) -> list[Match]:
        """Give the services that fit, in the order they were given."""
        self.asked.append(query)
        found = [service for service in self._services.values() if self._fits(service, query)]
        return [self._match(service, query) for service in found][: query.limit]

    def service(self, service_id: str) -> ServiceRecord:
        """Give one service, whatever its state."""
        if service_id not in self._services:
            raise ServiceNotFound(service_id)
        return self._services[service_id]

    def area(self, area_id: str) -> Area:
        """Give one area."""
        if area_id not in self._areas:
            raise PlaceNotRecognised(f"There is no area with the id {area_id!r}.")
        return self._areas[area_id]

    def areas(self) -> tuple[Area, ...]:
        """Give all areas."""
        return tuple(self._areas.values())

    def home_areas(self, home: str) -> tuple[Area, ...]:
        """Give the city and the county: the councils of the home area."""
        return tuple(self._areas[area_id] for area_id in ("nottingham", "nottinghamshire") if area_id in self._areas)

    def find_place(self, text: str) -> PlaceAnswer:
        """Give the place with exactly this name; an unknown one has neither areas nor a council elsewhere."""
        if not text.strip():
            raise PlaceNotRecognised("Give the name of a town or village, or a postcode.")
        return self._places.get(text.strip().lower(), PlaceAnswer((), text.strip()))

    def facts(self, topic: str | None = None, subject: str | None = None, *, on: date, area: str | None = None) -> list[FactRecord]:
        """Give the facts that hold on a day."""
        return [fact for fact in self._facts if self._about(fact, topic, subject, area) and _holds(fact, on)]

    def stale_facts(self, topic: str | None = None, subject: str | None = None, *, on: date, area: str | None = None) -> list[StaleFact]:
        """Give where to look up the subjects of which no fact holds any more."""
        about = [fact for fact in self._facts if self._about(fact, topic, subject, area)]
        current = {fact.subject for fact in about if _holds(fact, on)}
        past = sorted((fact for fact in about if fact.valid_to and fact.valid_to < on), key=lambda fact: fact.valid_to or on)
        newest = {fact.subject: fact for fact in past if fact.subject not in current}
        return [
            StaleFact(fact.id, fact.subject, fact.topics, fact.valid_to or on, fact.source, fact.source_url, fact.words)
            for fact in newest.values()
        ]

    def _fits(self, service: ServiceRecord, query: Query) -> bool:
        here = set(self._areas[query.place].covers) if query.place in self._areas else COUNTRIES
        young = query.age is not None and query.age < 18
        for_adults = not {"young_carer", "anyone"} & set(service.audience)
        too_old = query.age is not None and service.maximum_age is not None and query.age > service.maximum_age
        too_young = query.age is not None and service.minimum_age is not None and query.age < service.minimum_age
        return (
            service.signposted
            and service.id not in query.exclude
            and bool(set(query.topics) & set(service.topics) if query.topics else True)
            and bool(here & set(service.areas))
            and not (young and for_adults)
            and not too_old
            and not too_young
        )

    def _match(self, service: ServiceRecord, query: Query) -> Match:
        topic = next((topic for topic in query.topics if topic in service.topics), "anything")
        reasons = (Reason("area", f"Works in {service.areas[0].title()}"), Reason("topic", f"Helps with {topic.replace('_', ' ')}"))
        return Match(service, reasons, 1.0)

    def _about(self, fact: FactRecord, topic: str | None, subject: str | None, area: str | None) -> bool:
        here = set(self._areas[area].covers) if area in self._areas else COUNTRIES
        there = not fact.areas or bool(here & set(fact.areas))
        return fact.basis == "seen" and there and topic in (None, *fact.topics) and subject in (None, fact.subject)


class BrokenDirectory:
    """A directory whose database does not answer."""

    def __getattr__(self, name: str) -> Any:
        """Give a method that says so, whatever it is."""

        def fail(*_: Any, **__: Any) -> NoReturn:
            raise DirectoryUnavailable("The directory's database does not answer.")

        return fail


def _holds(fact: FactRecord, on: date) -> bool:
    return (fact.valid_from is None or fact.valid_from <= on) and (fact.valid_to is None or on <= fact.valid_to)
