"""What is about the conversation itself: a word back, a way on, and a number whenever it cannot help."""

from __future__ import annotations

import pytest
import yaml

from actions.say import ActionSay
from tests.actions.conftest import ROOT, RunAction, heard, knows

RULES = yaml.safe_load((ROOT / "data/rules/conversation.yml").read_text("utf-8"))["rules"]
SAID = [rule["steps"][0]["intent"] for rule in RULES if rule["steps"][1]["action"] == "action_say"]


@pytest.mark.parametrize("intent", SAID)
async def test_each_has_its_own_words(run_action: RunAction, intent: str) -> None:
    """Every topic that the rules send here."""
    answer = await run_action(ActionSay, intent)

    assert answer.said == [f"utter_{intent}"]
    assert answer.understood["topic"] == intent


@pytest.mark.parametrize("intent", ["out_of_scope", "not_understood"])
async def test_what_cannot_be_helped_with_names_a_number(run_action: RunAction, intent: str) -> None:
    """Never a dead end: the carers' service of the place, when it is known."""
    here = await run_action(ActionSay, intent, slots=knows(place="mansfield"))
    somewhere = await run_action(ActionSay, intent)

    assert here.services == ["carers-hub"]
    assert somewhere.services == ["carers-uk-helpline"]


@pytest.mark.parametrize("intent", ["greet", "what_can_you_do", "out_of_scope", "not_understood"])
async def test_somebody_who_does_not_know_where_to_begin_gets_choices(run_action: RunAction, intent: str) -> None:
    """Two needs, the guided questions and a person, in the words of a carer."""
    answer = await run_action(ActionSay, intent)

    assert answer.choices == ["topic:short_breaks", "topic:benefits", "do:guide", "topic:talk_to_a_person"]


async def test_who_would_rather_talk_to_a_person_can(run_action: RunAction) -> None:
    """It says plainly that it is a computer, and how to reach somebody."""
    answer = await run_action(ActionSay, "are_you_a_bot")

    assert "not a person" in answer.text
    assert answer.phones
    assert answer.choices == ["topic:talk_to_a_person"]


async def test_an_open_question_stays_open(run_action: RunAction) -> None:
    """A "thanks" in between does not lose the thread."""
    question = {"ask": "place", "topic": "short_breaks"}

    answer = await run_action(ActionSay, "thanks", slots={"question": question})

    assert answer.slots["question"] == question


async def test_a_detail_in_a_greeting_is_remembered(run_action: RunAction) -> None:
    """“Hello, I'm in Mansfield” has told the place."""
    answer = await run_action(ActionSay, "greet", heard("place", "Mansfield"))

    assert answer.slots["person"]["place"] == "mansfield"
