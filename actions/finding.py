"""The question put to the directory: a topic, and all that is known of the person. Nothing is said or chosen here."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import yaml

from actions import people, topics
from actions.guide_state import ELDERS
from actions.memory import Person, Turn
from actions.writing import first_those_to_write_to
from directory import Directory, Match, Query

URGENT = frozenset(topics.URGENT)
LOOK_THROUGH = 40
"""Services looked through for one that is named."""
MORE_TO_WRITE_TO = 6
"""Looked for beyond the limit for somebody who does not ring: the ones to write to come first."""
OLDER_AT = 60
"""From about this age help for older people is for the person themselves."""
FOR_OLDER = re.compile(r"\bolder (people|adults|men|women|residents|(family )?carers)\b|\b(over|aged) (50|55|60|65)s?\b")
"""How the record of a service says that it is for older people."""
FAMILIES = frozenset({"parent_carer", "young_carer"})
FOR_FAMILIES = frozenset({"parent_carers", "young_carers"})
"""Whom a service is for that is for families with a child, and the topics in which that is asked for."""
CHILD = re.compile(r"\b(sons?|daughters?|lad|lass|boy|girl|child(ren)?|kids?|toddler|bab(y|ies)|twins)\b")
OLD_ENOUGH = 50
"""A service for people from this age on is for older people."""
SPARE = 2
"""Looked for beyond the limit, in place of those left out: a line to report harm is no answer to a child who asks about wills."""


def find(
    directory: Directory,
    turn: Turn,
    topic: str,
    now: datetime,
    *,
    skip: frozenset[str] = frozenset(),
    limit: int = 3,
    first: tuple[str, ...] = (),
) -> list[Match]:
    """Return the services that fit the topic and this person, those of `first` (ids) before all others."""
    person = turn.person
    query = Query(
        topics=(topic,),
        place=person.place,
        condition=person.condition,
        audience="person_cared_for"
        if people.asks_for_the_other(topic, turn.heard)
        else people.audience(topic, person.age, person.relation, person.age_of_other),
        age=people.age_for_search(topic, person.age, person.relation, person.age_of_other),
        relation=person.relation,
        exclude=skip,
        limit=limit + (SPARE if turn.person.reach is None else MORE_TO_WRITE_TO),
    )
    found = directory.search(query, now)
    if topic not in URGENT:
        found = [match for match in found if topic in match.service.topics or not URGENT & set(match.service.topics[:1])]
        # A line to report harm is for whoever heard of harm: it comes last for a child who asks for help for themselves.
        if topic == "young_carers" or (person.age or OLDER_AT) < people.ADULT_AT:
            found.sort(key=lambda match: bool(URGENT & set(match.service.topics[:1])))
    found = first_those_to_write_to(turn, for_their_age(_without_others(found, topic, turn), person))
    return [*_named(directory, query, turn.text, found, now, first), *found][:limit]


def _without_others(found: list[Match], topic: str, turn: Turn) -> list[Match]:
    """Leave out what is for families with a child when nobody spoke of one, and for older people when nobody knows how old they are."""
    child = turn.person.relation in people.CHILD_RELATIONS or topic in FOR_FAMILIES or (turn.person.age or OLDER_AT) < people.ADULT_AT
    kept = [match for match in found if child or CHILD.search(turn.text.lower()) or not set(match.service.audience) <= FAMILIES]
    if topic == "life_after_caring" and turn.person.age is None:
        kept = [match for match in kept if (match.service.minimum_age or 0) < OLD_ENOUGH]
    return kept or found


def for_their_age(found: list[Match], person: Person) -> list[Match]:
    """Return the services with those for older people where they belong.

    First only for somebody of about that age; behind the first for who looks after an older person; last where neither is old.
    """
    young = person.age is not None and person.age < OLDER_AT
    child = person.relation in people.CHILD_RELATIONS or (person.age_of_other is not None and person.age_of_other < OLDER_AT)
    elder = person.relation in ELDERS or (person.age_of_other is not None and person.age_of_other >= OLDER_AT)
    if not found or not (young or (child and person.age is None)):
        return found
    older = [match for match in found if FOR_OLDER.search(match.service.description)]
    others = [match for match in found if match not in older]
    if not elder:
        return [*others, *older]
    return [*others[:1], *(match for match in found if match not in others[:1])]


def _named(directory: Directory, query: Query, text: str, found: list[Match], now: datetime, first: tuple[str, ...]) -> list[Match]:
    """Return the services of `first`, and those named by what is claimed there, where they fit; they leave their place in `found`."""
    said = text.lower().replace("’", "'")
    ids = [one for one in first if one not in query.exclude]
    ids += [one for one, pattern in named_services().items() if pattern.search(said) and one not in (*query.exclude, *ids)]
    if not ids:
        return []
    wider = directory.search(replace(query, limit=LOOK_THROUGH), now)
    named = sorted((match for match in wider if match.service.id in ids), key=lambda match: ids.index(match.service.id))
    found[:] = [match for match in found if match.service.id not in ids]
    return named


@cache
def named_services() -> dict[str, re.Pattern[str]]:
    """Return `named_services.yml` with each name as a pattern."""
    rows = yaml.safe_load((Path(__file__).parent / "named_services.yml").read_text("utf-8"))
    return {one: re.compile(rf"\b(?:{pattern})\b") for one, pattern in rows.items()}
