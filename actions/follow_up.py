"""Questions about the services just shown: their number, hours, cost, website, the second one. A table of what people say.

These are no topics of their own: the words only make sense beside the last answer, so they are read here, where that is
known, and not by the topic model.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions import replies
from actions.memory import Turn, keep
from actions.topics import URGENT
from directory import Directory, DirectoryError, ServiceRecord

ASKS: dict[str, re.Pattern[str]] = {
    "number": re.compile(
        r"\b(their|the|that|its|there) (phone |tele?phone )?(number|no)( again)?( please| pls)?\W*$"
        r"|\bnumber again\b|^(phone )?number( please| pls)?\W*$"
    ),
    "hours": re.compile(
        r"\b(when|what time|what days|how late) (are|is|do|does) (they|it|that|this|the \w+ one)\b.*\bopen\b"
        r"|\b(are they|is it|is that|they) (still )?open\b|\bopening (hours|times?)\W*$|^open (now|today|tomorrow|(at|on) (the )?\w+)\W*$"
    ),
    "cost": re.compile(
        r"\b(is|are) (it|that|this|they|them|those) (all )?free\b|\b(does|do|will|would) (it|that|this|they) (cost|charge)\b"
        r"|\bhow much (is it|is that|does it cost|do they charge|would it cost)\W*$"
        r"|\bdo (i|we) (have|need) to pay( for (it|that|this|them))?\W*$|^free\W*$"
    ),
    "website": re.compile(
        r"\b(their|the|a|any|got) (web ?site|web address|link|e-?mail( address)?)\W*$|^(web ?site|link|e-?mail)( please| pls)?\W*$"
    ),
    "about": re.compile(
        r"\b(tell me|know|say) more\b( about (it|that|this|them|the \w+( one)?))?\W*$|\bwhat do (they|those) do\b|\bmore info(rmation)?\W*$"
    ),
}
"""What is asked about a service, and how people ask it; the message is short and has nothing else in it."""

ORDER = {"first": 0, "1st": 0, "top": 0, "second": 1, "2nd": 1, "middle": 1, "third": 2, "3rd": 2, "last": -1, "bottom": -1}
WHICH = re.compile(rf"\b(?:the |that )({'|'.join(ORDER)})( one)?\b|\b({'|'.join(ORDER)}) one\b|^({'|'.join(ORDER)})\W*$")
LONGEST = 12
"""Words: a longer message tells something new."""


def read(turn: Turn) -> tuple[str, int | None] | None:
    """Return what is asked (a key of `ASKS`) and of which service (its place in the list), None when it is no follow-up."""
    said = turn.text.lower().strip()
    if not turn.last.get("services") or turn.urgent or turn.choice or len(said.split()) > LONGEST:
        return None
    which = WHICH.search(said)
    place = ORDER[which.group(1) or which.group(3) or which.group(4)] if which else None
    for asked, pattern in ASKS.items():
        if pattern.search(said):
            return asked, place
    if which and len(said.split()) <= 7:
        return "about", place
    return None


def answer(
    dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, asked: tuple[str, int | None], now: datetime
) -> list[dict[str, Any]]:
    """Answer about the services shown last; the last answer stays the last answer."""
    what, place = asked
    services = _services(directory, turn, place)
    topic = turn.last.get("topic")
    replies.say(
        dispatcher,
        f"utter_about_{what}",
        understood=replies.understood(turn, topic, [topic] if topic else [], urgent=topic if topic in URGENT else None),
        services=[replies.card(service, _words(service, what), now) for service in services],
    )
    return keep(turn, question=turn.question)


def _services(directory: Directory, turn: Turn, place: int | None) -> list[ServiceRecord]:
    found: list[ServiceRecord] = []
    for service_id in turn.last["services"]:
        try:
            found.append(directory.service(service_id))
        except DirectoryError:
            continue
    if place is not None and found:
        return [found[min(place, len(found) - 1)]]
    return found


def _words(service: ServiceRecord, what: str) -> str:
    if what == "about":
        return service.description
    if what == "cost":
        return f"What it costs: {service.cost}." if service.cost else "I don't know what it costs. Ask them first."
    return f"From {service.organization}."
