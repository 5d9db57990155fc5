"""How old a person's confirmation of a record may be, part by part, and which parts are past it.

Only a person sets `assured_date` (`directory assure`). A record nobody has confirmed yet is not stale: it is unchecked,
and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from directory.records import ServiceRecord

PARTS = ("phone", "hours", "text")


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """For how many days a confirmation of each part holds."""

    phone: int = 90
    hours: int = 90
    text: int = 365


LIMITS = AgeLimits()
_in_force = [LIMITS]


def limits_in_force() -> AgeLimits:
    """Give the limits of this process: those of its settings once it has opened a directory."""
    return _in_force[0]


def put_in_force(limits: AgeLimits) -> None:
    """Let every card, list and page of this process go by these limits; `open_directory` calls it."""
    _in_force[0] = limits


def stale_parts(service: ServiceRecord, today: date, limits: AgeLimits | None = None) -> tuple[str, ...]:
    """Name the parts of a confirmed service that should be confirmed again: phone, hours, text."""
    if service.assured_date is None:
        return ()
    limits = limits or limits_in_force()
    has: Mapping[str, bool] = {"phone": bool(service.phones), "hours": bool(service.schedules or service.hours_note), "text": True}
    age = today - service.assured_date
    return tuple(part for part in PARTS if has[part] and age > timedelta(days=getattr(limits, part)))


def month(day: date) -> str:
    """Say a month as people do: "May 2025"."""
    return f"{day:%B} {day.year}"
