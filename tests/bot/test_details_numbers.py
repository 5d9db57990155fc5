"""Ages and hours: how old, how much, and whose."""

from __future__ import annotations

from tests.bot.test_details_seed import cases, said


@cases(
    ("im 14", "14/writer"),
    ("I'm 14 and look after my mum", "14/writer"),
    ("I am seventy two", "72/writer"),
    ("I'm eighty-six", "86/writer"),
    ("I'm a 19 year old student", "19/writer"),
    ("I'm only 12", "12/writer"),
    ("i'm nearly 18", "17/writer"),
    ("I turned 18 in May", "18/writer"),
    ("14 and caring for my nan", "14/writer"),
    ("at 72 I can't lift him", "72/writer"),
    ("being 78 myself", "78/writer"),
    ("15 year old carer", "15/writer"),
    ("I am aged 15", "15/writer"),
    ("my age is 15", "15/writer"),
    ("14 here. mum has ms", "14/writer"),
    ("im in year 9", "13/writer"),
    ("i'm year 11 and look after my dad", "15/writer"),
    ("I'm 84, lifting her is too much", "84/writer"),
)
def test_the_writers_age(text: str, expected: str) -> None:
    """Under 18 there are other services, other rights and another voice."""
    assert said(text, "age") == expected


@cases(
    ("he's 80", "80/cared_for"),
    ("she is 91", "91/cared_for"),
    ("mum is 84", "84/cared_for"),
    ("my dads 90", "90/cared_for"),
    ("my mum, 84, has dementia", "84/cared_for"),
    ("my husband (74) can't drive", "74/cared_for"),
    ("our lad (9)", "9/cared_for"),
    ("my 8 year old", "8/cared_for"),
    ("my 8-year-old son", "8/cared_for"),
    ("72yo husband", "72/cared_for"),
    ("86 yr old mum", "86/cared_for"),
    ("my son aged 15", "15/cared_for"),
    ("a girl of 23", "23/cared_for"),
    ("he's three and autistic", "3/cared_for"),
    ("she's only eleven", "11/cared_for"),
    ("he is nearly 70", "69/cared_for"),
    ("mum's 66 next month", "65/cared_for"),
    ("she's 18 in eight weeks", "17/cared_for"),
    ("they're both 90", "90/cared_for"),
    ("my aunt who is 81", "81/cared_for"),
    ("our Dean's 46", "46/cared_for"),
    ("my son Lincoln is 8", "8/cared_for"),
    ("he is two and a half years old", "2/cared_for"),
    ("wife, 52", "52/cared_for"),
    ("my 16yr old", "16/cared_for"),
    ("he's just turned 18", "18/cared_for"),
    ("my wife is ninety-one years old", "91/cared_for"),
    ("lad of 6", "6/cared_for"),
    ("can a 7 year old be a young carer", "7/cared_for"),
)
def test_the_age_of_the_one_looked_after(text: str, expected: str) -> None:
    """Services have age limits: nothing for under 18s is offered for a man of 80."""
    assert said(text, "age") == expected


@cases(
    ("I am seventy two and my wife is 80", "72/writer, 80/cared_for"),
    ("my brother is 20 and i am 11", "20/cared_for, 11/writer"),
    ("he's 74, I'm 71", "74/cared_for, 71/writer"),
    ("im 14 and me nan's 80", "14/writer, 80/cared_for"),
    ("I'm 52 and look after my dad who is 85", "52/writer, 85/cared_for"),
    ("mum's 88, i'm 60 and worn out", "88/cared_for, 60/writer"),
    ("I look after my mum and have a 5 year old", ""),
    ("my sister is 40 and won't help with mum who's 82", "82/cared_for"),
)
def test_two_ages_are_told_apart(text: str, expected: str) -> None:
    """An old couple is not a young carer."""
    assert said(text, "age") == expected


@cases(
    ("I'm 8 stone", ""),
    ("he's 6 foot 2", ""),
    ("I'm 20 miles away", ""),
    ("I'm 30 weeks pregnant", ""),
    ("she is 24/7", ""),
    ("he's 2nd on the list", ""),
    ("I'm 100% sure", ""),
    ("I'm 10 minutes away", ""),
    ("he's 1 of 4", ""),
    ("there are 3 of us", ""),
    ("I've been caring since I was 12", ""),
    ("he was diagnosed at 54", ""),
    ("dad died aged 80", ""),
    ("when he turns 18", ""),
    ("until she's 65", ""),
    ("when I was 15", ""),
    ("under 18s", ""),
    ("is it for over 65s", ""),
    ("18 to 25", ""),
    ("people aged 16 or over", ""),
    ("in her 80s", ""),
    ("for 10 years", ""),
    ("a 20 year old boiler", ""),
    ("I'm one of three", ""),
    ("he's one to moan", ""),
    ("it's 8", ""),
    ("I get £69 a week", ""),
    ("room with 90 year olds", ""),
    ("does every child get reviewed in year 9", ""),
    ("explain like I'm five", ""),
    ("mum of 3", ""),
    ("in year 2 of his degree", ""),
    ("call 111", ""),
    ("she's 37.8", ""),
    ("he's 400", ""),
)
def test_numbers_that_are_no_age(text: str, expected: str) -> None:
    """Stones, miles, limits, the past and the future: none says how old somebody is."""
    assert said(text, "age") == expected


@cases(
    ("40 hours a week", "40"),
    ("about 5 hrs a day", "35"),
    ("I care for her 35 hours per week", "35"),
    ("I do 50 hrs pw", "50"),
    ("I'm looking after him 24/7", "168"),
    ("she needs care 24 hours a day", "168"),
    ("round the clock", "168"),
    ("he needs 24 hour care", "168"),
    ("I look after my husband 24 hours", "168"),
    ("20-30 hours a week", "20"),
    ("two hours a night", "14"),
    ("i do 12 hours a week is it worth me having an assessment", "12"),
    ("I'm there six hours every day", "42"),
    ("over 35 hours a week looking after mum", "35"),
    ("it's a 24-7 job", "168"),
    ("forty hours a week", "40"),
)
def test_hours_of_care(text: str, expected: str) -> None:
    """Thirty-five hours a week is where Carer's Allowance begins."""
    assert said(text, "hours") == expected


@cases(
    ("I work 30 hours a week", ""),
    ("my contract is 16 hours a week", ""),
    ("16 hours a week at Tesco", ""),
    ("she sleeps 3 hours a night", ""),
    ("I get 4 hours sleep a night", ""),
    ("he gets 10 hours a week of direct payments", ""),
    ("carers come 4 hours a week", ""),
    ("is the line open 24 hours a day", ""),
    ("24/7 helpline", ""),
    ("do I have to do 35 hours a week", ""),
    ("is it 35 hours a week", ""),
    ("he's on a timetable, two hours a day", ""),
    ("a few hours a week", ""),
    ("two hours on a Thursday", ""),
    ("respite of 3 hours a week", ""),
    ("200 hours a week", ""),
    ("all day every day", ""),
    ("15 hours a week at nursery", ""),
)
def test_other_hours(text: str, expected: str) -> None:
    """Hours of a job, of sleep, of paid care or of a rule are not hours of caring."""
    assert said(text, "hours") == expected
