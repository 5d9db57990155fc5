"""Typing errors as fingers make them on a British keyboard, the same at every run."""

from __future__ import annotations

import random

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFT = (0.0, 0.25, 0.75)  # how far each row stands to the right, in keys


def _neighbours() -> dict[str, str]:
    at = {key: (column + _SHIFT[row], row) for row, keys in enumerate(ROWS) for column, key in enumerate(keys)}
    near = {}
    for key, (x, y) in at.items():
        near[key] = "".join(k for k, (other_x, other_y) in at.items() if k != key and abs(y - other_y) <= 1 and abs(x - other_x) <= 1)
    return near


NEIGHBOURS = _neighbours()
"""The keys a finger may hit instead."""


def with_typos(text: str, seed: int | str, count: int = 2) -> str:
    """Return `text` with `count` typing errors, each in another letter; text with fewer letters than that is left alone.

    The same text and seed always give the same errors.
    """
    chance = random.Random(f"{seed} {text}")
    letters = [index for index, letter in enumerate(text) if letter.lower() in NEIGHBOURS]
    if len(letters) < 2 * count:
        return text
    for index in sorted(chance.sample(letters, count), reverse=True):
        text = text[:index] + _slip(text, index, chance) + text[index + 2 :]
    return text


def _slip(text: str, index: int, chance: random.Random) -> str:
    """Return what is typed instead of the letter at `index` and the character after it."""
    letter, following = text[index], text[index + 1 : index + 2]
    wrong = chance.choice(NEIGHBOURS[letter.lower()])
    if letter.isupper():
        wrong = wrong.upper()
    kinds = ["other key", "missed", "twice", "both keys"] + (["swapped"] if following.isalpha() and following != letter else [])
    return {
        "other key": wrong + following,
        "missed": following,
        "twice": letter + letter + following,
        "both keys": letter + wrong + following,
        "swapped": following + letter,
    }[chance.choice(kinds)]
