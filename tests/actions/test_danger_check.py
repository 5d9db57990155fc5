"""Danger that cannot be ruled out: the answer stands, and one calm sentence before it says whom to ring."""

from __future__ import annotations

import re
from typing import Any

import pytest

from actions.answer_yes_or_no import ActionAnswerYesOrNo
from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.say import ActionSay
from directory import Directory
from tests.actions.conftest import Answer, RunAction, contract, domain, heard, knows
from tests.actions.test_wording import sentences

CHECKS = {name for name in domain()["responses"] if name.startswith("utter_danger_check")} - {"utter_danger_check_no"}
GOODBYE = "would anyone even notice if i was not here"


async def may_be(run_action: RunAction, shipped: Directory, danger: str | None = None, **more: Any) -> Answer:
    """Ask for a break in a message that may show a danger."""
    ranking = {"short_breaks": 0.4, **({danger: 0.5} if danger else {})}
    given = {"directory": shipped, "text": GOODBYE, "danger_possible": True, "ranking": ranking, **more}
    return await run_action(ActionFindServices, "short_breaks", **given)


async def test_the_answer_stands_and_the_sentence_comes_before_it(run_action: RunAction, shipped: Directory) -> None:
    """A carer who only asked for a break gets it, as well and as fully as always."""
    calm = await run_action(ActionFindServices, "short_breaks", directory=shipped, text=GOODBYE)
    answer = await may_be(run_action, shipped)

    assert answer.said == ["utter_danger_check", *calm.said]
    assert answer.services == calm.services
    assert answer.understood["topic"] == "short_breaks"
    assert answer.understood["urgent"] is None


async def test_it_is_one_sentence_with_the_number_of_the_record(run_action: RunAction, shipped: Directory) -> None:
    """Nothing to read twice at three in the morning."""
    answer = await may_be(run_action, shipped)

    assert len(sentences(answer.messages[0].text)) == 1
    assert shipped.service("emergency-999").phone in answer.messages[0].text


@pytest.mark.parametrize(
    ("danger", "service"),
    [("suicide_or_self_harm", "samaritans"), ("carer_breakdown", "nhs-111"), ("medical_emergency", "nhs-111")],
)
async def test_a_likely_danger_has_its_own_number_beside_999(run_action: RunAction, shipped: Directory, danger: str, service: str) -> None:
    """Who may be thinking of dying is given the Samaritans; 999 alone would not be rung."""
    text = (await may_be(run_action, shipped, danger)).messages[0].text

    assert str(shipped.service(service).phone) in text
    assert "999" in text


async def test_the_council_is_named_to_who_may_be_breaking_down(run_action: RunAction, shipped: Directory) -> None:
    """Where the place is known, its own line that answers at this hour comes before any other."""
    text = (await may_be(run_action, shipped, "carer_breakdown", slots=knows(place="mansfield"))).messages[0].text

    assert str(shipped.service("nottinghamshire-adult-social-care").phone) in text


async def test_a_child_is_given_childline(run_action: RunAction, shipped: Directory) -> None:
    """A child rings people who are there for children."""
    text = (await may_be(run_action, shipped, "suicide_or_self_harm", slots=knows(age=14))).messages[0].text

    assert str(shipped.service("childline").phone) in text


async def test_danger_at_home_is_not_named(run_action: RunAction, shipped: Directory) -> None:
    """Somebody who hurts them may read along."""
    assert (await may_be(run_action, shipped, "domestic_abuse")).said[0] == "utter_danger_check"


async def test_urgent_help_is_the_first_choice(run_action: RunAction, shipped: Directory) -> None:
    """It leads to the urgent answers, with one press."""
    answer = await may_be(run_action, shipped)
    pressed = await run_action(ActionChoose, "choose", choice=answer.choices[0], directory=shipped, slots=answer.slots)

    assert answer.choices[0] == "do:urgent"
    assert pressed.said == ["utter_urgent"]
    assert "emergency-999" in pressed.services


async def test_it_does_not_nag(run_action: RunAction, shipped: Directory) -> None:
    """The next turns have the choice, not the sentence; after some turns it may come again."""
    answer = await may_be(run_action, shipped)
    said = []
    for _ in range(8):
        answer = await may_be(run_action, shipped, slots=answer.slots)
        said.append(bool(CHECKS & set(answer.said)))
        assert answer.choices[0] == "do:urgent"

    assert said == [False, False, False, False, True, False, False, False]


async def test_not_after_words_for_danger_or_that_there_is_none(run_action: RunAction, shipped: Directory) -> None:
    """The numbers are in view, or somebody has just said that all are safe."""
    for response in ("utter_suicide_or_self_harm", "utter_urgent", "utter_no_danger"):
        assert not CHECKS & set((await may_be(run_action, shipped, slots={"said": {response: 0}})).said)


@pytest.mark.parametrize("topic", contract()["urgent"])
async def test_a_plain_yes_is_taken_for_danger(run_action: RunAction, shipped: Directory, topic: str) -> None:
    """Whoever answers the sentence is not asked for a town."""
    asked = await may_be(run_action, shipped, topic)
    answer = await run_action(ActionAnswerYesOrNo, "affirm", text="yes", directory=shipped, slots=asked.slots)

    assert answer.said[0] in {"utter_urgent", f"utter_{topic}"}
    assert "999" in answer.text or "emergency-999" in answer.services or answer.phones


async def test_a_plain_no_goes_on(run_action: RunAction, shipped: Directory) -> None:
    """No one in danger: on with what was asked."""
    asked = await may_be(run_action, shipped, slots=knows(place="mansfield"))
    answer = await run_action(ActionAnswerYesOrNo, "deny", text="no", directory=shipped, slots=asked.slots)
    later = await run_action(ActionAnswerYesOrNo, "deny", text="no", directory=shipped, slots=answer.slots)

    assert answer.said == ["utter_danger_check_no"]
    assert answer.choices
    assert later.said == ["utter_deny"]


async def test_a_no_to_the_question_for_the_place_stays_one(run_action: RunAction, shipped: Directory) -> None:
    """The last question is answered first; "I'm safe" says what is meant."""
    asked = await may_be(run_action, shipped)
    place = await run_action(ActionAnswerYesOrNo, "deny", text="no", directory=shipped, slots=asked.slots)
    safe = await run_action(ActionAnswerYesOrNo, "deny", text="I'm fine thanks", directory=shipped, slots=asked.slots)

    assert place.said == ["utter_no_place"]
    assert safe.said == ["utter_danger_check_no", "utter_ask_place"]


async def test_the_guided_questions_keep_their_yes_and_no(run_action: RunAction, shipped: Directory) -> None:
    """ "Do you bring up children too?" "Yes" is no emergency."""
    guide = {"open": True, "at": "home", "answers": {"who": ["parent"]}, "trail": ["who", "home"]}
    slots = {"guide": guide, "question": {"ask": "guide", "danger": {"asked": "any", "quiet": 4}}}
    answer = await run_action(ActionAnswerYesOrNo, "affirm", text="yes", directory=shipped, slots=slots)

    assert "utter_urgent" not in answer.said


async def test_what_is_told_after_pressing_urgent_help_needs_less_to_be_danger(run_action: RunAction, shipped: Directory) -> None:
    """Who pressed it and then tells what happens is not answered as if they had not."""
    pressed = await run_action(ActionChoose, "choose", choice="do:urgent", directory=shipped)
    answer = await may_be(run_action, shipped, "medical_emergency", slots=pressed.slots)

    assert answer.said == ["utter_medical_emergency"]


@pytest.mark.parametrize(("intent", "text"), [("affirm", "dead right"), ("thanks", "ta, cheers"), ("deny", "no")])
async def test_a_word_in_a_talk_is_only_that(run_action: RunAction, shipped: Directory, intent: str, text: str) -> None:
    """ "dead right" is a yes."""
    answer = await run_action(ActionSay, intent, text=text, danger_possible=True, directory=shipped)

    assert not CHECKS & set(answer.said)
    assert "do:urgent" not in answer.choices


async def test_a_feeling_is_heard_before_it(run_action: RunAction, shipped: Directory) -> None:
    """A human word, then the number, then the help."""
    answer = await may_be(run_action, shipped, text="I'm so tired, would anyone notice if i was not here")

    assert answer.said[:3] == ["utter_feeling_worn", "utter_danger_check", "utter_short_breaks"]


async def test_no_number_is_made_up(run_action: RunAction) -> None:
    """A directory without the record of 999 gives the choice and no sentence."""
    from tests.builders import a_world
    from tests.fakes import FakeDirectory

    without = FakeDirectory([service for service in a_world() if service.id != "emergency-999"])
    answer = await run_action(
        ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=without, danger_possible=True, text=GOODBYE
    )

    assert not CHECKS & set(answer.said)
    assert answer.choices[0] == "do:urgent"
    assert not re.search(r"\b999\b", answer.text)


async def test_urgent_help_pressed_by_mistake_costs_one_press(run_action: RunAction, shipped: Directory) -> None:
    """Back to where the talk was, also to an open guided question."""
    pressed = await run_action(ActionChoose, "choose", choice="do:urgent", directory=shipped)
    asked = await run_action(ActionChoose, "choose", choice="do:guide", directory=shipped)
    within = await run_action(ActionChoose, "choose", choice="do:urgent", directory=shipped, slots=asked.slots)
    safe = await run_action(ActionChoose, "choose", choice="do:safe", directory=shipped, slots=pressed.slots)
    back = await run_action(ActionChoose, "choose", choice="do:safe", directory=shipped, slots=within.slots)

    assert safe.said == ["utter_danger_check_no"]
    assert back.said == ["utter_danger_check_no", "utter_guide_going_on", "utter_guide_who"]
