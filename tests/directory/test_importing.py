"""Loading the seed: checked before anything changes, in one piece, and never over what a person has done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from directory import SeedError, load_directory, open_directory
from directory.base import Base
from directory.engine import make_engine, reading
from directory.models import Metadata, Service
from tests.directory.builders import AREAS, CONDITIONS, PLACES, a_fact, a_service, write_seed
from tests.directory.changes import CHECKED_BY, CHECKED_ON, assure

Load = Callable[..., Any]


def contents(database_url: str) -> dict[str, list[tuple[Any, ...]]]:
    engine = make_engine(database_url)
    with reading(engine) as connection:
        tables = Base.metadata.sorted_tables
        rows = {table.name: sorted(map(repr, connection.execute(select(table)))) for table in tables}
    engine.dispose()
    return rows  # type: ignore[return-value]


def test_loading_twice_changes_nothing(load: Load, database_url: str) -> None:
    """Every start of the assistant loads; only a change may cost time or leave a trace."""
    services = (a_service("one", conditions=["dementia"]), a_service("two", cost="free"))
    first = load(*services, facts=[a_fact()])
    before = contents(database_url)

    again = load(*services, facts=[a_fact()])

    assert (first.skipped, first.created) == (False, ("one", "two"))
    assert (again.skipped, again.services) == (True, 2)
    assert contents(database_url) == before


def test_files_that_differ_without_meaning_change_no_service(load: Load, database_url: str, tmp_path: Path) -> None:
    """A comment in a seed file is not a change of a record."""
    load(a_service("one"))
    file = tmp_path / "seed" / "services" / "all.yml"
    file.write_text(f"# reviewed\n{file.read_text()}")

    report = load_directory(database_url, tmp_path / "seed", tmp_path / "seed" / "topics.yml")

    assert (report.skipped, report.created, report.updated) == (False, (), ())


def test_only_what_changed_is_written_and_noted(load: Load, database_url: str) -> None:
    """Staff can see what an import did to a record, field by field."""
    load(a_service("one"), a_service("two"))

    report = load(a_service("one", name="New name", phones=[{"number": "0115 876 1000"}]), a_service("two"))

    assert (report.created, report.updated, report.retired) == ((), ("one",), ())
    directory = open_directory(database_url)
    assert (directory.service("one").name, directory.service("one").phone) == ("New name", "0115 876 1000")
    engine = make_engine(database_url)
    with Session(engine) as session:
        notes = session.scalars(select(Metadata).where(Metadata.last_action_type == "update")).all()
    assert {note.field_name for note in notes} == {"name", "phones"}
    assert [(note.previous_value, note.replacement_value) for note in notes if note.field_name == "name"] == [("One", "New name")]


def test_what_a_person_confirmed_survives_a_reload(load: Load, database_url: str) -> None:
    """A day's telephone work by staff must not be undone by the next start."""
    load(a_service("one"))
    assure(database_url, "one")

    load(a_service("one", description="Another description."))

    engine = make_engine(database_url)
    with Session(engine) as session:
        service = session.get_one(Service, "one")
    assert (service.assured_date, service.assurer_email) == (CHECKED_ON, CHECKED_BY)
    assert service.description == "Another description."
    assert open_directory(database_url).service("one").assured_date == CHECKED_ON


def test_an_import_never_says_that_somebody_checked(load: Load, database_url: str) -> None:
    """Nothing is shown as checked that was not."""
    load(a_service("one"), a_service("two"))

    engine = make_engine(database_url)
    with Session(engine) as session:
        assert session.scalar(select(func.count()).where(Service.assured_date.is_not(None))) == 0


def test_a_service_gone_from_the_seed_is_kept_but_not_shown(load: Load, database_url: str) -> None:
    """What carers were told last week can still be looked up."""
    load(a_service("one"), a_service("two"))

    report = load(a_service("one"))

    assert report.retired == ("two",)
    assert open_directory(database_url).service("two").status == "inactive"
    assert load(a_service("one"), a_service("two")).updated == ("two",)
    assert open_directory(database_url).service("two").status == "active"


def test_a_service_that_staff_added_stays_when_the_seed_is_loaded(load: Load, database_url: str) -> None:
    """The seed is where the directory starts, not all there may ever be."""
    load(a_service("one"), a_service("two"))
    engine = make_engine(database_url)
    with Session(engine) as session, session.begin():
        session.get_one(Service, "two").local_origin = "staff"

    load(a_service("one", name="Changed"))

    assert open_directory(database_url).service("two").status == "active"


MALFORMED: list[tuple[str, dict[str, Any], str]] = [
    ("unknown key", {"telephone": "0115 876 1000"}, "unknown key 'telephone'"),
    ("misspelt key", {"topic": ["short_breaks"]}, "is 'topics' meant?"),
    ("missing key", {"name": None}, "the key 'name' is missing"),
    ("empty value", {"name": ""}, "there is nothing here"),
    ("list for text", {"name": ["a", "b"]}, "one value is wanted"),
    ("text for list", {"topics": "short_breaks"}, "a list is wanted"),
    ("bad topic", {"topics": ["short_brakes"]}, "'short_brakes'; is 'short_breaks' meant?"),
    ("conversation topic", {"topics": ["greet"]}, "no topic for services and facts 'greet'"),
    ("no topic", {"topics": []}, "at least one entry in 'topics'"),
    ("topic twice", {"topics": ["short_breaks", "short_breaks"]}, "twice"),
    ("bad condition", {"conditions": ["demetia"]}, "is 'dementia' meant?"),
    ("bad area", {"areas": ["narnia"]}, "there is no area 'narnia'"),
    ("bad audience", {"audience": ["carer"]}, "there is no audience 'carer'"),
    ("bad status", {"status": "closed"}, "there is no status 'closed'"),
    ("bad state", {"local_state": "gone"}, "there is no state 'gone'"),
    ("bad confidence", {"confidence": "very"}, "there is no confidence 'very'"),
    ("bad phone", {"phones": [{"number": "0115 876"}]}, "not a phone number that exists"),
    ("phone in words", {"phones": [{"number": "ring us"}]}, "not a phone number"),
    ("phone with words", {"phones": [{"number": "0115 876 1000 ext"}]}, "not a phone number"),
    ("bad phone type", {"phones": [{"number": "0115 876 1000", "type": "fax"}]}, "no type of phone 'fax'"),
    ("bad time", {"schedules": [{"days": ["mon"], "opens_at": "9am", "closes_at": "17:00"}]}, "not a time such as"),
    ("hour 25", {"schedules": [{"days": ["mon"], "opens_at": "25:00", "closes_at": "17:00"}]}, "not a time such as"),
    ("bad day", {"schedules": [{"days": ["monday"], "opens_at": "09:00", "closes_at": "17:00"}]}, "no day 'monday'"),
    ("never open", {"schedules": [{"days": ["mon"], "opens_at": "09:00", "closes_at": "09:00"}]}, "when it opens"),
    ("ages turned round", {"minimum_age": 18, "maximum_age": 5}, "nobody is between 18 and 5"),
    ("age in words", {"minimum_age": "eighteen"}, "not an age"),
    ("bad url", {"url": "www.example.org"}, "begins with https://"),
    ("bad email", {"email": "someone at example.org"}, "not an e-mail address"),
    ("bad flag", {"hours_check": "perhaps"}, "no value 'perhaps'"),
    ("replaced by nobody", {"local_state": "replaced"}, "which one took over"),
    ("replaced by unknown", {"local_state": "replaced", "replaced_by": "who"}, "there is no service 'who'"),
    ("replaced by itself", {"local_state": "replaced", "replaced_by": "bad"}, "cannot replace itself"),
    ("bad id", {"id": "Bad Id"}, "is not an id"),
    ("duplicate id", {"id": "good"}, "'good' is already in all.yml, line 1"),
]


@pytest.mark.parametrize(("change", "reason"), [case[1:] for case in MALFORMED], ids=[case[0] for case in MALFORMED])
def test_a_malformed_record_stops_the_load_and_changes_nothing(load: Load, database_url: str, change: dict[str, Any], reason: str) -> None:
    """A slip in one record must not take the directory down, and whoever made it must find it."""
    load(a_service("good"))
    before = contents(database_url)

    with pytest.raises(SeedError) as caught:
        load(a_service("good", name="Changed"), a_service("bad", **change))

    assert reason in str(caught.value)
    assert caught.value.file.endswith("services/all.yml")
    assert caught.value.line > len(a_service("good"))
    assert contents(database_url) == before


@pytest.mark.parametrize(
    ("files", "file", "reason"),
    [
        ({"facts": [a_fact(), a_fact()]}, "facts.yml", "the fact 'a-fact' is already in"),
        ({"facts": [a_fact(valid_from="2027-04-06")]}, "facts.yml", "2027-04-05 is before 2027-04-06"),
        ({"facts": [a_fact(valid_to="next spring")]}, "facts.yml", "is not a date"),
        ({"facts": [a_fact(basis="heard")]}, "facts.yml", "there is no basis 'heard'"),
        ({"areas": [*AREAS, {"id": "x", "name": "X", "kind": "town"}]}, "areas.yml", "no kind of area 'town'"),
        ({"areas": [*AREAS, {"id": "x", "name": "X", "kind": "city", "part_of": "y"}]}, "areas.yml", "no area 'y'"),
        ({"areas": [*AREAS, {"id": "x", "name": "X", "kind": "city", "part_of": "x"}]}, "areas.yml", "inside itself"),
        (
            {"areas": [*AREAS, {"id": "x", "name": "X", "kind": "city", "out_of_hours": "y"}]},
            "areas.yml",
            "service 'y'",
        ),
        ({"conditions": [*CONDITIONS, {"id": "x", "name": "x", "broader": "y"}]}, "conditions.yml", "no condition 'y'"),
        ({"conditions": [*CONDITIONS, CONDITIONS[0]]}, "conditions.yml", "already in"),
        ({"places": {**PLACES, "names": [{"name": "X", "areas": ["y"]}]}}, "places.yml", "there is no area 'y'"),
        ({"places": {**PLACES, "names": [{"name": "X", "areas": []}]}}, "places.yml", "at least one area"),
        ({"places": {**PLACES, "postcodes": [{"outward": "A1"}, {"outward": "A1"}]}}, "places.yml", "'A1' is already"),
    ],
)
def test_mistakes_in_other_seed_files_are_found_too(load: Load, files: dict[str, Any], file: str, reason: str) -> None:
    """Areas, places and facts decide what a carer is told as much as services do."""
    with pytest.raises(SeedError, match=reason) as caught:
        load(a_service("good"), **files)

    assert caught.value.file.endswith(file)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"- id: one\n  name: [unclosed\n", 3),
        (b"- id: one\n- name: \xff\xfe\n", 2),
        (b"just text\n", 1),
        (b"- id: one\n  id: two\n", 2),
        (b"- &a [*a]\n", 1),
        (b"\x00\x01", 1),
    ],
)
def test_a_file_that_is_not_yaml_is_named_with_its_line(seed: Path, database_url: str, content: bytes, line: int) -> None:
    """A broken merge or a wrong file is told in one sentence."""
    (seed / "services" / "all.yml").write_bytes(content)

    with pytest.raises(SeedError) as caught:
        load_directory(database_url, seed, seed / "topics.yml")

    assert caught.value.file.endswith("all.yml")
    assert caught.value.line == line


def test_a_missing_file_is_named(seed: Path, database_url: str) -> None:
    """A half copied project says what is missing."""
    (seed / "areas.yml").unlink()

    with pytest.raises(SeedError, match=r"areas\.yml, line 1: the file cannot be read"):
        load_directory(database_url, seed, seed / "topics.yml")


def test_a_bad_seed_makes_no_database(tmp_path: Path) -> None:
    """An empty directory would look like one that knows no help."""
    folder = write_seed(tmp_path / "seed", [a_service("bad", topics=["nonsense"])])

    with pytest.raises(SeedError):
        load_directory(f"sqlite:///{tmp_path}/new/directory.sqlite3", folder, folder / "topics.yml")

    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("number", ["999", "111", "116 123", "0300 500 80 80", "07814 678460", "0808 802 1777", "18001 0300 500 80 80"])
def test_numbers_people_really_ring_are_accepted(load: Load, number: str) -> None:
    """999 and 111 are phones as well."""
    assert load(a_service("one", phones=[{"number": number}])).created == ("one",)


def test_a_short_code_can_be_texted_but_not_rung(load: Load) -> None:
    """85258 is a text line; printed as a number to ring it would fail somebody in a crisis."""
    assert load(a_service("one", phones=[{"number": "85258", "type": "text"}])).created == ("one",)
    with pytest.raises(SeedError):
        load(a_service("one", phones=[{"number": "85258"}]))


def test_everything_in_a_record_comes_back(load: Load, database_url: str) -> None:
    """What was researched is not lost on the way through the HSDS tables."""
    span = {"days": ["mon", "wed"], "opens_at": "09:30", "closes_at": "16:00", "valid_from": "2026-01-01"}
    load(
        a_service("other"),
        a_service(
            "full",
            local_state="replaced",
            replaced_by="other",
            topics=["benefits", "short_breaks"],
            conditions=["stroke", "dementia"],
            audience=["working_carer", "anyone"],
            minimum_age=16,
            maximum_age=25,
            areas=["mansfield", "nottingham"],
            phones=[{"number": "0115 876 1000"}, {"number": "07814 678460", "type": "text", "description": "Text"}],
            schedules=[span],
            hours_note="Mondays and Wednesdays",
            hours_check=True,
            email="a@example.org",
            url="https://example.org",
            contact_note="Online chat",
            cost="free",
            access="Step-free",
            source_date="2022",
            mended="Something.",
        ),
    )

    service = open_directory(database_url).service("full")

    assert service.topics == ("benefits", "short_breaks")
    assert (service.conditions, service.audience) == (("stroke", "dementia"), ("working_carer", "anyone"))
    assert (service.minimum_age, service.maximum_age, service.areas) == (16, 25, ("mansfield", "nottingham"))
    assert [(phone.number, phone.type, phone.description) for phone in service.phones] == [
        ("0115 876 1000", "voice", None),
        ("07814 678460", "text", "Text"),
    ]
    (schedule,) = service.schedules
    assert (schedule.days, str(schedule.opens_at), str(schedule.valid_from)) == ((0, 2), "09:30:00", "2026-01-01")
    assert (service.hours_note, service.hours_check, service.cost) == ("Mondays and Wednesdays", True, "free")
    assert (service.email, service.url, service.contact_note) == ("a@example.org", "https://example.org", "Online chat")
    assert (service.access, service.source, service.source_date) == ("Step-free", "A page", "2022")
    assert (service.local_state, service.replaced_by, service.confidence) == ("replaced", "other", "high")
    assert service.assured_date is None
