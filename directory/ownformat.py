"""Our own files: a service with everything that belongs to it, as JSON without loss or as a row of a table for a spreadsheet.

JSON holds all; a table holds the fields of a record but not places, contacts and languages, which stay as they are when a
table comes back in. Both are read with the same care as any other source: an id that is not there, or a number that cannot
be rung, refuses the record.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, fields, replace
from datetime import date, time
from difflib import get_close_matches
from typing import Any

from directory.documents import from_outside, to_document
from directory.incoming import Incoming, Notes, Refused, email_of, id_of, phone_of, phones_of, url_of
from directory.merging import COLUMNS, PLACES
from directory.records import PhoneRecord, ScheduleKind, ScheduleRecord, ServiceRecord
from directory.vocabulary import AUDIENCES, CONFIDENCES, DAYS, PHONE_TYPES, STATES, STATUSES
from directory.whereabouts import Whereabouts

FORMAT = "carers-directory-1"
KEPT = ("local_origin", "local_checksum", "local_mended", "assured_date", "assurer_email")
"""What is written besides the record, so that a copy of the directory is a directory again."""
TABLE_FIELDS = tuple(entry.name for entry in fields(ServiceRecord))
_NOT_FROM_TABLES = ("assured_date",)
_LISTS = ("topics", "conditions", "audience", "areas")
_PARTS = ("phones", "schedules")
_WHOLE = ("minimum_age", "maximum_age")
_FLAGS = ("hours_check",)
_PHONE = re.compile(r"(?P<number>[^(]+?)\s*(?:\((?P<type>\w+)(?::\s*(?P<description>.*))?\))?")
_SPAN = re.compile(
    r"(?:(?P<kind>bank holidays|exception)\s*)?(?P<days>[a-z,-]*)\s*(?:closed|(?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d))"
    r"(?:\s+\[(?P<first>[\d-]*) to (?P<last>[\d-]*)\])?",
    re.ASCII,
)
_HOURS_AS = "write opening hours as mon,tue 09:00-17:00 or mon-fri 09:00-17:00 or bank holidays closed"
_BETWEEN = re.compile(r";(?![^()]*\))")
"""Between entries of a cell: a semicolon that is not in brackets."""
_GUARDED = ("=", "+", "-", "@", "\t", "\r")


class Known:
    """The ids a record may name."""

    def __init__(self, topics: Collection[str], conditions: Collection[str], areas: Collection[str]) -> None:
        self._lists: Mapping[str, tuple[str, Collection[str]]] = {
            "topics": ("topic", topics),
            "conditions": ("condition", conditions),
            "areas": ("area", areas),
            "audience": ("audience", AUDIENCES),
        }

    def check(self, record: ServiceRecord) -> ServiceRecord:
        """Check what a record says, and give it with numbers that can be rung (a spreadsheet takes the first 0 away).

        Raises:
            Refused: Something in it is wrong; the reason names it.
        """
        id_of(record.id)
        for name in ("name", "organization"):
            if not isinstance(getattr(record, name), str) or not getattr(record, name).strip():
                raise Refused(f"it has no {name}")
        for key, (kind, known) in self._lists.items():
            for value in getattr(record, key):
                if value not in known:
                    raise Refused(f"there is no {kind} {value!r}{_perhaps(value, known)}")
        for key, words in (("status", STATUSES), ("local_state", STATES), ("confidence", (None, *CONFIDENCES))):
            if getattr(record, key) not in words:
                raise Refused(f"{getattr(record, key)!r} cannot be its {key}")
        _check_ages(record)
        notes = Notes()
        phones = []
        for phone in record.phones:
            if phone.type not in PHONE_TYPES:
                raise Refused(f"{phone.type!r} is no type of phone")
            phones.append(replace(phone, number=phone_of(phone.number, phone.type, notes) or phone.number))
        email_of(record.email, notes)
        url_of(record.url, notes)
        if notes.lines:
            raise Refused(notes.lines[0].replace(" was left out", ""))
        return replace(record, phones=tuple(phones))


def _perhaps(value: str, known: Collection[str]) -> str:
    near = get_close_matches(re.sub(r"[\s-]+", "_", value.strip().lower()), sorted(known), n=1)
    return f": is {near[0]!r} meant?" if near else ""


def to_json(record: ServiceRecord, columns: Mapping[str, Any], organization: Mapping[str, Any], places: Whereabouts) -> dict[str, Any]:
    """Write a service with everything that belongs to it; what it does not have is left out."""
    written: dict[str, Any] = json.loads(to_document(record))
    written |= {name: _plain(value) for name, value in columns.items() if value not in (None, "")}
    about = {name: value for name, value in organization.items() if value not in (None, "")}
    whereabouts = {name: rows for name in ("locations", "contacts", "languages") if (rows := list(getattr(places, name)))}
    return written | ({"about_organization": about} if about else {}) | whereabouts


def from_json(raw: Any, known: Known) -> Incoming:
    """Read a service that `to_json` wrote.

    Raises:
        Refused: It is not of that form, or something in it is wrong.
    """
    if not isinstance(raw, dict):
        raise Refused("it is no record")
    extras = {*COLUMNS, *KEPT, "about_organization", "locations", "contacts", "languages"} - {"assured_date"}
    body = {key: value for key, value in raw.items() if key not in extras}
    try:
        record = from_outside(body)
        places = Whereabouts(*(tuple(raw.get(name, ())) for name in ("locations", "contacts", "languages")))
        moment = raw.get("assured_date")
        kept = {name: raw.get(name) for name in KEPT} | {"assured_date": date.fromisoformat(moment) if moment else None}
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise Refused(f"it cannot be read ({str(error)[:80]})") from None
    return Incoming(
        record=known.check(replace(record, assured_date=None)),
        columns={name: raw.get(name) for name in COLUMNS},
        organization=dict(raw.get("about_organization") or {}),
        whereabouts=places,
        kept=kept,
    )


def to_row(record: ServiceRecord) -> dict[str, str]:
    """Write a record as cells; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    return {name: _guarded(_cell(name, getattr(record, name))) for name in TABLE_FIELDS}


def from_row(row: Mapping[str, str | None], before: ServiceRecord | None, known: Known) -> tuple[Incoming, tuple[str, ...]]:
    """Read a row that `to_row` wrote, with the fields it brings; columns that are not there keep their value.

    Raises:
        Refused: A cell cannot be read, or a new service lacks what it must have.
    """
    brought = {name: _unguarded(cell) for name in TABLE_FIELDS if (cell := row.get(name)) is not None and name not in _NOT_FROM_TABLES}
    values: dict[str, Any] = {}
    for name, cell in brought.items():
        try:
            values[name] = _value(name, cell)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise Refused(f"{cell[:40]!r} cannot be its {name}: {error}") from None
    if before is None:
        missing = [name for name in ("id", "name", "organization", "description") if not values.get(name)]
        if missing:
            raise Refused(f"a new service needs {', '.join(missing)}")
        before = ServiceRecord(values["id"], values["name"], values["organization"], values["description"])
    record = known.check(replace(before, **values))
    return Incoming(record), tuple(name for name in brought if name != PLACES)


def _check_ages(record: ServiceRecord) -> None:
    for age in (record.minimum_age, record.maximum_age):
        if age is not None and (not isinstance(age, int) or not 0 <= age <= 130):
            raise Refused(f"{age!r} is no age")
    if record.minimum_age is not None and record.maximum_age is not None and record.minimum_age > record.maximum_age:
        raise Refused(f"nobody is between {record.minimum_age} and {record.maximum_age}")


def _cell(name: str, value: Any) -> str:
    if value is None or value == ():
        return ""
    if name in _LISTS:
        return "; ".join(value)
    if name in _PARTS:
        words = "; ".join(_phone_words(part) if name == "phones" else _span_words(part) for part in value)
        return words if _reads_as(name, words, value) else _json(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str | int | date):
        return str(value)
    return _json(value)


def _json(value: Any) -> str:
    data = [asdict(part) for part in value] if isinstance(value, tuple) else value
    return json.dumps(data, default=str, ensure_ascii=False)


def _reads_as(name: str, words: str, value: Any) -> bool:
    """Whether words for a person to edit say all of it; what is too odd for them is written as JSON."""
    try:
        return bool(_value(name, words) == value)
    except ValueError:
        return False


def _value(name: str, cell: str) -> Any:
    cell = cell.strip()
    entries = [entry.strip() for entry in _BETWEEN.split(cell) if entry.strip()]
    if name in _LISTS:
        return tuple(entries)
    if name in _PARTS and cell.startswith("["):
        alone = {"id": "", "name": "", "organization": "", "description": "", name: json.loads(cell)}
        return getattr(from_outside(alone), name)
    if name == "phones":
        return tuple(read_phone(entry) for entry in entries)
    if name == "schedules":
        return tuple(read_span(entry) for entry in entries)
    if name in _FLAGS:
        return cell.lower() in ("yes", "true", "1", "y")
    if name in _WHOLE:
        if cell and not re.fullmatch(r"\d{1,3}(?:\.0*)?", cell):
            raise ValueError("a whole number is wanted")
        return int(float(cell)) if cell else None
    if name in ("description", "status", "local_state", "id", "name", "organization"):
        return cell
    return cell or None


def _phone_words(phone: PhoneRecord) -> str:
    if phone.type == "voice" and not phone.description:
        return phone.number
    words = f": {phone.description}" if phone.description else ""
    return f"{phone.number} ({phone.type}{words})"


def read_phone(entry: str) -> PhoneRecord:
    """Read a number with its type and what is said of it, as a table has it.

    Raises:
        ValueError: It is not of that form.
    """
    found = _PHONE.fullmatch(entry)
    if not found:
        raise ValueError("write a phone as 0115 876 1000 or 07814 678460 (text)")
    if not found["type"] and len(apart := phones_of(entry, "voice", Notes())) == 1:
        (number, asked_for) = apart[0]
        return PhoneRecord(number if asked_for else found["number"], "voice", asked_for)
    return PhoneRecord(found["number"], found["type"] or "voice", found["description"] or None)


def _span_words(span: ScheduleRecord) -> str:
    kind = "" if span.kind == "weekly" else f"{span.kind.replace('_', ' ')} "
    days = ",".join(DAYS[day] for day in span.days)
    hours = "closed" if span.closed else f"{span.opens_at:%H:%M}-{span.closes_at:%H:%M}"
    limits = f" [{span.valid_from or ''} to {span.valid_to or ''}]" if span.valid_from or span.valid_to else ""
    return f"{kind}{days}{' ' if days else ''}{hours}{limits}"


def read_span(entry: str) -> ScheduleRecord:
    """Read hours as a table has them: "mon-fri 09:00-17:00", "bank holidays closed", "exception closed [2026-12-24 to 2027-01-01]".

    Raises:
        ValueError: They are not of that form.
    """
    found = _SPAN.fullmatch(entry.lower())
    if not found or (not found["kind"] and not (found["days"] and found["opens"])):
        raise ValueError(_HOURS_AS)
    first, last = (date.fromisoformat(found[key]) if found[key] else None for key in ("first", "last"))
    opens, closes = (time.fromisoformat(found[key]) if found[key] else time() for key in ("opens", "closes"))
    kind: ScheduleKind = {"bank holidays": "bank_holidays", "exception": "exception"}.get(found["kind"] or "", "weekly")  # type: ignore[assignment]
    return ScheduleRecord(_days(found["days"]), opens, closes, first, last, kind)


def _days(words: str) -> tuple[int, ...]:
    days: set[int] = set()
    for part in filter(None, words.split(",")):
        first, _, last = part.partition("-")
        if first[:3] not in DAYS or (last or first)[:3] not in DAYS:
            raise ValueError(f"there is no day {part!r}: {_HOURS_AS}")
        start, end = DAYS.index(first[:3]), DAYS.index((last or first)[:3])
        days |= {day % 7 for day in range(start, end + 1 if end >= start else end + 8)}
    return tuple(sorted(days))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_GUARDED) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_GUARDED) else cell
