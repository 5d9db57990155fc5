"""The shape of a reply in the HTTP contract, and what the engine sent brought into it."""

from __future__ import annotations

from typing import Any

UNDERSTOOD: dict[str, Any] = {
    "topic": None,
    "topics": [],
    "confidence": 0.0,
    "urgent": None,
    "place": None,
    "condition": None,
    "relation": None,
    "age_group": None,
}
SERVICE = ("id", "name", "why", "phone", "open", "url", "email", "cost", "checked")
FACT = ("id", "text", "source", "checked")


def message(
    text: str, *, choices: list[dict[str, str]] | None = None, services: list[dict[str, Any]] | None = None, facts: Any = None
) -> dict[str, Any]:
    """Return one message of a reply."""
    return {"text": text, "choices": choices or [], "services": services or [], "facts": facts or []}


def nothing_understood(place: str | None = None) -> dict[str, Any]:
    """Return what is understood when nothing was heard yet."""
    return {**UNDERSTOOD, "topics": [], "place": place}


def shaped(reply: dict[str, Any]) -> dict[str, Any] | None:
    """Return the engine's reply with every promised key and nothing malformed, or None when no message is in it."""
    said = reply.get("messages")
    messages = [_message(one) for one in said if isinstance(one, dict)] if isinstance(said, list) else []
    messages = [one for one in messages if any(one.values())]
    if not messages:
        return None
    heard = reply.get("understood")
    return {"messages": messages, "understood": _understood(heard if isinstance(heard, dict) else {})}


def _understood(heard: dict[str, Any]) -> dict[str, Any]:
    confidence = heard.get("confidence")
    topics = heard.get("topics")
    return {
        **{key: _text(heard, key) for key in UNDERSTOOD},
        "topics": [topic for topic in topics if isinstance(topic, str)] if isinstance(topics, list) else [],
        "confidence": confidence if isinstance(confidence, int | float) else 0.0,
    }


def _text(holder: dict[str, Any], key: str) -> str | None:
    value = holder.get(key)
    return value if isinstance(value, str) else None


def _message(one: dict[str, Any]) -> dict[str, Any]:
    choices = [
        {"id": choice["id"], "title": choice["title"]}
        for choice in _objects(one, "choices")
        if isinstance(choice.get("id"), str) and isinstance(choice.get("title"), str)
    ]
    services = [
        {**service, **{key: _text(service, key) for key in SERVICE}} for service in _objects(one, "services") if _text(service, "name")
    ]
    facts = [{**fact, **{key: _text(fact, key) for key in FACT}} for fact in _objects(one, "facts") if _text(fact, "text")]
    text = one.get("text")
    return message(text if isinstance(text, str) else "", choices=choices, services=services, facts=facts)


def _objects(one: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = one.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
