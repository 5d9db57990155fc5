"""The fake directory keeps the promises of the real one; both are held to them here."""

from __future__ import annotations

import inspect
from datetime import date

import pytest

from directory import Directory, DirectoryUnavailable, PlaceNotRecognised, Query, ServiceNotFound
from tests.builders import MONDAY_MORNING, a_fact, a_rule
from tests.fakes import BrokenDirectory, FakeDirectory

USED = ("search", "service", "area", "areas", "find_place", "facts", "stale_facts")
FAKE_FACTS = (
    a_fact("rate-2026"),
    a_fact("rate-2025", statement="Carer's Allowance is £83.30 a week.", valid_from=date(2025, 4, 6), valid_to=date(2026, 4, 5)),
    a_rule(),
)


@pytest.fixture(params=["fake", "shipped"])
def directory(request: pytest.FixtureRequest) -> Directory | FakeDirectory:
    """Give the fake, then the real one."""
    if request.param == "fake":
        return FakeDirectory(facts=FAKE_FACTS)
    real: Directory = request.getfixturevalue("shipped")
    return real


@pytest.mark.parametrize("method", USED)
def test_the_fake_is_asked_in_the_same_words(method: str) -> None:
    """A call that works in a test works in the assistant."""
    assert inspect.signature(getattr(FakeDirectory, method)) == inspect.signature(getattr(Directory, method))


def test_a_service_that_is_not_there_is_an_error(directory: Directory) -> None:
    """The same one in both."""
    with pytest.raises(ServiceNotFound):
        directory.service("atlantis")


def test_an_area_that_is_not_there_is_an_error(directory: Directory) -> None:
    """The same one in both."""
    with pytest.raises(PlaceNotRecognised):
        directory.area("atlantis")


def test_an_empty_place_is_an_error(directory: Directory) -> None:
    """The same one in both."""
    with pytest.raises(PlaceNotRecognised):
        directory.find_place(" ")


@pytest.mark.parametrize(
    ("text", "areas", "outside", "ask"),
    [
        ("Mansfield", ["mansfield"], None, False),
        ("Bulwell", ["nottingham"], None, False),
        ("mapperley", ["nottingham", "gedling"], None, True),
        ("NG2", ["nottingham", "rushcliffe"], None, True),
        ("S80", ["bassetlaw"], "Derbyshire County Council", True),
        ("Derby", [], "Derby City Council", False),
        ("TR1", [], "Your own council", False),
        ("xyzzyplugh", [], None, False),
    ],
)
def test_places_mean_the_same(directory: Directory, text: str, areas: list[str], outside: str | None, ask: bool) -> None:
    """One area, several, one elsewhere, or none."""
    answer = directory.find_place(text)

    assert ([area.id for area in answer.areas], answer.outside, answer.ask) == (areas, outside, ask)


def test_an_area_knows_what_is_around_it_and_inherits_its_services(directory: Directory) -> None:
    """A district has the county's social care."""
    area = directory.area("mansfield")

    assert area.covers == ("mansfield", "nottinghamshire", "england", "uk")
    assert area.adult_social_care and area.out_of_hours and area.carers_service and area.young_carers_service


@pytest.mark.parametrize("place", ["mansfield", "nottingham", "leicester", None])
def test_only_services_of_the_place_are_found(directory: Directory, place: str | None) -> None:
    """Never another area's, never a closed one."""
    covers = set(directory.area(place).covers) if place else {"england", "uk"}

    found = [match.service for match in directory.search(Query(topics=("short_breaks",), place=place, limit=50), MONDAY_MORNING)]

    assert found
    assert all(covers & set(service.areas) and service.signposted and "short_breaks" in service.topics for service in found)


def test_a_child_finds_nothing_for_grown_ups_only(directory: Directory) -> None:
    """Ages are held to."""
    query = Query(topics=("young_carers",), place="mansfield", audience="young_carer", age=14, limit=50)

    found = [match.service for match in directory.search(query, MONDAY_MORNING)]

    assert found
    assert all((service.minimum_age or 0) <= 14 <= (service.maximum_age or 99) for service in found)
    assert not any(set(service.audience) <= {"adult_carer", "working_carer", "parent_carer"} for service in found)


def test_what_was_shown_is_left_out_and_no_more_come_than_asked_for(directory: Directory) -> None:
    """For "something else"."""
    first = directory.search(Query(topics=("short_breaks",), place="mansfield", limit=2), MONDAY_MORNING)
    shown = frozenset(match.service.id for match in first)
    second = directory.search(Query(topics=("short_breaks",), place="mansfield", exclude=shown, limit=1), MONDAY_MORNING)

    assert (len(first), len(second)) == (2, 1)
    assert not shown & {match.service.id for match in second}


def test_every_result_has_reasons_in_words(directory: Directory) -> None:
    """Each card says why."""
    found = directory.search(Query(topics=("short_breaks",), place="mansfield"), MONDAY_MORNING)

    assert all(reason.code and reason.words for match in found for reason in match.reasons)
    assert all(match.reasons for match in found)


@pytest.mark.parametrize(("on", "told"), [(date(2025, 5, 1), "£83.30"), (date(2026, 5, 1), "£86.45"), (date(2027, 5, 1), None)])
def test_facts_are_told_for_their_time_only(directory: Directory, on: date, told: str | None) -> None:
    """Past its date only the link is left."""
    found = directory.facts("benefits", "carers_allowance_rate", on=on)
    stale = directory.stale_facts("benefits", "carers_allowance_rate", on=on)

    assert [told in fact.statement for fact in found if told] == ([True] if told else [])
    assert [one.source_url for one in stale] == ([] if told else ["https://www.gov.uk/carers-allowance"])


@pytest.mark.parametrize("method", USED)
def test_the_broken_directory_raises_what_the_real_one_would(method: str) -> None:
    """Whatever it is asked."""
    with pytest.raises(DirectoryUnavailable):
        getattr(BrokenDirectory(), method)("anything")
