"""A person's changes to the directory: add, edit, retire, confirm, undo. Each is one transaction, written down, and reindexed.

Only here is `assured_date` ever set, and only by somebody with an e-mail address. How a record is read and checked is
`seedrecords.py`, so a record typed by staff is held to the same rules as the seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Engine, delete, select, update
from sqlalchemy.orm import Session

from directory.documents import from_document
from directory.engine import reading, writing
from directory.errors import ChangeRefused, ServiceNotFound
from directory.history import Change, before, history_of, newest_standing, note_change
from directory.indexing import reindex
from directory.local_models import LocalDocument, LocalMatch
from directory.models import Organization, Service
from directory.records import ServiceRecord
from directory.reference import put
from directory.seedrecords import SeedService
from directory.servicerows import CHILD_TABLES, child_rows, organization_row, service_row
from directory.wordindex import word_index

STAFF_ORIGIN = "staff"
_KEPT = ("local_origin", "local_checksum", "local_mended")
"""Where a record came from; a person's edit does not change it."""


def add(engine: Engine, service: ServiceRecord, by: str) -> str:
    """Add a service and give the id of the change.

    Raises:
        ChangeRefused: There is one with this id.
    """
    with writing(engine) as connection, Session(bind=connection) as session:
        if session.get(Service, service.id):
            raise ChangeRefused(f"There is a service with the id {service.id!r} already: use `directory edit`.")
        return _write(session, None, service, by)


def edit(engine: Engine, service_id: str, change: Callable[[ServiceRecord], ServiceRecord], by: str) -> str:
    """Change a service and give the id of the change; `''` when nothing is different."""
    with writing(engine) as connection, Session(bind=connection) as session:
        now = _there(session, service_id)
        return _write(session, now, replace(change(now), id=service_id, assured_date=now.assured_date), by)


def retire(engine: Engine, service_id: str, by: str, replaced_by: str | None = None) -> str:
    """Take a service out of signposting; it is kept, and says which one took over when that is known.

    Raises:
        ServiceNotFound: It, or the one that took over, is not there.
        ChangeRefused: A service cannot take over from itself, nor one that carers may not be sent to.
    """

    def changed(service: ServiceRecord) -> ServiceRecord:
        return replace(service, status="defunct", local_state="replaced" if replaced_by else "closed", replaced_by=replaced_by)

    if replaced_by:
        with reading(engine) as connection, Session(bind=connection) as session:
            if replaced_by == service_id:
                raise ChangeRefused(f"{replaced_by!r} cannot take over from itself: name another service, or leave --replaced-by out.")
            if not _there(session, replaced_by).signposted:
                raise ChangeRefused(f"{replaced_by!r} cannot take over: carers must be able to be sent there.")
    return edit(engine, service_id, changed, by)


def assure(engine: Engine, service_id: str, by: str, on: date) -> str:
    """Write down that a person has confirmed a service on a day."""
    with writing(engine) as connection, Session(bind=connection) as session:
        now = _there(session, service_id)
        after = replace(now, assured_date=on)
        change = note_change(session, now, after, by, datetime.now(UTC))
        session.execute(update(Service).where(Service.id == service_id).values(assured_date=on, assurer_email=by))
        reindex(session, [service_id])
        session.flush()
    return change


def undo(engine: Engine, service_id: str, by: str, change_id: str | None = None) -> tuple[Change, str]:
    """Undo a change of a service; gives what was undone, and the id of the undoing.

    When none is named it is the newest that was not undone yet, so that step by step all of them can be taken back. An
    undoing is undone by its own id.

    Raises:
        ServiceNotFound: The service was never there.
        ChangeRefused: There is no such change, an import made it, or what it changed was changed again since.
    """
    with writing(engine) as connection, Session(bind=connection) as session:
        changes = history_of(connection, service_id)
        if not changes:
            raise ServiceNotFound(service_id)
        change = newest_standing(changes) if change_id is None else next((one for one in changes if one.id == change_id), None)
        if change is None and change_id is None:
            raise ChangeRefused(f"There is nothing left to undo: `directory undo {service_id} --change {changes[0].id}` does it again.")
        if change is None:
            raise ChangeRefused(f"{service_id!r} has no change {change_id!r}: see `directory history {service_id}`.")
        if not change.id or (change.action == "create" and not change.fields[0].after):
            raise ChangeRefused(f"The newest change of {service_id!r} was made by an {change.by}: edit or retire the service instead.")
        now = _maybe(session, service_id)
        try:
            back = before(change, now)
        except ValueError as error:
            raise ChangeRefused(f"{error} of {service_id!r} was changed again since: undo the newer change first.") from None
        return change, _write(session, now, back, by, change.id)


def _write(session: Session, now: ServiceRecord | None, after: ServiceRecord | None, by: str, undoes: str = "") -> str:
    moment = datetime.now(UTC)
    change = note_change(session, now, after, by, moment, undoes)
    known = after or now
    if not change or known is None:
        return ""
    if after is None:
        _remove(session, known.id)
        return change
    put(session, Organization, [organization_row(after.organization)])
    row = service_row(SeedService(after, None), moment, STAFF_ORIGIN) | {"assured_date": after.assured_date}
    put(session, Service, [row if now is None else {name: value for name, value in row.items() if name not in _KEPT}])
    for table, owner in CHILD_TABLES.items():
        session.execute(delete(table).where(owner == after.id))
        put(session, table, child_rows(table, after))
    reindex(session, [after.id])
    session.flush()
    return change


def _remove(session: Session, service_id: str) -> None:
    connection = session.connection()
    number = session.scalar(select(LocalDocument.number).where(LocalDocument.service_id == service_id))
    word_index(connection).remove(connection, [number] if number is not None else [])
    for table, owner in CHILD_TABLES.items():
        session.execute(delete(table).where(owner == service_id))
    session.execute(delete(LocalMatch).where(LocalMatch.service_id == service_id))
    session.execute(delete(LocalDocument).where(LocalDocument.service_id == service_id))
    session.execute(delete(Service).where(Service.id == service_id))
    reindex(session, [])
    session.flush()


def _maybe(session: Session, service_id: str) -> ServiceRecord | None:
    body = session.scalar(select(LocalDocument.body).where(LocalDocument.service_id == service_id))
    return from_document(body) if body else None


def _there(session: Session, service_id: str) -> ServiceRecord:
    found = _maybe(session, service_id)
    if found is None:
        raise ServiceNotFound(service_id)
    return found
