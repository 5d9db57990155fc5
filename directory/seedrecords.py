"""Turns one entry of a seed file into one record, checked.

Single values are checked in `seedfields.py`; what must hold between records in `seedreading.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any

from directory.gazetteer import Condition, OutsidePlace, PlaceName, Postcode
from directory.records import Area, FactRecord, PhoneRecord, ScheduleRecord, ServiceRecord
from directory.seedfields import Fields, check_phone, clock_time, day, email, flag, one_of, slug, text, url, years
from directory.seedfiles import Mark
from directory.vocabulary import (
    AREA_KINDS,
    AREA_SERVICES,
    AUDIENCES,
    CONFIDENCES,
    DAYS,
    FACT_BASES,
    PHONE_TYPES,
    STATES,
    STATUSES,
)

IdReader = Callable[[Mark], str]

_SERVICE_MUST = (
    *("id", "name", "organization", "description", "status", "local_state"),
    *("topics", "audience", "areas", "source", "confidence"),
)
_SERVICE_MAY = (
    *("replaced_by", "conditions", "minimum_age", "maximum_age", "phones", "schedules", "hours_note", "hours_check"),
    *("email", "url", "contact_note", "cost", "access", "source_date", "mended"),
)
_FACT_MUST = ("id", "topics", "subject", "statement", "areas", "source", "basis")
_FACT_MAY = ("value", "unit", "valid_from", "valid_to", "source_url", "researched", "words")


@dataclass(frozen=True, slots=True)
class SeedService:
    """A service record as written, with what was mended in it and where it stands."""

    record: ServiceRecord
    mended: str | None


def read_condition(mark: Mark) -> Condition:
    """Read an illness or disability."""
    fields = Fields(mark, ("id", "name"), ("words", "broader"))
    return Condition(fields.one("id", slug), fields.one("name", text), fields.many("words", text), fields.maybe("broader", slug))


def read_area(mark: Mark) -> Area:
    """Read a council's area, a region or a country."""
    fields = Fields(mark, ("id", "name", "kind"), ("part_of", "council", *AREA_SERVICES))
    services: dict[str, Any] = {key: fields.maybe(key, slug) for key in AREA_SERVICES}
    return Area(
        id=fields.one("id", slug),
        name=fields.one("name", text),
        kind=fields.one("kind", one_of(AREA_KINDS, "kind of area")),
        council=fields.maybe("council", text),
        part_of=fields.maybe("part_of", slug),
        **services,
    )


def service_reader(topic: IdReader, condition: IdReader, area: IdReader) -> Callable[[Mark], SeedService]:
    """Make the reader of services, given the readers of the ids they use."""
    audience = one_of(AUDIENCES, "audience")

    def read_service(mark: Mark) -> SeedService:
        fields = Fields(mark, _SERVICE_MUST, _SERVICE_MAY)
        record = ServiceRecord(
            id=fields.one("id", slug),
            name=fields.one("name", text),
            organization=fields.one("organization", text),
            description=fields.one("description", text),
            status=fields.one("status", one_of(STATUSES, "status")),
            local_state=fields.one("local_state", one_of(STATES, "state")),
            replaced_by=fields.maybe("replaced_by", slug),
            topics=fields.many("topics", topic),
            conditions=fields.many("conditions", condition),
            audience=fields.many("audience", audience),
            minimum_age=fields.maybe("minimum_age", years),
            maximum_age=fields.maybe("maximum_age", years),
            areas=fields.many("areas", area),
            phones=fields.many("phones", _phone),
            schedules=fields.many("schedules", _schedule),
            hours_note=fields.maybe("hours_note", text),
            hours_check=fields.maybe("hours_check", flag) or False,
            email=fields.maybe("email", email),
            url=fields.maybe("url", url),
            contact_note=fields.maybe("contact_note", text),
            cost=fields.maybe("cost", text),
            access=fields.maybe("access", text),
            source=fields.one("source", text),
            source_date=fields.maybe("source_date", text),
            confidence=fields.one("confidence", one_of(CONFIDENCES, "confidence")),
        )
        for key in ("topics", "audience", "areas"):
            if not getattr(record, key):
                raise fields.at(key).wrong(f"a service needs at least one entry in {key!r}")
        _check_ages(record, fields)
        if record.local_state == "replaced" and not record.replaced_by:
            raise fields.at("local_state").wrong("a replaced service must say in 'replaced_by' which one took over")
        return SeedService(record, fields.maybe("mended", text))

    return read_service


def _phone(mark: Mark) -> PhoneRecord:
    fields = Fields(mark, ("number",), ("type", "description"))
    kind = fields.maybe("type", one_of(PHONE_TYPES, "type of phone")) or "voice"
    return PhoneRecord(check_phone(fields.at("number"), kind), kind, fields.maybe("description", text))


def _schedule(mark: Mark) -> ScheduleRecord:
    """Read a span: weekly, `bank_holidays: true`, or an exception, which has dates and hours or `closed: true`."""
    fields = Fields(mark, (), ("days", "opens_at", "closes_at", "valid_from", "valid_to", "bank_holidays", "exception", "closed"))
    closed = fields.maybe("closed", flag) or False
    bank = fields.maybe("bank_holidays", flag) or False
    special = fields.maybe("exception", flag) or (closed and not bank)
    for key in ("opens_at", "closes_at"):
        if (key in fields) == closed:
            raise mark.wrong(f"{key!r} is missing" if not closed else f"{key!r} cannot be there when it is closed")
    span = ScheduleRecord(
        days=tuple(sorted(DAYS.index(name) for name in fields.many("days", one_of(DAYS, "day")))),
        opens_at=fields.maybe("opens_at", clock_time) or time(),
        closes_at=fields.maybe("closes_at", clock_time) or time(),
        valid_from=fields.maybe("valid_from", day),
        valid_to=fields.maybe("valid_to", day),
        kind="exception" if special else "bank_holidays" if bank else "weekly",
    )
    if span.kind == "weekly" and not span.days:
        raise fields.at("days").wrong("opening hours need at least one day")
    if span.kind == "exception" and not (span.valid_from and span.valid_to):
        raise mark.wrong("an exception needs 'valid_from' and 'valid_to'")
    if span.closed and not closed:
        raise fields.at("closes_at").wrong("it closes when it opens; the whole day is 00:00 to 23:59")
    _check_dates(fields)
    return span


def read_name(mark: Mark, area: IdReader) -> PlaceName:
    """Read the name of a place of ours."""
    fields = Fields(mark, ("name", "areas"), ("also",))
    place = PlaceName(fields.one("name", text), fields.many("areas", area), fields.many("also", text))
    if not place.areas:
        raise fields.at("areas").wrong("a place lies in at least one area")
    return place


def read_outside(mark: Mark) -> OutsidePlace:
    """Read a place elsewhere."""
    fields = Fields(mark, ("name", "council"), ("also",))
    return OutsidePlace(fields.one("name", text), fields.one("council", text), fields.many("also", text))


def read_postcode(mark: Mark, area: IdReader) -> Postcode:
    """Read an outward code."""
    fields = Fields(mark, ("outward",), ("areas", "elsewhere", "covers"))
    covers = fields.at("covers").mapping() if "covers" in fields else {}
    return Postcode(
        outward=fields.one("outward", text),
        areas=fields.many("areas", area),
        elsewhere=fields.many("elsewhere", text),
        covers={key: value.text() for key, value in covers.items()},
    )


def read_fact(mark: Mark, topic: IdReader, area: IdReader) -> FactRecord:
    """Read a fact."""
    fields = Fields(mark, _FACT_MUST, _FACT_MAY)
    _check_dates(fields)
    return FactRecord(
        id=fields.one("id", slug),
        topics=fields.many("topics", topic),
        subject=fields.one("subject", slug),
        statement=fields.one("statement", text),
        value=fields.maybe("value", text),
        unit=fields.maybe("unit", text),
        valid_from=fields.maybe("valid_from", day),
        valid_to=fields.maybe("valid_to", day),
        areas=fields.many("areas", area),
        source=fields.one("source", text),
        source_url=fields.maybe("source_url", url),
        basis=fields.one("basis", one_of(FACT_BASES, "basis")),
        researched=fields.maybe("researched", day),
        words=fields.many("words", text),
    )


def _check_ages(record: ServiceRecord, fields: Fields) -> None:
    if record.minimum_age is not None and record.maximum_age is not None and record.minimum_age > record.maximum_age:
        raise fields.at("maximum_age").wrong(f"nobody is between {record.minimum_age} and {record.maximum_age}")


def _check_dates(fields: Fields) -> None:
    first, last = fields.maybe("valid_from", day), fields.maybe("valid_to", day)
    if first and last and first > last:
        raise fields.at("valid_to").wrong(f"{last} is before {first}")
