"""Danger first: fixed words and the right numbers, at any hour, in any state of a conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions import topics
from actions.answer_yes_or_no import ActionAnswerYesOrNo
from actions.ask_which import ActionAskWhich
from actions.danger import HELP
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import RunAction, contract, heard, knows
from tests.builders import CHRISTMAS_MORNING, MONDAY_MORNING, MONDAY_NIGHT, a_service, a_world
from tests.fakes import FakeDirectory


@pytest.mark.parametrize(
    ("topic", "numbers"),
    [
        ("suicide_or_self_harm", ["samaritans", "county-crisis-line", "nhs-111-mental-health", "emergency-999"]),
        ("medical_emergency", ["emergency-999", "nhs-111"]),
        ("abuse_or_neglect", ["county-safeguarding", "emergency-999", "hourglass"]),
        ("domestic_abuse", ["emergency-999", "national-domestic-abuse-helpline", "county-refuge"]),
        ("carer_breakdown", ["county-social-care", "nhs-111", "samaritans"]),
    ],
)
async def test_each_danger_has_its_words_and_numbers(run_action: RunAction, topic: str, numbers: list[str]) -> None:
    """Local help beside the national lines, the most fitting first."""
    answer = await run_action(ActionUrgentHelp, topic, slots=knows(place="mansfield"), urgent=topic)

    assert answer.said == [f"utter_{topic}"]
    assert answer.services == numbers
    assert (answer.understood["topic"], answer.understood["urgent"]) == (topic, topic)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("My wife hits me since the Alzheimer's", True), ("I'm a man by the way", True), ("my husband hits me", False)],
)
async def test_a_man_who_is_hurt_at_home_gets_the_line_for_men(
    run_action: RunAction, shipped: Directory, text: str, expected: bool
) -> None:
    """ "Free help for women" alone tells him that there is none for him."""
    answer = await run_action(ActionUrgentHelp, "domestic_abuse", text=text, urgent="domestic_abuse", directory=shipped)

    assert ("mens-advice-line" in answer.services) is expected


@pytest.mark.parametrize("topic", contract()["urgent"])
async def test_each_danger_is_answered_without_a_place(run_action: RunAction, topic: str) -> None:
    """Numbers that help anywhere come first; a question, if any, after them."""
    answer = await run_action(ActionUrgentHelp, topic, urgent=topic)

    assert answer.said[0] == f"utter_{topic}"
    assert answer.messages[0].services[0]["phone"]
    assert len(answer.services) <= 4


def test_every_urgent_topic_of_the_contract_has_its_numbers() -> None:
    """A new danger without numbers would be answered with nothing."""
    assert set(HELP) == set(topics.URGENT) == set(contract()["urgent"])


async def test_where_the_councils_number_matters_the_place_is_asked_after_the_numbers(run_action: RunAction) -> None:
    """Only the council can send somebody tonight."""
    answer = await run_action(ActionUrgentHelp, "carer_breakdown")

    assert answer.said == ["utter_carer_breakdown", "utter_ask_place"]
    assert answer.slots["question"] == {"ask": "place", "topic": "carer_breakdown"}


async def test_nobody_in_danger_to_life_is_asked_where_they_live(run_action: RunAction) -> None:
    """It would keep them from ringing."""
    answer = await run_action(ActionUrgentHelp, "medical_emergency")

    assert answer.said == ["utter_medical_emergency"]


async def test_a_place_on_a_border_is_asked_about_after_the_numbers(run_action: RunAction) -> None:
    """Two councils, two duty teams."""
    answer = await run_action(ActionUrgentHelp, "carer_breakdown", heard("place", "NG2"))

    assert answer.said == ["utter_carer_breakdown", "utter_ask_which_place"]
    assert answer.messages[0].services


@pytest.mark.parametrize(
    ("place", "now", "first"),
    [
        ("mansfield", MONDAY_MORNING, "county-social-care"),
        ("mansfield", MONDAY_NIGHT, "county-duty-team"),
        ("nottingham", MONDAY_MORNING, "city-social-care"),
        ("nottingham", MONDAY_NIGHT, "city-duty-team"),
        ("mansfield", CHRISTMAS_MORNING, "county-duty-team"),
    ],
)
async def test_who_cannot_go_on_gets_the_councils_line_that_answers_now(run_action: RunAction, place: str, now: object, first: str) -> None:
    """At night and on bank holidays the day line rings out."""
    answer = await run_action(ActionUrgentHelp, "carer_breakdown", slots=knows(place=place), now=now)

    assert answer.services[0] == first


@pytest.mark.parametrize(("now", "first"), [(MONDAY_MORNING, "county-social-care"), (CHRISTMAS_MORNING, "county-duty-team")])
async def test_a_day_line_of_unknown_hours_is_taken_to_keep_office_hours(run_action: RunAction, now: object, first: str) -> None:
    """A council's office is closed on Christmas Day, also when nobody wrote its hours down."""
    directory = FakeDirectory([replace(one, schedules=()) if one.id == "county-social-care" else one for one in a_world()])

    answer = await run_action(ActionUrgentHelp, "carer_breakdown", directory=directory, slots=knows(place="mansfield"), now=now)

    assert answer.services[0] == first


async def test_a_local_line_that_is_open_comes_before_one_that_is_closed(run_action: RunAction) -> None:
    """At night the office for harm is closed, its night team is not."""
    answer = await run_action(ActionUrgentHelp, "abuse_or_neglect", slots=knows(place="mansfield"), now=MONDAY_NIGHT)

    assert answer.services[0] == "county-night-safeguarding"


async def test_another_councils_number_is_never_given(run_action: RunAction) -> None:
    """The city's team cannot help in Mansfield."""
    answers = [await run_action(ActionUrgentHelp, topic, slots=knows(place="mansfield")) for topic in HELP]

    assert not any(service.startswith(("city-", "leicester-")) for answer in answers for service in answer.services)


@pytest.mark.parametrize("topic", sorted(set(contract()["urgent"]) - {"medical_emergency"}))
async def test_a_child_in_danger_gets_childline_first(run_action: RunAction, topic: str) -> None:
    """The line that children ring."""
    answer = await run_action(ActionUrgentHelp, topic, heard("age", 14, "writer"), slots=knows(place="mansfield"))

    assert answer.services[0] == "childline"


async def test_a_child_with_somebody_dying_gets_the_ambulance_first(run_action: RunAction) -> None:
    """Seconds count, whoever rings."""
    answer = await run_action(ActionUrgentHelp, "medical_emergency", heard("age", 9, "writer"))

    assert answer.services[0] == "emergency-999"


@pytest.mark.parametrize(
    ("details", "line"),
    [
        ([heard("relation", "mother")], "hourglass"),
        ([heard("relation", "son"), heard("age", 9)], "nspcc-helpline"),
        ([heard("relation", "son"), heard("age", 44)], "hourglass"),
        ([heard("age", 14, "writer")], "nspcc-helpline"),
    ],
)
async def test_harm_to_a_child_and_to_a_grown_up_have_their_own_lines(
    run_action: RunAction, details: list[dict[str, object]], line: str
) -> None:
    """Whoever is harmed decides who can act."""
    answer = await run_action(ActionUrgentHelp, "abuse_or_neglect", *details)

    assert line in answer.services


async def test_no_number_is_given_twice(run_action: RunAction) -> None:
    """Two cards with one number are one card too many in a crisis."""
    answer = await run_action(ActionUrgentHelp, "suicide_or_self_harm")

    assert len(answer.phones) == len(set(answer.phones))


async def test_a_service_that_is_gone_leaves_the_others(run_action: RunAction) -> None:
    """One lost record must not take the whole answer with it."""
    directory = FakeDirectory([one for one in a_world() if one.id not in ("samaritans", "county-crisis-line")])

    answer = await run_action(ActionUrgentHelp, "suicide_or_self_harm", directory=directory, slots=knows(place="mansfield"))

    assert answer.services == ["nhs-111-mental-health", "emergency-999"]


async def test_a_service_that_closed_is_not_given(run_action: RunAction) -> None:
    """A closed line is worse than none."""
    directory = FakeDirectory([replace(one, status="inactive") if one.id == "samaritans" else one for one in a_world()])

    answer = await run_action(ActionUrgentHelp, "suicide_or_self_harm", directory=directory)

    assert "samaritans" not in answer.services


async def test_every_number_says_what_it_is_for(run_action: RunAction) -> None:
    """In words that can be read at nine, whatever the record's own description."""
    answer = await run_action(ActionUrgentHelp, "carer_breakdown", slots=knows(place="mansfield"))

    assert [service["why"] for service in answer.messages[0].services] == [
        "Tell them you can't carry on and need help now.",
        "For urgent health help, day and night.",
        "They will listen, day or night. You can talk to them about anything.",
    ]


async def test_what_was_known_is_kept(run_action: RunAction) -> None:
    """After the crisis nobody has to begin again."""
    answer = await run_action(ActionUrgentHelp, "carer_breakdown", slots=knows(place="mansfield", condition="dementia"))

    assert answer.slots["person"] == {"place": "mansfield", "condition": "dementia"}
    assert answer.slots["last"]["topic"] == "carer_breakdown"


@pytest.mark.parametrize("topic", contract()["urgent"])
async def test_in_the_shipped_directory_every_danger_has_a_number_that_answers_at_night(
    run_action: RunAction, shipped: Directory, topic: str
) -> None:
    """The ids that the table names are those of real records."""
    for place in ("nottingham", "mansfield", "leicester", "charnwood", "rutland", "southend-on-sea", None):
        slots = knows(place=place) if place else None
        answer = await run_action(ActionUrgentHelp, topic, directory=shipped, slots=slots, now=MONDAY_NIGHT)
        awake = [card["open"] for card in answer.messages[0].services if card["open"].startswith("Open")]

        assert awake, (place, answer.services)


def test_the_services_named_by_id_are_in_the_shipped_directory(shipped: Directory) -> None:
    """An id that is misspelt would be left out in silence."""
    named = {item for items in HELP.values() for item in items if not item.startswith("@")} | {"childline", "hourglass", "nspcc-helpline"}

    assert all(shipped.service(item).signposted and shipped.service(item).phones for item in named)


async def test_a_service_without_a_number_is_left_out(run_action: RunAction) -> None:
    """In danger a link is no help."""
    world = [one for one in a_world() if one.id != "county-safeguarding"]
    directory = FakeDirectory([a_service("web-only", phone=None, topics=("abuse_or_neglect",)), *world])

    answer = await run_action(ActionUrgentHelp, "abuse_or_neglect", directory=directory, slots=knows(place="mansfield"))

    assert "web-only" not in answer.services


async def test_a_child_who_does_not_say_their_age_is_given_the_lines_for_children(run_action: RunAction, shipped: Directory) -> None:
    """ "My little sister" is how a child writes; a line for older people is no help to them."""
    text = "my dad drinks and i look after my little sister"
    answer = await run_action(ActionUrgentHelp, "abuse_or_neglect", text=text, directory=shipped, urgent="abuse_or_neglect")

    assert answer.services[0] == "childline"
    assert "hourglass" not in answer.services


async def test_a_no_to_are_you_safe_after_unclear_words_is_danger(run_action: RunAction) -> None:
    """ "Are you safe right now?" "No": the numbers and fixed words again, never "that's all right"."""
    first = await run_action(ActionUrgentHelp, "domestic_abuse", urgent="domestic_abuse")
    asked = await run_action(ActionAskWhich, "nlu_fallback", text="how do i get out", slots=first.slots)
    answer = await run_action(ActionAnswerYesOrNo, "deny", text="no", slots=asked.slots)

    assert asked.said == ["utter_going_on"]
    assert answer.said == ["utter_domestic_abuse"]
