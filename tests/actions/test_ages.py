"""Ages that the engine does not hear are kept all the same, so that nobody is asked twice."""

from __future__ import annotations

import pytest

from actions.find_services import ActionFindServices
from tests.actions.conftest import RunAction, heard


@pytest.mark.parametrize(
    ("text", "key", "age"),
    [
        ("I was born in 1944", "age", 82),
        ("born 12 May 1990", "age", 36),
        ("mum was born in 1940", "age_of_other", 86),
        ("hes 12", "age_of_other", 12),
        ("shes nearly 9 and autistic", "age_of_other", 9),
    ],
)
async def test_an_age_is_kept(run_action: RunAction, text: str, key: str, age: int) -> None:
    """In the year of the tests' clock, 2026."""
    answer = await run_action(ActionFindServices, "short_breaks", text=text)

    assert answer.slots["person"][key] == age


@pytest.mark.parametrize("text", ["hes 12 stone", "shes 4 miles away", "the house was built in 1944", "my son was born in 2050"])
async def test_what_is_no_age_is_none(run_action: RunAction, text: str) -> None:
    """A weight, a way, a house."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text=text)

    assert not {"age", "age_of_other"} & set(answer.slots["person"])
