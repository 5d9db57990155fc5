"""A place given or corrected: taken in at once, and put to use for what was being asked."""

from __future__ import annotations

import pytest

from actions.change_place import ActionChangePlace
from actions.find_services import ActionFindServices
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, heard, knows, pressed_place


async def test_the_place_that_was_asked_for_answers_the_need(run_action: RunAction) -> None:
    """The story is told once."""
    asked = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Mansfield"), slots=asked.slots)

    assert answer.said == ["utter_now_for_place"]
    assert "mansfield-sitters" in answer.services
    assert (answer.understood["topic"], answer.understood["place"]) == ("short_breaks", "mansfield")
    assert answer.slots["question"] is None


async def test_a_place_that_is_pressed_answers_the_need(run_action: RunAction) -> None:
    """The same, with one tap."""
    asked = await run_action(ActionFindServices, "short_breaks", heard("place", "NG2"))
    answer = await run_action(ActionChangePlace, "change_place", pressed_place("nottingham"), slots=asked.slots, choice="place:nottingham")

    assert answer.said == ["utter_now_for_place"]
    assert "city-breaks" in answer.services


async def test_a_corrected_place_answers_the_last_need_again(run_action: RunAction) -> None:
    """“Sorry, I meant Bulwell” needs no second question."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Bulwell"), slots=first.slots)

    assert answer.understood["topic"] == "short_breaks"
    assert "city-breaks" in answer.services
    assert "mansfield-sitters" not in answer.services


async def test_a_place_alone_is_thanked_for_and_the_need_is_asked(run_action: RunAction) -> None:
    """Somebody who begins with where they are has begun well."""
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Bulwell"))

    assert answer.said == ["utter_change_place"]
    assert "Bulwell" in answer.text
    assert answer.services == ["carers-hub"]
    assert len(answer.choices) >= 3


async def test_a_place_that_nobody_knows_is_asked_again(run_action: RunAction) -> None:
    """Misspelt beyond help: the nearest town will do, and the need is not forgotten."""
    asked = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Xyzzy"), slots=asked.slots)

    assert answer.said == ["utter_ask_place_again"]
    assert answer.slots["question"] == {"ask": "place", "topic": "short_breaks"}


async def test_a_place_that_nobody_knows_still_leaves_a_number_to_ring(run_action: RunAction) -> None:
    """Every reply that can't help names a phone number (DESIGN, principle 2)."""
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Xyzzy"))

    assert answer.phones


async def test_a_place_in_two_councils_is_asked_about_with_the_need_kept(run_action: RunAction) -> None:
    """The need comes back with the answer."""
    asked = await run_action(ActionFindServices, "benefits")
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Mapperley"), slots=asked.slots)

    assert answer.said == ["utter_ask_which_place"]
    assert answer.choices[:2] == ["place:nottingham", "place:gedling"]
    assert answer.slots["question"] == {"ask": "place", "topic": "benefits", "place_said": "Mapperley"}


async def test_a_place_elsewhere_names_its_council(run_action: RunAction) -> None:
    """The way to the own council."""
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Derby"))

    assert answer.said[0] == "utter_outside"
    assert "Derby City Council" in answer.text
    assert answer.phones


async def test_nobody_is_promised_a_search_where_there_is_none(run_action: RunAction) -> None:
    """“Derby is outside the area I know. I'll look for help in Derby” says two things."""
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Derby"))

    assert "I'll look for help in Derby" not in answer.text


async def test_after_a_crisis_the_place_brings_the_councils_number(run_action: RunAction) -> None:
    """The danger is still the danger."""
    crisis = await run_action(ActionUrgentHelp, "carer_breakdown")
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Mansfield"), slots=crisis.slots)

    assert answer.services[0] == "county-social-care"
    assert answer.understood["urgent"] == "carer_breakdown"


@pytest.mark.parametrize(("before", "after"), [("Mansfield", "Worksop"), ("Derby", "Mansfield"), ("Mansfield", "Derby")])
async def test_what_was_known_of_the_people_survives_a_change_of_place(run_action: RunAction, before: str, after: str) -> None:
    """Only the place is new."""
    first = await run_action(
        ActionFindServices, "short_breaks", heard("place", before), slots=knows(condition="dementia", relation="mother")
    )
    answer = await run_action(ActionChangePlace, "change_place", heard("place", after), slots=first.slots)

    assert (answer.slots["person"]["condition"], answer.slots["person"]["relation"]) == ("dementia", "mother")
    assert answer.slots["person"]["place_name"] == after


async def test_what_is_hardly_about_a_place_is_not_answered_as_one(run_action: RunAction) -> None:
    """ "She works at Tesco too": there is no town in it to be sorry about."""
    answer = await run_action(
        ActionChangePlace, "change_place", text="she works at Tesco too", slots=knows(place="mansfield"), confidence=0.5
    )

    assert answer.said == ["utter_not_understood"]
    assert answer.phones
