"""What an import brings, before it is compared with the directory; and the small cleaning that all imports share.

Where it comes from: `orukreading.py` (a feed), `tabular.py` (CSV), `exporting.py` (our own JSON). What is done with it:
`merging.py`.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import phonenumbers

from directory.base import stable_id
from directory.errors import SeedError
from directory.records import ServiceRecord
from directory.seedfields import check_phone, email, url
from directory.seedfiles import Mark
from directory.whereabouts import Whereabouts

LONGEST_TEXT = 10_000
LONGEST_LINE = 300
_NOWHERE = Path("feed")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
_BEHIND = re.compile(r"[\s,]*(?:\(([^)]*)\)|((?:then\s+)?(?:press|option|opt|ext\.?|extension)\s*\d+))", re.I)
_BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = frozenset({"script", "style", "template", "head"})


class Refused(Exception):
    """A record cannot be used at all; `str()` of it is the reason, to be put after the record's name."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One service as a source gives it.

    `columns` are further columns of `service`, `organization` those of the organization. `notes` say what was left out of
    it and why; `terms` are those that were not known.
    """

    record: ServiceRecord
    columns: Mapping[str, Any] = field(default_factory=dict)
    organization: Mapping[str, Any] = field(default_factory=dict)
    whereabouts: Whereabouts = field(default_factory=Whereabouts)
    notes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)
    """From a copy of this directory: where a record came from and who confirmed it."""
    unsure: str | None = None
    """Why it may be kept but not shown to carers."""


@dataclass(slots=True)
class Notes:
    """What was left out of one record, in the order it was met."""

    lines: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Note something once."""
        if line not in self.lines:
            self.lines.append(line)


def text_of(value: Any, name: str, notes: Notes, limit: int = LONGEST_TEXT) -> str | None:
    """Make plain words of what a source has as text: without markup, without what cannot be seen, not too long."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        notes.add(f"{name} is no text and was left out")
        return None
    plain = _without_markup(str(value)) if isinstance(value, str) and re.search(r"[<&]", value) else str(value)
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in plain).split())
    if len(plain) > limit:
        notes.add(f"{name} had {len(plain)} characters and was cut to {limit}")
        plain = f"{plain[: limit - 1].rstrip()}…"
    return plain or None


def id_of(value: Any) -> str:
    """Read the id of a record.

    Raises:
        Refused: It is none that can stand in a web address.
    """
    found = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not _ID.fullmatch(found):
        raise Refused(f"its id {str(value)[:60]!r} cannot be used")
    return found


def row_id(kind: str, raw: Any, *parts: object) -> str:
    """Keep the id of a part of a record when it is a UUID, else make one that is the same every time."""
    try:
        return str(uuid.UUID(raw)) if isinstance(raw, str) else stable_id(kind, *parts)
    except ValueError:
        return stable_id(kind, *parts)


def age_of(value: Any, name: str, notes: Notes) -> int | None:
    """Read an age in years."""
    if value is None or value == "":
        return None
    try:
        years = float(value) if not isinstance(value, bool) else -1.0
    except (TypeError, ValueError):
        years = -1.0
    if not 0 <= years <= 130:
        notes.add(f"{name} {str(value)[:20]!r} is no age and was left out")
        return None
    return int(years)


def number_of(value: Any, least: float, most: float) -> float | None:
    """Read a number that must lie between two others."""
    try:
        found = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    except ValueError:
        return None
    return found if found is not None and least <= found <= most else None


def date_of(value: Any) -> date | None:
    """Read a date, or the date of a moment."""
    try:
        return date.fromisoformat(value.strip()[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def time_of(value: Any) -> time | None:
    """Read a time of day in the many ways they are written; 24:00 is the end of the day."""
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2])
    if (hour, minute) == (24, 0):
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def phone_of(value: Any, kind: str, notes: Notes) -> str | None:
    """Read a number that can be rung from the UK; anything else is left out and noted, never passed on."""
    plain = _checked(text_of(value, "a phone", notes, 60), "phone", notes, lambda mark: check_phone(mark, kind))
    digits = re.sub(r"\D", "", plain or "")
    if plain and len(digits) in (9, 10) and digits[0] != "0":  # a spreadsheet took the 0 away: as it stands nobody can ring it
        return phonenumbers.format_number(phonenumbers.parse(digits, "GB"), phonenumbers.PhoneNumberFormat.NATIONAL)
    return plain


def phones_of(value: Any, kind: str, notes: Notes) -> tuple[tuple[str, str | None], ...]:
    """Read the numbers of one cell, each with what is to be pressed or asked for: people put two in one, and "option 2" behind.

    What is not one plain number is noted, so that somebody looks at it.
    """
    alone = Notes()
    if number := phone_of(value, kind, alone):
        return ((number, None),)
    text = text_of(value, "a phone", Notes(), LONGEST_LINE) or ""
    found = list(phonenumbers.PhoneNumberMatcher(text, "GB"))
    written = [(_national(match.number), _asked_for(match.number, text[match.end :])) for match in found]
    numbers = [(number, asked) for number, asked in written if phone_of(number, kind, Notes())]
    if numbers:
        notes.add(f"the phone {text!r} was read as {' and '.join(f'{number} {asked or str()}'.rstrip() for number, asked in numbers)}")
    else:
        for line in alone.lines:
            notes.add(line)
    return tuple(numbers)


def _national(number: phonenumbers.PhoneNumber) -> str:
    plain = phonenumbers.PhoneNumber(country_code=number.country_code, national_number=number.national_number)
    return phonenumbers.format_number(plain, phonenumbers.PhoneNumberFormat.NATIONAL)


def _asked_for(number: phonenumbers.PhoneNumber, after: str) -> str | None:
    """Say what stands behind a number: an extension, an option, or words in brackets."""
    if number.extension:
        return f"extension {number.extension}"
    behind = _BEHIND.match(after)
    return (behind[1] or behind[2]).strip() or None if behind else None


def email_of(value: Any, notes: Notes) -> str | None:
    """Read an e-mail address."""
    return _checked(text_of(value, "email", notes, 254), "e-mail address", notes, email)


def url_of(value: Any, notes: Notes) -> str | None:
    """Read a web address; one without https:// gets it."""
    plain = text_of(value, "url", notes, 2000)
    if plain and not urlsplit(plain).scheme and "." in plain and " " not in plain:
        plain = f"https://{plain}"
    return _checked(plain, "web address", notes, url)


def listed(value: Any, name: str, notes: Notes) -> Sequence[Mapping[str, Any]]:
    """Give the objects of a list; whatever else is there is noted."""
    if value is None:
        return ()
    entries = value if isinstance(value, list) else [value]
    kept = [entry for entry in entries if isinstance(entry, dict)]
    if len(kept) < len(entries):
        notes.add(f"{name} holds something that is no record")
    return kept


def once(entries: Iterable[Any]) -> tuple[Any, ...]:
    """Keep each entry once, in order."""
    return tuple(dict.fromkeys(entries))


def _checked(plain: str | None, kind: str, notes: Notes, reader: Any) -> str | None:
    if plain is None:
        return None
    try:
        return str(reader(Mark(_NOWHERE, 0, plain)))
    except SeedError as error:
        notes.add(f"a {kind} was left out: {error.reason}")
        return None


def _without_markup(text: str) -> str:
    reader = _Words()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # the parser's own limits, on what is no HTML at all
        return re.sub(r"<[^>]*>", " ", text)
    return "".join(reader.parts)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)
