"""Two needs in one message are both answered."""

from __future__ import annotations

import pytest

from actions.ask_which import ActionAskWhich
from actions.change_place import ActionChangePlace
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from tests.actions.conftest import RunAction, heard
from tests.fakes import FakeDirectory


@pytest.mark.parametrize(
    ("intent", "text", "second"),
    [
        ("benefits", "I need a break and I want to know what benefits we can claim", "short_breaks"),
        ("transport", "how do i get a blue badge and a carers assessment", "carers_assessment"),
        ("short_breaks", "can I get a sitter? I have power of attorney", None),
        ("short_breaks", "can I get a sitter? also how do i get power of attorney", "legal_planning"),
        ("carers_assessment", "i've had respite and want a carers assessment", None),
        ("benefits", "what benefits can I get", None),
    ],
)
async def test_a_second_need_that_is_named_and_asked_for_is_heard(
    run_action: RunAction, intent: str, text: str, second: str | None
) -> None:
    """The louder one must not drown it; what was only mentioned is no need."""
    answer = await run_action(ActionFindServices, intent, heard("place", "Mansfield"), text=text)

    assert answer.understood["topics"] == [intent, *([second] if second else [])]


async def test_both_get_somebody_to_ring_and_both_stay_few(run_action: RunAction) -> None:
    """Two services for the first, one for the second."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), topics=["short_breaks", "carers_assessment"])

    assert answer.said == ["utter_short_breaks", "utter_also_heard"]
    assert len(answer.messages[0].services) == 2
    assert len(answer.messages[1].services) == 1
    assert "a carer's assessment" in answer.messages[1].text


async def test_the_second_is_not_lost_when_the_place_is_asked(run_action: RunAction) -> None:
    """It is answered with the place."""
    first = await run_action(ActionFindServices, "short_breaks", topics=["short_breaks", "carers_assessment"])
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Mansfield"), slots=first.slots)

    assert first.said[-1] == "utter_ask_place"
    assert answer.understood["topics"] == ["short_breaks", "carers_assessment"]
    assert "utter_also_heard" in answer.said


async def test_needs_that_the_same_people_answer_are_answered_once(run_action: RunAction) -> None:
    """“Am I a young carer?” is one question."""
    topics = ["young_carers", "am_i_a_carer"]
    answer = await run_action(ActionFindServices, "young_carers", heard("place", "Mansfield"), topics=topics, directory=FakeDirectory())

    assert answer.understood["topics"] == topics
    assert "utter_also_heard" not in answer.said


async def test_a_need_that_is_named_is_not_asked_about(run_action: RunAction) -> None:
    """ "I need a break" leaves nothing to ask, however unsure the rest is."""
    offered = ["carers_hub", "short_breaks", "wellbeing"]
    named = await run_action(ActionAskWhich, "nlu_fallback", text="it's all got on top of me, i need a break from dad", topics=offered)
    unclear = await run_action(ActionAskWhich, "nlu_fallback", text="it's all got on top of me with dad", topics=offered)

    assert named.understood["topic"] == "short_breaks"
    assert unclear.understood["topic"] is None


async def test_a_need_that_is_named_is_not_refused(run_action: RunAction) -> None:
    """ "Need a break" is in scope, whatever else stands in the message; a sure refusal stays one."""
    text = "I'm in Sheffield, dad's in Mansfield, need a break and a blue badge"
    unsure = await run_action(ActionSay, "out_of_scope", heard("place", "Mansfield"), text=text, confidence=0.1)
    sure = await run_action(ActionSay, "out_of_scope", text="any break in the weather for the cricket", confidence=0.95)

    assert unsure.understood["topics"] == ["short_breaks", "transport"]
    assert sure.said == ["utter_out_of_scope"]
