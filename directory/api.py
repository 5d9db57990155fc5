"""The front desk of the directory: open it, then ask it. Each answer is worked out in a module of its own.

What seldom changes (areas, places, facts) is kept in memory for one revision of the directory; services are read when
they are needed, and the most asked for are kept. A change by another process is seen at the next question.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from directory import facts as fact_rules
from directory.engine import make_engine, reading, require_ready
from directory.errors import DirectoryUnavailable, PlaceNotRecognised, ServiceNotFound
from directory.freshness import LIMITS, AgeLimits, put_in_force
from directory.records import Area, FactRecord, LoadReport, Match, PlaceAnswer, Query, ServiceRecord, StaleFact
from directory.search import search
from directory.settings import Settings
from directory.shown import ShownTally
from directory.snapshot import Snapshot, revision_of, take_snapshot

T = TypeVar("T")


class Directory:
    """A directory opened for reading; safe to share between threads.

    Every method raises DirectoryUnavailable when the database does not answer.
    """

    def __init__(self, engine: Engine, limits: AgeLimits = LIMITS) -> None:
        self._engine, self._limits = engine, limits
        self._shown = ShownTally(engine)
        self._snapshot: Snapshot | None = None
        self._lock = threading.Lock()

    def search(self, query: Query, now: datetime) -> list[Match]:
        """Give the services that fit best, each with its reasons; never more than `query.limit`."""
        return self._ask(lambda connection, kept: search(connection, kept, query, now, self._limits))

    def note_shown(self, service_ids: Iterable[str], on: date) -> None:
        """Count that services were shown to a carer; never slow, never fails, and nothing of who asked is kept."""
        self._shown.count(service_ids, on)

    def service(self, service_id: str) -> ServiceRecord:
        """Give one service, whatever its state.

        Raises:
            ServiceNotFound: No service has this id.
        """
        found = self._ask(lambda connection, kept: kept.services(connection, [service_id]))
        if service_id not in found:
            raise ServiceNotFound(service_id)
        return found[service_id]

    def area(self, area_id: str) -> Area:
        """Give one area.

        Raises:
            PlaceNotRecognised: No area has this id.
        """
        found = self._ask(lambda _, kept: kept.gazetteer.areas.get(area_id))
        if found is None:
            raise PlaceNotRecognised(f"There is no area with the id {area_id!r}.")
        return found

    def areas(self) -> tuple[Area, ...]:
        """Give all areas, in the order of the seed file."""
        return self._ask(lambda _, kept: tuple(kept.gazetteer.areas.values()))

    def home_areas(self, home: str) -> tuple[Area, ...]:
        """Give the areas with social care of their own that share the home area's carers' service, in the order of the seed.

        Somebody at home may live in any of them. Nothing when there is no such area.
        """

        def near(_: Connection, kept: Snapshot) -> tuple[Area, ...]:
            areas = kept.gazetteer.areas
            hub = areas[home].carers_service if home in areas else None
            own = areas[home].social_care_area if home in areas else None
            duties = (area for area in areas.values() if area.social_care_area == area.id)
            return tuple(area for area in duties if area.id == own or (hub and area.carers_service == hub))

        return self._ask(near)

    def find_place(self, text: str) -> PlaceAnswer:
        """Say which areas a name or postcode, as people write it, may mean.

        Raises:
            PlaceNotRecognised: The text is empty.
        """
        return self._ask(lambda _, kept: kept.places.find(text))

    def facts(self, topic: str | None = None, subject: str | None = None, *, on: date, area: str | None = None) -> list[FactRecord]:
        """Give the facts that may be quoted on a day; without an area only those that hold everywhere."""
        return self._ask(lambda _, kept: fact_rules.quotable(kept.facts, kept.gazetteer, topic, subject, on, area))

    def stale_facts(self, topic: str | None = None, subject: str | None = None, *, on: date, area: str | None = None) -> list[StaleFact]:
        """Give where to look up what was true once and has run out."""
        return self._ask(lambda _, kept: fact_rules.run_out(kept.facts, kept.gazetteer, topic, subject, on, area))

    def gazetteer(self) -> dict[str, Any]:
        """Give places, postcodes and conditions as JSON-able data, for the bot."""
        return self._ask(lambda _, kept: kept.gazetteer.export())

    def close(self) -> None:
        """Write what still waits to be counted, and let go of the database."""
        self._shown.write()
        self._engine.dispose()

    def _ask(self, question: Callable[[Connection, Snapshot], T]) -> T:
        for last_try in (False, True):
            try:
                with reading(self._engine) as connection:
                    return question(connection, self._kept(connection))
            except DirectoryUnavailable as error:
                if last_try or not _connection_was_lost(error):
                    raise
        raise AssertionError("the second try returns or raises")

    def _kept(self, connection: Connection) -> Snapshot:
        revision = revision_of(connection)
        if revision is None:
            raise DirectoryUnavailable("The directory is empty: run `directory load`.")
        kept = self._snapshot
        if kept is None or kept.revision != revision:
            with self._lock:
                kept = self._snapshot
                if kept is None or kept.revision != revision:
                    kept = self._snapshot = take_snapshot(connection, revision)
        return kept


def open_directory(url: str | None = None) -> Directory:
    """Open the directory at a database URL, else `DATABASE_URL`, else `var/directory.sqlite3`.

    Raises:
        DirectoryUnavailable: It is not there, not loaded, or cannot be opened.
    """
    settings = Settings.from_env(os.environ)
    engine = make_engine(url or settings.database_url)
    require_ready(engine)
    put_in_force(settings.limits)
    return Directory(engine, settings.limits)


def load_directory(url: str | None = None, seed: Path | None = None, topics: Path | None = None) -> LoadReport:
    """Make or update the tables and load the seed files, unless these very files are loaded already.

    The files are those of the package and of `contract/`, unless others are named.

    Raises:
        SeedError: A record is wrong; it names file, line and reason. Nothing was changed.
        DirectoryUnavailable: The database cannot be opened or written.
    """
    from directory.importing import SEED, TOPICS, load_seed  # here: those who only read never need it

    engine = make_engine(url or Settings.from_env(os.environ).database_url)
    try:
        return load_seed(engine, seed or SEED, topics or TOPICS)
    finally:
        engine.dispose()


def _connection_was_lost(error: DirectoryUnavailable) -> bool:
    return bool(getattr(error.__cause__, "connection_invalidated", False))
