"""What pressing a choice means."""

from __future__ import annotations

import pytest

from bot.channels.choices import parse_choice


@pytest.mark.parametrize(
    ("choice", "intent", "entities"),
    [
        ("topic:short_breaks", "short_breaks", []),
        ("place:mansfield", "change_place", [("place", "mansfield")]),
        ("do:skip_place", "choose", [("choice", "do:skip_place")]),
        ("answer:hours:35", "choose", [("choice", "answer:hours:35")]),
        ("affirm", "affirm", []),
        ("more_options", "more_options", []),
    ],
)
def test_a_choice_says_what_is_meant(choice: str, intent: str, entities: list[tuple[str, str]]) -> None:
    """A carer who presses a button is never misunderstood."""
    parsed = parse_choice(choice)

    assert parsed["intent"] == {"name": intent, "confidence": 1.0}
    assert [(entity["entity"], entity["value"]) for entity in parsed["entities"]] == entities
