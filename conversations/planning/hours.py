"""The hour in words, *half drie*, *kwart over 8*, *10 am*, and which hours of the day it can mean."""

import re
from dataclasses import dataclass
from datetime import time
from enum import Enum

_HOURS = {
    **dict.fromkeys(("een", "één", "one"), 1),
    **dict.fromkeys(("twee", "two"), 2),
    **dict.fromkeys(("drie", "three"), 3),
    **dict.fromkeys(("vier", "four"), 4),
    **dict.fromkeys(("vijf", "five"), 5),
    **dict.fromkeys(("zes", "six"), 6),
    **dict.fromkeys(("zeven", "seven"), 7),
    **dict.fromkeys(("acht", "eight"), 8),
    **dict.fromkeys(("negen", "nine"), 9),
    **dict.fromkeys(("tien", "ten"), 10),
    **dict.fromkeys(("elf", "eleven"), 11),
    **dict.fromkeys(("twaalf", "twelve"), 12),
}
_MINUTES = {"vijf": 5, "five": 5, "tien": 10, "ten": 10, "twintig": 20, "twenty": 20}
_H = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})"
_M = rf"(?P<count>\d{{1,2}}|{'|'.join(_MINUTES)}|kwart|(?:a )?quarter)(?: minuten| minutes)?"
_UUR = r"(?: ?(?:uur|u|o['’]?clock))?"
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?: ?(?:uur|u))?",
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>am|pm)",
        rf"half past {_H}",
        rf"(?P<before>half) {_H}{_UUR}",
        rf"{_M} (?P<side>over|voor) (?P<before>half) {_H}{_UUR}",
        rf"{_M} (?P<side>over|voor|past|to) {_H}{_UUR}",
        rf"{_H} ?(?:uur|u|o['’]?clock)",
    )
)
_HALF_PAST = _SAID[2]
_AFTER = re.compile(rf"(?:om|at) {_H}")
_ABOUT = re.compile(r"(?:om|at|rond|around|about|tegen) (?P<rest>.+)")
_NOON = frozenset({"noon", "at noon", "12 uur middag"})
_EARLY, _DAWN, _EVENING_FROM = 8, 5, 10
"""Hours of daily life: 1 to 7 are in the afternoon or evening, 8 and 9 can be both."""


class Part(Enum):
    """A part of the day, with the hour that is meant by its name alone."""

    MORNING = ("ochtend", time(9), range(5, 13))
    AFTERNOON = ("middag", time(14), range(12, 19))
    EVENING = ("avond", time(18, 30), range(17, 24))

    def __init__(self, word: str, usual: time, hours: range) -> None:
        self.word, self.usual, self.hours = word, usual, hours


@dataclass(frozen=True)
class Clock:
    """What was said of the hour: the times it can mean, the likeliest first."""

    hours: tuple[time, ...]
    part: Part | None = None

    @property
    def on_the_clock(self) -> tuple[time, ...]:
        """The times, or the usual one of the part of the day."""
        return self.hours or ((self.part.usual,) if self.part else ())


def clock(words: str) -> Clock | None:
    """An hour, a part of the day, or both in either order; None when it is not surely that."""
    if words in _NOON:
        return Clock((time(12),))
    for part in Part:
        if words == part.word:
            return Clock((), part)
        for left in (words.removesuffix(f" {part.word}"), words.removeprefix(f"{part.word} ")):
            if left != words:
                return _in(part, left)
    said = _said(words)
    return Clock(said) if said else None


def _in(part: Part, words: str) -> Clock | None:
    found = _said(words) or _said(f"om {words}")
    times = {each.replace(hour=hour) for each in found for hour in (each.hour % 12, each.hour % 12 + 12)}
    inside = tuple(sorted(each for each in times if each.hour in part.hours))
    return Clock(inside, part) if inside else None


def _said(words: str) -> tuple[time, ...]:
    """The times that an hour in words can mean."""
    about = _ABOUT.fullmatch(words)
    for pattern in (*_SAID, _AFTER):
        found = pattern.fullmatch(words)
        if found is None and about and pattern is not _AFTER:
            found = pattern.fullmatch(about["rest"])
        if found is not None:
            try:
                return _times(found, half_past=pattern is _HALF_PAST)
            except ValueError:  # such as 25:00
                return ()
    return ()


def _times(found: re.Match[str], *, half_past: bool) -> tuple[time, ...]:
    groups = found.groupdict()
    said = groups["hour"]
    hour, minutes = _HOURS.get(said) or int(said), int(groups.get("minute") or 0)
    if groups.get("half"):
        if not 1 <= hour <= 12:
            raise ValueError(f"{hour} {groups['half']} is no hour")
        return (time(hour % 12 + (12 if groups["half"] == "pm" else 0), minutes),)
    if said.startswith("0") or hour > 12:
        return (time(hour, minutes),)
    total = hour * 60 + minutes + (30 if half_past else 0) - (30 if groups.get("before") else 0)
    if groups.get("count"):
        total += _minutes(groups["count"]) * (1 if groups["side"] in {"over", "past"} else -1)
    return _of_daily_life(total % (12 * 60))


def _minutes(said: str) -> int:
    if "kwart" in said or "quarter" in said:
        return 15
    minutes = _MINUTES.get(said) or int(said)
    if not 1 <= minutes <= 29:
        raise ValueError(f"{minutes} minutes past or to is not said")
    return minutes


def _of_daily_life(minutes: int) -> tuple[time, ...]:
    """Both readings of a clock face that people mean by day: 14:30 for half past two, 08:00 or 20:00 for eight."""
    hour, left = divmod(minutes, 60)
    morning, evening = time(hour, left), time(hour + 12, left)
    if hour == 0 or hour < _EARLY:
        return (evening,)
    return (morning, evening) if hour < _EVENING_FROM else (morning,)
