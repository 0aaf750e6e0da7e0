"""What one setting of the policy is: its hard range, how it is typed and shown, and what is calmer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import assert_never

DayHours = tuple[tuple[int, time, time], ...]
"""Hours of single weekdays, in order: ISO weekday, from and until."""
Value = int | time | frozenset[int] | frozenset[str] | DayHours


class Calmer(StrEnum):
    """In which direction a setting asks less of people."""

    LESS = "less"
    MORE = "more"
    NEITHER = "neither"
    """A change only moves something."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One setting. `low` and `high` are the hard range (d4); of a set `low` is always in it and `high` is all."""

    name: str
    low: Value
    high: Value
    calmer: Calmer
    reads: Callable[[str], Value | None]
    says: str
    """English msgid of the sentence about it, with {value}."""
    has_off: bool = False
    """Whether 0 is allowed beside the range, and means that it does not happen."""

    def read(self, raw: str | Value) -> Value | None:
        """What was typed or chosen, as a value of this kind; None when it cannot be read."""
        if not isinstance(raw, str):
            return raw if type(raw) is type(self.low) else None
        return self.reads(raw.strip())

    def fits(self, value: Value) -> bool:
        """Whether a value lies inside the hard range."""
        match value, self.low, self.high:
            case (int() as number, int() as low, int() as high):
                return low <= number <= high or (self.has_off and number == 0)
            case (time() as hour, time() as low, time() as high):
                return low <= hour <= high
            case (frozenset() as several, frozenset() as low, frozenset() as high):
                return low <= several <= high
            case (tuple() as hours, _, _):
                return len({day for day, _, _ in hours}) == len(hours) and all(start < end for _, start, end in hours)
            case _:
                return False

    def no_busier(self, before: Value, after: Value) -> bool:
        """Whether a change asks no more of anyone than before."""
        return before == after or (self.calmer is not Calmer.NEITHER and self.calmest(before, after) == after)

    def calmest(self, above: Value, chosen: Value) -> Value:
        """What is left of a choice under what the level above leaves; the choice itself when there is no calmer."""
        if self.calmer is Calmer.NEITHER:
            return chosen
        least = self.calmer is Calmer.LESS
        match above, chosen:
            case (int() as limit, int() as wanted):
                return min(limit, wanted) if least else max(limit, wanted)
            case (time() as limit, time() as wanted):
                return min(limit, wanted) if least else max(limit, wanted)
            case (frozenset() as limit, frozenset() as wanted):
                return limit & wanted if least else limit | wanted
            case (tuple() as outer, tuple() as inner):
                return _narrowed(outer, inner)
            case _:
                raise TypeError(f"{chosen!r} is no value of {self.name}")


def _narrowed(outer: DayHours, inner: DayHours) -> DayHours:
    """Each weekday's hours inside those of the level above; where they would not meet, those stay as they are."""
    by_day = {day: (start, end) for day, start, end in outer}
    for day, start, end in inner:
        above = by_day.get(day, (time.min, time.max))
        both = (max(start, above[0]), min(end, above[1]))
        by_day[day] = both if both[0] < both[1] else above
    return tuple((day, start, end) for day, (start, end) in sorted(by_day.items()))


def shown(value: Value) -> str:
    """A value without language: *3*, *13:00*, ISO weekdays as *6 7*, names, or *6 10:00-16:00*."""
    match value:
        case int():
            return str(value)
        case time():
            return f"{value:%H:%M}"
        case frozenset():
            return " ".join(str(each) for each in sorted(value, key=lambda each: str(each).zfill(2)))
        case tuple():
            return ", ".join(f"{day} {start:%H:%M}-{end:%H:%M}" for day, start, end in value)
        case _:
            assert_never(value)


_HOUR = r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?(?:\s*(?:uur|u|h))?"


def number(raw: str) -> int | None:
    """A whole number as typed."""
    return int(raw) if re.fullmatch(r"[0-9]{1,4}", raw, re.ASCII) else None


def hour(raw: str) -> time | None:
    """An hour as typed: *9*, *9.30*, *19 uur*."""
    typed = re.fullmatch(_HOUR, raw, re.ASCII)
    return time(int(typed[1]), int(typed[2] or 0)) if typed else None


def days(raw: str) -> frozenset[int] | None:
    """ISO weekdays as typed: *6 7* or *67*."""
    typed = re.fullmatch(r"[\s,]*(?:[1-7][\s,]*)*", raw, re.ASCII)
    return frozenset(int(day) for day in re.findall(r"[1-7]", raw, re.ASCII)) if typed else None


def months(raw: str) -> frozenset[int] | None:
    """Numbers of months as typed: *1 2 3 6*; *0* or nothing is none."""
    typed = re.fullmatch(r"[\s,]*(?:[0-9]{1,2}(?:[\s,]+|$))*", raw, re.ASCII)
    return frozenset(int(month) for month in re.findall(r"[0-9]+", raw, re.ASCII)) - {0} if typed else None


def names(raw: str) -> frozenset[str] | None:
    """Short names with spaces or commas between."""
    return frozenset(re.findall(r"[a-z_]+", raw)) if re.fullmatch(r"[a-z_\s,]*", raw) else None


def day_hours(raw: str) -> DayHours | None:
    """Hours of single weekdays as typed: *6 10:00-16:00, 3 13-18*; nothing is none."""
    found = []
    for part in filter(None, re.split(r"\s*,\s*", raw)):
        typed = re.fullmatch(rf"([1-7])\s+{_HOUR}\s*[-–]\s*{_HOUR}", part, re.ASCII)
        if not typed:
            return None
        start, end = time(int(typed[2]), int(typed[3] or 0)), time(int(typed[4]), int(typed[5] or 0))
        found.append((int(typed[1]), start, end))
    return tuple(sorted(found))
