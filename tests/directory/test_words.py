"""How words and names are simplified before they are compared."""

from __future__ import annotations

import pytest

from directory.documents import simplified
from directory.spelling import nearest
from directory.words import words_of

NAMES = ["mansfield", "bulwell", "morton", "worksop", "radford", "retford"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("St. Ann\u2019s", "st anns"),
        ("Newark & Sherwood", "newark and sherwood"),
        ("  CAF\u00c9  ", "cafe"),
        ("Sutton-in-Ashfield", "sutton in ashfield"),
        ("\u200b\u00ad", ""),
    ],
)
def test_spellings_meet(text: str, plain: str) -> None:
    """A phone keyboard's curly apostrophe must not hide a place."""
    assert simplified(text) == plain


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mansfeild", "mansfield"),
        ("manfield", "mansfield"),
        ("bulwel", "bulwell"),
        ("wroksop", "worksop"),
        ("norton", None),
        ("merton", None),
        ("rotford", "retford"),
        ("ratford", None),
        ("bull", None),
        ("mans", None),
        ("", None),
    ],
)
def test_a_slip_is_mended_and_a_guess_is_not_made(said: str, meant: str | None) -> None:
    """Norton is not Morton, and what is near two names is neither."""
    assert nearest(said, NAMES, lambda name: name) == meant


def test_words_that_say_nothing_are_left_out() -> None:
    """A question about help for my mum must not find every record with the word help."""
    assert words_of("Is there any help with a sitting service for me?") == ("sitting",)
