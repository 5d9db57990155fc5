"""What a carer is told when the engine, the actions or the store do not answer: calm words and a number, always.

Urgent words get their urgent answer here as well, because the engine that would have noticed them is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from web import words
from web.emergency import EMERGENCY, URGENT
from web.emergency_keeper import EmergencyKeeper
from web.incoming import Said
from web.reply_shape import message, nothing_understood


class Urgency(Protocol):
    """What `urgent.detect` returns when a message shows danger."""

    @property
    def topic(self) -> str:
        """An urgent topic of contract/topics.yml."""


PIECE, OVERLAP, MOST_PIECES = 1_000, 200, 20

Detect = Callable[[str], Urgency | None]


class Fallback:
    """Answers in place of the engine."""

    def __init__(self, numbers: EmergencyKeeper, detect: Detect) -> None:
        """Take numbers from the keeper and notice danger with `detect`."""
        self._numbers, self._detect = numbers, detect

    def reply(self, said: Said, place: str | None) -> dict[str, Any]:
        """Return a whole reply to what was said."""
        topic = self.urgent_topic(said)
        if topic:
            services = self._numbers.urgent(topic, place)
            text = self._numbers.numbers.words.get(topic) or words.URGENT.format(emergency=self.emergency_phone)
        else:
            hub = self._numbers.hub(place)
            services = [hub]
            text = words.CALM.format(name=hub["name"], phone=hub["phone"], emergency=self.emergency_phone)
        known = None if topic == "any" else topic
        understood = nothing_understood(place) | {"topic": known, "topics": [known] if known else [], "urgent": known}
        return {"messages": [message(text, services=services)], "understood": understood}

    def urgent_reply(self, text: str, choice: str | None = None) -> dict[str, Any] | None:
        """Return the whole reply to danger in a message that is not answered otherwise, or None when there is no danger in it.

        A long text is looked at in pieces that overlap, as danger may be anywhere in it.
        """
        pieces = [text[at : at + PIECE] for at in range(0, max(1, len(text)), PIECE - OVERLAP)][:MOST_PIECES]
        for said in [Said(choice=choice)] if choice else [Said(text=piece) for piece in pieces]:
            if self.urgent_topic(said):
                return self.reply(said, None)
        return None

    def urgent_topic(self, said: Said) -> str | None:
        """Return the urgent topic of what was said; `any` when only that it is urgent is known."""
        if said.choice:
            topic = said.choice.removeprefix("topic:")
            return "any" if said.choice == words.URGENT_CHOICE else topic if topic in URGENT else None
        found = self._detect(said.text or "")
        return found.topic if found else None

    def greeting(self, area: str | None, topic: str | None = None) -> dict[str, Any]:
        """Return the first words of a conversation with its starting choices."""
        hub = self._numbers.hub(area)
        text = words.GREETING.format(name=hub["name"], phone=hub["phone"])
        choices = [{"id": choice, "title": title} for choice, title in words.starting_choices(topic)]
        return {"messages": [message(text, choices=choices)], "understood": nothing_understood(area)}

    def what_to_ring(self, text: str = "", area: str | None = None) -> str:
        """Return a sentence with a number to ring, for the end of a problem; urgent numbers when the text shows danger."""
        urgent = self.urgent_reply(text) if text else None
        if urgent:
            listed = ", ".join(f"{card['name']} on {card['phone']}" for card in urgent["messages"][0]["services"])
            return f"{words.DANGER.format(emergency=self.emergency_phone)} You can ring {listed}."
        hub = self._numbers.hub(area)
        return words.RING.format(name=hub["name"], phone=hub["phone"])

    @property
    def emergency_phone(self) -> str:
        """The number for danger to life."""
        return str(self._numbers.card(EMERGENCY)["phone"])
