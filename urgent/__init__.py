"""Danger noticed before and outside the topic model.

`detect` by words alone; `score` and `said_outright` for the engine, which weighs them with what a sentence means.
"""

from __future__ import annotations

from urgent.detector import Urgent, detect, said_outright, winner
from urgent.normalise import undisguised
from urgent.scorer import TOPICS, Score, score

__all__ = ["TOPICS", "Score", "Urgent", "detect", "said_outright", "score", "undisguised", "winner"]
