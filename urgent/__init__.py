"""Danger noticed before and outside the model."""

from __future__ import annotations

from urgent.detector import TOPICS, Urgent, detect

__all__ = ["TOPICS", "Urgent", "detect"]
