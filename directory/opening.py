"""Whether a service is open, and when it opens or closes next, in London time.

Which hours hold on a day: an exception with dates that hold the day (a closure at Christmas, longer hours in a heatwave)
comes before everything; then, on a bank holiday in England, hours given for bank holidays; else the weekly ones. A service
without hours for bank holidays keeps its Sunday hours then: a weekday office is closed, a line that is there every day is
there, and an out-of-hours team that covers all of Sunday covers the bank holiday. A night that begins on a bank holiday is
worked as on any such day. Times are compared as the clock on the wall shows them, so that "9am" stays 9am when the clocks
change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from directory.clock import LONDON, in_london
from directory.freshness import AgeLimits, month, stale_parts
from directory.records import Opening, ScheduleRecord, ServiceRecord

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUNDAY = 6
_MIDNIGHT = "midnight"
_LOOK_AHEAD = 15
_LOOK_FAR_AHEAD = 400
"""Days: for a service that is closed for weeks, or begins next term."""
_END_OF_DAY = time(23, 59)
_ONE_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]


def opening(service: ServiceRecord, now: datetime, limits: AgeLimits | None = None) -> Opening:
    """Say whether a service is open at a moment, and until or from when, in words for a carer.

    Hours that a person confirmed too long ago, or that nobody could confirm when they were written down, say so.
    """
    now = in_london(now)
    if not _known(service, now.date()):
        return Opening("unknown", "Opening hours not known")
    check = _how_sure(service, now.date(), limits)
    ahead = _ahead(service.schedules, now, _LOOK_AHEAD) or _ahead(service.schedules, now, _LOOK_FAR_AHEAD)
    if not ahead:
        return Opening("closed", f"Closed now{check}")
    opens, closes = ahead[0]
    if opens > now:
        return Opening("closed", f"Closed now. Opens {_moment(opens, now, opens=True)}{check}", opens_at=opens)
    if closes - now > timedelta(days=_LOOK_AHEAD - 3):
        return Opening("always", f"Open day and night{check}")
    return Opening("open", f"Open now until {_moment(closes, now)}{check}", opens_at=opens, closes_at=closes)


def is_open(service: ServiceRecord, now: datetime) -> bool | None:
    """Say whether a service is open at a moment in London; None when its hours are not known.

    It says the same as `opening`, without working out when that changes: ranking asks it of many services at once.
    """
    if not _known(service, now.date()):
        return None
    clock = now.time()
    for span in _for_day(service.schedules, now.date()):
        overnight = span.closes_at <= span.opens_at
        still_open = overnight or clock < span.closes_at or span.closes_at == _END_OF_DAY
        if still_open and clock >= span.opens_at:
            return True
    if not any(span.closes_at <= span.opens_at for span in service.schedules):
        return False
    yesterday = _for_day(service.schedules, now.date() - _ONE_DAY)
    return any(span.closes_at <= span.opens_at and clock < span.closes_at for span in yesterday)


def in_office_hours(now: datetime) -> bool:
    """Whether council offices keep their day hours at a moment in London: 9 to 5 on a working day."""
    return now.weekday() < 5 and time(9) <= now.time() < time(17) and now.date() not in bank_holidays(now.year)


@lru_cache(maxsize=8)
def bank_holidays(year: int) -> frozenset[date]:
    """Give the bank holidays in England of a year."""
    import holidays  # here, not above: it takes long to import, and only an answer with hours needs it

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def _known(service: ServiceRecord, today: date) -> bool:
    """Whether there are hours that have not all run out."""
    return any(span.kind == "weekly" and (span.valid_to is None or span.valid_to >= today) for span in service.schedules) or any(
        span.kind != "weekly" and (span.valid_from or date.min) <= today <= (span.valid_to or date.max) for span in service.schedules
    )


def _ahead(schedules: Sequence[ScheduleRecord], now: datetime, days: int) -> list[Span]:
    return [span for span in _joined(_spans(schedules, now.date() - _ONE_DAY, days)) if span[1] > now]


def _how_sure(service: ServiceRecord, today: date, limits: AgeLimits | None) -> str:
    if service.assured_date and "hours" in stale_parts(service, today, limits):
        return f" (hours not checked since {month(service.assured_date)})"
    return " (please check)" if service.hours_check and not service.assured_date else ""


def _spans(schedules: Sequence[ScheduleRecord], first: date, days: int) -> Iterator[Span]:
    for day in (first + timedelta(days=offset) for offset in range(days)):
        yield from (_span(schedule, day) for schedule in _for_day(schedules, day))


def _for_day(schedules: Sequence[ScheduleRecord], day: date) -> list[ScheduleRecord]:
    """Give the spans that begin on a day; none when it is closed."""
    valid = [span for span in schedules if (span.valid_from or date.min) <= day <= (span.valid_to or date.max)]
    exceptions = [span for span in valid if span.kind == "exception" and (not span.days or day.weekday() in span.days)]
    if exceptions:
        return [span for span in exceptions if not span.closed]
    for_bank_holidays = [span for span in valid if span.kind == "bank_holidays"]
    if for_bank_holidays and day in bank_holidays(day.year):
        return [span for span in for_bank_holidays if not span.closed]
    return [span for span in valid if span.kind == "weekly" and _weekly(span, day)]


def _weekly(span: ScheduleRecord, day: date) -> bool:
    """Whether a weekly span begins on a day; on a bank holiday the Sunday's do, and nights as on any such day."""
    overnight = span.closes_at <= span.opens_at
    return _weekday(day) in span.days or (overnight and day.weekday() in span.days)


@lru_cache(maxsize=64)
def _weekday(day: date) -> int:
    return _SUNDAY if day in bank_holidays(day.year) else day.weekday()


def _span(schedule: ScheduleRecord, day: date) -> Span:
    closes_on = day + _ONE_DAY if schedule.closes_at <= schedule.opens_at else day
    closes = datetime.combine(closes_on, schedule.closes_at, LONDON)
    if schedule.closes_at == _END_OF_DAY:
        closes = datetime.combine(closes_on + _ONE_DAY, time(), LONDON)
    return datetime.combine(day, schedule.opens_at, LONDON), closes


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    for opens, closes in sorted(spans):
        if current and opens <= current[1]:
            current = (current[0], max(current[1], closes))
        else:
            if current:
                yield current
            current = (opens, closes)
    if current:
        yield current


def _moment(moment: datetime, now: datetime, *, opens: bool = False) -> str:
    """Say a coming moment: the day when it is not today, then the time. Midnight ends the day before it."""
    clock = _clock(moment)
    day = moment.date() - _ONE_DAY if clock == _MIDNIGHT else moment.date()
    days = (day - now.date()).days
    if days == 0:
        if clock == _MIDNIGHT:
            return f"{clock} tonight" if opens else clock
        return f"today {clock}" if opens else clock
    if days == 1:
        return f"tomorrow {clock}"
    named = _DAYS[day.weekday()] if days < 7 else f"{_DAYS[day.weekday()]} {day.day} {day:%B}"
    return f"{named} {clock}"


def _clock(moment: datetime) -> str:
    if (moment.hour, moment.minute) == (0, 0):
        return _MIDNIGHT
    if (moment.hour, moment.minute) == (12, 0):
        return "noon"
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"
