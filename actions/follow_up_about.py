"""Answers a question about the services shown last from their records; what nobody wrote down is not made up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import numbers, reasons, replies, slots, topics
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory, DirectoryError, ServiceRecord


def answer(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, what: str, which: int | None, now: datetime
) -> list[dict[str, Any]]:
    """Answer `what` is asked of all of them, or of the one at `which` place; the last answer stays the last answer.

    The one that was picked stays picked (`at`), so that "is it free?" is about it.
    """
    services = _services(directory, turn, which)
    topic = turn.last.get("topic")
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


def _services(directory: Directory, turn: Turn, which: int | None) -> list[ServiceRecord]:
    found: list[ServiceRecord] = []
    for service_id in turn.last["services"]:
        try:
            found.append(directory.service(service_id))
        except DirectoryError:
            continue
    if which is not None and found:
        return [found[min(which, len(found) - 1)]]
    return found[:3]


def _words(service: ServiceRecord, what: str) -> str:
    if what == "cost" and service.cost:
        return f"What it costs: {service.cost[0].lower()}{service.cost[1:]}."
    if what == "cost":
        return "I don't know what it costs. Ask them first."
    return reasons.what_it_is(service) if what == "about" else f"From {service.organization}."
