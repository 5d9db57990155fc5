"""Pressing one of the assistant's own steps."""

from __future__ import annotations

from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, contract, heard


async def test_urgent_help_gives_999_at_once_and_asks_what_it_is(run_action: RunAction) -> None:
    """The button on the first screen."""
    answer = await run_action(ActionChoose, "choose", choice="do:urgent")

    assert answer.said == ["utter_urgent"]
    assert answer.services == ["emergency-999"]
    assert {choice.removeprefix("topic:") for choice in answer.choices} == {*contract()["urgent"], "do:safe", "talk_to_a_person"}


async def test_who_would_rather_not_say_where_gets_help_without_it(run_action: RunAction) -> None:
    """With a number, and no further question."""
    asked = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(ActionChoose, "choose", heard("choice", "do:skip_place"), slots=asked.slots, choice="do:skip_place")

    assert answer.said == ["utter_no_place"]
    assert answer.phones
    assert answer.slots["question"] is None


async def test_after_skipping_the_place_it_is_not_asked_again(run_action: RunAction) -> None:
    """Once is enough."""
    asked = await run_action(ActionFindServices, "short_breaks")
    skipped = await run_action(ActionChoose, "choose", slots=asked.slots, choice="do:skip_place")
    answer = await run_action(ActionFindServices, "benefits", slots=skipped.slots)

    assert "utter_ask_place" not in answer.said


async def test_in_danger_skipping_the_place_keeps_the_numbers(run_action: RunAction) -> None:
    """Who cannot go on tonight and will not say where still needs tonight's numbers."""
    crisis = await run_action(ActionUrgentHelp, "carer_breakdown")
    answer = await run_action(ActionChoose, "choose", slots=crisis.slots, choice="do:skip_place")

    assert answer.understood["urgent"] == "carer_breakdown"
    assert "samaritans" in answer.services


async def test_a_step_that_is_not_known_does_no_harm(run_action: RunAction) -> None:
    """A button of an older version of the page."""
    answer = await run_action(ActionChoose, "choose", choice="do:dance")

    assert answer.phones
