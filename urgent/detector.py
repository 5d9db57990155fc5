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
from urgent.scorer import TOPICS, Score, score, weights

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


@dataclass(frozen=True)
class Heard:
    """`outright`: the danger that the plain words say, or None; `score`: how all words sound, None when the weights cannot be read."""

    outright: str | None
    score: Score | None


def hear(text: str) -> Heard:
    """Return what the words of a message say about danger."""
    plain = words(text)
    outright = plain_danger(plain)
    try:
        return Heard(outright, score(plain))
    except (OSError, ValueError, KeyError):
        log.exception("urgent_weights_unreadable")
        return Heard(outright, None)


def detect(text: str) -> Urgent | None:
    """Return the danger a message shows, or None."""
    heard = hear(text)
    if heard.outright:
        return Urgent(heard.outright, (heard.outright,), "plain_words", heard.score.danger if heard.score else 0.0)
    if heard.score is None or heard.score.danger < weights().alarm:
        return None
    first = winner(heard.score.shares)
    others = [topic for topic, share in zip(TOPICS, heard.score.shares, strict=True) if share >= ALSO_AT and topic != first]
    return Urgent(first, (first, *others), "scorer", heard.score.danger)


def winner(shares: Sequence[float]) -> str:
    """Return which danger is answered first, from how likely each of `TOPICS` is."""
    best = max(shares)
    return next(topic for topic, share in zip(TOPICS, shares, strict=True) if share * MUCH_MORE >= best)
