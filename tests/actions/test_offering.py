"""What is offered when it is not sure what was meant: nothing cold, and nothing that cannot be theirs."""

from __future__ import annotations

import pytest

from actions.ask_which import ActionAskWhich
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from tests.actions.conftest import RunAction, heard, knows


@pytest.mark.parametrize(
    ("text", "offered"),
    [("she is old and can not walking good", False), ("mum died in may and i am lost", True), ("he's in a hospice", True)],
)
async def test_the_end_is_only_offered_to_who_spoke_of_it(run_action: RunAction, text: str, offered: bool) -> None:
    """ "When someone has died", under a question about walking, is a slap."""
    topics = ["support_for_cared_for", "life_after_caring", "end_of_life"]
    answer = await run_action(ActionAskWhich, "nlu_fallback", text=text, topics=topics)

    assert ({"topic:life_after_caring", "topic:end_of_life"} <= set(answer.choices)) is offered


async def test_help_for_parents_is_not_offered_for_a_wife(run_action: RunAction) -> None:
    """Nor work to somebody of 82."""
    topics = ["parent_carers", "working_carers", "am_i_a_carer"]
    answer = await run_action(ActionAskWhich, "nlu_fallback", topics=topics, slots=knows(relation="wife", age=82))

    assert answer.choices == ["topic:am_i_a_carer", "topic:talk_to_a_person"]


async def test_a_brother_is_no_child_of_theirs(run_action: RunAction) -> None:
    """ "You can ask for help for your child" is wrong to a sister."""
    text = "my brother has Down's syndrome and lives with our mum"
    heard_of = [heard("relation", "brother", "cared_for"), heard("condition", "downs_syndrome"), heard("place", "Mansfield")]
    answer = await run_action(ActionFindServices, "parent_carers", *heard_of, text=text)
    child = await run_action(ActionFindServices, "parent_carers", *heard_of, text=f"{text}, and my son is 7")

    assert answer.said[0] == "utter_condition_support"
    assert child.said[0] == "utter_parent_carers"


async def test_a_feeling_that_is_all_that_was_said_is_no_wrong_topic(run_action: RunAction) -> None:
    """ "I can't sleep" is not something we cannot help with."""
    answer = await run_action(ActionSay, "out_of_scope", heard("place", "Mansfield"), text="i cant sleep")

    assert answer.said[:2] == ["utter_feeling_worn", "utter_wellbeing"]


async def test_a_grown_up_is_not_sent_to_help_for_children(run_action: RunAction) -> None:
    """Nineteen, at university, looks after dad; a teacher of any age who asks for a pupil still is."""
    student = await run_action(ActionFindServices, "young_carers", text="im 19 at uni and look after my dad", slots=knows(age=19))
    teacher = await run_action(ActionFindServices, "young_carers", text="i teach a girl who looks after mum", slots=knows(age=40))

    assert student.understood["topic"] == "carers_hub"
    assert teacher.understood["topic"] == "young_carers"
