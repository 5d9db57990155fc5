"""People who cannot or won't ring: deaf, afraid of the phone, no credit, or who ask for text, e-mail, a chat or a form.

Services they can write to come first, with the way to do it; those that can only be rung say so. The ways are fields of the
records (numbers to text, e-mail, notes on chats and forms). The patterns stand in `reach.yml`, the words in `domain.yml`
and `reasons.yml`. In danger nothing is reordered: there the line that can be texted is put beside the others (`danger.py`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import finding, follow_up, numbers, person_to_ring, reasons, replies, resume, second_need, topics
from actions.memory import Turn, keep
from actions.no_need import names_none
from actions.writing import rank
from directory import Directory, DirectoryError, Match, ServiceRecord

FORMATS = "other_languages_and_formats"
KEPT = frozenset({"deaf", "no_phone", "no_credit"})
"""After which it is remembered that they do not ring, and not why; whoever only asks for an e-mail address may still like to ring."""
ONLY_ASKS = re.compile(r"\b(free|cost)\b")
"""Who asks what a call costs may still like to ring."""
WRITTEN = "written"
LONGEST, SHORT = 16, 5
"""Words: a longer message tells of a need too; so short a one is about this, whatever else it sounds like."""
ABOUT_IT = ("talk_to_a_person", FORMATS, "what_can_you_do", "change_place", "carers_hub")
"""What such a message is also taken for."""
LOOKED_THROUGH, SHOWN = 20, 3
LAST = {"deaf": "relay-uk", "no_credit": "samaritans"}
"""A line that stands last for who cannot hear, or has no credit: its record says that it can be rung all the same."""
RINGS, WRITES = "utter_talk_to_a_person", "utter_reach_person"
"""What is said with people to talk to, and what to somebody who does not ring."""


@cache
def table() -> dict[str, re.Pattern[str]]:
    """Return `reach.yml` with each kind's patterns as one."""
    rows = yaml.safe_load((Path(__file__).parent / "reach.yml").read_text("utf-8"))
    return {kind: re.compile("|".join(f"(?:{one})" for one in patterns)) for kind, patterns in rows.items()}


def said(turn: Turn) -> str | None:
    """Return what this message says about ringing, None when nothing."""
    if turn.choice:
        return None
    text = " ".join(turn.typed.split())
    return next((kind for kind, pattern in table().items() if pattern.search(text)), None)


def remember(turn: Turn) -> Turn:
    """Return the turn with what it says about ringing kept for the conversation."""
    kind = said(turn)
    kept = kind in KEPT and not ONLY_ASKS.search(turn.typed)
    return replace(turn, person=replace(turn.person, reach=WRITTEN)) if kept else turn


def takes(turn: Turn) -> bool:
    """Whether the message is about the way to reach somebody, and names no other need."""
    if turn.urgent or turn.last.get("topic") in topics.URGENT or said(turn) is None:
        return False
    if second_need.named_in(turn.text) or follow_up.asks_next(turn):
        return False
    length = len(turn.text.split())
    return length <= SHORT or (length <= LONGEST and (names_none(turn, *ABOUT_IT) or turn.intent == turn.last.get("topic")))


def answer(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Give those who can be written to, for the need that was answered last."""
    kind = said(turn)
    assert kind
    if kind == "battery":
        return _one_number(dispatcher, directory, turn, now)
    need = _need(turn)
    topic = FORMATS if turn.intent == FORMATS and not turn.last.get("topic") else need
    found = [match for match in finding.find(directory, turn, need, now, limit=LOOKED_THROUGH) if rank(match.service) > 0]
    found = found or [match for match in finding.find(directory, turn, _start(turn), now, limit=LOOKED_THROUGH) if rank(match.service) > 0]
    found = _those_shown_first(turn, found)
    found = [match for match in found if match.service.id != LAST.get(kind)]
    chosen = found[: SHOWN - 1] if kind in LAST else found[:SHOWN]
    cards = [replies.card_of(match, now) for match in chosen]
    if kind in LAST:
        cards += resume.card_of(directory, LAST[kind], now)
    replies.say(
        dispatcher,
        f"utter_reach_{kind}" if chosen else "utter_ask_them",
        understood=replies.understood(turn, topic),
        services=cards if chosen else numbers.front_door(directory, turn, now),
        choices=[topics.SOMETHING_ELSE, topics.PERSON],
    )
    if not turn.last.get("topic"):
        return keep(turn, topic=topic, services=[card["id"] for card in cards], question=turn.question)
    return keep(turn, question=turn.question)


def _one_number(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> list[dict[str, Any]]:
    """Give the one number to write down, when the phone is about to go off."""
    cards = numbers.to_ring(directory, turn, _need(turn), now, list(turn.last.get("services") or ()))[:1]
    replies.say(
        dispatcher,
        "utter_reach_battery",
        understood=replies.understood(turn, _need(turn)),
        services=cards,
        choices=[topics.PERSON],
        name=cards[0]["name"],
        phone=cards[0]["phone"] or "",
    )
    if not turn.last.get("topic"):
        return keep(turn, topic=_need(turn), services=[card["id"] for card in cards], question=turn.question)
    return keep(turn, question=turn.question)


def adapt(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn) -> None:
    """Show the ways to write first, in whatever was answered; say of the others that they can only be rung."""
    kind = said(turn)
    if not (turn.person.reach or kind in ("ask", "back")):
        return
    for message in dispatcher.messages:
        if turn.person.reach and message["response"] == RINGS:
            message["response"] = WRITES
        cards = message["custom"]["services"]
        urgent = (message["custom"].get("understood") or {}).get("urgent")
        records = {card["id"]: _record(directory, card["id"]) for card in cards}
        for card in cards:
            _show_ways(card, records[card["id"]])
        if not urgent:
            cards.sort(key=lambda card: -(rank(records[card["id"]]) > 0))
    given = [message["response"] for message in dispatcher.messages]
    new = turn.person.reach and not turn.person_before.reach
    urgent = any((message["custom"].get("understood") or {}).get("urgent") for message in dispatcher.messages)
    if new and not urgent and not any("_reach_" in one for one in given):
        replies.say(dispatcher, "utter_reach_noted")
        dispatcher.messages.insert(0, dispatcher.messages.pop())


def _need(turn: Turn) -> str:
    return resume.need_of(turn) if turn.last.get("topic") else _start(turn)


def _start(turn: Turn) -> str:
    return "young_carers" if person_to_ring.talks_as_a_child(turn) else "carers_hub"


def _those_shown_first(turn: Turn, found: list[Match]) -> list[Match]:
    shown = turn.last.get("services", [])
    return sorted(found, key=lambda match: match.service.id not in shown)


def _record(directory: Directory, service_id: str) -> ServiceRecord | None:
    try:
        return directory.service(service_id)
    except DirectoryError:
        return None


def _show_ways(card: dict[str, Any], service: ServiceRecord | None) -> None:
    text = next((phone.number for phone in service.phones if phone.type == "text"), None) if service else None
    if text and card["id"] != "emergency-999":
        card.update(phone=text, phone_type="text")
    elif not rank(service) and not card["contact_note"]:
        card["contact_note"] = reasons.table()["website_only" if card["url"] else "phone_only"]
