"""The guided questions: for people who look after somebody and never call it anything.

`CarersAction.run` asks here first (`takes`): what answers the open question is answered here (`answer`); anything else is
answered by its own action, and `guide_offer.py` then offers to go on. What to ask stands in `guide_questions.yml`, how answers
are read in `guide_reading.py`, what follows from them in `guide_result.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import guide_corrections, guide_reading, guide_result, guide_says, guide_state, money_result, slots
from actions.danger import which_danger
from actions.guide_offer import hinted
from actions.guide_reading import Reading
from actions.guide_state import State
from actions.guide_table import CARER, MONEY, questions
from actions.guide_words import has, is_said, plain
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory

NO = ("no", "nope", "no thanks", "no thank you", "nah", "not now")
SAYS_FIRST = {
    "why": "utter_guide_why",
    "no_name": "utter_guide_no_name",
    "unclear": "utter_guide_unclear",
    "wait": "utter_guide_wait",
}
"""What is said before the open question is asked again."""
RESULTS = ("am_i_a_carer", "benefits")
"""What the result answers: right after it an answer can still be put right in words."""


def takes(turn: Turn) -> bool:
    """Whether the message is for the guided questions: their choices, their words, or an answer to the open one."""
    if turn.urgent or turn.intent in URGENT:
        return False
    state, asked = _current(turn), turn.question.get("ask") == "guide"
    if turn.choice:
        kind, _, step = turn.choice.partition(":")
        place = kind == "place" and asked and state.at == "where"
        return place or kind == "answer" or (kind == "do" and (step in ("guide", "money", "go_on") or step.startswith("change")))
    said = _said(turn)
    if has("start", said) or has("check_money", said):
        return True
    if turn.question.get("change") and is_said("leave_it", said):
        return state.open
    after_result = turn.last.get("topic") in RESULTS and not turn.question.get("ask")
    if state.done and not state.open and (after_result or turn.question.get("change")):
        return has("change", said) or _corrects(turn, state) or _is_wrong(said)
    if not state.open:
        return has("change", said) and bool(state.answers)
    if _goes_on(turn, said) or has("change", said):
        return True
    if asked:
        return _corrects(turn, state) or _read(turn, state) is not None
    return turn.last.get("topic") in URGENT and _answers_after_danger(turn, state)


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Take the answer in and ask the next question, or give the result."""
    state = _current(turn)
    turn = guide_corrections.the_other(turn)
    step = turn.choice or ""
    if step == "do:change":
        return _list(dispatcher, turn, state)
    if step.startswith("do:change_"):
        return _anew(dispatcher, directory, turn, state, step.removeprefix("do:change_"), now)
    if step in ("do:guide", "do:money", "do:go_on"):
        return _start(dispatcher, directory, turn, _part(state, step, ""), now)
    if step.startswith("answer:"):
        _, question, option = step.split(":", 2)
        return _pressed(dispatcher, directory, turn, state, question, option, now)
    if step:
        return _typed(dispatcher, directory, turn, state, Reading(place=True), now)
    return _words(dispatcher, directory, turn, state, now)


def _words(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    """Take typed words: about the questions, about an answer before, or an answer."""
    said = _said(turn)
    leaves = bool(turn.question.get("change")) and is_said("leave_it", said)
    if has("start", said) or has("check_money", said) or leaves or (state.open and _goes_on(turn, said)):
        return _start(dispatcher, directory, turn, _part(state, "", said), now)
    back = is_said("back", said)
    if not back or not state.open:
        correction = guide_corrections.read(turn, state)
        if correction:
            return _corrected(dispatcher, directory, turn, state, correction, now)
        if named := guide_corrections.named(turn, state):
            return _anew(dispatcher, directory, turn, state, named.id, now)
        if _is_wrong(said) or has("change", said):
            return _list(dispatcher, turn, state)
    return _typed(dispatcher, directory, turn, state, _read(turn, state) or Reading("again"), now)


def _goes_on(turn: Turn, said: str) -> bool:
    """Whether a message means to go on; "say that again" is about the question only while nothing else came between."""
    in_it = turn.question.get("ask") == "guide" and not turn.question.get("paused")
    return is_said("go_on", said) or (in_it and is_said("repeat", said))


def _is_wrong(said: str) -> bool:
    """Whether something was wrong; "go back" alone, after the result, is a step to the answer before."""
    return is_said("back", said) and not is_said("step_back", said)


def _current(turn: Turn) -> State:
    """Return where the questions are; one that was answered meanwhile, beside something else, is not the open one any more."""
    state = State.of(turn.guide)
    at = questions().get(state.at or "")
    if not state.open or state.changing or at is None or at.many or not guide_state.is_known(at, state, turn.person_before):
        return state
    following = guide_state.next_question(state, turn.person_before)
    return replace(state, at=following.id) if following else state


def _said(turn: Turn) -> str:
    return plain(turn.text).rstrip(" ?")


def _corrects(turn: Turn, state: State) -> bool:
    other = guide_corrections.the_other(turn)
    return guide_corrections.read(other, state) is not None or guide_corrections.named(turn, state) is not None


def _read(turn: Turn, state: State) -> Reading | None:
    """Return what a typed message answers; after an aside a yes means to go on, and a no to stop."""
    if turn.question.get("paused"):
        said = plain(turn.text)
        if is_said("yes", said) or said.startswith("next"):
            return Reading("again")
        if said in NO:
            return Reading("stop")
        reading = guide_reading.read(turn, state)
        told = turn.intent in {*guide_reading.TELLS, *guide_reading.AGAIN} or turn.confidence < guide_reading.UNSURE
        if reading and reading.control == "detail" and reading.answers and told:
            return reading
        return None if reading and reading.control in ("again", "detail", "done", "none", *SAYS_FIRST) else reading
    return guide_reading.read(turn, state)


def go_on(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Ask the open question again, after something else was answered."""
    return _start(dispatcher, directory, turn, State.of(turn.guide), now)


def _answers_after_danger(turn: Turn, state: State) -> bool:
    """Whether somebody goes on with the questions by themselves after words for danger came between."""
    reading = guide_reading.read(turn, state)
    return reading is not None and reading.control in (None, "detail") and bool(reading.answers)


def _part(state: State, step: str, said: str) -> State:
    """Return the state in the set of questions that is wanted; what was answered in the other one stays."""
    wanted = MONEY if step == "do:money" or has("check_money", said) else CARER if step == "do:guide" or has("start", said) else state.part
    return state if wanted == state.part else replace(state, part=wanted, at=None, open=False, trail=[], done=False, changing=False)


def _list(dispatcher: CollectingDispatcher, turn: Turn, state: State) -> list[dict[str, Any]]:
    """Ask which answer is to be changed; none of them is touched."""
    guide_says.ask_what_to_change(dispatcher, turn, state)
    return _kept(turn, state, {"ask": "guide", "change": True})


def _anew(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, question: str, now: datetime
) -> list[dict[str, Any]]:
    """Ask a question again whose answer is to be changed; what was answered stays until it is answered anew."""
    if question not in questions():
        return _list(dispatcher, turn, state)
    known = guide_state.is_known(questions()[question], replace(state, skipped=[]), turn.person)
    state = replace(state, at=question, open=True, changing=known)
    return _ask(dispatcher, directory, turn, state, now, "utter_guide_change_this" if known else None)


def _corrected(
    dispatcher: CollectingDispatcher,
    directory: Directory,
    turn: Turn,
    state: State,
    correction: guide_corrections.Correction,
    now: datetime,
) -> list[dict[str, Any]]:
    """Change an answer given before, say so, and ask the open question again; after the result give it anew."""
    question, reading = correction.question, correction.reading
    turn = replace(turn, person=guide_reading.with_sets(turn.person, reading.sets))
    for one, options in reading.answers.items():
        state = state.answer(one, options)
    if reading.earns is not None:
        state = state.answer("pay", [money_result.pay_option(directory, reading.earns, now)])
    at = None if question.id == state.at else state.at
    state = replace(state, at=at, open=True, changing=False)
    guide_says.changed(dispatcher, turn, state, question)
    return _ask(dispatcher, directory, turn, state, now)


def _start(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    fresh = not (state.open or state.trail) or state.done
    state = State(answers=state.answers if not state.done else {}, part=state.part) if fresh else state
    if fresh:
        state = hinted(state, turn.text)
        over = turn.last.get("topic") == "life_after_caring" and "hours" not in state.answers
        state = state.answer("hours", ["ended"]) if over else state
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
    if option == "done" and not state.answers.get(question) and state.changing:
        guide_says.changed(dispatcher, turn, state, asked)
    if option == "skip" or (option == "done" and not state.answers.get(question)):
        return _go_on(dispatcher, directory, turn, replace(state.skip(question), changing=False), now)
    if option == "done":
        return _go_on(dispatcher, directory, turn, state, now)
    chosen = asked.options[option]
    if not asked.many or chosen.only:
        turn = replace(turn, person=guide_reading.with_sets(turn.person, guide_reading.sets_of(asked, [option])))
        return _go_on(dispatcher, directory, turn, state.answer(question, [option]), now)
    before = [one for one in state.answers.get(question, []) if not asked.options[one].only]
    after = [one for one in before if one != option] if option in before else [*before, option]
    turn = replace(turn, person=guide_reading.with_sets(turn.person, guide_reading.sets_of(asked, after)))
    state = state.answer(question, after)
    if len(after) < len(before):
        guide_says.changed(dispatcher, turn, state, asked)
    guide_says.ask(dispatcher, turn, state, "utter_guide_more", directory, now)
    return _kept(turn, state, {"ask": "guide"})


def _typed(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, reading: Reading, now: datetime
) -> list[dict[str, Any]]:
    """Take a typed message as it was read."""
    at = state.at or "who"
    if reading.control == "stop":
        guide_says.stopped(dispatcher, directory, turn, now)
        return _kept(turn, replace(state.without_pay(), asides=guide_state.ASIDES), {})
    if reading.control == "skip":
        return _go_on(dispatcher, directory, turn, replace(state.skip(at), changing=False), now)
    if reading.control in ("back", "first"):
        return _back(dispatcher, directory, turn, state, now, first=reading.control == "first")
    if reading.control == "again" and "utter_guide_again" in list(turn.said)[-2:] and not turn.question.get("paused"):
        return _ask(dispatcher, directory, turn, replace(state.skip(at), at=None, changing=False), now, "utter_guide_leave_out")
    if reading.control in ("again", *SAYS_FIRST):
        paused = None if turn.question.get("paused") else "utter_guide_again"
        before = SAYS_FIRST.get(reading.control, paused)
        guide_says.ask(dispatcher, turn, state, before, directory, now)
        return _kept(turn, state, {"ask": "guide"})
    turn, state = _taken(directory, turn, state, reading, now)
    if reading.control == "detail":
        asked_twice = state.noted == at != "who" and not state.changing
        state = state.skip(at) if asked_twice else replace(state, noted=at)
        return _ask(dispatcher, directory, turn, state, now, "utter_guide_noted")
    if reading.control in ("done", "none") and (at not in state.answers or reading.control == "none"):
        alone = [option.id for option in questions()[at].options.values() if option.only]
        sets = guide_reading.sets_of(questions()[at], alone) if alone else {}
        turn = replace(turn, person=guide_reading.with_sets(turn.person, sets))
        state = state.answer(at, alone) if alone else replace(state.skip(at), changing=False)
    return _go_on(dispatcher, directory, turn, state, now)


def _taken(directory: Directory, turn: Turn, state: State, reading: Reading, now: datetime) -> tuple[Turn, State]:
    """Return the turn and the state with all that a message told."""
    before, person = turn.person_before, turn.person
    if reading.same_person:
        person = replace(person, relation=before.relation, condition=before.condition, age_of_other=before.age_of_other)
    if "who" in reading.answers and person.relation is None:
        person = guide_reading.with_sets(person, guide_reading.sets_of(questions()["who"], reading.answers["who"]))
    for question, options in reading.answers.items():
        several = list(dict.fromkeys([*_chosen(state, question, turn), *options]))
        table = questions()[question]
        options = [one for one in several if not table.options[one].only] or several if table.many else several
        if table.many:
            person = guide_reading.with_sets(person, guide_reading.sets_of(table, options))
        state = state.answer(question, options)
    if reading.earns is not None:
        state = state.answer("pay", [money_result.pay_option(directory, reading.earns, now)])
    return replace(turn, person=guide_reading.with_sets(person, reading.sets)), state


def _chosen(state: State, question: str, turn: Turn) -> list[str]:
    """Return what was chosen before, where another answer adds to it; else it replaces."""
    adds = questions()[question].many and question == state.at and not (state.changing and has("only", plain(turn.text)))
    also = question == "who" and has("also", plain(turn.text))
    return state.answers.get(question, []) if adds or also else []


def _back(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime, *, first: bool
) -> list[dict[str, Any]]:
    """Ask the question before the open one, or the first one, again; all answers stay until they are answered anew."""
    at = state.at or "who"
    trail = [one for one in state.trail if one != at]
    before = (trail[0] if first else trail[-1]) if trail else at
    skipped = [one for one in state.skipped if one != before]
    known = guide_state.is_known(questions()[before], replace(state, skipped=skipped), turn.person)
    state = replace(state, at=before, trail=[] if first else trail, skipped=skipped, changing=known)
    return _ask(dispatcher, directory, turn, state, now, "utter_guide_back" if trail else None)


def _go_on(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime) -> list[dict[str, Any]]:
    """Ask the next question, or end; an answer that was changed is said to be."""
    if state.chose("coping", "danger") and state.at == "coping":
        calm = replace(state.answer("coping", []).skip("coping"), asides=guide_state.ASIDES, changing=False)
        return [*which_danger(dispatcher, directory, turn, now), SlotSet(slots.GUIDE, calm.kept())]
    if state.changing and state.at:
        guide_says.changed(dispatcher, turn, state, questions()[state.at])
    return _ask(dispatcher, directory, turn, replace(state, at=None, changing=False), now)


def _ask(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, state: State, now: datetime, opening: str | None = None
) -> list[dict[str, Any]]:
    """Ask the open question, else the next one; end when there is none."""
    state = replace(state, asides=0)
    apart = replace(state, at=None, open=False, trail=[], changing=False)
    if state.chose("who", "paid"):
        guide_says.paid(dispatcher, directory, turn, now)
        return _kept(turn, apart.answer("who", []), {})
    if state.chose("who", "professional"):
        return [*guide_says.professional(dispatcher, directory, turn, now), SlotSet(slots.GUIDE, apart.kept())]
    question = questions().get(state.at or "")
    told_meanwhile = question and not question.many and guide_state.is_known(question, state, turn.person)
    if question is None or not (state.changing or (guide_state.applies(question, state, turn.person) and not told_meanwhile)):
        question = guide_state.next_question(state, turn.person)
    if question is None:
        result = money_result if state.part == MONEY else guide_result
        events = result.say_result(dispatcher, directory, turn, state, now)
        return [*events, SlotSet(slots.GUIDE, replace(state, at=None, open=False, done=True, asides=0, changing=False).kept())]
    trail = [*(one for one in state.trail if one != question.id), question.id]
    state = replace(state, at=question.id, trail=trail)
    guide_says.ask(dispatcher, turn, state, opening, directory, now)
    return _kept(turn, state, {"ask": "guide"})


def _kept(turn: Turn, state: State, question: dict[str, Any]) -> list[dict[str, Any]]:
    return [*keep(turn, question=question), SlotSet(slots.GUIDE, state.kept())]
