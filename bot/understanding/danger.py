"""Whether a message means danger: the detector's words and the topic model's probability, weighed together.

The words alone (`urgent/`) catch what is said outright and raise too many ordinary messages ("nobody with him on
Tuesdays"); the model alone hears what is only hinted at and misses what is disguised. So the model is asked twice, for the
message as it stands and for its plain words (`urgent.normalise`: disguises taken off), and the mean of the two is
weighed. A miss costs far more than a false alarm, which costs a carer one reply with helplines. ADR 0006 has the figures.
"""

from __future__ import annotations

from collections.abc import Mapping

from urgent.normalise import words

URGENT = ("medical_emergency", "suicide_or_self_harm", "abuse_or_neglect", "domestic_abuse", "carer_breakdown")

ALONE_AT = 0.15
"""From this probability of danger on, the model needs no words of the detector."""

WITH_WORDS_AT = 0.08
"""From this one on, the detector's words count."""

CERTAIN = frozenset({"suicide_plain", "not_safe_with_self", "attempts", "plan_and_means", "dead_or_dying_now"})
"""Patterns of the detector that stand alone: hardly any ordinary training message has them."""


def plain(text: str) -> str:
    """Return a message's plain words, disguises taken off."""
    return " ".join(words(text)).lower()


def settle(found: str | None, because: str | None, danger: Mapping[str, float] | None) -> str | None:
    """Return the urgent topic to answer, or None.

    Args:
        found: the detector's topic.
        because: the name of the pattern it found.
        danger: the model's probability of each urgent topic; None when there is no model, then the detector decides alone.
    """
    if danger is None:
        return found
    total = sum(danger.values())
    if found and (because in CERTAIN or total >= WITH_WORDS_AT):
        return found
    if total >= ALONE_AT:
        return max(danger, key=lambda topic: danger[topic])
    return None
