"""Who changed what, when: written with every change, read for staff, and the way back.

A change is everything done to one service in one go. HSDS's `metadata` has a row for each field of it; `local_change` ties
them together. The values are text: plain words as they are, everything else as JSON (`documents.changed_fields`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from directory.documents import changed_fields, from_document, to_document
from directory.models import Metadata
from directory.records import ServiceRecord

IMPORTED_BY = "import of "
"""What `updated_by` begins with when no person made the change."""
_EMPTY: Mapping[str, Any] = {field.name: field.default for field in fields(ServiceRecord)}
_TABLE = Metadata.__table__


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a change, before and after, as text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that was done to one service in one go; `action` is create, update or delete.

    `undoes` is the id of the change that was taken back by it.
    """

    id: str
    service_id: str
    at: datetime
    by: str
    action: str
    fields: tuple[FieldChange, ...]
    undoes: str = ""


def note_change(
    session: Session, before: ServiceRecord | None, after: ServiceRecord | None, by: str, at: datetime, undoes: str = ""
) -> str:
    """Write down a change from one state to another (None: not there) and give its id; `''` when nothing differs."""
    known = after or before
    if known is None or before == after:
        return ""
    change = uuid4().hex[:8]
    if before is None or after is None:
        whole = FieldChange("", to_document(before) if before else "", to_document(after) if after else "")
        action, parts = ("create" if before is None else "delete"), [whole]
    else:
        action, parts = "update", [FieldChange(name, *values) for name, values in changed_fields(before, after).items()]
    session.add_all(
        Metadata(
            id=str(uuid4()),
            resource_id=known.id,
            resource_type="service",
            last_action_date=at,
            last_action_type=action,
            field_name=part.field,
            previous_value=part.before,
            replacement_value=part.after,
            updated_by=by,
            local_change=f"{change}/{undoes}" if undoes else change,
        )
        for part in parts
    )
    return change


def history_of(connection: Connection, service_id: str) -> list[Change]:
    """Give all changes of a service, the newest first."""
    wanted = select(_TABLE).where(_TABLE.c.resource_type == "service", _TABLE.c.resource_id == service_id)
    found: dict[tuple[Any, ...], list[Any]] = {}
    for row in connection.execute(wanted.order_by(_TABLE.c.last_action_date.desc(), _TABLE.c.field_name)):
        one = (row.local_change,) if row.local_change else (row.last_action_date, row.updated_by, row.last_action_type)
        found.setdefault(one, []).append(row)
    return [_change(rows) for rows in found.values()]


def newest_standing(changes: Iterable[Change]) -> Change | None:
    """Give the newest change that is no undoing and was not undone itself: so undoing twice goes two steps back."""
    undone: set[str] = set()
    for change in changes:
        if change.id and change.id in undone:
            continue
        if not change.undoes:
            return change
        undone.add(change.undoes)
    return None


def fields_edited_by_people(session: Session, service_ids: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Say which fields of which services a person changed last, so that no import writes over them."""
    wanted = select(Metadata.resource_id, Metadata.field_name, Metadata.updated_by).where(
        Metadata.resource_type == "service", Metadata.resource_id.in_(list(service_ids)), Metadata.field_name != ""
    )
    last: dict[tuple[str, str], str] = {}
    for service_id, field, by in session.execute(wanted.order_by(Metadata.last_action_date)):
        last[service_id, field] = by
    found: dict[str, set[str]] = {}
    for (service_id, field), by in last.items():
        if not by.startswith(IMPORTED_BY):
            found.setdefault(service_id, set()).add(field)
    return {service_id: frozenset(names) for service_id, names in found.items()}


def before(change: Change, now: ServiceRecord | None) -> ServiceRecord | None:
    """Give the state a change would be undone to; the fields it did not touch stay as they are now.

    Raises:
        ValueError: A field was changed again since; it is named.
    """
    if change.action in ("create", "delete"):
        whole = change.fields[0].before
        return from_document(whole) if whole else None
    if now is None:
        raise ValueError("id")
    for part in change.fields:
        if part.field not in _EMPTY:  # an import noted something outside the record
            raise ValueError(part.field)
    back = replace(now, **{part.field: _value(part.field, part.before) for part in change.fields})
    undone = changed_fields(now, back)
    for part in change.fields:
        if undone.get(part.field, (part.after,))[0] != part.after:
            raise ValueError(part.field)
    return back


def _change(rows: list[Any]) -> Change:
    first = rows[0]
    parts = tuple(FieldChange(row.field_name, row.previous_value, row.replacement_value) for row in rows)
    at = first.last_action_date
    at = at if at.tzinfo else at.replace(tzinfo=UTC)  # SQLite gives a time without its zone, and it is UTC
    change, _, undoes = (first.local_change or "").partition("/")
    return Change(change, first.resource_id, at, first.updated_by, first.last_action_type, parts, undoes)


def _value(field: str, text: str) -> Any:
    """Read a field back from its text."""
    if not text:
        return _EMPTY[field]
    if field == "assured_date":
        return date.fromisoformat(json.loads(text))
    if isinstance(_EMPTY[field], tuple | bool) or field in ("minimum_age", "maximum_age"):
        alone = {"id": "", "name": "", "organization": "", "description": "", field: json.loads(text)}
        return getattr(from_document(json.dumps(alone)), field)
    return text
