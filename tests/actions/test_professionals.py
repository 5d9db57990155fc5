"""Somebody at work who asks for a person they know by it is told how to refer, and never that they may be a carer."""

from __future__ import annotations

import pytest

from actions.find_services import ActionFindServices
from actions.professionals import is_professional
from tests.actions.conftest import RunAction, Talk, heard


@pytest.mark.parametrize(
    "text",
    [
        "I'm a GP receptionist and one of our patients looks after her husband",
        "I am a social prescriber, how do I refer a carer?",
        "I work at a GP surgery, a man came in who looks after his wife",
        "social worker here, got a lady who cares for her mum",
        "a patient of ours is exhausted caring for his wife",
        "Asking on behalf of a client who cares for his brother",
        "can i refer someone to you",
    ],
)
def test_who_writes_at_work_is_known(text: str) -> None:
    """By their role and whom they speak of, or by the person alone."""
    assert is_professional(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm a nurse and I look after my mum",
        "i work for the council and care for my dad",
        "my social worker said i need an assessment",
        "the gp said to refer myself",
        "how do i refer my mum",
        "I'm a nurse",
        "i'm a retired nurse",
        "i am a full time carer for my wife",
    ],
)
def test_who_looks_after_somebody_of_their_own_is_none(text: str) -> None:
    """Whatever their work is."""
    assert not is_professional(text)


@pytest.mark.parametrize("topic", ["am_i_a_carer", "carers_hub", "gp_and_health", "hospital", "young_carers"])
async def test_they_are_not_told_that_they_may_be_a_carer(run_action: RunAction, topic: str) -> None:
    """Nor offered the questions; a number is there."""
    text = "I'm a receptionist at a GP surgery, one of our patients is caring for her husband"
    answer = await run_action(ActionFindServices, topic, heard("relation", "husband"), text=text)

    assert answer.said[0] == "utter_professional"
    assert "do:guide" not in answer.choices
    assert answer.phones


@pytest.mark.parametrize("said", ["I'm a social worker", "I'm asking for a patient of mine", "one of our tenants"])
async def test_in_the_questions_they_end_with_whom_to_ring(talk: Talk, said: str) -> None:
    """And are asked where, as nothing else is needed of them."""
    answer = await talk("do:guide", said)
    again = await talk("do:guide", slots=answer.slots)

    assert answer.said == ["utter_professional", "utter_ask_place"]
    assert answer.phones
    assert again.said[0] == "utter_professional"


async def test_a_teacher_is_asked_about_the_child(run_action: RunAction) -> None:
    """The questions are there for a child that a grown-up asks for."""
    text = "I'm a teacher, a girl in my class looks after her mum"
    answer = await run_action(ActionFindServices, "young_carers", heard("relation", "mother"), text=text)

    assert answer.said[0] == "utter_professional"
    assert answer.choices[0] == "do:guide"


async def test_for_a_parent_they_are_given_who_helps_parents(run_action: RunAction) -> None:
    """And how to refer."""
    text = "I'm a health visitor, the mum of a disabled child needs help"
    answer = await run_action(ActionFindServices, "parent_carers", heard("relation", "child"), text=text)

    assert answer.said[0] == "utter_professional"
