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
THANKS = re.compile(r"^[^.!?]{0,60}\b(thank|thanks|bless|lovely|kind|helpful|wonderful)\b[^.!?]{0,40}[.!] +(?=\S)")
"""What people say before a question, a sentence of thanks among it."""
TELL_ME = re.compile(
    r"^(and )?((could|can|would|will) you (please |kindly )?(just )?(tell|remind) me |(please )?tell me |i wonder |do you know |may i ask )"
)


def asked(text: str) -> str:
    """Return a message in lower case without the thanks, the "ok" or the "could you tell me" before its question."""
    said = " ".join(text.lower().replace("’", "'").split())
    for before in (THANKS, POLITE, TELL_ME):
        said = before.sub("", said) or said
    return said
