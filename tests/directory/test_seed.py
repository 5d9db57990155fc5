"""The real seed: what must hold for every record that ships."""

from __future__ import annotations

from collections import Counter

import pytest

from directory import Directory, Query, load_directory
from directory.seedreading import read_seed
from directory.vocabulary import AREA_SERVICES
from tests.directory.builders import TUESDAY_MORNING


@pytest.fixture(scope="module")
def services() -> list[object]:
    return [service.record for service in read_seed().services]


def test_every_researched_service_is_kept(real_directory: Directory) -> None:
    """298 records were researched; one that is wrong is marked, not lost. GOV.UK's council finder was added."""
    assert len(read_seed().services) == 299


def test_nothing_is_said_to_be_checked(real_directory: Directory) -> None:
    """Nobody has rung these numbers yet."""
    seed = read_seed()

    assert {service.record.assured_date for service in seed.services} == {None}
    assert {fact.checked for fact in seed.facts} == {None}


def test_the_services_an_area_names_may_be_shown(real_directory: Directory) -> None:
    """The number every failure falls back on must not be a closed one."""
    named = {service_id for area in real_directory.areas() for key in AREA_SERVICES if (service_id := getattr(area, key)) is not None}

    assert [service_id for service_id in sorted(named) if not real_directory.service(service_id).signposted] == []


def test_every_council_area_has_a_place_for_carers_and_a_day_number(real_directory: Directory) -> None:
    """There is always somebody to ring."""
    for area in real_directory.areas():
        if area.council:
            assert area.carers_service, area.id
            assert area.adult_social_care, area.id
            assert real_directory.service(area.carers_service).phone, area.id
            assert real_directory.service(area.adult_social_care).phone, area.id


def test_no_postcode_lies_nowhere(real_directory: Directory) -> None:
    """Every outward code leads to one of our councils or names another."""
    for outward, code in real_directory.gazetteer()["postcodes"].items():
        assert code["areas"] or code["elsewhere"], outward


def test_every_name_of_a_place_is_found(real_directory: Directory) -> None:
    """A name that another hides would send people to the wrong council."""
    wrong = [
        (name, place["areas"], [area.id for area in real_directory.find_place(name).areas])
        for place in real_directory.gazetteer()["places"]
        for name in (place["name"], *place["also"])
        if [area.id for area in real_directory.find_place(name).areas] != place["areas"]
    ]

    assert wrong == []


def test_loading_the_real_seed_twice_changes_nothing(tmp_path: object) -> None:
    """`make run` loads at every start."""
    url = f"sqlite:///{tmp_path}/directory.sqlite3"

    assert (load_directory(url).skipped, load_directory(url).skipped) == (False, True)


def test_every_signposted_service_can_be_found_by_its_first_topic(real_directory: Directory) -> None:
    """A record nobody can reach helps nobody."""
    lost = Counter[str]()
    for service in (entry.record for entry in read_seed().services):
        if not service.signposted or not (service.phones or service.url or service.email):
            continue
        query = Query(
            topics=service.topics[:1],
            place=service.areas[0],
            condition=service.conditions[0] if service.conditions else None,
            audience=service.audience[0] if service.audience[0] != "anyone" else None,
            age=service.minimum_age if service.audience[0] == "young_carer" else None,
            limit=50,
        )
        if service.id not in {match.service.id for match in _unfiltered(real_directory, query)}:
            lost[service.id] += 1

    assert dict(lost) == {}


def _unfiltered(directory: Directory, query: Query) -> list[object]:
    """Ask again and again for something else, as a persistent carer would."""
    found: list[object] = []
    while True:
        shown = {match.service.id for match in found}  # type: ignore[attr-defined]
        more = directory.search(
            Query(
                topics=query.topics,
                place=query.place,
                condition=query.condition,
                audience=query.audience,
                age=query.age,
                exclude=frozenset(shown),
                limit=10,
            ),
            TUESDAY_MORNING,
        )
        if not more:
            return found
        found += more
