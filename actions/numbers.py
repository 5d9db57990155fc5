"""Never a dead end: who can be rung beside any answer. Every reply that shows services has at least one number."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from actions import reasons, replies
from actions.finding import find
from actions.memory import Turn
from actions.writing import rank
from directory import Directory, DirectoryError, ServiceRecord

MOST = 3


def with_one_to_ring(directory: Directory, turn: Turn, cards: list[dict[str, Any]], now: datetime) -> list[dict[str, Any]]:
    """Return the cards, with the carers' service of the place added when none of them has a number to ring."""
    if any(card["phone"] for card in cards):
        return cards
    return [*cards[: MOST - 1], *front_door(directory, turn, now, but=[card["id"] for card in cards])]


def front_door(directory: Directory, turn: Turn, now: datetime, but: list[str] | None = None) -> list[dict[str, Any]]:
    """Return the one service with a number that people who look after someone can always ring, for the place and the age."""
    found = find(directory, turn, "carers_hub", now, skip=frozenset(but or ()), limit=4)
    found = found or find(directory, turn, "young_carers", now, skip=frozenset(but or ()), limit=4)
    return [replies.card_of(match, now) for match in found if match.service.phone][:1]


def to_ring(directory: Directory, turn: Turn, topic: str, now: datetime, shown: list[str] | None) -> list[dict[str, Any]]:
    """Return the first of the services shown that has a number, else the first one for the topic."""
    services: list[ServiceRecord] = []
    for service_id in shown or ():
        try:
            services.append(directory.service(service_id))
        except DirectoryError:
            continue
    for service in sorted(services, key=lambda one: -(rank(one) > 0)) if turn.person.reach else services:
        if service.phone and service.signposted:
            return [replies.card(service, reasons.what_it_is(service), now)]
    found = [match for match in find(directory, turn, topic, now, limit=6) if match.service.phone]
    return [replies.card_of(match, now) for match in found[:1]] or front_door(directory, turn, now)
