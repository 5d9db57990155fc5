"""Writes a service down the way the seed files have it, for staff to read and edit."""

from __future__ import annotations

from typing import Any

import yaml

from directory.records import PhoneRecord, ScheduleRecord, ServiceRecord
from directory.vocabulary import DAYS

_ORDER = (
    *("id", "name", "organization", "description", "status", "local_state", "replaced_by", "topics", "conditions", "audience"),
    *("minimum_age", "maximum_age", "areas", "phones", "schedules", "hours_note", "hours_check", "email", "url", "contact_note"),
    *("cost", "access", "source", "source_date", "confidence"),
)
_DEFAULTS = {"source": "Added by staff", "confidence": "medium"}


class _Writer(yaml.SafeDumper):
    """Writes lists of words on one line, and times in quotation marks."""


def _list(writer: _Writer, value: list[Any]) -> yaml.Node:
    plain = all(isinstance(entry, str) for entry in value)
    return writer.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=plain)


_Writer.add_representer(list, _list)


def as_seed(service: ServiceRecord) -> dict[str, Any]:
    """Give a service as a mapping with the keys of the seed files."""
    values = {name: plain(getattr(service, name)) or _DEFAULTS.get(name) for name in _ORDER}
    return {name: value for name, value in values.items() if value not in (None, [], False)}


def as_yaml(record: dict[str, Any]) -> str:
    """Write a seed mapping as YAML."""
    return yaml.dump(record, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=110)


def plain(value: Any) -> Any:
    """Write a part of a record the way the seed files have it."""
    if isinstance(value, tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, PhoneRecord):
        kind = {} if value.type == "voice" else {"type": value.type}
        return {"number": value.number, **kind, **({"description": value.description} if value.description else {})}
    if isinstance(value, ScheduleRecord):
        return _span(value)
    return value


def _span(span: ScheduleRecord) -> dict[str, Any]:
    days = {"days": [DAYS[day] for day in span.days]} if span.days else {}
    times = {"closed": True} if span.closed else {"opens_at": f"{span.opens_at:%H:%M}", "closes_at": f"{span.closes_at:%H:%M}"}
    dates = {name: str(day) for name in ("valid_from", "valid_to") if (day := getattr(span, name))}
    kind = {"bank_holidays": True} if span.kind == "bank_holidays" else {"exception": True} if span.kind == "exception" else {}
    return {**days, **times, **dates, **kind}
