"""Finds services by free words in their name and description. One function, so that an index can take its place.

It looks through every document, which is quick for hundreds of services and not for hundreds of thousands.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, or_, select

from directory.documents import simplified
from directory.local_models import LocalDocument

_IGNORED_WORDS = """
a about an and any are at can do for from get help have i in is it me my near of on or our service services some support
that the there to us we what where who with you your
"""
_IGNORED = frozenset(_IGNORED_WORDS.split())


def words_of(text: str | None) -> tuple[str, ...]:
    """Give the words of a question that are worth looking for."""
    if not text:
        return ()
    return tuple(dict.fromkeys(word for word in simplified(text).split() if word not in _IGNORED))


def services_with(connection: Connection, words: tuple[str, ...]) -> Mapping[str, float]:
    """Give the services that have any of the words, with how well they have them, from 0 to 1.

    A word in the name counts in full, one in the description half.
    """
    if not words:
        return {}
    text = LocalDocument.text
    statement = select(LocalDocument.service_id, text).where(or_(*(text.contains(word) for word in words)))
    return {service_id: _share(words, text) for service_id, text in connection.execute(statement)}


def _share(words: tuple[str, ...], text: str) -> float:
    name, _, rest = text.partition("\n")
    return sum(1.0 if word in name else 0.5 if word in rest else 0.0 for word in words) / len(words)
