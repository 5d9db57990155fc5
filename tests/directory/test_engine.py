"""A database that cannot be used is told in one clear sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from directory import DirectoryUnavailable, load_directory, open_directory
from directory.engine import make_engine, reading, writing
from directory.settings import DEFAULT_URL, Settings


def message(url: str) -> str:
    with pytest.raises(DirectoryUnavailable) as caught:
        open_directory(url)
    return str(caught.value)


def test_a_missing_directory_says_how_to_make_it(tmp_path: Path) -> None:
    """Whoever starts the assistant first has not loaded anything yet."""
    url = f"sqlite:///{tmp_path}/none.sqlite3"

    assert message(url) == f"There is no directory at {tmp_path}/none.sqlite3 yet: run `directory load`."
    assert not (tmp_path / "none.sqlite3").exists()


def test_an_empty_database_says_how_to_fill_it(tmp_path: Path) -> None:
    """A database without tables must not look like one without services."""
    (tmp_path / "empty.sqlite3").touch()

    assert "is empty: run `directory load`" in message(f"sqlite:///{tmp_path}/empty.sqlite3")


def test_a_database_of_another_version_says_so(database_url: str) -> None:
    """After an update the tables are brought up to date before anybody is answered."""
    with writing(make_engine(database_url)) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    assert "made by another version" in message(database_url)


def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    """After going back to an old program nothing may be lost."""
    with writing(make_engine(database_url)) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DirectoryUnavailable, match="made by a newer version"):
        load_directory(database_url)


def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    """Never a stack trace."""
    (tmp_path / "garbage.sqlite3").write_text("This is a letter, not a database. " * 50)

    told = message(f"sqlite:///{tmp_path}/garbage.sqlite3")

    assert "cannot be used: file is not a database." in told
    assert "\n" not in told


def test_a_server_that_does_not_answer_is_one_sentence_without_the_password() -> None:
    """Logs are read by many."""
    told = message("postgresql://carers:marked-secret@127.0.0.1:1/carers")

    assert "cannot be used" in told
    assert "marked-secret" not in told
    assert "\n" not in told


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/carers", "sqlite"])
def test_a_url_that_makes_no_sense_is_one_sentence(url: str) -> None:
    """A slip in a setting is found by reading."""
    assert "DATABASE_URL" in message(url)


def test_a_place_that_cannot_hold_a_database_is_one_sentence(tmp_path: Path) -> None:
    """A file where the folder should be stops the load with a reason."""
    (tmp_path / "var").write_text("")

    with pytest.raises(DirectoryUnavailable, match="cannot be used"):
        load_directory(f"sqlite:///{tmp_path}/var/directory.sqlite3")


def test_a_change_that_fails_halfway_leaves_nothing(database_url: str) -> None:
    """Half a directory is worse than yesterday's."""
    engine = make_engine(database_url)

    with pytest.raises(DirectoryUnavailable), writing(engine) as connection:
        connection.execute(text("INSERT INTO local_setting (name, value) VALUES ('half', 'done')"))
        connection.execute(text("INSERT INTO no_such_table VALUES (1)"))

    with reading(engine) as connection:
        assert connection.scalar(text("SELECT count(*) FROM local_setting")) == 0


def test_readers_are_not_stopped_by_a_writer(database_url: str) -> None:
    """Carers are answered while staff load."""
    engine = make_engine(database_url)

    with writing(engine) as busy:
        busy.execute(text("INSERT INTO local_setting (name, value) VALUES ('a', 'b')"))
        with reading(engine) as connection:
            assert connection.scalar(text("SELECT count(*) FROM local_setting")) == 0


def test_foreign_keys_are_kept(database_url: str) -> None:
    """A service area in a place that does not exist would never be found."""
    with pytest.raises(DirectoryUnavailable), writing(make_engine(database_url)) as connection:
        connection.execute(text("INSERT INTO service_area (id, local_area) VALUES ('x', 'nowhere')"))


def test_sqlite_writes_ahead(sqlite_url: str) -> None:
    """Without it every reader would wait for every writer."""
    with reading(make_engine(sqlite_url)) as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"


def test_a_database_that_breaks_while_open_is_one_sentence(sqlite_url: str) -> None:
    """The action that asked can then give a number to ring."""
    load_directory(sqlite_url)
    directory = open_directory(sqlite_url)
    with sqlite3.connect(make_engine(sqlite_url).url.database or "") as connection:
        connection.execute("DROP TABLE local_match")
        connection.execute("DELETE FROM local_setting")

    with pytest.raises(DirectoryUnavailable, match="run `directory load`"):
        directory.areas()


def test_settings_come_from_the_environment() -> None:
    """One variable moves the directory to PostgreSQL."""
    assert Settings.from_env({}).database_url == DEFAULT_URL
    assert Settings.from_env({"DATABASE_URL": ""}).database_url == DEFAULT_URL
    assert Settings.from_env({"DATABASE_URL": "postgresql://x/y"}).database_url == "postgresql://x/y"
    assert Settings.from_env({"TEST_CLOCK": "1"}).test_clock
    assert not Settings.from_env({"TEST_CLOCK": "0"}).test_clock
