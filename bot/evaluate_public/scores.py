"""From probabilities to the figures of the table. Pure functions.

Out of scope is decided as `bot/understanding/decision.py` does it: by how probable "out of scope" is beside the best intent.
The one threshold is the one that is best on the validation part, in scope and out of scope counting the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluate_public.sets import OUTSIDE

SMALLEST = 1e-9


@dataclass(frozen=True)
class Guesses:
    """For some messages: is the best intent right, how far is it ahead of "out of scope", and is the message in scope."""

    right: np.ndarray
    lead: np.ndarray
    inside: np.ndarray


def guesses(probabilities: np.ndarray, intents: Sequence[str], labels: Sequence[str]) -> Guesses:
    """Return the guesses for messages with these labels; without out of scope among the intents every lead is alike."""
    columns = [number for number, name in enumerate(intents) if name != OUTSIDE]
    best = probabilities[:, columns]
    named = np.array(intents)[columns][best.argmax(axis=1)]
    outside = probabilities[:, list(intents).index(OUTSIDE)] if OUTSIDE in intents else np.zeros(len(probabilities))
    lead = np.log(best.max(axis=1) + SMALLEST) - np.log(outside + SMALLEST)
    truth = np.array(labels)
    return Guesses(named == truth, lead, truth != OUTSIDE)


def in_scope(found: Guesses) -> float:
    """Return the share right among messages in scope when nothing is refused."""
    return float(found.right[found.inside].mean())


def at(found: Guesses, threshold: float) -> tuple[float, float]:
    """Return the share right in scope and the share of out of scope caught when a lead below the threshold is refused."""
    kept = found.lead >= threshold
    return float((found.right & kept)[found.inside].mean()), float((~kept)[~found.inside].mean())


def best_threshold(found: Guesses) -> float:
    """Return the threshold with the highest sum of both shares."""
    return float(max(np.unique(found.lead), key=lambda threshold: sum(at(found, threshold))))


def ordered(found: Guesses) -> float:
    """Return how often a message in scope has the greater lead of two, one from each side (area under the ROC curve)."""
    inside, outside = np.sort(found.lead[found.inside]), found.lead[~found.inside]
    below = np.searchsorted(inside, outside, side="left")
    level = np.searchsorted(inside, outside, side="right") - below
    return float(1 - (below + level / 2).mean() / len(inside))
