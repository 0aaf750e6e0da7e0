"""Local wall clock, time zone and calendar: which instant is meant, and which days count as workdays."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import holidays

_DAY = timedelta(days=1)
_SEARCHED_DAYS = 366
"""How far ahead an open moment is looked for; a year without one has none."""


class Window(NamedTuple):
    """Hours of a local day: `opens` is the first moment inside, `closes` the first one after."""

    opens: time
    closes: time

    def __contains__(self, hour: object) -> bool:
        return isinstance(hour, time) and self.opens <= hour < self.closes

    def __str__(self) -> str:
        return f"{self.opens.isoformat('minutes')}–{self.closes.isoformat('minutes')}"


@lru_cache(maxsize=4096)  # asked at every event, mostly about the same few moments
def instant(day: date, hour: time, zone: str) -> datetime:
    """The one UTC instant of a local day and hour.

    An hour that the clocks skip becomes the end of the skipped time; an hour that comes twice is its first pass.
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, hour.replace(fold=0), tzinfo=place)
    at = wall.astimezone(UTC)
    if at.astimezone(place).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return at
    return _end_of_gap(wall.replace(fold=1).astimezone(UTC), at, place)


def _end_of_gap(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    def jumped(seconds: int) -> bool:
        return (before + timedelta(seconds=seconds)).astimezone(place).utcoffset() != offset

    offset = before.astimezone(place).utcoffset()
    width = int((after - before).total_seconds())
    return before + timedelta(seconds=bisect_left(range(width), True, key=jumped))


def shifted(hour: time, by: timedelta) -> time:
    """An hour moved along the clock face."""
    return (datetime.combine(date.min + _DAY, hour) + by).time()


@lru_cache(maxsize=4096)  # asked at every event, mostly about the same few instants
def local(at: datetime, zone: str) -> datetime:
    """The same instant with the reading of the local clock."""
    return at.astimezone(ZoneInfo(zone))


def local_day(at: datetime, zone: str) -> date:
    """The local date of an instant."""
    return local(at, zone).date()


def public_holiday(day: date) -> bool:
    """Whether it is a Dutch public holiday."""
    return day in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year))


def workday(day: date) -> bool:
    """Monday to Friday without Dutch public holidays (d4)."""
    return day.isoweekday() <= 5 and not public_holiday(day)


def next_workday(day: date) -> date:
    """The first workday after `day`."""
    return workdays_after(day, 1)


def workdays_after(day: date, n: int) -> date:
    """The n-th workday after `day`."""
    return _workdays(day, n, _DAY)


def workdays_before(day: date, n: int) -> date:
    """The n-th workday before `day`."""
    return _workdays(day, n, -_DAY)


def _workdays(day: date, n: int, pace: timedelta) -> date:
    for _ in range(n):
        day += pace
        while not workday(day):
            day += pace
    return day


def months_after(day: date, n: int) -> date:
    """The same day of the month `n` months later, or the last one before it."""
    years, month = divmod(day.month - 1 + n, 12)
    length = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, length))


def monday_of(day: date) -> date:
    """The Monday of the week that `day` is in; a week is Monday to Sunday."""
    return day - timedelta(days=day.isoweekday() - 1)


def in_window(at: datetime, window: Window, zone: str) -> bool:
    """Whether the local clock stands inside the window."""
    return local(at, zone).time() in window


def next_in_window(at: datetime, window: Window, zone: str) -> datetime:
    """`at` itself when inside the window, else when it next opens."""
    found = next_open(at, zone, lambda _: window)
    assert found is not None, "a window opens every day"
    return found


def next_open(at: datetime, zone: str, windows: Callable[[date], Window | None]) -> datetime | None:
    """The first instant from `at` on that lies inside the window of its local day.

    `windows` gives None for a closed day; the answer is None when no day opens within a year.
    """
    here = local(at, zone)
    for ahead in range(_SEARCHED_DAYS):
        day = here.date() + timedelta(days=ahead)
        window = windows(day)
        if window is None:
            continue
        if ahead == 0 and here.time() in window:
            return at
        opening = instant(day, window.opens, zone)
        if opening > at and in_window(opening, window, zone):
            return opening
    return None
