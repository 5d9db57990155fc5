"""The topics as choices: their titles and what to offer next, from `topics.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

URGENT = ("medical_emergency", "suicide_or_self_harm", "abuse_or_neglect", "domestic_abuse", "carer_breakdown")

SOMETHING_ELSE = {"id": "more_options", "title": "Show me something else"}
PERSON = {"id": "topic:talk_to_a_person", "title": "Talk to a person"}
SKIP_PLACE = {"id": "do:skip_place", "title": "I'd rather not say"}
LOOK_AFTER = {"id": "do:guide", "title": "Do you look after someone?"}
SAFE = {"id": "do:safe", "title": "No one is in danger"}
URGENT_HELP = {"id": "do:urgent", "title": "I need urgent help"}
"""Choices that stand under many answers."""

START = ("short_breaks", "benefits")
"""Topics offered to somebody who does not know where to begin, beside the guided questions."""


@cache
def table() -> dict[str, dict[str, Any]]:
    """Return `topics.yml`: topic id to its title and next topics."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "topics.yml").read_text("utf-8"))
    return found


def choice(topic: str) -> dict[str, str]:
    """Return the choice that asks about a topic."""
    return {"id": f"topic:{topic}", "title": table()[topic]["title"]}


def next_choices(topic: str, count: int = 2) -> list[dict[str, str]]:
    """Return choices for what people often need after this topic."""
    return [choice(other) for other in table()[topic].get("next", [])[:count]]


def start_choices() -> list[dict[str, str]]:
    """Return the ways to begin: two needs, the guided questions, and a person."""
    return [*(choice(topic) for topic in START), LOOK_AFTER, PERSON]


def in_a_sentence(topic: str) -> str:
    """Return a topic's title as it stands inside a sentence."""
    title = str(table()[topic]["title"]).split(" (")[0].rstrip("?")
    keeps = title.startswith(("I ", "I'", "GP", "Blue"))
    return title if keeps else f"{title[:1].lower()}{title[1:]}"


def own_choices(topic: str) -> list[dict[str, str]]:
    """Return the guided questions that belong to a topic, as choices."""
    return [dict(one) for one in table()[topic].get("guided", ())]
