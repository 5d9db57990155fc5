"""What the scorer looks at: single words, pairs and threes of the plain words of a message, and groups of their letters.

The plain words come from `normalise.py`, so that a disguise or a dialect word changes nothing. Groups of letters begin
with `~`; they survive typing errors. Not here: how much each counts (`scorer.py`).
"""

from __future__ import annotations

from itertools import chain

from urgent.normalise import words

LONGEST_RUN = 3
"""Words that are looked at together, at most."""

LETTERS = (3, 4, 5)
"""Letters of a word, with a blank before and after it, that are looked at together."""


def ngrams(text: str) -> set[str]:
    """Return everything in a message that may speak for danger or against it."""
    return ngrams_of(words(text))


def ngrams_of(plain: list[str]) -> set[str]:
    """Return the same from the plain words of a message."""
    runs = chain.from_iterable(
        (" ".join(plain[start : start + length]) for start in range(len(plain) - length + 1)) for length in range(1, LONGEST_RUN + 1)
    )
    return {*runs, *(group for word in set(plain) for group in _groups(word))}


def _groups(word: str) -> list[str]:
    padded = f" {word} "
    return [f"~{padded[at : at + size]}" for size in LETTERS for at in range(len(padded) - size + 1)]
