"""In how many ways a service can be written to: what its record says of text, e-mail, chats and forms."""

from __future__ import annotations

import re

from actions.memory import Turn
from directory import Match, ServiceRecord

WRITES = re.compile(r"\b(online|web ?chat|chat|form|e-?mail|text|app)\b", re.IGNORECASE)
"""Words of a note by which a service can be written to."""


def rank(service: ServiceRecord | None) -> int:
    """Return in how many ways a service can be written to."""
    if service is None:
        return 0
    text = any(phone.type == "text" for phone in service.phones)
    return text + bool(service.email) + bool(service.contact_note and WRITES.search(service.contact_note))


def first_those_to_write_to(turn: Turn, found: list[Match]) -> list[Match]:
    """Return services with those first that can be written to, for somebody who does not ring."""
    return sorted(found, key=lambda match: -(rank(match.service) > 0)) if turn.person.reach else found
