"""A harmless word aside: a joke asked for, the weather, "how old are you?", a cat called Biscuit.

Somebody who is alone all day says such things, and "I can't help with that one" would be cold. Nothing is claimed that a computer
is not. Only read where no need, no feeling and no danger was heard (`say.py`). The patterns stand in `asides.yml`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from actions.memory import Turn

READ_IN = frozenset({"out_of_scope", "not_understood", "are_you_a_bot", "what_can_you_do", "greet"})
"""What such a message is taken for."""
CHAT, CHAT_IN = "chat", frozenset({"out_of_scope"})
"""Telling of one's day is only heard where the topic model is sure that it is nothing of ours."""
LONGEST = 14
ABOUT_YOU = re.compile(r"\b(you|your|u|ur)\b")


@cache
def table() -> dict[str, re.Pattern[str]]:
    """Return `asides.yml` with each kind's patterns as one."""
    rows = yaml.safe_load((Path(__file__).parent / "asides.yml").read_text("utf-8"))
    return {kind: re.compile("|".join(f"(?:{one})" for one in patterns)) for kind, patterns in rows.items()}


def of(turn: Turn) -> str | None:
    """Return the kind of aside that a message is, None when it is none."""
    said = " ".join(turn.typed.split())
    if turn.choice or turn.urgent or turn.danger_possible or turn.intent not in READ_IN or len(said.split()) > LONGEST:
        return None
    found = next((kind for kind, pattern in table().items() if pattern.search(said)), None)
    return found if found != CHAT or turn.intent in CHAT_IN else None


def asks_of_the_assistant(turn: Turn) -> bool:
    """Whether a question is about the assistant itself ("how old are you?") and not about what was answered last."""
    return turn.intent == "are_you_a_bot" and bool(ABOUT_YOU.search(turn.typed))
