"""A service as one piece of text and back: what `local_document` keeps, so that an answer needs no joins.

The document is made from the HSDS tables (`indexing.py`) and never edited itself.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, time
from typing import Any

from directory.records import PhoneRecord, ScheduleRecord, ServiceRecord

_TUPLES = ("topics", "conditions", "audience", "areas")


def to_document(service: ServiceRecord) -> str:
    """Write a service down as JSON, leaving out what it does not have."""
    kept = {key: value for key, value in asdict(service).items() if value not in (None, (), False)}
    return json.dumps(kept, default=_plain, ensure_ascii=False, separators=(",", ":"))


def from_document(body: str) -> ServiceRecord:
    """Read a service back."""
    data: dict[str, Any] = json.loads(body)
    for key in _TUPLES:
        if key in data:
            data[key] = tuple(data[key])
    data["phones"] = tuple(PhoneRecord(**phone) for phone in data.get("phones", ()))
    data["schedules"] = tuple(_schedule(entry) for entry in data.get("schedules", ()))
    if "assured_date" in data:
        data["assured_date"] = date.fromisoformat(data["assured_date"])
    return ServiceRecord(**data)


def changed_fields(before: ServiceRecord, after: ServiceRecord) -> dict[str, tuple[str, str]]:
    """Name the fields in which two states of a service differ, each with its old and new value as text."""
    old, new = asdict(before), asdict(after)
    return {key: (_shown(old[key]), _shown(new[key])) for key in old if old[key] != new[key]}


def simplified(text: str) -> str:
    """Reduce text to lower case words without accents, apostrophes or marks, so that spellings meet."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"['\u2018\u2019`]", "", plain).replace("&", " and ")
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _schedule(entry: Mapping[str, Any]) -> ScheduleRecord:
    return ScheduleRecord(
        days=tuple(entry["days"]),
        opens_at=time.fromisoformat(entry["opens_at"]),
        closes_at=time.fromisoformat(entry["closes_at"]),
        valid_from=_date(entry["valid_from"]),
        valid_to=_date(entry["valid_to"]),
        kind=entry.get("kind", "weekly"),
    )


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a document")


def _shown(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, default=_plain, ensure_ascii=False)
