"""Recognises a UK postcode, whole or only its first half, in what somebody wrote.

Only the outward half is ever given on: it is enough to find the council, and less personal. Which council that is
stands in the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Container

_OUTWARD = r"[A-Z]{1,2}[0-9OIL][0-9OILA-Z]?"
_WHOLE = re.compile(rf"\b({_OUTWARD})[\s-]*([0-9OIL][ABD-HJLNP-UW-Z]{{2}})\b")
_HALF = re.compile(r"\b([A-Z]{1,2})\s?([0-9][0-9A-HJKPS-UW]?)(?:\s+[0-9])?\b")
_DIGITS = str.maketrans("OIL", "011")


def find_outward(text: str, known: Container[str], letters: Container[str], *, alone: bool) -> str | None:
    """Give the outward half of the postcode in a text.

    A half postcode inside a longer text counts only when it is known, so that "M1 motorway" is no place; `alone` says
    that the text is nothing else, and then any code of the country counts.
    """
    upper = text.upper()
    for found in _WHOLE.finditer(upper):
        outward = _mended(found[1])
        has_digit = any(sign.isdigit() for sign in found[0])  # a word of O, I and L ("Wolds") is no code
        if has_digit and (outward in known or _letters(outward) in letters):
            return outward
    for found in _HALF.finditer(upper):
        outward = found[1] + found[2]
        if outward in known or (alone and found[0].strip() == upper.strip() and found[1] in letters):
            return outward
    return None


def _mended(outward: str) -> str:
    """Put digits where O, I or L was typed for them."""
    letters = _letters(outward)
    return letters + outward[len(letters) :].translate(_DIGITS)


def _letters(outward: str) -> str:
    found = re.match(r"[A-Z]{1,2}(?=[0-9OIL])", outward)
    return found[0] if found else outward


def find_whole(text: str) -> list[str]:
    """Give every whole postcode in a text, as it is written there."""
    return [found[0].strip() for found in _WHOLE.finditer(text) if any(sign.isdigit() for sign in found[0])]
