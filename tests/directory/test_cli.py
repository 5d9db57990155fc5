"""The staff command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from directory.cli import main
from tests.directory.builders import a_service, write_seed


@pytest.fixture
def run(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("TEST_CLOCK", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "now").write_text("2026-11-24T11:00")

    def run_now(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return run_now


@pytest.fixture
def loaded(run: Any, tmp_path: Path) -> Any:
    hours = [{"days": ["tue"], "opens_at": "09:00", "closes_at": "17:00"}]
    folder = write_seed(tmp_path / "seed", [a_service("hub", schedules=hours), a_service("other", areas=["leicester"])])
    assert run("load", "--seed", str(folder), "--topics", str(folder / "topics.yml")).exit_code == 0
    return run


def test_load_says_what_it_changed(run: Any, tmp_path: Path) -> None:
    """Staff see that their change arrived."""
    folder = write_seed(tmp_path / "seed", [a_service("hub")])
    arguments = ("load", "--seed", str(folder), "--topics", str(folder / "topics.yml"))

    assert run(*arguments).output == "1 services (1 new, 0 changed, 0 retired), 0 facts, 8 areas.\nnew: hub\n"
    assert run(*arguments).output == "Nothing has changed: 1 services.\n"
    assert run(*arguments, "--quiet").output == ""
    assert json.loads(run(*arguments, "--json").output)["skipped"] is True


def test_a_bad_record_ends_with_one_sentence_and_exit_code_1(run: Any, tmp_path: Path) -> None:
    """A start script can tell, and a person can find the line."""
    folder = write_seed(tmp_path / "seed", [a_service("hub", areas=["narnia"])])

    result = run("load", "--seed", str(folder), "--topics", str(folder / "topics.yml"))

    assert result.exit_code == 1
    assert result.output.startswith("Error: seed/services/all.yml, line ")
    assert result.output.endswith("there is no area 'narnia'\n")


def test_a_place_outside_all_areas_gets_what_helps_anywhere_and_the_council_finder(run: Any, tmp_path: Path) -> None:
    """Staff who answer the phone are asked about a mother in Derby; the chat does not turn her away either."""
    finder = a_service("find-local-council", areas=["uk"], topics=["carers_hub"], phones=None, url="https://www.gov.uk/find-local-council")
    folder = write_seed(tmp_path / "seed", [a_service("hub"), a_service("helpline", areas=["uk"]), finder])
    run("load", "--seed", str(folder), "--topics", str(folder / "topics.yml"))

    result = run("search", "--topic", "short_breaks", "--place", "Derby", "--json")

    assert [match["service"]["id"] for match in json.loads(result.stdout)] == ["helpline"]
    assert result.stderr == (
        "Derby is outside our areas (Derby City Council). These services help anywhere."
        " To find the council there: https://www.gov.uk/find-local-council\n"
    )


def test_search_shows_what_the_bot_would_say(loaded: Any) -> None:
    """Staff try a question before a carer does."""
    result = loaded("search", "--topic", "short_breaks", "--place", "mansfeild")

    assert result.exit_code == 0
    assert "hub" in result.output
    assert "other" not in result.output


def test_search_gives_json_for_scripts(loaded: Any) -> None:
    """Other tools can read the same answer."""
    (match,) = json.loads(loaded("search", "--topic", "short_breaks", "--place", "NG18 1AA", "--json").output)

    assert match["service"]["id"] == "hub"
    assert match["service"]["open"] == "Open now until 5pm"
    assert match["why"] == "It works across Nottinghamshire. It helps you get a break."


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("search", "--topic", "short_breaks"), 1, "No service fits."),
        (("search", "--topic", "nonsense"), 2, "is not one of"),
        (("search", "--condition", "nonsense"), 2, "there is no condition 'nonsense'"),
        (("search", "--place", "NG3"), 2, "NG3 may be in nottingham, gedling: name one"),
        (("search", "--place", "zebra"), 2, "zebra is not a place the directory knows"),
        (("search", "--age", "-1"), 2, "is not in the range"),
        (("show", "nobody"), 1, "There is no service with the id 'nobody'."),
    ],
)
def test_what_cannot_be_answered_says_why(loaded: Any, arguments: tuple[str, ...], code: int, told: str) -> None:
    """One sentence, and the right exit code."""
    result = loaded(*arguments)

    assert (result.exit_code, told in result.output) == (code, True)
    assert "Traceback" not in result.output


def test_show_tells_all_about_a_service(loaded: Any) -> None:
    """Staff check a record against the service's own page."""
    result = loaded("show", "hub")

    assert "Tue 09:00 to 17:00" in result.output
    assert "Open now until 5pm" in result.output
    assert json.loads(loaded("show", "hub", "--json").output)["phones"][0]["type"] == "voice"


def test_the_gazetteer_is_written_to_a_file_or_the_screen(loaded: Any, tmp_path: Path) -> None:
    """The bot is trained from this file."""
    target = tmp_path / "out" / "gazetteer.json"

    assert loaded("gazetteer", "--output", str(target)).exit_code == 0
    assert json.loads(target.read_text()) == json.loads(loaded("gazetteer").output)
    assert list(target.parent.iterdir()) == [target]


def test_no_directory_ends_with_one_sentence_and_exit_code_1(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing a newcomer may see."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/none.sqlite3")

    result = run("show", "hub")

    assert result.exit_code == 1
    assert "run `directory load`" in result.output
