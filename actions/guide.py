"""The guided questions: for people who look after somebody and never call it anything.

`CarersAction.run` asks here first (`takes`): what answers the open question is answered here (`answer`); anything else is
answered by its own action, and `guide_offer.py` then offers to go on. What to ask stands in `guide_questions.yml`, how answers
are read in `guide_reading.py`, what follows from them in `guide_result.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import guide_reading, guide_result, guide_says, guide_state, money_result, slots
from actions.danger import which_danger
from actions.guide_offer import hinted
from actions.guide_reading import Reading
from actions.guide_state import State
from actions.guide_table import CARER, MONEY, questions
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory

ENTER = re.compile(r"\b(ask me ((some|a few|the|your) )?questions|help me (to )?find out|do the questions|guide me)\b")
CHECK_MONEY = re.compile(r"\b(money|benefits?) check(er|up)?\b|\bcheck (what|which|if|my|our) .*\b(money|benefits?|claim|entitled)\b")
GO_ON = re.compile(
    r"((yes|ok|okay)[, ]*)?(please )?((can|could|shall|may) (we|i|you) )?(let's )?"
    r"(go on|carry on|continue|keep going|resume|where were we)( with (the|those|your) questions)?( please)?"
)
CHANGE = re.compile(r"\bchange (an?|one of my|one|my) answers?\b")
YES = re.compile(r"(yes|yeah|yep|ok|okay|sure|go on then)( please)?")


def takes(turn: Turn) -> bool:
    """Whether the message is for the guided questions: their choices, their words, or an answer to the open one."""
    if turn.urgent or turn.intent in URGENT:
        return False
    state, asked = State.of(turn.guide), turn.question.get("ask") == "guide"
    if turn.choice:
        kind, _, step = turn.choice.partition(":")
        place = kind == "place" and asked and state.at == "where"
        return place or kind == "answer" or (kind == "do" and (step in ("guide", "money", "go_on") or step.startswith("change")))
    said = guide_reading.plain(turn.text)
    if ENTER.search(said) or CHECK_MONEY.search(said) or (CHANGE.search(said) and state.answers):
        return True
    if not state.open:
        return False
    if GO_ON.fullmatch(said) and len(said.split()) > (0 if asked else 2):
        return True
    if asked:
        return _read(turn, state) is not None
    return turn.last.get("topic") in URGENT and _answers_after_danger(turn, state)


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Take the answer in and ask the next question, or give the result."""
    state = State.of(turn.guide)
    step = turn.choice or ""
    said = guide_reading.plain(turn.text) if not step else ""
    if step == "do:change" or CHANGE.search(said):
        guide_says.ask_what_to_change(dispatcher, turn, state)
        return _kept(turn, state, turn.question)
    if step.startswith("do:change_"):
        return _ask(dispatcher, directory, turn, replace(state, at=step.removeprefix("do:change_"), open=True), now)
    if step in ("do:guide", "do:money", "do:go_on") or _enters(said) or (state.open and GO_ON.fullmatch(said)):
        return _start(dispatcher, directory, turn, _part(state, step, said), now)
    if step.startswith("answer:"):
        _, question, option = step.split(":", 2)
        return _pressed(dispatcher, directory, turn, state, question, option, now)
    reading = Reading(place=True) if turn.choice else _read(turn, state)
    return _typed(dispatcher, directory, turn, state, reading or Reading("again"), now)


def _read(turn: Turn, state: State) -> Reading | None:
    """Return what a typed message answers; after an aside a yes means to go on, and a no to stop."""
    if turn.question.get("paused"):
        said = guide_reading.plain(turn.text)
        if YES.fullmatch(said):
            return Reading("again")
        if said in ("no", "nope", "no thanks", "no thank you"):
            return Reading("stop")
        reading = guide_reading.read(turn, state)
        return None if reading and reading.control in ("again", "detail", "done") else reading
    return guide_reading.read(turn, state)


def go_on(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Ask the open question again, after something else was answered."""
    return _start(dispatcher, directory, turn, State.of(turn.guide), now)


def _answers_after_danger(turn: Turn, state: State) -> bool:
    """Whether somebody goes on with the questions by themselves after words for danger came between."""
    reading = guide_reading.read(turn, state)
    return reading is not None and reading.control in (None, "detail") and bool(reading.answers)


def _enters(said: str) -> bool:
    return bool(ENTER.search(said) or CHECK_MONEY.search(said))


def _part(state: State, step: str, said: str) -> State:
    """Return the state in the set of questions that is wanted; what was answered in the other one stays."""
    wanted = MONEY if step == "do:money" or CHECK_MONEY.search(said) else CARER if step == "do:guide" or ENTER.search(said) else state.part
    return state if wanted == state.part else replace(state, part=wanted, at=None, open=False, trail=[], done=False)


def _start(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    fresh = not (state.open or state.trail) or state.done
    state = State(answers=state.answers if not state.done else {}, part=state.part) if fresh else state
    if fresh and state.part == CARER:
        state = hinted(state, turn.text)
    begin = "utter_guide_begin" if state.part == CARER else "utter_money_begin"
    return _ask(dispatcher, directory, turn, replace(state, open=True), now, begin if fresh else "utter_guide_going_on")


def _pressed(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, question: str, option: str, now: datetime
) -> list[dict[str, Any]]:
    """Take a pressed option; of a question with several, it comes on or goes off until "That's all"."""
    asked = questions().get(question)
    if asked is None or option not in {*asked.options, "skip", "done"}:
        return _ask(dispatcher, directory, turn, state, now)
    state = replace(state, open=True, at=question)
    if option == "skip" or (option == "done" and not state.answers.get(question)):
        return _go_on(dispatcher, directory, turn, state.skip(question), now)
    if option == "done":
        return _go_on(dispatcher, directory, turn, state, now)
    chosen = asked.options[option]
    turn = replace(turn, person=guide_reading.with_sets(turn.person, chosen.sets))
    if not asked.many or chosen.only:
        return _go_on(dispatcher, directory, turn, state.answer(question, [option]), now)
    before = state.answers.get(question, [])
    after = [one for one in before if one != option] if option in before else [*before, option]
    state = state.answer(question, after)
    guide_says.ask(dispatcher, turn, state, "utter_guide_more", directory, now)
    return _kept(turn, state, {"ask": "guide"})


def _typed(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, reading: Reading, now: datetime
) -> list[dict[str, Any]]:
    """Take a typed message as it was read."""
    at = state.at or "who"
    if reading.control == "stop":
        guide_says.stopped(dispatcher, directory, turn, now)
        return _kept(turn, replace(state, asides=guide_state.ASIDES), {})
    if reading.control == "skip":
        return _go_on(dispatcher, directory, turn, state.skip(at), now)
    if reading.control == "back":
        trail = [one for one in state.trail if one != at]
        before = trail[-1] if trail else at
        skipped = [one for one in state.skipped if one != before]
        return _ask(dispatcher, directory, turn, replace(state, at=before, trail=trail, skipped=skipped), now)
    if reading.control == "again" and "utter_guide_again" in list(turn.said)[-2:] and not turn.question.get("paused"):
        return _ask(dispatcher, directory, turn, replace(state.skip(at), at=None), now, "utter_guide_going_on")
    if reading.control == "again":
        guide_says.ask(dispatcher, turn, state, None if turn.question.get("paused") else "utter_guide_again", directory, now)
        return _kept(turn, state, {"ask": "guide"})
    turn = replace(turn, person=guide_reading.with_sets(turn.person, reading.sets))
    for question, options in reading.answers.items():
        state = state.answer(question, list(dict.fromkeys([*_chosen(state, question), *options])))
    if reading.control == "detail":
        return _ask(dispatcher, directory, turn, state, now, "utter_guide_noted")
    if reading.control == "done" and at not in state.answers:
        alone = [option.id for option in questions()[at].options.values() if option.only]
        state = state.answer(at, alone) if alone else state.skip(at)
    return _go_on(dispatcher, directory, turn, state, now)


def _chosen(state: State, question: str) -> list[str]:
    """Return what was chosen before of a question with several answers; another answer replaces."""
    return state.answers.get(question, []) if questions()[question].many and question == state.at else []


def _go_on(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    """Ask the next question, or end."""
    if state.chose("coping", "danger") and state.at == "coping":
        calm = replace(state.answer("coping", []).skip("coping"), asides=guide_state.ASIDES)
        return [*which_danger(dispatcher, directory, turn, now), SlotSet(slots.GUIDE, calm.kept())]
    return _ask(dispatcher, directory, turn, replace(state, at=None), now)


def _ask(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime, opening: str | None = None
) -> list[dict[str, Any]]:
    """Ask the open question, else the next one; end when there is none."""
    state = replace(state, asides=0)
    if state.chose("who", "paid"):
        guide_says.paid(dispatcher, directory, turn, now)
        return _kept(turn, replace(state.answer("who", []), at=None, open=False, trail=[]), {})
    question = questions().get(state.at or "") or guide_state.next_question(state, turn.person)
    if question is None:
        result = money_result if state.part == MONEY else guide_result
        events = result.say_result(dispatcher, directory, turn, state, now)
        return [*events, SlotSet(slots.GUIDE, replace(state, at=None, open=False, done=True, asides=0).kept())]
    trail = [*(one for one in state.trail if one != question.id), question.id]
    state = replace(state, at=question.id, trail=trail)
    guide_says.ask(dispatcher, turn, state, opening, directory, now)
    return _kept(turn, state, {"ask": "guide"})


def _kept(turn: Turn, state: State, question: dict[str, Any]) -> list[dict[str, Any]]:
    return [*keep(turn, question=question), SlotSet(slots.GUIDE, state.kept())]
