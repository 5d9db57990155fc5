"""Finds the name somebody most likely meant when they misspelt it, and none when it would be a guess.

A word of everyday English is never a misspelling here ("workshop" is not Worksop), and a short name has to be nearer
than a long one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.details_text import Words

T = TypeVar("T")

SHORTEST = 5
_ALIKE = ("aeiouy", "ckqx", "szc", "mn", "bp", "dt", "vfw", "gj", "lr")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "y", "ish", "less", "ness")
_LONGEST_PHRASE = 4


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return words of everyday English, of 4 to 14 letters.

    They are the whole words of all-MiniLM-L6-v2's vocabulary (Apache-2.0) and those met more than once in `data/nlu`.
    """
    return frozenset((Path(__file__).parent / "details_common_words.txt").read_text("utf-8").split())


def is_common(word: str) -> bool:
    """Whether a word, or what is left without its ending, is everyday English."""
    words = common_words()
    if word in words:
        return True
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if stem in words or stem + "e" in words or (len(stem) > 4 and stem[-1] == stem[-2] and stem[:-1] in words):
                return True
    return False


class Spellings(Generic[T]):
    """Names and what each stands for, to be found when misspelt."""

    def __init__(self, names: Iterable[tuple[tuple[str, ...], T]], *, furthest: int = 2) -> None:
        self._furthest = furthest
        self._meanings: dict[str, T] = {}
        self._by_length: dict[int, list[str]] = {}
        for words, meaning in names:
            phrase = " ".join(words)
            if len(words) > _LONGEST_PHRASE or len(phrase) < SHORTEST or phrase in self._meanings:
                continue
            self._meanings[phrase] = meaning
            self._by_length.setdefault(len(words), []).append(phrase)

    def find(self, message: Words, unknown: list[int], taken: set[int]) -> list[tuple[T, str, int, int]]:
        """Return (meaning, name, first word, last word not included) for misspelt names among the `unknown` words."""
        found: list[tuple[T, str, int, int]] = []
        for index in unknown:
            if index in taken:
                continue
            for count in sorted(self._by_length, reverse=True):
                hit = self._around(message, index, count, taken)
                if hit:
                    found.append(hit)
                    taken.update(range(hit[2], hit[3]))
                    break
        return found

    def _around(self, message: Words, index: int, count: int, taken: set[int]) -> tuple[T, str, int, int] | None:
        best: tuple[int, str, int] | None = None
        for start in range(max(0, index - count + 1), min(index, len(message.words) - count) + 1):
            words = message.words[start : start + count]
            if not all(word.isalpha() for word in words) or not taken.isdisjoint(range(start, start + count)):
                continue
            near = self._nearest(words)
            if near and (best is None or near[0] < best[0]):
                best = (*near, start)
        if best is None:
            return None
        return self._meanings[best[1]], best[1], best[2], best[2] + count

    def _nearest(self, words: list[str]) -> tuple[int, str] | None:
        said = " ".join(words)
        allowed = self._allowed(len(said) - len(words) + 1)
        near = process.extract(said, self._by_length[len(words)], scorer=OSA.distance, score_cutoff=allowed, limit=4)
        believed = [(int(gap), name) for name, gap, _ in near if _believable(words, name.split(), self._furthest)]
        if not believed:
            return None
        least = min(gap for gap, _ in believed)
        best = [name for gap, name in believed if gap == least]
        if any(self._meanings[name] != self._meanings[best[0]] for name in best):
            return None
        return least, best[0]

    def _allowed(self, letters: int) -> int:
        if letters < 8:
            return 1
        return min(self._furthest, 2 if letters < 11 else 3)


def _believable(said: list[str], name: list[str], furthest: int) -> bool:
    """Whether a person would write the one for the other."""
    for one, other in zip(said, name, strict=True):
        if one == other:
            continue
        if one[0] != other[0] and not _both_alike(one[0], other[0]):
            return False
        if min(len(one), len(other)) < 4:
            return False
        gap = OSA.distance(one, other)
        if gap > (1 if len(other) < 8 else 2 if len(other) < 11 else furthest):
            return False
        replaced = len(one) == len(other) and len(other) < 8 and sorted(one) != sorted(other)
        if replaced and not all(_both_alike(a, b) for a, b in zip(one, other, strict=True) if a != b):
            return False
    return True


def _both_alike(one: str, other: str) -> bool:
    return any(one in alike and other in alike for alike in _ALIKE)
