"""Finds the phrases of a list in a message, the longest first, with spaCy's phrase matcher.

The matcher's vocabulary is closed: a word that is in no phrase is handed over as a blank mark, so no carer's words stay
behind in spaCy's memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.understanding.details_text import Words

T = TypeVar("T")

_KNOWN: set[str] = set()
"""Words of any phrase."""

_UNKNOWN = "\N{WHITE SQUARE}"


@dataclass(frozen=True)
class Found(Generic[T]):
    """A phrase found: what it stands for, and its first and last word (not included)."""

    meaning: T
    start: int
    end: int


class Phrases(Generic[T]):
    """Phrases and what each stands for; of two meanings of one phrase the first one given counts."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._vocab = _vocabulary()
        self._matcher = PhraseMatcher(self._vocab, attr="LOWER")
        self.meanings: dict[tuple[str, ...], T] = {}
        for phrase, meaning in phrases:
            for words in spellings(phrase):
                self.meanings.setdefault(words, meaning)
        _KNOWN.update(word for words in self.meanings for word in words)
        self._matcher.add("phrase", [Doc(self._vocab, words=list(words)) for words in self.meanings])

    def find(self, message: Words) -> list[Found[T]]:
        """Return the phrases in a message that do not overlap, in order; of two that do, the longer."""
        if not message.words:
            return []
        if message.doc is None:
            message.doc = Doc(self._vocab, words=[word if word in _KNOWN else _UNKNOWN for word in message.words])
        words = message.words
        matches = self._matcher(message.doc)
        found: list[Found[T]] = []
        taken: set[int] = set()
        for _, start, end in sorted(matches, key=lambda match: (match[1] - match[2], match[1])):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append(Found(self.meanings[tuple(words[start:end])], start, end))
        return sorted(found, key=lambda one: one.start)


@lru_cache(maxsize=1)
def _vocabulary() -> Vocab:
    """Return the vocabulary that all phrases share: spaCy's blank English takes a second to make."""
    return spacy.blank("en").vocab


def spellings(phrase: str) -> list[tuple[str, ...]]:
    """Return a phrase as words, also with its apostrophe left out ("St Anns")."""
    words = tuple(word for word in Words.of(phrase).words if word not in (",", "."))
    if not words:
        return []
    glued: list[str] = []
    for word in words:
        if word == "s" and glued:
            glued[-1] += "s"
        else:
            glued.append(word)
    return [words] if tuple(glued) == words else [words, tuple(glued)]
