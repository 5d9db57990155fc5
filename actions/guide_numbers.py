"""Reads ages, hours a week and pay a week out of what people type; pure, and in whole sentences too.

Numbers may be written out ("twenty-five", "a couple of hours"). What cannot be told for sure is None: then it is asked.
"""

from __future__ import annotations

import re

from actions.guide_words import has

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ONES = {word: number for number, word in enumerate(_ONES.split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * place for place, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
_TEN, _ONE = "|".join(TENS), "|".join(ONES)
HUNDRED = re.compile(rf"\b(a|one|{_ONE}|\d) hundred(?: and)?(?: ({_TEN}))?(?:[ -]?({_ONE}|\d{{1,2}}))?\b")
WRITTEN = re.compile(rf"\b({_TEN})(?:[ -]({_ONE}))?\b|\b({_ONE})\b")
PHRASES = (
    (re.compile(r"\b(?:a )?couple (?:of )?(?=hours?|hrs?|days?|nights?)"), "2 "),
    (re.compile(r"\bhalf a dozen\b"), "6"),
    (re.compile(r"\ba dozen\b"), "12"),
    (re.compile(r"\bhalf an? (?=hour\b)"), "0.5 "),
    (re.compile(r"\ban hour and a half\b"), "1.5 h"),
    (re.compile(r"\ban (?=hours?\b)"), "1 "),
    (re.compile(r"(\d) and a half\b"), r"\1.5"),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
)
NUMBER = r"(\d+(?:\.\d+)?(?![\d]))"

SPAN = re.compile(rf"(?:between )?{NUMBER} ?(?:-|–|to|or|and) ?{NUMBER}")
A_DAY = (
    r"(?:(?:a|per|each|every|most|in the|at|of an?|on an?) ?(?:(?:single|week) ?)?(?:days?|nights?|mornings?|afternoons?|evenings?)"
    r"|daily|(?:days?|nights?)\b)"
)
HOURS = re.compile(rf"{NUMBER} ?(?:\+|plus|odd|or so|or more)? ?(?:hours?|hrs?|hr|h)\b(?P<of>[^\d,.;]{{0,24}}?\b{A_DAY})?")
BARE_A_DAY = re.compile(rf"{NUMBER}(?: ?\+)? (?:a|per|each|every) (?:day|night)\b")
MINUTES = re.compile(rf"{NUMBER} ?(?:minutes?|mins?)\b")
DAYS = re.compile(rf"\b{NUMBER} (?:full |whole )?days?(?: (?:a|per|each|every|in the) week| out of (?:the )?(?:7|week))?\b")
NOT_CARE = re.compile(
    r"(?<!before )(?<!after )\b(school|college|nursery|day ?centre|work|works|working|job|shifts?|sleeps?|paid|contract\w*|carers? come"
    r"|away|drive|old)\b"
)
LESS = re.compile(r"\b(less than|under|fewer than|below|not quite|not even)\b")
WEEK, DAYS_IN_WEEK, DAY_OF_CARE = 168, 7, 8
"""A day of which no hours are told is taken for a working day: a rough guess is fine."""

AGE = re.compile(
    r"\b(?:i'?m|i am|im|we'?re|we are|aged?|i(?:'ll| will| shall) be|turned|just|nearly|almost|about|over|only|still)"
    rf"(?: (?:a|now|just|only|nearly|about|an?))* {NUMBER}"
    r"(?! ?(?:hours?|hrs?|h\b|%|miles|minutes|days|weeks|months|quid|pounds|a week|a day|a month|k\b|carers?|people|of\b|with \d))"
)
NEARLY = re.compile(rf"\b(?:nearly|almost|coming up|not quite|pushing|getting on for) {NUMBER}")
OTHER_AGE = re.compile(r"\b(?:he|she|they|mum|dad|mam|nan|wife|husband|who)(?:'?s| is| are|'re)? (?:nearly |almost |about |only |now )?\d")
OLDEST, YOUNGEST = 110, 5
FEW_WORDS = 9

MONEY = re.compile(
    rf"(?<![\w.]){NUMBER} ?(?P<thousand>k\b|grand\b|thousand\b)? ?(?:pounds?|quid|\u00a3)?"
    r" ?(?:an?|per|each|every|/|p\.?)? ?"
    r"(?P<per>hour|hr|day|shift|week|wk|w|fortnight|month|mth|year|yr|annum|weekly|monthly|yearly|cm)?s?\b"
)
A_YEAR = {"hour": 0, "hr": 0, "day": 0, "shift": 0, "week": 52, "wk": 52, "w": 52, "weekly": 52, "fortnight": 26} | {
    **dict.fromkeys(("month", "mth", "monthly", "cm"), 12),
    **dict.fromkeys(("year", "yr", "annum", "yearly"), 1),
}
"""How often a year it is paid; 0 says nothing of a week's pay."""
MOST_A_WEEK, MOST_A_MONTH = 600, 5_000
"""Pay without "a week" or "a month" is taken for a week's up to here, then for a month's, and above that for a year's."""


def in_digits(said: str) -> str:
    """Return a text with its numbers as digits; "one" alone stays a word, as it rarely counts anything."""

    def hundred(found: re.Match[str]) -> str:
        head = 1 if found[1] in ("a", "one") else int(found[1]) if found[1].isdigit() else ONES[found[1]]
        rest = TENS.get(found[2] or "", 0) + (ONES[found[3]] if found[3] in ONES else int(found[3] or 0))
        return str(head * 100 + rest)

    def written(found: re.Match[str]) -> str:
        if found[1]:
            return str(TENS[found[1]] + ONES.get(found[2] or "", 0))
        return found[0]

    for pattern, digits in PHRASES[:6]:
        said = pattern.sub(digits, said)
    said = WRITTEN.sub(written, HUNDRED.sub(hundred, said))
    said = re.sub(rf"\b({_ONE})\b(?! of\b)", lambda found: found[0] if found[0] == "one" else str(ONES[found[0]]), said)
    said = re.sub(r"\bone (?=hours?|hrs?|days?|nights?)", "1 ", said)
    for pattern, digits in PHRASES[6:]:
        said = pattern.sub(digits, said)
    return re.sub(r"(\d)(?:ish| ?-?odd)\b", r"\1", said)


def hours_a_week(said: str, *, alone: bool = False) -> int | None:
    """Return the hours of care a week that a text tells, None when it tells none.

    Args:
        said: the text, in small letters.
        alone: the hours are what was asked: a number without a unit counts.
    """
    text = in_digits(said)
    if NOT_CARE.search(text) and not re.search(r"\b(car(e|ing)|look\w* after|help\w*)\b", text):
        return None
    text = SPAN.sub(_middle, text)
    days = DAYS.search(text)
    each = [(float(found[1]), bool(found["of"])) for found in HOURS.finditer(text)]
    if each:
        daily = sum(hours for hours, a_day in each if a_day)
        total = daily * (float(days[1]) if days and float(days[1]) <= DAYS_IN_WEEK else DAYS_IN_WEEK) if daily else each[0][0]
        return _week(total, text)
    if found := BARE_A_DAY.search(text):
        return _week(float(found[1]) * DAYS_IN_WEEK, text) if float(found[1]) <= WEEK / DAYS_IN_WEEK else None
    if found := MINUTES.search(text):
        return _week(max(1.0, float(found[1]) / 60 * DAYS_IN_WEEK), text)
    if days and float(days[1]) <= DAYS_IN_WEEK and alone:
        return _week(float(days[1]) * DAY_OF_CARE, text)
    numbers = re.findall(rf"(?<![\u00a3\w./]){NUMBER}(?! ?(?:years?|yrs?|months?|weeks?\b|nights|mornings|times|%|/|\w*old))", text)
    if alone and len(numbers) == 1 and len(text.split()) <= FEW_WORDS and not re.search(r"\b(i'?m|i am|aged?) (a |now )?\d", text):
        return _week(float(numbers[0]), text)
    return None


def _middle(span: re.Match[str]) -> str:
    """Return the middle of "20 to 30"; "9 to 3" is no number of hours."""
    low, high = float(span[1]), float(span[2])
    return f"{(low + high) / 2:g}" if low < high else ""


def _week(hours: float, text: str) -> int | None:
    return int(hours) - (1 if LESS.search(text) and hours > 1 else 0) if 0 < hours <= WEEK else None


def own_age(said: str, *, alone: bool = False) -> int | None:
    """Return the age that somebody tells of themselves; `alone` when it is what was asked, and any one number counts."""
    text = in_digits(said)
    if found := NEARLY.search(text):
        return _age(float(found[1]) - 1) if alone else None
    if found := AGE.search(text):
        return (
            _age(float(found[1])) if alone or re.search(r"\b(i'?m|i am|im|we'?re|we are|aged?|i'll|i (will|shall))\b", found[0]) else None
        )
    numbers = re.findall(rf"(?<![\u00a3\w./]){NUMBER}(?!th|rd|st|nd| ?(?:hours?|hrs?|miles|%|am\b|pm\b|kids|children))", text)
    if alone and len(numbers) == 1 and len(text.split()) <= FEW_WORDS and not OTHER_AGE.search(text):
        return _age(float(numbers[0]))
    return None


def any_age(said: str) -> int | None:
    """Return the age in a short answer to how old somebody else is, None when there is no number or more than one."""
    numbers = re.findall(NUMBER, in_digits(said))
    return int(float(numbers[0])) if len(numbers) == 1 and len(said.split()) <= FEW_WORDS and float(numbers[0]) < OLDEST else None


def _age(number: float) -> int | None:
    return int(number) if YOUNGEST <= number < OLDEST else None


def pay_a_week(said: str, *, alone: bool = False) -> float | None:
    """Return the pay a week in pounds that somebody tells; None for pay by the hour, which says nothing without the hours."""
    text = in_digits(re.sub(r"\ban? (?=hours?\b)", "per ", said))
    if not alone and not has("earns", text):
        return None
    for found in MONEY.finditer(text):
        amount, per = float(found[1]) * (1000 if found["thousand"] else 1), found["per"]
        times = A_YEAR[per] if per else 52 if amount <= MOST_A_WEEK else 12 if amount <= MOST_A_MONTH else 1
        if times:
            return amount * times / 52
    return None
