"""What is worth knowing about a topic and what people ask next: the table `talks.yml` applied to what may be quoted today.

A question offered under an answer is pressed (`do:ask_<question>`) or typed; both are answered here with facts of the
directory and the number of the service shown last. Nothing is worded here, and no fact is chosen that the directory
does not give for the place and the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import asides, numbers, people, person_to_ring, replies, second_need, topics
from actions.memory import Turn, keep
from actions.no_need import asked, names_none
from directory import Directory, FactRecord

STEP = "do:ask_"
LONGEST, LONGEST_SURE = 14, 30
"""Words: a longer message tells something new, unless it says outright what it asks."""
GOES_ON = re.compile(
    r"^(and|but|or|so)? ?(what about |what |how about )?(if|when) (he|she|they|i|mum|mam|dad|my \w+)\b"
    r"|^(and |but |or |so )?(do|does|did|can|could|must|will|would|should|has|have) (he|she|they|i|we|mum|mam|dad|my \w+) (?=(\S+ ?){1,6}$)"
)
"""How a question goes on with what was just asked ("and if she goes into a home", "does he have to agree")."""
NEXT_STEP = re.compile(
    r"^(and |so |but )*(how|where) (do|can|could|would|should) (i|we) (claim|apply|get|ask for|start)( (for )?(it|one|that|this))?\W*$"
)
"""How to get what was just told is no new question about it (`follow_up.py` answers)."""
CHILDS = "young_carers"
"""A child is answered as one, whatever was spoken of last."""
ASKING = re.compile(
    r"\?\s*$|^(and |but |so |ok )?(what'?s|what|how|can|could|do|does|is|are|will|would|should|which|who|where|when|if|am|may)\b"
    r"|^(and |but |so )?(i'?m|i am|i'd|i'?ve|i don'?t|they|he|she)\b"
)
POINTS_BACK = re.compile(r"\b(it|that|this|them|one|those)\b")
"""A question with such a word is about what was answered last, also when its other words sound like another need."""
ASKED = 2
"""Questions offered under one answer."""


@dataclass(frozen=True)
class Ask:
    """One question that people ask next about a topic; `always` are words that are it whatever was answered before."""

    id: str
    topic: str
    title: str
    facts: tuple[str, ...]
    words: re.Pattern[str] | None
    always: re.Pattern[str] | None = None
    says: str | None = None
    services: tuple[str, ...] = ()


@cache
def table() -> dict[str, dict[str, Any]]:
    """Return `talks.yml`."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "talks.yml").read_text("utf-8"))
    return found


@cache
def asks() -> dict[str, Ask]:
    """Return all questions by id."""
    return {one_id: _ask(one_id, topic, row) for topic, talk in table().items() for one_id, row in talk["ask"].items()}


def first_fact(turn: Turn, topic: str, quotable: list[FactRecord]) -> FactRecord | None:
    """Return the useful first thing to know: not told before, true here and today, fit for the condition."""
    talk, told = table().get(topic, {}), set(turn.shown.get("facts", []))
    person, special = turn.person, talk.get("first_for", {})
    who = people.audience(topic, person.age, person.relation, person.age_of_other)
    wanted = [*special.get(person.condition, ()), *(special[who] if who in special else talk.get("first", ()))]
    by_subject = {record.subject: record for record in quotable}
    return next((by_subject[subject] for subject in wanted if subject in by_subject and by_subject[subject].id not in told), None)


def asked_fact(turn: Turn, topic: str, quotable: list[FactRecord]) -> FactRecord | None:
    """Return the fact that answers what the message asks about the topic, in the words of one of its questions."""
    ask, by_subject = asked_in(turn, topic), {record.subject: record for record in quotable}
    return next((by_subject[subject] for subject in ask.facts if subject in by_subject), None) if ask else None


def asked_in(turn: Turn, topic: str) -> Ask | None:
    """Return the question about the topic whose words are in the message."""
    said = asked(turn.text)
    return next((ask for ask in asks().values() if ask.topic == topic and ask.words and ask.words.search(said)), None)


def choices(turn: Turn, topic: str, quotable: list[FactRecord], telling: list[str]) -> list[dict[str, str]]:
    """Return the questions to offer under an answer: those with something new to tell beside `telling` (ids of facts)."""
    told = {*turn.shown.get("facts", []), *telling}
    new = {record.subject for record in quotable if record.id not in told}
    found = [ask for ask in asks().values() if ask.topic == topic and new & set(ask.facts)]
    return [{"id": f"{STEP}{ask.id}", "title": ask.title} for ask in found][:ASKED]


def told_of(turn: Turn, topic: str, step: str, quotable: list[FactRecord]) -> list[FactRecord]:
    """Return what is known of a step that is asked about any need ("how do I apply?"): the facts named under its name."""
    by_subject = {record.subject: record for record in quotable}
    return [by_subject[subject] for subject in table().get(topic, {}).get(step, ()) if subject in by_subject][:2]


def takes(turn: Turn) -> bool:
    """Whether a question of the table was pressed, or typed after an answer about its topic."""
    return _asked(turn) is not None


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer with the facts, and whom to ring about it."""
    ask = _asked(turn)
    assert ask
    quotable = directory.facts(on=now.date(), area=turn.person.place)
    by_subject = {record.subject: record for record in quotable}
    records = [by_subject[subject] for subject in ask.facts if subject in by_subject][:2]
    ids = [record.id for record in records]
    shown = turn.last.get("services") if turn.last.get("topic") == ask.topic else None
    cards = numbers.to_ring(directory, turn, ask.topic, now, [*ask.services, *(shown or ())])
    more = [topics.SOMETHING_ELSE] if len(turn.last.get("services", [])) > 1 else []
    replies.say(
        dispatcher,
        ask.says or ("utter_here_is_the_fact" if records else "utter_ask_them"),
        understood=replies.understood(turn, ask.topic),
        facts=[replies.fact(record) for record in records],
        services=cards,
        choices=[*choices(turn, ask.topic, quotable, ids), *more, topics.PERSON],
    )
    given = [*dict.fromkeys([*(card["id"] for card in cards if card["id"] in ask.services), *(shown or [card["id"] for card in cards])])]
    return keep(turn, topic=ask.topic, services=given, facts=ids, question={})


def _asked(turn: Turn) -> Ask | None:
    if turn.choice:
        return asks().get(turn.choice.removeprefix(STEP)) if turn.choice.startswith(STEP) else None
    said = asked(turn.text)
    if turn.urgent or asides.asks_of_the_assistant(turn):
        return None
    sure = next((ask for ask in asks().values() if ask.always and ask.always.search(said)), None)
    if sure and len(said.split()) <= LONGEST_SURE:
        return sure
    if not turn.last.get("topic") or len(said.split()) > LONGEST:
        return None
    if NEXT_STEP.search(said):
        return None
    childish = turn.intent in (CHILDS, "privacy") and turn.shown.get(CHILDS)
    if person_to_ring.talks_as_a_child(turn) and not turn.place_heard and (childish or ASKING.search(said)):
        childs = next((ask for ask in asks().values() if ask.topic == CHILDS and ask.words and ask.words.search(said)), None)
        if childs:
            return childs
    of_topic = [ask for ask in asks().values() if ask.topic == turn.last["topic"]]
    points = GOES_ON.search(said) or POINTS_BACK.search(said)
    points_back = points and not any(name.search(said) for name in second_need.names().values())
    unsure = names_none(turn, turn.last["topic"]) or points_back
    titled = next((ask for ask in of_topic if said.strip(" ?.!") == ask.title.lower().strip(" ?.!")), None)
    if titled or not unsure or not ASKING.search(said) or turn.place_heard:
        return titled
    return next((ask for ask in of_topic if ask.words and ask.words.search(said)), None)


def _ask(one_id: str, topic: str, row: dict[str, Any]) -> Ask:
    words, always = (re.compile(rf"(?<!\w)(?:{'|'.join(row[key])})(?!\w)") if key in row else None for key in ("words", "always"))
    return Ask(one_id, topic, row["title"], tuple(row["facts"]), words, always, row.get("says"), tuple(row.get("services", ())))
