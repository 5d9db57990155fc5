"""The question put to the directory: a topic, and all that is known of the person. Nothing is said or chosen here."""

from __future__ import annotations

from datetime import datetime

from actions import people, topics
from actions.memory import Turn
from directory import Directory, Match, Query

URGENT = frozenset(topics.URGENT)
SPARE = 2
"""Looked for beyond the limit, in place of those left out: a line to report harm is no answer to a child who asks about wills."""


def find(directory: Directory, turn: Turn, topic: str, now: datetime, *, skip: frozenset[str] = frozenset(), limit: int = 3) -> list[Match]:
    """Return the services that fit the topic and this person."""
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
        limit=limit + SPARE,
    )
    found = directory.search(query, now)
    if topic not in URGENT:
        found = [match for match in found if topic in match.service.topics or not URGENT & set(match.service.topics[:1])]
    return found[:limit]
