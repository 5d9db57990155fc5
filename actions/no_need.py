"""When a message says nothing of its own, so that it may be about the last answer: asked by all that reads follow-ups."""

from __future__ import annotations

from actions.memory import Turn

NO_NEED = frozenset(
    {"nlu_fallback", "not_understood", "out_of_scope", "deny", "affirm", "more_options", "explain_simpler", "what_can_you_do"}
)
"""What a message is taken for that names no need."""
UNSURE = 0.55
"""With less than this probability the need that was heard may not be meant."""


def names_none(turn: Turn, *also: str) -> bool:
    """Whether the message names no other need for sure; `also` are intents that count as none here."""
    return turn.intent in NO_NEED or turn.intent in also or turn.confidence < UNSURE
