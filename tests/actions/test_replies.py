"""The shape of a reply: everything a card promises comes from the record, and nothing is shown as checked that was not."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from actions import replies
from actions.memory import Person, Turn
from directory import Match, Reason
from tests.builders import MONDAY_MORNING, MONDAY_NIGHT, a_fact, a_rule, a_service


def a_turn(**person: object) -> Turn:
    """Make a turn about a break."""
    known = Person(**person)  # type: ignore[arg-type]
    return Turn("short_breaks", ["short_breaks"], 0.91234, None, "", None, known, ranking=[("short_breaks", 0.9)])


def test_a_card_has_all_that_a_carer_needs() -> None:
    """Name, why, number, whether it is open now, and where to read more."""
    service = a_service("hub", phone="0115 824 8824", cost="free", email="hub@example.org", contact_note="Ask for the hub.")

    card = replies.card(service, "It works in Mansfield.", MONDAY_MORNING)

    assert card == {
        "id": "hub",
        "name": "Hub",
        "why": "It works in Mansfield.",
        "phone": "0115 824 8824",
        "phone_type": "voice",
        "open": "Open now until 5pm",
        "url": "https://hub.example",
        "email": "hub@example.org",
        "contact_note": "Ask for the hub.",
        "cost": "Free",
        "checked": None,
    }


def test_a_card_says_when_a_closed_service_opens() -> None:
    """Nobody should ring in vain at night."""
    card = replies.card(a_service(), "", MONDAY_NIGHT)

    assert card["open"] == "Closed now. Opens tomorrow 9am"


@pytest.mark.parametrize(
    ("phone", "text", "shown"),
    [
        ("0115 900 0000", "07700 900000", ("0115 900 0000", "voice")),
        (None, "07700 900000", ("07700 900000", "text")),
        (None, None, (None, "voice")),
    ],
)
def test_a_number_to_text_is_never_shown_as_one_to_ring(phone: str | None, text: str | None, shown: tuple[str | None, str]) -> None:
    """A number for texts does not answer calls."""
    card = replies.card(a_service(phone=phone, text=text), "", MONDAY_MORNING)

    assert (card["phone"], card["phone_type"]) == shown


def test_only_what_a_person_confirmed_is_shown_as_checked() -> None:
    """True or silent."""
    assert replies.card(a_service(assured_date=date(2026, 10, 1)), "", MONDAY_MORNING)["checked"] == "2026-10-01"
    assert replies.card(a_service(), "", MONDAY_MORNING)["checked"] is None


def test_a_result_says_why_it_is_for_this_person() -> None:
    """A reason with each service, in a short sentence or two."""
    match = Match(a_service(), (Reason("area", "Works in Mansfield"), Reason("condition", "Knows about dementia")), 1.0)

    assert replies.card_of(match, MONDAY_MORNING)["why"] == "It works in Mansfield. It knows about dementia."


def test_a_fact_comes_with_its_source_and_its_last_day() -> None:
    """An amount without source and date cannot be trusted."""
    fact = replies.fact(a_fact("rate", checked=date(2026, 11, 1)))

    assert fact == {
        "id": "rate",
        "text": "Carer's Allowance is £86.45 a week. This is for April 2026 to April 2027.",
        "source": "gov.uk",
        "url": "https://www.gov.uk/carers-allowance",
        "checked": "2026-11-01",
        "valid_to": "2027-04-05",
    }


def test_a_right_without_an_amount_is_told_as_it_stands() -> None:
    """Only amounts change with the tax year."""
    assert replies.fact(a_rule())["text"] == "You can ask the council for a break after a carer's assessment."


def test_what_was_understood_has_every_promised_key() -> None:
    """The HTTP contract, DESIGN 4.2."""
    turn = a_turn(place="mansfield", condition="dementia", relation="mother", age=14)

    assert replies.understood(turn, "short_breaks") == {
        "topic": "short_breaks",
        "topics": ["short_breaks"],
        "confidence": 0.912,
        "urgent": None,
        "place": "mansfield",
        "condition": "dementia",
        "relation": "mother",
        "age_group": "under_18",
    }


def test_a_reply_that_asks_which_was_meant_answers_no_topic() -> None:
    """`topic` is null then, and `topics` are those offered."""
    understood = replies.understood(a_turn(), None, ["benefits", "housing"])

    assert (understood["topic"], understood["topics"]) == (None, ["benefits", "housing"])


def test_the_shell_is_told_why() -> None:
    """Staff see the ranking and the reasons beside each reply."""
    match = Match(a_service("hub"), (Reason("area", "Works in Mansfield"),), 41.23456)

    explained = replies.explain(a_turn(place="mansfield"), [match])

    assert explained == {
        "intent": "short_breaks",
        "ranking": [("short_breaks", 0.9)],
        "person": {"place": "mansfield"},
        "services": [{"id": "hub", "score": 41.235, "reasons": ["Works in Mansfield"]}],
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How much is Carer's Allowance?", {"carer", "allowance"}),
        ("how much is carers allowance", {"carer", "allowance"}),
        ("is it £86.45 or 35 hours", {"86", "45", "35", "hour"}),
        ("what can you do for me please", set()),
        ("", set()),
    ],
)
def test_only_words_that_tell_what_it_is_about_count(text: str, words: set[str]) -> None:
    """A fact is matched by what was asked, however it is written."""
    assert replies.words_of(text) == words


def test_opening_is_told_for_the_moment_of_the_reply() -> None:
    """The clock is given, never read from the machine."""
    sunday = datetime(2026, 11, 22, 12, 0, tzinfo=MONDAY_MORNING.tzinfo)

    assert replies.card(a_service(), "", sunday)["open"].startswith("Closed now.")
