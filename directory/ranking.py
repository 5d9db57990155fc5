"""The sums made with the weights that need only one record. The table itself is `weights.py`; choosing is `search.py`."""

from __future__ import annotations

from directory.records import ServiceRecord
from directory.weights import WEIGHTS, Weights, signature

__all__ = ["directness", "signature", "standing"]


def directness(position: int, weights: Weights = WEIGHTS) -> float:
    """Give the points for a topic's place in the service's own list; no topic was asked for when it is negative."""
    if position < 0:
        return 0.0
    return weights.directness[min(position, len(weights.directness) - 1)]


def standing(service: ServiceRecord, weights: Weights = WEIGHTS) -> float:
    """Give the points a service has whatever is asked: a number to ring, sure sources, confirmed by a person."""
    points = weights.phone if service.phone else (weights.email if service.email else 0.0)
    points += weights.confidence.get(service.confidence or "low", 0.0)
    return points + (weights.assured if service.assured_date else 0.0)
