"""Feelings are heard first, in one short sentence, and never as a list of sympathies."""

from __future__ import annotations

import pytest

from actions import feelings
from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.urgent_help import ActionUrgentHelp
from tests.actions.conftest import RunAction, domain, heard
from tests.actions.test_wording import sentences


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'm so tired", "worn"),
        ("im absolutely shattered", "worn"),
        ("I haven't had a day off in months", "worn"),
        ("I can’t remember the last time I slept", "worn"),
        ("i feel so guilty leaving her", "guilt"),
        ("am i selfish? i feel like i'm failing him", "guilt"),
        ("I feel completely alone", "alone"),
        ("there's no one to talk to", "alone"),
        ("I'm fed up, nobody ever rings me back", "angry"),
        ("I've been passed from pillar to post", "angry"),
        ("what is this crap", "angry"),
        ("you're useless", "angry"),
        ("nobody ever bloody helps", "angry"),
        ("I'm worried sick about him", "scared"),
        ("i keep worrying", "scared"),
        ("i sat crying all morning", None),
        ("I'm always crying", "low"),
        ("i feel so low", "low"),
        ("I can't cope", "strain"),
        ("it's all too much for me", "strain"),
        ("my wife died in march", "grief"),
        ("i miss him so much", "grief"),
        ("my mum is tired all the time", None),
        ("she's always crying", None),
        ("dad is lonely and depressed", None),
        ("is there a group for lonely people", None),
        ("how do I get a blue badge", None),
    ],
)
def test_only_what_somebody_says_of_themselves_is_heard(text: str, kind: str | None) -> None:
    """The tiredness of the person looked after is a need, not a feeling of the carer."""
    assert feelings.heard(text) == kind


async def test_it_comes_before_the_help_and_is_one_sentence(run_action: RunAction) -> None:
    """Then the help, at once."""
    answer = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text="i'm so tired, i need a break")

    assert answer.said == ["utter_feeling_worn", "utter_short_breaks"]
    assert len(sentences(answer.messages[0].text)) <= 2
    assert answer.phones


async def test_the_same_feeling_is_not_answered_again_at_once(run_action: RunAction) -> None:
    """The second time it is a phrase."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text="i'm so tired")
    second = await run_action(ActionFindServices, "peer_support", text="i'm so tired", slots=first.slots)

    assert "utter_feeling_worn" not in second.said


async def test_another_feeling_is(run_action: RunAction) -> None:
    """It was not heard yet."""
    first = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), text="i'm so tired")
    second = await run_action(ActionFindServices, "peer_support", text="i feel so guilty", slots=first.slots)

    assert second.said[0] == "utter_feeling_guilt"


async def test_not_before_words_for_danger_nor_a_press(run_action: RunAction) -> None:
    """Danger has its own words, and a button has no feelings."""
    danger = await run_action(ActionUrgentHelp, "carer_breakdown", text="i can't cope, i'm done", urgent="carer_breakdown")
    pressed = await run_action(ActionChoose, "choose", choice="do:skip_place", text="")

    assert danger.said[0] == "utter_carer_breakdown"
    assert not [one for one in pressed.said if one.startswith("utter_feeling")]


async def test_an_answer_that_is_itself_kind_gets_no_second_sympathy(run_action: RunAction) -> None:
    """“I'm so sorry. I'm sorry.” is a machine."""
    answer = await run_action(ActionFindServices, "life_after_caring", text="my husband died in march")

    assert answer.said[0] == "utter_life_after_caring"


def test_every_feeling_has_its_words_in_several_ways() -> None:
    """Varied: two or three each."""
    assert all(2 <= len(domain()["responses"][f"utter_feeling_{kind}"]) <= 4 for kind in feelings.table())


@pytest.mark.parametrize(
    "text",
    [
        "you lot are useless ive been waiting 6 months for an assessment",
        "the council is useless",
        "i want to make a complaint",
        "nobody has rung me back",
    ],
)
def test_a_complaint_is_heard_first(text: str) -> None:
    """Months of waiting deserve a word before the numbers."""
    assert feelings.heard(text) == "angry"
