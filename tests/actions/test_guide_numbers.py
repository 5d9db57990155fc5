"""Numbers as people type them: in sentences, in words, with a unit or without."""

from __future__ import annotations

import pytest

from actions import guide_numbers


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("about 40 hours, more at weekends", 40),
        ("2 or 3 hours a day", 17),
        ("an hour in the morning and two hours at night", 21),
        ("twenty-five", 25),
        ("a couple of hours a day", 14),
        ("half an hour a day", 3),
        ("8 hours a day, 5 days a week", 40),
        ("three days a week", 24),
        ("less than 20", 19),
        ("over 35", 35),
        ("a hundred and ten", 110),
        ("5 a day", 35),
        ("30 minutes a day", 3),
        ("20-30", 25),
        ("at least 50hrs pw", 50),
        ("at school 9 to 3, then me", None),
        ("i work 20 hours", None),
        ("i'm 67", None),
        ("for 3 years", None),
        ("since 2019", None),
        ("24/7", None),
        ("three nights a week", None),
        ("500 hours", None),
    ],
)
def test_hours_of_care_a_week(said: str, hours: int | None) -> None:
    """Hours of a job, years and ages are none; what is not sure is asked."""
    assert guide_numbers.hours_a_week(said, alone=True) == hours


@pytest.mark.parametrize(("said", "hours"), [("about 40 hours", 40), ("40", None), ("three days a week", None), ("over 35", None)])
def test_beside_another_question_hours_must_be_called_so(said: str, hours: int | None) -> None:
    """A bare number there may be anything."""
    assert guide_numbers.hours_a_week(said) == hours


@pytest.mark.parametrize(
    ("said", "age"),
    [
        ("i shall be eighty-four in march", 84),
        ("nearly 70", 69),
        ("40ish", 40),
        ("im 15", 15),
        ("i'm 45 and my mum is 80", 45),
        ("mum is 80", None),
        ("i'm caring for 40 hours", None),
        ("3", None),
    ],
)
def test_the_age_of_the_one_who_writes(said: str, age: int | None) -> None:
    """Not that of the person they look after."""
    assert guide_numbers.own_age(said, alone=True) == age


def test_beside_another_question_only_i_am_tells_an_age() -> None:
    """Pay of 150 a week is no age."""
    assert guide_numbers.own_age("i'm 67") == 67
    assert guide_numbers.own_age("about 67") is None
    assert guide_numbers.own_age("i earn about 150 a week") is None


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("i earn about 150 a week", 150),
        ("150 quid a week", 150),
        ("about 800 a month", 185),
        ("12k a year", 231),
        ("twelve thousand a year", 231),
        ("1,200 a month", 277),
        ("900 pcm", 208),
        ("about two hundred", 200),
        ("11.44 an hour", None),
        ("5 shifts", None),
    ],
)
def test_pay_a_week(said: str, pay: int | None) -> None:
    """By week, month or year; pay by the hour says nothing without the hours."""
    found = guide_numbers.pay_a_week(said, alone=True)

    assert (found and round(found)) == pay


def test_beside_another_question_pay_must_be_called_so() -> None:
    """ "150 a week" alone may be hours."""
    assert guide_numbers.pay_a_week("150 a week") is None
    assert guide_numbers.pay_a_week("my wages are 150 a week") == 150
