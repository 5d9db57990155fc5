"""Answer, ask, or say that it was not understood: what follows from the ranking of topics.

What an error costs a carer, with a right answer as 0: a question with the right choice in it 1, a wrong answer or a
question without the right choice 3, a need refused as "not for me" 5, something foreign answered as if it were a need 2.
The thresholds below are the cheapest on held-back messages; ADR 0004 has the sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from urgent import TOPICS

ASK_BELOW = 0.30
"""Below this probability of the first topic the person may be asked which was meant ..."""

FAINT = 0.20
"""Below this probability the person is asked however far the second is behind: hardly anything was understood."""

LEAD = 0.08
"""... when the second is not even this far behind: only then a question costs less than a guess."""

OUTSIDE = 0.60
"""Refused when "out of scope" and "not understood" together have this share of the best need's probability."""

SURE = 0.70
"""Below this probability an answer carries other topics that may have been meant, for one tap."""

OFFER_AT = 0.02
"""Topics less probable than this are not offered."""

SECOND_AT = 0.20
"""From this probability of the whole message on, a second need counts as heard too ..."""

PART_AT = 0.70
"""... or when one part of the message is about it with this probability."""

FALLBACK = "nlu_fallback"
"""Rasa's name for "ask which was meant"."""

URGENT = frozenset(TOPICS)
NOT_A_NEED = ("out_of_scope", "not_understood")
SMALL_TALK = {
    "greet", "goodbye", "thanks", "affirm", "deny", "what_can_you_do", "are_you_a_bot", "privacy", "start_again", "explain_simpler",
    "more_options", "change_place",
}  # fmt: skip
CONVERSATION = frozenset({*SMALL_TALK, *NOT_A_NEED, "talk_to_a_person"})
NEVER_OFFERED = CONVERSATION - {"talk_to_a_person"}

Ranking = Sequence[tuple[str, float]]


@dataclass(frozen=True)
class Decision:
    """`intent` is a topic or `FALLBACK`; `topics` are the needs heard, or those to offer.

    `or_else` are topics that an unsure answer should offer beside itself ("Or did you mean ...?"): they were not heard.
    """

    intent: str
    confidence: float
    topics: list[str]
    or_else: list[str] = field(default_factory=list)


def decide(ranking: Ranking, urgent: str | None = None, parts: Sequence[Ranking] = ()) -> Decision:
    """Decide what to do with a message.

    Args:
        ranking: topics and their probabilities, best first.
        urgent: the danger to answer (`danger.settle`); nothing overrules it.
        parts: a ranking for each part of the message (`parts.py`), when it has several.
    """
    if urgent:
        return Decision(urgent, 1.0, [urgent])
    calm = _without_urgent(ranking)
    inside = [(topic, p) for topic, p in calm if topic not in NOT_A_NEED]
    outside = [(topic, p) for topic, p in calm if topic in NOT_A_NEED]
    refusal = sum(p for _, p in outside)
    if not inside or refusal >= OUTSIDE * inside[0][1]:
        topic = outside[0][0] if outside else "not_understood"
        return Decision(topic, round(refusal, 4), [topic])
    (first, p1), p2 = inside[0], inside[1][1] if len(inside) > 1 else 0.0
    offered = [topic for topic, p in inside if p >= OFFER_AT and topic not in NEVER_OFFERED]
    if (p1 < FAINT or (p1 < ASK_BELOW and p1 - p2 < LEAD)) and len(offered) > 1:
        return Decision(FALLBACK, p1, offered[:3])
    heard = [first, *_second(first, inside, parts)]
    or_else = [topic for topic in offered if topic not in heard][:2] if p1 < SURE else []
    return Decision(first, p1, heard, or_else)


def _without_urgent(ranking: Ranking) -> list[tuple[str, float]]:
    """Leave out danger, which was weighed before, and share its probability among the rest."""
    calm = [(topic, p) for topic, p in ranking if topic not in URGENT]
    danger = sum(p for topic, p in ranking if topic in URGENT)
    return [(topic, round(p / max(1 - danger, 1e-6), 4)) for topic, p in calm]


def _second(first: str, inside: Ranking, parts: Sequence[Ranking]) -> list[str]:
    """Return the second need when it is really there: in the whole message, or alone in a part of it."""
    if first in CONVERSATION:
        return []
    possible = [(topic, p) for topic, p in inside[1:] if topic not in CONVERSATION and p >= OFFER_AT]
    if possible and possible[0][1] >= SECOND_AT:
        return [possible[0][0]]
    likely = {topic for topic, _ in possible}
    told = [_without_urgent(part)[0] for part in parts if _without_urgent(part)]
    told = [(p, topic) for topic, p in told if topic in likely and p >= PART_AT]
    return [max(told)[1]] if told else []
