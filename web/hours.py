"""Opening hours of a whole week in words, for paper: `Monday to Friday 9am to 5pm`."""

from __future__ import annotations

from datetime import date, time

from directory import ScheduleRecord, ServiceRecord

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_END_OF_DAY = time(23, 59)


def week(service: ServiceRecord, on: date) -> str | None:
    """Return the hours that hold in the week of a day, None when they are not known."""
    spans = [one for one in service.schedules if (one.valid_from or on) <= on <= (one.valid_to or on)]
    if not spans:
        return None
    if all(_all_day(span) for span in spans) and {day for span in spans for day in span.days} == set(range(7)):
        return "Every day, day and night"
    times: dict[tuple[str, ...], list[int]] = {}
    for day in range(7):
        of_day = tuple(_span(span) for span in sorted(spans, key=lambda s: s.opens_at) if day in span.days)
        if of_day:
            times.setdefault(of_day, []).append(day)
    said = [f"{_days(days)} {' and '.join(of_day)}" for of_day, days in times.items()]
    return "; ".join(said) + (" (please check)" if service.hours_check else "")


def _all_day(span: ScheduleRecord) -> bool:
    return span.opens_at == time() and span.closes_at in (_END_OF_DAY, time())


def _span(span: ScheduleRecord) -> str:
    return "all day" if _all_day(span) else f"{_clock(span.opens_at)} to {_clock(span.closes_at)}"


def _clock(moment: time) -> str:
    if moment in (time(), _END_OF_DAY):
        return "midnight"
    if moment == time(12):
        return "noon"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def _days(days: list[int]) -> str:
    """Say which days: runs of three or more as `Monday to Friday`, all seven as `Every day`."""
    if len(days) == 7:
        return "Every day"
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    said = [f"{_DAYS[run[0]]} to {_DAYS[run[-1]]}" if len(run) > 2 else " and ".join(_DAYS[day] for day in run) for run in runs]
    return " and ".join(said)
