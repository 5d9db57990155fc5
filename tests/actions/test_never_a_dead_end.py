"""Every reply names a phone number or a clear way on, in every state of a conversation (DESIGN, principle 2)."""

from __future__ import annotations

from typing import Any

import pytest

from actions.ask_which import ActionAskWhich
from actions.choose import ActionChoose
from actions.find_services import ActionFindServices
from actions.follow_up import table
from actions.guide_table import questions
from actions.say import ActionSay
from actions.urgent_help import ActionUrgentHelp
from directory import Directory
from tests.actions.conftest import RunAction, domain, heard, knows
from tests.actions.test_drift import RULE_OF, action_classes

CANNOT_HELP = {"out_of_scope", "not_understood", "nlu_fallback", "goodbye"}
SAYS = {
    "no_answer": "nobody answers",
    "wrong_number": "it's the wrong number",
    "earliest": "what was the first thing you told me",
    "recall": "what did you say about breaks",
    "number": "number please",
    "hours": "when are they open",
    "cost": "is it free",
    "website": "website",
    "where": "where are they",
    "unknown": "do i need a referral",
    "apply": "how do i apply",
    "say": "what do i say when i ring",
    "wait": "is there a waiting list",
    "asked": "what will they ask me",
    "private": "is it confidential",
    "about": "tell me more",
    "stop": "stop",
    "back": "go back",
    "again": "say that again",
    "simpler": "simpler please",
    "nearer": "anything nearer",
    "for_other": "it's not for me, it's for my sister",
}


async def _states(run_action: RunAction, directory: Directory) -> dict[str, Any]:
    """Return the memory of conversations in the states there are."""
    answered = await run_action(ActionFindServices, "short_breaks", heard("place", "Mansfield"), directory=directory)
    asked_place = await run_action(ActionFindServices, "short_breaks", directory=directory)
    asked_topic = await run_action(ActionAskWhich, "nlu_fallback", topics=["housing", "benefits"], directory=directory)
    danger = await run_action(ActionUrgentHelp, "medical_emergency", urgent="medical_emergency", directory=directory)
    guided = await run_action(ActionChoose, "choose", choice="do:guide", directory=directory)
    money = await run_action(ActionChoose, "choose", choice="do:money", directory=directory)
    thanked = await run_action(ActionSay, "thanks", slots=answered.slots, directory=directory)
    return {
        "the first message": None,
        "a place known": knows(place="mansfield"),
        "a young person": knows(age=14, place="rutland"),
        "outside our areas": knows(outside="Derby City Council", place_name="Derby"),
        "after an answer": answered.slots,
        "asked where": asked_place.slots,
        "asked which": asked_topic.slots,
        "in danger": danger.slots,
        "in the guided questions": guided.slots,
        "in the money check": money.slots,
        "asked whether it helped": thanked.slots,
    }


@pytest.mark.parametrize("intent", [intent for intent in domain()["intents"] if intent != "choose"])
async def test_whatever_is_understood_there_is_a_way_on(run_action: RunAction, shipped: Directory, intent: str) -> None:
    """A number, or something to press; and where it cannot help, a number."""
    action = action_classes()[RULE_OF[intent]]
    for state, slots in (await _states(run_action, shipped)).items():
        answer = await run_action(action, intent, slots=slots, directory=shipped, topics=[intent])

        assert answer.phones or answer.choices, (intent, state, answer.said)
        assert answer.phones or intent not in CANNOT_HELP, (intent, state, answer.said)


@pytest.mark.parametrize("kind", sorted({**table()["about"], **table()["step"]}))
async def test_whatever_is_said_about_the_last_answer_names_a_number(run_action: RunAction, shipped: Directory, kind: str) -> None:
    """Also in danger, and in the middle of the guided questions (where "go back" and "say it again" ask a question)."""
    for state, slots in (await _states(run_action, shipped)).items():
        answer = await run_action(ActionSay, "not_understood", text=SAYS[kind], slots=slots, directory=shipped)

        assert answer.phones or (kind in ("back", "again") and answer.choices), (kind, state, answer.said)


@pytest.mark.parametrize("step", ["urgent", "skip_place", "safe", "guide", "money", "go_on", "change", "needed_yes", "needed_no", "gone"])
async def test_whatever_is_pressed_leads_on(run_action: RunAction, shipped: Directory, step: str) -> None:
    """Also a button of a version before this one."""
    for state, slots in (await _states(run_action, shipped)).items():
        answer = await run_action(ActionChoose, "choose", choice=f"do:{step}", slots=slots, directory=shipped)

        assert answer.phones or answer.choices, (step, state, answer.said)


@pytest.mark.parametrize("question", sorted(questions()))
async def test_every_guided_question_can_be_skipped_and_stopped(run_action: RunAction, shipped: Directory, question: str) -> None:
    """Nobody is held."""
    part = questions()[question].parts[0]
    slots = {"guide": {"open": True, "at": question, "part": part}, "question": {"ask": "guide"}}
    skipped = await run_action(ActionSay, "not_understood", text="skip", slots=slots, directory=shipped)
    stopped = await run_action(ActionSay, "not_understood", text="stop", slots=slots, directory=shipped)

    assert skipped.phones or skipped.choices
    assert stopped.said == ["utter_guide_stopped"]
    assert stopped.phones
