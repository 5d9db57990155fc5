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


async def _say(run_action: RunAction, directory: Directory, texts: list[Any]) -> Answer:
    """Type one thing after another into the check."""
    answer = None
    for text in ["benefits check", *texts]:
        said, *entities = text if isinstance(text, tuple) else (text,)
        before = answer.slots if answer else None
        answer = await run_action(ActionSay, "not_understood", *entities, text=said, slots=before, directory=directory)
    assert answer
    return answer


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (["he gets PIP", "45", "about 40 hours, more at weekends"], "utter_money_fits"),
        (["i'm 67 and she's on attendance allowance"], "utter_guide_hours"),
        (["i'm 45, about 40 hours, and she has attendance allowance"], "utter_money_fits"),
        (["we get universal credit", "45", "40 hours", "she gets dla"], "utter_money_pay"),
        (["45", "40", "no, she doesn't get PIP, only her pension"], "utter_money_fits"),
    ],
)
async def test_what_was_told_is_never_asked_again(run_action: RunAction, shipped: Directory, texts: list[str], asked: str) -> None:
    """One message may answer several questions, whichever is open."""
    assert (await _say(run_action, shipped, texts)).said[-1] == asked


async def test_pay_told_early_counts_and_is_gone_with_the_result(run_action: RunAction, shipped: Directory) -> None:
    """It is not asked again, and not kept."""
    early = ["I earn about 150 a week", "45", "40 hours", "he gets pip"]
    waiting = await _say(run_action, shipped, early)
    done = await _say(run_action, shipped, [*early, "none of these"])

    assert waiting.said == ["utter_money_fits"]
    assert "utter_money_allowance" in done.said
    assert "pay" not in done.slots["guide"]["answers"]
    assert "150" not in json.dumps(waiting.slots)


async def test_pay_told_early_is_gone_when_the_check_is_stopped(run_action: RunAction, shipped: Directory) -> None:
    """Nothing waits for somebody who left."""
    answer = await _say(run_action, shipped, ["I earn about 150 a week", "stop"])

    assert answer.said == ["utter_guide_stopped"]
    assert "pay" not in answer.slots["guide"].get("answers", {})


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("about 900 a month", "utter_money_pay_over"),
        ("204 a week", "utter_money_allowance"),
        ("no more than that", "utter_money_allowance"),
        ("nowhere near that much", "utter_money_allowance"),
        ("more than that", "utter_money_pay_over"),
        ("I don't work", "utter_money_allowance"),
    ],
)
async def test_pay_is_read_and_held_to_the_limit_of_the_day(run_action: RunAction, shipped: Directory, said: str, told: str) -> None:
    """In pounds or in words."""
    assert told in (await _say(run_action, shipped, ["45", "40 hours", "he gets pip", "none of these", said])).said


async def test_who_has_no_work_is_not_asked_for_pay(run_action: RunAction, shipped: Directory) -> None:
    """It was told before."""
    answer = await _walk(run_action, shipped, STEPS, knows(work="not_in_work"))

    assert "utter_money_allowance" in answer.said


async def test_pay_is_put_right_after_the_result(run_action: RunAction, shipped: Directory) -> None:
    """The result is told anew, and pay is still not kept."""
    done = await _say(run_action, shipped, ["45", "40 hours", "he gets pip", "none of these", "150 a week"])
    said = "that's wrong, I earn 240 a week"
    answer = await run_action(ActionSay, "benefits", text=said, slots=done.slots, directory=shipped)

    assert answer.said[0] == "utter_guide_changed_it"
    assert "utter_money_pay_over" in answer.said
    assert "pay" not in answer.slots["guide"]["answers"]


async def test_a_bare_number_puts_pay_right_after_the_result(run_action: RunAction, shipped: Directory) -> None:
    """ "Actually its 240": pay was the last thing asked, and no week has so many hours."""
    done = await _say(run_action, shipped, ["45", "40 hours", "he gets pip", "none of these", "150 a week"])
    answer = await run_action(ActionSay, "not_understood", text="actually its 240", slots=done.slots, directory=shipped)

    assert answer.said[0] == "utter_guide_changed_it"
    assert "utter_money_pay_over" in answer.said


async def test_who_has_a_state_pension_is_not_told_that_the_allowance_fits(run_action: RunAction, shipped: Directory) -> None:
    """It may stop the payment; and nobody of that age rings about Universal Credit."""
    steps = ["70", "40 hours", "she gets attendance allowance", "I get a State Pension", "I don't have a job"]
    answer = await _say(run_action, shipped, steps)

    assert "utter_money_allowance_pension" in answer.said
    assert "utter_money_allowance" not in answer.said
    assert "universal-credit-helpline" not in answer.services
