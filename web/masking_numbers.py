"""Finds numbers that name a person: telephone, NHS, National Insurance, card and account numbers, and dates of birth.

Amounts, ages, hours and the short numbers everybody may ring (999, 111) are left alone: they say what the need is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

Span = tuple[int, int, str]
"""Where it stands, and what is put in its place."""

_NINO = re.compile(r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)(?:[A-CEGHJ-PR-TW-Z] ?[A-CEGHJ-NPR-TW-Z]|QQ)(?:[ -]?\d){6}[ -]?[A-D]\b", re.IGNORECASE)
"""HMRC's NIM39110 says which letters are used; QQ is what official examples have."""
_LICENCE = re.compile(r"\b[A-Z]{1,5}9{0,4}[ -]?\d{6}[ -]?[A-Z9]{2}[ -]?\d[ -]?[A-Z]{2}\b", re.IGNORECASE)
_LOOSE = r"[ ().\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212/_-]{0,3}"
_PHONE = re.compile(rf"(?<![\w£$€.,:+-])\(?(?:\+{_LOOSE}44|00{_LOOSE}44|0){_LOOSE}(?:\d{_LOOSE}){{8,10}}\d(?!\d)")
"""A telephone number with anything between its digits, also when a word is stuck to it."""
_PHONE_WITH_LETTERS = re.compile(r"(?<![\w£])[0Oo](?=(?:[ -]?[A-Za-z]){0,4}[ -]?\d)(?:[ -]?[\dOoIl]){9,10}(?!\w)")
"""An O for a nought, or an l for a one."""
_SPELT = re.compile(
    r"\b(?:(?:oh|o|zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)\b[ ,.-]{0,2}){7,}", re.IGNORECASE
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[ -]?[A-Z]{4}(?:[ -]?\d){10,14}\b", re.IGNORECASE)
_CODE_AFTER_CUE = re.compile(
    r"\b(?:number|no\.?|ref(?:erence)?|registration|reg|badge|licence|passport)\s*(?:is|was|:|-)?\s*(?=[A-Z\d/-]*\d[A-Z\d-]*\d)(?=[\d/-]*[A-Z])"
    r"([A-Z\d][A-Z\d/-]{4,}(?: (?=[A-Z]*\d)[A-Z\d]+)*)\b",
    re.IGNORECASE,
)
_CAR = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b")
_CAR_AFTER_CUE = re.compile(
    r"\b(?:reg(?:istration)?|(?:number )?plates?|car|van|motability)\b\W{0,2}(?:(?:is|was|number|no|plate|reg|a|the|it['’]?s)\W{1,2}){0,3}"
    r"((?:[A-Z]{2}\d{2} ?|[A-Z]\d{1,3} ?)[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])\b",
    re.IGNORECASE,
)
_IN_THREES = re.compile(r"(?<![\w£.,/:+-])\d{3}([ ./_\u2010-\u2013-])\d{3}\1\d{4}(?![\w%])")
"""As an NHS number is written."""
_DIGITS = re.compile(r"(?<![\w£$€.,/:+-])(?:\+|\()?\d(?:[ ().\u00a0\u2010-\u2013-]{0,2}\d){7,21}(?![\w%]|[.,:/]\d)")
_AFTER_CUE = re.compile(
    r"\b(?:(?:tele)?phone|mobile|mob|landline|tel|number|no\.?|account|acct|sort code|ring me|call me|text me|"
    r"reach me|nhs)\b(?!\])[^\d\n]{0,24}(\d(?:[ -]?\d){5,})(?![\w%]|[.,:/]\d)",
    re.IGNORECASE,
)
_SORT_CODE = re.compile(r"(?<![\w/-])\d{2}-\d{2}-\d{2}(?![\w/-])")
_SORT_CODE_AFTER_CUE = re.compile(r"\bsort ?code\b\D{0,6}(\d{2}[ .-]?\d{2}[ .-]?\d{2})(?!\d)", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[ \u2010-\u2013-]{1,2}(?:19|20)\d\d)+")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)"
)
_DATES = (
    re.compile(r"(?<![\w/.-])(?P<day>\d{1,2})[ ]?[/.\-][ ]?(?P<month>\d{1,2})[ ]?[/.\-][ ]?(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"),
    re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)[/.\-](?P<month>\d{1,2})[/.\-](?P<day>\d{1,2})(?![\w/-])"),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}\.?,?[ -]+(?P<year>(?:19|20)\d\d|['’]?\d\d)(?![\w:])", re.IGNORECASE
    ),
    re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
)
_BIRTH = re.compile(r"\b(?:born|birth(?:day|date)?|d\.?\s?o\.?\s?b\.?)\b", re.IGNORECASE)
_BIRTH_IN_NUMBERS = re.compile(
    r"\b(?:born|birth(?:day|date)?|d\.?o\.?b\.?)\b[^\d\n.!?]{0,15}"
    r"(\d{1,2}(?:st|nd|rd|th)?,? (?:of )?(?:the )?\d{1,2}(?:st|nd|rd|th)?,? (?:(?:19|20)\d\d|['’]?\d\d))(?!\w)",
    re.IGNORECASE,
)
"""The third of the third of 42."""
_LIKE_A_DATE = re.compile(r"\(?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)")
_YEAR_SAID = (
    r"(?:(?:19|20)\d\d|nineteen[ -][a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|two thousand(?: and)?(?: [a-z]+)?)"
)
_DAY_SAID = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)?[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|"
    r"eleventh|twelfth|[a-z]{3,7}teenth|twentieth|thirtieth)"
)
_BIRTHDAY = re.compile(
    r"\b(?:born|d\.?o\.?b\.?|date of birth|birthday|birth date)\b[^\d\n.!?]{0,15}?"
    rf"((?:{_DAY_SAID}(?: of)? {_MONTH}\b|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|{_MONTH}(?=,? {_YEAR_SAID}))(?:,? {_YEAR_SAID}\b)?)",
    re.IGNORECASE,
)
NEAR = 30
RECENT_YEARS = 12
"""A whole date further back than this is taken for a date of birth, whoever's; a nearer one for an appointment."""


def find_numbers(text: str) -> Iterator[Span]:
    """Yield what names a person among the numbers of a text; spans may overlap, earlier ones are the surer."""
    for match in _SPELT.finditer(text):
        yield match.start(), match.start() + len(match.group().rstrip(" ,.-")), "[phone number]"
    yield from _births(text)
    if not any(map(str.isdigit, text)):
        return
    for match in _NINO.finditer(text):
        yield match.start(), match.end(), "[National Insurance number]"
    for match in _LICENCE.finditer(text):
        yield match.start(), match.end(), "[licence number]"
    yield from _dates(text)
    for match in _IN_THREES.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if is_nhs_number(digits) or "nhs" in text[max(0, match.start() - NEAR) : match.start()].lower():
            yield match.start(), match.end(), "[NHS number]"
    for pattern, instead in ((_SORT_CODE, "[sort code]"), (_IBAN, "[account number]")):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), instead
    for match in _CAR.finditer(text):
        if not text.isupper():  # "I AM IN NG18 AND NEED HELP"
            yield match.start(), match.end(), "[registration number]"
    for pattern, instead in ((_CAR_AFTER_CUE, "[registration number]"), (_SORT_CODE_AFTER_CUE, "[sort code]")):
        for match in pattern.finditer(text):
            yield match.start(1), match.end(1), instead
    for match in _CODE_AFTER_CUE.finditer(text):
        yield match.start(1), match.end(1), "[number]"
    for match in (*_PHONE.finditer(text), *_PHONE_WITH_LETTERS.finditer(text)):
        if not _LIKE_A_DATE.match(match.group()):
            yield match.start(), match.end(), "[phone number]"
    for match in _DIGITS.finditer(text):
        if not _YEARS.fullmatch(match.group()):
            digits = re.sub(r"\D", "", match.group())
            yield match.start(), match.end(), kind_of(digits, text[max(0, match.start() - NEAR) : match.start()])
    for match in _AFTER_CUE.finditer(text):
        yield match.start(1), match.end(1), kind_of(re.sub(r"\D", "", match[1]), match.group()[: -len(match[1])])


def kind_of(digits: str, before: str = "") -> str:
    """Return what is put in place of a long number."""
    before = before.lower()
    digits = "".join(str(int(digit)) for digit in digits)  # of any script
    if len(digits) == 10 and not digits.startswith("0") and ("nhs" in before or is_nhs_number(digits)):
        return "[NHS number]"
    if digits.startswith(("0", "44")) and 10 <= len(digits) <= 14:
        return "[phone number]"
    if 13 <= len(digits) <= 19 and is_card_number(digits):
        return "[card number]"
    if "account" in before or "acct" in before or "sort" in before:
        return "[account number]"
    if any(cue in before for cue in ("phone", "mobile", "landline", "tel", "ring me", "call me", "text me", "reach me")):
        return "[phone number]"
    return "[number]"


def is_nhs_number(digits: str) -> bool:
    """Say whether ten digits are an NHS number: the last is a check digit, modulus 11 (NHS Data Dictionary)."""
    check = 11 - sum(int(digit) * (10 - at) for at, digit in enumerate(digits[:9])) % 11
    return len(digits) == 10 and check != 10 and check % 11 == int(digits[9])


def is_card_number(digits: str) -> bool:
    """Say whether digits are a card's: the last is a check digit (Luhn, ISO/IEC 7812-1)."""
    doubled = [int(digit) * 2 if at % 2 else int(digit) for at, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _dates(text: str) -> Iterator[Span]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            told = match.groupdict()
            day, month = int(told["day"]), int(told.get("month") or 1)
            if not 1 <= day <= 31 or not 1 <= month <= 31 or min(day, month) > 12:
                continue
            birth = _BIRTH.search(text[max(0, match.start() - NEAR) : match.start()])
            year = _year(told["year"].lstrip("'’"))
            if birth or year <= date.today().year - RECENT_YEARS:
                yield match.start(), match.end(), "[date of birth]" if birth else "[date]"


def _births(text: str) -> Iterator[Span]:
    for match in (*_BIRTHDAY.finditer(text), *_BIRTH_IN_NUMBERS.finditer(text)):
        yield match.start(1), match.end(1), "[date of birth]"


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return 1900 + int(digits) if int(digits) > date.today().year % 100 else 2000 + int(digits)
