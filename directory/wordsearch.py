"""Finds services by the words somebody used, within the areas and topics asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from sqlalchemy import Connection

from directory.wordindex import key, word_index
from directory.words import Group, share

MOST_HITS = 40
"""How many of those with all words, and again of those with any, are looked at: best standing first."""
ENOUGH = 10
"""When so many have all of the words, those with only some of them are not looked for."""


def services_with(connection: Connection, groups: Sequence[Group], areas: Iterable[str], topics: Iterable[str]) -> Mapping[str, float]:
    """Give the services that have any of the words, with how well they have them, from 0 to 1; `*` is any topic."""
    known = [group for group in groups if group]
    if not known:
        return {}
    index = word_index(connection)
    narrowed = [key(topic, area) for topic, area in product(topics, areas)]
    each = [index.any_of(group) for group in known]
    found = index.find(connection, index.all_of(each), narrowed, MOST_HITS)
    if len(known) > 1 and len(found) < ENOUGH:
        every = index.any_of(dict.fromkeys(word for group in known for word in group))
        found += index.find(connection, every, narrowed, MOST_HITS)
    ids = tuple(dict.fromkeys(found))
    if not ids:
        return {}
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    statement = f"SELECT service_id, text FROM local_document WHERE service_id IN ({','.join([mark] * len(ids))})"
    return {service_id: share(groups, text) for service_id, text in connection.exec_driver_sql(statement, ids).all()}
