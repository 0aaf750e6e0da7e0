"""Every local day and hour has exactly one instant, on every day that clocks change."""

# ruff: noqa: DTZ001  # hypothesis wants bounds without a zone, and the tables here are read in one

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import moments
from domain.moments import Window

AMSTERDAM = "Europe/Amsterdam"
LORD_HOWE = "Australia/Lord_Howe"
CHANGE_DAYS = (date(2026, 10, 25), date(2027, 3, 28))
MINUTES = tuple(time(minute // 60, minute % 60) for minute in range(1440))

zones = st.sampled_from(sorted(available_timezones() - {"Factory", "localtime"}))
days = st.dates(date(2024, 1, 1), date(2040, 12, 31))
hours = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("day", "hour", "zone", "expected"),
    [
        pytest.param(date(2026, 7, 1), time(10), AMSTERDAM, datetime(2026, 7, 1, 8), id="summer"),
        pytest.param(date(2026, 12, 1), time(10), AMSTERDAM, datetime(2026, 12, 1, 9), id="winter"),
        pytest.param(date(2027, 3, 28), time(2, 30), AMSTERDAM, datetime(2027, 3, 28, 1), id="skipped: its end, 03:00"),
        pytest.param(date(2027, 3, 28), time(2), AMSTERDAM, datetime(2027, 3, 28, 1), id="skipped: first minute"),
        pytest.param(date(2027, 3, 28), time(3), AMSTERDAM, datetime(2027, 3, 28, 1), id="after the skip"),
        pytest.param(
            date(2026, 10, 25), time(2, 30), AMSTERDAM, datetime(2026, 10, 25, 0, 30), id="doubled: first pass"
        ),
        pytest.param(date(2026, 10, 25), time(3), AMSTERDAM, datetime(2026, 10, 25, 2), id="after the doubled hour"),
        pytest.param(
            date(2026, 10, 4), time(2, 10), LORD_HOWE, datetime(2026, 10, 3, 15, 30), id="half an hour skipped"
        ),
        pytest.param(date(2026, 4, 5), time(1, 40), LORD_HOWE, datetime(2026, 4, 4, 14, 40), id="half an hour doubled"),
    ],
)
def test_a_wall_clock_hour_is_one_instant(day: date, hour: time, zone: str, expected: datetime) -> None:
    assert moments.instant(day, hour, zone) == expected.replace(tzinfo=UTC)


@given(day=days, hour=hours, zone=zones)
def test_the_local_clock_shows_the_hour_or_the_end_of_what_it_skipped(day: date, hour: time, zone: str) -> None:
    at = moments.instant(day, hour, zone)
    there = moments.local(at, zone)
    if (there.date(), there.time()) != (day, hour):
        just_before = moments.local(at - timedelta(seconds=1), zone).replace(tzinfo=None)
        assert just_before < datetime.combine(day, hour) < there.replace(tzinfo=None)


@given(day=days, hour=hours, zone=zones)
def test_a_doubled_hour_is_its_first_pass(day: date, hour: time, zone: str) -> None:
    at = moments.instant(day, hour, zone)
    wall = moments.local(at, zone).replace(tzinfo=None)
    earlier = (moments.local(at - timedelta(minutes=m), zone).replace(tzinfo=None) for m in (30, 60, 120))
    assert wall not in earlier


@given(day=days, hour=hours, zone=zones)
def test_days_follow_each_other_at_the_same_hour(day: date, hour: time, zone: str) -> None:
    gap = moments.instant(day + timedelta(days=1), hour, zone) - moments.instant(day, hour, zone)
    assert timedelta(hours=21) <= gap <= timedelta(hours=27)


@pytest.mark.parametrize("day", CHANGE_DAYS, ids=str)
def test_each_of_the_1440_minutes_of_a_change_day_comes_once_and_in_order(day: date) -> None:
    instants = [moments.instant(day, minute, AMSTERDAM) for minute in MINUTES]
    assert instants == sorted(instants)
    readings = {moments.local(at, AMSTERDAM).time() for at in instants}
    skipped = {minute for minute in MINUTES if minute.hour == 2} if day == date(2027, 3, 28) else set()
    assert readings == set(MINUTES) - skipped


@pytest.mark.parametrize("day", CHANGE_DAYS, ids=str)
def test_no_instant_of_a_change_day_in_the_window_reads_as_night(day: date) -> None:
    window = Window(time(9), time(20))
    start = moments.instant(day, time(0), AMSTERDAM)
    for minute in range(25 * 60):
        at = start + timedelta(minutes=minute)
        inside = 9 <= at.astimezone(ZoneInfo(AMSTERDAM)).hour < 20
        assert moments.in_window(at, window, AMSTERDAM) is inside
        assert (moments.next_in_window(at, window, AMSTERDAM) == at) is inside


@given(at=st.datetimes(datetime(2024, 1, 1), datetime(2040, 12, 31), timezones=st.just(UTC)), zone=zones)
def test_the_next_moment_in_a_window_is_inside_it_and_never_before(at: datetime, zone: str) -> None:
    window = Window(time(9), time(20))
    found = moments.next_in_window(at, window, zone)
    assert moments.in_window(found, window, zone)
    assert timedelta(0) <= found - at < timedelta(hours=40)


def test_a_year_without_an_open_day_has_no_moment() -> None:
    assert moments.next_open(datetime(2026, 4, 1, tzinfo=UTC), AMSTERDAM, lambda _: None) is None


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2026, 4, 14), True, id="a Tuesday"),
        pytest.param(date(2026, 4, 18), False, id="a Saturday"),
        pytest.param(date(2026, 4, 6), False, id="Easter Monday"),
        pytest.param(date(2026, 4, 27), False, id="King's day"),
        pytest.param(date(2026, 5, 14), False, id="Ascension"),
        pytest.param(date(2026, 4, 3), False, id="Good Friday, as in the law on terms"),
        pytest.param(date(2026, 12, 25), False, id="Christmas"),
    ],
)
def test_workdays_are_monday_to_friday_without_dutch_holidays(day: date, works: bool) -> None:
    assert moments.workday(day) is works


def test_counting_workdays_steps_over_weekends_and_holidays() -> None:
    assert moments.next_workday(date(2026, 4, 2)) == date(2026, 4, 7)
    assert moments.workdays_before(date(2026, 4, 21), 2) == date(2026, 4, 17)
    assert moments.workdays_after(date(2026, 4, 24), 5) == date(2026, 5, 4)


@given(day=days, n=st.integers(1, 30))
def test_going_back_the_same_workdays_returns_to_a_workday(day: date, n: int) -> None:
    after = moments.workdays_after(day, n)
    assert moments.workday(after)
    back = moments.workdays_before(after, n)
    assert back == (day if moments.workday(day) else moments.workdays_before(day, 1))


@given(day=days)
def test_a_week_is_monday_to_sunday(day: date) -> None:
    monday = moments.monday_of(day)
    assert monday.isoweekday() == 1
    assert 0 <= (day - monday).days <= 6
