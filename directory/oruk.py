"""Records as Open Referral UK 3.0 writes them: plain dictionaries, ready for JSON.

A property without a value is left out, as HSDS asks. The profile has no place for a phone of a service, for
`eligibility_description`, for the type of a phone or for the code of a term; those four are added and declared in the
feed's OpenAPI page. The e-mail address of the person who confirmed a record is not given out. Which records are asked for
is decided in `feed.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from directory.base import stable_id
from directory.local_models import LocalArea
from directory.models import (
    Accessibility,
    Address,
    Attribute,
    Contact,
    CostOption,
    Language,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)

Record = dict[str, Any]

_SERVICE = ("id", "name", "description", "url", "email", "status", "fees", "accreditations", "eligibility_description")
_SERVICE_ALSO = ("minimum_age", "maximum_age", "assured_date", "alert", "last_modified")
_ORGANIZATION = ("id", "name", "description", "email", "website", "logo", "uri", "parent_organization_id")
_SCHEDULE = (
    *("id", "valid_from", "valid_to", "dtstart", "freq", "interval", "byday", "bymonthday", "description"),
    *("opens_at", "closes_at", "schedule_link", "attending_type", "notes"),
)
_LOCATION = (
    *("id", "location_type", "name", "description", "latitude", "longitude"),
    *("external_identifier", "external_identifier_type"),
)
_ADDRESS = ("id", "attention", "address_1", "city", "region", "state_province", "postal_code", "country", "address_type")
_GONE = {"replaced": "defunct", "closed": "defunct", "unknown": "inactive"}
"""What the standard's `status` says for our `local_state`, so that nobody else sends people there either."""


def load_options() -> tuple[Any, ...]:
    """Say what to read with a service, so that a page of services needs a fixed number of questions."""
    return (
        selectinload(Service.organization),
        selectinload(Service.phones),
        selectinload(Service.schedules),
        selectinload(Service.service_areas),
        selectinload(Service.cost_options),
        selectinload(Service.attributes).selectinload(Attribute.taxonomy_term),
    )


def summary(service: Service) -> Record:
    """Write a service with the properties it has once, and its organization."""
    record = _pick(service, (*_SERVICE, *_SERVICE_ALSO))
    if service.status == "active":
        record["status"] = _GONE.get(service.local_state, service.status)
    record["organization"] = organization(service.organization)
    return record


def organization(entry: Organization) -> Record:
    """Write an organization; the standard wants a description, so that without one its name stands there."""
    return _pick(entry, _ORGANIZATION) | {"description": entry.description or entry.name}


def full_services(session: Session, services: Sequence[Service]) -> list[Record]:
    """Write services with everything that belongs to them."""
    ids = [service.id for service in services]
    places = _by(_service_at_locations(session, ids), "service_id")
    contacts = _by(session.scalars(select(Contact).where(Contact.service_id.in_(ids)).order_by(Contact.id)), "service_id")
    languages = _by(session.scalars(select(Language).where(Language.service_id.in_(ids)).order_by(Language.id)), "service_id")
    locations = location_records(session, {place.location_id for some in places.values() for place in some})
    area_names = dict(session.execute(select(LocalArea.id, LocalArea.name)).all())
    return [
        _kept(
            **summary(service),
            phones=[phone(entry) for entry in service.phones],
            contacts=[_pick(entry, ("id", "name", "title")) for entry in contacts.get(service.id, ())],
            schedules=_schedules(service),
            service_areas=[service_area(entry, area_names[entry.local_area]) for entry in service.service_areas],
            service_at_locations=[_kept(id=place.id, location=locations.get(place.location_id)) for place in places.get(service.id, ())],
            cost_options=[cost_option(entry) for entry in service.cost_options],
            languages=[_pick(entry, ("id", "name", "code", "note")) for entry in languages.get(service.id, ())],
            attributes=[attribute(entry) for entry in service.attributes],
        )
        for service in services
    ]


def location_records(session: Session, ids: Iterable[str]) -> Mapping[str, Record]:
    """Write locations with their addresses and how they can be reached."""
    wanted = list(ids)
    if not wanted:
        return {}
    addresses = _by(session.scalars(select(Address).where(Address.location_id.in_(wanted)).order_by(Address.id)), "location_id")
    access = _by(session.scalars(select(Accessibility).where(Accessibility.location_id.in_(wanted))), "location_id")
    return {
        entry.id: _kept(
            **_pick(entry, _LOCATION),
            addresses=[_pick(one, _ADDRESS) for one in addresses.get(entry.id, ())],
            accessibility=[_pick(one, ("id", "description", "details", "url")) for one in access.get(entry.id, ())],
        )
        for entry in session.scalars(select(Location).where(Location.id.in_(wanted)))
    }


def phone(entry: Phone) -> Record:
    """Write a number to ring or text."""
    return _pick(entry, ("id", "number", "type", "description"))


def service_area(entry: ServiceArea, area_name: str) -> Record:
    """Write where a service works; `service_area` is the profile's own property for the name."""
    name = entry.name or area_name
    return _pick(entry, ("id", "extent", "extent_type", "uri")) | {"name": name, "service_area": name}


def cost_option(entry: CostOption) -> Record:
    """Write what a service costs."""
    return _pick(entry, ("id", "valid_from", "valid_to", "option", "amount", "amount_description"))


def attribute(entry: Attribute) -> Record:
    """Write a term that is tied to a service."""
    return _kept(id=entry.id, link_type=entry.link_type, taxonomy_term=term(entry.taxonomy_term))


def term(entry: TaxonomyTerm) -> Record:
    """Write a term of a taxonomy; `term` is the profile's own property for its name."""
    names = ("id", "code", "name", "description", "parent_id", "taxonomy", "taxonomy_id", "term_uri")
    return _pick(entry, names) | {"description": entry.description or entry.name, "term": entry.name}


def taxonomy(entry: Taxonomy) -> Record:
    """Write a taxonomy without its terms."""
    return _pick(entry, ("id", "name", "description", "uri", "version"))


def _schedules(service: Service) -> list[Record]:
    """Write opening hours; hours that are only known in words are a schedule with a description and nothing else."""
    schedules = [_pick(entry, _SCHEDULE) | _kind(entry) for entry in service.schedules]
    if not schedules and service.local_hours_note:
        return [{"id": service_note_id(service.id), "description": service.local_hours_note}]
    return schedules


def _kind(entry: Schedule) -> Record:
    """Say in words what the standard has no property for: hours of bank holidays and of single days."""
    words = {"bank_holidays": "On bank holidays in England", "exception": "In place of the usual hours"}.get(entry.local_kind)
    if words is None:
        return {}
    return {"description": words if entry.opens_at else f"{words}: closed"}


def service_note_id(service_id: str) -> str:
    """Give the id of the schedule that holds hours known only in words."""
    return stable_id("schedule", service_id, "note")


def _service_at_locations(session: Session, service_ids: Sequence[str]) -> Iterable[ServiceAtLocation]:
    chosen = ServiceAtLocation.service_id.in_(service_ids)
    return session.scalars(select(ServiceAtLocation).where(chosen).order_by(ServiceAtLocation.id))


def _by(entries: Iterable[Any], key: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for entry in entries:
        groups.setdefault(getattr(entry, key), []).append(entry)
    return groups


def _pick(entry: Any, names: Iterable[str]) -> Record:
    return _kept(**{name: _plain(getattr(entry, name)) for name in names})


def _kept(**values: Any) -> Record:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, time) else value
