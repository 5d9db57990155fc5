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

_PER_WALK = 24
"""How many of the best are taken for one topic, area and condition."""
_COLUMNS = "topic, area, condition, standing, service_id, directness, audience, minimum_age, maximum_age"

MOST_CANDIDATES = 100
"""Enough for somebody who asks for something else again and again."""

_Row = Sequence[Any]
_Way = tuple[float, str, str, float]
"""Points without those for topics, and the area, condition and fit by which a service earns them."""


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
    """Give the services in scope that are for this asker, each once, best first; at most `MOST_CANDIDATES`."""
    bits = asker.bits
    rows = _walk(connection, scope, bits) if only is None else _pick(connection, scope, bits, only)
    near = {area: WEIGHTS.area[level] for area, level in scope.areas.items()}
    fitting = {condition: WEIGHTS.condition[how] for condition, how in scope.conditions.items()}
    meant = _Meant(asker)
    best: dict[str, _Way] = {}
    positions: dict[str, dict[str, int]] = {}
    for topic, area, condition, standing, service_id, position, audience, youngest, oldest in rows:
        fit = meant[audience, youngest, oldest]
        if not fit:
            continue
        points = standing / STANDING_SCALE - _DIRECT[position] + near[area] + fitting[condition] + WEIGHTS.audience * fit
        known = best.get(service_id)
        if known is None:
            best[service_id], positions[service_id] = (points, area, condition, fit), {topic: position}
            continue
        positions[service_id][topic] = position
        if points > known[0]:
            best[service_id] = points, area, condition, fit
    counts = [(topic, WEIGHTS.further_topic if place else 1.0) for place, topic in enumerate(scope.topics)]
    ranked = []
    for service_id, way in best.items():
        answers = positions[service_id]
        topical = sum(_DIRECT[answers[topic]] * count for topic, count in counts if topic in answers)
        ranked.append((-way[0] - topical, service_id))
    ranked.sort()
    return [
        _candidate(service_id, -points, best[service_id], scope, positions[service_id]) for points, service_id in ranked[:MOST_CANDIDATES]
    ]


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


def _candidate(service_id: str, points: float, way: _Way, scope: Scope, positions: Mapping[str, int]) -> Candidate:
    """Say how a service answers; the first of its topics that was asked for is the one it is shown for."""
    _, area, condition, fit = way
    topic = next(topic for topic in scope.topics if topic in positions)
    return Candidate(service_id, points, area, scope.areas[area], scope.conditions[condition], topic, positions[topic], fit)


class _Direct(dict[int, float]):
    """The points for each place of a topic; worked out once, since every row needs one."""

    def __missing__(self, position: int) -> float:
        points = self[position] = directness(position)
        return points


_DIRECT = _Direct()


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
