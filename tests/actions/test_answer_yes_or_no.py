"""Yes and no: taken as the answer to what was asked; in danger one "no" closes nothing."""

from __future__ import annotations

import pytest

from actions.answer_yes_or_no import ActionAnswerYesOrNo
from actions.find_services import ActionFindServices
from actions.talk_to_person import ActionTalkToPerson
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, contract, heard


async def test_yes_to_the_second_need_answers_it(run_action: RunAction) -> None:
    """Both needs of one message get their answer."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), topics=["short_breaks", "benefits"])
    answer = await run_action(ActionAnswerYesOrNo, "affirm", slots=first.slots)

    assert answer.understood["topic"] == "benefits"
    assert answer.slots["question"] is None


async def test_no_to_the_second_need_leaves_it(run_action: RunAction) -> None:
    """“Not now” is respected."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), topics=["short_breaks", "benefits"])
    answer = await run_action(ActionAnswerYesOrNo, "deny", slots=first.slots, choice="deny")

    assert answer.said == ["utter_deny"]
    assert answer.slots["question"] is None


async def test_yes_to_the_question_for_a_place_asks_which(run_action: RunAction) -> None:
    """A yes names no town."""
    first = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(ActionAnswerYesOrNo, "affirm", slots=first.slots)

    assert answer.said == ["utter_ask_place"]
    assert answer.slots["question"] == {"ask": "place", "topic": "short_breaks"}


async def test_no_to_the_question_for_a_place_is_respected(run_action: RunAction) -> None:
    """Nobody has to say where they live."""
    first = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(ActionAnswerYesOrNo, "deny", slots=first.slots)

    assert "utter_ask_place" not in answer.said
    assert answer.slots["question"] is None


@pytest.mark.parametrize("intent", ["affirm", "deny"])
async def test_without_a_question_it_invites_the_next_need(run_action: RunAction, intent: str) -> None:
    """With a person to talk to among the choices."""
    answer = await run_action(ActionAnswerYesOrNo, intent)

    assert answer.said == [f"utter_{intent}"]
    assert answer.choices[-1] == "topic:talk_to_a_person"


@pytest.mark.parametrize("topic", contract()["urgent"])
@pytest.mark.parametrize("intent", ["affirm", "deny"])
async def test_in_danger_the_numbers_stay(run_action: RunAction, topic: str, intent: str) -> None:
    """One "no" does not close it."""
    crisis = await run_action(ActionUrgentHelp, topic, heard("place", "Mansfield"))
    answer = await run_action(ActionAnswerYesOrNo, intent, slots=crisis.slots)

    assert answer.understood["urgent"] == topic
    assert answer.services == crisis.services


async def test_not_safe_is_never_taken_for_leave_me_alone(run_action: RunAction) -> None:
    """After "are you safe right now?" a "no" means danger."""
    crisis = await run_action(ActionUrgentHelp, "domestic_abuse")
    asked = await run_action(ActionAnswerYesOrNo, "affirm", slots=crisis.slots)
    answer = await run_action(ActionAnswerYesOrNo, "deny", slots=asked.slots)

    assert "Are you safe right now?" in asked.text
    assert "utter_still_here" not in answer.said
    assert answer.understood["urgent"] == "domestic_abuse"


async def test_after_another_answer_the_danger_is_past(run_action: RunAction) -> None:
    """Somebody who went on to ask about breaks says yes to that."""
    crisis = await run_action(ActionUrgentHelp, "carer_breakdown", heard("place", "Mansfield"))
    later = await run_action(ActionTalkToPerson, "talk_to_a_person", slots=crisis.slots)
    answer = await run_action(ActionAnswerYesOrNo, "affirm", slots=later.slots)

    assert answer.understood["urgent"] is None
