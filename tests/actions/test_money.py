"""The short check of what money may fit: few questions, no decision, and pay is never stored."""

from __future__ import annotations

import json
from typing import Any

import pytest

from actions import money_result
from actions.choose import ActionChoose
from actions.guide_state import State
from actions.guide_table import MONEY, questions
from actions.memory import Person
from actions.money_result import Case, rules_of, table
from actions.say import ActionSay
from directory import Directory
from tests.actions.conftest import Answer, RunAction, domain, knows

PAY = questions()["pay"]


def a_case(**changes: Any) -> Case:
    """Make the case of somebody of 45 who cares 40 hours for a person with a benefit and has no job."""
    fields: dict[str, Any] = {
        "hours": 40,
        "age": 45,
        "benefit": True,
        "pay": "no_job",
        "fits": (),
        "other_old": False,
        "other_child": False,
        "pension_age": False,
    }
    return Case(**{**fields, **changes})


def told(**changes: Any) -> set[str]:
    """Return the ids of the rules that hold."""
    rows = rules_of(a_case(**changes))
    return {rule for rule, row in table()["rules"].items() if row in rows}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"allowance", "warning"}),
        ({"pay": "within"}, {"allowance", "warning"}),
        ({"pay": "not_said"}, {"allowance", "warning"}),
        ({"pay": "over"}, {"pay_over"}),
        ({"hours": 19}, {"few_hours"}),
        ({"hours": 20}, {"few_hours", "credit"}),
        ({"hours": 34}, {"few_hours", "credit"}),
        ({"hours": 34, "pension_age": True}, {"few_hours"}),
        ({"hours": 35}, {"allowance", "warning"}),
        ({"hours": None}, set()),
        ({"benefit": False}, {"first_a_benefit"}),
        ({"benefit": None}, set()),
        ({"benefit": False, "other_old": True}, {"first_a_benefit", "attendance"}),
        ({"benefit": False, "other_child": True}, {"first_a_benefit", "dla_child"}),
        ({"fits": ("uc",)}, {"allowance", "warning", "universal_credit"}),
        ({"fits": ("uc",), "hours": 20}, {"few_hours", "credit"}),
        ({"fits": ("study", "pension")}, {"allowance", "warning", "tell_study", "tell_pension"}),
    ],
)
def test_the_rules_case_by_case(changes: dict[str, Any], expected: set[str]) -> None:
    """The table, at its limits."""
    assert told(**changes) == expected


def test_who_may_get_it_is_always_warned() -> None:
    """Money that must be paid back has broken people."""
    assert all("warning" in told(pay=pay, hours=hours) for pay in ("no_job", "within", "unsure") for hours in (35, 100))


def test_every_rule_has_its_words_facts_and_source(shipped: Directory) -> None:
    """A misspelt name would be silence."""
    from tests.builders import MONDAY_MORNING

    quotable = {fact.subject for fact in shipped.facts(on=MONDAY_MORNING.date())}
    for rule, row in table()["rules"].items():
        assert row["say"] in domain()["responses"] and row["source"], rule
        assert set(row.get("facts", ())) <= quotable, rule
        assert all(shipped.service(one).signposted for one in row.get("services", ())), rule


STEPS = ["do:money", "answer:age:26_to_64", "answer:hours:most", "answer:benefit:pip", "answer:fits:neither"]


async def _walk(run_action: RunAction, directory: Directory, steps: list[str], slots: Any = None) -> Answer:
    answer = None
    for step in steps:
        before = answer.slots if answer else slots
        answer = await run_action(ActionChoose, "choose", choice=step, slots=before, directory=directory)
    assert answer
    return answer


async def test_pay_is_asked_last_and_kept_nowhere(run_action: RunAction, shipped: Directory) -> None:
    """No income questions are stored, not even which button was pressed."""
    asked = await _walk(run_action, shipped, STEPS)
    done = await _walk(run_action, shipped, ["answer:pay:over"], asked.slots)

    assert asked.said == ["utter_money_pay"]
    assert "utter_money_pay_over" in done.said
    assert "pay" not in done.slots["guide"]["answers"]
    assert '"over"' not in json.dumps(done.slots)


async def test_the_limit_beside_the_question_is_the_record_of_the_day(run_action: RunAction, shipped: Directory) -> None:
    """No amount stands in the wording."""
    asked = await _walk(run_action, shipped, STEPS)

    assert asked.facts == ["carers-allowance-earnings-limit-2026"]


async def test_there_are_at_most_five_questions_and_what_is_known_is_not_asked(run_action: RunAction, shipped: Directory) -> None:
    """Short, and nothing twice."""
    assert len([one for one in questions().values() if MONEY in one.parts]) == 5
    answer = await _walk(run_action, shipped, ["do:money"], knows(age=50, hours=40))
    assert answer.said == ["utter_money_begin", "utter_money_benefit"]


async def test_nobody_under_18_is_asked_about_money(run_action: RunAction, shipped: Directory) -> None:
    """They get somebody to talk to."""
    answer = await _walk(run_action, shipped, ["do:money"], knows(age=15, place="mansfield"))

    assert answer.said == ["utter_money_young"]
    assert "young-carers-notts" in answer.services


@pytest.mark.parametrize("text", ["benefits check", "can you check what benefits I can get", "money check please"])
async def test_it_can_be_asked_for_in_words(run_action: RunAction, text: str) -> None:
    """Not only by a button."""
    assert (await run_action(ActionSay, "not_understood", text=text)).said[0] == "utter_money_begin"


async def test_both_sets_of_questions_share_what_was_told(run_action: RunAction, shipped: Directory) -> None:
    """From one to the other and back, nobody tells it twice."""
    first = await _walk(run_action, shipped, ["do:guide", "answer:who:partner", "answer:age:26_to_64"])
    money = await _walk(run_action, shipped, ["do:money"], first.slots)
    back = await _walk(run_action, shipped, ["answer:hours:most", "do:guide"], money.slots)

    assert money.said[-1] == "utter_guide_hours"
    assert back.said[-1] == "utter_guide_help"


def test_pay_has_no_words_that_store_it() -> None:
    """The option sets no detail of the person."""
    assert not PAY.keep
    assert not any(option.sets for option in PAY.options.values())
    assert money_result.table()["most"] <= 5


@pytest.mark.parametrize(
    ("age_of_other", "relation", "old"), [(66, "husband", True), (65, "husband", False), (None, "mother", True), (None, "husband", False)]
)
def test_old_enough_is_what_the_fact_says(shipped: Directory, age_of_other: int | None, relation: str, old: bool) -> None:
    """State Pension age moves: it stands in the directory with its end, not in the code."""
    from tests.builders import MONDAY_MORNING

    fact = next(fact for fact in shipped.facts("benefits", money_result.PENSION_AGE, on=MONDAY_MORNING.date()))
    person = Person(age_of_other=age_of_other, relation=relation)

    assert money_result.case_of(State(), person, float(fact.value or 0)).other_old is old
