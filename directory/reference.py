"""Writes what services refer to: areas, conditions, places, facts, and the taxonomies made from them and the topics.

These belong to the seed. Rows are updated in place; what is gone from the seed goes, unless a service still needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from sqlalchemy import bindparam, delete, insert, inspect, select, update
from sqlalchemy.orm import Session

from directory.base import Base, stable_id
from directory.local_models import (
    LocalArea,
    LocalCondition,
    LocalFact,
    LocalNotPlace,
    LocalOutsidePlace,
    LocalOutsidePostcodeArea,
    LocalPlaceName,
    LocalPostcode,
)
from directory.models import ServiceArea, Taxonomy, TaxonomyTerm
from directory.seedreading import Seed
from directory.servicerows import term_id
from directory.vocabulary import AUDIENCES
from directory.wording import AUDIENCE_WORDS, TOPIC_WORDS

_TAXONOMIES = {
    "topic": ("Needs of carers", "What a carer may need, as listed in contract/topics.yml."),
    "condition": ("Conditions", "The illness or disability of the person looked after."),
    "audience": ("Audience", "Whom a service is for."),
}
_AREA_EXTRAS = ("covers", "social_care_area")
_FACT_KEEPS = ("checked",)

T = TypeVar("T")


def load_reference(session: Session, content: Seed) -> None:
    """Bring areas, places, conditions, facts and taxonomies in step with the seed."""
    areas = _numbered(_parents_first({area.id: (area.part_of, area) for area in content.areas}), content.areas)
    put(session, LocalArea, [_without(row, _AREA_EXTRAS) for row in areas])
    used = select(ServiceArea.local_area)
    session.execute(delete(LocalArea).where(LocalArea.id.not_in([a.id for a in content.areas]), LocalArea.id.not_in(used)))
    conditions = _parents_first({c.id: (c.broader, c) for c in content.conditions})
    _replace(session, LocalCondition, _numbered(conditions, content.conditions))
    _replace(session, LocalPlaceName, _numbered(content.names))
    _replace(session, LocalOutsidePlace, _numbered(content.outside))
    _replace(session, LocalPostcode, _numbered(content.postcodes))
    _replace(session, LocalOutsidePostcodeArea, [{"letters": letters} for letters in content.outside_postcode_areas])
    _replace(session, LocalNotPlace, [{"phrase": phrase} for phrase in content.not_places])
    put(session, LocalFact, [_without(row, _FACT_KEEPS) for row in _numbered(content.facts)])
    session.execute(delete(LocalFact).where(LocalFact.id.not_in([fact.id for fact in content.facts])))
    _taxonomies(session, content)


def put(session: Session, table: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows, or update those that are there already; columns not named in a row keep their value."""
    key = inspect(table).primary_key[0]
    wanted = {row[key.name]: dict(row) for row in rows}
    there = set(session.scalars(select(key)))
    fresh = [row for row_id, row in wanted.items() if row_id not in there]
    changed = [{f"_{key.name}": row_id, **row} for row_id, row in wanted.items() if row_id in there]
    if fresh:
        session.execute(insert(table), fresh)
    if changed:
        statement = update(Base.metadata.tables[table.__tablename__]).where(key == bindparam(f"_{key.name}"))
        session.connection().execute(statement, changed)


def _replace(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> None:
    session.execute(delete(table))
    if rows:
        session.execute(insert(table), rows)


def _taxonomies(session: Session, content: Seed) -> None:
    terms: dict[str, list[tuple[str, str, str, str | None]]] = {
        "topic": [(t.id, TOPIC_WORDS.get(t.id, t.id.replace("_", " ")), t.description, None) for t in content.topics],
        "condition": [(c.id, c.name, c.name, c.broader) for c in content.conditions],
        "audience": [(name, AUDIENCE_WORDS[name], AUDIENCE_WORDS[name], None) for name in AUDIENCES],
    }
    for kind, (name, description) in _TAXONOMIES.items():
        taxonomy = stable_id("taxonomy", kind)
        put(session, Taxonomy, [{"id": taxonomy, "name": name, "description": description}])
        entries = {code: (parent, (code, label, about, parent)) for code, label, about, parent in terms[kind]}
        rows = [
            {
                "id": term_id(kind, code),
                "code": code,
                "name": label,
                "description": about,
                "parent_id": term_id(kind, parent) if parent else None,
                "taxonomy": name,
                "taxonomy_id": taxonomy,
            }
            for code, label, about, parent in _parents_first(entries)
        ]
        put(session, TaxonomyTerm, rows)


def _parents_first(entries: Mapping[str, tuple[str | None, T]]) -> list[T]:
    """Order a tree so that each entry comes after the one it belongs to, as foreign keys want it."""

    def depth(entry_id: str) -> int:
        parent = entries[entry_id][0]
        return 0 if parent is None else 1 + depth(parent)

    return [entries[entry_id][1] for entry_id in sorted(entries, key=depth)]


def _numbered(entries: Sequence[Any], order: Sequence[Any] | None = None) -> list[dict[str, Any]]:
    """Turn records into rows that remember their place in the file."""
    places = {id(entry): place for place, entry in enumerate(order if order is not None else entries)}
    return [{**_listed(asdict(entry)), "position": places[id(entry)]} for entry in entries]


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}


def _without(row: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in names}
