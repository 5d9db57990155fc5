"""Importing somebody else's feed: everything that is right arrives, nothing that is wrong does harm, and a person's word wins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from directory import Query, open_directory
from directory.cli import main
from directory.engine import make_engine, reading
from directory.errors import FeedUnavailable, PlaceNotRecognised
from directory.importfeed import ImportReport, import_feed
from directory.indexing import reindex
from directory.models import Address, Location, Metadata, Service, ServiceAtLocation
from tests.directory.builders import TOPICS, TUESDAY_MORNING, a_service
from tests.directory.changes import CHECKED_ON, assure
from tests.directory.feeds import HASTY, SomeFeed, a_feed_service, circles, drips, floods, hangs_up, says, served, stalls

Take = Callable[..., ImportReport]


def many(count: int) -> list[dict[str, Any]]:
    return [a_feed_service(number) for number in range(1, count + 1)]


def an_id(number: int) -> str:
    return str(a_feed_service(number)["id"])


@pytest.fixture
def engine(load: Any, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setitem(TOPICS["support"], "peer_support", "carer groups")
    load(a_service("hub"))
    made = make_engine(database_url)
    yield made
    made.dispose()


@pytest.fixture
def serve() -> Iterator[Callable[..., SomeFeed]]:
    with ExitStack() as open_feeds:
        yield lambda services, **more: open_feeds.enter_context(served(SomeFeed(services, **more)))


@pytest.fixture
def take(engine: Engine, tmp_path: Path) -> Take:
    """Import a feed, hastily."""

    def now(feed: SomeFeed, **options: Any) -> ImportReport:
        return import_feed(engine, feed.address, **{"patience": HASTY, "store": tmp_path / "imports", "per_page": 2, **options})

    return now


def count(engine: Engine, table: Any = Service) -> int:
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def edit(engine: Engine, service_id: str, **values: Any) -> None:
    """Change a service as a member of staff does, with a line in the history."""
    with Session(engine) as session, session.begin():
        service = session.get_one(Service, service_id)
        for name, value in values.items():
            old = getattr(service, name)
            setattr(service, name, value)
            session.add(
                Metadata(
                    id=f"{service_id}-{name}",
                    resource_id=service_id,
                    resource_type="service",
                    last_action_date=datetime.now(UTC),
                    last_action_type="update",
                    field_name=name,
                    previous_value=str(old),
                    replacement_value=str(value),
                    updated_by="pat@example.gov.uk",
                )
            )
        reindex(session, [service_id])


def test_everything_of_a_good_feed_arrives(take: Take, serve: Any, engine: Engine, database_url: str) -> None:
    """Five services on three pages, with phone, hours, place and price."""
    report = take(serve(many(5)))

    assert (len(report.created), report.refused, report.problems, report.complete) == (5, (), (), True)
    service = open_directory(database_url).service(an_id(3))
    assert (service.name, service.phone, service.areas, service.topics) == (
        "Lunch club 3",
        "01623 490000",
        ("mansfield",),
        ("peer_support",),
    )
    assert (service.cost, service.source_date, service.email) == ("£4.50 a meal", "2026-09-01", "lunch@example.org")
    assert [(span.days, str(span.opens_at)) for span in service.schedules] == [((1,), "12:00:00")]
    with Session(engine) as session:
        assert session.scalar(select(Address.postal_code)) == "NG18 1AA"
        assert {tie.service_id for tie in session.scalars(select(ServiceAtLocation))} <= {an_id(number) for number in range(1, 6)}


def test_what_was_imported_is_found_by_a_carer(take: Take, serve: Any, database_url: str) -> None:
    """An import that search does not see helps nobody."""
    take(serve(many(1)))

    found = open_directory(database_url).search(Query(topics=("peer_support",), place="mansfield"), TUESDAY_MORNING)
    assert [match.service.id for match in found] == [an_id(1)]


def test_a_feed_that_says_it_checked_makes_nothing_checked(take: Take, serve: Any, engine: Engine) -> None:
    """Nothing is shown as checked that nobody here checked."""
    take(serve(many(2)))

    with Session(engine) as session:
        assert set(session.scalars(select(Service.assured_date))) == {None}


def test_the_second_import_changes_nothing_and_asks_little(take: Take, serve: Any, engine: Engine) -> None:
    """A nightly import leaves no trace on quiet days, here or there."""
    feed = serve(many(4))
    take(feed)
    notes = count(engine, Metadata)

    report = take(feed)

    assert (report.created, report.updated, report.retired, report.unchanged) == ((), (), (), 4)
    assert report.answered_unchanged == report.asked == feed.unchanged
    assert count(engine, Metadata) == notes


def test_summaries_are_completed_and_only_changed_ones_asked_again(take: Take, serve: Any) -> None:
    """The standard's lists hold summaries; each service is then fetched once, and again only when it changed."""
    feed = serve(many(4), summaries=True)
    assert len(take(feed).created) == 4
    feed.asked.clear()
    feed.services[2] = a_feed_service(3, last_modified="2026-10-01T00:00:00Z", name="Supper club")

    report = take(feed)

    assert report.updated == (an_id(3),)
    assert [asked for asked in feed.asked if not asked.startswith("page")] == [an_id(3)]


def test_only_what_changed_is_written_with_old_and_new_value(take: Take, serve: Any, engine: Engine) -> None:
    """Staff can see what an import did to a record."""
    feed = serve(many(3))
    take(feed)
    feed.services[0]["phones"] = [{"number": "01623 490001"}]

    report = take(feed)

    assert [change[:2] for change in report.changes] == [(an_id(1), "phones")]
    with Session(engine) as session:
        notes = session.scalars(select(Metadata).where(Metadata.resource_id == an_id(1), Metadata.last_action_type == "update")).all()
    assert [(note.field_name, note.updated_by) for note in notes] == [("phones", f"import of {feed.address}")]
    assert "490000" in notes[0].previous_value
    assert "490001" in notes[0].replacement_value


def test_a_place_that_moved_is_a_change_too(take: Take, serve: Any, engine: Engine) -> None:
    """Somebody would stand before a closed door."""
    feed = serve(many(1))
    take(feed)
    feed.services[0]["service_at_locations"][0]["location"]["addresses"][0]["postal_code"] = "NG18 2AA"

    assert [change[1] for change in take(feed).changes] == ["whereabouts"]
    with Session(engine) as session:
        assert session.scalars(select(Address.postal_code)).all() == ["NG18 2AA"]


def test_a_dry_run_says_it_all_and_writes_nothing(take: Take, serve: Any, engine: Engine) -> None:
    """Staff look before they leap."""
    feed = serve(many(3))

    report = take(feed, dry_run=True)

    assert (report.dry_run, len(report.created), count(engine), count(engine, Location)) == (True, 3, 1, 0)
    assert len(take(feed).created) == 3


def test_what_a_person_edited_stays_and_is_reported(take: Take, serve: Any, engine: Engine, database_url: str) -> None:
    """Somebody rang and put the number right; the feed still has the old one."""
    feed = serve(many(2))
    take(feed)
    edit(engine, an_id(1), name="The Tuesday lunch club")
    feed.services[0] |= {"name": "LUNCH CLUB 1", "description": "Two courses."}

    report = take(feed)

    service = open_directory(database_url).service(an_id(1))
    assert (service.name, service.description) == ("The Tuesday lunch club", "Two courses.")
    assert [(one.service_id, one.field, one.ours, one.theirs) for one in report.conflicts] == [
        (an_id(1), "name", "The Tuesday lunch club", "LUNCH CLUB 1")
    ]


def test_what_a_person_confirmed_is_not_changed_at_all(take: Take, serve: Any, engine: Engine, database_url: str) -> None:
    """A record shown as checked on a day must be what was checked on that day."""
    feed = serve(many(1))
    take(feed)
    assure(database_url, an_id(1))
    feed.services[0]["phones"] = [{"number": "01623 490001"}]

    report = take(feed)

    service = open_directory(database_url).service(an_id(1))
    assert (service.phone, service.assured_date) == ("01623 490000", CHECKED_ON)
    assert [(one.field, one.why) for one in report.conflicts] == [("phones", f"confirmed by a person on {CHECKED_ON}")]


def test_a_feed_cannot_change_a_record_of_another_source(take: Take, serve: Any, database_url: str) -> None:
    """A feed that names the Carers Hub cannot put its own number there."""
    report = take(serve([a_feed_service(1, id="hub", phones=[{"number": "01623 490001"}])]))

    assert report.refused == (("hub", "the id belongs to a record of another source (seed)"),)
    assert open_directory(database_url).service("hub").phone != "01623 490001"


def test_what_the_feed_no_longer_has_is_kept_but_not_shown(take: Take, serve: Any, database_url: str) -> None:
    """What carers were told last week can still be looked up."""
    feed = serve(many(4))
    take(feed)
    gone = feed.services.pop()

    assert take(feed).retired == (gone["id"],)
    assert open_directory(database_url).service(gone["id"]).status == "inactive"
    feed.services.append(gone)
    assert take(feed).updated == (gone["id"],)
    assert open_directory(database_url).service(gone["id"]).signposted


def test_a_feed_that_lost_most_of_its_services_takes_none_away(take: Take, serve: Any, engine: Engine) -> None:
    """An empty feed is more often a fault than the end of all services."""
    feed = serve(many(4))
    take(feed)
    del feed.services[1:]

    report = take(feed)
    assert (report.retired, "3 of 4 services are no longer in the feed" in report.problems[0]) == ((), True)
    assert len(take(feed, retire_anyway=True).retired) == 3


# --- a feed that is broken


def test_a_page_that_fails_once_is_asked_again(take: Take, serve: Any) -> None:
    """Most faults pass."""
    feed = serve(many(4))
    feed.on("page 2", says({}, 503), hangs_up)

    report = take(feed)

    assert (len(report.created), report.problems, report.asked_again) == (4, (), 2)


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (says({}, 500), "page 2: status 500 (asked 3 times)"),
        (says({}, 403), "page 2: status 403"),
        (says(b"<!doctype html><html>Sorry", content_type="text/html"), "page 2: a web page instead of records (asked 3 times)"),
        (says(b'{"contents": [{"id": "1"'), "page 2: something that is no JSON instead of records (asked 3 times)"),
        (says(b"[" * 100_000), "page 2: something that is no JSON instead of records (asked 3 times)"),
        (says(b'{"contents": [NaN]}'), "page 2: something that is no JSON instead of records (asked 3 times)"),
        (says({"contents": "none"}), "page 2: a page without contents"),
        (says("services"), "page 2: a page without contents"),
        (says(None), "page 2: a page without contents"),
        (stalls, "page 2: no answer in time (asked 3 times)"),
        (drips, "page 2: no answer in time (asked 3 times)"),
        (hangs_up, "page 2: the answer broke off (asked 3 times)"),
        (circles, "page 2: it sends from one address to the next without end"),
        (floods, "page 2: more than 0 MB in one answer"),
    ],
    ids=["500", "403", "html", "half", "deep", "nan", "no-list", "text", "null", "stalls", "drips", "hangs-up", "circles", "floods"],
)
def test_a_page_that_stays_broken_is_named_and_the_others_arrive(take: Take, serve: Any, engine: Engine, trouble: Any, told: str) -> None:
    """One bad page costs its own services only, and nothing is let go of because of it."""
    feed = serve(many(6))
    take(feed, dry_run=True)
    with Session(engine) as session, session.begin():
        session.get_one(Service, "hub").local_origin = f"feed {feed.address}"
    feed.services[2]["name"] = "Changed"  # so that page 2 is not the one remembered
    feed.on("page 2", *[trouble] * 6)

    report = take(feed)

    assert report.problems[0] == told
    assert (len(report.created), report.retired, report.complete) == (4, (), False)


def test_a_feed_that_is_not_there_changes_nothing(take: Take, serve: Any, engine: Engine) -> None:
    """One sentence, and yesterday's records stay."""
    feed = serve(many(2))
    feed.on("page 1", *[says({}, 500)] * 3)

    with pytest.raises(FeedUnavailable, match=r"cannot be read: status 500 \(asked 3 times\)\. Nothing was changed"):
        take(feed)
    feed.address = "http://127.0.0.1:9/v3"
    with pytest.raises(FeedUnavailable, match="no connection"):
        take(feed)
    assert count(engine) == 1


@pytest.mark.parametrize("address", ["", "example.org", "ftp://example.org", "file:///etc/passwd", "http://[", "https://"])
def test_what_is_no_address_is_refused(engine: Engine, address: str, tmp_path: Path) -> None:
    """A slip in the command is told at once."""
    with pytest.raises(FeedUnavailable):
        import_feed(engine, address, store=tmp_path / "imports")


def test_an_unknown_area_is_refused_before_anything_is_asked(take: Take, serve: Any) -> None:
    """A misspelt area would put every service nowhere."""
    feed = serve(many(1))
    with pytest.raises(PlaceNotRecognised):
        take(feed, area="narnia")
    assert feed.asked == []


def test_an_import_that_was_broken_off_goes_on_where_it_was(take: Take, serve: Any) -> None:
    """Ten thousand services over a slow line are not begun anew."""
    feed = serve(many(8), etags=False)
    feed.on("page 3", *[says({}, 500)] * 3)
    assert not take(feed, dry_run=True).complete
    feed.asked.clear()

    report = take(feed)

    assert (report.resumed, report.complete, len(report.created)) == (True, True, 8)
    assert "page 1" not in feed.asked
    assert "page 3" in feed.asked


def test_what_a_feed_has_mended_is_seen_by_the_next_import(take: Take, serve: Any) -> None:
    """Staff ring the feed's owner, who mends a record; a memory of yesterday must not hide that."""
    feed = serve(many(4), etags=False)
    feed.services[1]["name"] = ""
    assert [why for _, why in take(feed).refused] == ["it has no name"]
    feed.services[1]["name"] = "Mended"

    report = take(feed)

    assert (report.refused, report.resumed, len(report.created)) == ((), False, 1)


def test_everything_can_be_asked_anew_after_a_break(take: Take, serve: Any) -> None:
    """Or when staff do not trust what was remembered."""
    feed = serve(many(8), etags=False)
    feed.on("page 3", *[says({}, 500)] * 3)
    take(feed, dry_run=True)
    feed.asked.clear()

    assert not take(feed, anew=True).resumed
    assert "page 1" in feed.asked


def test_a_moment_after_which_to_ask_again_is_kept_to(take: Take, serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some servers name the moment instead of the seconds (RFC 9110), and shut out who comes too early."""
    waited: list[float] = []

    async def no_wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("directory.feedclient.asyncio.sleep", no_wait)
    feed = serve(many(1))
    feed.on("page 1", says({}, 429, Retry_After=format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)))

    assert len(take(feed, patience=replace(HASTY, longest_wait=60.0)).created) == 1
    assert 35 < waited[0] <= 40


def test_services_that_come_back_under_other_ids_are_there_once(take: Take, serve: Any, database_url: str) -> None:
    """A feed that was moved gives out new ids; a carer must not see everything twice."""
    feed = serve(many(5))
    take(feed)
    old = [entry["id"] for entry in feed.services]
    for number, entry in enumerate(feed.services, 50):
        entry["id"] = an_id(number)

    report = take(feed)

    assert (len(report.created), len(report.retired)) == (5, 5)
    assert "5 services have another id than before: the new ones take over from the old" in report.problems
    replaced = open_directory(database_url).service(old[0])
    assert (replaced.signposted, replaced.replaced_by) == (False, an_id(50))


# --- a feed that lies


def lying(feed: SomeFeed, **claims: Any) -> None:
    honest = feed.page
    feed.page = lambda number, per_page: {**honest(number, per_page), **claims}  # type: ignore[method-assign]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-32"])
def test_a_feed_is_read_in_whatever_way_its_letters_are_written(take: Take, serve: Any, encoding: str) -> None:
    """Some servers write JSON as Windows does."""
    feed = serve([a_feed_service(1, name="Café Âge")])
    feed.on("page 1", says(json.dumps(feed.page(1, 100), ensure_ascii=False).encode(encoding)))

    assert list(take(feed).names.values()) == ["Café Âge"]


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"total_items": 2, "total_pages": 1, "last_page": True}, "the feed goes on after the page it calls its last (page 2)"),
        ({"total_items": 99}, "the feed says it has 99 services; 5 were there"),
        ({"total_pages": 99, "last_page": False}, None),
        ({"total_items": "many", "total_pages": None, "last_page": "no"}, None),
        ({"total_items": -1, "total_pages": -1}, None),
        ({"size": 0, "empty": True}, None),
    ],
)
def test_every_service_is_gathered_whatever_the_feed_says_of_its_size(take: Take, serve: Any, claims: Any, told: str | None) -> None:
    """Counts are hints; the pages are what is there."""
    feed = serve(many(5))
    lying(feed, **claims)

    report = take(feed)

    assert len(report.created) == 5
    assert told is None or told in report.problems


def test_a_feed_that_always_gives_the_same_page_ends(take: Take, serve: Any) -> None:
    """Some feeds do not know what a page is."""
    feed = serve(many(3))
    honest = feed.page
    feed.page = lambda number, per_page: {**honest(1, 50), "last_page": False, "total_pages": 50}

    report = take(feed)

    assert (len(report.created), report.complete) == (3, True)
    assert report.problems == ("page 2 repeats what came before, so there is taken to be no more",)


def test_a_feed_without_end_is_ended(take: Take, serve: Any) -> None:
    """A calendar of days to come can go on for ever."""
    feed = serve(many(1))
    feed.page = lambda number, per_page: {"contents": [a_feed_service(number)]}

    report = take(feed)

    assert (len(report.created), report.complete) == (30, False)
    assert "the feed did not end after 30 pages" in report.problems


def test_a_feed_that_counts_from_0_loses_no_page(take: Take, serve: Any) -> None:
    """Page 1 of such a feed is its second."""
    feed = serve(many(5))
    honest = feed.page
    feed.page = lambda number, per_page: {**honest(number + 1, per_page), "page_number": number}

    assert len(take(feed).created) == 5


def test_a_bare_list_is_a_feed_of_one_page(take: Take, serve: Any) -> None:
    """The simplest feed somebody may write."""
    feed = serve(many(3))
    feed.page = lambda number, per_page: many(3) if number == 1 else []  # type: ignore[assignment,return-value]

    assert len(take(feed).created) == 3


def test_the_same_id_twice_is_taken_once_and_told(take: Take, serve: Any) -> None:
    """Which of the two is right only a person can say."""
    report = take(serve([*many(2), a_feed_service(1, name="Another with the same id")]))

    assert len(report.created) == 2
    assert report.refused == ((an_id(1), "the id is there twice (again on page 2); the first was taken"),)


def test_a_service_whose_page_is_another_service_is_refused(take: Take, serve: Any, database_url: str) -> None:
    """A mixed-up cache must not put one service's number under another's name."""
    feed = serve(many(2), summaries=True)
    feed.on(an_id(1), says(a_feed_service(2)))

    report = take(feed)

    assert report.refused == ((an_id(1), "its own page gives another record"),)
    assert report.created == (an_id(2),)


# --- records that are wrong


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("a text", "it is no record"),
        (None, "it is no record"),
        ({"name": "No id"}, "its id 'None' cannot be used"),
        (a_feed_service(9, id="../../etc"), "its id '../../etc' cannot be used"),
        (a_feed_service(9, id=["a"]), "its id \"['a']\" cannot be used"),
        (a_feed_service(9, id=True), "its id 'True' cannot be used"),
        (a_feed_service(9, id="x" * 300), "cannot be used"),
        (a_feed_service(9, name=None), "it has no name"),
        (a_feed_service(9, name="<br>"), "it has no name"),
        (a_feed_service(9, name={"en": "Name"}), "it has no name"),
    ],
)
def test_a_record_of_no_use_is_refused_with_the_reason(take: Take, serve: Any, raw: Any, reason: str) -> None:
    """The others arrive all the same."""
    report = take(serve([raw, *many(1)]))

    assert len(report.created) == 1
    assert reason in report.refused[0][1]


@pytest.mark.parametrize(
    ("change", "field", "value", "note"),
    [
        ({"phones": [{"number": "call us"}]}, "phone", None, "a phone was left out: 'call us' is not a phone number"),
        ({"phones": [{"number": 1623490000}]}, "phone", "01623 490000", None),
        (
            {"phones": [{"number": "ring 01623490001 or 0115 824 8824"}]},
            "phone",
            "01623 490001",
            "the phone 'ring 01623490001 or 0115 824 8824' was read as 01623 490001 and 0115 824 8824",
        ),
        ({"phones": "01623 490000"}, "phone", None, "phones holds something that is no record"),
        ({"phones": [{"number": "01623 490000"}, {"number": "(01623) 490000"}]}, "phone", "01623 490000", None),
        ({"phones": [], "contacts": [{"name": "A", "phones": [{"number": "01623 490002"}]}]}, "phone", "01623 490002", None),
        ({"email": "nobody"}, "email", None, "e-mail address was left out"),
        ({"url": "example.org/help"}, "url", "https://example.org/help", None),
        ({"url": "javascript:alert(1)"}, "url", None, "web address was left out"),
        ({"minimum_age": "18"}, "minimum_age", 18, None),
        ({"minimum_age": "old"}, "minimum_age", None, "minimum_age 'old' is no age"),
        ({"minimum_age": -4}, "minimum_age", None, "is no age"),
        ({"minimum_age": 9e99}, "minimum_age", None, "is no age"),
        ({"minimum_age": 60, "maximum_age": 5}, "maximum_age", None, "nobody is between 60 and 5"),
        ({"description": "<p>Tea &amp; talk</p><script>x()</script>"}, "description", "Tea & talk", None),
        ({"description": "Age < 18 & over"}, "description", "Age < 18 & over", None),
        ({"description": "a\x00b\u202ec"}, "description", "a b c", None),
        ({"description": ["a", "b"]}, "description", "", "description is no text"),
        ({"description": "word " * 5000}, "description", None, "was cut to 10000"),
        ({"status": "Active"}, "status", "active", None),
        ({"status": "open"}, "status", "inactive", "is not one of the standard's"),
        ({"schedules": [{"byday": "TU", "opens_at": "09:00Z", "closes_at": "24:00"}]}, "hours", "09:00-23:59", None),
        ({"schedules": [{"byday": "TU", "opens_at": "nine", "closes_at": "17:00"}]}, "hours", "", "opening hours could not be read"),
        ({"schedules": [{"byday": "XX", "opens_at": "09:00", "closes_at": "17:00"}]}, "hours", "", "opening hours could not be read"),
        ({"schedules": [{"description": "Ring for times"}]}, "hours_note", "Ring for times", None),
        ({"cost_options": [{"amount": 0}]}, "cost", "free", None),
        ({"cost_options": "free"}, "cost", None, "cost_options holds something that is no record"),
        ({"organization": "Friends"}, "organization", "Lunch club 1", "organization holds something that is no record"),
        ({"assured_date": "soon", "last_modified": 5}, "source_date", None, None),
    ],
)
def test_what_is_wrong_in_one_place_is_left_out_and_noted(
    take: Take, serve: Any, database_url: str, change: Any, field: str, value: Any, note: str | None
) -> None:
    """A service with a bad e-mail address is still a service; a number nobody can ring is never shown."""
    report = take(serve([a_feed_service(1, **change)]))

    assert len(report.created) == 1
    service = open_directory(database_url).service(an_id(1))
    hours = ";".join(f"{span.opens_at:%H:%M}-{span.closes_at:%H:%M}" for span in service.schedules)
    if value is not None or note is None or "cut" not in note:
        assert (hours if field == "hours" else getattr(service, field)) == value
    assert note is None or any(note in said for _, said in report.notes), report.notes
    assert take(serve([a_feed_service(1, **change)]), dry_run=True).problems == ()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"attributes": [{"taxonomy_term": {"name": "Falconry"}}]}, "no known term (Falconry)"),
        ({"attributes": None}, "it has no terms"),
        ({"attributes": "Falconry"}, "it has no terms"),
        ({"service_areas": [{"name": "Narnia"}]}, "no known area"),
        ({"service_areas": None, "service_at_locations": None}, "no known area"),
    ],
)
def test_what_is_not_understood_is_kept_but_not_shown(take: Take, serve: Any, database_url: str, change: Any, why: str) -> None:
    """A carer is never sent to something whose purpose or area nobody here knows; staff see it and can settle it."""
    report = take(serve([a_feed_service(1, **change)]))

    assert report.not_shown == ((an_id(1), why),)
    directory = open_directory(database_url)
    assert not directory.service(an_id(1)).signposted
    assert directory.search(Query(words="lunch club", place="mansfield"), TUESDAY_MORNING) == []


def test_terms_without_a_meaning_are_counted(take: Take, serve: Any) -> None:
    """Staff add the one that brings most first."""
    falconry = [{"taxonomy_term": {"name": "Falconry"}}]
    report = take(serve([a_feed_service(1, attributes=falconry), a_feed_service(2, attributes=falconry), a_feed_service(3)]))

    assert report.unknown_terms == (("Falconry", 2),)


def test_a_service_without_an_area_works_where_its_place_is_or_where_the_feed_does(take: Take, serve: Any, database_url: str) -> None:
    """Many feeds leave areas out."""
    no_area = a_feed_service(1, service_areas=None)
    nowhere = a_feed_service(2, service_areas=None, service_at_locations=None)
    take(serve([no_area, nowhere]), area="nottinghamshire")

    directory = open_directory(database_url)
    assert (directory.service(an_id(1)).areas, directory.service(an_id(2)).areas) == (("mansfield",), ("nottinghamshire",))


@pytest.mark.parametrize(
    ("name", "areas"),
    [
        ("Mansfield", ("mansfield",)),
        ("Nottingham City Council", ("nottingham",)),
        ("Retford", ("bassetlaw",)),
        ("United Kingdom", ("uk",)),
        ("National", ("uk",)),
        ("england", ("england",)),
        ("NG18 1AA", ("mansfield",)),
        ("Derby", ()),
        ("Mapperley", ()),
    ],
)
def test_areas_are_known_by_what_people_call_them(take: Take, serve: Any, database_url: str, name: str, areas: tuple[str, ...]) -> None:
    """A name that may be in two areas is in neither until somebody says."""
    take(serve([a_feed_service(1, service_areas=[{"name": name}])]))

    assert open_directory(database_url).service(an_id(1)).areas == areas


def test_an_error_while_writing_keeps_nothing(take: Take, serve: Any, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an import is worse than none."""

    def fails(*_: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("directory.merging._note", fails)
    with pytest.raises(RuntimeError):
        take(serve(many(3)))

    assert (count(engine), count(engine, Location)) == (1, 0)


def test_our_own_feed_can_be_imported(take: Take, serve: Any, database_url: str) -> None:
    """Two councils that both run this read each other."""
    code = [{"taxonomy_term": {"code": "benefits", "name": "money"}}, {"taxonomy_term": {"code": "stroke", "name": "stroke"}}]
    take(serve([a_feed_service(1, attributes=[*code, {"taxonomy_term": {"code": "parent_carer", "name": "parents"}}])]))

    service = open_directory(database_url).service(an_id(1))
    assert (service.topics, service.conditions, service.audience) == (("benefits",), ("stroke",), ("parent_carer",))


# --- the command


@pytest.fixture
def run(engine: Engine, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("directory.importfeed.Patience", lambda: HASTY)
    return lambda *arguments: CliRunner().invoke(main, ["import", *arguments])


def test_the_command_tells_what_a_person_should_look_at(run: Any, serve: Any) -> None:
    """A feed with a broken page, one bad record and a strange term, in one screen."""
    feed = serve([*many(5), a_feed_service(6, attributes=[{"taxonomy_term": {"name": "Falconry"}}]), {"id": "no-name"}])
    feed.on("page 2", *[says({}, 500)] * 3)

    result = run(feed.address, "--per-page", "2")

    assert result.exit_code == 1
    for told in ("page 2: status 500", "Refused (1)", "it has no name", "Kept, but not shown", "Falconry", "4 new"):
        assert told in result.output, told
    data = json.loads(run(feed.address, "--per-page", "2", "--json").output)
    assert (data["complete"], len(data["created"]), data["resumed"]) == (True, 2, True)


def test_the_command_refuses_what_is_no_source(run: Any, tmp_path: Path) -> None:
    """One sentence and the right exit code."""
    assert run("notes.docx").exit_code == 2
    result = run("http://127.0.0.1:9/v3")
    assert (result.exit_code, "Error: The feed at http://127.0.0.1:9/v3 cannot be read: no connection" in result.output) == (
        1,
        True,
    )
