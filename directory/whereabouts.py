"""The places, people and languages of a service as plain rows: read for export and comparing, written by imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from directory.models import Address, Contact, Language, Location, ServiceAtLocation
from directory.reference import put

Row = Mapping[str, Any]

_LOCATION = ("id", "location_type", "name", "description", "latitude", "longitude")
_ADDRESS = ("id", "address_1", "city", "state_province", "postal_code", "country", "address_type")
_CONTACT = ("id", "name", "title", "department", "email")
_LANGUAGE = ("id", "name", "code", "note")
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Rows of one service; a location holds its addresses and, as `tie`, the id of its `service_at_location`."""

    locations: tuple[Row, ...] = ()
    contacts: tuple[Row, ...] = ()
    languages: tuple[Row, ...] = ()

    def same_as(self, other: Whereabouts) -> bool:
        """Say whether two hold the same rows, in whatever order."""
        return all(_sorted(ours) == _sorted(theirs) for ours, theirs in zip(self._parts(), other._parts(), strict=True))

    def _parts(self) -> tuple[tuple[Row, ...], ...]:
        return self.locations, self.contacts, self.languages


def batches(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    """Cut a list of ids into pieces that every database takes as parameters."""
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def read_whereabouts(session: Session, ids: Sequence[str]) -> dict[str, Whereabouts]:
    """Read the rows of services; a service without any is not in the answer."""
    locations: dict[str, list[Row]] = {}
    contacts: dict[str, list[Row]] = {}
    languages: dict[str, list[Row]] = {}
    for some in batches(ids):
        ties = list(session.scalars(select(ServiceAtLocation).where(ServiceAtLocation.service_id.in_(some))))
        places = _places(session, [tie.location_id for tie in ties])
        for tie in ties:
            locations.setdefault(tie.service_id, []).append({"tie": tie.id, **places[tie.location_id]})
        for contact in session.scalars(select(Contact).where(Contact.service_id.in_(some))):
            contacts.setdefault(str(contact.service_id), []).append(_row(contact, _CONTACT))
        for language in session.scalars(select(Language).where(Language.service_id.in_(some))):
            languages.setdefault(str(language.service_id), []).append(_row(language, _LANGUAGE))
    known = {*locations, *contacts, *languages}
    return {one: Whereabouts(*(tuple(rows.get(one, ())) for rows in (locations, contacts, languages))) for one in known}


def write_whereabouts(session: Session, services: Mapping[str, Whereabouts]) -> None:
    """Write the rows of services; what a service had before goes."""
    for some in batches(list(services)):
        for table in (ServiceAtLocation, Contact, Language):
            session.execute(delete(table).where(table.service_id.in_(some)))
    places = {place["id"]: place for one in services.values() for place in one.locations}
    for some in batches(list(places)):
        session.execute(delete(Address).where(Address.location_id.in_(some)))
    ties = [(owner, place) for owner, one in services.items() for place in one.locations]
    put(session, Location, [{name: place.get(name) for name in _LOCATION} for place in places.values()])
    put(session, Address, [{**row, "location_id": place["id"]} for place in places.values() for row in place["addresses"]])
    put(session, ServiceAtLocation, [{"id": place["tie"], "service_id": owner, "location_id": place["id"]} for owner, place in ties])
    put(session, Contact, [{**row, "service_id": owner} for owner, one in services.items() for row in one.contacts])
    put(session, Language, [{**row, "service_id": owner} for owner, one in services.items() for row in one.languages])


def _places(session: Session, ids: Sequence[str]) -> dict[str, Row]:
    found = {entry.id: _row(entry, _LOCATION) | {"addresses": []} for entry in _of(session, Location, Location.id, ids)}
    for entry in _of(session, Address, Address.location_id, ids):
        found[entry.location_id]["addresses"].append(_row(entry, _ADDRESS))
    return dict(found)


def _of(session: Session, table: Any, column: Any, ids: Sequence[str]) -> Iterable[Any]:
    return session.scalars(select(table).where(column.in_(ids)).order_by(table.id))


def _row(entry: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in names}


def _sorted(rows: Iterable[Row]) -> list[list[tuple[str, Any]]]:
    listed = [{**row, "addresses": _sorted(row["addresses"])} if "addresses" in row else row for row in rows]
    return sorted((sorted(row.items(), key=lambda item: item[0]) for row in listed), key=repr)
