"""Keeps the two tables that search reads (`local_document`, `local_match`) in step with the HSDS tables.

Whatever changes a service calls `reindex` in the same transaction. Nothing here decides what comes first: the points
are those of `ranking.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator
from datetime import time
from itertools import product
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, selectinload

from directory.audience import OPEN_MAXIMUM, OPEN_MINIMUM, audience_bits
from directory.base import Base
from directory.documents import to_document
from directory.inserting import insert_rows
from directory.local_models import LocalDocument, LocalMatch, LocalSetting
from directory.models import Attribute, Schedule, Service
from directory.ranking import directness, standing
from directory.records import PhoneRecord, ScheduleKind, ScheduleRecord, ServiceRecord
from directory.wordindex import WordRow, area_word, key, name_word, row_number, word_index
from directory.wordmeaning import forget_words, keep_words
from directory.words import searchable

ANY = "*"
"""Stands for any topic, or for any condition, in `local_match`."""
GENERAL = ""
"""The condition of a service that is for everybody."""
STANDING_SCALE = 100
_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BATCH = 500


def byday(days: Iterable[int]) -> str:
    """Write days of the week as HSDS does: "MO,TU"."""
    return ",".join(_BYDAY[day] for day in days)


def reindex(session: Session, service_ids: Collection[str] | None = None) -> None:
    """Make the search rows of some services again, or of all, and count the revision up."""
    session.flush()
    session.expire_all()
    connection = session.connection()
    if service_ids is None:
        forget_words(connection)
    ids = list(session.scalars(select(Service.id)) if service_ids is None else service_ids)
    seen: set[str] = set()
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        session.execute(delete(LocalMatch).where(LocalMatch.service_id.in_(batch)))
        there = select(LocalDocument.number).where(LocalDocument.service_id.in_(batch), LocalDocument.number.is_not(None))
        word_index(connection).remove(connection, [number for number in session.scalars(there) if number is not None])
        session.execute(delete(LocalDocument).where(LocalDocument.service_id.in_(batch)))
        records = [record_of(service) for service in _services(session, batch)]
        write_search_rows(session, records, seen)
    if service_ids is None:
        word_index(connection).tidy(connection)
    count_revision(session)


def write_search_rows(session: Session, records: Iterable[ServiceRecord], seen: set[str]) -> None:
    """Write all that search reads of services that have no search rows yet; `seen` are words that are kept already."""
    documents, matches, words = [], [], []
    vocabulary: set[str] = set()
    for record in records:
        rows = list(match_rows(record))
        text = searchable(record)
        number = row_number(round(STANDING_SCALE * standing(record)), record.id) if rows else None
        documents.append({"service_id": record.id, "body": to_document(record), "text": text, "number": number})
        matches += rows
        if number is not None:
            name = text.partition("\n")[0]
            keys = [key(topic, area) for topic, area in product((*record.topics, ANY), record.areas)]
            keys += [name_word(word, area) for word, area in product(dict.fromkeys(name.split()), record.areas)]
            keys += [area_word(word, area) for word, area in product(dict.fromkeys(text.split()), record.areas)]
            words.append(WordRow(number, record.id, " ".join(keys)))
            vocabulary.update(text.split())
    connection = session.connection()
    for table, rows in ((LocalDocument, documents), (LocalMatch, matches)):
        insert_rows(connection, Base.metadata.tables[table.__tablename__], rows)
    word_index(connection).put(connection, words)
    keep_words(connection, vocabulary - seen)
    seen |= vocabulary


def count_revision(session: Session) -> None:
    """Tell every reader that something changed, so that nothing old is kept in memory."""
    current = session.get(LocalSetting, "revision")
    if current is None:
        session.add(LocalSetting(name="revision", value="1"))
        return
    value = str(int(current.value) + 1)
    session.execute(update(LocalSetting).where(LocalSetting.name == "revision").values(value=value))


def record_of(service: Service) -> ServiceRecord:
    """Gather one service from the HSDS tables."""
    terms = service.attributes
    return ServiceRecord(
        id=service.id,
        name=service.name,
        organization=service.organization.name,
        description=service.description or "",
        topics=_codes(terms, "topic"),
        conditions=_codes(terms, "condition"),
        audience=_codes(terms, "audience"),
        minimum_age=service.minimum_age,
        maximum_age=service.maximum_age,
        areas=tuple(area.local_area for area in service.service_areas),
        phones=tuple(PhoneRecord(phone.number, phone.type or "voice", phone.description) for phone in service.phones),
        schedules=tuple(record for schedule in service.schedules if (record := _schedule(schedule))),
        hours_note=service.local_hours_note,
        hours_check=service.local_hours_check,
        email=service.email,
        url=service.url,
        contact_note=service.local_contact_note,
        cost=next((option.amount_description for option in service.cost_options), None),
        access=service.local_access,
        source=service.local_source,
        source_date=service.local_source_date,
        confidence=service.local_confidence,
        status=service.status,
        local_state=service.local_state,
        replaced_by=service.local_replaced_by,
        assured_date=service.assured_date,
    )


def match_rows(service: ServiceRecord, *within: Container[str]) -> Iterator[dict[str, Any]]:
    """Give the rows by which search finds a service: none when carers may not be sent there or cannot reach it.

    Args:
        service: The record.
        within: The topics, areas and conditions of which rows are wanted; all when not given.
    """
    if not service.signposted or not (service.phones or service.url or service.email):
        return
    always = standing(service)
    topics = [*((topic, place) for place, topic in enumerate(service.topics)), (ANY, -1)]
    conditions: tuple[str, ...] = (*service.conditions, ANY) if service.conditions else (GENERAL,)
    areas: Iterable[str] = service.areas
    if within:
        wanted_topics, wanted_areas, wanted_conditions = within
        topics = [entry for entry in topics if entry[0] in wanted_topics]
        areas = [area for area in areas if area in wanted_areas]
        conditions = tuple(condition for condition in conditions if condition in wanted_conditions)
    for (topic, place), area, condition in product(topics, areas, conditions):
        yield {
            "topic": topic,
            "area": area,
            "condition": condition,
            "standing": round(STANDING_SCALE * (always + directness(place))),
            "service_id": service.id,
            "directness": place,
            "audience": audience_bits(service.audience),
            "minimum_age": OPEN_MINIMUM if service.minimum_age is None else service.minimum_age,
            "maximum_age": OPEN_MAXIMUM if service.maximum_age is None else service.maximum_age,
        }


def _services(session: Session, ids: list[str]) -> Iterable[Service]:
    everything = (
        selectinload(Service.organization),
        selectinload(Service.phones),
        selectinload(Service.schedules),
        selectinload(Service.service_areas),
        selectinload(Service.cost_options),
        selectinload(Service.attributes).selectinload(Attribute.taxonomy_term),
    )
    return session.scalars(select(Service).where(Service.id.in_(ids)).options(*everything))


def _codes(attributes: Iterable[Attribute], link_type: str) -> tuple[str, ...]:
    return tuple(entry.taxonomy_term.code for entry in attributes if entry.link_type == link_type)


def _schedule(schedule: Schedule) -> ScheduleRecord | None:
    kind: ScheduleKind = schedule.local_kind  # type: ignore[assignment]  # only our own code writes it
    nobody = kind != "weekly" and schedule.opens_at is None
    if not nobody and (schedule.opens_at is None or schedule.closes_at is None):
        return None
    days = tuple(_BYDAY.index(name) for name in (schedule.byday or "").split(",") if name in _BYDAY)
    if kind == "weekly" and not days:
        return None
    return ScheduleRecord(
        days=days,
        opens_at=schedule.opens_at or time(),
        closes_at=schedule.closes_at or time(),
        valid_from=schedule.valid_from,
        valid_to=schedule.valid_to,
        kind=kind,
    )
