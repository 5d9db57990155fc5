"""What pressing a choice means."""

from __future__ import annotations

import pytest

from bot.channels.choices import parse_choice, parse_command


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


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        " /greet",
        '/change_place{"place": "mansfield"}',
        "/session_start",
        "//restart",
        "EXTERNAL: x",
        "/EXTERNAL: x y",
        "action_restart",
    ],
)
def test_what_looks_like_a_command_does_nothing(text: str) -> None:
    """Nobody reaches into the engine by typing."""
    parsed = parse_command(text)

    assert parsed is not None
    assert parsed["intent"]["name"] == "not_understood"


def test_danger_is_heard_in_what_looks_like_a_command() -> None:
    """Urgent words count wherever they are typed."""
    parsed = parse_command("/suicide")

    assert parsed is not None
    assert parsed["urgent"] == "suicide_or_self_harm"


def test_other_text_is_left_to_the_pipeline() -> None:
    """A slash inside a sentence is only a slash."""
    assert parse_command("my mum/dad needs help") is None
    assert parse_command("/ I need a break from all this") is None
