"""The questions of the Open Referral feed, on both engines; HTTP and the standard's schemas are in `tests/web`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from directory import Feed, FeedQuery, NotInFeed, PositionNotKnown, PostcodeNotRecognised
from directory.engine import make_engine, writing
from directory.whereabouts import Whereabouts, write_whereabouts
from tests.directory.builders import TUESDAY_MORNING, a_service
from web.openapi import load_openapi

ON = TUESDAY_MORNING.date()
HALL = "40000000-0000-4000-8000-000000000001"


@pytest.fixture
def feed(load: Any, database_url: str) -> Iterator[Feed]:
    """Four services: one with hours, one for the young, one of Leicester with a place, one that is closed."""
    hours = [
        {"days": ["mon", "tue"], "opens_at": "09:00", "closes_at": "17:00"},
        {"days": ["sat"], "opens_at": "10:00", "closes_at": "12:00", "valid_to": "2026-01-01"},
        {
            "days": ["sun"],
            "opens_at": "10:00",
            "closes_at": "12:00",
            "exception": "true",
            "valid_from": "2027-01-03",
            "valid_to": "2027-01-03",
        },
    ]
    load(
        a_service("a-hub", schedules=hours, topics=["benefits"], description="Somebody who has 100% time."),
        a_service("b-young", maximum_age=17, minimum_age=5, areas=["mansfield"]),
        a_service("c-city", areas=["leicester"], conditions=["stroke"]),
        a_service("d-closed", local_state="closed"),
    )
    engine = make_engine(database_url)
    address = {"address_1": "1 Street", "city": "Leicester", "state_province": "", "country": "GB", "address_type": "physical"}
    place = {
        "tie": "30000000-0000-4000-8000-000000000001",
        "id": HALL,
        "location_type": "physical",
        "name": "Hall",
        "latitude": 52.6369,
        "longitude": -1.1398,
        "addresses": [{**address, "id": "50000000-0000-4000-8000-000000000001", "postal_code": "le1 1aa"}],
    }
    with writing(engine) as connection, Session(bind=connection) as session:
        write_whereabouts(session, {"c-city": Whereabouts((place,))})
        session.flush()
    opened = Feed(engine)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["a-hub", "b-young", "c-city"]),
        ({"search": "SOMEBODY listens"}, ["b-young", "c-city"]),
        ({"search": "100%"}, ["a-hub"]),
        ({"search": "' OR zz=zz --"}, []),
        ({"search": "%"}, []),
        ({"taxonomy_term_id": "short_breaks"}, ["b-young", "c-city"]),
        ({"taxonomy_term_id": "stroke"}, ["c-city"]),
        ({"taxonomy_id": "none"}, []),
        ({"organization_id": "none"}, []),
        ({"maximum_age": 17.5}, ["b-young"]),
        ({"minimum_age": 5}, ["b-young"]),
        ({"minimum_age": 5.5}, []),
        ({"day": "TU"}, ["a-hub"]),
        ({"day": "Monday", "start_time": time(9), "end_time": time(17)}, ["a-hub"]),
        ({"start_time": time(9, 1)}, []),
        ({"day": "SA"}, []),  # those hours have run out
        ({"day": "SU"}, []),  # that is one Sunday, not every
        ({"postcode": "NG18"}, ["a-hub", "b-young"]),
        ({"postcode": "ng3 1aa"}, ["a-hub"]),
        ({"postcode": "SW1A 1AA"}, []),
        ({"modified_after": datetime(2020, 1, 1, tzinfo=UTC)}, ["a-hub", "b-young", "c-city"]),
        ({"modified_after": datetime.now(UTC) + timedelta(days=1)}, []),
        ({"postcode": "LE1 1AA", "proximity": 100.0}, []),  # LE1 is none of this small gazetteer's codes
    ],
)
def test_each_filter_gives_what_the_standard_says(feed: Feed, filters: dict[str, Any], ids: list[str]) -> None:
    """Other systems rely on one meaning, whichever database is behind it."""
    page = feed.services(FeedQuery(**filters), ON)

    assert [entry["id"] for entry in page["contents"]] == ids
    assert page["total_items"] == len(ids)


def test_pages_are_counted(feed: Feed) -> None:
    """The last page says so."""
    last = feed.services(FeedQuery(page=2, per_page=2), ON)

    assert [entry["id"] for entry in last["contents"]] == ["c-city"]
    assert (last["total_pages"], last["last_page"], last["first_page"], last["size"]) == (2, True, False, 1)


def test_a_place_is_near_its_own_postcode(feed: Feed) -> None:
    """However it was written there."""
    found = feed.service_at_locations(FeedQuery(proximity=50.0, postcode="LE1 1AA"), ON)
    assert found["total_items"] == 0  # near, but its service does not work there by the gazetteer

    everywhere = feed.service_at_locations(FeedQuery(full=True), ON)
    assert [(one["location"]["id"], one["service"]["id"]) for one in everywhere["contents"]] == [(HALL, "c-city")]
    assert feed.service_at_location(everywhere["contents"][0]["id"]) == everywhere["contents"][0]
    with pytest.raises(PositionNotKnown):
        feed.services(FeedQuery(postcode="NG18", proximity=50.0), ON)
    with pytest.raises(PostcodeNotRecognised):
        feed.services(FeedQuery(postcode="Mansfield"), ON)


def test_one_record_is_given_whatever_its_state(feed: Feed) -> None:
    """Who kept an id learns what became of it."""
    assert feed.service("d-closed")["status"] == "defunct"
    for ask in (feed.service, feed.service_at_location, feed.taxonomy, feed.taxonomy_term):
        with pytest.raises(NotInFeed):
            ask("none")


def test_taxonomies_hold_their_terms(feed: Feed) -> None:
    """Terms are found from the top and by themselves."""
    for entry in feed.taxonomies(FeedQuery())["contents"]:
        terms = feed.taxonomy(entry["id"])["taxonomy_terms"]
        assert terms == feed.taxonomy_terms(FeedQuery(taxonomy_id=entry["id"], per_page=500))["contents"]
        assert feed.taxonomy_term(terms[0]["id"]) == terms[0]


def test_a_query_has_the_names_of_the_standard() -> None:
    """The OpenAPI page and the directory speak of the same filters."""

    assert set(asdict(FeedQuery())) == set(load_openapi().parameters["/services"])
