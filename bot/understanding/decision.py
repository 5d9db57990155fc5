"""Answer, ask, or say that it was not understood: what follows from the ranking of topics.

What an error costs a carer, with a right answer as 0: a question with the right choice in it 1, a wrong answer or a
question without the right choice 3, a need refused as "not for me" 5, something foreign answered as if it were a need 2.
The thresholds below are the cheapest on held-back messages; ADR 0004 has the sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from bot.understanding.danger import log_odds
from urgent import TOPICS

ASK_BELOW = 0.25
"""Below this probability of the first topic the person may be asked which was meant ..."""

FAINT = 0.15
"""Below this probability the person is asked however far the second is behind: hardly anything was understood."""

LEAD = 0.05
"""... when the second is not even this far behind: only then a question costs less than a guess."""

OUTSIDE = 0.50
"""Refused when "out of scope" and "not understood" together have this share of the best need's probability."""

SURE = 0.95
"""Below this probability an answer carries other topics that may have been meant, for one tap."""

OFFER_AT = 0.01
"""Topics less probable than this are not offered."""

SECOND_AT = 0.25
"""From this probability of the whole message on, a second need counts as heard too ..."""

WHOLE, PART, OTHER, ALWAYS, PART_AT = 0.20, 0.47, 0.10, -0.92, -0.5
"""... or when the log-odds of the second need in the whole message and in the part that says it best, and of the first need in the
other parts, come to `PART_AT`: a logistic regression on `tests/nlu/dev/two_needs.yml` (ADR 0004)."""

LEAST = 1e-4
"""A probability below this counts as this: rankings are rounded there."""

SAID_IN_PASSING = frozenset({"condition_support", "am_i_a_carer", "carers_hub"})
SAID_AT = 0.15
"""Needs that sound in every "my mum has dementia and I need ...": no second need, unless the whole message has this probability of it."""

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

    `or_else` are topics that an unsure answer, a refusal or an alarm that may be false should offer beside itself ("Or did you
    mean ...?"): they were not heard.
    """

    intent: str
    confidence: float
    topics: list[str]
    or_else: list[str] = field(default_factory=list)


def decide(ranking: Ranking, urgent: str | None = None, parts: Sequence[Ranking] = (), *, surely: bool = False) -> Decision:
    """Decide what to do with a message.

    Args:
        ranking: topics and their probabilities, best first.
        urgent: the danger to answer (`danger.settle`); nothing overrules it.
        parts: a ranking for each part of the message (`parts.py`), when it has several.
        surely: the danger is beyond doubt: then nothing else is offered beside it.
    """
    calm = _without_urgent(ranking)
    inside = [(topic, p) for topic, p in calm if topic not in NOT_A_NEED]
    offered = [topic for topic, p in inside if p >= OFFER_AT and topic not in NEVER_OFFERED]
    if urgent:
        return Decision(urgent, 1.0, [urgent], [] if surely else offered[:2])
    outside = [(topic, p) for topic, p in calm if topic in NOT_A_NEED]
    refusal = sum(p for _, p in outside)
    if not inside or refusal >= OUTSIDE * inside[0][1]:
        topic = outside[0][0] if outside else "not_understood"
        return Decision(topic, round(refusal, 4), [topic], offered[:2])
    (first, p1), p2 = inside[0], inside[1][1] if len(inside) > 1 else 0.0
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
    """Return the second need when it is really there: in the whole message, or in a part of it while another part is about the first."""
    possible = [(t, p) for t, p in inside[1:5] if t not in CONVERSATION and (p >= SAID_AT or t not in SAID_IN_PASSING)]
    if first in CONVERSATION or not possible:
        return []
    told = [dict(_without_urgent(part)) for part in parts]
    evidence, likeliest = max((_told_apart(first, topic, p, told), topic) for topic, p in possible)
    if evidence >= PART_AT:
        return [likeliest]
    return [possible[0][0]] if possible[0][1] >= SECOND_AT else []


def _told_apart(first: str, second: str, whole: float, parts: Sequence[Mapping[str, float]]) -> float:
    """Return the evidence that one part of a message is about the second need while another is about the first."""
    if not parts:
        return -inf
    best = max(range(len(parts)), key=lambda i: parts[i].get(second, 0.0))
    other = max((part.get(first, 0.0) for i, part in enumerate(parts) if i != best), default=0.0)
    said = parts[best].get(second, 0.0)
    return sum(weight * log_odds(p, LEAST) for weight, p in ((WHOLE, whole), (PART, said), (OTHER, other))) + ALWAYS
