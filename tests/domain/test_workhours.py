"""Staff are reached in their own hours, and get their bundle on a day they work."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain import moments, workhours
from domain.people import StaffProfile

ZONE = "Europe/Amsterdam"
MARIEKE = StaffProfile(person="m", days_off=frozenset({date(2026, 4, 17)}))
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
    ],
)
def test_when_the_bundle_comes(profile: StaffProfile, now: datetime, expected: datetime) -> None:
    assert workhours.next_bundle(profile, FOUR, now, ZONE) == (moments.local_day(expected, ZONE), expected)
