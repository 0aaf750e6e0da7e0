"""Staff are reached in their own hours, and get their bundle on a day they work."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain import moments, workhours
from domain.people import BundleTime, StaffProfile

ZONE = "Europe/Amsterdam"
MARIEKE = StaffProfile(person="m", days_off=frozenset({date(2026, 4, 17)}), bundle=BundleTime.END)
MORNING = replace(MARIEKE, bundle=BundleTime.MORNING)
ON_MONDAY_AND_SATURDAY = replace(MARIEKE, works_on=frozenset({1, 6}))
FOUR = time(16)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return moments.instant(date(2026, 4, day), time(hour, minute), ZONE)


@pytest.mark.parametrize(
    ("now", "works"),
    [
        pytest.param(at(16, 8, 30), True, id="when her day begins"),
        pytest.param(at(16, 17), False, id="when it ends"),
        pytest.param(at(17, 10), False, id="on a day off"),
        pytest.param(at(18, 10), False, id="on Saturday"),
        pytest.param(at(27, 10), False, id="on King's day"),
    ],
)
def test_when_someone_works(now: datetime, works: bool) -> None:
    assert workhours.at_work(MARIEKE, now, ZONE) is works
    assert (workhours.next_at_work(MARIEKE, now, ZONE) == now) is works


@pytest.mark.parametrize(
    ("profile", "now", "expected"),
    [
        pytest.param(MARIEKE, at(16, 10), at(16, 16), id="today, while it is ahead"),
        pytest.param(MARIEKE, at(16, 16), at(20, 16), id="then after the day off and the weekend"),
        pytest.param(MARIEKE, at(24, 17), at(28, 16), id="not on King's day"),
        pytest.param(replace(MARIEKE, bundle_at=time(9)), at(16, 10), at(20, 9), id="at her own hour"),
        pytest.param(replace(MARIEKE, works_until=time(15)), at(16, 10), at(16, 14, 30), id="before an early end"),
        pytest.param(replace(MARIEKE, bundle_at=time(7)), at(16, 5), at(16, 8, 30), id="not before she begins"),
        pytest.param(MORNING, at(15, 17), at(16, 8, 30), id="a card when her day begins"),
        pytest.param(MORNING, at(16, 9), at(20, 8, 30), id="what days off held joins the next card"),
        pytest.param(ON_MONDAY_AND_SATURDAY, at(16, 10), at(18, 16), id="on the days she chose"),
    ],
)
def test_when_the_bundle_comes(profile: StaffProfile, now: datetime, expected: datetime) -> None:
    assert workhours.next_bundle(profile, FOUR, now, ZONE) == (moments.local_day(expected, ZONE), expected)


@pytest.mark.parametrize(
    ("profile", "day", "last"),
    [
        pytest.param(MARIEKE, 16, True, id="Thursday, because Friday is off"),
        pytest.param(replace(MARIEKE, days_off=frozenset()), 16, False, id="Thursday before a Friday"),
        pytest.param(replace(MARIEKE, days_off=frozenset()), 17, True, id="Friday"),
        pytest.param(ON_MONDAY_AND_SATURDAY, 18, True, id="Saturday"),
        pytest.param(ON_MONDAY_AND_SATURDAY, 17, False, id="a day on which she does not work"),
    ],
)
def test_the_last_day_of_the_week(profile: StaffProfile, day: int, last: bool) -> None:
    assert workhours.is_last_of_week(profile, date(2026, 4, day)) is last


def test_what_is_shown_on_request_begins_where_the_newest_bundle_began() -> None:
    assert workhours.bundle_before(MORNING, FOUR, at(20, 11), ZONE) == at(16, 8, 30)
    assert workhours.bundle_before(MORNING, FOUR, at(20, 8), ZONE) == at(15, 8, 30)
