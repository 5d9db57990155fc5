"""What is worth knowing about each need, and what people ask next."""

from __future__ import annotations

import re

import pytest

from actions import talks
from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from directory import Directory
from tests.actions.conftest import RunAction, contract, heard, knows
from tests.builders import MONDAY_MORNING, a_rule
from tests.fakes import FakeDirectory

FACTS = [
    a_rule("any-hours", topics=("carers_assessment",), subject="assessment_any_hours", statement="Any hours will do."),
    a_rule("refused", topics=("carers_assessment",), subject="assessment_even_if_refused", statement="You can still have one."),
    a_rule("free", topics=("carers_assessment",), subject="assessment_free", statement="You do not pay."),
]


def test_every_need_has_a_first_thing_to_know_and_questions() -> None:
    """Not one sentence but a talk."""
    assert set(talks.table()) == set(contract()["support"])
    assert all(talk["first"] and talk["ask"] for talk in talks.table().values())


@pytest.mark.parametrize("topic", contract()["support"])
def test_every_subject_is_a_fact_that_may_be_quoted(topic: str, shipped: Directory) -> None:
    """A misspelt subject would be silence; one that is only remembered would never be told."""
    quotable = {
        fact.subject for area in [None, *shipped.areas()] for fact in shipped.facts(on=MONDAY_MORNING.date(), area=area and area.id)
    }
    talk = talks.table()[topic]
    wanted = {*talk["first"], *(s for ask in talk["ask"].values() for s in ask["facts"])}
    wanted |= {subject for subjects in talk.get("first_for", {}).values() for subject in subjects}

    assert wanted - quotable == set()


def test_no_two_questions_of_a_need_have_the_same_title_and_all_are_short() -> None:
    """Read at a glance, on a small screen."""
    titles = [(ask.topic, ask.title) for ask in talks.asks().values()]

    assert len(titles) == len(set(titles))
    assert all(len(title) <= 60 for _, title in titles)


async def test_the_first_thing_to_know_is_told_with_the_first_answer(run_action: RunAction) -> None:
    """And the questions people ask next are offered."""
    answer = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=FakeDirectory(facts=FACTS))

    assert answer.facts == ["any-hours"]
    assert {"do:ask_assessment_refuses", "do:ask_assessment_cost"} <= set(answer.choices)


async def test_a_question_is_offered_only_while_it_has_something_new(run_action: RunAction) -> None:
    """No button leads to what was just said."""
    directory = FakeDirectory(facts=FACTS[:2])
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=directory)
    answer = await run_action(ActionChoose, "choose", choice="do:ask_assessment_refuses", slots=first.slots, directory=directory)

    assert "do:ask_assessment_cost" not in first.choices
    assert answer.facts == ["refused"]
    assert "do:ask_assessment_refuses" not in answer.choices


async def test_the_number_to_ring_stands_beside_the_answer(run_action: RunAction) -> None:
    """Never a dead end, and the last services stay the last services."""
    directory = FakeDirectory(facts=FACTS)
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=directory)
    answer = await run_action(ActionChoose, "choose", choice="do:ask_assessment_cost", slots=first.slots, directory=directory)

    assert answer.phones
    assert answer.slots["last"]["services"] == first.slots["last"]["services"]


@pytest.mark.parametrize("text", ["what if she refuses help?", "what if he says no", "but she won't have anyone in"])
async def test_it_can_be_typed_in_other_words(run_action: RunAction, text: str) -> None:
    """After an answer about it, whatever the topic model made of it."""
    directory = FakeDirectory(facts=FACTS)
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=directory)
    answer = await run_action(ActionSay, "not_understood", text=text, slots=first.slots, directory=directory)

    assert (answer.said, answer.facts) == (["utter_here_is_the_fact"], ["refused"])


async def test_another_need_is_not_taken_for_a_question(run_action: RunAction) -> None:
    """A sure need is answered as a need."""
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"), directory=FakeDirectory(facts=FACTS))
    answer = await run_action(ActionFindServices, "paying_for_care", text="what does a care home cost", slots=first.slots)

    assert answer.said[0] == "utter_paying_for_care"


async def test_what_is_not_written_down_is_not_made_up(run_action: RunAction) -> None:
    """Then the people who know are named."""
    first = await run_action(ActionFindServices, "carers_assessment", heard("place", "Mansfield"))
    answer = await run_action(ActionChoose, "choose", choice="do:ask_assessment_cost", slots=first.slots)

    assert answer.said == ["utter_ask_them"]
    assert answer.phones


async def test_a_condition_may_have_a_first_thing_of_its_own(run_action: RunAction, shipped: Directory) -> None:
    """For drink in the family, that it counts; for dementia, nothing about drink."""
    drink = await run_action(
        ActionFindServices, "condition_support", slots=knows(condition="alcohol", place="mansfield"), directory=shipped
    )
    dementia = await run_action(ActionFindServices, "condition_support", slots=knows(condition="dementia"), directory=shipped)

    assert "addiction-carers" in drink.facts
    assert "addiction-carers" not in dementia.facts


def test_patterns_are_words_and_not_parts_of_them() -> None:
    """“formal” is not the form."""
    form = talks.asks()["assessment_form"].words

    assert form and form.search("who helps with the form?") and not form.search("is it formal?")
    assert all(isinstance(one.words, re.Pattern) for one in talks.asks().values())


CHILD = {"person": {"place": "nottingham", "age": 12, "relation": "mother"}}


@pytest.mark.parametrize(
    ("text", "response", "fact"),
    [
        ("can i get money for it", "utter_money_young", "young-money-sixteen"),
        ("ok. can i get paid for it", "utter_money_young", "young-money-sixteen"),
        ("will you tell my school", "utter_young_private", "young-childline-private"),
        ("do i have to tell them my name", "utter_young_private", "young-childline-private"),
        ("do they tell your teacher", "utter_young_private", "young-childline-private"),
        ("will my school get told", "utter_young_private", "young-childline-private"),
        ("are they gonna split us up", "utter_young_away", "young-family-together"),
        ("will they take me away from her", "utter_young_away", "young-family-together"),
        ("whats a young carers assessment", "utter_young_talk", "young-assessment-asks-you"),
        ("can I talk to someone my age", "utter_young_peers", "young-groups"),
        ("will they come to my house", "utter_here_is_the_fact", "young-assessment-asks-you"),
    ],
)
async def test_a_childs_questions_are_answered_as_a_childs(
    run_action: RunAction, shipped: Directory, text: str, response: str, fact: str
) -> None:
    """Not with the same three cards again, and whatever was answered in between."""
    first = await run_action(ActionFindServices, "young_carers", slots=CHILD, directory=shipped)
    aside = await run_action(ActionFindServices, "wellbeing", text="i cant sleep", slots=first.slots, directory=shipped)
    for slots in (first.slots, aside.slots):
        answer = await run_action(ActionSay, "privacy", text=text, slots=slots, directory=shipped)

        assert (answer.said[0], answer.facts[0]) == (response, fact)
        assert len(answer.services) == 1


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("will my carer's allowance stop if he dies", ["carers-allowance-report-death", "tell-us-once"]),
        ("what happens to my money when she goes into hospital", ["carers-allowance-breaks", "disability-benefit-hospital"]),
        ("does pip stop when he's in respite", ["carers-allowance-breaks", "disability-benefit-hospital"]),
        ("will attendance allowance stop when mum goes into a care home", ["disability-benefit-care-home", "carers-allowance-breaks"]),
    ],
)
async def test_money_when_caring_pauses_or_ends_is_heard_as_a_first_message(
    run_action: RunAction, shipped: Directory, text: str, facts: list[str]
) -> None:
    """Somebody who fears for the rent does not ask in the order of a table."""
    answer = await run_action(ActionFindServices, "hospital", text=text, directory=shipped)

    assert answer.facts == facts
    assert answer.services == ["carers-allowance-unit"]


async def test_such_a_question_goes_on_with_if(run_action: RunAction, shipped: Directory) -> None:
    """“And if she goes into a home” is about the money that was just spoken of."""
    first = await run_action(ActionFindServices, "benefits", text="does my carer's allowance stop if she is in hospital", directory=shipped)
    text = "and if she goes in a care home"
    answer = await run_action(ActionFindServices, "paying_for_care", text=text, slots=first.slots, directory=shipped)

    assert answer.facts[0] == "disability-benefit-care-home"


async def test_how_to_get_what_was_told_is_not_the_same_answer_again(run_action: RunAction, shipped: Directory) -> None:
    """The line to claim it comes first then."""
    slots = {"person": {"place": "mansfield", "relation": "son", "age_of_other": 9}}
    first = await run_action(ActionFindServices, "parent_carers", slots=slots, directory=shipped)
    money = await run_action(ActionChoose, "choose", choice="do:ask_parent_money", slots=first.slots, directory=shipped)
    answer = await run_action(ActionFindServices, "benefits", text="how do i claim it", slots=money.slots, directory=shipped)

    assert answer.said == ["utter_about_apply"]
    assert answer.services == ["dla-for-children"]
