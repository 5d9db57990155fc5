"""Who is asking decides what is right for them: a child must never be sent to a service for grown-ups."""

from __future__ import annotations

import pytest

from actions import people
from directory.vocabulary import AUDIENCES


@pytest.mark.parametrize(
    ("age", "group"),
    [
        (None, None),
        (8, "under_18"),
        (17, "under_18"),
        (18, "18_to_25"),
        (25, "18_to_25"),
        (26, "26_to_64"),
        (64, "26_to_64"),
        (65, "65_and_over"),
    ],
)
def test_age_groups_change_on_the_birthday(age: int | None, group: str | None) -> None:
    """Rights change at 18; a day's error sends a child to the wrong desk."""
    assert people.age_group(age) == group


@pytest.mark.parametrize(
    ("topic", "age", "relation", "age_of_other", "audience"),
    [
        ("short_breaks", None, "mother", None, "adult_carer"),
        ("short_breaks", 14, "father", None, "young_carer"),
        ("benefits", 17, None, None, "young_carer"),
        ("young_carers", 45, "son", 12, "young_carer"),
        ("parent_carers", 40, "daughter", 7, "parent_carer"),
        ("short_breaks", 40, "son", 9, "parent_carer"),
        ("short_breaks", 70, "son", 44, "adult_carer"),
        ("short_breaks", 70, "son", None, "adult_carer"),
        ("short_breaks", 16, "son", 2, "young_carer"),
        ("working_carers", 50, "mother", 80, "working_carer"),
        ("life_after_caring", 80, "wife", None, "former_carer"),
        ("short_breaks", 50, "mother", 9, "adult_carer"),
    ],
)
def test_the_audience_fits_the_person(topic: str, age: int | None, relation: str | None, age_of_other: int | None, audience: str) -> None:
    """Being under 18 counts before anything else; a disabled child makes a parent carer, a grown-up one does not."""
    assert people.audience(topic, age, relation, age_of_other) == audience


@pytest.mark.parametrize(
    ("topic", "age", "relation", "age_of_other", "searched"),
    [
        ("young_carers", 14, "mother", None, 14),
        ("young_carers", 14, "mother", 44, 14),
        ("young_carers", 45, "son", 12, 12),
        ("young_carers", None, None, 12, 12),
        ("young_carers", None, None, None, None),
        ("young_carers", 45, "mother", 80, None),
        ("short_breaks", 45, "son", 12, 12),
        ("short_breaks", None, "daughter", 9, 9),
        ("short_breaks", 45, "brother", 12, 45),
        ("short_breaks", 16, "son", 2, 16),
        ("working_carers", 45, "son", 12, 45),
        ("short_breaks", None, "mother", 80, None),
    ],
)
def test_the_age_held_to_a_service_is_that_of_the_one_it_is_for(
    topic: str, age: int | None, relation: str | None, age_of_other: int | None, searched: int | None
) -> None:
    """A teacher of 45 who asks for a pupil of 12 gets what is for a child of 12; so does a parent who asks for a break."""
    assert people.age_for_search(topic, age, relation, age_of_other) == searched


def test_every_audience_is_one_the_directory_knows() -> None:
    """A name that the directory does not know would quietly find nothing."""
    used = {people.audience(topic, age, None, None) for topic in ("short_breaks", *people.AUDIENCE_OF_TOPIC) for age in (None, 14)}

    assert used <= set(AUDIENCES)


@pytest.mark.parametrize(
    ("text", "words", "values", "expected"),
    [
        ("husband mother", ["husband", "mother"], ["husband", "mother"], ["mother_in_law"]),
        ("my son's wife", ["son", "wife"], ["son", "wife"], ["daughter_in_law"]),
        ("mum's dad", ["mum", "dad"], ["mother", "father"], ["grandfather"]),
        ("my sister's lad", ["sister", "lad"], ["sister", "son"], ["nephew"]),
        ("mum and dad", ["mum", "dad"], ["mother", "father"], ["mother", "father"]),
        ("my husband, my mother", ["husband", "mother"], ["husband", "mother"], ["husband", "mother"]),
    ],
)
def test_two_words_beside_each_other_name_one_person(text: str, words: list[str], values: list[str], expected: list[str]) -> None:
    """Who learns English says "husband mother"; help for a husband is not for her."""
    starts = [text.index(word) for word in words]
    details = [
        {"entity": "relation", "value": value, "start": start, "end": start + len(word)}
        for value, word, start in zip(values, words, starts, strict=True)
    ]

    assert [one["value"] for one in people.joined(details, text)] == expected
