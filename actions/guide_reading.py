"""Reads a typed message as an answer to the open guided question, with the patterns of the table; nothing is said here.

A message that asks for something, or that no pattern fits, is no answer: the rest of the assistant then takes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from actions.guide_state import OWN_CHILD, State, mode
from actions.guide_table import Question, questions
from actions.memory import Person, Turn
from actions.people import ADULT_AT, age_group

CONTROLS: dict[str, re.Pattern[str]] = {
    "stop": re.compile(
        r"(please )?(stop|stop (it|this|now|here|asking)( please| now)?|stop (asking )?(me )?(the |these )?questions|"
        r"no more( questions)?|(that's )?enough|quit|leave it( there)?|not now|(maybe )?later|cancel|"
        r"i('ve| have) had enough( of (this|these|the questions))?)( please)?"
    ),
    "skip": re.compile(
        r"(can we )?(skip|pass|next( one| question)?)( this| it| that)?( one| question)?( please)?|"
        r"(i )?(really )?(don't|do not|dont) know( really)?|dunno|no idea|(i'm |im )?not sure|"
        r"(i('d| would| had)? )?(rather|prefer|want) not( to)?( say| answer| tell you)?|i don't want to (say|answer)|"
        r"can't say|hard to say|none of your business"
    ),
    "back": re.compile(
        r"go back( one)?|back|previous( question)?|(can i )?change (that|it|the last (one|answer))|undo|that('s| was| is) wrong"
    ),
    "done": re.compile(r"(no[, ]+)?(that's|thats|that is) (all|it|everything)|done|finished|nothing else|no(pe)?"),
}
"""What is said about the question itself; the whole message."""

EVERYTHING = re.compile(r"\b(everything|all of (it|them|these|those|the above)|all that|the lot|you name it|pretty much all)\b")
ASKING = re.compile(
    r"\?\s*$|^(how|what|where|when|why|which|can|could|does|is (there|it|he|she|that|this)|are (there|they|you)|am i|do (i|you|they|we)"
    r"|should|would|will|tell me|i want|i need|i'd like|i would like|help me|i'm looking for)\b"
)
LONGEST = 30
HINTS = {"who": ("for_child", "paid"), "hours": ("ended",), "week": ("children",), "where": ("far",)}
"""Options that are heard in any message, also before their question is asked."""

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
NUMBERS = {word: number for number, word in enumerate(_NUMBERS.split(), 1)} | dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
FILLING = r"(?:about|around|roughly|maybe|nearly|over|under|i'?m|i am|aged?|just|only|probably|say|at least|up to|she'?s|he'?s|they'?re)"
NUMBER = re.compile(
    rf"(?:{FILLING} )*(\d{{1,3}}|{'|'.join(NUMBERS)})(?: ?(?:to|or|-) ?\d+)? ?(?:hours?|hrs?|h|years? old|years?|yrs?)?"
    r"(?: an?| each| every| per)? ?(?P<of>day|night|week)?"
)

FAMILY = {"partner": {"husband", "wife", "partner"}, "parent": {"mother", "father", "parent"}, "friend": {"friend", "neighbour"}}


@dataclass(frozen=True)
class Reading:
    """What a message says: `control` about the questions themselves, or `answers` by question and the details they set."""

    control: str | None = None
    answers: dict[str, list[str]] = field(default_factory=dict)
    sets: dict[str, Any] = field(default_factory=dict)
    place: bool = False


def plain(text: str) -> str:
    """Return a text as the patterns expect it."""
    return re.sub(r"\s+", " ", text.lower().replace("’", "'").strip(" .!,"))


def hints(text: str) -> dict[str, list[str]]:
    """Return what any message tells about the later questions."""
    said, found = plain(text), {}
    for question, options in HINTS.items():
        heard = [o for o in options if (pattern := questions()[question].options[o].pattern) and pattern.search(said)]
        if heard:
            found[question] = heard[-1:]
    return found


def read(turn: Turn, state: State) -> Reading | None:
    """Return how the message answers the open question, None when it is about something else."""
    question, said = questions().get(state.at or ""), plain(turn.text)
    if question is None or not said:
        return None
    for control, pattern in CONTROLS.items():
        if pattern.fullmatch(said) and not (control == "done" and not question.many):
            return Reading(control)
    if turn.place_heard and turn.intent == "change_place" and question.id != "where":
        return Reading("detail", place=True)
    if len(said.split()) > LONGEST or ASKING.search(said):
        return None
    answers, sets = _details(turn, state)
    if question.id not in answers:
        options, more = _options(question, said, turn, state)
        answers = {**answers, **({question.id: options} if options else {})}
        sets = {**sets, **more}
    place = question.id == "where" and turn.place_heard
    if place or question.id in answers:
        return Reading(None, answers, sets, place)
    if answers:
        return Reading("detail", answers, sets)
    later = _of_another(question, said, turn, state)
    if later:
        return Reading("detail", later)
    unread = turn.intent in AGAIN and len(said.split()) <= SHORT
    unsure = turn.confidence < UNSURE and len(said.split()) <= UNSURE_WORDS and turn.intent not in ("thanks", "goodbye")
    return Reading("again") if unread or unsure else None


SHORT, UNSURE, UNSURE_WORDS = 5, 0.6, 9
"""A message of so few words, or one that is understood no better than this, is most likely an answer that was not read."""
AGAIN = frozenset({"explain_simpler", "not_understood", "nlu_fallback", "more_options", "affirm", "deny", "change_place"})
"""What a short message is taken for when it is most likely an answer that could not be read."""


SMALL_WORDS = frozenset({"well", "danger"})
"""Options whose words are too common ("well now"), or too grave, to be heard before their question is asked."""


def _of_another(question: Question, said: str, turn: Turn, state: State) -> dict[str, list[str]]:
    """Return what a message that does not fit the open question says to one that is still to come."""
    whom = mode(state, turn.person)
    coming = [q for q in questions().values() if q.id in ("help", "hours", "coping") and q.id != question.id]
    coming = [q for q in coming if state.part in q.parts and whom in q.asks and q.id not in state.answers]
    found = ((q.id, [one for one in _options(q, said, turn, state)[0] if one not in SMALL_WORDS]) for q in coming)
    return {one: options for one, options in found if options} if turn.intent in AGAIN or turn.confidence < UNSURE else {}


def _details(turn: Turn, state: State) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """Return the answers that the details heard in the message give, whichever question is open."""
    found: dict[str, list[str]] = {}
    child = mode(state, turn.person) == "child"
    relations = [str(value) for kind, role, value in turn.heard if kind == "relation" and role != "other"]
    told = hints(turn.text)
    if relations and not child and "for_child" not in told.get("who", ()):
        found["who"] = [_who(relation, turn.person) for relation in relations]
    for kind, role, value in turn.heard:
        if kind == "age" and role == "writer" and not child:
            found["age"] = [_age_option(int(value))]
        elif kind == "age" and child:
            found["years"] = [_years_option(int(value))]
        elif kind == "hours":
            found["hours"] = [_hours_option(int(value))]
        elif kind == "work" and value in ("in_work", "studying", "not_in_work"):
            found["week"] = [{"in_work": "job", "studying": "study", "not_in_work": "neither"}[value]]
    if "week" in found and "week" in told:
        found["week"] = [*(one for one in found["week"] if one != "neither"), *told.pop("week")]
    return {**found, **told}, {}


def _options(question: Question, said: str, turn: Turn, state: State) -> tuple[list[str], dict[str, Any]]:
    """Return the options that the words fit, and the exact number when one was given."""
    number = NUMBER.fullmatch(said)
    if number and question.id in ("age", "years", "hours"):
        return _number(question.id, int(number[1]) if number[1].isdigit() else NUMBERS[number[1]], number["of"])
    if question.id in ("age", "years") and (told := _only_number(said)) is not None:
        return _number(question.id, told, None)
    if question.many and EVERYTHING.search(said):
        return [option.id for option in question.options_for(mode(state, turn.person)) if not option.only], {}
    fitting = [o for o in question.options_for(mode(state, turn.person)) if _fits(o.title, o.pattern, said)]
    if question.many:
        alone = [o for o in fitting if o.only]
        fitting = [o for o in fitting if not o.only] or alone
        return [o.id for o in fitting], {key: value for o in fitting for key, value in o.sets.items()}
    return [o.id for o in fitting[-1:]], fitting[-1].sets if fitting else {}


def _only_number(said: str) -> int | None:
    """Return the one number that a short message has, also when it is written out ("I shall be eighty-four in March")."""
    found: list[int] = []
    tens = False
    for word in re.findall(r"[a-z]+|\d+", said):
        value = int(word) if word.isdigit() else NUMBERS.get(word)
        if value is not None and tens and value < 10:
            found[-1] += value
        elif value is not None and word != "one":
            found.append(value)
        tens = value is not None and not word.isdigit() and value >= 20
    return found[0] if len(found) == 1 and len(said.split()) <= UNSURE_WORDS else None


def _fits(title: str, pattern: re.Pattern[str] | None, said: str) -> bool:
    return said == plain(title) or bool(pattern and pattern.search(said))


def _number(question: str, number: int, of: str | None) -> tuple[list[str], dict[str, Any]]:
    if question == "hours":
        hours = number * 7 if of in ("day", "night") else number
        return ([_hours_option(hours)], {"hours": hours}) if 0 < hours <= 168 else ([], {})
    if question == "years":
        return ([_years_option(number)], {"age_of_other": number}) if 0 < number < ADULT_AT else ([], {})
    return ([_age_option(number)], {"age": number}) if 4 < number < 110 else ([], {})


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


def with_sets(person: Person, sets: dict[str, Any]) -> Person:
    """Return the person with the details an answer gives."""
    return replace(person, **sets) if sets else person
