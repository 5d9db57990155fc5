"""The stories of `tests/conversations/` are sound: a misspelt id or key would make a story hold nothing, or always fail."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from directory import Directory
from tests.actions.conftest import ROOT, contract

FILES = sorted((ROOT / "tests" / "conversations").glob("*.yml"))
STORIES: list[Any] = [
    pytest.param(story, id=f"{path.stem}: {story['story']}") for path in FILES for story in yaml.safe_load(path.read_text("utf-8"))
]
UNDERSTOOD = {"topic", "urgent", "place", "condition", "relation", "age_group"}
KEYS = UNDERSTOOD | {"says", "never", "services", "not_services", "phone", "offers", "choices", "at_most"}
TOPICS = {topic for group in contract().values() for topic in group}


def test_there_are_enough_of_them() -> None:
    """Whole conversations are the only proof that the parts work together."""
    assert len(STORIES) >= 80


def test_no_two_have_the_same_name_in_a_family() -> None:
    """A name tells what failed."""
    names = [story.id for story in STORIES]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("story", STORIES)
def test_a_story_is_written_as_the_format_says(story: dict[str, Any], shipped: Directory) -> None:
    """Every line is said or pressed, and what must hold names what there is."""
    assert set(story) <= {"story", "talk", "at", "area"}
    for line in story["talk"]:
        then = line.get("then") or {}
        assert ("person" in line) != ("press" in line) and set(line) <= {"person", "press", "assistant", "then"}, line
        assert isinstance(line.get("person", line.get("press")), str), f"put quotation marks round {line}"
        assert set(then) <= KEYS, line
        assert {topic for topic in _each(then, "topic", "urgent", "offers") if topic} <= TOPICS, line
        assert all(shipped.area(place) for place in _each(then, "place") if place), line
        assert all(shipped.service(service) for service in _each(then, "services", "not_services")), line
        assert all(shipped.service(service).signposted for service in _each(then, "services")), line


def _each(then: dict[str, Any], *keys: str) -> list[Any]:
    return [one for key in keys if key in then for one in (then[key] if isinstance(then[key], list) else [then[key]])]
