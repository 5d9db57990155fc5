"""How a talk ends: is that what you needed, the plan, the person to ring."""

from __future__ import annotations

import pytest

from actions.find_services import ActionFindServices
from actions.say import ActionSay
from tests.actions.conftest import Answer, RunAction, heard


@pytest.fixture
async def thanked(run_action: RunAction) -> Answer:
    """Somebody got an answer and said thank you."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    return await run_action(ActionSay, "thanks", text="thanks", slots=first.slots)


async def test_it_is_asked_whether_that_was_it(thanked: Answer) -> None:
    """Yes, not quite, no."""
    assert thanked.said == ["utter_thanks_needed"]
    assert thanked.choices == ["do:needed_yes", "do:needed_partly", "do:needed_no"]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("yes", "utter_needed_yes"),
        ("yes thanks that was great", "utter_needed_yes"),
        ("perfect", "utter_needed_yes"),
        ("not quite", "utter_needed_partly"),
        ("not really", "utter_needed_partly"),
        ("sort of", "utter_needed_partly"),
        ("no", "utter_needed_no"),
        ("no it wasn't", "utter_needed_no"),
    ],
)
async def test_the_answer_can_be_typed(run_action: RunAction, thanked: Answer, text: str, response: str) -> None:
    """In the words people use; each names a number."""
    answer = await run_action(ActionSay, "not_understood", text=text, slots=thanked.slots)

    assert answer.said[0] == response
    assert answer.phones


@pytest.mark.parametrize("text", ["can i get a blue badge?", "not for me but for my sister who lives with us now in Leeds"])
async def test_something_new_is_no_answer_to_it(run_action: RunAction, thanked: Answer, text: str) -> None:
    """It is answered as what it is."""
    answer = await run_action(ActionFindServices, "transport", text=text, slots=thanked.slots)

    assert not answer.said[0].startswith("utter_needed")


async def test_it_is_not_asked_before_anything_was_answered(run_action: RunAction) -> None:
    """There was nothing to need yet."""
    assert (await run_action(ActionSay, "thanks", text="thanks")).said == ["utter_thanks"]
