"""Answers a question about the services shown last from their records; what nobody wrote down is not made up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import first_words, numbers, reasons, replies, resume, slots, talks, topics
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory, DirectoryError, ServiceRecord, opening

NEXT = {
    "apply": "utter_about_apply",
    "say": "utter_ring_and_say",
    "wait": "utter_about_wait",
    "asked": "utter_about_asked",
    "private": "utter_about_private",
}
"""What is asked of the need and not of the services, with its response."""
OPEN_AS = {"open": "open", "always": "open", "closed": "closed"}
"""How a state of opening hours is told; all others are not known."""
MOST = 4
"""Services that were shown in one answer at most."""


def answer(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, what: str, which: int | None, now: datetime
) -> list[dict[str, Any]]:
    """Answer `what` is asked of all of them, or of the one at `which` place; the last answer stays the last answer.

    The one that was picked stays picked (`at`), so that "is it free?" is about it.
    """
    topic = turn.last.get("topic")
    if what in NEXT and topic not in URGENT:
        return _next(dispatcher, directory, turn, what, which, now)
    services = _services(directory, turn, which)
    if what == "hours":
        return _hours(dispatcher, directory, turn, services, which, now)
    what = "number" if what in NEXT else what
    if what == "number":
        services = [one for one in services if one.phone] or services
    cards = [replies.card(service, _words(service, what), now) for service in services]
    replies.say(
        dispatcher,
        f"utter_about_{what}",
        understood=replies.understood(turn, topic, [topic] if topic else [], urgent=topic if topic in URGENT else None),
        services=numbers.with_one_to_ring(directory, turn, cards, now),
        choices=[] if topic in URGENT else [topics.SOMETHING_ELSE, topics.PERSON],
    )
    events = keep(turn, question=turn.question)
    return events if which is None else [*events, SlotSet(slots.LAST, {**turn.last, "at": which})]


def _next(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, what: str, which: int | None, now: datetime
) -> list[dict[str, Any]]:
    """Answer what comes next for the need: how to get it, what to say, how long it takes, what they ask, who is told."""
    topic, shown = resume.need_of(turn), list(turn.last.get("services") or ())
    cards = numbers.to_ring(directory, turn, topic, now, [*(shown[which : which + 1] if which is not None else ()), *shown])[:1]
    told = talks.told_of(turn, topic, what, directory.facts(on=now.date(), area=turn.person.place))
    replies.say(
        dispatcher,
        first_words.response(turn, NEXT[what]) if what in ("apply", "say") else NEXT[what],
        understood=replies.understood(turn, topic),
        services=cards,
        facts=[replies.fact(record) for record in told],
        choices=[topics.SOMETHING_ELSE, topics.PERSON],
        name=cards[0]["name"] if cards else "",
        phone=(cards[0]["phone"] or "") if cards else "",
        say=first_words.first_words(turn, topic),
    )
    return keep(turn, question=turn.question)


def _hours(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, services: list[ServiceRecord], which: int | None, now: datetime
) -> list[dict[str, Any]]:
    """Say which are open now, which are not, and of which nobody wrote it down: each with its cards."""
    topic = turn.last.get("topic")
    states = [(opening(service, now).state, service) for service in services]
    groups = {state: [one for found, one in states if OPEN_AS.get(found, "unknown") == state] for state in ("open", "closed", "unknown")}
    for state, found in groups.items():
        if found:
            cards = [replies.card(service, _words(service, "hours"), now) for service in found]
            names = " and ".join(service.name for service in found)
            replies.say(dispatcher, f"utter_hours_{state}", services=cards, names=names)
    first, last = dispatcher.messages[0]["custom"], dispatcher.messages[-1]["custom"]
    first["understood"] = replies.understood(turn, topic, [topic] if topic else [], urgent=topic if topic in URGENT else None)
    last["choices"] = [] if topic in URGENT else [topics.SOMETHING_ELSE, topics.PERSON]
    last["services"] = [*last["services"], *_to_ring(directory, turn, services, now)]
    events = keep(turn, question=turn.question)
    return events if which is None else [*events, SlotSet(slots.LAST, {**turn.last, "at": which})]


def _to_ring(directory: Directory, turn: Turn, services: list[ServiceRecord], now: datetime) -> list[dict[str, Any]]:
    """Return somebody to ring, when none of these has a number."""
    none = not any(service.phones for service in services)
    return numbers.front_door(directory, turn, now, but=[service.id for service in services]) if none else []


def _services(directory: Directory, turn: Turn, which: int | None) -> list[ServiceRecord]:
    found: list[ServiceRecord] = []
    for service_id in turn.last["services"]:
        try:
            found.append(directory.service(service_id))
        except DirectoryError:
            continue
    if which is not None and found:
        return [found[min(which, len(found) - 1)]]
    return found[:MOST]


def _words(service: ServiceRecord, what: str) -> str:
    if what == "cost" and service.cost:
        return f"What it costs: {service.cost[0].lower()}{service.cost[1:]}."
    if what == "cost":
        return "I don't know what it costs. Ask them first."
    if what == "hours" and service.hours_note and any(letter.isdigit() for letter in service.hours_note):
        return f"Hours: {service.hours_note}."
    return reasons.what_it_is(service) if what == "about" else f"From {service.organization}."
