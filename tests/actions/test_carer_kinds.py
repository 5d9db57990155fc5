"""Who counts as what kind of carer, case by case, and what that may open."""

from __future__ import annotations

import re
from datetime import date

import pytest

from actions import carer_kinds
from actions.carer_kinds import Situation, kinds_of, rights_of, situation, steps_of
from actions.guide_state import State
from actions.memory import Person
from directory import Directory
from tests.actions.conftest import contract, domain


def kinds(**told: object) -> list[str]:
    """Name the kinds of a situation."""
    return [kind.id for kind in kinds_of(Situation(**told))]  # type: ignore[arg-type]


def rights(**told: object) -> list[str]:
    """Name what may open."""
    return [right.id for right in rights_of(Situation(**told))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"age": 45}, ["adult"]),
        ({}, ["adult"]),
        ({"age": 17}, ["young"]),
        ({"age": 18}, ["adult", "young_adult"]),
        ({"age": 25}, ["adult", "young_adult"]),
        ({"age": 26}, ["adult"]),
        ({"age": 64}, ["adult"]),
        ({"age": 65}, ["adult", "older"]),
        ({"age": 40, "looks_after_own_child": True, "looks_after_adult": False}, ["parent"]),
        ({"age": 40, "looks_after_own_child": True, "looks_after_adult": True}, ["parent", "adult"]),
        ({"age": 45, "works": True}, ["adult", "working"]),
        ({"age": 16, "works": True}, ["young"]),
        ({"age": 45, "looks_after_elder": True, "children_at_home": True}, ["adult", "sandwich"]),
        ({"age": 45, "children_at_home": True}, ["adult"]),
        ({"age": 70, "works": True, "far": True}, ["adult", "working", "older", "distance"]),
        ({"age": 45, "ended": True, "works": True}, ["former"]),
        ({"for_child": True, "age": 50}, ["young_by_another"]),
    ],
)
def test_each_case_has_its_kinds(told: dict[str, object], expected: list[str]) -> None:
    """By the legal definitions; several can hold."""
    assert kinds(**told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"age": 45}, ["assessment"]),
        ({"age": 45, "hours": 19}, ["assessment"]),
        ({"age": 45, "hours": 20}, ["assessment", "credit"]),
        ({"age": 45, "hours": 35}, ["assessment", "allowance", "credit"]),
        ({"age": 70, "hours": 40}, ["assessment", "allowance"]),
        ({"age": 15, "hours": 40}, ["young_assessment"]),
        ({"age": 40, "looks_after_own_child": True, "looks_after_adult": False}, ["parent_assessment"]),
        ({"age": 40, "works": True}, ["assessment", "leave"]),
        ({"age": 40, "ended": True, "hours": 40}, ["after"]),
        ({"for_child": True, "hours": 40}, ["child_assessment"]),
    ],
)
def test_each_case_opens_its_rights(told: dict[str, object], expected: list[str]) -> None:
    """Under 18 nothing about money; thresholds count from exactly their number on."""
    assert rights(**told) == expected


@pytest.mark.parametrize(
    ("answers", "person", "parent", "adult"),
    [
        ({}, Person(relation="son", age_of_other=9), True, False),
        ({}, Person(relation="son", age_of_other=30), False, True),
        ({"child_age": ["under"]}, Person(relation="daughter", age_of_other=10), True, False),
        ({}, Person(relation="grandchild", age_of_other=9), False, True),
        ({"who": ["parent", "young_child"]}, Person(relation="mother", age_of_other=9), True, True),
        ({}, Person(relation="mother"), False, True),
    ],
)
def test_a_parent_looks_after_a_child_of_their_own_who_is_under_18(
    answers: dict[str, list[str]], person: Person, parent: bool, adult: bool
) -> None:
    """A grown-up son is an adult needing care; both can hold at once."""
    case = situation(State(answers=answers), person)

    assert (case.looks_after_own_child, case.looks_after_adult) == (parent, adult)


def test_first_steps_take_turns_among_the_kinds() -> None:
    """Somebody who works hears of work too, not only of the first kind's services."""
    assert steps_of(kinds_of(Situation(age=45, works=True))) == ["carers_hub", "working_carers", "carers_assessment"]


def test_every_row_of_the_table_says_where_it_is_from() -> None:
    """A rule without a source cannot be approved."""
    rows = [*carer_kinds.table()["kinds"].values(), *carer_kinds.table()["rights"].values()]

    assert all(row["source"].strip() for row in rows)


def test_the_table_names_only_what_is_there() -> None:
    """Rights, responses, topics and conditions by their names."""
    table = carer_kinds.table()
    opened = {right for row in table["kinds"].values() for right in row.get("opens", ())}
    steps = {step for row in table["kinds"].values() for step in row.get("steps", ()) if not step.startswith("@")}
    conditions = {name for row in table["kinds"].values() for name in row["when"]}

    assert opened <= set(table["rights"])
    assert {row["say"] for row in table["rights"].values()} <= set(domain()["responses"])
    assert steps <= set(contract()["support"])
    assert conditions - {"age_from", "age_to", "unknown_age"} <= set(Situation.__dataclass_fields__)


def test_every_right_is_said_as_something_that_may_be() -> None:
    """Never a decision."""
    said = [domain()["responses"][row["say"]][0]["text"] for row in carer_kinds.table()["rights"].values()]

    assert all(text.startswith("You may be able to") for text in said)
    assert not any(re.search(r"\d", text) for text in said)


def test_only_what_was_seen_can_be_told(shipped: Directory) -> None:
    """Every right of the table has a fact that was seen, so it can be told; a council's own directory may have fewer."""
    quotable = {record.id for record in shipped.facts(on=date(2026, 11, 23))}
    silent = {right for right, row in carer_kinds.table()["rights"].items() if not quotable & set(row["facts"])}

    assert silent <= {"after"}
