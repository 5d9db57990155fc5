"""The guided questions as a table: read from `guide_questions.yml` and `money_questions.yml`, with nothing of a conversation in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILES = ("guide_questions.yml", "money_questions.yml")
CARER, MONEY = "carer", "money"
"""The two sets of questions: whether somebody is a carer, and what money may fit. Some questions belong to both."""


@dataclass(frozen=True)
class Option:
    """One answer that can be given; `sets` are the details of the person that follow from it.

    `pattern` are its words when its question is open, `surely` those that outweigh other options, `hear` those by which it is
    heard in any message.
    """

    id: str
    title: str
    title_young: str
    sets: dict[str, Any] = field(default_factory=dict)
    not_for: tuple[str, ...] = ()
    only: bool = False
    typed: bool = False
    topics: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    surely: re.Pattern[str] | None = None
    hear: re.Pattern[str] | None = None

    def title_for(self, mode: str) -> str:
        """Return the words on the choice for a grown-up, a young person or about a child."""
        return self.title if mode == "adult" else self.title_young


@dataclass(frozen=True)
class Question:
    """One question; `asks` is its response for each kind of person it is asked of."""

    id: str
    name: str
    asks: dict[str, str]
    options: dict[str, Option]
    known_by: str | None = None
    only_if: str | None = None
    many: bool = False
    parts: tuple[str, ...] = (CARER,)
    called: re.Pattern[str] | None = None
    keep: bool = True
    facts: tuple[str, ...] = ()

    def options_for(self, mode: str) -> list[Option]:
        """Return the options that are offered to this kind of person."""
        return [option for option in self.options.values() if mode not in option.not_for]


@cache
def questions() -> dict[str, Question]:
    """Return all questions by id, in the order they are asked."""
    rows = [row for file in FILES for row in yaml.safe_load((Path(__file__).parent / file).read_text("utf-8"))]
    return {row["id"]: _question(row) for row in rows}


def _question(row: dict[str, Any]) -> Question:
    return Question(
        id=row["id"],
        name=row["name"],
        asks={mode: row.get(f"ask_{mode}", row["ask"]) for mode in row["for"]},
        options={option_id: _option(option_id, option) for option_id, option in row["options"].items()},
        known_by=row.get("known_by"),
        only_if=row.get("only_if"),
        many=row.get("many", False),
        parts=tuple(row.get("parts", (row.get("part", CARER),))),
        called=_pattern(row.get("called", ())),
        keep=row.get("keep", True),
        facts=tuple(row.get("facts", ())),
    )


def _option(option_id: str, row: dict[str, Any]) -> Option:
    hear = row.get("hear", ())
    return Option(
        id=option_id,
        title=row["title"],
        title_young=row.get("title_young", row["title"]),
        sets=row.get("sets", {}),
        not_for=tuple(row.get("not_for", ())),
        only=row.get("only", False),
        typed=row.get("typed", False),
        topics=tuple(row.get("topics", ())),
        pattern=_pattern([*row.get("words", ()), *hear]),
        surely=_pattern(row.get("surely", ())),
        hear=_pattern(hear),
    )


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") if words else None
