"""Brings what a source gives together with what the directory has: first a plan, then, if it is wanted, one transaction.

A person's word wins: a field that a person edited keeps their value, and a record that a person confirmed is not changed at
all; what the source says differently is reported. No import sets or clears `assured_date`. A record belongs to the source
it came from; only a file that staff import on purpose (`owner=None`) may change records of any source. What a source no
longer has is made inactive, never deleted.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from directory.documents import from_document
from directory.history import IMPORTED_BY, fields_edited_by_people, note_change
from directory.incoming import Incoming
from directory.indexing import reindex
from directory.local_models import LocalDocument
from directory.models import Metadata, Organization, Service
from directory.records import ServiceRecord
from directory.reference import put
from directory.seedrecords import SeedService
from directory.servicerows import CHILD_TABLES, child_rows, organization_row, service_row
from directory.whereabouts import Whereabouts, batches, read_whereabouts, write_whereabouts

_NOT_WORTH_SAYING = frozenset({"source", "source_date", "confidence"})
_KEPT = ("local_origin", "local_checksum", "local_mended")
"""Where a record came from; an update by an import does not change it."""
_PERSONS = ("id", "assured_date")
FIELDS = tuple(entry.name for entry in fields(ServiceRecord) if entry.name not in _PERSONS)
"""The fields of a record that an import may bring."""
COLUMNS = (
    *("alternate_name", "fees", "fees_description", "accreditations", "eligibility_description", "alert"),
    *("interpretation_services", "application_process", "wait_time", "licenses"),
)
"""Columns of `service` outside the record that an import may bring."""
PLACES = "whereabouts"
"""Stands for the places, people and languages of a service, which are compared as one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which the source says something else than a person did; ours is kept."""

    service_id: str
    field: str
    ours: str
    theirs: str
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """One service that would be made or changed: what it becomes, and each changed field with its old and new value."""

    incoming: Incoming
    record: ServiceRecord
    columns: Mapping[str, Any]
    changed: Mapping[str, tuple[str, str]]
    before: ServiceRecord | None = None
    places: bool = True

    @property
    def new(self) -> bool:
        """Whether the directory does not have the service yet."""
        return self.before is None


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    source: str
    owner: str | None
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    retire: list[str] = field(default_factory=list)
    renumbered: dict[str, str] = field(default_factory=dict)
    """Of those, the ones that are there under another id: the old and the new."""


@dataclass(frozen=True, slots=True)
class _Known:
    record: ServiceRecord
    columns: Mapping[str, Any]
    origin: str
    edited: frozenset[str]
    whereabouts: Whereabouts


def plan(session: Session, source: str, owner: str | None, incoming: Sequence[Incoming], only: Collection[str] | None = None) -> Plan:
    """Compare what a source gives with what is there. Nothing is written.

    Args:
        session: Where to look.
        source: The name of the source, for the history.
        owner: The `local_origin` whose records may be changed; None for a file of staff, which may change any.
        incoming: What the source gives, each id once.
        only: The fields the source knows about; what it does not know stays as it is. None: all.
    """
    made = Plan(source, owner)
    known = _known(session, [one.record.id for one in incoming])
    names = [name for name in (*FIELDS, *COLUMNS, PLACES) if only is None or name in only]
    for one in incoming:
        there = known.get(one.record.id)
        if there is None:
            made.changes.append(Change(one, one.record, dict(one.columns), {}))
        elif owner is not None and there.origin != owner:
            made.refused.append((one.record.id, f"the id belongs to a record of another source ({there.origin})"))
        else:
            _compare(made, one, there, names)
    return made


def plan_retirement(session: Session, made: Plan, seen: Collection[str]) -> None:
    """Add to a plan what its source no longer has; a record that a person confirmed stays and is reported."""
    wanted = (
        select(Service.id, Service.assured_date, Service.name, Organization.name)
        .join(Organization)
        .where(Service.local_origin == made.owner, Service.status == "active")
    )
    fresh = _fresh(made)
    for service_id, assured, *named in session.execute(wanted.order_by(Service.id)):
        if service_id in seen:
            continue
        if heir := fresh.get(tuple(named)):
            made.renumbered[service_id] = heir
        if assured:
            made.conflicts.append(Conflict(service_id, "status", "active", "no longer in the source", f"confirmed {assured}"))
        else:
            made.retire.append(service_id)


def _fresh(made: Plan) -> Mapping[tuple[str, ...], str]:
    """Give new services by name and organization, where that is theirs alone: feeds give out new ids now and then."""
    found: dict[tuple[str, ...], list[str]] = {}
    for change in made.changes:
        if change.new:
            found.setdefault((change.record.name, change.record.organization), []).append(change.record.id)
    return {named: ids[0] for named, ids in found.items() if len(ids) == 1}


def carry_out(session: Session, made: Plan, now: datetime | None = None) -> None:
    """Write what was planned; the caller's transaction keeps all of it or none."""
    moment = now or datetime.now(UTC)
    ids = [change.record.id for change in made.changes]
    _organizations(session, made.changes)
    fresh = [_row(change, made, moment) | _kept(change) for change in made.changes if change.new]
    changed = [_row(change, made, moment) for change in made.changes if not change.new]
    put(session, Service, fresh)
    put(session, Service, [{name: value for name, value in row.items() if name not in _KEPT} for row in changed])
    for some in batches(ids):
        for table, owner in CHILD_TABLES.items():
            session.execute(delete(table).where(owner.in_(some)))
    for table in CHILD_TABLES:
        put(session, table, [row for change in made.changes for row in child_rows(table, change.record)])
    for some in batches(made.retire):
        session.execute(update(Service).where(Service.id.in_(some)).values(status="inactive", last_modified=moment))
    for gone in made.renumbered.keys() & set(made.retire):
        values = {"local_state": "replaced", "local_replaced_by": made.renumbered[gone]}
        session.execute(update(Service).where(Service.id == gone).values(values))
    write_whereabouts(session, {change.record.id: change.incoming.whereabouts for change in made.changes if change.places})
    _note(session, made, moment)
    if made.changes or made.retire:
        reindex(session, [*ids, *made.retire])


def _known(session: Session, ids: Sequence[str]) -> dict[str, _Known]:
    edited = {one: names for some in batches(ids) for one, names in fields_edited_by_people(session, some).items()}
    columns = [getattr(Service, name) for name in COLUMNS]
    found: dict[str, _Known] = {}
    places = read_whereabouts(session, ids)
    for some in batches(ids):
        rows = select(Service.id, Service.local_origin, LocalDocument.body, *columns).join(LocalDocument).where(Service.id.in_(some))
        for service_id, origin, body, *values in session.execute(rows):
            extra = dict(zip(COLUMNS, values, strict=True))
            found[service_id] = _Known(
                from_document(body), extra, origin, edited.get(service_id, frozenset()), places.get(service_id, Whereabouts())
            )
    return found


def _compare(made: Plan, one: Incoming, there: _Known, names: Iterable[str]) -> None:
    record: dict[str, Any] = {}
    columns = dict(there.columns)
    changed: dict[str, tuple[str, str]] = {}
    for name in names:
        difference = _difference(one, there, name)
        if difference is None:
            continue
        confirmed = there.record.assured_date
        if confirmed or name in there.edited:
            if name not in _NOT_WORTH_SAYING:
                why = f"confirmed by a person on {confirmed}" if confirmed else "edited by a person"
                made.conflicts.append(Conflict(one.record.id, name, *difference, why))
            continue
        changed[name] = difference
        if name in FIELDS:
            record[name] = getattr(one.record, name)
        elif name != PLACES:
            columns[name] = one.columns[name]
    if changed:
        made.changes.append(Change(one, replace(there.record, **record), columns, changed, there.record, places=PLACES in changed))
    else:
        made.unchanged += 1


def _difference(one: Incoming, there: _Known, name: str) -> tuple[str, str] | None:
    """Give the old and new value of a field as text, or None when there is nothing to change."""
    if name == PLACES:
        return None if one.whereabouts.same_as(there.whereabouts) else (_places(there.whereabouts), _places(one.whereabouts))
    if name in COLUMNS and name not in one.columns:
        return None
    old, new = (getattr(there.record, name), getattr(one.record, name)) if name in FIELDS else (there.columns[name], one.columns[name])
    return None if old == new else (_shown(old), _shown(new))


def _places(known: Whereabouts) -> str:
    return "; ".join(str(row.get("name") or row["id"]) for row in (*known.locations, *known.contacts, *known.languages))


def _row(change: Change, made: Plan, moment: datetime) -> dict[str, Any]:
    """Make the row of a service; `put` leaves out what a row does not name, so an old record keeps its source."""
    row = service_row(SeedService(change.record, None), moment, made.owner or "staff")
    return row | {name: change.columns.get(name) for name in COLUMNS}


def _kept(change: Change) -> dict[str, Any]:
    return {name: value for name in _KEPT if (value := change.incoming.kept.get(name))}


def _organizations(session: Session, changes: Sequence[Change]) -> None:
    rows: dict[str, dict[str, Any]] = {}
    for change in changes:
        row = organization_row(change.record.organization)
        rows[row["id"]] = row
    put(session, Organization, rows.values())
    for change in changes:
        brought = {key: value for key, value in change.incoming.organization.items() if value}
        if brought:
            found = organization_row(change.record.organization)["id"]
            session.execute(update(Organization).where(Organization.id == found).values(**brought))


def _note(session: Session, made: Plan, moment: datetime) -> None:
    """Write the history; what is no field of the record has a line of its own, which cannot be undone."""
    by = f"{IMPORTED_BY}{made.source}"
    for change in made.changes:
        note_change(session, change.before, change.record, by, moment)
    others = [(change.record.id, name, *values) for change in made.changes for name, values in change.changed.items() if name not in FIELDS]
    others += [(service_id, "status", "active", "inactive") for service_id in made.retire]
    session.add_all(
        Metadata(
            id=str(uuid4()),
            resource_id=service_id,
            resource_type="service",
            last_action_date=moment,
            last_action_type="update",
            field_name=name,
            previous_value=old,
            replacement_value=new,
            updated_by=by,
        )
        for service_id, name, old, new in others
    )


def _shown(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, tuple) and value and not isinstance(value[0], str | int):
        value = [asdict(entry) for entry in value]
    return json.dumps(value, default=str, ensure_ascii=False)
