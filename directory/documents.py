"""A service as one piece of text and back: what `local_document` keeps, so that an answer needs no joins.

The document is made from the HSDS tables (`indexing.py`) and never edited itself.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, time
from typing import Any

import msgspec

from directory.records import PhoneRecord, ScheduleRecord, ServiceRecord

_PARTS = ("phones", "schedules")
_FIELDS = {
    before: frozenset(entry.name for entry in fields(kind))
    for before, kind in (("", ServiceRecord), ("phones.", PhoneRecord), ("schedules.", ScheduleRecord))
}
_READER = msgspec.json.Decoder(ServiceRecord)
"""Some sixteen services are read for every answer: this takes a third of what `json` and our own code took."""


def to_document(service: ServiceRecord) -> str:
    """Write a service down as JSON, leaving out what it does not have."""
    kept = {key: value for key, value in msgspec.to_builtins(service).items() if value not in (None, (), [], False)}
    return msgspec.json.encode(kept).decode()


def from_document(body: str) -> ServiceRecord:
    """Read a service back.

    Raises:
        ValueError: It is not the document of a service; the sentence names the field.
    """
    return _READER.decode(body)


def from_outside(data: Mapping[str, Any]) -> ServiceRecord:
    """Read a service that may have been written by hand: what has no place in a record is named, not lost.

    Raises:
        ValueError: It is not the document of a service; the sentence names the field.
    """
    record = msgspec.convert(data, ServiceRecord)
    entries = [("", data), *((f"{name}.", entry) for name in _PARTS for entry in data.get(name, ()))]
    unknown = next((before + key for before, entry in entries for key in entry if key not in _FIELDS[before]), None)
    if unknown:
        raise ValueError(f"there is no field {unknown!r}")
    return record


def changed_fields(before: ServiceRecord, after: ServiceRecord) -> dict[str, tuple[str, str]]:
    """Name the fields in which two states of a service differ, each with its old and new value as text."""
    old, new = asdict(before), asdict(after)
    return {key: (_shown(old[key]), _shown(new[key])) for key in old if old[key] != new[key]}


def simplified(text: str) -> str:
    """Reduce text to lower case words without accents, apostrophes or marks, so that spellings meet."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    plain = re.sub(r"['\u2018\u2019`]", "", plain).replace("&", " and ")
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a document")


def _shown(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, default=_plain, ensure_ascii=False)
