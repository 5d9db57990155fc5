"""Finds the name somebody most likely meant when they misspelt it, and none when it is a guess.

People drop, double and swap letters and mix up vowels; they rarely mix up consonants or the first letter. Short names
that differ in a consonant (Norton, Morton) are different places, so such a near miss is never taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

T = TypeVar("T")

_SHORTEST = 5
_MIDDLING = 7
_LONG = 8
_LONGEST_GAP = 2
_ALIKE = ("aeiouy", "ckq", "sz", "mn", "bp", "dt")


def nearest(said: str, names: Sequence[str], meaning: Callable[[str], T]) -> str | None:
    """Give the name that was meant; None when none is near or two that mean different things are as near."""
    letters = said.replace(" ", "")
    if len(letters) < _SHORTEST or not letters.isalpha():
        return None
    allowed = _LONGEST_GAP if len(letters) >= _LONG else 1
    found = process.extract(said, names, scorer=OSA.distance, score_cutoff=allowed, limit=5)
    near = [(name, gap) for name, gap, _ in found if name[0] == said[0] and _believable(said, name)]
    if not near:
        return None
    least = min(gap for _, gap in near)
    best = [name for name, gap in near if gap == least]
    return best[0] if all(meaning(name) == meaning(best[0]) for name in best) else None


def _believable(said: str, name: str) -> bool:
    """Whether a person would write one for the other: in a short name no letter becomes another one."""
    if len(name.replace(" ", "")) < _SHORTEST:
        return False
    if len(said) != len(name) or len(name) >= _LONG:
        return True
    if len(name) < _MIDDLING:
        return sorted(said) == sorted(name)
    changed = [(one, other) for one, other in zip(said, name, strict=True) if one != other]
    swapped = len(changed) == 2  # two neighbours: the gap allows nothing else
    return swapped or all(any(one in alike and other in alike for alike in _ALIKE) for one, other in changed)
