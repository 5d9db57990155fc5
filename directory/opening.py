"""Whether a service is open, and when it opens or closes next, in London time.

On a bank holiday in England a service keeps its Sunday hours: a weekday office is closed, a line that is there every
day is there, and an out-of-hours team that covers all of Sunday covers the bank holiday. A night that begins on a bank
holiday is worked as on any such day. Times are compared as the
clock on the wall shows them, so that "9am" stays 9am when the clocks change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from directory.clock import LONDON, in_london
from directory.records import Opening, ScheduleRecord, ServiceRecord

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUNDAY = 6
_MIDNIGHT = "midnight"
_LOOK_AHEAD = 15
_END_OF_DAY = time(23, 59)
_ONE_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]


def opening(service: ServiceRecord, now: datetime) -> Opening:
    """Say whether a service is open at a moment, and until or from when, in words for a carer."""
    now = in_london(now)
    if not service.schedules:
        return Opening("unknown", "Opening hours not known")
    check = " (please check)" if service.hours_check else ""
    spans = list(_joined(_spans(service.schedules, now.date() - _ONE_DAY, _LOOK_AHEAD)))
    ahead = [span for span in spans if span[1] > now]
    if not ahead:
        return Opening("unknown", "Opening hours not known")
    opens, closes = ahead[0]
    if opens > now:
        return Opening("closed", f"Closed now. Opens {_moment(opens, now, today='today ')}{check}", opens_at=opens)
    if closes - now > timedelta(days=_LOOK_AHEAD - 3):
        return Opening("always", f"Open day and night{check}")
    return Opening("open", f"Open now until {_moment(closes, now)}{check}", opens_at=opens, closes_at=closes)


def is_open(service: ServiceRecord, now: datetime) -> bool | None:
    """Say whether a service is open at a moment in London; None when its hours are not known.

    It says the same as `opening`, without working out when that changes: ranking asks it of many services at once.
    """
    if not service.schedules:
        return None
    today, clock = now.date(), now.time()
    for span in service.schedules:
        overnight = span.closes_at <= span.opens_at
        still_open = overnight or clock < span.closes_at or span.closes_at == _END_OF_DAY
        if still_open and clock >= span.opens_at and _runs(span, today):
            return True
        if overnight and clock < span.closes_at and _runs(span, today - _ONE_DAY):
            return True
    return False


def in_office_hours(now: datetime) -> bool:
    """Whether council offices keep their day hours at a moment in London: 9 to 5 on a working day."""
    return now.weekday() < 5 and time(9) <= now.time() < time(17) and now.date() not in bank_holidays(now.year)


@lru_cache(maxsize=8)
def bank_holidays(year: int) -> frozenset[date]:
    """Give the bank holidays in England of a year."""
    import holidays  # here, not above: it takes long to import, and only an answer with hours needs it

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def _spans(schedules: Iterable[ScheduleRecord], first: date, days: int) -> Iterator[Span]:
    for day in (first + timedelta(days=offset) for offset in range(days)):
        yield from (_span(schedule, day) for schedule in schedules if _runs(schedule, day))


def _runs(schedule: ScheduleRecord, day: date) -> bool:
    """Whether a span begins on a day."""
    if day < (schedule.valid_from or date.min) or day > (schedule.valid_to or date.max):
        return False
    overnight = schedule.closes_at <= schedule.opens_at
    return _weekday(day) in schedule.days or (overnight and day.weekday() in schedule.days)


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


def _moment(moment: datetime, now: datetime, *, today: str = "") -> str:
    """Say a coming moment: the day when it is not today, then the time. Midnight ends the day before it."""
    clock = _clock(moment)
    day = moment.date() - _ONE_DAY if clock == _MIDNIGHT else moment.date()
    days = (day - now.date()).days
    if days == 0:
        return clock if clock == _MIDNIGHT else today + clock
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
