"""What is asked is read without the thanks before it."""

from __future__ import annotations

import pytest

from actions.no_need import asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you. And is there a charge?", "and is there a charge?"),
        ("ok, is it free", "is it free"),
        ("Oh that is lovely, thank you. Could you tell me which one to ring first?", "which one to ring first?"),
        ("Bless you. Do they charge?", "do they charge?"),
        ("tell me what they cost", "what they cost"),
        ("thanks", "thanks"),
        ("ok", "ok"),
        ("Is it free?", "is it free?"),
    ],
)
def test_a_polite_word_hides_no_question(text: str, expected: str) -> None:
    """Whoever was taught to say thank you first is answered as whoever was not."""
    assert asked(text) == expected
