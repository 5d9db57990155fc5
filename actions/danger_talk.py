"""What is said after the words for danger: each worry is answered by itself, with two numbers, and the danger stays the topic.

"He checks my phone", "I don't want the police", "what happens if I ring": the whole block again would be cold, and nothing
at all would lose the thread. Somebody who says that they hurt, or nearly hurt, the person they look after is heard here too,
also as a first message: warm words, no judgement, help at once. So is danger that the words of its topic would not fit: fire,
gas, somebody missing, a child who hits a parent. The patterns stand in `danger_talk.yml`, the words in `domain.yml`
(`utter_after_<kind>`). All other new danger is answered by `danger.py`.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import child_hits, first_words, place_questions, reasons, replies, second_need, topics
from actions.danger import MEN, urgent_services
from actions.danger_kinds import Kind, kinds
from actions.memory import Turn, keep
from actions.person_to_ring import ALWAYS_THERE
from actions.writing import rank
from directory import Directory, ServiceRecord

HARM, DOSED, MISSING = "harm", "dosed", "missing"
CONFESSIONS = (HARM, DOSED)
"""What somebody tells of themselves: `dosed` is too much medicine given on purpose, so NHS 111 comes first."""
TRIED = "tried"
"""They rang the first line and got nowhere: the next ones are given."""
THANKED = re.compile(r"\b(thank|thanks|cheers|ta)\b|\bhelped (me|us|a lot)\b")
"""Then the call went well."""
MORE, LONGEST_MORE = "more", 10
"""Few words more about the two of them."""
HARM_TOPIC = "carer_breakdown"
"""Whoever hurts somebody they look after needs the same people as one who cannot go on: the council's line that answers now."""
NO_HARM_TO_OTHERS = frozenset({"suicide_or_self_harm", "medical_emergency"})
"""Dangers of their own: words about harm done only take their place when nothing in the message is about dying or being ill."""
OWN_DANGER = re.compile(
    r"\b(die|dying|dead|suicid\w*|(kill|hurt|harm|cut|end)(ing)? (myself|it all|it|my life|us( both)?|both of us|my ?self)|end it"
    r"|take my (own )?life|(can'?t|cannot|don'?t want to) (go on|carry on|live|be here|do this)"
    r"|not breathing|breath\w*|unconscious|wak(e|es|ing)|rouse|stiff|froth\w*"
    r"|bleed\w*|blood|collaps\w*|chest|stroke|fit|seizure|choking|blue|overdos\w*|limp|unresponsive|both of us|then me|and me"
    r"|myself|my own|my (body|arms?|wrists?|legs?|head|life)|thoughts)\b"
)
"""Words by which danger to the writer's own life, or an illness right now, is heard in a confession."""
SOMEBODY = re.compile(
    r"\b(him|her|his|their|them|mum|mam|dad|nan|gran"
    r"|my (husband|wife|partner|mother|father|mum|dad|nan|gran|son|daughter|brother|sister))\b"
)
"""The other person, without whom no confession takes the place of words for somebody who may hurt themselves."""
WHEELS = re.compile(r"\b(wheel ?chair|push(ed|ing)? (him|her|them|mum|dad|my \w+) (to|up|in|round|around|all|everywhere|three|down to))\b")
"""Who pushes somebody in a chair hurts nobody."""
EMERGENCY = "emergency-999"
LONGEST, LONGEST_NEW = 30, 12
"""Words: a longer message tells something new; so does one of more than `LONGEST_NEW` in which danger was heard again."""
SHOWN = 2
HELPLINE = "national-domestic-abuse-helpline"
OF_THE_HELPLINE = frozenset({"helpline_women_listen", "helpline_safe_time"})
"""Facts about one line, told only with it."""
STILL = frozenset({"man", "woman", "watched", "police", "leave", "believed", "doubt", "tell"})
"""What is about the danger also when one other thing was answered since."""
NOT_OF_A_CHILD = frozenset({"man", "woman", "leave", "children"})
"""Answers that would be cold for a parent whose child hits them."""
LONG_AFTER = frozenset({"man"})
"""What is about it however long ago it was, and when it was said since that no one is in danger."""


def takes(turn: Turn) -> bool:
    """Whether the message is such a worry, or tells of harm done."""
    return read(turn) is not None


def read(turn: Turn) -> Kind | None:
    """Return what is said, None when it is new danger or something else."""
    if turn.choice:
        return None
    said = turn.typed
    of_child, goes_on = child_hits.told(turn), child_hits.goes_on(turn)
    if of_child and not goes_on:
        return _CHILD
    own_danger = turn.urgent in NO_HARM_TO_OTHERS - {turn.last.get("topic")}
    for kind in kinds():
        if goes_on and kind.id in NOT_OF_A_CHILD:
            continue
        if own_danger and not (kind.topic or (kind.id in CONFESSIONS and SOMEBODY.search(said) and not OWN_DANGER.search(said))):
            continue
        if (kind.id == MISSING and OWN_DANGER.search(said)) or (kind.id == HARM and not turn.urgent and WHEELS.search(said)):
            continue
        long = len(said.split()) > (LONGEST_NEW if turn.urgent and kind.after else LONGEST)
        fits = turn.urgent in kind.heard if kind.heard else kind.first or _danger(turn, kind)
        if fits and not long and kind.words.search(said):
            if kind.id == TRIED and (second_need.named_in(turn.text) or THANKED.search(said)):
                continue
            return (_CHILD if of_child else None) if kind.id == MORE and _another_need(turn) else kind
    return _CHILD if of_child else None


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
    long_ago = [danger for danger in kind.after if danger in turn.shown] if kind.id in LONG_AFTER else []
    return next((danger for danger in (last, before if aside else None, *long_ago) if danger in kind.after), None)


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer it with its words, what is known of it and two numbers; the danger stays the last answer."""
    kind = read(turn)
    assert kind
    return _say(dispatcher, directory, turn, kind, now)


def answer_parent(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Answer a parent whose child hits them once more, for a place they gave."""
    return _say(dispatcher, directory, turn, _CHILD, now)


def _say(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, kind: Kind, now: datetime) -> list[dict[str, Any]]:
    new = kind.first
    before = turn.last.get("topic") if kind is _CHILD else None
    topic = (turn.urgent or kind.topic or before or HARM_TOPIC) if new else str(_danger(turn, kind))
    topic = "domestic_abuse" if kind.id in ("man", "woman") else topic
    last = _remembered(kind, topic)
    turn = child_hits.with_age(turn) if kind is _CHILD else turn
    of_child = kind is _CHILD or child_hits.goes_on(turn)
    services = _services(directory, turn, last, kind, now)
    by_subject = {fact.subject: fact for fact in directory.facts(on=now.date(), area=turn.person.place)}
    subjects = [one for one in kind.facts.get(topic, ()) if one not in OF_THE_HELPLINE or HELPLINE in {service.id for service in services}]
    told = [by_subject[subject] for subject in subjects if subject in by_subject]
    first = next((service for service in services if service.id != EMERGENCY), services[0])
    replies.say(
        dispatcher,
        child_hits.AGAIN if kind is _CHILD and child_hits.FIRST in turn.said else f"utter_after_{kind.id}",
        understood=replies.understood(turn, topic, [topic], urgent=topic),
        services=[replies.card(one, child_hits.reason(one) if of_child else reasons.urgent_reason(one, last), now) for one in services],
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
    about = child_hits.KIND if of_child else kind.id if new and kind.id not in CONFESSIONS else ""
    question = {"ask": "safe_now", "topic": last, **({"kind": about} if about else {})}
    ids = [service.id for service in services]
    if new and not kind.services and not turn.person.knows_place and not turn.shown.get("place_asked"):
        place_questions.ask_place(dispatcher, directory)
        question["ask"] = "place"
    if new or kind.id == "man" or turn.last.get("topic") != topic:
        return keep(turn, topic=last, services=ids, facts=[fact.id for fact in told], question=question)
    return keep(turn, question=question)


def _remembered(kind: Kind, topic: str) -> str:
    """Return the danger that the talk goes on with: that of the people who can take over, for whoever hurt somebody."""
    if kind.id in CONFESSIONS:
        return HARM_TOPIC
    return kind.topic or topic


_CHILD = Kind(child_hits.KIND, re.compile(r"(?!)"), (), {})


def _services(directory: Directory, turn: Turn, topic: str, kind: Kind, now: datetime) -> list[ServiceRecord]:
    """Return whom to ring: for harm the people who can take over; else the line given before and 999."""
    if kind.services:
        return [directory.service(one) for one in kind.services]
    if kind is _CHILD or child_hits.goes_on(turn):
        found = child_hits.services(directory, turn, now)
        return found if kind is _CHILD else [found[0], found[-1]]
    found = urgent_services(directory, turn, topic, now)
    if kind.id in CONFESSIONS:
        lines = [one for one in found if one.id != EMERGENCY][:3]
        lines.sort(key=lambda one: kind.id == DOSED and one.id != "nhs-111")
        return [*lines, directory.service(EMERGENCY)]
    lines = [one for one in found if one.id != EMERGENCY]
    lines.sort(key=lambda one: (one.id != MEN, kind.id == "no_talk" and not rank(one)))
    emergency = [one for one in found if one.id == EMERGENCY]
    if kind.id == TRIED:
        given = turn.last.get("services", [])[:1]
        lines += [directory.service(ALWAYS_THERE)] if len(lines) < SHOWN else []
        return [*sorted(lines, key=lambda one: one.id in given)[:SHOWN], *emergency]
    return [*lines[: SHOWN - 1], *(emergency or lines[SHOWN - 1 : SHOWN])]
