"""Never the same sentence twice in a row."""

from __future__ import annotations

import re

from actions.find_services import ActionFindServices
from actions.say import ActionSay
from actions.variation import REMEMBERED
from tests.actions.conftest import RunAction, contract, domain, heard

ONCE = {"utter_privacy"} | {f"utter_{topic}" for topic in contract()["urgent"]}
"""Replies with one wording: fixed words for danger, and what nobody asks twice in a row."""


async def test_thanked_twice_it_answers_in_other_words(run_action: RunAction) -> None:
    """A machine that says the same thing again sounds like one."""
    first = await run_action(ActionSay, "thanks")
    second = await run_action(ActionSay, "thanks", slots=first.slots)

    assert first.said == second.said
    assert first.text != second.text


async def test_a_need_that_is_asked_again_opens_with_other_words(run_action: RunAction) -> None:
    """The words of a topic open its first answer only."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"))
    second = await run_action(ActionFindServices, "short_breaks", slots=first.slots)
    third = await run_action(ActionFindServices, "short_breaks", slots=second.slots)

    assert (second.said, third.said) == (["utter_same_again"], ["utter_same_again"])
    assert second.text != third.text


async def test_what_was_said_lately_is_all_that_is_remembered(run_action: RunAction) -> None:
    """The memory does not grow with the talk."""
    slots = None
    for topic in contract()["support"]:
        slots = (await run_action(ActionFindServices, topic, slots=slots)).slots

    assert slots and len(slots["said"]) <= REMEMBERED


def test_what_can_come_twice_in_a_row_has_two_wordings() -> None:
    """Questions of the guided talk for a young person or about a child are asked once; all else may come again."""
    asked_once = re.compile(r"utter_(language_(?!english|other)|guide_|urgent|out_of_date|going_on)")
    single = [name for name, wordings in domain()["responses"].items() if len(wordings) < 2]

    assert [name for name in single if name not in ONCE and not asked_once.match(name)] == []
