"""Not sure what was meant: two or three choices beat a wrong answer and "I didn't get that"."""

from __future__ import annotations

import pytest

from actions.ask_which import ActionAskWhich
from actions.change_place import ActionChangePlace
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from tests.actions.conftest import RunAction, heard


async def test_the_most_probable_needs_and_a_person_are_offered(run_action: RunAction) -> None:
    """Three at most, in plain words."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", topics=["housing", "equipment_and_technology", "benefits", "transport"])

    assert answer.said == ["utter_ask_which_topic"]
    assert answer.choices == ["topic:housing", "topic:equipment_and_technology", "topic:benefits", "topic:talk_to_a_person"]


async def test_no_topic_is_answered_yet(run_action: RunAction) -> None:
    """The reply says which were offered."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", topics=["housing", "benefits"])

    assert answer.understood["topic"] is None
    assert answer.understood["topics"] == ["housing", "benefits"]


async def test_a_person_to_talk_to_is_offered_once(run_action: RunAction) -> None:
    """Two same buttons would be odd."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", topics=["talk_to_a_person", "carers_hub"])

    assert answer.choices.count("topic:talk_to_a_person") == 1


@pytest.mark.parametrize("topics", [[], ["out_of_scope"], ["a_topic_of_tomorrow"]])
async def test_with_nothing_to_offer_there_is_a_place_to_start(run_action: RunAction, topics: list[str]) -> None:
    """Never a dead end."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", topics=topics)

    assert answer.choices == ["topic:carers_hub", "topic:talk_to_a_person"]


async def test_what_was_told_is_remembered(run_action: RunAction) -> None:
    """Place and person count for the need that is chosen next."""
    answer = await run_action(ActionAskWhich, "nlu_fallback", heard("place", "Mansfield"), topics=["housing", "benefits"])
    chosen = await run_action(ActionFindServices, "benefits", slots=answer.slots, choice="topic:benefits")

    assert chosen.understood["place"] == "mansfield"
    assert "utter_ask_place" not in chosen.said


async def test_a_place_in_answer_to_it_asks_again_for_the_need(run_action: RunAction) -> None:
    """The same needs are offered, now with the place known."""
    asked = await run_action(ActionAskWhich, "nlu_fallback", topics=["housing", "benefits"])
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Mansfield"), slots=asked.slots)

    assert answer.understood["place"] == "mansfield"
    assert {"topic:housing", "topic:benefits"} <= set(answer.choices)


async def test_an_unclear_message_does_not_lose_the_need_that_waits_for_a_place(run_action: RunAction) -> None:
    """Somebody says "Little Wobbling", which nobody knows, then "near Worksop": the break is still what was asked for."""
    asked = await run_action(ActionFindServices, "short_breaks")
    unclear = await run_action(ActionAskWhich, "nlu_fallback", topics=["equipment_and_technology"], slots=asked.slots)
    answer = await run_action(ActionChangePlace, "change_place", heard("place", "Worksop"), slots=unclear.slots)

    assert "topic:short_breaks" in answer.choices or answer.understood["topic"] == "short_breaks"


async def test_a_place_in_two_councils_is_not_forgotten_over_the_question_for_the_need(run_action: RunAction) -> None:
    """Who said NG2 is asked which side of it, not which town."""
    asked = await run_action(ActionAskWhich, "nlu_fallback", heard("place", "NG2"), topics=["short_breaks", "benefits"])
    answer = await run_action(ActionFindServices, "short_breaks", slots=asked.slots, choice="topic:short_breaks")

    assert "utter_ask_which_place" in [*asked.said, *answer.said]


@pytest.mark.parametrize(("action", "intent"), [(ActionAskWhich, "nlu_fallback"), (ActionSay, "not_understood")])
async def test_a_place_that_was_asked_for_is_taken_even_when_the_rest_is_unclear(
    run_action: RunAction, action: type[ActionAskWhich | ActionSay], intent: str
) -> None:
    """“err that'd be mansfield way” answers "which town?", whatever the classifier makes of it."""
    asked = await run_action(ActionFindServices, "short_breaks")
    answer = await run_action(action, intent, heard("place", "Mansfield"), topics=["housing", "benefits"], slots=asked.slots)

    assert answer.understood["topic"] == "short_breaks"
    assert "mansfield-sitters" in answer.services
