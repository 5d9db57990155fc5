"""A calendar file for one call: at the time a service opens next, with the number and the first thing to say."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

from web import words
from web.plan import Call

MINUTES = 15
REMIND = timedelta(0)
"""When the service opens: before that nobody answers."""


def calendar(call: Call, now: datetime) -> bytes | None:
    """Return the file, or None when it is not known when the service opens next.

    The title names the service, so that it can be found; whoever can read the calendar can read it.
    """
    if call.opens_at is None:
        return None
    from icalendar import Alarm, Calendar, Event  # a twentieth of the time in which `web` starts, and seldom needed

    card = call.card
    event = Event()
    event.add("uid", f"{secrets.token_hex(12)}@carers")
    event.add("dtstamp", now.astimezone(UTC))
    opens_at = call.opens_at.astimezone(UTC)  # one moment: no need for a table of summer times
    event.add("dtstart", opens_at)
    event.add("dtend", opens_at + timedelta(minutes=MINUTES))
    event.add("summary", f"{words.verb(card)} {card['name']} on {card['phone']}")
    said = [
        f"Phone: {card['phone']}",
        *([f"You could say: {call.say}"] if call.say else []),
        *([f"Open: {call.week}"] if call.week else []),
    ]
    event.add("description", "\n".join(said))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    week = f". Open: {call.week}" if call.week else ""
    alarm.add("description", f"{words.verb(card)} {card['name']} on {card['phone']}{week}")
    alarm.add("trigger", REMIND)
    event.add_component(alarm)
    made = Calendar()
    made.add("prodid", "-//Help for carers//EN")
    made.add("version", "2.0")
    made.add_component(event)
    packed: bytes = made.to_ical()
    return packed
