"""Reads a correction of an answer given before, while another guided question is open or after the result.

"No wait, it is my mum", "actually more like 20", "I said 35 but really it's more": the answer that is meant is the one of its
kind, or the last one that the new words fit. Pure: what to say is decided in `guide.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from actions import guide_numbers, guide_reading, topics
from actions.guide_reading import Reading
from actions.guide_state import State
from actions.guide_table import MONEY, Question, questions
from actions.guide_words import has, is_asking, plain, table
from actions.memory import Turn

SAID = re.compile(
    r"\bi (?:said|put|told you|answered|pressed|chose|picked|clicked)\b(?: that| it was| i was)? (?P<old>.+?)"
    r"(?=,|;| but | when | and (?:it|i) | actually | it'?s | it is |$)(?P<new>.*)"
)
"""What was told before, beside what is right."""
NOT_THAT = re.compile(r"\b(?:not|isn'?t|wasn'?t) (?P<old>\d+)\b(?P<new>.*\d.*)")
NAMES = re.compile(
    r"^(?:\w+(?:'\w+)? ){0,6}?(?:change|correct|fix|alter|edit|redo|amend|put right|(?:go )?back to|answer)\b(?P<what>.+)"
    r"|^(?P<wrong>.+) (?:is|was|are|were) (?:wrong|not right|incorrect)"
)
"""To change the answer that is named."""
LEADS_UP = re.compile(r"^(?:(?:the|my|that|one|answers?|questions?|about|to|for|on|of|bit|part|what i (?:said|put|told you)) )+")
LONGEST, NAME = 25, 4
"""Words of a correction, and of the name alone when it was asked which answer to change."""
GENERAL = frozenset({"parent", "partner", "child", "relative", "friend"})
"""What a choice says of who it is: "my mum" after "my mum or dad" only says it closer."""
HOURS_A_WEEK = 168
RANGED = ("hours", "age", "years")
"""Questions whose options stand in an order."""


@dataclass(frozen=True)
class Correction:
    """An answer given before, as it should be."""

    question: Question
    reading: Reading


def named(turn: Turn, state: State) -> Question | None:
    """Return the question whose answer somebody wants to change, by how it is called ("change my age")."""
    said = plain(turn.text).rstrip(" ?")
    found = NAMES.search(said)
    what = LEADS_UP.sub("", (found["what"] or found["wrong"] or "").strip() if found else said)
    asked = turn.question.get("change")
    if not (found or asked or state.changing) or len(said.split()) > LONGEST:
        return None
    if len(what.split()) > NAME:
        return None
    own = [q for q in questions().values() if state.part in q.parts and q.keep]
    own = [q for q in own if _was_answered(q, turn, state) or q.id == state.at]
    fits = [question for question in own if question.called and question.called.match(what)]
    return next((question for question in fits if found or asked or (question.called and question.called.fullmatch(what))), None)


def read(turn: Turn, state: State) -> Correction | None:
    """Return the correction that a message makes, None when it makes none."""
    said = plain(turn.text)
    if len(said.split()) > LONGEST or is_asking(said):
        return None
    mark = table()["corrects"].search(said)
    told, sets = guide_reading.details(turn, state)
    changed = [(question, options) for question, options in told.items() if _differs(question, options, turn, state)]
    open_now = questions().get(state.at or "")
    if mark is None and not turn.question.get("change"):
        answers_open = open_now and (open_now.id in told or guide_reading.options_said(open_now, said, turn, state)[0])
        short = [(q, options) for q, options in changed if q != state.at]
        return _made(*short[0], sets) if short and not answers_open and not has("also", said) else None
    earns = guide_numbers.pay_a_week(said) if state.part == MONEY and mark and state.at != "pay" else None
    if earns is None and mark and _only_pay_fits(state, said):
        earns = guide_numbers.pay_a_week(said[mark.end() :] or said, alone=True)
    if earns is not None:
        return Correction(questions()["pay"], Reading(None, earns=earns))
    if (found := SAID.search(said) or NOT_THAT.search(guide_numbers.in_digits(said))) and (correction := _said_before(found, turn, state)):
        return correction
    rest = (said[mark.end() :].strip(" ,.") if mark else said) or said
    if changed and (not open_now or changed[0][0] != open_now.id):
        return _made(*changed[0], {key: value for key, value in sets.items() if key in _sets_keys(changed[0][0])})
    if turn.place_heard and turn.person_before.knows_place and turn.person.place != turn.person_before.place:
        return Correction(questions()["where"], Reading(None, place=True))
    if is_asking(rest):
        return None
    if mark and open_now and (open_now.id in told or guide_reading.options_said(open_now, rest, turn, state)[0]):
        return None
    return _by_words(rest, turn, state)


def _only_pay_fits(state: State, said: str) -> bool:
    """Whether a bare number after the money check is pay: it was asked last, and a week has fewer hours than that."""
    numbers = re.findall(r"\d+", guide_numbers.in_digits(said))
    asked_last = state.done and state.part == MONEY and state.trail[-1:] in (["pay"], ("pay",))
    return asked_last and len(numbers) == 1 and int(numbers[0]) > HOURS_A_WEEK


def _said_before(found: re.Match[str], turn: Turn, state: State) -> Correction | None:
    """Return what was told before beside what is right; without the new answer more or less moves it by one."""
    old, new = found["old"].strip(), found["new"].strip(" ,;")
    for question in _answered(turn, state):
        before = _before(question.id, turn, state)
        if question.id not in RANGED and old.isdigit():
            continue
        options, sets = guide_reading.options_said(question, old, turn, state)
        if old.isdigit() and not _is_number_of(question.id, sets, turn):
            continue
        if not set(options) & set(before) and not _is_number_of(question.id, sets, turn):
            continue
        after, more = guide_reading.options_said(question, new, turn, state) if new else ([], {})
        if question.id in RANGED and (not after or after == before):
            after, more = _moved(question, before, new), {}
        if after and (after != before or (more and _other_number(more, turn))):
            return _made(question.id, after, more)
    return None


def _is_number_of(question: str, sets: dict[str, Any], turn: Turn) -> bool:
    known = {"hours": turn.person_before.hours, "age": turn.person_before.age, "years": turn.person_before.age_of_other}.get(question)
    return known is not None and known in sets.values()


def _moved(question: Question, before: list[str], said: str) -> list[str]:
    """Return the option above or below the one that was chosen."""
    order = [option.id for option in question.options.values() if option.sets]
    by = 1 if has("more", said) else -1 if has("less", said) else 0
    place = order.index(before[0]) + by if before and before[0] in order else -1
    return [order[place]] if by and 0 <= place < len(order) else []


def _by_words(rest: str, turn: Turn, state: State) -> Correction | None:
    """Return the last answer that the new words fit and that they change."""
    number = guide_numbers.in_digits(rest)
    needs = (
        not state.open
        and turn.intent in topics.table()
        and turn.intent not in guide_reading.TELLS
        and turn.confidence >= guide_reading.UNSURE
    )
    for question in _answered(turn, state):
        if question.id == state.at:
            continue
        if question.id not in RANGED and (re.search(r"\d", number) or needs):
            continue
        options, sets = guide_reading.options_said(question, rest, turn, state)
        if question.id == "who" or not options:
            continue
        if _differs(question.id, options, turn, state) or (sets and _other_number(sets, turn)):
            return _made(question.id, options, sets)
    last = next((question for question in _answered(turn, state) if question.id in RANGED and question.id != state.at), None)
    moved = _moved(last, _before(last.id, turn, state), rest) if last else []
    return _made(last.id, moved, {}) if last and moved else None


def _other_number(sets: dict[str, Any], turn: Turn) -> bool:
    return any(isinstance(value, int) and getattr(turn.person_before, key, None) not in (None, value) for key, value in sets.items())


def _made(question: str, options: list[str], sets: dict[str, Any]) -> Correction:
    asked = questions()[question]
    own = guide_reading.sets_of(asked, options)
    if question == "who":
        own = {}  # the relation itself was heard, and says more than the option
    return Correction(asked, Reading(None, {question: options}, {**own, **sets}))


def _sets_keys(question: str) -> set[str]:
    return {key for option in questions()[question].options.values() for key in option.sets}


def _answered(turn: Turn, state: State) -> list[Question]:
    """Return the questions that were answered, the last one first."""
    order = [*reversed(state.trail), *(one for one in questions() if one not in state.trail)]
    return [questions()[one] for one in dict.fromkeys(order) if _was_answered(questions()[one], turn, state)]


def _was_answered(question: Question, turn: Turn, state: State) -> bool:
    return (
        bool(_before(question.id, turn, state))
        or question.id in state.skipped
        or (question.id == "where" and turn.person_before.knows_place)
    )


def _before(question: str, turn: Turn, state: State) -> list[str]:
    """Return what was answered before this message."""
    known = guide_reading.option_of(question, turn.person_before)
    return state.answers.get(question) or ([known] if known else [])


def _differs(question: str, options: list[str], turn: Turn, state: State) -> bool:
    """Whether an answer to a question that was answered is another one now."""
    before = _before(question, turn, state)
    if not before:
        return False
    if question == "who":
        old, new = turn.person_before.relation, turn.person.relation
        return old is not None and new != old and (options != before or old not in GENERAL)
    return set(options) != set(before)


def the_other(turn: Turn) -> Turn:
    """Return the turn with the person meant when one of two is taken back ("not my mum, my dad"): the one not known before, or the last."""
    named_now = [str(value) for kind, role, value in turn.heard if kind == "relation" and role != "other"]
    if len(set(named_now)) < TWO or not has("corrects", plain(turn.text)):
        return turn
    new = [one for one in named_now if one != turn.person_before.relation]
    meant = new[-1] if turn.person_before.relation in named_now else named_now[-1]
    heard = [one for one in turn.heard if one[0] != "relation" or str(one[2]) == meant]
    return replace(turn, person=replace(turn.person, relation=meant), heard=heard)


TWO = 2
