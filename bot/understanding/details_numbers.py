"""Numbers as people write them, in figures or words."""

from __future__ import annotations

import re

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(_ONES, 1)}
_VALUES |= {word: value for value, word in enumerate(_TEENS, 10)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_VALUES |= {"fourty": 40, "ninty": 90, "fiveteen": 15, "forteen": 14}

_UNDER_20 = "|".join(sorted((word for word, value in _VALUES.items() if value < 20), key=len, reverse=True))
_FROM_20 = "|".join(word for word, value in _VALUES.items() if value >= 20)
NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?|(?:{_FROM_20})(?: (?:{'|'.join(_ONES)}))?|{_UNDER_20}|a hundred(?: and (?:{'|'.join(_ONES)}))?)"
"""A number up to 999 in figures, up to 109 in words, as a pattern over a message's words."""


def value_of(number: str) -> float:
    """Return what matched `NUMBER` as a number."""
    if re.fullmatch(r"[\d.]+", number):
        return float(number)
    if number.startswith("a hundred"):
        return 100 + (_VALUES[number.split()[-1]] if " and " in number else 0)
    return float(sum(_VALUES[word] for word in number.split()))
