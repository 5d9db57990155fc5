"""Tells ordinary English from a name that is not on our lists: "My wife Hits me" has a capital and no surname.

The words are those that danger is noticed by (`urgent/lexicon.py`) and all that the messages it was learnt from hold
(`urgent/weights.json.gz`), with their endings. Given names, and the few that are words too, stay names.
"""

from __future__ import annotations

from functools import cache

from urgent import lexicon
from urgent.scorer import weights
from web.masking_words import words

_ENDINGS = ("s", "es", "d", "ed", "ing", "n't", "nt")
_LONG_ENOUGH = 7
"""So many letters before a word one slip away from danger is taken for it: "Colapsed"; "Carey" is a name."""


def ordinary(word: str) -> bool:
    """Say whether a word is English rather than a name, however it is written."""
    small = word.lower().replace("’", "'")
    if small in words("given_names") or small in words("names_too"):
        return False
    return any(stem in _met() for stem in _stems(small)) or _a_slip(small)


def of_danger(word: str) -> bool:
    """Say whether a word speaks of danger or of what happened to somebody: no surname, whatever name stands before it."""
    small = word.lower()
    return small in words("happenings") or any(stem in _danger() for stem in _stems(small)) or _a_slip(small)


def _a_slip(small: str) -> bool:
    return len(small) >= _LONG_ENOUGH and lexicon.repaired(small) != (small,)


def _stems(small: str) -> set[str]:
    """Return a word with and without its ending: "slapped" is also "slap" and "slappe"."""
    cut = {small.removesuffix(ending) for ending in _ENDINGS if small.endswith(ending) and len(small) > len(ending) + 2}
    halved = {stem[:-1] for stem in cut if len(stem) > 3 and stem[-1] == stem[-2]}
    return {small, *cut, *halved, *(f"{stem}e" for stem in cut)}


@cache
def _danger() -> frozenset[str]:
    plain = lexicon.KEY_WORDS | frozenset(lexicon.HIDDEN.split())
    return frozenset(stem for word in plain for stem in _stems(word) if len(stem) > 2) - frozenset(lexicon.PEOPLE)


@cache
def _met() -> frozenset[str]:
    listed = lexicon.known() | lexicon.disguisable() | frozenset(lexicon.HIDDEN.split()) | words("happenings")
    try:
        learnt = weights().rows
    except (OSError, ValueError, KeyError):  # said at start-up; the lists above hold what matters most
        return listed
    return listed | {word for word in learnt if word.isalpha() and word.islower()}
