"""A child who hits a parent: words for a parent, and the people who help parents."""

from __future__ import annotations

import pytest

from actions.change_place import ActionChangePlace
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import Answer, RunAction, heard

HIT = "my son 9 autistic he hits me sometimes"
ABUSE = "domestic_abuse"
FOR_WOMEN = "national-domestic-abuse-helpline"


async def hits(run_action: RunAction, directory: Directory, text: str = HIT, place: str | None = "Mansfield", **more: object) -> Answer:
    """A parent tells of it, and danger was heard."""
    details = [heard("relation", "son"), *([heard("place", place)] if place else [])]
    return await run_action(ActionUrgentHelp, ABUSE, *details, text=text, urgent=ABUSE, directory=directory, **more)


@pytest.mark.parametrize(
    "text",
    [
        HIT,
        "son kicks off and smashes the house up hes 15",
        "my 7 year old bites and kicks me",
        "my teenager is violent, he went for me again",
    ],
)
async def test_a_parent_is_sent_to_those_who_help_parents(run_action: RunAction, shipped: Directory, text: str) -> None:
    """A helpline for women who fear a partner cannot help with a boy of nine."""
    answer = await hits(run_action, shipped, text)

    assert answer.said == ["utter_after_child"]
    assert FOR_WOMEN not in answer.services
    assert answer.services[-1] == "emergency-999"
    assert "parent_carers" in shipped.service(answer.services[0]).topics
    assert answer.understood["urgent"] == ABUSE


@pytest.mark.parametrize(
    "text", ["my son hits me, he is 34", "my husband hits me and my son 9", "his dad hits our 9 year old son", "my son hits me"]
)
async def test_anybody_else_who_hits_is_answered_as_before(run_action: RunAction, shipped: Directory, text: str) -> None:
    """A grown son, a husband, or nobody knows how old: danger at home."""
    answer = await hits(run_action, shipped, text)

    assert answer.said == ["utter_domestic_abuse"]


async def test_the_same_block_never_comes_twice(run_action: RunAction, shipped: Directory) -> None:
    """More is told, a place is given, a worry is asked: it goes on from there."""
    first = await hits(run_action, shipped, place=None)
    place = await run_action(ActionChangePlace, "change_place", heard("place", "Leicester"), slots=first.slots, directory=shipped)
    again = await run_action(ActionUrgentHelp, ABUSE, text="he hit me again", urgent=ABUSE, slots=place.slots, directory=shipped)
    more = await run_action(ActionSay, "not_understood", text="he does it every day", slots=again.slots, directory=shipped)

    assert first.said == ["utter_after_child", "utter_ask_place"]
    assert place.said == again.said == ["utter_again_child"]
    assert more.said == ["utter_after_more"]
    assert FOR_WOMEN not in [*place.services, *again.services, *more.services]
