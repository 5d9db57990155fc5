"""Where in a message a second need may begin; says nothing about what the parts mean."""

from __future__ import annotations

import re

FEWEST_WORDS = 3
"""A part of fewer words goes with the one before it."""

MOST = 8
"""Parts of a message that are looked at, the first ones."""

_SEAM = re.compile(r"(?<=[.?!;])\s+|\s+-\s+|,?\s+(?=(?:and|but|also|plus|so|then)\s)|,\s+", re.IGNORECASE)


def spans(text: str) -> list[tuple[int, int]]:
    """Return where the parts of `text` begin and end, none when it is of one piece."""
    seams = [(match.start(), match.end()) for match in _SEAM.finditer(text)]
    found: list[tuple[int, int]] = []
    start = 0
    for end, after in [*seams, (len(text), len(text))]:
        if not found or len(text[start:end].split()) >= FEWEST_WORDS:
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
        start = after
    if len(found) > 1 and len(text[slice(*found[0])].split()) < FEWEST_WORDS:
        found[:2] = [(found[0][0], found[1][1])]
    return found[:MOST] if len(found) > 1 else []
