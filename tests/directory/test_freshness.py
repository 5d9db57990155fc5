"""How long a person's confirmation holds, and what becomes of it."""

from __future__ import annotations

import threading
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from directory import LONDON, Directory, DirectoryError, Query, freshness, load_directory, open_directory, opening
from directory.engine import make_engine, reading
from directory.freshness import LIMITS, AgeLimits, stale_parts
from directory.settings import Settings
from directory.shown import ShownTally, times_shown
from tests.directory.builders import a_record, a_service
from tests.directory.changes import CHECKED_ON, assure
from tests.directory.conftest import MakeDirectory
from tests.directory.test_opening import OFFICE

BOTH = ("phone", "hours")


@pytest.mark.parametrize(("days", "stale"), [(0, ()), (90, ()), (91, BOTH), (365, BOTH), (366, (*BOTH, "text"))])
def test_each_part_has_its_own_limit(days: int, stale: tuple[str, ...]) -> None:
    """A number goes wrong sooner than a description."""
    record = a_record(OFFICE, assured_date=CHECKED_ON)

    assert stale_parts(record, CHECKED_ON + timedelta(days=days)) == stale


def test_what_nobody_confirmed_is_unchecked_and_not_stale() -> None:
    """The two are told apart: nobody ever rang, or somebody did long ago."""
    assert stale_parts(a_record(OFFICE), date(2030, 1, 1)) == ()


def test_limits_come_from_settings() -> None:
    """A council that checks each month says so in one place."""
    settings = Settings.from_env({"CHECKED_PHONE_DAYS": "30"})

    assert settings.limits == AgeLimits(phone=30, hours=90, text=365)
    assert stale_parts(a_record(assured_date=CHECKED_ON), CHECKED_ON + timedelta(days=31), settings.limits) == ("phone",)


def test_the_words_on_every_card_go_by_the_settings(sqlite_url: str, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search, cards, plan and command line must not disagree about what is out of date."""
    monkeypatch.setattr(freshness, "_in_force", [LIMITS])
    load_directory(sqlite_url, seed, seed / "topics.yml")
    monkeypatch.setenv("CHECKED_HOURS_DAYS", "30")
    open_directory(sqlite_url).close()
    asked = datetime.combine(CHECKED_ON + timedelta(days=31), datetime.min.time(), LONDON)

    assert "hours not checked since" in opening(a_record(OFFICE, assured_date=CHECKED_ON), asked).words


@pytest.mark.parametrize("value", ["soon", "-3", "0", "1.5"])
def test_a_wrong_limit_says_which_setting_it_is(value: str) -> None:
    """One sentence, at the start, not at three in the morning."""
    with pytest.raises(DirectoryError, match="CHECKED_HOURS_DAYS must be a number of days"):
        Settings.from_env({"CHECKED_HOURS_DAYS": value})


def test_a_stale_record_comes_later_and_says_so(directory_of: MakeDirectory, database_url: str) -> None:
    """Of two that are as good, the one somebody rang lately is safer."""
    directory = directory_of(a_service("alpha"), a_service("beta"))
    for service_id in ("alpha", "beta"):
        assure(database_url, service_id)
    _confirm(database_url, "beta", CHECKED_ON + timedelta(days=200))
    asked = datetime.combine(CHECKED_ON + timedelta(days=210), datetime.min.time(), LONDON).replace(hour=11)

    matches = directory.search(Query(topics=("short_breaks",), place="mansfield"), asked)

    assert [match.service.id for match in matches] == ["beta", "alpha"]
    assert [reason.words for reason in matches[1].reasons if reason.code == "stale"] == ["Phone number not checked since November 2026"]
    assert matches[1].points["stale"] == -3


def _confirm(database_url: str, service_id: str, on: date) -> None:
    from directory import editing

    engine = make_engine(database_url)
    editing.assure(engine, service_id, "pat@example.gov.uk", on)
    engine.dispose()


def test_what_is_shown_is_counted_by_month_and_nothing_else_is_kept(directory_of: MakeDirectory, database_url: str) -> None:
    """Staff check first what carers are sent to most; who asked is nobody's business."""
    directory = directory_of(a_service("alpha"), a_service("beta"))
    directory.note_shown(["alpha", "beta"], date(2026, 11, 3))
    directory.note_shown(["alpha"], date(2026, 9, 30))
    directory.note_shown(["alpha"], date(2026, 8, 30))
    directory.close()

    engine = make_engine(database_url)
    with reading(engine) as connection:
        assert times_shown(connection, date(2026, 11, 24)) == {"alpha": 2, "beta": 1}
        columns = connection.exec_driver_sql("SELECT * FROM local_shown").keys()
        assert set(columns) == {"service_id", "month", "times"}
    engine.dispose()


def test_counting_goes_on_when_the_database_does_not_take_it(tmp_path: Any) -> None:
    """A locked file must not lose the counts, let alone a reply."""
    engine = make_engine(f"sqlite:///{tmp_path}/none/none.sqlite3")
    tally = ShownTally(engine, wait=3600)
    tally.count(["alpha"], date(2026, 11, 3))
    tally.write()
    tally.count(["alpha"], date(2026, 11, 3))

    assert tally._counts == {("alpha", "2026-11"): 2}
    tally._timer and tally._timer.cancel()


def test_many_threads_lose_no_count(load: Any, database_url: str) -> None:
    """Fifty conversations at once."""
    load(a_service("alpha"))
    directory: Directory = open_directory(database_url)
    threads = [threading.Thread(target=directory.note_shown, args=(["alpha"], date(2026, 11, 3))) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    directory.close()

    engine = make_engine(database_url)
    with reading(engine) as connection:
        assert times_shown(connection, date(2026, 11, 24)) == {"alpha": 50}
    engine.dispose()
