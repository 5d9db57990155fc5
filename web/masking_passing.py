"""Finds common given names that nobody introduces: "me and Barry are worn out", "Doreen keeps falling".

Only with a capital, and not where a capital tells nothing or the name is that of a place, a charity, a law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_names import TOKEN, titled
from web.masking_numbers import Span
from web.masking_words import words

_BEFORE = re.compile(r"([^\W\d_]+) $")
_AFTER = re.compile(r"(?:['’]s)?[ -]([^\W\d_]+)")
_NO_PERSON = re.compile(
    r"ask for (?:Angela|Clive)\b|.{8}(?:Hetty|Maggie)['’]?s\b|.{0,8}(?:Peter to pay Paul|Paul\b(?<=pay Paul)|\w+ (?:VI*|I[VX]|X?I+)\b)"
)
"""The code word for help in a pub; charities; a saying; kings. Looked at from eight letters before the name on."""


def find_names_in_passing(text: str) -> Iterator[Span]:
    """Yield common given names with a capital, introduced or not; nothing that is named after a person, and no place."""
    if text.isupper() or text.istitle():
        return
    for match in TOKEN.finditer(text):
        word, small = match.group(), match.group().partition("-")[0].lower()
        if small in words("given_names") and small not in words("also_places") and titled(word) and not _a_thing(text, match, small):
            yield match.start(), match.end(), "[name]"


def _a_thing(text: str, match: re.Match[str], small: str) -> bool:
    """Say whether a given name is a word here, or part of what is named after somebody."""
    before, after = _BEFORE.search(text, max(0, match.start() - 24), match.start()), _AFTER.match(text, match.end())
    if (small in words("also_words") and _starts(text, match.start())) or _NO_PERSON.match(text, max(0, match.start() - 8)):
        return True
    if before and (before[1].lower() in words("places_before") or (titled(before[1]) and not _starts(text, before.start(1)))):
        return True  # a pair is looked at as one: "Dorothy Hodgkin Way"
    next_word = after[1].lower() if after else ""
    return next_word in words("named_after") or bool(after and titled(after[1]) and next_word not in words("given_names"))


def _starts(text: str, at: int) -> bool:
    """Say whether a sentence starts here: a capital tells nothing then."""
    before = text[max(0, at - 40) : at].rstrip(" \t")
    return not before or before[-1] in ".!?\n"
