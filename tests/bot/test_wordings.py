"""Which wording of a response is said: the one asked for, never by chance."""

from __future__ import annotations

import asyncio

from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.wordings import WordingsInTurn

DOMAIN = Domain.from_dict(
    {"version": "3.1", "responses": {"utter_thanks": [{"text": "One {name}."}, {"text": "Two {name}."}], "utter_once": [{"text": "Only."}]}}
)


def say(response: str, **values: object) -> str | None:
    """Return the text the engine would send."""
    tracker = DialogueStateTracker("somebody", [])
    found = asyncio.run(WordingsInTurn(domain=DOMAIN).generate(response, tracker, "carers", **values))
    return found["text"] if found else None


def test_the_wording_with_the_number_is_said() -> None:
    """The actions count, so that no sentence comes twice in a row; the count goes round."""
    assert [say("utter_thanks", wording=number, name="x") for number in range(4)] == ["One x.", "Two x.", "One x.", "Two x."]


def test_without_a_number_the_first_is_said() -> None:
    """A reply does not depend on chance."""
    assert {say("utter_thanks", name="x") for _ in range(10)} == {"One x."}


def test_one_wording_is_always_that_one() -> None:
    """Fixed words for danger."""
    assert say("utter_once", wording=7) == "Only."


def test_an_unknown_response_is_nothing() -> None:
    """Rasa then logs it; a carer never sees a name."""
    assert say("utter_nothing") is None
