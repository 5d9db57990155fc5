"""Loads the seed into the database: checked first, then in one transaction, and only what is different.

What a person has done (`assured_date`, `assurer_email`, the `checked` of a fact, a field they edited) is never overwritten,
and an import never sets it. A service that is no longer in the seed is kept but made inactive. Rows of one service are built in
`servicerows.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from directory.documents import changed_fields, from_document
from directory.engine import migrate, reading, require_ready, writing
from directory.errors import DirectoryUnavailable
from directory.history import fields_edited_by_people
from directory.indexing import reindex
from directory.local_models import LocalDocument, LocalSetting
from directory.models import Metadata, Organization, Service
from directory.ranking import signature
from directory.records import LoadReport, ServiceRecord
from directory.reference import load_reference, put
from directory.seedreading import SEED, TOPICS, Seed, read_seed, seed_hash
from directory.seedrecords import SeedService
from directory.servicerows import CHILD_TABLES, checksum, child_rows, organization_row, service_row

__all__ = ["SEED", "TOPICS", "load_seed"]

SEED_ORIGIN = "seed"
_MARKER = "seed_hash"
_FORMAT = "2"
"""Raise it when the same files must be loaded again because this code writes them differently."""


def load_seed(engine: Engine, seed: Path = SEED, topics: Path = TOPICS) -> LoadReport:
    """Make or update the tables and load the seed files, unless these very files are loaded already.

    Raises:
        SeedError: A record is wrong. Nothing was changed.
        DirectoryUnavailable: The database cannot be opened or written.
    """
    marker = seed_hash(seed, topics, _FORMAT, signature())
    if marker and _loaded(engine) == marker:
        with reading(engine) as connection:
            return LoadReport(services=connection.scalar(select(func.count(Service.id))) or 0, skipped=True)
    content = read_seed(seed, topics)
    migrate(engine)
    with writing(engine) as connection, Session(bind=connection) as session:
        report = _apply(session, content)
        put(session, LocalSetting, [{"name": _MARKER, "value": marker or ""}])
        session.flush()
    return report


def _loaded(engine: Engine) -> str | None:
    """Give the hash of what is loaded; nothing when there is no database yet, so that a bad seed makes none."""
    try:
        require_ready(engine)
    except DirectoryUnavailable:
        return None
    with reading(engine) as connection:
        return connection.scalar(select(LocalSetting.value).where(LocalSetting.name == _MARKER))


def _apply(session: Session, content: Seed) -> LoadReport:
    now = datetime.now(UTC)
    load_reference(session, content)
    known = dict(session.execute(select(Service.id, Service.local_checksum).where(Service.local_origin == SEED_ORIGIN)).all())
    fresh = [service for service in content.services if service.record.id not in known]
    changed = [service for service in content.services if service.record.id in known and known[service.record.id] != checksum(service)]
    before = _documents(session, [service.record.id for service in changed])
    edited = fields_edited_by_people(session, before)
    kept = {service_id: {name: getattr(before[service_id], name) for name in names} for service_id, names in edited.items()}
    ours = [replace(service, record=replace(service.record, **kept.get(service.record.id, {}))) for service in changed]
    _organizations(session, content.services)
    _write(session, fresh, ours, now)
    for service in changed:
        session.execute(update(Service).where(Service.id == service.record.id).values(local_checksum=checksum(service)))
    retired = _retire(session, known.keys() - {service.record.id for service in content.services}, now)
    for service in fresh:
        _note(session, service.record.id, now, "create")
    for service in ours:
        old = before.get(service.record.id, service.record)
        new = replace(service.record, assured_date=old.assured_date)
        for name, values in changed_fields(old, new).items():
            _note(session, service.record.id, now, "update", name, *values)
    reindex(session)
    return LoadReport(
        services=len(content.services),
        created=tuple(service.record.id for service in fresh),
        updated=tuple(service.record.id for service in changed),
        retired=tuple(retired),
        facts=len(content.facts),
        areas=len(content.areas),
        kept=tuple(
            f"{service.record.id}.{name}"
            for service in changed
            for name, value in sorted(kept.get(service.record.id, {}).items())
            if value != getattr(service.record, name)
        ),
    )


def _organizations(session: Session, services: Iterable[SeedService]) -> None:
    put(session, Organization, [organization_row(service.record.organization) for service in services])


def _write(session: Session, fresh: list[SeedService], changed: list[SeedService], now: datetime) -> None:
    ids = [service.record.id for service in changed]
    for table, owner in CHILD_TABLES.items():
        session.execute(delete(table).where(owner.in_(ids)))
    put(session, Service, [service_row(service, now, SEED_ORIGIN) for service in (*fresh, *changed)])
    for table in CHILD_TABLES:
        put(session, table, [row for service in (*fresh, *changed) for row in child_rows(table, service.record)])


def _retire(session: Session, gone: Iterable[str], now: datetime) -> list[str]:
    active = select(Service.id, Service.status).where(Service.id.in_(list(gone)), Service.status == "active")
    retired = sorted(session.execute(active).all())
    for service_id, status in retired:
        values = {"status": "inactive", "local_checksum": None, "last_modified": now}
        session.execute(update(Service).where(Service.id == service_id).values(**values))
        _note(session, service_id, now, "update", "status", status, "inactive")
    return [service_id for service_id, _ in retired]


def _documents(session: Session, ids: list[str]) -> Mapping[str, ServiceRecord]:
    rows = session.execute(select(LocalDocument.service_id, LocalDocument.body).where(LocalDocument.service_id.in_(ids)))
    return {service_id: from_document(body) for service_id, body in rows}


def _note(session: Session, service_id: str, now: datetime, action: str, field: str = "", old: str = "", new: str = "") -> None:
    session.add(
        Metadata(
            id=str(uuid4()),
            resource_id=service_id,
            resource_type="service",
            last_action_date=now,
            last_action_type=action,
            field_name=field,
            previous_value=old,
            replacement_value=new,
            updated_by="import of the seed",
        )
    )
