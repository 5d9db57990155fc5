"""Reads and checks the whole seed before anything touches the database.

One record at a time is `seedrecords.py`; here is what must hold between records: no id twice, and nothing that names
an area, service, topic or condition which is not there. Writing is `importing.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from directory.gazetteer import Condition, OutsidePlace, PlaceName, Postcode
from directory.records import Area, FactRecord
from directory.seedfields import Fields, one_of, text
from directory.seedfiles import Mark, digest, read
from directory.seedrecords import (
    SeedService,
    read_area,
    read_condition,
    read_fact,
    read_name,
    read_outside,
    read_postcode,
    service_reader,
)
from directory.vocabulary import AREA_SERVICES

SEED = Path(__file__).parent / "seed"
TOPICS = Path(__file__).parent.parent / "contract" / "topics.yml"
_TOPIC_GROUPS = ("support", "urgent")
_OTHER_TOPICS = ("talk_to_a_person",)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something a message can be about, from the contract."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class Seed:
    """Everything in the seed files, checked."""

    topics: tuple[Topic, ...]
    conditions: tuple[Condition, ...]
    areas: tuple[Area, ...]
    names: tuple[PlaceName, ...]
    outside: tuple[OutsidePlace, ...]
    postcodes: tuple[Postcode, ...]
    outside_postcode_areas: tuple[str, ...]
    not_places: tuple[str, ...]
    services: tuple[SeedService, ...]
    facts: tuple[FactRecord, ...]


def seed_hash(seed: Path, topics: Path, *also: str) -> str | None:
    """Make the hash by which an unchanged seed is known, or None when a file is missing."""
    names = ("conditions.yml", "areas.yml", "places.yml", "facts.yml")
    try:
        return digest([topics, *(seed / name for name in names), *_service_files(seed)], *also)
    except OSError:
        return None


def read_seed(seed: Path = SEED, topics: Path = TOPICS) -> Seed:
    """Read and check all seed files.

    Raises:
        SeedError: Something in a file is wrong; it names the file, the line and the reason.
    """
    usable = _topics(read(topics))
    topic = one_of([known.id for known in usable], "topic for services and facts")
    conditions = _entries(read(seed / "conditions.yml"), read_condition)
    _check_unique(((c.id, mark) for c, mark in conditions), "condition")
    _check_tree({c.id: (c.broader, mark.at("broader")) for c, mark in conditions}, "condition")
    areas = _entries(read(seed / "areas.yml"), read_area)
    _check_unique(((a.id, mark) for a, mark in areas), "area")
    _check_tree({a.id: (a.part_of, mark.at("part_of")) for a, mark in areas}, "area")
    area = one_of([known.id for known, _ in areas], "area")
    read_service = service_reader(topic, one_of([c.id for c, _ in conditions], "condition"), area)
    services = [entry for file in _service_files(seed) for entry in _entries(read(file), read_service)]
    _check_services(services, areas)
    facts = _entries(read(seed / "facts.yml"), lambda mark: read_fact(mark, topic, area))
    _check_unique(((fact.id, mark) for fact, mark in facts), "fact")
    places = Fields(read(seed / "places.yml"), ("names", "postcodes", "outside"), ("not_places", "outside_postcode_areas"))
    names = _entries(places.at("names"), lambda mark: read_name(mark, area))
    _check_unique(((place.name.casefold(), mark) for place, mark in names), "place")
    outside = _entries(places.at("outside"), read_outside)
    _check_unique(((place.name.casefold(), mark) for place, mark in outside), "place outside")
    postcodes = _entries(places.at("postcodes"), lambda mark: read_postcode(mark, area))
    _check_unique(((code.outward, mark) for code, mark in postcodes), "postcode")
    return Seed(
        topics=usable,
        conditions=_first(conditions),
        areas=_first(areas),
        names=_first(names),
        outside=_first(outside),
        postcodes=_first(postcodes),
        outside_postcode_areas=places.many("outside_postcode_areas", text),
        not_places=places.many("not_places", text),
        services=_first(services),
        facts=_first(facts),
    )


def _service_files(seed: Path) -> list[Path]:
    return sorted((seed / "services").glob("*.yml"))


def _topics(root: Mark) -> tuple[Topic, ...]:
    return tuple(
        Topic(topic_id, mark.text())
        for group, topics in root.mapping().items()
        if isinstance(topics.value, dict)
        for topic_id, mark in topics.mapping().items()
        if group in _TOPIC_GROUPS or topic_id in _OTHER_TOPICS
    )


def _entries(root: Mark, reader: Callable[[Mark], T]) -> list[tuple[T, Mark]]:
    return [(reader(mark), mark) for mark in root.items()]


def _first(entries: Iterable[tuple[T, Mark]]) -> tuple[T, ...]:
    return tuple(record for record, _ in entries)


def _check_unique(ids: Iterable[tuple[str, Mark]], kind: str) -> None:
    first: dict[str, Mark] = {}
    for known, mark in ids:
        if known in first:
            other = first[known]
            raise mark.wrong(f"the {kind} {known!r} is already in {other.file.name}, line {other.line}")
        first[known] = mark


def _check_tree(parents: Mapping[str, tuple[str | None, Mark]], kind: str) -> None:
    exists = one_of(parents, kind)
    for known, (parent, mark) in parents.items():
        seen = {known}
        while parent is not None:
            if parent in seen:
                raise mark.wrong(f"the {kind} {known!r} would lie inside itself")
            if parent not in parents:
                exists(parents[known][1])
            seen.add(parent)
            parent = parents[parent][0]


def _check_services(services: list[tuple[SeedService, Mark]], areas: list[tuple[Area, Mark]]) -> None:
    _check_unique(((known.record.id, mark) for known, mark in services), "service")
    exists = one_of({known.record.id for known, _ in services}, "service")
    for known, mark in services:
        if known.record.replaced_by is not None and exists(mark.at("replaced_by")) == known.record.id:
            raise mark.at("replaced_by").wrong("a service cannot replace itself")
    for _, mark in areas:
        for key in AREA_SERVICES:
            if key in mark.mapping():
                exists(mark.at(key))
