"""Answer, ask, or say that it was not understood: what follows from the ranking of topics.

The thresholds are the cost of each error, measured on held-back messages (ADR 0004): a wrong answer costs a carer more
than a question with two or three choices, and a question costs more than a right answer.
"""

from __future__ import annotations

from dataclasses import dataclass

ANSWER_AT = 0.40
"""From this probability on the first topic is answered."""

LEAD = 0.10
"""... when it is also this far ahead of the second; else the person is asked which was meant."""

OFFER_AT = 0.04
"""Topics less probable than this are not offered."""

SECOND_AT = 0.22
"""From this probability on a second topic counts as heard too."""

FALLBACK = "nlu_fallback"
"""Rasa's name for "ask which was meant"."""

NOT_A_NEED = frozenset({"out_of_scope", "not_understood"})
NEVER_OFFERED = NOT_A_NEED | {
    "greet", "goodbye", "thanks", "affirm", "deny", "start_again", "more_options", "explain_simpler", "change_place", "are_you_a_bot", "privacy",
}  # fmt: skip


@dataclass(frozen=True)
class Decision:
    """`intent` is a topic or `FALLBACK`; `topics` are the needs heard, or those to offer."""

    intent: str
    confidence: float
    topics: list[str]


def decide(ranking: list[tuple[str, float]], urgent: str | None = None) -> Decision:
    """Decide from the `ranking` (topic, probability), best first, and what the urgent detector found."""
    if urgent:
        return Decision(urgent, 1.0, [urgent])
    if not ranking:
        return Decision("not_understood", 0.0, ["not_understood"])
    (first, p1), (second, p2) = ranking[0], ranking[1] if len(ranking) > 1 else ("", 0.0)
    if p1 >= ANSWER_AT and (p1 - p2 >= LEAD or p2 < SECOND_AT):
        heard = [first] + ([second] if p2 >= SECOND_AT and second not in NEVER_OFFERED and first not in NEVER_OFFERED else [])
        return Decision(first, p1, heard)
    outside = sum(p for topic, p in ranking if topic in NOT_A_NEED)
    if outside >= max(ANSWER_AT, p1) or (first in NOT_A_NEED and p1 >= ANSWER_AT):
        return Decision(max((t for t, _ in ranking if t in NOT_A_NEED), key=dict(ranking).__getitem__), outside, ["out_of_scope"])
    offered = [topic for topic, p in ranking if p >= OFFER_AT and topic not in NEVER_OFFERED][:3]
    if not offered:
        return Decision(first, p1, [first])
    return Decision(FALLBACK, p1, offered)
