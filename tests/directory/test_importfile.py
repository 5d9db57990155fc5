"""Files: the directory out and back in without loss, and somebody else's table with a map of its columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select, update
from sqlalchemy.orm import Session

from directory import LONDON, load_directory, open_directory
from directory.cli import main
from directory.engine import make_engine, reading, writing
from directory.errors import ImportFileError
from directory.exporting import export_csv, export_json
from directory.importfile import import_csv, import_json
from directory.indexing import reindex
from directory.models import Attribute, Contact, CostOption, Metadata, Phone, Schedule, Service, ServiceArea, ServiceAtLocation
from directory.ownformat import Known, from_json, from_row, to_json, to_row
from directory.records import PhoneRecord, ScheduleRecord, ServiceRecord
from directory.vocabulary import PHONE_TYPES
from directory.whereabouts import Whereabouts
from tests.directory.builders import TOPICS, a_fact, a_service
from tests.directory.changes import CHECKED_BY, CHECKED_ON, assure
from tests.directory.test_importfeed import an_id, edit, many, serve, take  # noqa: F401  fixtures

NOW = datetime(2026, 11, 24, 11, 0, tzinfo=LONDON)
FULL = a_service(
    "full",
    topics=["benefits", "short_breaks"],
    conditions=["stroke", "dementia"],
    audience=["working_carer", "anyone"],
    minimum_age=16,
    maximum_age=25,
    areas=["mansfield", "nottingham"],
    phones=[{"number": "0115 876 1000"}, {"number": "07814 678460", "type": "text", "description": "Text; or WhatsApp"}],
    schedules=[
        {"days": ["mon", "wed"], "opens_at": "09:30", "closes_at": "16:00", "valid_from": "2026-01-01"},
        {"days": ["sat"], "opens_at": "22:00", "closes_at": "02:00"},
        {"bank_holidays": "true", "opens_at": "10:00", "closes_at": "12:00"},
        {"closed": "true", "valid_from": "2026-12-25", "valid_to": "2026-12-26"},
    ],
    hours_note="Mondays; and Wednesdays",
    hours_check=True,
    email="a@example.org",
    url="https://example.org",
    contact_note="-- ask first",
    cost="=free, mostly",
    access='Step-free, "mostly"',
    source_date="2022",
    mended="Something.",
)


@pytest.fixture
def engine(load: Any, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setitem(TOPICS["support"], "peer_support", "carer groups")
    load(a_service("hub"), FULL, a_service("gone", local_state="closed", phones=None))
    made = make_engine(database_url)
    yield made
    made.dispose()


def without_services(engine: Engine) -> None:
    """Make a directory that knows areas and topics but no service."""
    with writing(engine) as connection, Session(bind=connection) as session:
        for table in (Phone, Schedule, ServiceArea, CostOption, Attribute, Metadata, ServiceAtLocation, Contact, Service):
            session.execute(delete(table))
        reindex(session)
        session.flush()


def everything(engine: Engine) -> Any:
    return json.loads(export_json(engine, NOW))


def written(tmp_path: Path, name: str, content: str | bytes) -> Path:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_json_out_and_in_again_loses_nothing(engine: Engine, take: Any, serve: Any, database_url: str, tmp_path: Path) -> None:  # noqa: F811
    """A council can move its directory to another machine, or bring back last week's."""
    take(serve(many(2)))
    assure(database_url, "hub")
    before = everything(engine)
    file = written(tmp_path, "all.json", export_json(engine, NOW))
    without_services(engine)

    report = import_json(engine, file, keep_confirmed=True)

    assert (len(report.created), report.refused) == (5, ())
    assert everything(engine) == before
    assert open_directory(database_url).service("hub").assured_date == CHECKED_ON
    with Session(engine) as session:
        assert session.get_one(Service, "hub").assurer_email == CHECKED_BY


def test_json_into_the_same_directory_changes_nothing(engine: Engine, take: Any, serve: Any, tmp_path: Path) -> None:  # noqa: F811
    """Importing what is there leaves no trace."""
    take(serve(many(2)))
    file = written(tmp_path, "all.json", export_json(engine, NOW))

    report = import_json(engine, file)

    assert (report.created, report.updated, report.unchanged) == ((), (), 5)


def test_without_being_told_no_file_says_that_somebody_checked(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """A file can be written by anybody."""
    assure(database_url, "hub")
    file = written(tmp_path, "all.json", export_json(engine, NOW))
    without_services(engine)

    import_json(engine, file)

    assert open_directory(database_url).service("hub").assured_date is None


def test_a_table_out_and_in_again_loses_nothing(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """What a spreadsheet shows is the whole record."""
    before = {one: open_directory(database_url).service(one) for one in ("hub", "full", "gone")}
    file = written(tmp_path, "all.csv", export_csv(engine))
    without_services(engine)

    report = import_csv(engine, file)

    assert (len(report.created), report.refused) == (3, ())
    assert {one: open_directory(database_url).service(one) for one in before} == before


def test_the_real_directory_comes_back_from_both_files(tmp_path: Path) -> None:
    """All 298 researched records, with every oddity they have."""
    engine = make_engine(f"sqlite:///{tmp_path}/directory.sqlite3")
    load_directory(f"sqlite:///{tmp_path}/directory.sqlite3")
    before = everything(engine)
    files = (written(tmp_path, "all.json", export_json(engine, NOW)), written(tmp_path, "all.csv", export_csv(engine)))
    for file, take_in in zip(files, (import_json, import_csv), strict=True):
        without_services(engine)
        assert take_in(engine, file).refused == ()
        records = everything(engine)
        if take_in is import_csv:  # a table does not hold what an import remembers for itself
            assert [strip(one) for one in records["services"]] == [strip(one) for one in before["services"]]
        else:
            assert records == before
    engine.dispose()


def strip(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in ("local_origin", "local_checksum", "local_mended")}


_TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
_DATES = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
_DAYS = st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days)))
_SPANS = st.builds(ScheduleRecord, _DAYS, _TIMES, _TIMES, _DATES, _DATES, st.sampled_from(["weekly", "bank_holidays", "exception"]))
_LINES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=30).map(str.strip).filter(bool)
_PHONES = st.builds(PhoneRecord, st.sampled_from(["0115 876 1000", "07814 678460"]), st.sampled_from(PHONE_TYPES), st.none() | _LINES)


@given(schedules=st.lists(_SPANS, max_size=4), phones=st.lists(_PHONES, max_size=3), words=_LINES)
def test_any_record_comes_back_from_a_table_and_from_json(schedules: list[ScheduleRecord], phones: list[PhoneRecord], words: str) -> None:
    """Hours for bank holidays, a closure, a bracket in a note: whatever staff write is still there afterwards."""
    record = ServiceRecord("one", words, "Org", words, schedules=tuple(schedules), phones=tuple(phones), hours_note=words, access=words)
    known = Known((), (), ())

    assert from_row(to_row(record), None, known)[0].record == record
    assert from_json(to_json(record, {}, {}, Whereabouts()), known).record == record


def test_a_cell_is_no_formula(engine: Engine) -> None:
    """A spreadsheet must not run what a feed wrote."""
    rows = list(csv.DictReader(io.StringIO(export_csv(engine).lstrip("\ufeff"))))

    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert "'=free, mostly" in cells


def test_a_table_changed_in_a_spreadsheet_changes_only_that(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """Staff put ten numbers right in one go; a column that is not there stays as it is."""
    table = "id;name;phones\r\nhub;Hub;01623 490000\r\nfull;Full;0115 876 1000\r\n"
    report = import_csv(engine, written(tmp_path, "phones.csv", table.encode("cp1252")))

    assert report.updated == ("hub", "full")
    hub, full = (open_directory(database_url).service(one) for one in ("hub", "full"))
    assert (hub.phone, hub.topics) == ("01623 490000", ("short_breaks",))
    assert (len(full.phones), full.cost) == (1, "=free, mostly")


def test_a_person_s_edit_wins_over_a_table_too(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """The table was exported before somebody put the name right."""
    file = written(tmp_path, "all.csv", export_csv(engine))
    edit(engine, "hub", name="The Carers Hub")

    report = import_csv(engine, file)

    assert [(one.service_id, one.field, one.ours) for one in report.conflicts] == [("hub", "name", "The Carers Hub")]
    assert open_directory(database_url).service("hub").name == "The Carers Hub"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"topics": "falconry"}, "there is no topic 'falconry'"),
        ({"areas": "narnia"}, "there is no area 'narnia'"),
        ({"phones": "ring us"}, "a phone: 'ring us' is not a phone number"),
        ({"phones": "0115 876 1000 (fax)"}, "'fax' is no type of phone"),
        ({"schedules": "always"}, "write opening hours as mon,tue 09:00-17:00"),
        ({"schedules": "mon-fry 09:00-17:00"}, "cannot be its schedules"),
        ({"minimum_age": "old"}, "'old' cannot be its minimum_age"),
        ({"minimum_age": "60", "maximum_age": "5"}, "nobody is between 60 and 5"),
        ({"status": "open"}, "'open' cannot be its status"),
        ({"name": ""}, "it has no name"),
        ({"id": "a b"}, "a new service needs organization, description"),
    ],
)
def test_a_row_that_is_wrong_is_refused_and_the_others_arrive(engine: Engine, tmp_path: Path, cells: dict[str, str], reason: str) -> None:
    """The line and the reason; nobody loses an afternoon's work because of one slip."""
    output = io.StringIO()
    writer = csv.DictWriter(output, ["id", "name", *[key for key in cells if key not in ("id", "name")]])
    writer.writeheader()
    writer.writerows([{"id": "hub", "name": "Hub", **cells}, {"id": "full", "name": "Another name"}])
    rows = output.getvalue()

    report = import_csv(engine, written(tmp_path, "some.csv", rows))

    assert any(reason in told for _, told in report.refused), report.refused


@pytest.mark.parametrize(
    "content",
    [
        "id,name\r\nhub,Café\r\n".encode("utf-8-sig"),
        "id;name\r\nhub;Café\r\n".encode("cp1252"),
        "id\tname\r\nhub\tCafé\r\n".encode("utf-16"),
        "sep=;\r\nID ; Name\r\nhub;Café\r\n\r\n;\r\n".encode(),
        "id,name,,\nhub,Café,,\n".encode(),
    ],
    ids=["with a mark", "semicolons of 1998", "Unicode text", "says its sign", "empty columns"],
)
def test_a_table_is_read_however_excel_saves_it(engine: Engine, database_url: str, tmp_path: Path, content: bytes) -> None:
    """Staff press Save; which of Excel's five ways that was is not their business."""
    (tmp_path / "some.csv").write_bytes(content)

    report = import_csv(engine, tmp_path / "some.csv")

    assert (report.updated, report.refused, report.problems) == (("hub",), (), ())
    assert open_directory(database_url).service("hub").name == "Café"


def test_a_row_that_slipped_is_refused_and_a_short_one_takes_nothing_away(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """A comma in a name must not put a description where the number was; Excel leaves out empty cells at the end."""
    before = open_directory(database_url).service("full")
    rows = "id,name,phones,minimum_age\nhub,Day centre, cafe and more,0115 900 0001,18\nfull,Other name\n"

    report = import_csv(engine, written(tmp_path, "some.csv", rows))

    assert report.updated == ("full",)
    assert [one for one, _ in report.refused] == ["line 2"]
    assert open_directory(database_url).service("full") == replace(before, name="Other name")


def test_what_of_a_table_was_not_read_is_told(engine: Engine, tmp_path: Path) -> None:
    """A number in a column of another name is otherwise thought to be in."""
    (tmp_path / "some.csv").write_bytes(b"id,name,telephone\nhub,The \x81 Hub,0115 900 0001\n")

    problems = import_csv(engine, tmp_path / "some.csv").problems

    assert "the column 'telephone' is none of ours and was left out" in problems
    assert any("letters could not be read" in problem for problem in problems)


def test_a_number_without_its_first_0_gets_it_back(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """Spreadsheets take a phone number for a sum of money."""
    import_csv(engine, written(tmp_path, "some.csv", "id,phones\nhub,1159000001\n"))

    assert open_directory(database_url).service("hub").phone == "0115 900 0001"


def test_somebody_else_s_table_comes_in_by_a_map(engine: Engine, database_url: str, tmp_path: Path) -> None:
    """A charity's spreadsheet needs no code."""
    table = "Ref,Service title,What,Telephone,Category,Covers\n1,Tea & talk,<b>Tea</b>,01623490000,Lunch clubs|Falconry,Mansfield\n"
    columns = "{id: Ref, name: Service title, description: What, phone: Telephone, terms: Category, area: Covers, organization: =Friends}"
    files = written(tmp_path, "groups.csv", table), written(tmp_path, "map.yml", columns)

    report = import_csv(engine, files[0], columns=files[1])

    service = open_directory(database_url).service("1")
    assert (service.name, service.description, service.phone, service.organization) == ("Tea & talk", "Tea", "01623490000", "Friends")
    assert (service.topics, service.areas, report.unknown_terms) == (("peer_support",), ("mansfield",), (("Falconry", 1),))
    again = import_csv(engine, files[0], columns=files[1])
    assert (again.created, again.updated, again.unchanged) == ((), (), 1)


def test_the_list_of_next_month_is_the_same_list_under_another_name(engine: Engine, tmp_path: Path) -> None:
    """What makes it the same list is its map; else each month would bring every service once more."""
    columns = written(tmp_path, "friends.yml", "{name: Title, organization: =Friends, phone: Tel, area: =Mansfield}")
    october = written(tmp_path, "october.csv", "Title,Tel\nTea and talk,01623490000\n")
    november = written(tmp_path, "november.csv", "Title,Tel\nTea and talk,01623490001\nSoup,01623490002\n")
    import_csv(engine, october, columns=columns)

    report = import_csv(engine, november, columns=columns)

    assert (len(report.created), len(report.updated)) == (1, 1)


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("01623 490000 or 01623 490001", [("01623 490000", None), ("01623 490001", None)]),
        ("01623490000 / 0115 824 8824", [("01623 490000", None), ("0115 824 8824", None)]),
        ("+44 (0)1623 490002 (office), 0115 824 8824 (out of hours)", [("01623 490002", "office"), ("0115 824 8824", "out of hours")]),
        ("01623 490004 ext 23", [("01623 490004", "extension 23")]),
        ("0300 500 80 80 option 2", [("0300 500 8080", "option 2")]),
        ("Tel: 0300 500 8080, then press 1", [("0300 500 8080", "then press 1")]),
        ("1.62349E+09", []),
        ("ask at reception", []),
    ],
)
def test_the_numbers_of_a_cell_are_read_as_people_write_them(
    engine: Engine, database_url: str, tmp_path: Path, cell: str, phones: list[tuple[str, str | None]]
) -> None:
    """A service without its number is no help; what was read out of more words is told, so that somebody looks."""
    columns = written(tmp_path, "map.yml", "{id: Ref, name: Title, phone: Tel, area: =Mansfield}")

    report = import_csv(engine, written(tmp_path, "some.csv", f'Ref,Title,Tel\n1,Tea,"{cell}"\n'), columns=columns)

    found = open_directory(database_url).service("1").phones
    assert [(phone.number, phone.description) for phone in found] == phones
    assert len(report.notes) == 1


def test_a_spreadsheet_that_is_no_table_says_how_to_make_one(engine: Engine, tmp_path: Path) -> None:
    """Somebody renamed it in the hope that it would do."""
    with pytest.raises(ImportFileError, match="is a spreadsheet: open it, save it as CSV"):
        import_csv(engine, written(tmp_path, "book.csv", b"PK\x03\x04" + bytes(100)))


def test_a_slip_in_an_id_says_which_may_be_meant(engine: Engine, tmp_path: Path) -> None:
    """Nobody knows the ids by heart."""
    report = import_csv(engine, written(tmp_path, "some.csv", "id,topics,areas\nhub,short breaks,Mansfield\n"))

    assert report.refused == (("hub", "there is no topic 'short breaks': is 'short_breaks' meant?"),)


@pytest.mark.parametrize(
    ("table", "columns", "told"),
    [
        ("a,b\n1,2\n", None, "has no columns id and name: say with --map"),
        ("Ref\n1\n", "{name: Title}", "the table has no column 'Title'; it has Ref"),
        ("Ref\n1\n", "{name: Ref, telephone: Ref}", "there is no 'telephone'; there are id, name"),
        ("Ref\n1\n", "[1]", "must say at least which column is the name"),
        ("Ref\n1\n", "{a: [", "is no YAML"),
        ("", None, "has no columns"),
    ],
)
def test_a_table_or_map_that_cannot_be_used_is_told(engine: Engine, tmp_path: Path, table: str, columns: str | None, told: str) -> None:
    """One sentence that says what to do."""
    file = written(tmp_path, "some.csv", table)
    map_file = written(tmp_path, "map.yml", columns) if columns else None

    with pytest.raises(ImportFileError, match=".*".join(map(str, [told.replace("[", r"\[")]))):
        import_csv(engine, file, columns=map_file)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"format": "other", "services": []}', b"[" * 100_000])
def test_a_file_that_is_no_export_is_told(engine: Engine, tmp_path: Path, content: bytes) -> None:
    """Nothing is changed by the wrong file."""
    with pytest.raises(ImportFileError):
        import_json(engine, written(tmp_path, "some.json", content))
    with pytest.raises(ImportFileError):
        import_json(engine, tmp_path / "none.json")


@pytest.mark.parametrize(
    "change",
    [
        {"topics": ["falconry"]},
        {"phones": [{"number": "1"}]},
        {"phones": 5},
        {"phones": [{"number": "0115 824 8824", "extension": "4"}]},
        {"name": 5},
        {"unknown": 1},
        {"schedules": [{}]},
        {"id": "a/b"},
        {"minimum_age": "x"},
    ],
)
def test_a_record_that_is_wrong_is_refused_with_the_reason(engine: Engine, tmp_path: Path, change: dict[str, Any]) -> None:
    """A slip of the hand in a file hurts one record."""
    content = everything(engine)
    content["services"][0] |= change

    report = import_json(engine, written(tmp_path, "all.json", json.dumps(content)))

    assert (len(report.refused), report.unchanged) == (1, 2)


def test_the_seed_does_not_undo_what_a_person_edited(engine: Engine, load: Callable[..., Any], database_url: str) -> None:
    """A new release brings new seed files; what staff put right stays right."""
    edit(engine, "hub", description="Rung on Monday: they moved.")

    report = load(a_service("hub", description="From the new release.", cost="free"), FULL)

    hub = open_directory(database_url).service("hub")
    assert (hub.description, hub.cost) == ("Rung on Monday: they moved.", "free")
    assert report.kept == ("hub.description",)
    assert load(a_service("hub", description="From the new release.", cost="free"), FULL, facts=[a_fact()]).updated == ()


def test_the_commands_write_and_read_files(engine: Engine, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What staff type."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke

    assert run(main, ["export", "--output", "out/all.csv"]).exit_code == 0
    assert run(main, ["export", "--output", "out/all.json"]).exit_code == 0
    assert json.loads(run(main, ["export"]).output)["format"] == "carers-directory-1"
    assert "3 services: 0 new, 0 changed, 0 no longer there, 3 as before." in run(main, ["import", "out/all.csv"]).output
    with reading(engine) as connection:
        assert len(connection.scalars(select(Service.id)).all()) == 3
    with writing(engine) as connection:
        connection.execute(update(Service).where(Service.id == "hub").values(name="Changed"))
        with Session(bind=connection) as session:
            reindex(session, ["hub"])
            session.flush()
    told = run(main, ["import", "out/all.json", "--dry-run"]).output
    assert "A dry run: nothing was written." in told
    assert "changed: Hub (hub)" in told
