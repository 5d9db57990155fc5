"""Whether a message means danger: its plain words, how its words sound, and what the topic model makes of it, weighed.

Plain words of danger decide alone. All else is a sum of two log-odds: the scorer's, which knows words (both from
`urgent.hear`), and the topic model's, which knows what sentences mean. Neither hears enough alone; ADR 0011 has
the figures and how the numbers below were set (`python -m bot.evaluate.held_back` prints them anew).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from urgent import TOPICS, Score, winner

MODEL_COUNTS, WORDS_COUNT, ALWAYS = 0.69, 0.42, 0.33
"""Weights of the model's and the scorer's log-odds, and what is added: a logistic regression on held-back messages."""

RAISE_AT = -0.1
"""From this sum on the message is answered as danger."""

FEW_WORDS, FEW_WORDS_AT = 3, 2.0
"""A message of so few words ("my little brother") says little: it must say it plainly, or reach this sum."""

CHECK_AT = -2.2
"""From this sum on danger is `possible`: the need is answered, and the actions put one calm sentence before it."""

PART_RAISES, PART_CHECKS = 2.5, 1.0
"""The same two thresholds for the part of a message that sounds most like danger ("can I have the form, he hit me again") ..."""

WHOLE_AT_LEAST = -4.0
"""... which is raised unless the whole message sounds as ordinary as this."""

LISTEN_AT = 0.01
"""Words of a part are scored when the topic model gives danger this probability in it: below, they would have to outweigh it alone."""

BEYOND_DOUBT = 3.0
"""From this sum on nothing else is offered beside the answer to the danger."""


@dataclass(frozen=True)
class Danger:
    """`topic` is the danger to answer, or None; `possible` that it is not raised but cannot be ruled out; `sum` is the evidence.

    `because` is "plain words", "weighed" or "a part", for the log and the report.
    """

    topic: str | None
    possible: bool = False
    sum: float = 0.0
    because: str | None = None

    @property
    def surely(self) -> bool:
        """Whether it is beyond doubt."""
        return self.because == "plain words" or (self.because == "weighed" and self.sum >= BEYOND_DOUBT)


Witnesses = tuple[Score | None, Mapping[str, float] | None]
"""What the words of a message, or of a part of it, sound like, and the topic model's probability of each urgent topic."""


def settle(
    outright: str | None, words: Score | None, model: Mapping[str, float] | None, *, length: int = 10, parts: Sequence[Witnesses] = ()
) -> Danger:
    """Weigh what is known about a message.

    Args:
        outright: the danger that its plain words say.
        words: the scorer's score; None when its weights cannot be read.
        model: the topic model's probability of each urgent topic; None when there is no model.
        length: how many words the message has.
        parts: the two witnesses for each part of the message, when it has several.
    """
    if outright:
        return Danger(outright, because="plain words")
    total = evidence(words, model)
    if total >= (FEW_WORDS_AT if length <= FEW_WORDS else RAISE_AT):
        return Danger(_which(words, model), sum=total, because="weighed")
    part, said = max(((evidence(*part), part) for part in parts), key=lambda pair: pair[0], default=(-math.inf, (None, None)))
    if part >= PART_RAISES and total >= WHOLE_AT_LEAST:
        return Danger(_which(*said), sum=part, because="a part")
    return Danger(None, total >= CHECK_AT or part >= PART_CHECKS, total)


def evidence(words: Score | None, model: Mapping[str, float] | None) -> float:
    """Return the sum that the thresholds are for; with one witness missing, the other counts for both."""
    said = words.danger if words else None
    meant = log_odds(sum(model.values())) if model else None
    witnesses = [one for one in (meant, said) if one is not None]
    if not witnesses:
        return -math.inf
    return MODEL_COUNTS * witnesses[0] + WORDS_COUNT * witnesses[-1] + ALWAYS


def log_odds(probability: float, least: float = 1e-5) -> float:
    """Return the log-odds of a probability, held between `least` and what is as near to 1: more a count of messages cannot tell."""
    inside = min(max(probability, least), 1 - least)
    return math.log(inside / (1 - inside))


def _which(words: Score | None, model: Mapping[str, float] | None) -> str:
    return winner([_likely(number, topic, words, model) for number, topic in enumerate(TOPICS)])


def _likely(number: int, topic: str, words: Score | None, model: Mapping[str, float] | None) -> float:
    meant = model.get(topic, 0.0) / max(sum(model.values()), 1e-9) if model else 0.0
    return meant + (0.5 * words.shares[number] if words else 0.0)
