"""A person to talk to: the right one for the place and the age, and one who is there at this hour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.person_to_ring import ALWAYS_THERE
from actions.talk_to_person import ActionTalkToPerson
from directory import Directory
from tests.actions.conftest import RunAction, heard, knows
from tests.builders import MONDAY_MORNING, MONDAY_NIGHT, a_world
from tests.fakes import FakeDirectory


@pytest.mark.parametrize(("place", "first"), [("mansfield", "carers-hub"), ("nottingham", "carers-hub"), ("leicester", "leicester-carers")])
async def test_by_day_it_is_the_carers_service_of_the_place(run_action: RunAction, place: str, first: str) -> None:
    """Each area has its own."""
    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", slots=knows(place=place))

    assert answer.said == ["utter_talk_to_a_person"]
    assert answer.services[0] == first
    assert answer.messages[0].services[0]["open"] == "Open now until 5pm"
    assert ALWAYS_THERE not in answer.services


async def test_at_night_it_says_they_are_closed_and_adds_a_line_that_answers(run_action: RunAction) -> None:
    """Three in the morning is when people ask."""
    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", slots=knows(place="mansfield"), now=MONDAY_NIGHT)

    assert answer.said == ["utter_talk_to_a_person", "utter_person_closed"]
    assert answer.services[0] == "carers-hub"
    assert answer.services[-1] == ALWAYS_THERE
    assert answer.messages[0].services[-1]["open"] == "Open day and night"


async def test_nobody_is_called_closed_whose_hours_are_not_known(run_action: RunAction) -> None:
    """True or silent."""
    directory = FakeDirectory([one if one.id == ALWAYS_THERE else replace(one, schedules=()) for one in a_world()])

    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", directory=directory, slots=knows(place="mansfield"))

    assert "utter_person_closed" not in answer.said


async def test_without_a_place_it_gives_a_number_first_and_asks_then(run_action: RunAction) -> None:
    """A number now is worth more than a better one later."""
    answer = await run_action(ActionTalkToPerson, "talk_to_a_person")

    assert answer.services[0] == "carers-uk-helpline"
    assert answer.said[-1] == "utter_ask_place"
    assert answer.slots["question"] == {"ask": "place", "topic": "talk_to_a_person"}


async def test_a_child_gets_people_for_children(run_action: RunAction) -> None:
    """The young carers' service, never the grown-ups' desk."""
    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", heard("age", 14, "writer"), slots=knows(place="mansfield"))

    assert answer.services == ["young-carers", "childline"]


async def test_no_number_is_given_twice(run_action: RunAction) -> None:
    """One person, one card."""
    directory = FakeDirectory([replace(one, phones=a_world()[0].phones) if one.id == "carers-uk-helpline" else one for one in a_world()])

    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", directory=directory, slots=knows(place="mansfield"))

    assert len(answer.phones) == len(set(answer.phones))


async def test_in_every_area_of_the_shipped_directory_there_is_somebody_day_and_night(run_action: RunAction, shipped: Directory) -> None:
    """Never a dead end, in any of the councils we serve."""
    for area in shipped.areas():
        for now in (MONDAY_MORNING, MONDAY_NIGHT):
            answer = await run_action(ActionTalkToPerson, "talk_to_a_person", directory=shipped, slots=knows(place=area.id), now=now)
            opened = [card["open"] for card in answer.messages[0].services]

            assert answer.phones and any(words.startswith("Open") for words in opened), (area.id, answer.services, opened)
