"""Asks the database which services could answer, a few dozen at most however many there are.

Every topic, area and condition that fits is one short walk along the primary key of `local_match`, best standing
first; those not made before go to the database as one statement. So the time does not grow with the directory. Ranking is
`ranking.py`, choosing the few to show is `search.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from directory.asking import Rows, rows
from directory.audience import Asker
from directory.gazetteer import Gazetteer
from directory.indexing import ANY, GENERAL, STANDING_SCALE, match_rows
from directory.keeping import Kept
from directory.ranking import directness
from directory.records import Query, ServiceRecord
from directory.vocabulary import CONDITIONS_OF_TOPIC, URGENT_TOPICS
from directory.weights import WEIGHTS

_PER_WALK = 24
"""How many of the best are taken for one topic, area and condition."""
_COLUMNS = "topic, area, condition, standing, service_id, directness, audience, minimum_age, maximum_age"

MOST_CANDIDATES = 100
"""Enough for somebody who asks for something else again and again."""

MOST_WALKS = 5_000
"""How many walks are remembered; most have few rows or none."""

Walks = Kept[tuple[str, str, str, int], list[Sequence[Any]]]
"""The rows of each walk that was made: by topic, area, condition and whom they are for."""
_Row = Sequence[Any]
_standing = itemgetter(3, 4)
_Way = tuple[float, str, str, float]
"""Points without those for topics, and the area, condition and fit by which a service earns them."""


class Candidate(NamedTuple):
    """A service that could answer, with the best way in which it does; points without what needs its record.

    `words` are the points for the person's own words. A tuple, because dozens are made for every question.
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


def find_candidates(connection: Connection, scope: Scope, asker: Asker, walks: Walks) -> list[Candidate]:
    """Give the services in scope that are for this asker, each once, best first; at most `MOST_CANDIDATES`."""
    return _ranked(_walk(connection, scope, asker.bits, walks), scope, asker)


def pick_candidates(services: Iterable[ServiceRecord], scope: Scope, asker: Asker) -> list[Candidate]:
    """Give those of certain services that are in scope and for this asker, best first."""
    within = (scope.topics, scope.areas, scope.conditions)
    return _ranked((tuple(row.values()) for service in services for row in match_rows(service, *within)), scope, asker)


def _ranked(found: Iterable[_Row], scope: Scope, asker: Asker) -> list[Candidate]:
    near = {area: WEIGHTS.area[level] for area, level in scope.areas.items()}
    fitting = {condition: WEIGHTS.condition[how] for condition, how in scope.conditions.items()}
    meant = _Meant(asker)
    best: dict[str, _Way] = {}
    positions: dict[str, dict[str, int]] = {}
    for topic, area, condition, standing, service_id, position, audience, youngest, oldest in found:
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
    first, *others = scope.topics
    ranked = []
    for service_id, way in best.items():
        answers = positions[service_id]
        topical = _DIRECT[answers[first]] if first in answers else 0.0
        for topic in others:
            if topic in answers:
                topical += _DIRECT[answers[topic]] * WEIGHTS.further_topic
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
    topic = next(filter(positions.__contains__, scope.topics))
    return Candidate(service_id, points, area, scope.areas[area], scope.conditions[condition], topic, positions[topic], fit)


class _Direct(dict[int, float]):
    """The points for each place of a topic; worked out once, since every row needs one."""

    def __missing__(self, position: int) -> float:
        points = self[position] = directness(position)
        return points


_DIRECT = _Direct()


def _walk(connection: Connection, scope: Scope, bits: int, walks: Walks) -> Iterable[_Row]:
    """Give the rows of all walks; those that were walked before are remembered."""
    wanted = [(topic, area, condition, bits) for topic in scope.topics for area in scope.areas for condition in scope.conditions]
    made = {walk: known for walk in wanted if (known := walks.get(walk)) is not None}
    if missing := [walk for walk in wanted if walk not in made]:
        made |= {walk: [] for walk in missing}
        for row in _ask(connection, missing, bits):
            made[row[0], row[1], row[2], bits].append(row)
        for walk in missing:
            walks.keep(walk, made[walk])  # now that it is whole: other threads look here too
    alike: dict[tuple[str, str, str], list[_Row]] = {}
    for walk in wanted:
        topic, area, condition, _ = walk
        alike.setdefault((topic, scope.areas[area], condition), []).extend(made[walk])
    return [row for found in alike.values() for row in _best(found)]


def _best(found: list[_Row]) -> list[_Row]:
    """Keep as many as one walk gives: the districts inside a county are as near as each other, and there may be ten."""
    return sorted(found, key=_standing, reverse=True)[:_PER_WALK] if len(found) > _PER_WALK else found


def _ask(connection: Connection, walks: Sequence[tuple[str, str, str, int]], bits: int) -> Rows:
    if connection.dialect.name == "postgresql":
        topics, areas, conditions, _ = zip(*walks, strict=True)
        return rows(connection, _ON_POSTGRESQL, (list(topics), list(areas), list(conditions), bits))
    return rows(connection, _on_sqlite(len(walks)), tuple(value for walk in walks for value in walk))


_BEST = f"AND (audience & {{sign}}) <> 0 ORDER BY standing DESC, service_id DESC LIMIT {_PER_WALK}"
_ON_POSTGRESQL = (
    "SELECT walk.* FROM unnest(%s::text[], %s::text[], %s::text[]) AS wanted (topic, area, condition) CROSS JOIN LATERAL"
    f" (SELECT {_COLUMNS} FROM local_match AS it"
    " WHERE it.topic = wanted.topic AND it.area = wanted.area AND it.condition = wanted.condition"
    f" {_BEST.format(sign='%s')}) AS walk"
)


@lru_cache(maxsize=256)
def _on_sqlite(walks: int) -> str:
    one = (
        f"SELECT * FROM (SELECT {_COLUMNS} FROM local_match"
        f" WHERE topic = ? AND area = ? AND condition = ? {_BEST.format(sign='?')}) AS walk"
    )
    return " UNION ALL ".join(f"{one}{number}" for number in range(walks))
