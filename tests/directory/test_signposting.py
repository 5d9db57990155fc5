"""Who is sent where, on the real records: what must be among the three, and what must never be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from directory import Directory, Match, Query
from directory.opening import is_open
from directory.vocabulary import URGENT_TOPICS
from directory.wording import TOPIC_WORDS
from tests.directory.builders import TUESDAY_MORNING
from tests.directory.signposting import MOMENTS, Answer, answer, cases

NIGHT = MOMENTS["night"]


def ask(directory: Directory, topic: str, now: datetime = TUESDAY_MORNING, **query: Any) -> list[Match]:
    return directory.search(Query(topics=(topic,), **query), now=now)


LEAST_SHARE = 0.95


@pytest.fixture(scope="module")
def answers(real_directory: Directory) -> list[Answer]:
    """Ask every case of `signposting.yml`."""
    return [answer(real_directory, case) for case in cases()]


def test_the_right_services_are_among_the_three(answers: list[Answer]) -> None:
    """The first number is the one a tired person rings; the share is the project's bar."""
    wrong = [one for one in answers if not one.right]
    share = 1 - len(wrong) / len(answers)

    assert len(answers) >= 120
    assert share >= LEAST_SHARE, "\n".join(map(str, wrong))


def test_the_wrong_service_is_never_offered(answers: list[Answer]) -> None:
    """Another council's, a closed one, one for another age: not once, also not far down the list."""
    assert [str(one) for one in answers if one.forbidden] == []


def test_danger_is_always_answered_right(answers: list[Answer]) -> None:
    """In danger no share is good enough: every urgent case holds."""
    urgent = [one for one in answers if one.case.get("topic") in URGENT_TOPICS]

    assert [str(one) for one in urgent if not one.right] == []
    assert len(urgent) >= 40


def test_every_case_names_services_that_exist(real_directory: Directory) -> None:
    """A case that names a record nobody has would hold for ever."""
    named = {
        service_id
        for case in cases()
        for key in ("show", "any_of", "never")
        for service_id in (*case.get(key, []), *([case["first"]] if "first" in case else []))
    }

    assert {service_id for service_id in named if real_directory.service(service_id)} == named


def test_every_area_has_somebody_who_answers_at_three_in_the_morning(real_directory: Directory) -> None:
    """Care breaks down at night, and it is at night that somebody is hurt: in every area, and outside all of them."""
    for topic in sorted(URGENT_TOPICS):
        for place in (None, *(area.id for area in real_directory.areas())):
            for person in ({}, {"age": 14}, {"relation": "mother"}):
                matches = ask(real_directory, topic, NIGHT, place=place, **person)

                assert any(match.service.phone and is_open(match.service, NIGHT) for match in matches), (topic, place, person)


def test_whatever_is_asked_only_what_fits_is_shown(real_directory: Directory) -> None:
    """Every topic, every area, every kind of asker: no closed service, no other area's, no dead end, no doubled number."""
    areas = [None, *(area.id for area in real_directory.areas())]
    people: list[dict[str, Any]] = [{}, {"audience": "adult_carer"}, {"age": 13}, {"condition": "dementia"}]
    for topic in TOPIC_WORDS:
        for place in areas:
            inside = set(real_directory.area(place).covers) if place else {"england", "uk"}
            below = {area.id for area in real_directory.areas() if place in area.covers}
            for person in people:
                matches = ask(real_directory, topic, place=place, **person)
                for match in matches:
                    service = match.service
                    assert service.signposted, service.id
                    assert (inside | below) & set(service.areas), (service.id, place)
                    assert service.phones or service.url or service.email, service.id
                    assert match.reasons, service.id
                    if "age" in person:
                        assert (service.minimum_age or 0) <= 13 <= (service.maximum_age or 200), service.id
                    if "condition" in person and service.conditions:
                        assert "condition" in {reason.code for reason in match.reasons}, service.id
                numbers = [match.service.phone for match in matches if match.service.phone]
                assert len(numbers) - len(set(numbers)) <= (1 if len(matches) == 2 else 0), (topic, place, person)


def test_every_place_has_an_answer_to_the_first_needs(real_directory: Directory) -> None:
    """Never a dead end: wherever somebody lives there is a number for the needs most asked about."""
    for topic in ("carers_hub", "short_breaks", "benefits", "young_carers", "carers_assessment", "carer_breakdown"):
        for area in (area for area in real_directory.areas() if area.council):
            matches = ask(real_directory, topic, place=area.id)

            assert any(match.service.phone for match in matches), (topic, area.id)
