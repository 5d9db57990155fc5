"""People who cannot or won't ring are shown those they can write to first."""

from __future__ import annotations

import pytest

from actions import reach
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.talk_to_person import ActionTalkToPerson
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import Answer, RunAction, heard


@pytest.fixture
async def shown(run_action: RunAction, shipped: Directory) -> Answer:
    """An answer on a break in Mansfield."""
    return await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=shipped)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("I'm deaf", "utter_reach_deaf"),
        ("i cant hear on the phone", "utter_reach_deaf"),
        ("I hate the phone", "utter_reach_no_phone"),
        ("i hate talking on the phone", "utter_reach_no_phone"),
        ("I've got a stammer", "utter_reach_no_phone"),
        ("phone calls are really hard for me", "utter_reach_no_phone"),
        ("can't hear well on the telephone", "utter_reach_deaf"),
        ("i don't want to ring anyone", "utter_reach_no_phone"),
        ("ive got no credit", "utter_reach_no_credit"),
        ("can someone ring me back", "utter_reach_back"),
        ("can I email them", "utter_reach_ask"),
        ("is there an online form", "utter_reach_ask"),
        ("can i text", "utter_reach_ask"),
        ("do I have to do it over the phone", "utter_reach_ask"),
        ("can we do it by post", "utter_reach_ask"),
        ("webchat?", "utter_reach_ask"),
        ("is there an email", "utter_reach_ask"),
        ("sms number?", "utter_reach_ask"),
        ("would they write to me?", "utter_reach_ask"),
        ("would they write to me? I do not care for the telephone", "utter_reach_no_phone"),
    ],
)
async def test_whoever_does_not_ring_gets_those_to_write_to(
    run_action: RunAction, shipped: Directory, shown: Answer, text: str, response: str
) -> None:
    """For the need they asked about, in the place they named."""
    answer = await run_action(ActionSay, "talk_to_a_person", text=text, slots=shown.slots, directory=shipped)

    assert answer.said == [response]
    assert answer.services[0] == "carers-hub-sitting-and-breaks"
    assert answer.understood["topic"] == "short_breaks"
    assert answer.messages[0].services[0]["phone_type"] == "text"


async def test_it_is_remembered_and_the_others_say_that_they_can_only_be_rung(run_action: RunAction, shipped: Directory) -> None:
    """Nobody says twice that they are deaf."""
    first = await run_action(
        ActionFindServices, "short_breaks", heard("place", "Mansfield"), text="i'm deaf, i need a break", directory=shipped
    )
    second = await run_action(
        ActionFindServices, "carers_assessment", text="how do i get a carers assessment", slots=first.slots, directory=shipped
    )
    cards = second.messages[-1].services

    assert first.slots["person"]["reach"] == reach.WRITTEN
    assert first.said[0] == "utter_reach_noted"
    assert "utter_reach_noted" not in second.said
    assert cards[0]["phone_type"] == "text"
    assert all(card["phone_type"] == "text" or card["email"] or card["contact_note"] for card in cards)


async def test_what_to_say_becomes_what_to_write(run_action: RunAction, shipped: Directory, shown: Answer) -> None:
    """ "Ring and say" is no help to somebody who can't."""
    deaf = await run_action(ActionSay, "not_understood", text="I'm deaf", slots=shown.slots, directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="how do i apply", slots=deaf.slots, directory=shipped)

    assert answer.said == ["utter_write_and_say"]
    assert answer.messages[0].services[0]["phone_type"] == "text"


async def test_asking_for_an_email_address_hides_no_number_later(run_action: RunAction, shipped: Directory, shown: Answer) -> None:
    """They may still like to ring."""
    asked = await run_action(ActionSay, "not_understood", text="can i email them", slots=shown.slots, directory=shipped)
    answer = await run_action(ActionSay, "not_understood", text="what's their number", slots=asked.slots, directory=shipped)

    assert answer.messages[0].services[0]["phone_type"] == "voice"


async def test_in_danger_the_line_to_text_comes_first(run_action: RunAction, shipped: Directory) -> None:
    """Somebody who wants to die and can't ring needs a number that can be texted."""
    topic = "suicide_or_self_harm"
    slots = {"person": {"reach": reach.WRITTEN}}
    answer = await run_action(ActionUrgentHelp, topic, text="i want to die", urgent=topic, slots=slots, directory=shipped)

    assert answer.services[0] == "shout"
    assert "samaritans" in answer.services


async def test_a_child_gets_the_chats_for_children(run_action: RunAction, shipped: Directory) -> None:
    """Childline can be written to; the helpline for grown-ups is not for them."""
    place, age = heard("place", "Nottingham"), heard("age", 12, "writer")
    first = await run_action(ActionFindServices, "young_carers", place, age, directory=shipped)
    text = "can i text or do it online i dont want to phone"
    answer = await run_action(ActionSay, "talk_to_a_person", text=text, slots=first.slots, directory=shipped)

    assert "childline" in answer.services
    assert "carers-uk-helpline" not in answer.services


@pytest.mark.parametrize(
    "text",
    ["my mum is deaf and needs help", "what is their phone number", "he can't use the phone any more, need a break", "who can i ring"],
)
def test_other_words_about_phones_are_not_taken_for_it(text: str) -> None:
    """Only what somebody says of themselves counts."""
    assert not reach.table()["deaf"].search(text)
    assert text.startswith("he can't") or not any(pattern.search(text) for pattern in reach.table().values())


async def test_the_number_again_is_one_that_can_be_rung(run_action: RunAction, shipped: Directory) -> None:
    """Where the first that was shown has none, the next that has comes."""
    last = {"topic": "short_breaks", "services": ["carefree-breaks", "carers-uk-helpline"]}
    answer = await run_action(ActionSay, "not_understood", text="what's their number again", slots={"last": last}, directory=shipped)

    assert answer.services == ["carers-uk-helpline"]
    assert answer.messages[0].services[0]["phone"]


async def test_who_does_not_ring_is_not_told_whom_to_ring(run_action: RunAction, shipped: Directory) -> None:
    """ "Here is who you can ring" is a slap to somebody who is deaf."""
    deaf = await run_action(ActionSay, "other_languages_and_formats", text="I'm deaf", directory=shipped)
    answer = await run_action(ActionTalkToPerson, "talk_to_a_person", text="a person", slots=deaf.slots, directory=shipped)

    assert answer.said[0] == "utter_reach_person"
