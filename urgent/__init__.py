"""Danger noticed before and outside the topic model.

`detect` decides by words alone; `hear` says what the words tell, for the engine, which weighs it with what a sentence means.
"""

from __future__ import annotations

from urgent.detector import Heard, Urgent, detect, hear, winner
from urgent.normalise import undisguised
from urgent.scorer import TOPICS, Score

__all__ = ["TOPICS", "Heard", "Score", "Urgent", "detect", "hear", "undisguised", "winner"]
