"""What is kept in memory of one revision of the directory, so that most answers need no reading at all.

Areas, places and facts are small and kept whole. Services, and which of them could answer a question, are kept once
they were read, up to a limit (`keeping.py`). When the revision in the database is another, the whole snapshot is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sqlalchemy import Connection

from directory.asking import among, rows
from directory.audience import Asker
from directory.candidates import MOST_WALKS, Candidate, Walks, find_candidates, scope_of, serving_all
from directory.documents import from_document
from directory.facts import load_facts
from directory.gazetteer import Gazetteer, load_gazetteer
from directory.keeping import Kept
from directory.places import Places
from directory.records import FactRecord, Query, ServiceRecord
from directory.wordmeaning import meaning_of
from directory.words import Group

_MOST_SERVICES = 2_000
_MOST_QUESTIONS = 500
"""Enough for what is asked again and again; with far more, Python's own tidying up would make some answers wait."""
_REVISION = "SELECT value FROM local_setting WHERE name = 'revision'"

_NONE: Mapping[str, str] = MappingProxyType({})
_Question = tuple[tuple[str, ...], str | None, str | None, Asker]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One revision of the directory; safe to share between threads."""

    revision: str
    gazetteer: Gazetteer
    places: Places
    facts: tuple[FactRecord, ...]
    _services: Kept[str, ServiceRecord] = field(default_factory=lambda: Kept(_MOST_SERVICES))
    _candidates: Kept[_Question, list[Candidate]] = field(default_factory=lambda: Kept(_MOST_QUESTIONS))
    _meanings: Kept[str, Group] = field(default_factory=lambda: Kept(_MOST_QUESTIONS))
    _walks: Walks = field(default_factory=lambda: Kept(MOST_WALKS))

    def candidates(self, connection: Connection, query: Query, asker: Asker) -> list[Candidate]:
        """Give the services that could answer a question, best first, leaving free words aside."""
        if query.may_be and not query.place:
            return serving_all(self.candidates(connection, replace(query, place=area, may_be=()), asker) for area in query.may_be)
        question = (query.topics, query.place, query.condition, asker)
        found = self._candidates.get(question)
        if found is None:
            found = find_candidates(connection, scope_of(query, self.gazetteer), asker, self._walks)
            self._candidates.keep(question, found)
        return found

    def meaning(self, connection: Connection, word: str) -> Group:
        """Say which words of the directory a typed one means."""
        known = self._meanings.get(word)
        if known is None:
            known = meaning_of(connection, word)
            self._meanings.keep(word, known)
        return known

    def services(
        self, connection: Connection, service_ids: Iterable[str], brought: Mapping[str, str] = _NONE
    ) -> Mapping[str, ServiceRecord]:
        """Give the services that exist among the ids; `brought` are documents that came with an earlier answer."""
        wanted = list(service_ids)
        found = {service_id: kept for service_id in wanted if (kept := self._services.get(service_id))}
        if len(found) < len(wanted):
            missing = [service_id for service_id in wanted if service_id not in found]
            bodies = {service_id: brought[service_id] for service_id in missing if service_id in brought}
            if elsewhere := [service_id for service_id in missing if service_id not in bodies]:
                bodies |= _documents(connection, elsewhere)
            for service_id, body in bodies.items():
                service = found[service_id] = from_document(body)
                self._services.keep(service_id, service)
        return found


def _documents(connection: Connection, ids: list[str]) -> dict[str, str]:
    one_of, values = among(connection, ids)
    return {row[0]: row[1] for row in rows(connection, f"SELECT service_id, body FROM local_document WHERE service_id {one_of}", values)}


def revision_of(connection: Connection) -> str | None:
    """Give the revision the database is at; None when nothing was ever loaded."""
    return next((value for (value,) in rows(connection, _REVISION)), None)


def take_snapshot(connection: Connection, revision: str) -> Snapshot:
    """Read what is kept whole."""
    gazetteer = load_gazetteer(connection)
    return Snapshot(revision, gazetteer, Places(gazetteer), load_facts(connection))
