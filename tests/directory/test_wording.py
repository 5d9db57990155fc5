"""Reasons read out to a carer: short, plain, one or two sentences."""

from __future__ import annotations

import pytest

from directory import Match, Reason, why
from directory.seedfiles import read
from directory.seedreading import TOPICS, _topics
from directory.vocabulary import AUDIENCES, CHILD_TOPICS, CRISIS_OF_CARE, URGENT_TOPICS
from directory.wording import AUDIENCE_WORDS, TOPIC_DOES, TOPIC_WORDS, age_reason
from tests.directory.builders import a_record


def because(*reasons: tuple[str, str]) -> str:
    return why(Match(a_record(), tuple(Reason(*reason) for reason in reasons), 1.0))


def test_why_is_two_short_sentences() -> None:
    """Somebody tired reads one line: where it works, then what it does."""
    words = because(
        ("area", "Works in Mansfield"),
        ("condition", "Knows about dementia"),
        ("direct", "Helps you get a break"),
        ("open_now", "Open now"),
        ("unchecked", "Nobody has checked these details yet"),
    )

    assert words == "It works in Mansfield. It knows about dementia and helps you get a break."


def test_why_never_has_more_than_twenty_words() -> None:
    """Reading age 9."""
    words = because(
        ("area", "Works across Nottinghamshire"),
        ("condition", "Knows about a condition with a rather long name of seven more words"),
        ("topic", "Helps with meeting others who look after someone"),
    )

    assert len(words.split()) <= 20


def test_why_says_who_it_is_for_only_when_that_tells_something() -> None:
    """Everybody here looks after someone, and most are adults."""
    assert because(("area", "Works in Mansfield"), ("age", "For adults"), ("audience", AUDIENCE_WORDS["adult_carer"])) == (
        "It works in Mansfield."
    )
    assert because(("age", "For under 18s"), ("audience", AUDIENCE_WORDS["young_carer"])) == "It is for under 18s."


def test_why_is_never_empty() -> None:
    """A card without a reason looks like an advertisement."""
    assert because() == "It may be able to help."


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (5, 17, "For ages 5 to 17"),
        (None, 17, "For under 18s"),
        (None, 25, "For people up to 25"),
        (18, None, "For adults"),
        (16, None, "For people aged 16 or over"),
    ],
)
def test_ages_are_said_plainly(first: int | None, last: int | None, words: str) -> None:
    """A teenager sees at once that it is for them."""
    reason = age_reason(a_record(minimum_age=first, maximum_age=last))

    assert reason is not None
    assert reason.words == words


def test_every_topic_of_the_contract_has_plain_words() -> None:
    """A new topic must not reach carers as an id with underscores."""
    assert {topic.id for topic in _topics(read(TOPICS))} == set(TOPIC_WORDS)
    assert set(TOPIC_DOES) <= set(TOPIC_WORDS)
    assert set(AUDIENCE_WORDS) == set(AUDIENCES)
    assert set(TOPIC_WORDS) >= URGENT_TOPICS | CHILD_TOPICS | CRISIS_OF_CARE


def test_urgent_topics_are_those_of_the_contract() -> None:
    """What is urgent is decided in one place."""
    assert set(read(TOPICS).mapping()["urgent"].mapping()) == URGENT_TOPICS
