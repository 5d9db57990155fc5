"""A friendly word for what asks for no help, and nothing that a computer could not say."""

from __future__ import annotations

import pytest

from actions.say import ActionSay
from tests.actions.conftest import RunAction, heard


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tell me a joke", "joke"),
        ("cheer me up", "joke"),
        ("how are you", "how"),
        ("are you ok?", "how"),
        ("how old are you", "me"),
        ("do you like football", "me"),
        ("what's your name", "me"),
        ("ha ha", "laugh"),
        ("its raining here", "chat"),
        ("my cat is called Biscuit", "chat"),
        ("i had toast this morning", "chat"),
    ],
)
async def test_an_aside_is_answered_kindly(run_action: RunAction, text: str, kind: str) -> None:
    """Somebody who is alone all day says such things; the way on stays open, with a number."""
    answer = await run_action(ActionSay, "out_of_scope", heard("place", "Mansfield"), text=text)

    assert answer.said == [f"utter_aside_{kind}"]
    assert answer.services and answer.choices


@pytest.mark.parametrize("text", ["are you a real person", "is this a robot or a human", "are you a bot"])
async def test_whether_it_is_a_person_is_answered_outright(run_action: RunAction, text: str) -> None:
    """Nobody is left to think that somebody is there."""
    answer = await run_action(ActionSay, "are_you_a_bot", text=text)

    assert answer.said == ["utter_are_you_a_bot"]


@pytest.mark.parametrize("text", ["book me a taxi", "what is the capital of france", "can you fix my telly", "my mum hurts me"])
async def test_what_is_asked_for_is_no_aside(run_action: RunAction, text: str) -> None:
    """It is said plainly that it can't be done here."""
    answer = await run_action(ActionSay, "out_of_scope", text=text)

    assert answer.said == ["utter_out_of_scope"]
