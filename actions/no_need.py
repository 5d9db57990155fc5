"""When a message says nothing of its own, so that it may be about the last answer: asked by all that reads follow-ups."""

from __future__ import annotations

import re

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


POLITE = re.compile(
    r"^((thank you|thanks|thankyou|thx|ta|cheers|ok|okay|k|oh|ah|right|great|lovely|good|fine|hi|hello|hey|sorry|please|yes|yeah|no|well)"
    r"( (very|so) much| again| then| a lot| for that| i see)?[.,!;:]+ *)+"
)
"""What people say before a question."""


def asked(text: str) -> str:
    """Return a message in lower case without the thanks or the "ok" before its question."""
    said = " ".join(text.lower().replace("’", "'").split())
    return POLITE.sub("", said) or said
