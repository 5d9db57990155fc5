"""Who is sent where, on the real records: what must be among the three, and what must never be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from directory import Directory, Match, Query
from directory.wording import TOPIC_WORDS
from tests.directory.builders import TUESDAY_MORNING

NIGHT = TUESDAY_MORNING.replace(hour=23)


def ask(directory: Directory, topic: str, now: datetime = TUESDAY_MORNING, **query: Any) -> list[Match]:
    return directory.search(Query(topics=(topic,), **query), now=now)


def ids(matches: list[Match]) -> list[str]:
    return [match.service.id for match in matches]


FIRST: list[tuple[str, dict[str, Any], str]] = [
    ("carers_hub", {"place": "mansfield"}, "carers-hub-service"),
    ("carers_hub", {"place": "nottingham"}, "carers-hub-service"),
    ("carers_hub", {"place": "leicester"}, "leicester-carer-support-service"),
    ("carers_hub", {"place": "charnwood"}, "support-for-carers-leicestershire"),
    ("carers_hub", {"place": "rutland"}, "rutland-carers-team"),
    ("carers_hub", {"place": "southend-on-sea"}, "carers-first-southend"),
    ("carers_hub", {}, "carers-uk-helpline"),
    ("carers_assessment", {"place": "bassetlaw"}, "carers-assessment-nottinghamshire"),
    ("carers_assessment", {"place": "nottingham"}, "carers-assessment-nottingham"),
    ("carers_assessment", {"place": "blaby"}, "leicestershire-carers-assessment"),
    ("carers_assessment", {"place": "rutland"}, "rutland-carers-team"),
    ("emergency_planning", {"place": "ashfield"}, "carers-emergency-card"),
    ("benefits", {"place": "gedling"}, "nottinghamshire-benefits-team"),
    ("direct_payments", {"place": "rutland"}, "rutland-direct-payments"),
    ("young_carers", {"place": "nottingham", "age": 14}, "young-carers-notts"),
    ("young_carers", {"place": "nottingham", "audience": "young_carer"}, "young-carers-notts"),
    ("young_carers", {"place": "mansfield", "age": 9}, "young-carers-notts"),
    ("young_carers", {"place": "southend-on-sea", "age": 12}, "carers-first-southend-young-carers"),
    ("young_carers", {"place": "rutland", "age": 16}, "rutland-young-carers"),
    ("young_carers", {"place": "melton", "age": 11}, "leicestershire-young-carers-service"),
    ("condition_support", {"place": "broxtowe", "condition": "stroke"}, "stroke-association"),
    ("condition_support", {"place": "nottingham", "condition": "parkinsons"}, "parkinsons-uk"),
    ("condition_support", {"place": "leicester", "condition": "brain_injury"}, "headway-leicester"),
    ("peer_support", {"place": "bassetlaw", "condition": "dementia"}, "alzheimers-society-nottinghamshire"),
    ("end_of_life", {"place": "mansfield", "condition": "cancer"}, "john-eastwood-hospice"),
    ("end_of_life", {"place": "leicester"}, "loros-hospice"),
    ("support_for_cared_for", {"place": "rushcliffe"}, "nottinghamshire-adult-social-care"),
    ("support_for_cared_for", {"place": "nottingham"}, "nottingham-adult-social-care"),
    ("equipment_and_technology", {"place": "ashfield"}, "nottinghamshire-technology-enabled-care"),
    ("paying_for_care", {"place": "nottingham"}, "nottingham-financial-assessment"),
    ("life_after_caring", {"place": "leicester"}, "cruse"),
    ("gp_and_health", {"place": "leicester"}, "gp-carers-register"),
    ("medical_emergency", {}, "emergency-999"),
    ("suicide_or_self_harm", {"place": "bassetlaw"}, "nottinghamshire-mental-health-crisis-line"),
    ("domestic_abuse", {"place": "nottingham"}, "juno-womens-aid"),
    ("abuse_or_neglect", {"place": "gedling", "relation": "mother"}, "nottinghamshire-safeguarding-adults"),
    ("abuse_or_neglect", {"place": "nottingham"}, "nottingham-safeguarding-adults"),
    ("carer_breakdown", {"place": "mansfield"}, "nottinghamshire-adult-social-care"),
    ("carer_breakdown", {"place": "nottingham"}, "nottingham-adult-social-care"),
    ("carer_breakdown", {"place": "mansfield", "now": NIGHT}, "nottinghamshire-emergency-duty-team"),
    ("carer_breakdown", {"place": "nottingham", "now": NIGHT}, "nottingham-emergency-duty-team"),
    ("carer_breakdown", {"place": "blaby", "now": NIGHT}, "leicestershire-emergency-duty-team"),
]


@pytest.mark.parametrize(("topic", "query", "expected"), FIRST)
def test_the_right_service_comes_first(real_directory: Directory, topic: str, query: dict[str, Any], expected: str) -> None:
    """The first number is the one a tired person rings."""
    assert ids(ask(real_directory, topic, **query))[0] == expected


AMONG: list[tuple[str, dict[str, Any], set[str]]] = [
    ("short_breaks", {"place": "mansfield", "condition": "dementia"}, {"carers-hub-sitting-and-breaks"}),
    (
        "short_breaks",
        {"place": "nottingham", "condition": "dementia", "relation": "mother"},
        {"tuvida-respite-nottingham", "carers-hub-sitting-and-breaks"},
    ),
    ("short_breaks", {"place": "southend-on-sea", "condition": "dementia"}, {"age-concern-southend"}),
    ("short_breaks", {"place": "leicester"}, {"leicester-adult-social-care"}),
    ("short_breaks", {"place": "nottinghamshire"}, {"carers-hub-sitting-and-breaks"}),
    ("short_breaks", {}, {"carefree-breaks"}),
    ("benefits", {"place": "ashfield"}, {"nottinghamshire-benefits-team"}),
    ("benefits", {"place": "southend-on-sea"}, {"carers-allowance-unit"}),
    ("benefits", {}, {"carers-allowance-unit"}),
    ("transport", {"place": "gedling"}, {"blue-badge-nottinghamshire"}),
    ("young_carers", {"place": "nottingham"}, {"young-carers-notts", "young-carers-assessment-nottingham"}),
    ("young_carers", {"place": "bassetlaw", "audience": "professional"}, {"young-carers-notts"}),
    ("suicide_or_self_harm", {"place": "mansfield", "age": 14}, {"childline"}),
    ("suicide_or_self_harm", {}, {"samaritans"}),
    ("working_carers", {"place": "rushcliffe"}, {"acas"}),
    (
        "parent_carers",
        {"place": "gedling", "audience": "parent_carer", "condition": "autism"},
        {"autism-east-midlands"},
    ),
    ("peer_support", {"place": "mansfield"}, {"nottinghamshire-carers-association"}),
    ("legal_planning", {"place": "leicester"}, {"office-of-the-public-guardian"}),
    ("housing", {"place": "nottingham"}, {"shelter"}),
    ("hospital", {"place": "nottingham"}, {"pals-nottingham-university-hospitals"}),
    ("abuse_or_neglect", {"place": "southend-on-sea"}, {"southend-adult-safeguarding"}),
]


@pytest.mark.parametrize(("topic", "query", "expected"), AMONG)
def test_the_right_services_are_among_the_three(real_directory: Directory, topic: str, query: dict[str, Any], expected: set[str]) -> None:
    """Few and right."""
    assert expected <= set(ids(ask(real_directory, topic, **query)))


NEVER: list[tuple[str, dict[str, Any], set[str]]] = [
    ("emergency_planning", {"place": "nottingham"}, {"carers-emergency-card"}),
    ("carers_hub", {"place": "mansfield"}, {"carers-direct"}),
    ("young_carers", {"place": "nottingham"}, {"young-carers-assessment-nottinghamshire"}),
    ("young_carers", {"place": "mansfield"}, {"young-carers-assessment-nottingham"}),
    ("short_breaks", {"place": "mansfield"}, {"tuvida-respite-nottingham", "shared-lives-nottingham"}),
    ("short_breaks", {"place": "nottingham"}, {"shared-lives-nottinghamshire"}),
    ("short_breaks", {"place": "mansfield", "age": 14}, {"carers-hub-sitting-and-breaks", "carefree-breaks"}),
    ("carers_assessment", {"place": "leicester"}, {"leicestershire-carers-assessment"}),
    ("wellbeing", {"place": "nottingham", "audience": "adult_carer"}, {"kooth", "childline", "the-mix"}),
]


@pytest.mark.parametrize(("topic", "query", "wrong"), NEVER)
def test_the_wrong_service_is_never_offered(real_directory: Directory, topic: str, query: dict[str, Any], wrong: set[str]) -> None:
    """Also not far down the list."""
    shown = set(ids(ask(real_directory, topic, limit=50, **query)))

    assert {service_id for service_id in wrong if real_directory.service(service_id)} == wrong
    assert shown.isdisjoint(wrong)


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
