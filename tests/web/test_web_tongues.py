"""Sentences in other languages are marked as that: a screen reader says them with the right voice (WCAG 3.1.2)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from web import filters
from web.tongues import tongue_of

RESPONSES = yaml.safe_load(Path("domain.yml").read_text("utf-8"))["responses"]
TAGS = {
    "polish": "pl",
    "romanian": "ro",
    "ukrainian": "uk",
    "bengali": "bn",
    "punjabi": "pa",
    "urdu": "ur",
    "arabic": "ar",
    "chinese": "zh",
}
SENTENCES = [
    (name.removeprefix("utter_language_"), one["text"])
    for name, variants in RESPONSES.items()
    for one in variants
    if name.startswith("utter_language_") and name not in ("utter_language_english", "utter_language_other", "utter_language_any")
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_every_sentence_in_another_language_is_marked(language: str, sentence: str) -> None:
    tongue = tongue_of(sentence)

    assert tongue is not None
    assert tongue.lang == TAGS[language]
    assert tongue.dir == ("rtl" if language in ("urdu", "arabic") else "ltr")


@pytest.mark.parametrize(("language", "sentence"), SENTENCES, ids=[language for language, _ in SENTENCES])
def test_the_english_to_say_on_the_phone_is_marked_as_english(language: str, sentence: str) -> None:
    """It is the part to be said aloud: an Urdu voice would make nonsense of it."""
    assert "interpreter, please</span>" in filters.words(sentence)
    assert '<span lang="en-GB" dir="ltr">' in filters.words(sentence)


def test_all_that_is_said_in_english_is_left_as_it_is() -> None:
    """A wrong voice is worse than the page's own."""
    others = [one["text"] for name, all_ in RESPONSES.items() for one in all_ if "text" in one and name not in RESPONSES_IN_OTHERS]

    assert [text for text in others if tongue_of(text)] == []


RESPONSES_IN_OTHERS = {f"utter_language_{language}" for language in TAGS}


@pytest.mark.parametrize("text", ["my mum was born in Łódź", "a naïve café owner", "help", "", "999", "Siân needs a break", "👋"])
def test_a_foreign_name_makes_no_foreign_message(text: str) -> None:
    assert tongue_of(text) is None


async def test_what_was_said_and_answered_has_its_language_and_direction(visitor, engine) -> None:
    engine.answer = {"messages": [{"text": "فون کرتے وقت آپ مترجم مانگ سکتے ہیں"}, {"text": "You can ask."}]}

    page = await visitor.ask("مجھے مدد چاہیے")

    assert '<p lang="ur" dir="rtl">مجھے مدد چاہیے</p>' in page
    assert '<p class="words" lang="ur" dir="rtl">' in page
    assert '<p class="words">You can ask.</p>' in page


async def test_numbers_in_an_answer_can_be_pressed(visitor, engine) -> None:
    """At three in the morning a number is there to be pressed, wherever it stands."""
    engine.answer = {"messages": [{"text": "If you are in danger, ring 999. Or ring 0115 123 4567. It costs 999 pounds."}]}

    page = await visitor.ask()

    assert 'ring <a href="tel:999">999</a>.' in page
    assert '<a href="tel:01151234567">0115 123 4567</a>' in page
    assert "costs 999 pounds" in page
