"""The nights in which clocks change, in two zones; `stapje faults dst` looks at all of them."""

from datetime import date, datetime, time, timedelta

import pytest

from bench import dst
from domain import moments


@pytest.fixture
def one_night(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the night of which a morning hour is skipped, and one window: all minutes take half a minute."""
    monkeypatch.setattr(dst, "NIGHTS", (date(2027, 3, 28),))
    monkeypatch.setattr(dst, "OWN", dst.USUAL)


@pytest.mark.usefixtures("one_night")
def test_each_slot_has_one_instant_and_nothing_leaves_at_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dst, "_MINUTE", timedelta(minutes=10))
    verdict = dst.judge(frozenset({"Europe/Amsterdam", "Australia/Lord_Howe"}))
    assert verdict.holds, verdict
    assert verdict.change_days == 68
    assert verdict.slots > 6000


def test_an_instant_in_the_second_pass_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = moments.instant

    def later(day: date, hour: time, zone: str) -> datetime:
        return right(day, hour, zone) + timedelta(hours=1)

    monkeypatch.setattr(moments, "instant", later)
    verdict = dst.Verdict()
    dst._instants(verdict, date(2026, 10, 25), dst.AMSTERDAM)
    assert verdict.without_one_instant == verdict.slots
