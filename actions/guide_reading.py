"""Reads a typed message as an answer to the guided questions, with the patterns of the table; nothing is said here.

A message that asks for something, or that no pattern fits, is no answer: the rest of the assistant then takes it. Numbers are
read in `guide_numbers.py`, what is said about the questions themselves in `guide_words.py`, corrections in
`guide_corrections.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from actions import guide_numbers
from actions.guide_state import OWN_CHILD, State, mode
from actions.guide_table import MONEY, Option, Question, questions
from actions.guide_words import CONTROLS, after_taking_back, has, is_asking, is_said, plain, without_aside
from actions.memory import Person, Turn
from actions.people import ADULT_AT, age_group
from actions.professionals import is_professional

STATEMENT = re.compile(r"(when(ever)?|what|how|where) (he|she|they|it|i|we|mum|dad|mam|my \w+)\b(?!.*\?)")
"""What begins like a question and is none, when an option fits it ("when she wakes at night I go to her")."""
LONGEST = 80
FAMILY = {"partner": {"husband", "wife", "partner"}, "parent": {"mother", "father", "parent"}, "friend": {"friend", "neighbour"}}


@dataclass(frozen=True)
class Reading:
    """What a message says: `control` about the questions themselves, or `answers` by question and the details they set.

    `earns` is pay a week in pounds, never stored; `same_person` says that somebody else named is not the one looked after.
    """

    control: str | None = None
    answers: dict[str, list[str]] = field(default_factory=dict)
    sets: dict[str, Any] = field(default_factory=dict)
    place: bool = False
    earns: float | None = None
    same_person: bool = False


def hints(text: str, *, whom_asked: bool = False) -> dict[str, list[str]]:
    """Return what any message tells about the questions, whichever is open; `whom_asked` is "who do you look after?"."""
    said, found = plain(text), dict[str, list[str]]()
    for question in questions().values():
        heard = [option.id for option in question.options.values() if option.hear and option.hear.search(said)]
        if heard:
            found[question.id] = heard if question.many else heard[-1:]
    if is_professional(text, alone=whom_asked) and found.get("who") != ["for_child"]:
        found["who"] = ["professional"]
    return found


def control(turn: Turn, state: State) -> str | None:
    """Return what is said about the open question itself."""
    question, said = questions().get(state.at or ""), plain(turn.text).rstrip(" ?")
    if question is None or not said:
        return "unclear" if question and turn.text.strip() else None
    for name in CONTROLS:
        if is_said(name, said) and not (name == "done" and not question.many):
            return None if name == "none" and not question.many and _options(question, said, turn, state)[0] else name
    return "skip" if question.many and is_said("vague", said) else None


def read(turn: Turn, state: State) -> Reading | None:
    """Return how the message answers the open question, None when it is about something else."""
    question, said = questions().get(state.at or ""), plain(turn.text)
    if question is None:
        return None
    if found := control(turn, state):
        return Reading(found)
    if turn.place_heard and turn.intent == "change_place" and question.id != "where":
        return Reading("detail", place=True)
    turn, said = replace(turn, text=without_aside(turn.text)), without_aside(said)
    if len(said.split()) > LONGEST or (is_asking(said) and not (STATEMENT.match(said) and _options(question, said, turn, state)[0])):
        return None
    return answers(turn, state, question)


def answers(turn: Turn, state: State, question: Question) -> Reading | None:
    """Return all that a statement answers, the open question among it or not."""
    said = plain(turn.text)
    found, sets = details(turn, state)
    if question.id not in found:
        options, more = _options(question, said, turn, state)
        found = {**found, **({question.id: options} if options else {})}
        sets = {**sets, **more}
    elif question.many:
        options, _ = _options(question, said, turn, state)
        found[question.id] = _several(question, [*found[question.id], *options])
    earns = guide_numbers.pay_a_week(said, alone=question.id == "pay") if state.part == MONEY else None
    place = question.id == "where" and turn.place_heard
    same = _another_is_named(found, state, turn)
    if same:
        found = {q: options for q, options in found.items() if q != "who" or question.id == "who"}
    if place or question.id in found or (earns is not None and question.id == "pay"):
        return Reading(None, found, sets, place, earns, same)
    if found or earns is not None:
        return Reading("detail", found, sets, earns=earns, same_person=same)
    later = _of_another(question, said, turn, state)
    if later:
        return Reading("detail", later, same_person=same)
    by_topic = [option.id for option in question.options.values() if turn.intent in option.topics]
    if by_topic:
        return Reading(None, {question.id: by_topic}, same_person=same)
    if turn.person != turn.person_before and not turn.place_heard and len(said.split()) <= UNSURE_WORDS:
        return Reading("detail", same_person=same)
    unread = turn.intent in AGAIN and len(said.split()) <= SHORT
    unsure = turn.confidence < UNSURE and len(said.split()) <= UNSURE_WORDS and turn.intent not in ("thanks", "goodbye")
    about_caring = turn.intent in TELLS and not turn.place_heard
    return Reading("again", same_person=same) if unread or unsure or about_caring else None


SHORT, UNSURE, UNSURE_WORDS = 5, 0.6, 9
"""A message of so few words, or one that is understood no better than this, is most likely an answer that was not read."""
AGAIN = frozenset({"explain_simpler", "not_understood", "nlu_fallback", "more_options", "affirm", "deny", "change_place"})
"""What a short message is taken for when it is most likely an answer that could not be read."""
TELLS = frozenset({"am_i_a_carer", "carers_hub"})
"""What a message is taken for that tells of looking after somebody and asks for nothing: in the questions it is an answer."""
DESCRIBES = frozenset({"parent_carers", "young_carers", "support_for_cared_for"})
"""What a message is taken for that may tell what somebody does, when its words fit a question to come."""


def _another_is_named(found: dict[str, list[str]], state: State, turn: Turn) -> bool:
    """Whether somebody is named beside an answer who is not the one looked after ("my son helps with the shopping")."""
    known = state.answers.get("who") or ([_who(turn.person_before.relation, turn.person_before)] if turn.person_before.relation else [])
    others = set(found) - {"who"}
    another = "who" in found and state.at != "who" and set(found["who"]) != set(known)
    return bool(known and others and another and not has("also", plain(turn.text)))


SMALL_WORDS = frozenset({"well", "danger"})
"""Options whose words are too common ("well now"), or too grave, to be heard before their question is asked."""


def _of_another(question: Question, said: str, turn: Turn, state: State) -> dict[str, list[str]]:
    """Return what a message that does not fit the open question says to one that is still to come."""
    whom = mode(state, turn.person)
    if re.fullmatch(r"\W*\d+\W*", said):
        return {}
    coming = [q for q in questions().values() if q.id in ("help", "hours", "coping") and q.id != question.id]
    coming = [q for q in coming if state.part in q.parts and whom in q.asks and q.id not in state.answers]
    found = ((q.id, [one for one in _options(q, said, turn, state)[0] if one not in SMALL_WORDS]) for q in coming)
    told = turn.intent in {*AGAIN, *TELLS, *DESCRIBES} or turn.confidence < UNSURE
    return {one: options for one, options in found if options} if told else {}


def details(turn: Turn, state: State) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """Return the answers that the details heard in the message give, whichever question is open, and what they set."""
    found: dict[str, list[str]] = {}
    sets: dict[str, Any] = {}
    said, child = plain(turn.text), mode(state, turn.person) == "child"
    relations = [str(value) for kind, role, value in turn.heard if kind == "relation" and role != "other"]
    told = hints(turn.text, whom_asked=state.at == "who")
    if relations and not child and not {"for_child", "professional", "paid"} & set(told.get("who", ())):
        found["who"] = list(dict.fromkeys(_who(relation, turn.person) for relation in relations))
    for kind, role, value in turn.heard:
        if kind == "age" and role == "writer" and not child:
            found["age"] = [_age_option(int(value))]
        elif kind == "age" and child:
            found["years"] = [_years_option(int(value))]
        elif kind == "hours":
            found["hours"] = [_hours_option(int(value))]
        elif kind == "work" and value in ("in_work", "studying", "not_in_work"):
            found["week"] = [{"in_work": "job", "studying": "study", "not_in_work": "neither"}[value]]
    last = after_taking_back(said)
    hours = guide_numbers.hours_a_week(last, alone=last != said and "hours" in found)
    if hours is not None and ("hours" not in found or last != said):
        found["hours"], sets["hours"] = [_hours_option(hours)], hours
    age = guide_numbers.own_age(last, alone=last != said and "age" in found)
    if age is not None and not child and ("age" not in found or last != said):
        found["age"], sets["age"] = [_age_option(age)], age
    if "week" in found and "week" in told:
        found["week"] = [*(one for one in found["week"] if one != "neither"), *told.pop("week")]
    return {**found, **told}, sets


def _options(question: Question, said: str, turn: Turn, state: State) -> tuple[list[str], dict[str, Any]]:
    """Return the options that the words fit, and the exact number when one was given."""
    offered = question.options_for(mode(state, turn.person))
    sure = [o for o in offered if o.surely and o.surely.search(said)]
    reader = NUMBERS.get(question.id)
    last = after_taking_back(said)
    number = (reader(last) or reader(said)) if reader and not sure else None
    if number is not None:
        return _number(question.id, number)
    if question.many and has("everything", said):
        return [option.id for option in offered if not option.only], {}
    fitting = [o for o in offered if said == plain(o.title) or bool(o.pattern and o.pattern.search(said))]
    settled = {key for o in sure for key in o.sets}
    beside = [o for o in fitting if not o.only and not (settled & set(o.sets))]
    fitting = [*(beside if question.many else []), *sure] if sure else beside or fitting
    chosen = fitting if question.many else fitting[-1:]
    return _several(question, [o.id for o in chosen]), {key: value for o in chosen for key, value in o.sets.items()}


NUMBERS = {
    "age": lambda said: guide_numbers.own_age(said, alone=True),
    "years": lambda said: guide_numbers.own_age(said, alone=True),
    "hours": lambda said: guide_numbers.hours_a_week(said, alone=True),
    "child_age": guide_numbers.any_age,
}
"""Questions whose answer is a number, and how it is read."""


def _several(question: Question, options: list[str]) -> list[str]:
    """Return several answers without one that stands alone, unless it is the only one."""
    kept = [one for one in options if not question.options[one].only] or options
    return list(dict.fromkeys(kept))


def _number(question: str, number: int) -> tuple[list[str], dict[str, Any]]:
    if question == "hours":
        return [_hours_option(number)], {"hours": number}
    if question == "child_age":
        return ["under" if number < ADULT_AT else "grown"], {"age_of_other": number}
    if question == "years":
        return ([_years_option(number)], {"age_of_other": number}) if 0 < number < ADULT_AT else ([], {})
    return [_age_option(number)], {"age": number}


def _who(relation: str, person: Person) -> str:
    if relation in OWN_CHILD:
        return "young_child" if person.age_of_other is not None and person.age_of_other < ADULT_AT else "grown_child"
    return next((option for option, relations in FAMILY.items() if relation in relations), "family")


def _age_option(age: int) -> str:
    return age_group(age) or ""


def _years_option(age: int) -> str:
    return "under_11" if age < 11 else "11_to_15" if age < 16 else "16_or_17"


def _hours_option(hours: int) -> str:
    return "few" if hours < 20 else "some" if hours < 35 else "most" if hours < 80 else "always"


def option_of(question: str, person: Person) -> str | None:
    """Return the option that a detail of the person stands for, None when it is not known."""
    if question == "who":
        return _who(person.relation, person) if person.relation else None
    if question == "age":
        return age_group(person.age)
    if question == "hours":
        return _hours_option(person.hours) if person.hours is not None else None
    return None


def options_said(question: Question, said: str, turn: Turn, state: State) -> tuple[list[str], dict[str, Any]]:
    """Return the options of any question that the words fit, with what they set."""
    return _options(question, said, turn, state)


def sets_of(question: Question, options: list[str]) -> dict[str, Any]:
    """Return the details that the chosen options set; one that an option not chosen would have set is taken back."""
    every = {key: None for option in question.options.values() for key in option.sets} if question.many else {}
    chosen: list[Option] = [question.options[one] for one in options]
    return {**every, **{key: value for option in chosen for key, value in option.sets.items()}}


def with_sets(person: Person, sets: dict[str, Any]) -> Person:
    """Return the person with the details an answer gives."""
    return replace(person, **sets) if sets else person
