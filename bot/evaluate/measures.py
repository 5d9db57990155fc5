"""From scored messages to figures: shares by topic and file, curves, confusions, two needs, milliseconds. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluate.examples import NOT_A_NEED
from bot.evaluate.scoring import Scored, Share, share
from bot.understanding.decision import FALLBACK

ASKED = "(asked)"
"""Stands for the topic when the reply asks which was meant."""


def carers_messages(scored: Sequence[Scored]) -> list[Scored]:
    """Return the messages that the bar on topics is about: those with a need for support, hard negatives included."""
    return [one for one in scored if one.group == "support" and one.example.file in ("support", "hard_negatives")]


def needs(scored: Sequence[Scored]) -> list[Scored]:
    """Return what is in scope and is no danger: needs for support and words about the conversation."""
    return [one for one in scored if one.group in ("support", "conversation") and one.example.topic not in NOT_A_NEED]


def strangers(scored: Sequence[Scored]) -> list[Scored]:
    """Return what is out of scope or unreadable."""
    return [one for one in scored if one.example.topic in NOT_A_NEED]


def ordinary(scored: Sequence[Scored]) -> list[Scored]:
    """Return every message that is no danger, those that test details included."""
    return [one for one in scored if one.group != "urgent"]


def danger(scored: Sequence[Scored]) -> list[Scored]:
    """Return every message that is danger."""
    return [one for one in scored if one.group == "urgent"]


@dataclass(frozen=True)
class Row:
    """The score of one topic or one file."""

    name: str
    first: Share
    offered: Share


def rows(scored: Sequence[Scored], name: str) -> list[Row]:
    """Return the scores by an attribute of the examples: `topic` or `file`."""
    groups: dict[str, list[Scored]] = {}
    for one in scored:
        if one.example.topic:
            groups.setdefault(getattr(one.example, name), []).append(one)
    return [Row(key, share(group, lambda o: o.right), share(group, lambda o: o.among_offered)) for key, group in groups.items()]


def confusions(scored: Sequence[Scored]) -> Counter[tuple[str, str]]:
    """Count (right topic, answered topic); an acceptable answer counts as the right one, a question as `ASKED`."""
    found: Counter[tuple[str, str]] = Counter()
    for one in scored:
        if one.example.topic:
            answered = ASKED if one.understood.intent == FALLBACK else one.understood.intent
            found[one.example.topic, one.example.topic if one.right else answered] += 1
    return found


@dataclass(frozen=True)
class Bin:
    """Messages whose first topic had a probability of this height: how sure the model was, how often it was right."""

    confidence: float
    right: Share


def calibration(scored: Sequence[Scored], bins: int = 10) -> list[Bin]:
    """Return equally wide bins of the first topic's probability, empty ones left out."""
    found = []
    for step in range(bins):
        low, high = step / bins, (step + 1) / bins if step < bins - 1 else 1.01
        inside = [one for one in scored if one.understood.ranking and low <= one.understood.confidence < high]
        if inside:
            first = share(inside, lambda one: one.understood.ranking[0][0] in one.example.accepted)
            found.append(Bin(float(np.mean([one.understood.confidence for one in inside])), first))
    return found


def calibration_error(found: Sequence[Bin]) -> float:
    """Return how far confidence and share are apart, on average over the messages (expected calibration error)."""
    total = sum(one.right.of for one in found)
    return sum(one.right.of * abs(one.confidence - one.right.value) for one in found) / total if total else float("nan")


@dataclass(frozen=True)
class Step:
    """What would follow if the first topic were answered from this probability on, and the first three offered below it."""

    threshold: float
    right: float
    wrong: float
    asked: float
    offered: float  # answered right, or asked with a right one among the three


def sweep(scored: Sequence[Scored], steps: int = 41) -> list[Step]:
    """Return what each threshold from 0 to 1 would do to these messages."""
    sure = np.array([one.understood.confidence for one in scored])
    first = np.array([bool(one.understood.ranking) and one.understood.ranking[0][0] in one.example.accepted for one in scored])
    three = np.array([any(topic in one.example.accepted for topic, _ in one.understood.ranking[:3]) for one in scored])
    found = []
    for threshold in np.linspace(0, 1, steps):
        asked = sure < threshold
        right, wrong, offered = ~asked & first, ~asked & ~first, np.where(asked, three, first)
        found.append(Step(float(threshold), *(float(part.mean()) for part in (right, wrong, asked, offered))))
    return found


@dataclass(frozen=True)
class Refusal:
    """What refusing from this probability of "not for us" on would catch, and whom it would turn away."""

    threshold: float
    caught: float
    refused: float


def outside_curve(scored: Sequence[Scored], steps: int = 101) -> list[Refusal]:
    """Return what each threshold on the probability of being out of scope would do."""

    def probability(among: Sequence[Scored]) -> np.ndarray:
        return np.array([sum(p for topic, p in one.understood.ranking if topic in NOT_A_NEED) for one in among])

    caught, refused = probability(strangers(scored)), probability(needs(scored))
    if not len(caught) or not len(refused):
        return []
    return [Refusal(float(t), float((caught >= t).mean()), float((refused >= t).mean())) for t in np.linspace(0, 1, steps)]


@dataclass(frozen=True)
class TwoNeeds:
    """How messages with two needs are answered."""

    pressing: Share  # the more pressing one is answered
    either: Share  # one of the two is answered
    both: Share  # both are heard: one answered and the other offered, or both offered


def two_needs(scored: Sequence[Scored]) -> TwoNeeds:
    """Return the figures for the messages with two needs; where danger is one of them, hearing it is hearing both."""
    among = [one for one in scored if one.example.needs]

    def both(one: Scored) -> bool:
        return bool(one.urgent and one.right) or set(one.example.needs) <= {one.understood.intent, *one.understood.topics}

    return TwoNeeds(
        share(among, lambda one: one.understood.intent == one.example.needs[0]),
        share(among, lambda one: one.understood.intent in one.example.needs),
        share(among, both),
    )


@dataclass(frozen=True)
class Speed:
    """Milliseconds to understand one message, alone in the engine."""

    p50: float
    p95: float
    processor: float  # 95th percentile of the processor's time alone


def speed(scored: Sequence[Scored]) -> Speed:
    """Return the median and the 95th percentile."""
    took = [one.understood.milliseconds for one in scored]
    worked = [one.understood.processor for one in scored]
    return Speed(*(float(np.percentile(times, share_below)) for times, share_below in ((took, 50), (took, 95), (worked, 95))))


def worst(scored: Sequence[Scored], count: int | None = None) -> list[Scored]:
    """Return the messages not answered right, worst first."""
    found = [one for one in scored if one.example.topic and (not one.right or one.raised)]
    return sorted(found, key=lambda one: -one.badness)[:count]
