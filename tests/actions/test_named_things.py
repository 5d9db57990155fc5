"""A thing named in few words is answered itself, not with the same list again."""

from __future__ import annotations

import pytest

from actions.find_services import ActionFindServices
from actions.named_things import things
from actions.say import ActionSay
from directory import Directory, DirectoryError
from tests.actions.conftest import RunAction, heard, knows

ANYTHING = "not_understood"


@pytest.mark.parametrize(
    ("text", "thing", "service"),
    [
        ("how do I get a blue badge", "blue_badge", "blue-badge-nottinghamshire"),
        ("what is a carers passport", "carers_passport", "carers-emergency-card"),
        ("memory clinic", "memory_clinic", "alzheimers-society-nottinghamshire"),
        ("day centre?", "day_centre", "nottinghamshire-adult-social-care"),
        ("catheter", "continence", "nhs-111"),
        ("what about deputyship", "deputy", "office-of-the-public-guardian"),
        ("I'm in debt", "debt", "stepchange"),
        ("food bank", "hardship", "turn2us"),
        ("I can't pay the gas bill", "hardship", "turn2us"),
        ("is there any crisis money", "hardship", "turn2us"),
        ("mp?", "mp", "nottinghamshire-social-care-complaints"),
        ("what is the address of the council", "address", "nottinghamshire-adult-social-care"),
        ("have you a referral form", "referral_form", "carers-hub-service"),
    ],
)
async def test_each_thing_has_its_own_words_and_place_to_ask(
    run_action: RunAction, shipped: Directory, text: str, thing: str, service: str
) -> None:
    """Whatever the message was taken for; somebody to ring is there, also where the records have nothing."""
    answer = await run_action(ActionSay, ANYTHING, text=text, slots=knows(place="mansfield", place_name="Mansfield"), directory=shipped)

    assert answer.said[0] == f"utter_named_{thing}"
    assert service in answer.services
    assert any(card["phone"] for message in answer.messages for card in message.services)


async def test_the_place_is_asked_where_it_matters(run_action: RunAction, shipped: Directory) -> None:
    """A Blue Badge is asked of the person's own council."""
    answer = await run_action(ActionFindServices, "transport", text="how do i get a blue badge", directory=shipped)

    assert answer.said == ["utter_named_blue_badge", "utter_ask_place"]


async def test_after_a_death_money_is_about_the_death(run_action: RunAction, shipped: Directory) -> None:
    """Nobody who buried a husband last week is told what the allowance is worth."""
    first = await run_action(
        ActionFindServices, "life_after_caring", heard("relation", "husband"), text="my husband died", directory=shipped
    )
    answer = await run_action(
        ActionFindServices, "benefits", text="what happens to my carers allowance", slots=first.slots, directory=shipped
    )

    assert answer.said[0] == "utter_named_money_after_death"
    assert [fact["id"] for fact in answer.messages[0].facts] == ["carers-allowance-report-death"]


@pytest.mark.parametrize(
    "text",
    [
        "my mum goes to a day centre but it has closed and now I have no time to work or to sleep at all",
        "is day care free for people with dementia",
        "a two day break",
        "the stairs broke her",
    ],
)
async def test_what_tells_more_or_something_else_is_left_to_its_need(run_action: RunAction, text: str) -> None:
    """A story is not cut down to one word in it."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text=text)

    assert not answer.said[0].startswith("utter_named_")


def test_every_service_that_is_named_is_a_record(shipped: Directory) -> None:
    """A mistyped id would leave a line out and nobody would see it."""
    missing = []
    for one in {service for thing in things() for service in thing.services}:
        try:
            shipped.service(one)
        except DirectoryError:
            missing.append(one)

    assert missing == []
