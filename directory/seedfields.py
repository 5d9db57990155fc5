"""What one value in a seed file may be: a date, a phone number, one of some ids.

Each reader takes a marked value and gives plain data, or raises the error that names file, line and reason. How values
make up a record is in `seedrecords.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, time
from difflib import get_close_matches
from typing import TypeVar
from urllib.parse import urlsplit

import phonenumbers

from directory.seedfiles import Mark

T = TypeVar("T")
Reader = Callable[[Mark], T]

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_SHORT_NUMBER = re.compile(r"999|112|111|101|105|119|159|116\d{3}")
_TEXT_CODE = re.compile(r"\d{5,6}")
_RELAY_PREFIX = re.compile(r"^1800[12]")


class Fields:
    """The keys of one mapping, checked against those it must and may have."""

    def __init__(self, mark: Mark, required: Iterable[str], optional: Iterable[str] = ()) -> None:
        self.mark = mark
        self._values = mark.mapping()
        must = tuple(required)
        known = {*must, *optional}
        for key, value in self._values.items():
            if key not in known:
                near = get_close_matches(key, known, n=1)
                raise value.wrong(f"unknown key {key!r}" + (f"; is {near[0]!r} meant?" if near else ""))
        for key in must:
            if key not in self._values:
                raise mark.wrong(f"the key {key!r} is missing")

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def at(self, key: str) -> Mark:
        """Give where a key stands, or the start of the record when it is not there."""
        return self.mark.at(key)

    def one(self, key: str, reader: Reader[T]) -> T:
        """Read a key that must be there."""
        return reader(self._values[key])

    def maybe(self, key: str, reader: Reader[T]) -> T | None:
        """Read a key that may be left out."""
        return reader(self._values[key]) if key in self._values else None

    def many(self, key: str, reader: Reader[T]) -> tuple[T, ...]:
        """Read a list that may be left out; no entry may be there twice."""
        if key not in self._values:
            return ()
        entries: list[T] = []
        for mark in self._values[key].items():
            entry = reader(mark)
            if entry in entries:
                raise mark.wrong(f"{mark.value!r} is in {key!r} twice" if isinstance(mark.value, str) else "twice")
            entries.append(entry)
        return tuple(entries)


def text(mark: Mark) -> str:
    """Read any words."""
    return mark.text()


def slug(mark: Mark) -> str:
    """Read an id: lower case letters, digits, hyphens or underscores."""
    value = mark.text()
    if not _SLUG.fullmatch(value):
        raise mark.wrong(f"{value!r} is not an id: lower case letters, digits and hyphens only")
    return value


def one_of(known: Collection[str], kind: str) -> Reader[str]:
    """Make a reader for one of the known ids of a kind."""

    def read(mark: Mark) -> str:
        value = mark.text()
        if value not in known:
            near = get_close_matches(value, known, n=1)
            raise mark.wrong(f"there is no {kind} {value!r}" + (f"; is {near[0]!r} meant?" if near else ""))
        return value

    return read


def flag(mark: Mark) -> bool:
    """Read true or false."""
    return one_of(("true", "false"), "value")(mark) == "true"


def years(mark: Mark) -> int:
    """Read an age in whole years."""
    value = mark.text()
    if not value.isdecimal() or int(value) > 120:
        raise mark.wrong(f"{value!r} is not an age in whole years")
    return int(value)


def day(mark: Mark) -> date:
    """Read a date such as 2026-04-06."""
    try:
        return date.fromisoformat(mark.text())
    except ValueError:
        raise mark.wrong(f"{mark.value!r} is not a date such as 2026-04-06") from None


def clock_time(mark: Mark) -> time:
    """Read a time of day such as 09:00."""
    found = _TIME.fullmatch(mark.text())
    if not found:
        raise mark.wrong(f"{mark.value!r} is not a time such as 09:00")
    return time(int(found[1]), int(found[2]))


def url(mark: Mark) -> str:
    """Read a web address."""
    value = mark.text()
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        raise mark.wrong(f"{value!r} is not a web address") from None
    if parts.scheme not in ("http", "https") or "." not in host or " " in value:
        raise mark.wrong(f"{value!r} is not a web address that begins with https://")
    return value


def email(mark: Mark) -> str:
    """Read an e-mail address."""
    value = mark.text()
    if not EMAIL.fullmatch(value):
        raise mark.wrong(f"{value!r} is not an e-mail address")
    return value


def check_phone(mark: Mark, kind: str) -> str:
    """Read a number that can be rung from the UK, or a short code to text."""
    value = mark.text()
    digits = _RELAY_PREFIX.sub("", re.sub(r"\s", "", value))
    if _SHORT_NUMBER.fullmatch(digits) or (kind == "text" and _TEXT_CODE.fullmatch(digits)):
        return value
    try:
        number = phonenumbers.parse(digits, "GB")
    except phonenumbers.NumberParseException:
        raise mark.wrong(f"{value!r} is not a phone number") from None
    if not re.fullmatch(r"[\d ()+-]+", value) or not phonenumbers.is_valid_number(number):
        raise mark.wrong(f"{value!r} is not a phone number that exists in the UK")
    return value
