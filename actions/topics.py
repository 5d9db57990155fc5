"""The topics as choices: their titles and what to offer next, from `topics.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

URGENT = ("medical_emergency", "suicide_or_self_harm", "abuse_or_neglect", "domestic_abuse", "carer_breakdown")


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
