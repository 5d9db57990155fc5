"""Finds services by the words somebody used, within the areas and topics asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from sqlalchemy import Connection

from directory.asking import Rows
from directory.wordindex import area_word, key, name_word, word_index
from directory.words import Group, share

MOST_HITS = 30
"""How many of those that match are looked at, best standing first."""


def services_with(
    connection: Connection, groups: Sequence[Group], areas: Iterable[str], topics: Iterable[str], also: Sequence[str] = ()
) -> tuple[Mapping[str, float], Mapping[str, str]]:
    """Give services that have the words, with how well they have them, from 0 to 1; and the documents that came along.

    Those with only some of the words are looked for when nobody has all of them.

    Args:
        connection: Where they are.
        groups: What each word may mean.
        areas: Where they may work.
        topics: What they may help with; `*` is anything.
        also: Services found in another way, of which only is asked how well they have the words.
    """
    known = [group for group in groups if group]
    if not known:
        return {}, {}
    index = word_index(connection)
    places = tuple(areas)
    narrowed = [key(topic, area) for topic, area in product(topics, places)]
    found = list(index.find(connection, [narrowed, *(_there(area_word, group, places) for group in known)], MOST_HITS, also))
    if sum(hit for _, _, _, hit in found) == MOST_HITS:  # there are more: those with the words in their name must be among them
        found += index.find(connection, [narrowed, *(_there(name_word, group, places) for group in known)], MOST_HITS)
    shares = _shares(groups, found)
    if not shares and len(known) > 1:
        every = dict.fromkeys(word for group in known for word in group)
        found += index.find(connection, [narrowed, _there(area_word, every, places)], MOST_HITS)
        shares = _shares(groups, found)
    return shares, {service_id: body for service_id, _, body, _ in found}


def _there(write: Callable[[str, str], str], group: Iterable[str], areas: Iterable[str]) -> list[str]:
    return [write(word, area) for word, area in product(group, areas)]


def _shares(groups: Sequence[Group], found: Rows) -> Mapping[str, float]:
    texts = {service_id: text for service_id, text, _, _ in found}
    return {service_id: part for service_id, text in texts.items() if (part := share(groups, text))}
