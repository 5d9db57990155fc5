"""Recognises UK postcodes, whole or only their first half; which council they fall in is the directory's business.

Only the first half is ever given on: it is enough to find the council, and less personal. A form ("SR1", "A1"), a road
("M1") or a benefit has the shape of a postcode too, so a half that is not in the gazetteer counts only in a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WHOLE = re.compile(r"(?<![A-Z0-9])([A-Z]{1,2}[0-9][0-9A-Z]?|[A-Z]{1,2}[0-9]?O)[\s-]{0,3}([0-9O][ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])")
_HALF = re.compile(r"(?<![A-Z0-9£#&@/.-])([A-Z]{1,2})( ?)([0-9]{1,2}|[0-9][A-HJKPSTUW])(?: [0-9](?![0-9A-Z:.%]))?(?![A-Z0-9]|[-./:][0-9])")
_CUE = re.compile(
    r"\b(?:in|near|nr|around|live|lives|living|based|postcode|post code|area|from|at|postcodes?(?: is| s|:)?|moved to|address|is|"
    r"s)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"\s*(?:forms?|road|motorway|junction|benefits?|bus|visa|scans?|paper|size|students?|pupils?|wing|ward)\b", re.IGNORECASE
)
_NOT_BEFORE = re.compile(
    r"\b(?:form|room|ward|bus|number|flat|no\.?|junction|the|unit|block|type|group|bed|section|level|stage|page)\s*$", re.IGNORECASE
)
_LETTERS = re.compile(r"[A-Z]{1,2}(?=[0-9O])")
_WHOLE_MESSAGE = re.compile(r"(?:my |our |the |its |it's |is )*(?:post ?code )?(?:is |its )?$", re.IGNORECASE)


@dataclass(frozen=True)
class Outward:
    """The first half of a postcode and where the postcode stands in the message."""

    code: str
    start: int
    end: int


def find_postcodes(text: str, known: frozenset[str], letters: frozenset[str]) -> list[Outward]:
    """Return the postcodes in a text; `known` are first halves in the gazetteer, `letters` all areas of the country."""
    upper = text.upper()
    if len(upper) != len(text):
        upper = "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)
    found: list[Outward] = []
    for match in _WHOLE.finditer(upper):
        code = _mended(match[1])
        area = _LETTERS.match(code)
        if not any(digit.isdigit() for digit in code) or area is None or area[0] not in letters:
            continue
        if "O" in match[1][-1:] and code not in known:
            continue
        if code in known or re.fullmatch(r"[A-Z]{1,2}(?:[1-9][0-9]?|0|[1-9][A-Z])", code):
            found.append(Outward(code, match.start(), match.end()))
    for match in _HALF.finditer(upper):
        code = match[1] + match[3]
        free = not any(one.start < match.end() and match.start() < one.end for one in found)
        if free and match[1] in letters and _is_half(text, match, code, code in known):
            found.append(Outward(code, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def _is_half(text: str, match: re.Match[str], code: str, known: bool) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    alone = bool(_WHOLE_MESSAGE.match(before)) and not after.strip(" .,!?")
    if _NOT_AFTER.match(after):
        return False
    if match[2]:
        return known and len(match[1]) == 2 and (alone or bool(_CUE.search(before)) or text[match.start() : match.start() + 2].isupper())
    if known:
        return not _NOT_BEFORE.search(before) or bool(_CUE.search(before))
    if len(match[1]) == 1 and len(code) == 2 and not alone:
        return bool(re.search(r"\b(?:postcode|live in|lives in|living in)\s*(?:is )?$", before, re.IGNORECASE))
    return (
        alone
        or (bool(_CUE.search(before)) and not re.search(r"\b(?:is|s|at|the)\s*$", before, re.IGNORECASE))
        or "postcode" in before.lower()
    )


def _mended(outward: str) -> str:
    """Put a nought where the letter O was typed for it."""
    letters = 2 if outward[1:2].isalpha() and not (len(outward) == 2 and outward.endswith("O")) else 1
    return outward[:letters] + outward[letters:].replace("O", "0")
