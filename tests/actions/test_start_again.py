"""Start again: what was told is gone."""

from __future__ import annotations

from actions.find_services import ActionFindServices
from actions.start_again import ActionStartAgain
from tests.actions.conftest import RunAction, heard


async def test_everything_told_is_cleared(run_action: RunAction) -> None:
    """Somebody else may sit down at this screen next."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), heard("condition", "dementia"))
    answer = await run_action(ActionStartAgain, "start_again", slots=first.slots)

    assert {name for name, value in answer.slots.items() if value} == {"said"}


async def test_the_reply_shows_that_nothing_is_known_any_more(run_action: RunAction) -> None:
    """Also not what the same message said."""
    answer = await run_action(ActionStartAgain, "start_again", heard("place", "Mansfield"))

    assert (answer.understood["topic"], answer.understood["place"]) == ("start_again", None)


async def test_there_is_a_way_to_begin(run_action: RunAction) -> None:
    """With the same choices as at the start."""
    answer = await run_action(ActionStartAgain, "start_again")

    assert answer.choices == ["topic:short_breaks", "topic:benefits", "do:guide", "topic:talk_to_a_person"]
