"""`detect`: one text in, a danger or nothing out, by words alone. What `web/` asks when the engine does not answer.

Which danger wins when a message shows several: danger to life first (`TOPICS` is in that order), unless another is
much more likely: then that one. All of them come with the number to ring for danger to life, so no order is unsafe.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from urgent.normalise import words
from urgent.plain_words import plain_danger
from urgent.scorer import TOPICS, score, weights

log = logging.getLogger(__name__)

MUCH_MORE = 2.0
"""A danger this many times as likely as one that comes before it in `TOPICS` wins over it."""

ALSO_AT = 0.25
"""From this share on a further danger is heard too."""


@dataclass(frozen=True)
class Urgent:
    """`topic` is answered first; `because` says what found it: "plain_words" or "scorer"; `score` is its log-odds."""

    topic: str
    topics: tuple[str, ...]
    because: str
    score: float


def detect(text: str) -> Urgent | None:
    """Return the danger a message shows, or None."""
    outright = said_outright(text)
    try:
        found = score(text)
        alarm = weights().alarm
    except (OSError, ValueError, KeyError):
        log.exception("urgent_weights_unreadable")
        return Urgent(outright, (outright,), "plain_words", 0.0) if outright else None
    if outright:
        return Urgent(outright, (outright,), "plain_words", found.danger)
    if found.danger < alarm:
        return None
    first = winner(found.shares)
    others = [topic for topic, share in zip(TOPICS, found.shares, strict=True) if share >= ALSO_AT and topic != first]
    return Urgent(first, (first, *others), "scorer", found.danger)


def said_outright(text: str) -> str | None:
    """Return the danger that a message says in plain words, or None."""
    return plain_danger(f". {' '.join(words(text))} .")


def winner(shares: Sequence[float]) -> str:
    """Return which danger is answered first, from how likely each of `TOPICS` is."""
    best = max(shares)
    return next(topic for topic, share in zip(TOPICS, shares, strict=True) if share * MUCH_MORE >= best)
