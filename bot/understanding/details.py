"""What a message says about the people in it: place, condition, relation, age, hours, work.

Only what is said is heard: a word that may be a place or a person counts as a place only when the words round it say so.
Each kind of detail has a module of its own, `details_<kind>.py`; this one builds them from the directory's gazetteer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.understanding.details_phrases import Phrases
from bot.understanding.details_relations import hear_relations, mentions
from bot.understanding.details_text import Heard, Words
from bot.understanding.gazetteer import Gazetteer

__all__ = ["Details", "Heard"]


class Details:
    """Hears details in messages; built once from the gazetteer."""

    def __init__(self, gazetteer: Mapping[str, Any]) -> None:
        known = Gazetteer.read(gazetteer)
        self._places = Phrases(
            [(phrase, None) for phrase in known.not_places] + [(n, p.name) for p in known.places for n in (p.name, *p.also)]
        )
        self._conditions = Phrases((word, c.id) for c in known.conditions for word in c.words)

    def hear(self, text: str) -> list[Heard]:
        """Return the details of a message in the order they stand in it."""
        message = Words.of(text)
        heard = hear_relations(message, mentions(message))
        heard += [Heard("place", f.meaning, *message.span(f.start, f.end)) for f in self._places.find(message) if f.meaning]
        heard += [Heard("condition", f.meaning, *message.span(f.start, f.end)) for f in self._conditions.find(message)]
        return sorted(heard, key=lambda one: (one.start, one.entity))
