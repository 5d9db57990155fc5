"""What is put to the directory, and what is done with its answer before it is shown."""

from __future__ import annotations

import pytest

from actions.ask_which import ActionAskWhich
from actions.find_services import ActionFindServices
from actions.finding import named_services
from actions.more_options import ActionMoreOptions
from directory import Directory
from tests.actions.conftest import RunAction, heard, knows


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("how do I claim PIP for my brother", "pip-claims"),
        ("attendance allowance form for dad", "attendance-allowance-helpline"),
        ("what is carer’s credit", "carers-allowance-unit"),
        ("carers allowance", "carers-allowance-unit"),
        ("pension credit for mum", "pension-credit-claim-line"),
    ],
)
async def test_a_benefit_that_is_named_leads_to_its_own_line(run_action: RunAction, shipped: Directory, text: str, service: str) -> None:
    """Not to general advice first: they know what they want to claim."""
    answer = await run_action(ActionFindServices, "benefits", text=text, directory=shipped, slots=knows(place="mansfield"))

    assert answer.services[0] == service
    assert 2 <= len(answer.services) == len(set(answer.services)) <= 3


async def test_a_parent_who_names_dla_gets_the_line_for_children(run_action: RunAction, shipped: Directory) -> None:
    """For an adult there is no new DLA, so nobody else is sent there."""
    child = knows(place="broxtowe", relation="son", age_of_other=7)
    parent = await run_action(ActionFindServices, "benefits", text="dla?", directory=shipped, slots=child)
    other = await run_action(ActionFindServices, "benefits", text="dla?", directory=shipped, slots=knows(place="broxtowe"))

    assert parent.services[0] == "dla-for-children"
    assert "dla-for-children" not in other.services


def test_every_named_service_is_there(shipped: Directory) -> None:
    """A misspelt id would be silence."""
    assert all(shipped.service(one).phone for one in named_services())


async def test_a_line_to_report_harm_is_no_answer_to_a_child_who_asks_about_wills(run_action: RunAction, shipped: Directory) -> None:
    """It frightens, and it is not what was asked."""
    answer = await run_action(ActionFindServices, "legal_planning", directory=shipped, slots=knows(place="mansfield", age=14))

    assert answer.services
    assert "nottinghamshire-mash-children" not in answer.services


async def test_only_somebody_named_is_asked_what_would_help(run_action: RunAction) -> None:
    """ "my dad" is no need to guess at."""

    answer = await run_action(
        ActionAskWhich, "nlu_fallback", heard("relation", "father"), text="my dad", topics=["working_carers", "housing"]
    )

    assert answer.said == ["utter_which_help"]
    assert "topic:housing" not in answer.choices


async def test_the_other_thing_is_the_second_need(run_action: RunAction) -> None:
    """It was asked, and waits."""
    first = await run_action(ActionFindServices, "benefits", topics=["benefits", "short_breaks"], slots=knows(place="mansfield"))
    answer = await run_action(ActionMoreOptions, "more_options", text="and the other thing", slots=first.slots)

    assert answer.understood["topic"] == "short_breaks"


@pytest.mark.parametrize(
    ("age", "relation", "place"),
    [(40, "son", "last"), (40, "mother", "second"), (70, "husband", "ranked"), (None, "mother", "ranked"), (None, "son", "last")],
)
async def test_help_for_older_people_stands_where_it_belongs(
    run_action: RunAction, shipped: Directory, age: int | None, relation: str, place: str
) -> None:
    """First for who is old; never first for somebody of 40, and last when nobody is old."""
    about = knows(age=age, relation=relation, place="leicester") if age else knows(relation=relation, place="leicester")
    answer = await run_action(ActionFindServices, "benefits", text="what can we claim", directory=shipped, slots=about)

    older = "age-uk-leicester-shire-rutland"
    assert (answer.services[0] == older) == (place == "ranked")
    assert (older in answer.services) == (place in ("ranked", "second"))


async def test_a_line_for_older_people_is_not_for_everybody_whose_caring_has_ended(run_action: RunAction, shipped: Directory) -> None:
    """Nobody said how old they are; somebody of seventy gets it."""
    unknown = await run_action(ActionFindServices, "life_after_caring", text="my husband died", directory=shipped)
    old = await run_action(
        ActionFindServices, "life_after_caring", text="my husband died", slots={"person": {"age": 70}}, directory=shipped
    )

    assert "silver-line" not in unknown.services
    assert "silver-line" in old.services


async def test_a_hospice_for_children_is_for_those_who_speak_of_a_child(run_action: RunAction, shipped: Directory) -> None:
    """It was shown to whoever asked about the end of a life."""
    place = {"person": {"place": "leicester", "place_name": "Leicester"}}
    anybody = await run_action(ActionFindServices, "end_of_life", text="help with dying at home", slots=place, directory=shipped)
    child = await run_action(ActionFindServices, "end_of_life", text="our child is dying", slots=place, directory=shipped)

    assert "rainbows-hospice" not in anybody.services
    assert "rainbows-hospice" in child.services


async def test_a_young_carer_is_given_no_line_to_report_harm_first(run_action: RunAction, shipped: Directory) -> None:
    """A child who asks for help for themselves would be scared off; and the first can be rung."""
    place = {"person": {"place": "leicester", "place_name": "Leicester", "age": 14}}
    answer = await run_action(ActionFindServices, "young_carers", text="i look after my mum", slots=place, directory=shipped)

    assert answer.services[0] == "childline"
    assert "leicester-childrens-duty-and-advice" not in answer.services
