"""Staff change the directory from the command line: each change is checked, shown, written down, and can be undone."""

from __future__ import annotations

import json
import shlex
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from directory import Query, load_directory, open_directory
from directory.cli import main
from tests.directory.builders import TUESDAY_MORNING, a_service, write_seed

BY = ("--by", "pat@example.gov.uk")
HOURS = "opening hours as mon,tue 09:00-17:00 or mon-fri 09:00-17:00 or bank holidays closed"
SITTERS = ("--name", "Sitters", "--organization", "Sitters", "--description", "They sit.", "--topic", "short_breaks", "--area", "mansfield")


@pytest.fixture
def run(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a command on a directory of two services on a Tuesday morning."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("TEST_CLOCK", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "now").write_text("2026-11-24T11:00")
    folder = write_seed(tmp_path / "seed", [a_service("hub", name="The Hub"), a_service("other")])
    load_directory(database_url, folder, folder / "topics.yml")
    return lambda *arguments, **more: CliRunner().invoke(main, arguments, **more)


def shown(run: Any, service_id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("show", service_id, "--json").output)
    return found


def found_for_carers(database_url: str) -> list[str]:
    directory = open_directory(database_url)
    matches = directory.search(Query(topics=("short_breaks",), place="mansfield"), TUESDAY_MORNING)
    directory.close()
    return [match.service.id for match in matches]


def an_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str) -> None:
    """Make an $EDITOR that puts one text in place of another."""
    script = tmp_path / "editor.py"
    script.write_text(f"import sys, pathlib\nf = pathlib.Path(sys.argv[1])\nf.write_text(f.read_text().replace({before!r}, {after!r}))\n")
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}")


def test_edit_changes_what_carers_see_and_the_history_says_who(run: Any) -> None:
    """A number changes on a Tuesday; the next carer gets the new one."""
    result = run("edit", "hub", "--phone", "0115 900 0001", "--hours", "mon-fri 08:30-17:00", "--yes", *BY)

    assert result.exit_code == 0, result.output
    assert shown(run, "hub")["phones"][0]["number"] == "0115 900 0001"
    assert shown(run, "hub")["open"] == "Open now until 5pm"
    (change, first) = json.loads(run("history", "hub", "--json").output)
    assert (change["by"], change["action"]) == ("pat@example.gov.uk", "update")
    assert {part["field"] for part in change["fields"]} == {"phones", "schedules"}
    assert first["by"] == "import of the seed"


def test_the_difference_is_shown_before_it_is_kept(run: Any) -> None:
    """Staff see what they are about to do, and may say no."""
    result = run("edit", "hub", "--name", "A new name", *BY, input="n\n")

    assert "The Hub" in result.output and "A new name" in result.output
    assert result.exit_code == 1
    assert shown(run, "hub")["name"] == "The Hub"


def test_edit_opens_the_editor_on_the_record_as_the_seed_has_it(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Long texts are not typed as options."""
    an_editor(tmp_path, monkeypatch, "name: The Hub", "name: The Hub for Carers")

    result = run("edit", "hub", "--yes", *BY)

    assert result.exit_code == 0, result.output
    assert shown(run, "hub")["name"] == "The Hub for Carers"


def test_a_mistake_in_the_editor_is_named_with_its_line(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half right is kept."""
    an_editor(tmp_path, monkeypatch, "nottinghamshire", "narnia")

    result = run("edit", "hub", "--yes", *BY, input="n\n")

    assert "there is no area 'narnia'" in result.output
    assert result.output.startswith("Line ")
    assert shown(run, "hub")["areas"] == ["nottinghamshire"]


def test_an_editor_closed_without_saving_changes_nothing(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out of an edit one did not mean."""
    monkeypatch.setenv("VISUAL", "true")

    result = run("edit", "hub", *BY)

    assert (result.exit_code, result.output) == (1, "Error: Nothing was saved, so nothing was changed.\n")


def test_add_makes_a_service_that_carers_find(run: Any, database_url: str) -> None:
    """A new group is there from today."""

    result = run("add", "sitters", *SITTERS, "--phone", "0115 900 0002", "--yes", *BY)

    assert result.exit_code == 0, result.output
    assert "sitters" in found_for_carers(database_url)
    assert shown(run, "sitters")["assured_date"] is None


def test_retire_takes_a_service_from_carers_and_names_the_heir(run: Any, database_url: str) -> None:
    """A closed group is not lost to staff, but no carer is sent there."""
    result = run("retire", "hub", "--replaced-by", "other", *BY)

    assert result.exit_code == 0, result.output
    assert found_for_carers(database_url) == ["other"]
    assert (shown(run, "hub")["local_state"], shown(run, "hub")["replaced_by"]) == ("replaced", "other")


def test_assure_sets_the_day_and_only_a_person_can(run: Any) -> None:
    """What is said to be checked was checked, by somebody with a name."""
    assert run("assure", "hub").exit_code == 2
    assert run("assure", "hub", "--by", "nobody").exit_code == 2

    result = run("assure", "hub", "other", "--on", "2026-11-20", *BY)

    assert result.output == "hub: checked on 2026-11-20 by pat@example.gov.uk.\nother: checked on 2026-11-20 by pat@example.gov.uk.\n"
    assert shown(run, "hub")["assured_date"] == "2026-11-20"
    assert "has not come yet" in run("assure", "hub", "--on", "2027-01-01", *BY).output


def test_stale_lists_first_what_carers_are_sent_to_most(run: Any, database_url: str) -> None:
    """An hour of checking goes where it helps most people."""
    directory = open_directory(database_url)
    directory.note_shown(["other", "other", "hub"], TUESDAY_MORNING.date())
    directory.close()

    first = json.loads(run("stale", "--json").output)
    run("assure", "other", *BY)
    second = json.loads(run("stale", "--json").output)

    assert [(row["id"], row["shown"]) for row in first["services"]] == [("other", 2), ("hub", 1)]
    assert [row["id"] for row in second["services"]] == ["hub"]
    assert "1 services to check" in run("stale").output


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", "hub", "--name", "Another name", "--yes"),
        ("edit", "hub", "--minimum-age", "18", "--maximum-age", "64", "--yes"),
        ("edit", "hub", "--topic", "benefits", "--topic", "short_breaks", "--condition", "dementia", "--yes"),
        ("edit", "hub", "--hours", "sat,sun 10:00-16:00", "--cost", "free", "--email", "a@example.org", "--yes"),
        ("retire", "hub", "--replaced-by", "other"),
        ("assure", "hub"),
    ],
)
def test_every_change_can_be_undone_and_done_again(run: Any, arguments: tuple[str, ...]) -> None:
    """A slip costs nobody more than one command."""
    before = shown(run, "hub")
    assert run(*arguments, *BY).exit_code == 0
    after = shown(run, "hub")

    undone = run("undo", "hub", "--json", *BY)
    assert undone.exit_code == 0, undone.output
    assert shown(run, "hub") == before != after
    run("undo", "hub", "--change", json.loads(undone.output)["change"], *BY)
    assert shown(run, "hub") == after


def test_undoing_twice_goes_two_steps_back(run: Any) -> None:
    """Somebody who made two slips types the same command twice; it must not bring the first slip back."""
    before = shown(run, "hub")
    run("edit", "hub", "--name", "First slip", "--yes", *BY)
    run("edit", "hub", "--name", "Second slip", "--yes", *BY)

    run("undo", "hub", *BY)
    run("undo", "hub", *BY)

    assert shown(run, "hub") == before
    assert "import of the seed" in run("undo", "hub", *BY).output


def test_an_option_with_nothing_in_it_takes_away_what_is_there(run: Any) -> None:
    """An e-mail address nobody reads any more is worse than none."""
    run("edit", "hub", "--email", "a@example.org", "--condition", "dementia", "--yes", *BY)

    run("edit", "hub", "--email", "", "--condition", "", "--yes", *BY)

    assert (shown(run, "hub")["email"], shown(run, "hub")["conditions"]) == (None, [])


def test_hours_and_numbers_are_typed_as_a_table_has_them(run: Any) -> None:
    """A closure over Christmas is one option, not a lesson in YAML."""
    hours = ("--hours", "fri-mon 09:00-17:00", "--hours", "exception closed [2026-12-24 to 2027-01-01]", "--hours", "bank holidays closed")
    done = run("edit", "hub", *hours, "--phone", "07814 678460 (text: Text only)", "--yes", *BY)

    assert done.exit_code == 0, done.output
    record = shown(run, "hub")
    assert [span["kind"] for span in record["schedules"]] == ["weekly", "exception", "bank_holidays"]
    assert record["schedules"][0]["days"] == [0, 4, 5, 6]
    assert record["phones"] == [{"number": "07814 678460", "type": "text", "description": "Text only"}]


def test_what_is_to_be_pressed_is_typed_behind_the_number(run: Any) -> None:
    """Whoever writes "option 2" behind a number means just that; it was refused as a number that does not exist."""
    done = run("edit", "hub", "--phone", "0115 824 8824 option 2", "--yes", *BY)

    assert done.exit_code == 0, done.output
    assert shown(run, "hub")["phones"] == [{"number": "0115 824 8824", "type": "voice", "description": "option 2"}]


def test_what_was_written_in_the_editor_is_kept_when_it_cannot_be_read(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in the last line must not cost somebody an hour's work."""
    editor = tmp_path / "editor.sh"
    editor.write_text("#!/bin/sh\necho 'name: [an hour of work' > $1\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    said = run("edit", "hub", *BY, input="n\n")

    (kept,) = tmp_path.glob("directory-*.yml")
    assert f"kept in {kept}" in said.output
    assert "an hour of work" in kept.read_text()


def test_an_editor_that_saves_no_text_is_told_in_one_sentence(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some editors save UTF-16."""
    editor = tmp_path / "editor.sh"
    editor.write_text("#!/bin/sh\nprintf '\\377\\376a\\000' > $1\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))

    assert "other than UTF-8 text" in run("edit", "hub", *BY).output


def test_a_service_added_by_mistake_is_gone_after_undo_and_can_come_back(run: Any, database_url: str) -> None:
    """Undoing an addition leaves nothing behind that search could find."""
    run("add", "sitters", *SITTERS, "--phone", "0115 900 0002", "--yes", *BY)

    run("undo", "sitters", *BY)
    assert run("show", "sitters").exit_code == 1
    assert "sitters" not in found_for_carers(database_url)
    assert run("search", "sitters", "--place", "mansfield").exit_code == 1
    nothing_left = run("undo", "sitters", *BY).output
    assert "There is nothing left to undo" in nothing_left
    run(*nothing_left.partition("`directory ")[2].partition("`")[0].split(), *BY)
    assert "sitters" in found_for_carers(database_url)


def test_an_older_change_is_undone_by_its_id_unless_it_was_changed_since(run: Any) -> None:
    """Undoing never takes somebody else's newer work with it."""
    run("edit", "hub", "--name", "First", "--yes", *BY)
    run("edit", "hub", "--cost", "free", "--yes", *BY)
    run("edit", "hub", "--name", "Second", "--yes", *BY)
    name, cost, first, _ = json.loads(run("history", "hub", "--json").output)

    refused = run("undo", "hub", "--change", first["id"], *BY)
    assert refused.output == "Error: name of 'hub' was changed again since: undo the newer change first.\n"
    assert run("undo", "hub", "--change", cost["id"], *BY).exit_code == 0
    assert (shown(run, "hub")["name"], shown(run, "hub")["cost"]) == ("Second", None)
    assert name["fields"][0]["after"] == "Second"


def test_a_persons_edit_outlives_a_change_of_the_seed(run: Any, tmp_path: Path, database_url: str) -> None:
    """What staff mended is not taken back by the next release."""
    run("edit", "hub", "--phone", "0115 900 0001", "--yes", *BY)
    folder = write_seed(tmp_path / "seed", [a_service("hub", name="The Hub", description="Said better."), a_service("other")])

    load_directory(database_url, folder, folder / "topics.yml")

    assert shown(run, "hub")["phones"][0]["number"] == "0115 900 0001"
    assert shown(run, "hub")["description"] == "Said better."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("edit", "nobody", "--name", "x"), "There is no service with the id 'nobody'."),
        (("edit", "hub", "--phone", "12"), "'12' is not a phone number that exists in the UK."),
        (("edit", "hub", "--area", "narnia"), "There is no area 'narnia'."),
        (("edit", "hub", "--url", "example"), "'example' is not a web address that begins with https://."),
        (("edit", "hub", "--hours", "mon 9-5"), f"Write {HOURS}."),
        (("edit", "hub", "--hours", "noday 09:00-17:00"), f"There is no day 'noday': write {HOURS}."),
        (("edit", "hub", "--name", "The Hub"), "Nothing is different."),
        (("add", "hub", "--name", "x"), "There is a service with the id 'hub' already: use `directory edit`."),
        (("add", "fresh", "--name", "x"), "The key 'organization' is missing."),
        (
            ("retire", "hub", "--replaced-by", "hub"),
            "'hub' cannot take over from itself: name another service, or leave --replaced-by out.",
        ),
        (("retire", "hub", "--replaced-by", "nobody"), "There is no service with the id 'nobody'."),
        (("assure", "nobody"), "There is no service with the id 'nobody'."),
        (("undo", "nobody"), "There is no service with the id 'nobody'."),
        (("undo", "hub"), "The newest change of 'hub' was made by an import of the seed: edit or retire the service instead."),
        (("undo", "hub", "--change", "abc"), "'hub' has no change 'abc': see `directory history hub`."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Any, arguments: tuple[str, ...], told: str) -> None:
    """No traceback, nothing changed, and what to do instead."""
    before = shown(run, "hub")

    result: Result = run(*arguments, *BY)

    assert (result.exit_code, result.output) == (1, f"Error: {told}\n")
    assert shown(run, "hub") == before
