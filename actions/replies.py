"""The shape of a reply (DESIGN 4.2): how services, facts and choices are put into it. Nothing is decided here.

Words come from the responses of `domain.yml`, by name; numbers and amounts come from the directory's records.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.memory import Turn
from actions.people import age_group
from directory import FactRecord, Match, ServiceRecord, opening, why


def card(service: ServiceRecord, reason: str, now: datetime) -> dict[str, Any]:
    """Return a service as a carer sees it."""
    text_phone = next((phone for phone in service.phones if phone.type == "text"), None)
    return {
        "id": service.id,
        "name": service.name,
        "why": reason,
        "phone": service.phone or (text_phone.number if text_phone else None),
        "phone_type": "voice" if service.phone or not text_phone else "text",
        "open": opening(service, now).words,
        "url": service.url,
        "email": service.email,
        "contact_note": service.contact_note,
        "cost": _cost(service.cost),
        "checked": service.assured_date.isoformat() if service.assured_date else None,
    }


def card_of(match: Match, now: datetime) -> dict[str, Any]:
    """Return a search result as a carer sees it."""
    return card(match.service, why(match), now)


def fact(record: FactRecord) -> dict[str, Any]:
    """Return a fact with its source."""
    return {
        "id": record.id,
        "text": _dated(record),
        "source": record.source,
        "url": record.source_url,
        "checked": record.checked.isoformat() if record.checked else None,
        "valid_to": record.valid_to.isoformat() if record.valid_to else None,
    }


def understood(turn: Turn, topic: str | None, topics: list[str] | None = None, urgent: str | None = None) -> dict[str, Any]:
    """Return what was understood: `topic` is what the reply answers, None when it asks which was meant."""
    person = turn.person
    return {
        "topic": topic,
        "topics": topics if topics is not None else ([topic] if topic else []),
        "confidence": round(turn.confidence, 3),
        "urgent": urgent,
        "place": person.place,
        "condition": person.condition,
        "relation": person.relation,
        "age_group": age_group(person.age),
    }


def say(
    dispatcher: CollectingDispatcher,
    response: str,
    *,
    understood: dict[str, Any] | None = None,
    choices: list[dict[str, str]] | None = None,
    services: list[dict[str, Any]] | None = None,
    facts: list[dict[str, Any]] | None = None,
    explained: dict[str, Any] | None = None,
    **values: str,
) -> None:
    """Add one message to the reply: the response of `domain.yml` with this name, and what goes with it."""
    # Copies, each choice once: one may be added to this reply later, and a table of choices must not grow with it.
    once = {choice["id"]: choice for choice in choices or []}
    custom: dict[str, Any] = {"choices": [*once.values()], "services": [*(services or [])], "facts": [*(facts or [])]}
    if understood:
        custom["understood"] = understood
    if explained:
        custom["explained"] = explained
    dispatcher.utter_message(response=response, json_message=custom, **values)


def explain(turn: Turn, matches: list[Match]) -> dict[str, Any]:
    """Return what was understood and why these services, for the shell."""
    return {
        "intent": turn.intent,
        "ranking": turn.ranking[:4],
        "person": {key: value for key, value in vars(turn.person).items() if value is not None},
        "services": [{"id": m.service.id, "score": round(m.score, 3), "reasons": [reason.words for reason in m.reasons]} for m in matches],
    }


def _dated(record: FactRecord) -> str:
    """Return the fact's words, with the time it holds for when it is an amount."""
    if record.value is None or record.valid_from is None or record.valid_to is None:
        return record.statement
    return f"{record.statement} This is for {record.valid_from:%B %Y} to {record.valid_to:%B %Y}."


def _cost(words: str | None) -> str | None:
    return words[:1].upper() + words[1:] if words else None


_WORD = re.compile(r"[a-z]{3,}|\d+")


def words_of(text: str) -> set[str]:
    """Return the words of a text that can tell what it is about, without common endings."""
    found = _WORD.findall(text.lower().replace("'", "").replace("’", ""))
    return {word.removesuffix("s") for word in found} - _COMMON


_COMMON_WORDS = """
the and for you your are can that this with have has had get got not but what how when who where why does did will would could should
there they them their she her his him its was were been just about from need want know any some one more much many out all look after
help please tell say said own too very really also may might must still only
"""
_COMMON = frozenset(_COMMON_WORDS.split())
