"""What is said after the words for danger: each worry is answered by itself, with two numbers, and the danger stays the topic.

"He checks my phone", "I don't want the police", "what happens if I ring": the whole block again would be cold, and nothing
at all would lose the thread. Somebody who says that they hurt, or nearly hurt, the person they look after is heard here too,
also as a first message: warm words, no judgement, help at once. The patterns stand in `danger_talk.yml`, the words in
`domain.yml` (`utter_after_<kind>`). New danger is answered by `danger.py`.
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

from actions import first_words, place_questions, reasons, replies, second_need, topics
from actions.danger import MEN, urgent_services
from actions.memory import Turn, keep
from actions.writing import rank
from directory import Directory, ServiceRecord

HARM = "harm"
MORE, LONGEST_MORE = "more", 10
"""Few words more about the two of them."""
HARM_TOPIC = "carer_breakdown"
"""Whoever hurts somebody they look after needs the same people as one who cannot go on: the council's line that answers now."""
NO_HARM_TO_OTHERS = frozenset({"suicide_or_self_harm", "medical_emergency"})
"""Dangers of their own: words about harm done do not take their place."""
EMERGENCY = "emergency-999"
LONGEST, LONGEST_NEW = 30, 12
"""Words: a longer message tells something new; so does one of more than `LONGEST_NEW` in which danger was heard again."""
SHOWN = 2
HELPLINE = "national-domestic-abuse-helpline"
OF_THE_HELPLINE = frozenset({"helpline_women_listen", "helpline_safe_time"})
"""Facts about one line, told only with it."""
STILL = frozenset({"man", "woman", "watched", "police", "leave", "believed", "doubt"})
"""What is about the danger also when one other thing was answered since."""


@dataclass(frozen=True)
class Kind:
    """One thing that people say; `after` are the dangers it is read after, empty when it may come first."""

    id: str
    words: re.Pattern[str]
    after: tuple[str, ...]
    facts: dict[str, list[str]]


@cache
def kinds() -> tuple[Kind, ...]:
    """Return `danger_talk.yml` in its order."""
    rows = yaml.safe_load((Path(__file__).parent / "danger_talk.yml").read_text("utf-8"))
    return tuple(
        Kind(one_id, re.compile("|".join(f"(?:{one})" for one in row["words"])), tuple(row.get("after", ())), row.get("facts", {}))
        for one_id, row in rows.items()
    )


def takes(turn: Turn) -> bool:
    """Whether the message is such a worry, or tells of harm done."""
    return read(turn) is not None


def read(turn: Turn) -> Kind | None:
    """Return what is said, None when it is new danger or something else."""
    if turn.choice or turn.urgent in NO_HARM_TO_OTHERS - {turn.last.get("topic")}:
        return None
    said = turn.text.lower().replace("’", "'")
    for kind in kinds():
        long = len(said.split()) > (LONGEST_NEW if turn.urgent and kind.after else LONGEST)
        if (not kind.after or _danger(turn, kind)) and not long and kind.words.search(said):
            return None if kind.id == MORE and _another_need(turn) else kind
    return None


def _another_need(turn: Turn) -> bool:
    """Whether a message has more in it than a few words about somebody who is feared."""
    told = turn.person != turn.person_before or turn.urgent is not None or turn.intent in topics.URGENT
    return (
        told
        or len(turn.text.split()) > LONGEST_MORE
        or bool(second_need.named_in(turn.text))
        or turn.intent in ("thanks", "goodbye", "stop")
    )


def _danger(turn: Turn, kind: Kind) -> str | None:
    """Return the danger that it is read after: that of the last answer, or of the one just before."""
    last, before = turn.last.get("topic"), (turn.last.get("before") or {}).get("topic")
    aside = kind.id in STILL or last == "talk_to_a_person" or last in topics.URGENT
    return next((danger for danger in (last, before if aside else None) if danger in kind.after), None)


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer it with its words, what is known of it and two numbers; the danger stays the last answer."""
    kind = read(turn)
    assert kind
    new = kind.id == HARM
    topic = (turn.urgent or HARM_TOPIC) if new else str(_danger(turn, kind))
    topic = "domestic_abuse" if kind.id in ("man", "woman") else topic
    last = HARM_TOPIC if new else topic
    services = _services(directory, turn, last, kind, now)
    by_subject = {fact.subject: fact for fact in directory.facts(on=now.date(), area=turn.person.place)}
    subjects = [one for one in kind.facts.get(topic, ()) if one not in OF_THE_HELPLINE or HELPLINE in {service.id for service in services}]
    told = [by_subject[subject] for subject in subjects if subject in by_subject]
    first = next((service for service in services if service.id != EMERGENCY), services[0])
    replies.say(
        dispatcher,
        f"utter_after_{kind.id}",
        understood=replies.understood(turn, topic, [topic], urgent=topic),
        services=[replies.card(service, reasons.urgent_reason(service, topic), now) for service in services],
        facts=[replies.fact(fact) for fact in told],
        choices=[
            topics.SAFE,
            *([topics.choice(turn.intent)] if turn.intent in topics.table() and turn.intent not in topics.URGENT else []),
        ],
        name=first.name,
        phone=first.phone or "",
        say=first_words.first_words(turn, topic),
        emergency=directory.service(EMERGENCY).phone or "",
    )
    question = {"ask": "safe_now", "topic": last}
    ids = [service.id for service in services]
    if new and not turn.person.knows_place:
        place_questions.ask_place(dispatcher, directory)
        question = {"ask": "place", "topic": last}
    if new or kind.id == "man" or turn.last["topic"] != topic:
        return keep(turn, topic=last, services=ids, facts=[fact.id for fact in told], question=question)
    return keep(turn, question=question)


def _services(directory: Directory, turn: Turn, topic: str, kind: Kind, now: datetime) -> list[ServiceRecord]:
    """Return whom to ring: for harm the people who can take over; else the line given before and 999."""
    if kind.id == HARM:
        found = urgent_services(directory, turn, topic, now)
        return [*[one for one in found if one.id != EMERGENCY][:3], directory.service(EMERGENCY)]
    found = urgent_services(directory, turn, topic, now)
    lines = [one for one in found if one.id != EMERGENCY]
    lines.sort(key=lambda one: (one.id != MEN, kind.id == "no_talk" and not rank(one)))
    emergency = [one for one in found if one.id == EMERGENCY]
    return [*lines[: SHOWN - 1], *(emergency or lines[SHOWN - 1 : SHOWN])]
