"""Which days a rhythm means."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.rhythms import (
    Anchor,
    Around,
    Dates,
    EveryDays,
    OnDays,
    Rhythm,
    Weekdays,
    following,
    just_before_payday,
    read,
    spread,
    written,
)

THURSDAY = date(2026, 4, 16)
DATES = Dates(payday=31, talks=(date(2026, 4, 21), date(2026, 5, 5)))
RHYTHMS: list[tuple[Rhythm, list[str]]] = [
    (Weekdays(frozenset({1, 5})), ["2026-04-17", "2026-04-20", "2026-04-24"]),
    (EveryDays(3, date(2026, 4, 13)), ["2026-04-19", "2026-04-22", "2026-04-25"]),
    (OnDays((date(2026, 4, 16), date(2026, 4, 18))), ["2026-04-18"]),
    (Around(Anchor.PAYDAY, 2), ["2026-05-02", "2026-06-02", "2026-07-02"]),
    (Around(Anchor.PAYDAY, 0), ["2026-04-30", "2026-05-31", "2026-06-30"]),
    (Around(Anchor.TALK, -1), ["2026-04-20", "2026-05-04"]),
]
ANY = some.one_of(
    some.builds(Weekdays, some.frozensets(some.integers(1, 7), min_size=1)),
    some.builds(EveryDays, some.integers(1, 60), some.dates(date(2026, 1, 1), date(2026, 12, 31))),
    some.builds(Around, some.just(Anchor.PAYDAY), some.integers(-60, 60)),
)


@pytest.mark.parametrize(("rhythm", "days"), RHYTHMS, ids=[written(each) for each, _ in RHYTHMS])
def test_the_days_after_today(rhythm: Rhythm, days: list[str]) -> None:
    assert [day.isoformat() for day in islice(following(rhythm, THURSDAY, DATES), 3)] == days


def test_a_payday_that_is_not_known_has_no_days() -> None:
    assert not list(following(Around(Anchor.PAYDAY, 2), THURSDAY, Dates()))


@given(ANY, some.dates(date(2026, 1, 1), date(2028, 12, 31)), some.integers(1, 31))
def test_days_come_in_order_and_after(rhythm: Rhythm, after: date, payday: int) -> None:
    days = list(islice(following(rhythm, after, Dates(payday=payday)), 5))
    assert len(days) == 5
    assert days == sorted(set(days))
    assert days[0] > after


@given(ANY)
def test_a_rhythm_is_read_as_it_was_written(rhythm: Rhythm) -> None:
    assert read(written(rhythm)) == rhythm


def test_once_is_an_empty_text() -> None:
    assert (written(None), read(""), read(None)) == ("", None, None)


@pytest.mark.parametrize(("day", "near"), [(19, False), (20, True), (22, True), (23, False)])
def test_the_three_days_before_payday(day: int, *, near: bool) -> None:
    assert just_before_payday(date(2026, 4, day), 23, 3) is near


@given(some.integers(1, 7), some.integers(0, 6))
def test_times_are_spread_over_what_is_left_of_a_week(times: int, room: int) -> None:
    days = spread(times, THURSDAY, THURSDAY + timedelta(days=room))
    assert len(set(days)) == min(times, room + 1)
    assert days[0] == THURSDAY
