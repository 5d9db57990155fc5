"""What people say about the guided questions themselves: the patterns of `guide_words.yml`, and nothing of a conversation."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTROLS = ("stop", "skip", "back", "first", "done", "none", "why", "no_name", "wait", "unclear")
"""What can be said instead of an answer, in the order in which it is looked for."""


@cache
def rows() -> dict[str, Any]:
    """Return `guide_words.yml`."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "guide_words.yml").read_text("utf-8"))
    return found


def spelled() -> dict[str, str]:
    """Return how words that people shorten are spelled."""
    found: dict[str, str] = rows()["spelled"]
    return found


@cache
def table() -> dict[str, re.Pattern[str]]:
    """Return each kind's patterns as one; those of whole messages with the words that may stand round them."""
    rows: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "guide_words.yml").read_text("utf-8"))
    before, after = ("|".join(rows["around"][side]) for side in ("before", "after"))
    whole = {
        kind: re.compile(rf"(?:(?:{before})[, .!]+)*(?:{'|'.join(words)})(?:[, ]+(?:{after}))*") for kind, words in rows["whole"].items()
    }
    return {**whole, **{kind: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for kind, words in rows["within"].items()}}


def is_said(kind: str, said: str) -> bool:
    """Whether a whole message, made plain, is of a kind."""
    return table()[kind].fullmatch(said.rstrip(" ?")) is not None


def has(kind: str, said: str) -> bool:
    """Whether words of a kind stand in a message, made plain."""
    return table()[kind].search(said) is not None


def after_taking_back(said: str) -> str:
    """Return what stands after words that take back what was said in the same breath, the whole text when there are none."""
    found = [one for one in table()["takes_back"].finditer(said) if one.start() > 0]
    return (said[found[-1].end() :].strip(" ,.") if found else "") or said


ASIDE = re.compile(
    r"(?<=\w)[,. ]+(?:and )?(?:why(?: do you (?:ask|want to know))?|is that (?:ok|okay|enough|all right|what you mean)"
    r"|does that (?:count|help|matter)|ok|right) ?\?*$"
)
"""A small question at the end of an answer ("71, why?")."""


def without_aside(said: str) -> str:
    """Return an answer without a small question at its end."""
    return ASIDE.sub("", said)


def is_asking(said: str) -> bool:
    """Whether a message, made plain, asks for something."""
    return said.endswith("?") or has("asking", said)


def plain(text: str) -> str:
    """Return a text as the patterns expect it."""
    words = re.sub(r"\s+", " ", text.lower().replace("’", "'").strip(" .!,"))
    return re.sub(r"[a-z']+", lambda word: spelled().get(word[0], word[0]), words)
