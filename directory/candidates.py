"""Asks the database which services could answer, a few dozen at most however many there are.

Every topic, area and condition that fits is one short walk along the primary key of `local_match`, best standing
first; the walks go to the database as one statement. So the time does not grow with the directory. Ranking is
`ranking.py`, choosing the few to show is `search.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from directory.audience import Asker
from directory.gazetteer import Gazetteer
from directory.indexing import ANY, GENERAL, STANDING_SCALE
from directory.ranking import directness
from directory.records import Query
from directory.vocabulary import CONDITIONS_OF_TOPIC, URGENT_TOPICS
from directory.weights import WEIGHTS

_PER_WALK = 30
"""How many of the best are taken for one topic, area and condition."""
_COLUMNS = "topic, area, condition, standing, service_id, directness, audience, minimum_age, maximum_age"

_Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service that could answer, with the best way in which it does; points without what needs its record.

    `words` are the points for the person's own words.
    """

    service_id: str
    points: float
    area: str
    level: str
    condition: str
    topic: str
    position: int
    fit: float = 1.0
    words: float = 0.0

    def parts(self) -> dict[str, float]:
        """Say what the points are made of; `standing` is the rest: a number to ring, sure sources, further topics."""
        parts = {
            "topic": directness(self.position),
            "area": WEIGHTS.area[self.level],
            "condition": WEIGHTS.condition[self.condition],
            "audience": WEIGHTS.audience * self.fit,
            "words": self.words,
        }
        return {**parts, "standing": self.points - sum(parts.values())}


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be looked for: topics in order, areas with their level, conditions with how they fit."""

    topics: tuple[str, ...]
    areas: Mapping[str, str]
    conditions: Mapping[str, str]


def scope_of(query: Query, gazetteer: Gazetteer) -> Scope:
    """Make the scope of a question.

    Without a condition every service may answer, those for certain conditions lower down; but in danger a line for
    people in a crisis of mental illness is for everybody.
    """
    if query.condition:
        fit = dict(gazetteer.condition_fit(query.condition))
    else:
        fit = {ANY: "any" if URGENT_TOPICS & set(query.topics) else "not_asked"}
    for topic in query.topics:
        named = CONDITIONS_OF_TOPIC.get(topic, {})
        fit = {**{known: how for known, how in named.items() if how == "exact" or not query.condition}, **fit}
    place = gazetteer.areas.get(query.place) if query.place else None
    return Scope(query.topics or (ANY,), gazetteer.reach(place), {GENERAL: "general", **fit})


def find_candidates(connection: Connection, scope: Scope, asker: Asker, only: Collection[str] | None = None) -> list[Candidate]:
    """Give the services in scope that are for this asker, each once, best first."""
    bits = asker.bits
    rows = _walk(connection, scope, bits) if only is None else _pick(connection, scope, bits, only)
    near = {area: WEIGHTS.area[level] for area, level in scope.areas.items()}
    fitting = {condition: WEIGHTS.condition[how] for condition, how in scope.conditions.items()}
    meant = _Meant(asker)
    best: dict[str, tuple[float, str, str, float]] = {}
    topics: dict[str, dict[str, int]] = {}
    for topic, area, condition, standing, service_id, position, *who in rows:
        fit = meant[tuple(who)]
        if not fit:
            continue
        points = standing / STANDING_SCALE - directness(position) + near[area] + fitting[condition]
        points += WEIGHTS.audience * fit
        topics.setdefault(service_id, {})[topic] = position
        if service_id not in best or points > best[service_id][0]:
            best[service_id] = points, area, condition, fit
    found = [_candidate(service_id, *way, scope=scope, positions=topics[service_id]) for service_id, way in best.items()]
    return sorted(found, key=lambda candidate: (-candidate.points, candidate.service_id))


def serving_all(found: Iterable[Iterable[Candidate]]) -> list[Candidate]:
    """Of what was found for each area a place may be in, keep what serves all, with the fewest points it has there."""
    each = [{one.service_id: one for one in candidates} for candidates in found]
    ids = set.intersection(*(set(candidates) for candidates in each))
    common = [min((one[service_id] for one in each), key=lambda candidate: candidate.points) for service_id in ids]
    return sorted(common, key=lambda candidate: (-candidate.points, candidate.service_id))


class _Meant(dict[tuple[int, ...], float]):
    """How well each kind of service is meant for the asker; there are few kinds, so each is worked out once."""

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self._asker = asker

    def __missing__(self, who: tuple[int, ...]) -> float:
        fit = self[who] = self._asker.fit(*who)
        return fit


def _candidate(
    service_id: str, points: float, area: str, condition: str, fit: float, *, scope: Scope, positions: Mapping[str, int]
) -> Candidate:
    """Add what a service earns for its topics; the first that was asked for counts in full."""
    answered = [(place, topic) for place, topic in enumerate(scope.topics) if topic in positions]
    for place, topic in answered:
        points += directness(positions[topic]) * (WEIGHTS.further_topic if place else 1.0)
    topic = answered[0][1]
    how = scope.conditions[condition]
    return Candidate(service_id, points, area, scope.areas[area], how, topic, positions[topic], fit)


def _walk(connection: Connection, scope: Scope, bits: int) -> Iterable[_Row]:
    walks = [(t, a, c, bits) for t in scope.topics for a in scope.areas for c in scope.conditions]
    values = tuple(value for walk in walks for value in walk)
    return connection.exec_driver_sql(_statement(len(walks), _mark(connection)), values).all()


def _pick(connection: Connection, scope: Scope, bits: int, only: Collection[str]) -> Iterable[_Row]:
    lists = (tuple(only), scope.topics, tuple(scope.areas), tuple(scope.conditions))
    services, topics, areas, conditions = (",".join([_mark(connection)] * len(values)) for values in lists)
    statement = (
        f"SELECT {_COLUMNS} FROM local_match WHERE service_id IN ({services}) AND topic IN ({topics})"
        f" AND area IN ({areas}) AND condition IN ({conditions}) AND (audience & {_mark(connection)}) <> 0"
    )
    values = (*(value for values in lists for value in values), bits)
    return connection.exec_driver_sql(statement, values).all()


@lru_cache(maxsize=256)
def _statement(walks: int, mark: str) -> str:
    """Write the walks as one statement. It is text for the driver: building it anew would cost more than running it."""
    one = (
        f"SELECT * FROM (SELECT {_COLUMNS} FROM local_match"
        f" WHERE topic = {mark} AND area = {mark} AND condition = {mark} AND (audience & {mark}) <> 0"
        f" ORDER BY standing DESC, service_id DESC LIMIT {_PER_WALK}) AS walk"
    )
    return " UNION ALL ".join(f"{one}{number}" for number in range(walks))


def _mark(connection: Connection) -> str:
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"
