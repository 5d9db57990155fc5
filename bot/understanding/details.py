"""What a message says about the people in it: place, condition, relation, age, hours, work.

Only what is said is heard: a word that may be a place or a person counts as a place only when the words round it say so.
Each kind of detail has a module of its own, `details_<kind>.py`; this one brings them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.understanding.details_ages import hear_ages
from bot.understanding.details_conditions import Conditions
from bot.understanding.details_hours import hear_hours
from bot.understanding.details_people import People
from bot.understanding.details_places import Places
from bot.understanding.details_relations import RELATION
from bot.understanding.details_spelling import SHORTEST, common_words, is_common
from bot.understanding.details_text import Heard, Words
from bot.understanding.details_work import hear_work
from bot.understanding.gazetteer import Gazetteer

__all__ = ["Details", "Heard"]

_MANY, _STRANGE, _MOST_UNKNOWN = 5, 0.4, 16


class Details:
    """Hears details in messages; built once from the gazetteer."""

    def __init__(self, gazetteer: Mapping[str, Any]) -> None:
        common_words()  # read now rather than at the first carer's message
        known = Gazetteer.read(gazetteer)
        self._places = Places(known)
        self._conditions = Conditions(known)

    def hear(self, text: str) -> list[Heard]:
        """Return the details of a message in the order they stand in it."""
        message = Words.of(text)
        if not message.words:
            return []
        names = self._places.names(message)
        named = {index for one in names for index in range(one.start, one.end)}
        unknown = _unknown(message, named)
        ill = self._conditions.find(message, unknown)
        ill_words = frozenset(index for one in ill for index in range(one.start, one.end))
        people = People(message, ill_words)
        heard = [
            *people.heard(),
            *self._places.hear(message, people, names, [index for index in unknown if index not in ill_words]),
            *self._conditions.hear(message, people, ill),
            *hear_ages(message, people),
            *hear_hours(message),
            *hear_work(message, people),
        ]
        return sorted(heard, key=lambda one: (one.start, one.entity))


def _unknown(message: Words, named: set[int]) -> list[int]:
    """Return the words that may be misspelt names; none where most words are strange: then it is not English."""
    unknown = [index for index, word in enumerate(message.words) if index not in named and _may_be_misspelt(word)]
    if len(unknown) >= _MANY and len(unknown) > _STRANGE * len(message.words):
        return []
    return unknown[:_MOST_UNKNOWN]


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha() and word not in RELATION and not is_common(word)
