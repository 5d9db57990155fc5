"""A second need that a message names outright: the topic model often hears only the louder of two.

Only names that leave no doubt count ("carer's assessment", "blue badge"), in a clause that asks for something, beside a need
that was understood. The names stand in `topics.yml` (`named`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from actions import topics
from actions.memory import Turn

CLAUSE = re.compile(r"[.?!;]+|,|\b(?:and|also|plus|but|as well as)\b")
ASKS = re.compile(r"\b(want|need|get|getting|how|what|which|any|is there|are there|could|can|help with|know|like|apply|ask|tell me|sort)\b")
GOES_ON = re.compile(r"(a|an|any|some|for) (\S+ ){0,4}\S+")
"""A clause that goes on with what the one before asks for ("how do I get a blue badge and a carer's assessment")."""
FEWEST = 2
"""Clauses: a message of one piece has one need."""


@cache
def names() -> dict[str, re.Pattern[str]]:
    """Return the topics that can be named outright with the pattern of their names."""
    return {topic: re.compile(rf"\b(?:{row['named']})\b") for topic, row in topics.table().items() if "named" in row}


def heard_too(turn: Turn) -> Turn:
    """Return the turn with a second need that was named, when the understanding heard only one."""
    if turn.urgent or turn.choice or len(turn.topics) != 1 or turn.intent not in topics.table() or turn.intent in topics.URGENT:
        return turn
    clauses = [part for part in CLAUSE.split(turn.typed) if part.strip()]
    if len(clauses) < FEWEST:
        return turn
    others = [topic for topic in _named(clauses) if topic != turn.intent]
    return replace(turn, topics=[*turn.topics, others[0]]) if others else turn


def outright(turn: Turn) -> str | None:
    """Return the one need of those offered that the message names outright: then nothing has to be asked."""
    named = [topic for topic in named_in(turn.text) if topic in turn.topics]
    return named[0] if len(named) == 1 else None


def named_in(text: str) -> list[str]:
    """Return the needs that a message names outright and asks for."""
    return _named(CLAUSE.split(text.lower().replace("’", "'")))


def _named(clauses: list[str]) -> list[str]:
    asked = [part for part in clauses if ASKS.search(part) or GOES_ON.fullmatch(part.strip())]
    return [topic for topic, pattern in names().items() if any(pattern.search(part) for part in asked)]
