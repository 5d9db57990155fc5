"""How single values are written on a page: numbers to dial, dates, addresses, times. Pure functions for the templates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from markupsafe import Markup, escape

from web import saying, tongues
from web.conversations import Turn
from web.emergency import EMERGENCY
from web.words import ABUSE, CALM

_NUMBER = re.compile(r"(?<![\w&#])0\d[\d ]{7,}\d|(?:(?<=[Rr]ing )|(?<=[Cc]all ))(?:999|111|101|112)(?!\w)")
SORRY = CALM.split(".")[0]
_PLAIN_ID = re.compile(r"[a-z0-9_-]{1,100}")


def dial(phone: str) -> str:
    """Return a phone number as a link needs it: the first run of digits, without spaces."""
    found = re.match(r"\+?[\d ()-]+", phone.strip())
    return re.sub(r"[^\d+]", "", found.group()) if found else ""


def web_address(url: object) -> str:
    """Return an address that may be linked to, else nothing."""
    return url if isinstance(url, str) and re.match(r"https?://[^\s/]", url) else ""


def short_address(url: str) -> str:
    """Return an address as it is read out: without `https://www.` and the last stroke."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


def plain_date(value: str) -> str:
    """Return an ISO date in words, `1 October 2026`; anything else as it is."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day} {day:%B %Y}"


def clock(moment: datetime) -> str:
    """Return a time of day, `9:05am`."""
    return f"{moment.hour % 12 or 12}:{moment.minute:02}{'am' if moment.hour < 12 else 'pm'}"


def moment(value: datetime) -> str:
    """Return a coming day and time, `Tuesday 24 November, 9:00am`."""
    return f"{value:%A} {value.day} {value:%B}, {clock(value)}"


def with_calls(text: str) -> Markup:
    """Return text with each phone number in it as a link, and all else escaped."""
    return Markup(_NUMBER.sub(lambda found: f'<a href="tel:{dial(found.group())}">{found.group()}</a>', str(escape(text))))


def in_its_language(text: str) -> Markup:
    """Return the attributes of a passage that is in another language than the page, ready for its tag; else nothing."""
    tongue = tongues.tongue_of(text)
    return Markup(f' lang="{tongue.lang}" dir="{tongue.dir}"') if tongue else Markup("")


def words(text: str) -> Markup:
    """Return what was answered: numbers to ring are links, and English quoted in another language is marked as that."""
    said = str(with_calls(text))
    quoted = tongues.english_within(text)
    return Markup(quoted.sub(lambda found: f'<span lang="en-GB" dir="ltr">{found.group()}</span>', said) if quoted else said)


def open_now(words: object) -> bool:
    """Say whether opening words mean that somebody answers now."""
    return isinstance(words, str) and words.startswith(("Open now", "Open day"))


def hours_known(words: object) -> bool:
    """Say whether opening words tell anything; where nobody can be rung, "not known" tells nothing."""
    return isinstance(words, str) and bool(words) and "not known" not in words


def plain_id(value: object) -> bool:
    """Say whether an id can stand in an address as it is."""
    return isinstance(value, str) and _PLAIN_ID.fullmatch(value) is not None


def recommends(reply: dict[str, Any]) -> bool:
    """Say whether a reply names a service or a fact."""
    return any(message["services"] or message["facts"] for message in reply["messages"])


def unchecked(cards: list[dict[str, Any]]) -> bool:
    """Say whether nobody has checked any of these cards, so that it is said once for all of them; 999 needs no check."""
    return all(not card["checked"] for card in cards if card["id"] != EMERGENCY) and any(card["id"] != EMERGENCY for card in cards)


def cards(reply: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all services of a reply."""
    return [service for message in reply["messages"] for service in message["services"]]


def calm(reply: dict[str, Any]) -> bool:
    """Say whether a reply is what is said when parts are down: what it answers may be sent again later."""
    return any(message["text"].startswith(SORRY) for message in reply["messages"])


def about_abuse(turns: list[Turn]) -> bool:
    """Say whether a chat has been about abuse."""
    return any({turn.reply["understood"].get(key) for key in ("urgent", "topic")} & ABUSE for turn in turns)


def say(service_id: str, understood: dict[str, Any]) -> str | None:
    """Return the first thing to say when ringing a service."""
    return saying.first_words(understood, service_id)


_ALL = (
    cards,
    dial,
    web_address,
    short_address,
    plain_date,
    clock,
    moment,
    open_now,
    hours_known,
    plain_id,
    say,
    with_calls,
    in_its_language,
    words,
)
FILTERS: dict[str, Callable[..., Any]] = {function.__name__: function for function in _ALL}
