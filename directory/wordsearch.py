"""Finds services by the words somebody used, within the areas and topics asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from sqlalchemy import Connection

from directory.wordindex import key, word_index
from directory.words import Group, share

MOST_HITS = 30
"""How many are looked at of those with all words in their name, with all words, with any: best standing first."""
ENOUGH = 3
"""When so many were found, a looser way is not tried."""


def services_with(connection: Connection, groups: Sequence[Group], areas: Iterable[str], topics: Iterable[str]) -> Mapping[str, float]:
    """Give the services that have any of the words, with how well they have them, from 0 to 1; `*` is any topic."""
    known = [group for group in groups if group]
    if not known:
        return {}
    index = word_index(connection)
    narrowed = [key(topic, area) for topic, area in product(topics, areas)]
    every = dict.fromkeys(word for group in known for word in group)
    ways = [index.all_of(map(index.named, known)), index.all_of(map(index.any_of, known)), index.any_of(every)]
    found: list[str] = []
    for way in ways if len(known) > 1 else ways[:2]:
        if len(found) < ENOUGH:
            found += index.find(connection, way, narrowed, MOST_HITS)
    ids = tuple(dict.fromkeys(found))
    if not ids:
        return {}
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    statement = f"SELECT service_id, text FROM local_document WHERE service_id IN ({','.join([mark] * len(ids))})"
    return {service_id: share(groups, text) for service_id, text in connection.exec_driver_sql(statement, ids).all()}
