"""Finds the few services that fit a person best, and says why.

The order of work: which areas and conditions fit (`gazetteer.py`), who is asking (`audience.py`), which services could
answer (`candidates.py`), what counts how much (`weights.py`); then the best are read and weighed with what is open now
(`weighing.py`), and chosen so that one number or one organisation does not fill the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial

from sqlalchemy import Connection

from directory.audience import Asker, asker_of, topics_for
from directory.candidates import Candidate, pick_candidates, scope_of, serving_all
from directory.clock import in_london
from directory.documents import simplified
from directory.freshness import LIMITS, AgeLimits
from directory.opening import in_office_hours
from directory.reasons import reasons_of
from directory.records import Match, Query
from directory.snapshot import Snapshot
from directory.vocabulary import LISTENING_TOPICS
from directory.weighing import Weighed, weigh
from directory.weights import WEIGHTS
from directory.words import says_nothing, words_of
from directory.wordsearch import services_with

_SHORTLIST = 16
"""How many candidates are read in full, so that opening hours and variety can still change their order."""
_ROOM_FOR_ONE_OPEN = 3
"""From this many services on, the last may give way to one that is open when all others are closed."""


def search(connection: Connection, kept: Snapshot, query: Query, now: datetime, limits: AgeLimits = LIMITS) -> list[Match]:
    """Give the services that fit a question best, at most `query.limit`."""
    now = in_london(now)
    asker = asker_of(query)
    asked, query = query.topics, replace(query, topics=topics_for(query, asker))
    place = kept.gazetteer.areas.get(query.place) if query.place else None
    brought: dict[str, str] = {}
    read = partial(kept.services, connection, brought=brought)

    def weighed(question: Query, candidates: Iterable[Candidate]) -> list[Weighed]:
        wanted = [candidate for candidate in candidates if candidate.service_id not in query.exclude]
        return weigh(wanted[: _shortlist(query)], read, question, asker, place, now, limits)

    candidates = _candidates(connection, kept, query, asker, brought)
    if asked and asked != query.topics:
        candidates = [_less_when_added(one, asked) for one in candidates]
    found = weighed(query, sorted(candidates, key=_order))
    chosen = _choose(found, query.limit)
    if chosen and not any(one.service.phones for one in chosen):
        general = replace(query, topics=topics_for(replace(query, topics=("carers_hub",)), asker), words=None)
        others = weighed(general, kept.candidates(connection, general, asker))
        chosen = _with_a_number(chosen, [*_worth_showing(found), *others], query.limit)
    if asked and _nobody_answers(chosen, now):
        listening = replace(query, topics=LISTENING_TOPICS, words=None)
        listeners = weighed(listening, kept.candidates(connection, listening, asker))
        chosen = _with_one_open(chosen, [*found, *listeners], query.limit)
    return [_match(one, query, asker, kept) for one in chosen]


def _candidates(connection: Connection, kept: Snapshot, query: Query, asker: Asker, brought: dict[str, str]) -> list[Candidate]:
    """Find what could answer: by topic, by the person's own words, or by both; what else comes along goes to `brought`."""
    if not query.words:
        return kept.candidates(connection, query, asker)
    if query.may_be and not query.place:
        return serving_all(_candidates(connection, kept, replace(query, place=area, may_be=()), asker, brought) for area in query.may_be)
    scope = scope_of(query, kept.gazetteer)
    groups = [group for word in words_of(query.words) if not says_nothing(group := kept.meaning(connection, word))]
    by_topic = kept.candidates(connection, query, asker) if query.topics else []
    best_known = [one.service_id for one in by_topic[:_SHORTLIST]]
    hits, documents = services_with(connection, groups, scope.areas, scope.topics, also=best_known)
    brought |= documents
    found = {one.service_id: one for one in by_topic}
    further = hits.keys() - found.keys()
    if further:
        found |= {one.service_id: one for one in pick_candidates(kept.services(connection, further, brought).values(), scope, asker)}
    lifts = {service_id: WEIGHTS.words * share for service_id, share in hits.items()}
    for service_id, lift in lifts.items():
        if service_id in found:
            found[service_id] = _lifted(found[service_id], lift)
    return list(found.values())


def _lifted(candidate: Candidate, points: float) -> Candidate:
    return candidate._replace(points=candidate.points + points, words=points)


def _shortlist(query: Query) -> int:
    return max(_SHORTLIST, 2 * query.limit)


def _order(candidate: Candidate) -> tuple[float, str]:
    return -candidate.points, candidate.service_id


def _less_when_added(candidate: Candidate, asked: tuple[str, ...]) -> Candidate:
    """Lower what was found only by a topic that was added for children or parents."""
    if candidate.topic in asked:
        return candidate
    return candidate._replace(points=candidate.points + WEIGHTS.added_topic.get(candidate.topic, 0.0))


def _choose(weighed: list[Weighed], limit: int) -> list[Weighed]:
    """Take the best one by one; a number that is already in the answer waits until there is nothing else."""
    chosen: list[Weighed] = []
    left = _worth_showing(weighed)
    while left and len(chosen) < limit:
        if len(chosen) >= WEIGHTS.most_unasked:
            left = [one for one in left if one.candidate.condition != "not_asked"]
        numbers = {one.number for one in chosen if one.number}
        fresh = [one for one in left if one.number not in numbers]
        if not left or (not fresh and len(chosen) > 1):
            break
        owners = [_owner(one.service.organization) for one in chosen]
        best = max(fresh or left, key=lambda one: one.points + WEIGHTS.same_organization * owners.count(_owner(one.service.organization)))
        chosen.append(best)
        left.remove(best)
    return chosen


def _worth_showing(weighed: list[Weighed]) -> list[Weighed]:
    """Leave out what earns too little beside the best; best first."""
    least = WEIGHTS.least_share * max((one.points for one in weighed), default=0.0)
    return sorted((one for one in weighed if one.points >= least), key=lambda one: -one.points)


@lru_cache(maxsize=4096)
def _owner(organization: str) -> str:
    """Name whose service it is by two words, so that two branches of Age UK count as one."""
    return " ".join(simplified(organization).split()[:2])


def _with_a_number(chosen: list[Weighed], others: list[Weighed], limit: int) -> list[Weighed]:
    """Never a dead end: add somebody to ring, best one who knows of this need, when all that was found are web pages."""
    someone = next((one for one in others if one.number and one.candidate.condition != "not_asked"), None)
    return [*chosen[: max(1, limit - 1)], someone][:limit] if someone else chosen


def _nobody_answers(chosen: list[Weighed], now: datetime) -> bool:
    """Whether none of the chosen is known to be open at a time when that matters."""
    if not chosen or any(one.open for one in chosen):
        return False
    return not in_office_hours(now) or all(one.open is False for one in chosen)


def _with_one_open(chosen: list[Weighed], others: list[Weighed], limit: int) -> list[Weighed]:
    """Add one that is open and can be rung; it takes the last place when there is no other."""
    taken = {one.service.id for one in chosen}
    awake = [one for one in others if one.open and one.number and one.service.id not in taken and one.candidate.condition != "not_asked"]
    if not awake or limit < _ROOM_FOR_ONE_OPEN:
        return chosen
    return [*chosen[: limit - 1], awake[0]._replace(role="awake")]


def _match(one: Weighed, query: Query, asker: Asker, kept: Snapshot) -> Match:
    points = {**one.candidate.parts(), **dict(one.extra)}
    reasons = reasons_of(one, query, asker, kept.gazetteer)
    return Match(one.service, reasons, round(one.points, 2), {code: round(value, 2) for code, value in points.items()})
