"""Writes very many services at once, for measuring: the same rows as any other way, without comparing with what is there.

Used on databases made for that alone; what is already there is expected to be none of these services.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from directory.base import Base
from directory.engine import migrate, writing
from directory.indexing import count_revision, write_search_rows
from directory.inserting import insert_rows
from directory.local_models import LocalArea
from directory.models import Organization, Service
from directory.records import Area, ServiceRecord
from directory.reference import put
from directory.seedrecords import SeedService
from directory.servicerows import CHILD_TABLES, child_rows, organization_row, service_row
from directory.wordindex import word_index

_BATCH = 2_000
ORIGIN = "generated"


def write_services(engine: Engine, areas: Iterable[Area], services: Iterable[ServiceRecord], done: Callable[[int], None]) -> None:
    """Write areas and services into a directory whose reference data is loaded; `done` is told how many are written.

    Raises:
        DirectoryUnavailable: The database cannot be written.
    """
    migrate(engine)
    moment = datetime.now(UTC)
    with _without_log(engine), writing(engine) as connection, Session(bind=connection) as session:
        _hurry(connection)
        word_index(connection).make_room(connection)
        put(session, LocalArea, [_area_row(area, place) for place, area in enumerate(areas, 1_000)])
        organizations: set[str] = set()
        words: set[str] = set()
        left, written = iter(services), 0
        while batch := list(islice(left, _BATCH)):
            owners = {row["id"]: row for row in (organization_row(one.organization) for one in batch) if row["id"] not in organizations}
            organizations |= owners.keys()
            rows: dict[type[Base], list[dict[str, Any]]] = {
                Organization: list(owners.values()),
                Service: [service_row(SeedService(one, None), moment, ORIGIN) for one in batch],
            }
            for table in CHILD_TABLES:
                rows[table] = [row for one in batch for row in child_rows(table, one)]
            for table, some in rows.items():
                insert_rows(connection, Base.metadata.tables[table.__tablename__], some)
            write_search_rows(session, batch, words)
            session.expunge_all()
            written += len(batch)
            done(written)
        word_index(connection).tidy(connection)
        count_revision(session)
        session.flush()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _hurry(connection: Connection) -> None:
    """Give the database room: nothing is lost with a database made for measuring, it is made again."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # services bring no id that is not there
    else:
        connection.execute(text("PRAGMA cache_size = -2000000"))  # 2 GB


@contextmanager
def _without_log(engine: Engine) -> Iterator[None]:
    """Let SQLite write straight into the file; else all is written twice."""
    if engine.dialect.name != "sqlite":
        yield
        return
    engine.dispose()
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")
    yield
    engine.dispose()  # the next connection keeps its log again


def _area_row(area: Area, place: int) -> dict[str, Any]:
    return {"id": area.id, "name": area.name, "kind": area.kind, "part_of": area.part_of, "council": area.council, "position": place}
