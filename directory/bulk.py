"""Writes very many services at once, for measuring: the same rows as any other way, without comparing with what is there.

Used on databases made for that alone; what is already there is expected to be none of these services.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Engine, insert, text
from sqlalchemy.orm import Session

from directory.base import Base
from directory.engine import migrate, writing
from directory.indexing import count_revision, write_search_rows
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
    with writing(engine) as connection, Session(bind=connection) as session:
        put(session, LocalArea, [_area_row(area, place) for place, area in enumerate(areas, 1_000)])
        organizations: set[str] = set()
        words: set[str] = set()
        left, written = iter(services), 0
        while batch := list(islice(left, _BATCH)):
            owners = {row["id"]: row for row in (organization_row(one.organization) for one in batch) if row["id"] not in organizations}
            organizations |= owners.keys()
            _insert(session, Organization, list(owners.values()))
            _insert(session, Service, [service_row(SeedService(one, None), moment, ORIGIN) for one in batch])
            for table in CHILD_TABLES:
                _insert(session, table, [row for one in batch for row in child_rows(table, one)])
            write_search_rows(session, batch, words)
            session.expunge_all()
            written += len(batch)
            done(written)
        word_index(connection).tidy(connection)
        count_revision(session)
        session.flush()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _insert(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> None:
    """Insert rows that may differ in which columns they name."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        alike.setdefault(tuple(row), []).append(row)
    for some in alike.values():
        session.connection().execute(insert(Base.metadata.tables[table.__tablename__]), some)


def _area_row(area: Area, place: int) -> dict[str, Any]:
    return {"id": area.id, "name": area.name, "kind": area.kind, "part_of": area.part_of, "council": area.council, "position": place}
