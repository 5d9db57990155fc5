"""Whether a service is open, at the edges where it is easily wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from directory import LONDON, Opening, ScheduleRecord, opening
from directory.opening import is_open
from tests.directory.builders import a_record

WEEKDAYS = (0, 1, 2, 3, 4)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
OFFICE = ScheduleRecord(WEEKDAYS, time(9), time(17))
ALL_DAY = ScheduleRecord(EVERY_DAY, time(0), time(23, 59))
NIGHTS = ScheduleRecord(WEEKDAYS, time(17), time(8, 30))
WEEKEND = ScheduleRecord((5, 6), time(0), time(23, 59))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def said(*schedules: ScheduleRecord, moment: str, check: bool = False) -> str:
    return opening(a_record(*schedules, hours_check=check), at(moment)).words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-24T08:59", "Closed now. Opens today 9am"),
        ("2026-11-24T09:00", "Open now until 5pm"),
        ("2026-11-24T16:59:59", "Open now until 5pm"),
        ("2026-11-24T17:00", "Closed now. Opens tomorrow 9am"),
        ("2026-11-27T17:00", "Closed now. Opens Monday 9am"),
        ("2026-11-28T12:00", "Closed now. Opens Monday 9am"),
        ("2026-11-29T23:59", "Closed now. Opens tomorrow 9am"),
    ],
)
def test_office_hours_are_right_at_their_edges(moment: str, words: str) -> None:
    """A carer who rings at five past five hears only a machine."""
    assert said(OFFICE, moment=moment) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-24T17:30", "Closed now. Opens Tuesday 9am"),
        ("2026-12-25T10:00", "Closed now. Opens Tuesday 9am"),
        ("2026-12-28T10:00", "Closed now. Opens tomorrow 9am"),
        ("2027-01-01T10:00", "Closed now. Opens Monday 9am"),
        ("2026-04-03T10:00", "Closed now. Opens Tuesday 9am"),
        ("2026-04-06T10:00", "Closed now. Opens tomorrow 9am"),
        ("2026-08-31T10:00", "Closed now. Opens tomorrow 9am"),
    ],
)
def test_an_office_is_closed_on_bank_holidays(moment: str, words: str) -> None:
    """Christmas and Easter are when carers are most alone: no false hope then (26 December 2026 is a Saturday)."""
    assert said(OFFICE, moment=moment) == words


def test_a_line_that_is_there_every_day_is_there_on_a_bank_holiday() -> None:
    """It keeps its Sunday hours."""
    sunday = ScheduleRecord((5, 6), time(10), time(16))

    assert said(OFFICE, sunday, moment="2026-12-25T11:00") == "Open now until 4pm"


def test_an_out_of_hours_team_covers_the_bank_holiday() -> None:
    """On Christmas Day at noon the duty team answers, not the office."""
    assert said(NIGHTS, WEEKEND, moment="2026-12-25T12:00") == "Open now until Tuesday 8:30am"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-24T16:59", "Closed now. Opens today 5pm"),
        ("2026-11-24T17:00", "Open now until tomorrow 8:30am"),
        ("2026-11-25T00:30", "Open now until 8:30am"),
        ("2026-11-25T08:30", "Closed now. Opens today 5pm"),
        ("2026-11-27T23:00", "Open now until tomorrow 8:30am"),
        ("2026-11-28T12:00", "Closed now. Opens Monday 5pm"),
    ],
)
def test_hours_past_midnight_run_into_the_next_day(moment: str, words: str) -> None:
    """Two in the morning belongs to the evening before."""
    assert said(NIGHTS, moment=moment) == words


def test_day_and_night_is_said_so() -> None:
    """Not "until midnight" to somebody at half past eleven at night."""
    assert opening(a_record(ALL_DAY), at("2026-11-24T23:59:30")) == Opening("always", "Open day and night")


def test_day_and_night_on_some_days_ends_when_it_does() -> None:
    """A weekend line is not an always line."""
    assert said(WEEKEND, moment="2026-11-28T12:00") == "Open now until tomorrow midnight"


def test_two_spans_a_day_have_a_pause_between() -> None:
    """Closed over lunch means ring at two."""
    spans = ScheduleRecord(WEEKDAYS, time(9), time(12)), ScheduleRecord(WEEKDAYS, time(14), time(16))

    assert said(*spans, moment="2026-11-24T11:00") == "Open now until noon"
    assert said(*spans, moment="2026-11-24T12:00") == "Closed now. Opens today 2pm"


def test_hours_hold_only_between_their_dates() -> None:
    """Summer hours are not winter hours."""
    summer = ScheduleRecord(WEEKDAYS, time(9), time(20), date(2026, 6, 1), date(2026, 8, 28))

    assert said(summer, moment="2026-08-28T19:00") == "Open now until 8pm"
    assert said(summer, moment="2026-08-31T10:00") == "Opening hours not known"
    assert said(summer, moment="2026-05-30T10:00") == "Closed now. Opens Monday 9am"


def test_unknown_hours_are_said_to_be_unknown() -> None:
    """True or silent."""
    assert opening(a_record(hours_check=True), at("2026-11-24T10:00")) == Opening("unknown", "Opening hours not known")


def test_unsure_hours_ask_to_be_checked() -> None:
    """Hours from an old page are told, but not as certain."""
    assert said(OFFICE, moment="2026-11-24T10:00", check=True) == "Open now until 5pm (please check)"
    assert said(ALL_DAY, moment="2026-11-24T10:00", check=True) == "Open day and night (please check)"


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (datetime(2026, 3, 28, 9, 30, tzinfo=UTC), "open"),
        (datetime(2026, 3, 29, 8, 30, tzinfo=UTC), "open"),
        (datetime(2026, 3, 29, 7, 59, tzinfo=UTC), "closed"),
        (datetime(2026, 10, 25, 8, 30, tzinfo=UTC), "closed"),
        (datetime(2026, 10, 25, 9, 0, tzinfo=UTC), "open"),
    ],
)
def test_nine_stays_nine_when_the_clocks_change(moment: datetime, state: str) -> None:
    """On the Sunday the clocks change a line is not an hour early or late."""
    assert opening(a_record(ScheduleRecord(EVERY_DAY, time(9), time(17))), moment).state == state


def test_the_night_the_clocks_change_has_no_gap() -> None:
    """The hour that is skipped or comes twice is covered by a line that is open all night."""
    for moment in (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)):
        for minutes in range(120):
            assert opening(a_record(ALL_DAY), moment + timedelta(minutes=minutes)).state == "always"


def test_opening_and_closing_moments_are_given() -> None:
    """The page can show a call to make in a calendar."""
    now = opening(a_record(OFFICE), at("2026-11-24T10:00"))
    later = opening(a_record(OFFICE), at("2026-11-28T10:00"))

    assert now.closes_at == at("2026-11-24T17:00")
    assert later.opens_at == at("2026-11-30T09:00")


def test_ranking_and_wording_agree_on_what_is_open() -> None:
    """A service is never put first as open and then shown as closed."""
    service = a_record(OFFICE, NIGHTS, ScheduleRecord((6,), time(10), time(23, 59)), ScheduleRecord((2,), time(17), time(3)))
    moment = at("2026-12-18T00:00")

    for _ in range(14 * 24 * 4):
        assert is_open(service, moment) == (opening(service, moment).state == "open"), moment
        moment += timedelta(minutes=15)


CHRISTMAS = ScheduleRecord((), time(), time(), date(2026, 12, 24), date(2027, 1, 3), kind="exception")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-23T16:00", "Open now until 5pm"),
        ("2026-12-23T18:00", "Closed now. Opens Monday 4 January 9am"),
        ("2026-12-24T10:00", "Closed now. Opens Monday 4 January 9am"),
        ("2026-12-30T10:00", "Closed now. Opens Monday 9am"),
        ("2027-01-04T10:00", "Open now until 5pm"),
    ],
)
def test_a_closure_with_dates_comes_before_the_weekly_hours(moment: str, words: str) -> None:
    """An office that shuts between the years must not be said to be open on the 30th."""
    assert said(OFFICE, CHRISTMAS, moment=moment) == words
    assert is_open(a_record(OFFICE, CHRISTMAS), at(moment)) == words.startswith("Open")


def test_an_exception_can_have_hours_of_its_own() -> None:
    """Longer hours in a cold spell, for as long as it lasts."""
    longer = ScheduleRecord((0, 1, 2, 3, 4), time(8), time(20), date(2026, 11, 23), date(2026, 11, 27), kind="exception")

    assert said(OFFICE, longer, moment="2026-11-24T19:00") == "Open now until 8pm"
    assert said(OFFICE, longer, moment="2026-11-28T10:00") == "Closed now. Opens Monday 9am"


def test_a_night_begun_before_a_closure_is_worked_to_its_end() -> None:
    """The team that began on the 23rd is there until half past eight on the 24th."""
    record = a_record(NIGHTS, CHRISTMAS)

    assert is_open(record, at("2026-12-24T07:00"))
    assert not is_open(record, at("2026-12-24T18:00"))


def test_hours_for_bank_holidays_come_before_those_of_sunday() -> None:
    """Some lines are there on bank holidays at other times than on a Sunday, and some Sunday lines are not there at all."""
    sunday, bank = ScheduleRecord((6,), time(10), time(16)), ScheduleRecord((), time(12), time(14), kind="bank_holidays")
    shut = ScheduleRecord((), time(), time(), kind="bank_holidays")

    assert said(OFFICE, sunday, bank, moment="2026-12-25T12:30") == "Open now until 2pm"
    assert is_open(a_record(sunday, bank), at("2026-12-25T15:00")) is False
    assert is_open(a_record(sunday, shut), at("2026-12-25T12:30")) is False


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-10-24T23:30", "Open now until tomorrow 8:30am"),
        ("2026-10-25T01:30", "Open now until 8:30am"),
        ("2026-10-25T08:29", "Open now until 8:30am"),
        ("2026-10-25T08:30", "Closed now. Opens today 5pm"),
        ("2027-03-28T00:30", "Open now until 8:30am"),
        ("2027-03-28T02:30", "Open now until 8:30am"),
    ],
)
def test_hours_are_those_on_the_wall_when_the_clocks_change(moment: str, words: str) -> None:
    """The night with one hour more or less ends at half past eight as every night does."""
    every_night = ScheduleRecord(EVERY_DAY, time(17), time(8, 30))

    assert said(every_night, moment=moment) == words


@pytest.mark.parametrize(
    ("assured", "check", "words"),
    [
        (None, False, "Open now until 5pm"),
        (None, True, "Open now until 5pm (please check)"),
        (date(2026, 11, 1), True, "Open now until 5pm"),
        (date(2026, 8, 26), True, "Open now until 5pm"),
        (date(2026, 5, 6), False, "Open now until 5pm (hours not checked since May 2026)"),
    ],
)
def test_hours_say_when_nobody_has_checked_them_for_long(assured: date | None, check: bool, words: str) -> None:
    """A carer who finds nobody there was warned; after 90 days hours are no longer vouched for."""
    record = a_record(OFFICE, hours_check=check, assured_date=assured)

    assert opening(record, at("2026-11-24T10:00")).words == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-20T10:00", "Closed now. Opens Monday 18 January 9am"),
        ("2027-01-04T10:00", "Closed now. Opens Monday 18 January 9am"),
        ("2027-01-15T23:00", "Closed now. Opens Monday 9am"),
    ],
)
def test_a_long_closure_says_when_it_ends(moment: str, words: str) -> None:
    """Four weeks over Christmas: hours that are known must not be called unknown."""
    closure = ScheduleRecord((), time(), time(), date(2026, 12, 21), date(2027, 1, 15), "exception")

    assert said(OFFICE, closure, moment=moment) == words


def test_a_service_that_begins_next_term_says_when() -> None:
    """So that nobody rings every week."""
    assert (
        said(ScheduleRecord((0,), time(9), time(17), date(2027, 3, 1)), moment="2026-11-24T10:00") == "Closed now. Opens Monday 1 March 9am"
    )


def test_hours_that_ran_out_are_unknown_to_ranking_too() -> None:
    """What is known to be closed comes last in danger; what is only unknown must not."""
    record = a_record(ScheduleRecord(WEEKDAYS, time(9), time(17), valid_to=date(2025, 1, 1)))

    assert (opening(record, at("2026-11-24T10:00")).state, is_open(record, at("2026-11-24T10:00"))) == ("unknown", None)


def test_a_line_that_opens_at_midnight_says_which() -> None:
    """Day and night but not on Boxing Day: "Opens midnight" could be the one just gone."""
    closed = ScheduleRecord((), time(), time(), kind="bank_holidays")

    assert said(ALL_DAY, closed, moment="2026-12-26T11:00") == "Closed now. Opens midnight tonight"
