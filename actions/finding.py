"""The question put to the directory: a topic, and all that is known of the person. Nothing is said or chosen here."""

from __future__ import annotations

from datetime import datetime

from actions import people
from actions.memory import Turn
from directory import Directory, Match, Query


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
        age=people.age_for_search(topic, person.age, person.age_of_other),
        relation=person.relation,
        exclude=skip,
        limit=limit,
    )
    return directory.search(query, now)
