"""What to say when ringing, and the titles of topics: held to the contract and to the directory's own lists."""

from __future__ import annotations

from pathlib import Path

import pytest
import textstat
import yaml

from web import saying, words

TOPICS = yaml.safe_load(Path("contract/topics.yml").read_text("utf-8"))


def test_every_topic_has_a_sentence_and_a_title() -> None:
    assert set(saying.SAY) == {*TOPICS["support"], *TOPICS["urgent"]}
    assert set(words.TOPIC_TITLES) == set(TOPICS["support"])
    assert set(TOPICS["urgent"]) == saying.ALONE


def test_every_condition_of_the_directory_can_be_said() -> None:
    """A new condition needs its words here, or the carer would ring without it."""
    conditions = {record["id"] for record in yaml.safe_load(Path("directory/seed/conditions.yml").read_text("utf-8"))}

    assert set(saying.CONDITION) == conditions


@pytest.mark.parametrize("text", [*saying.SAY.values(), *words.TOPIC_TITLES.values(), saying.A_YOUNG_PERSON, saying.ANYTHING])
def test_it_is_short_and_plain(text: str) -> None:
    assert len(text.split()) <= 20
    assert len(text.split()) < 8 or textstat.flesch_kincaid_grade(text) <= 8  # one sentence; the whole is measured below


def test_together_they_read_at_the_age_of_nine() -> None:
    assert textstat.flesch_kincaid_grade(" ".join(saying.SAY.values())) <= 5


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ({"topic": "short_breaks"}, "I look after someone. I need a break. What can you offer us?"),
        ({"topic": "benefits", "relation": "father"}, "I look after my dad. Please can you check what money we could get?"),
        (
            {"topic": "hospital", "condition": "stroke"},
            "I look after someone who has had a stroke. I want to be part of the plan for going home.",
        ),
        (
            {"topic": "life_after_caring", "relation": "wife"},
            "I looked after my wife. I would like to talk to someone about what comes next.",
        ),
        (
            {"topic": "young_carers", "relation": "mother", "age_group": "under_18"},
            "I help to look after my mum. I would like some help with that, please.",
        ),
        ({"topic": "young_carers"}, saying.A_YOUNG_PERSON),
        ({"topic": None}, saying.ANYTHING),
        ({"topic": "talk_to_a_person", "relation": "in_law"}, saying.ANYTHING),
        ({"topic": "out_of_scope", "condition": "autism"}, "I look after someone who is autistic. I need some help."),
    ],
)
def test_it_says_what_was_heard_and_nothing_else(heard, said) -> None:
    assert saying.first_words(heard, "a-service") == said


def test_nobody_says_that_they_look_after_the_one_they_fear() -> None:
    heard = {"topic": "domestic_abuse", "urgent": "domestic_abuse", "relation": "husband"}

    assert saying.first_words(heard, "a-service") == "I am afraid of someone at home. Can I talk to you?"


def test_nobody_looks_for_words_before_ringing_999() -> None:
    assert saying.first_words({"topic": "medical_emergency", "urgent": "medical_emergency"}, "emergency-999") is None
