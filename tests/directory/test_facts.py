"""Which amounts and rules may be quoted, and which only looked up."""

from __future__ import annotations

from datetime import date

import pytest

from tests.directory.builders import a_fact
from tests.directory.conftest import MakeDirectory

NOVEMBER = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("on", "quoted"),
    [
        (date(2026, 4, 5), False),
        (date(2026, 4, 6), True),
        (date(2027, 4, 5), True),
        (date(2027, 4, 6), False),
    ],
)
def test_a_fact_is_quoted_only_while_it_holds(directory_of: MakeDirectory, on: date, quoted: bool) -> None:
    """Every money figure changes in April: last year's rate is a wrong promise."""
    directory = directory_of(facts=[a_fact()])

    assert bool(directory.facts("benefits", on=on)) is quoted


@pytest.mark.parametrize("basis", ["remembered", "worked out"])
def test_what_was_only_remembered_is_never_quoted(directory_of: MakeDirectory, basis: str) -> None:
    """True or silent."""
    directory = directory_of(facts=[a_fact(basis=basis)])

    assert directory.facts(on=NOVEMBER) == []


def test_a_fact_past_its_date_gives_its_source_but_not_its_words(directory_of: MakeDirectory) -> None:
    """The carer is told where to look instead of an old figure."""
    directory = directory_of(facts=[a_fact()])

    (stale,) = directory.stale_facts("benefits", on=date(2027, 4, 6))

    assert (stale.id, stale.source_url) == ("a-fact", "https://www.gov.uk/carers-allowance")
    assert not hasattr(stale, "statement")
    assert not hasattr(stale, "value")


def test_a_fact_that_has_been_followed_by_another_is_not_stale(directory_of: MakeDirectory) -> None:
    """When this year's rate is there, nobody needs to look it up."""
    old = a_fact("old", valid_from="2025-04-07", valid_to="2026-04-05", value="83.30")
    directory = directory_of(facts=[old, a_fact("new")])

    assert directory.stale_facts(on=NOVEMBER) == []
    assert [fact.id for fact in directory.facts(subject="carers_allowance_rate", on=NOVEMBER)] == ["new"]


def test_a_local_fact_is_told_only_there(directory_of: MakeDirectory) -> None:
    """The county's Emergency Card is not the city's."""
    directory = directory_of(facts=[a_fact("county", areas=["nottinghamshire"]), a_fact("country")])

    def told(area: str | None) -> list[str]:
        return [fact.id for fact in directory.facts(on=NOVEMBER, area=area)]

    assert told("mansfield") == ["county", "country"]
    assert told("nottingham") == ["country"]
    assert told(None) == ["country"]


def test_facts_most_about_the_topic_come_first(directory_of: MakeDirectory) -> None:
    """A question about work gets the rule on work before the rate that also touches it."""
    directory = directory_of(
        facts=[
            a_fact("rate", topics=["benefits", "working_carers"]),
            a_fact("limit", topics=["working_carers", "benefits"], subject="limit"),
        ]
    )

    assert [fact.id for fact in directory.facts("working_carers", on=NOVEMBER)] == ["limit", "rate"]
    assert [fact.id for fact in directory.facts("benefits", on=NOVEMBER)] == ["rate", "limit"]


def test_an_amount_keeps_its_pence(directory_of: MakeDirectory) -> None:
    """£83.30 is not £83.3."""
    directory = directory_of(facts=[a_fact(value="83.30")])

    assert directory.facts(on=NOVEMBER)[0].value == "83.30"
