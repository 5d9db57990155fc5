"""A service record as rows of the HSDS tables, with the same ids every time.

The person's columns (`assured_date`, `assurer_email`, `alert`) are not among them: an import leaves them as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from directory.base import Base, stable_id
from directory.indexing import byday
from directory.models import Attribute, CostOption, Phone, Schedule, ServiceArea
from directory.records import ServiceRecord
from directory.seedrecords import SeedService

CHILD_TABLES: Mapping[type[Base], InstrumentedAttribute[Any]] = {
    Phone: Phone.service_id,
    Schedule: Schedule.service_id,
    ServiceArea: ServiceArea.service_id,
    CostOption: CostOption.service_id,
    Attribute: Attribute.link_id,
}
"""The tables that hold the parts of a service, with the column that says whose they are."""


def checksum(service: SeedService) -> str:
    """Make the hash by which an unchanged record is known."""
    return sha256(json.dumps(asdict(service), default=str, sort_keys=True).encode()).hexdigest()


@lru_cache(maxsize=1024)
def organization_id(name: str) -> str:
    """Give the id of the organization of a name."""
    return stable_id("organization", name)


def organization_row(name: str) -> dict[str, Any]:
    """Make the row of an organization."""
    return {"id": organization_id(name), "name": name}


@lru_cache(maxsize=1024)
def term_id(taxonomy: str, code: str) -> str:
    """Give the id of a taxonomy term."""
    return stable_id("taxonomy_term", taxonomy, code)


def service_row(service: SeedService, now: datetime, origin: str) -> dict[str, Any]:
    """Make the row of a service, without what only a person may set."""
    record = service.record
    return {
        "id": record.id,
        "organization_id": organization_id(record.organization),
        "name": record.name,
        "description": record.description,
        "url": record.url,
        "email": record.email,
        "status": record.status,
        "minimum_age": record.minimum_age,
        "maximum_age": record.maximum_age,
        "last_modified": now,
        "local_state": record.local_state,
        "local_replaced_by": record.replaced_by,
        "local_confidence": record.confidence,
        "local_source": record.source,
        "local_source_date": record.source_date,
        "local_hours_note": record.hours_note,
        "local_hours_check": record.hours_check,
        "local_contact_note": record.contact_note,
        "local_access": record.access,
        "local_mended": service.mended,
        "local_origin": origin,
        "local_checksum": checksum(service),
    }


def child_rows(table: type[Base], service: ServiceRecord) -> list[dict[str, Any]]:
    """Make the rows of one table that belong to a service."""
    if table is Phone:
        rows = [asdict(phone) for phone in service.phones]
    elif table is Schedule:
        rows = [_schedule(asdict(span)) for span in service.schedules]
    elif table is ServiceArea:
        rows = [{"local_area": area} for area in service.areas]
    elif table is CostOption:
        rows = [_cost(service.cost)] if service.cost else []
        return [{"id": stable_id("cost_option", service.id), "service_id": service.id, **row} for row in rows]
    else:
        return _attributes(service)
    name = table.__tablename__
    return [
        {"id": stable_id(name, service.id, place), "service_id": service.id, "local_position": place, **row}
        for place, row in enumerate(rows)
    ]


def _schedule(span: dict[str, Any]) -> dict[str, Any]:
    kind, days = span.pop("kind"), span.pop("days")
    if span["opens_at"] == span["closes_at"]:
        span |= {"opens_at": None, "closes_at": None, "description": "Closed"}
    return {"freq": "WEEKLY" if kind == "weekly" else None, "byday": byday(days) or None, "local_kind": kind, "description": None, **span}


def _cost(words: str) -> dict[str, Any]:
    free = words.strip().casefold() == "free"
    return {"amount_description": words, "currency": "GBP", "amount": 0.0 if free else None}


def _attributes(service: ServiceRecord) -> list[dict[str, Any]]:
    lists = {"topic": service.topics, "condition": service.conditions, "audience": service.audience}
    return [
        {
            "id": stable_id("attribute", service.id, kind, code),
            "link_id": service.id,
            "link_entity": "service",
            "link_type": kind,
            "taxonomy_term_id": term_id(kind, code),
            "local_position": place,
        }
        for kind, codes in lists.items()
        for place, code in enumerate(codes)
    ]
