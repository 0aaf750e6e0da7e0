"""Rhythms of steps that come back: which local days are meant, without counting what was left."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, islice
from typing import NamedTuple, assert_never

_DAY = timedelta(days=1)
_MONTHS_AHEAD = 14
MOST_DAYS = 60
"""The longest *elke … dagen*, and the furthest before or after a personal date."""


class Anchor(StrEnum):
    """A personal date that comes back."""

    PAYDAY = "payday"
    TALK = "talk"


@dataclass(frozen=True)
class Weekdays:
    """On these ISO weekdays, Monday is 1."""

    days: frozenset[int]


@dataclass(frozen=True)
class EveryDays:
    """Every so many days, counted from the first."""

    days: int
    since: date


@dataclass(frozen=True)
class OnDays:
    """A few times in one week, each on a day of its own."""

    days: tuple[date, ...]


@dataclass(frozen=True)
class Around:
    """So many days after a personal date; before it when negative."""

    anchor: Anchor
    days: int


Rhythm = Weekdays | EveryDays | OnDays | Around


class Dates(NamedTuple):
    """A participant's personal dates."""

    payday: int | None = None
    """Day of the month; in a shorter month its last day. None: not known."""
    talks: tuple[date, ...] = ()
    """Local days of planned talks."""


def following(rhythm: Rhythm, after: date, dates: Dates) -> Iterator[date]:
    """The days of a rhythm after `after`, in order; none left when it has ended or its date is not known."""
    match rhythm:
        case Weekdays(days=days):
            yield from (day for day in (after + n * _DAY for n in count(1)) if day.isoweekday() in days)
        case EveryDays(days=days, since=since):
            done = max(0, (after - since).days // days + 1)
            yield from (since + (done + n) * days * _DAY for n in count())
        case OnDays(days=each):
            yield from (day for day in sorted(each) if day > after)
        case Around():
            yield from _around(rhythm, after, dates)
        case _:
            assert_never(rhythm)


def _around(rhythm: Around, after: date, dates: Dates) -> Iterator[date]:
    apart = rhythm.days * _DAY
    if rhythm.anchor is Anchor.TALK:
        yield from (talk + apart for talk in sorted(dates.talks) if talk + apart > after)
    elif dates.payday is not None:
        yield from (day + apart for day in paydays(dates.payday, after - apart))


def paydays(payday: int, after: date) -> Iterator[date]:
    """The days after `after` on which money comes in, for somewhat more than a year."""
    months = (divmod(after.year * 12 + after.month - 1 + ahead, 12) for ahead in range(_MONTHS_AHEAD))
    days = (date(year, month + 1, min(payday, monthrange(year, month + 1)[1])) for year, month in months)
    yield from (day for day in days if day > after)


def just_before_payday(day: date, payday: int, days: int) -> bool:
    """Whether money comes in within `days` after this day, and not on it."""
    return next(islice(paydays(payday, day), 1)) - day <= days * _DAY


def spread(times: int, first: date, last: date) -> tuple[date, ...]:
    """So many days between two days, as even as they can lie; fewer when there are fewer."""
    room = (last - first).days + 1
    times = min(times, room)
    return tuple(first + (n * room // times) * _DAY for n in range(times))


def written(rhythm: Rhythm | None) -> str:
    """A rhythm as short text, for a column or a draft; empty for none."""
    match rhythm:
        case None:
            return ""
        case Weekdays(days=weekdays):
            return "weekdays " + " ".join(str(day) for day in sorted(weekdays))
        case EveryDays(days=days, since=since):
            return f"every {days} {since.isoformat()}"
        case OnDays(days=each):
            return "days " + " ".join(day.isoformat() for day in each)
        case Around(anchor=anchor, days=days):
            return f"around {anchor.value} {days}"
        case _:
            assert_never(rhythm)


def read(text: str | None) -> Rhythm | None:
    """The rhythm that `written` wrote."""
    kind, *rest = (text or "").split() or [""]
    match kind:
        case "":
            return None
        case "weekdays":
            return Weekdays(frozenset(int(day) for day in rest))
        case "every":
            return EveryDays(int(rest[0]), date.fromisoformat(rest[1]))
        case "days":
            return OnDays(tuple(date.fromisoformat(day) for day in rest))
        case "around":
            return Around(Anchor(rest[0]), int(rest[1]))
        case _:
            raise ValueError(f"{kind} is no rhythm: restore the row from a backup")
