"""Whether somebody writes for a person they work with: a surgery, a school, a social worker, a social prescriber.

They are no carers by that, so they are never told that they may be one. Somebody whose work it is and who looks after a relative
of their own writes as a carer. The words stand in `professionals.yml`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from actions.memory import Turn


@cache
def table() -> dict[str, re.Pattern[str]]:
    """Return `professionals.yml`; role and place with the words that lead up to them."""
    rows = yaml.safe_load((Path(__file__).parent / "professionals.yml").read_text("utf-8"))
    words = {kind: "|".join(patterns) for kind, patterns in rows.items()}
    role = (
        rf"\b(?:i'?m|i am|i work as|me as|speaking as|as) (?:a|an|the|one of the|their|his|her) (?:\w+ ){{0,2}}(?:{words['role']})\b"
        rf"|\bi (?:work|am based|'m based) (?:for|at|in|with) (?:\w+ ){{1,4}}?(?:{words['place']})\b"
        rf"|^(?:\w+ )?(?:{words['role']})\b.{{0,40}}\bhere\b|\b(?:{words['place']}) (?:receptionist|manager|nurse|team|staff)\b"
    )
    return {"role": re.compile(role)} | {kind: re.compile(rf"\b(?:{said})\b") for kind, said in words.items() if kind != "role"}


def remember(turn: Turn) -> Turn:
    """Return the turn with what it says about writing at work kept for the conversation; a relative of their own ends it."""
    if is_professional(turn.text):
        return replace(turn, person=replace(turn.person, at_work=True))
    own = turn.person.at_work and table()["own"].search(" ".join(turn.typed.split()))
    return replace(turn, person=replace(turn.person, at_work=None)) if own else turn


def is_professional(text: str, *, alone: bool = False) -> bool:
    """Return whether a message is written by somebody at work, for a person they work with.

    Args:
        text: the message.
        alone: whom it is for was asked: then a role alone says it ("I'm a social worker").
    """
    said = " ".join(text.lower().replace("’", "'").split())
    words = table()
    if words["own"].search(said):
        return bool(words["own_yet"].search(said))
    role = words["role"].search(said) and not words["not_now"].search(said)
    return bool(words["third"].search(said) or (role and (alone or words["spoken_of"].search(said))))
