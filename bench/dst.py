"""The nights in which clocks change: each planned slot has one instant, and nothing leaves in quiet hours."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo, available_timezones

from conversations.examples import FATIMA, GOAL, LANDLORD, PROGRAMME
from domain import delivery, moments, reminders
from domain.delivery import Kind, Ruling, Send, Wait
from domain.dues import Due
from domain.moments import Window
from domain.people import Wishes
from domain.plans import Occurrence
from domain.policies import NAMED, Policy
from domain.situations import Situation

AMSTERDAM = "Europe/Amsterdam"
NIGHTS = (date(2026, 10, 25), date(2027, 3, 28))
YEARS = (date(2024, 1, 1), date(2040, 12, 31))
_DAY, _MINUTE, _QUARTER = timedelta(days=1), timedelta(minutes=1), timedelta(minutes=15)
_NO_PLACE = frozenset({"Factory", "localtime"})
_DAYS_A_LOOK = 28
"""Between two looks whether the clocks of a zone changed; the shortest summer time that there is lasts longer."""

USUAL = Window(time(9), time(20))
WIDEST = Window(time(8), time(21))
OWN = Window(time(13), time(19))


@dataclass(kw_only=True)
class Verdict:
    """What was found, and how much was looked at."""

    slots: int = 0
    without_one_instant: int = 0
    """Slots with no instant, with several, or with another than the first at which the clock shows that hour."""
    gates: int = 0
    in_quiet_hours: int = 0
    """Messages that would have left outside the allowed hours."""
    stuck: int = 0
    """Messages that wait for an instant at which they may not leave either."""
    zones: int = 0
    change_days: int = 0

    @property
    def holds(self) -> bool:
        return not self.without_one_instant + self.in_quiet_hours + self.stuck

    def as_json(self) -> dict[str, int]:
        return asdict(self)


def judge(zones: frozenset[str] | None = None) -> Verdict:
    """Both nights, minute by minute; then every change of the clocks from 2024 to 2040 in all zones."""
    verdict = Verdict()
    for night in NIGHTS:
        _planned(verdict, night)
        for window in (USUAL, WIDEST, OWN):
            _sent(verdict, night, window)
    for zone in sorted(zones or available_timezones() - _NO_PLACE):
        verdict.zones += 1
        for day in _change_days(zone):
            verdict.change_days += 1
            _instants(verdict, day, zone)
    return verdict


def _planned(verdict: Verdict, night: date) -> None:
    """A step at each minute of the day is planned for one instant, however often it is planned again."""
    evening = moments.instant(night - _DAY, time(18), AMSTERDAM)
    until = moments.instant(night + _DAY, time(0), AMSTERDAM)
    expected = dict(_first_instants(night, AMSTERDAM, _MINUTE))
    for hour in expected:
        verdict.slots += 1
        planned: tuple[Due, ...] = ()
        instants: set[datetime] = set()
        at = evening
        while at < until:
            planned = _step(night, hour, planned, at)
            instants |= {due.at for due in planned}
            planned, at = tuple(due for due in planned if due.at > at), at + 3 * timedelta(hours=1)
        verdict.without_one_instant += instants != {expected[min(max(hour, NAMED.opens), WIDEST.closes)]}


def _step(day: date, hour: time, planned: tuple[Due, ...], now: datetime) -> tuple[Due, ...]:
    """What is planned for a step on that day, at an hour that the person named."""
    action = replace(LANDLORD, day=day, hour=hour, hour_named_by=FATIMA.id)
    of = Situation(
        person=replace(FATIMA, last_sign_at=now),
        programme=PROGRAMME,
        policy=Policy(),
        goals=(GOAL,),
        actions=(action,),
        occurrences=(Occurrence(id="occ", action=action.id, participant=FATIMA.id, day=day),),
        dues=planned,
    )
    return tuple(due for due in reminders.wanted(of, now) if due.thing == "occ" and due.day == day)


def _sent(verdict: Verdict, night: date, window: Window) -> None:
    """Whatever is made at a minute of these two days leaves in allowed hours, or waits for them."""
    policy = replace(Policy(), window_from=window.opens, window_until=window.closes, quiet_days=frozenset())
    wishes = Wishes(window=(window.opens, window.closes)) if window is OWN else Wishes()
    at = moments.instant(night - _DAY, time(12), AMSTERDAM)
    while at < moments.instant(night + _DAY, time(12), AMSTERDAM):
        for kind in (Kind.STEP, Kind.NAMED, Kind.QUIET, Kind.APPOINTMENT, Kind.WORDS):
            ruled = partial(delivery.gate, kind, replace(FATIMA, wishes=wishes), policy, made_at=at)
            _ruled(verdict, ruled, NAMED if kind is Kind.NAMED else window, at)
        at += _MINUTE


def _ruled(verdict: Verdict, ruled: "partial[Ruling]", allowed: Window, at: datetime) -> None:
    """A message waits at most once."""
    verdict.gates += 1
    ruling = ruled(now=at)
    if isinstance(ruling, Wait):
        verdict.stuck += ruling.until <= at
        at = ruling.until
        ruling = ruled(now=at)
    verdict.stuck += not isinstance(ruling, Send)
    verdict.in_quiet_hours += moments.local(at, AMSTERDAM).time() not in allowed


def _instants(verdict: Verdict, day: date, zone: str) -> None:
    for hour, first in _first_instants(day, zone, _QUARTER):
        verdict.slots += 1
        verdict.without_one_instant += moments.instant(day, hour, zone) != first


def _first_instants(day: date, zone: str, pace: timedelta) -> Iterator[tuple[time, datetime]]:
    """Each hour of a day with the first instant at which the clock shows it or a later one, found by walking."""
    place = ZoneInfo(zone)
    at = datetime.combine(day - _DAY, time(0), tzinfo=UTC)
    wall = datetime.combine(day, time(0))
    while wall.date() == day:
        while at.astimezone(place).replace(tzinfo=None) < wall:
            at += pace
        yield wall.time(), at
        wall += pace


def _change_days(zone: str) -> Iterator[date]:
    """The local days, from 2024 to 2040, in which the clocks of a zone change."""
    place, (day, last) = ZoneInfo(zone), YEARS
    while day <= last:
        later = min(day + _DAYS_A_LOOK * _DAY, last + _DAY)
        if _changes(place, day, later):
            yield from (each for each in _days(day, later) if _changes(place, each, each + _DAY))
        day = later


def _days(first: date, end: date) -> Iterator[date]:
    return (first + n * _DAY for n in range((end - first).days))


def _changes(place: ZoneInfo, one: date, other: date) -> bool:
    return _offset(place, one) != _offset(place, other)


def _offset(place: ZoneInfo, day: date) -> timedelta | None:
    return datetime.combine(day, time(0), tzinfo=place).utcoffset()
