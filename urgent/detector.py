"""`detect`: one text in, a danger or nothing out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from urgent import patterns
from urgent.normalise import words
from urgent.phrases import to_regex
from urgent.sets import SETS

TOPICS = ("medical_emergency", "suicide_or_self_harm", "abuse_or_neglect", "domestic_abuse", "carer_breakdown")


@dataclass(frozen=True)
class Urgent:
    """`topic` is answered first; `because` is the name of a pattern, or "classifier"."""

    topic: str
    topics: tuple[str, ...]
    because: str
    score: float


@lru_cache(maxsize=1)
def _tables() -> tuple[list[re.Pattern[str]], list[tuple[str, str, re.Pattern[str]]]]:
    def compiled(pattern: patterns.Pattern) -> re.Pattern[str]:
        return re.compile("|".join(to_regex(line, SETS) for line in pattern.phrases.strip().splitlines()))

    return [compiled(p) for p in patterns.HARMLESS], [(p.topic, p.name, compiled(p)) for p in patterns.DANGER]


def detect(text: str) -> Urgent | None:
    """Return the danger a message shows, or None."""
    harmless, danger = _tables()
    line = f" ^ {' '.join(words(text))} "
    for regex in harmless:
        line = regex.sub(lambda m: "_ " * m.group().count(" "), line)
    found = [(TOPICS.index(topic), topic, name) for topic, name, regex in danger if regex.search(line)]
    if not found:
        return None
    found.sort()
    return Urgent(found[0][1], tuple(dict.fromkeys(topic for _, topic, _ in found)), found[0][2], 1.0)
