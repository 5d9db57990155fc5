"""Words as they are compared: which of a question are worth looking for, how they are cut, how well a record has them.

Everything here is plain text work. Where the words are kept and found is `wordindex.py`, what a misspelt one means is
`wordmeaning.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from directory.documents import simplified
from directory.records import ServiceRecord

_IGNORED_WORDS = """
a about an and any are at can do for from get help have i in is it me my near of on or our service services some support
that the there to us we what where who with you your
"""
_IGNORED = frozenset(_IGNORED_WORDS.split())

Group = dict[str, float]
"""What one word of a question may mean: words of the directory, each with how sure that is, from 0 to 1."""


def words_of(text: str | None) -> tuple[str, ...]:
    """Give the words of a question that are worth looking for, as they were written."""
    if not text:
        return ()
    return tuple(dict.fromkeys(word for word in simplified(text).split() if word not in _IGNORED))


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Cut the plural off a word, so that "breaks" finds a break."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def says_nothing(group: Group) -> bool:
    """Whether a word was only a misspelling of one that is not worth looking for ("servise")."""
    return bool(group) and group.keys() <= _IGNORED_CUT


def searchable(service: ServiceRecord) -> str:
    """Give the text that words are looked for in: the cut words of the name on the first line, then those of the rest."""
    rest = f"{service.organization} {service.description} {' '.join(service.topics)} {' '.join(service.conditions)}"
    return f"{_cut(service.name)}\n{_cut(rest)}"


def share(groups: Iterable[Group], text: str) -> float:
    """Say how well a text has the words, from 0 to 1: a word in the name counts in full, one in the rest half."""
    name, _, rest = text.partition("\n")
    in_name, in_rest = f" {name} ", f" {rest} "  # looked for with a space on both sides: quicker than cutting every text
    asked, found = 0, 0.0
    for group in groups:
        asked += 1
        best = 0.0
        for word, sure in group.items():
            alone = f" {word} "
            if sure > best and alone in in_name:
                best = sure
            elif sure > 2 * best and alone in in_rest:
                best = sure / 2
        found += best
    return found / asked if asked else 0.0


_IGNORED_CUT = frozenset(stem(word) for word in _IGNORED)


def _cut(text: str) -> str:
    return " ".join(stem(word) for word in simplified(text).split())
