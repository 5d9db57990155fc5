"""Back from danger that was none: by saying so or by one press, with the numbers still in view."""

from __future__ import annotations

import pytest

from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, contract, heard, knows


@pytest.mark.parametrize("topic", contract()["urgent"])
async def test_every_answer_to_danger_has_the_way_back(run_action: RunAction, topic: str) -> None:
    """A false alarm is no dead end."""
    assert "do:safe" in (await run_action(ActionUrgentHelp, topic, urgent=topic)).choices


async def test_the_answer_before_comes_back_and_the_numbers_stay(run_action: RunAction) -> None:
    """Nobody has to begin again."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    danger = await run_action(ActionUrgentHelp, "medical_emergency", slots=first.slots, urgent="medical_emergency")
    answer = await run_action(ActionChoose, "choose", choice="do:safe", slots=danger.slots)

    assert answer.said == ["utter_no_danger", "utter_again"]
    assert answer.services[0] == "emergency-999"
    assert (answer.slots["last"]["topic"], answer.understood["urgent"]) == ("short_breaks", None)


async def test_what_was_meant_instead_is_answered(run_action: RunAction) -> None:
    """An ordinary message that sounded like danger costs one press, and need not be typed again."""
    sounded = {"carer_breakdown": 0.6, "support_for_cared_for": 0.2}
    danger = await run_action(
        ActionUrgentHelp, "carer_breakdown", urgent="carer_breakdown", ranking=sounded, slots=knows(place="mansfield")
    )
    more = await run_action(ActionSay, "not_understood", text="anything else?", slots=danger.slots)
    answer = await run_action(ActionChoose, "choose", choice="do:safe", slots=danger.slots)

    assert answer.said == ["utter_no_danger", "utter_support_for_cared_for"]
    assert more.slots["last"]["meant"] == "support_for_cared_for"


async def test_what_can_hardly_have_been_meant_is_not_answered(run_action: RunAction) -> None:
    """Plain danger stays what it was about."""
    danger = await run_action(ActionUrgentHelp, "medical_emergency", urgent="medical_emergency", ranking={"hospital": 0.01})

    assert (await run_action(ActionChoose, "choose", choice="do:safe", slots=danger.slots)).said == ["utter_no_danger"]


async def test_without_an_answer_before_there_are_ways_to_begin(run_action: RunAction) -> None:
    """And the danger is no longer the last thing spoken of."""
    danger = await run_action(ActionUrgentHelp, "medical_emergency", urgent="medical_emergency")
    answer = await run_action(ActionChoose, "choose", choice="do:safe", slots=danger.slots)

    assert answer.said == ["utter_no_danger"]
    assert "topic:talk_to_a_person" in answer.choices
    assert answer.slots["last"] is None


async def test_the_guided_questions_go_on(run_action: RunAction) -> None:
    """With the question that was open."""
    asked = await run_action(ActionChoose, "choose", choice="do:guide")
    danger = await run_action(ActionUrgentHelp, "domestic_abuse", slots=asked.slots, urgent="domestic_abuse")
    answer = await run_action(ActionChoose, "choose", choice="do:safe", slots=danger.slots)

    assert answer.said == ["utter_no_danger", "utter_guide_going_on", "utter_guide_who"]


@pytest.mark.parametrize(
    "text", ["it's not an emergency", "no one is in danger", "I'm ok thanks", "that's not what I meant", "false alarm"]
)
async def test_it_can_be_said(run_action: RunAction, text: str) -> None:
    """In the words people use."""
    danger = await run_action(ActionUrgentHelp, "medical_emergency", urgent="medical_emergency")

    assert (await run_action(ActionSay, "not_understood", text=text, slots=danger.slots)).said[0] == "utter_no_danger"


async def test_one_word_does_not_close_it_when_somebody_spoke_of_dying(run_action: RunAction) -> None:
    """“I'm fine” is what people say."""
    danger = await run_action(ActionUrgentHelp, "suicide_or_self_harm", urgent="suicide_or_self_harm")
    answer = await run_action(ActionSay, "thanks", text="i'm fine", slots=danger.slots)

    assert "utter_no_danger" not in answer.said
    assert "samaritans" in answer.services
