"""Amounts, ages, rules and rights: which may be quoted on a day, and where to look for those that have run out.

Only a fact that was seen on its page is ever quoted. One that was remembered or worked out is kept for staff.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from directory.gazetteer import Gazetteer
from directory.local_models import LocalFact
from directory.records import FactRecord, StaleFact

_TABLE = LocalFact.__table__
_LISTS = ("topics", "areas", "words")


def load_facts(connection: Connection) -> tuple[FactRecord, ...]:
    """Read all facts, in the order of the seed file."""
    rows = connection.execute(select(_TABLE).order_by(_TABLE.c.position)).mappings()
    return tuple(_fact({key: value for key, value in row.items() if key != "position"}) for row in rows)


def quotable(
    facts: tuple[FactRecord, ...],
    gazetteer: Gazetteer,
    topic: str | None,
    subject: str | None,
    on: date,
    area: str | None,
) -> list[FactRecord]:
    """Give the facts that were seen and hold on a day, those most about the topic first."""
    found = [
        fact
        for fact in facts
        if fact.basis == "seen" and _holds(fact, on) and _about(fact, topic, subject) and _there(fact, gazetteer, area)
    ]
    return sorted(found, key=lambda fact: fact.topics.index(topic) if topic else 0)


def run_out(
    facts: tuple[FactRecord, ...],
    gazetteer: Gazetteer,
    topic: str | None,
    subject: str | None,
    on: date,
    area: str | None,
) -> list[StaleFact]:
    """Give where to look up the subjects of which every fact has run out by a day, the newest of each."""
    asked = [fact for fact in facts if _about(fact, topic, subject) and _there(fact, gazetteer, area)]
    current = {fact.subject for fact in asked if fact.basis == "seen" and _holds(fact, on)}
    newest: dict[str, StaleFact] = {}
    for fact in asked:
        if fact.valid_to is None or fact.valid_to >= on or fact.subject in current:
            continue
        known = newest.get(fact.subject)
        if known is None or fact.valid_to > known.valid_to:
            newest[fact.subject] = StaleFact(fact.id, fact.subject, fact.topics, fact.valid_to, fact.source, fact.source_url, fact.words)
    return list(newest.values())


def _fact(row: dict[str, Any]) -> FactRecord:
    fields: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in row.items()}
    return FactRecord(**fields)


def _holds(fact: FactRecord, on: date) -> bool:
    return (fact.valid_from is None or fact.valid_from <= on) and (fact.valid_to is None or on <= fact.valid_to)


def _about(fact: FactRecord, topic: str | None, subject: str | None) -> bool:
    return (topic is None or topic in fact.topics) and (subject is None or subject == fact.subject)


def _there(fact: FactRecord, gazetteer: Gazetteer, area: str | None) -> bool:
    place = gazetteer.areas.get(area) if area else None
    return not fact.areas or not gazetteer.reach(place).keys().isdisjoint(fact.areas)
