"""A thing named in a few words that the usual answer of its topic does not fit: "memory clinic", "food bank?", "what about my MP".

The topic model hears the need ("benefits") and not the thing, so the same list would be given again. Here the thing is answered
first: with the service of its own where there is one, and else by saying honestly that there is none and who can tell. The table
is `named_things.yml`; how services are found and what is asked next is that of every need (`signposting.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import signposting
from actions.memory import Turn
from actions.no_need import asked
from directory import Directory

LONGEST = 12
"""Words: a longer message tells of more than the thing."""


@dataclass(frozen=True)
class Thing:
    """A row of the table; `after` are needs one of which must have been answered before, empty for none."""

    id: str
    topic: str
    says: str
    words: re.Pattern[str]
    but: re.Pattern[str] | None
    after: frozenset[str]
    services: tuple[str, ...]
    facts: tuple[str, ...]
    condition: str | None = None


@cache
def things() -> tuple[Thing, ...]:
    """Return `named_things.yml` in its order."""
    rows = yaml.safe_load((Path(__file__).parent / "named_things.yml").read_text("utf-8"))
    return tuple(_thing(one_id, row) for one_id, row in rows.items())


def named(turn: Turn) -> Thing | None:
    """Return the thing that a short message names, None when it names none or tells of danger."""
    said = asked(turn.text)
    if turn.urgent or turn.choice or not said or len(said.split()) > LONGEST:
        return None
    fitting = (one for one in things() if not one.after or one.after & {*turn.shown, turn.last.get("topic")})
    return next((one for one in fitting if one.words.search(said) and not (one.but and one.but.search(said))), None)


def takes(turn: Turn) -> bool:
    """Whether the message names such a thing."""
    return named(turn) is not None


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer it as its need is answered, with its own words, services and facts first."""
    thing = named(turn)
    assert thing
    return answer_thing(dispatcher, directory, turn, thing.id, now)


def answer_thing(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, thing_id: str, now: datetime) -> list[dict[str, Any]]:
    """Answer a thing by its id, also when the place that was asked for comes after it."""
    thing = next(one for one in things() if one.id == thing_id)
    others = [topic for topic in turn.topics if topic not in (thing.topic, turn.intent)]
    turn = replace(turn, intent=thing.topic, topics=[thing.topic, *others])
    return signposting.signpost(dispatcher, directory, turn, thing.topic, now, about=thing)


def _thing(one_id: str, row: dict[str, Any]) -> Thing:
    words = re.compile("|".join(f"(?:{one})" for one in row["words"]))
    but = re.compile(row["not"]) if "not" in row else None
    return Thing(
        one_id,
        row["topic"],
        row["says"],
        words,
        but,
        frozenset(row.get("after", ())),
        tuple(row.get("services", ())),
        tuple(row.get("facts", ())),
        row.get("condition"),
    )
