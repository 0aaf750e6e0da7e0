"""What one setting of the policy is: its kind, its hard range, how it is typed and shown, and what is calmer."""

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

Value = int | time | frozenset[int]


class Calmer(StrEnum):
    """In which direction a setting asks less of people."""

    LESS = "less"
    MORE = "more"
    NEITHER = "neither"
    """A change only moves something."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One setting. `low` and `high` are the hard range (d4); for days `low` are those that always stay quiet."""

    name: str
    low: Value
    high: Value
    calmer: Calmer
    says: str
    """English msgid of the sentence about it, with {value}."""

    def read(self, raw: str | Value) -> Value | None:
        """What was typed or chosen, as a value of this kind; None when it cannot be read."""
        if not isinstance(raw, str):
            return raw if type(raw) is type(self.low) else None
        match self.low:
            case int():
                return int(raw) if re.fullmatch(r"\s*[0-9]{1,4}\s*", raw, re.ASCII) else None
            case time():
                return _hour(raw)
            case frozenset():
                return _days(raw)

    def fits(self, value: Value) -> bool:
        """Whether a value lies inside the hard range."""
        match value, self.low, self.high:
            case (int() as number, int() as low, int() as high):
                return low <= number <= high
            case (time() as hour, time() as low, time() as high):
                return low <= hour <= high
            case (frozenset() as days, frozenset() as low, frozenset() as high):
                return low <= days <= high
            case _:
                return False

    def no_busier(self, before: Value, after: Value) -> bool:
        """Whether a change asks no more of anyone than before."""
        if before == after:
            return True
        match self.calmer, before, after:
            case (Calmer.LESS, int() as old, int() as new) | (Calmer.MORE, int() as new, int() as old):
                return new <= old
            case (Calmer.LESS, time() as old, time() as new) | (Calmer.MORE, time() as new, time() as old):
                return new <= old
            case (Calmer.MORE, frozenset() as old, frozenset() as new):
                return new >= old
            case _:
                return False


def shown(value: Value) -> str:
    """A value without language: *3*, *13:00*, or ISO weekdays as *6 7*."""
    match value:
        case int():
            return str(value)
        case time():
            return f"{value:%H:%M}"
        case frozenset():
            return " ".join(str(day) for day in sorted(value))


def _hour(raw: str) -> time | None:
    typed = re.fullmatch(r"\s*([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?(?:\s*(?:uur|u|h))?\s*", raw, re.ASCII)
    return time(int(typed[1]), int(typed[2] or 0)) if typed else None


def _days(raw: str) -> frozenset[int] | None:
    typed = re.fullmatch(r"[\s,]*(?:[1-7][\s,]*)*", raw, re.ASCII)
    return frozenset(int(day) for day in re.findall(r"[1-7]", raw, re.ASCII)) if typed else None
