"""Which facts are told with an answer: those that were asked for, else the useful first thing to know."""

from __future__ import annotations

from datetime import datetime

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, talks
from actions.memory import Turn
from directory import Directory, FactRecord

STRONG, STRONG_RULE = 2, 3
"""From this many shared words on, an amount or a rule answers the question that was asked."""


def facts_for(directory: Directory, turn: Turn, topic: str, now: datetime) -> list[tuple[int, FactRecord]]:
    """Return two amounts or one rule that fit the message, with how well; one not told before when none fits."""
    said = replies.words_of(turn.text) - replies.words_of(topic.replace("_", " "))
    found = directory.facts(topic, on=now.date(), area=turn.person.place)
    scored = sorted(((_fit(said, record), record) for record in found), key=lambda pair: -pair[0])
    fitting = [(score, record) for score, record in scored if score >= (STRONG if record.value is not None else STRONG_RULE)]
    if fitting and fitting[0][1].value is not None:
        return [pair for pair in fitting if pair[1].value is not None][:2]
    if fitting:
        return fitting[:1]
    quotable = directory.facts(on=now.date(), area=turn.person.place)
    first = talks.asked_fact(turn, topic, quotable) or talks.first_fact(turn, topic, quotable)
    return [(0, first)] if first else []


def facts_about(directory: Directory, turn: Turn, subjects: tuple[str, ...], now: datetime) -> list[tuple[int, FactRecord]]:
    """Return the first of the subjects that may be quoted for the place and the day."""
    by_subject = {record.subject: record for record in directory.facts(on=now.date(), area=turn.person.place)}
    return [(0, by_subject[subject]) for subject in subjects if subject in by_subject][:1]


def asked_for(told: list[tuple[int, FactRecord]]) -> bool:
    """Whether an amount was asked for and is told: then nothing else needs asking first."""
    return bool(told) and told[0][0] >= STRONG and told[0][1].value is not None


def say_where_to_look(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, topic: str, now: datetime, told: list[tuple[int, FactRecord]]
) -> None:
    """For an amount that is past its date give the link to its source instead (DESIGN, principle 6).

    Not when what is told fits the message better, or is an amount of today: then something else was asked.
    """
    if any(score >= STRONG and (record.unit or "").startswith("GBP") for score, record in told):
        return
    said = replies.words_of(turn.text) - replies.words_of(topic.replace("_", " "))
    for stale in directory.stale_facts(topic, on=now.date(), area=turn.person.place):
        known = replies.words_of(" ".join((stale.subject.replace("_", " "), *stale.words)))
        if stale.source_url and len(said & known) >= max(STRONG, told[0][0] if told else 0):
            replies.say(dispatcher, "utter_out_of_date", link=stale.source_url)
            return


def _fit(said: set[str], record: FactRecord) -> int:
    asked = replies.words_of(" ".join(record.words))
    named = replies.words_of(record.subject.replace("_", " ")) | replies.words_of(record.statement)
    shared = len(said & named)
    return shared + len(said & asked - named) if shared else 0
