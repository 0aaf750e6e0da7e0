"""Moments as people type them, read strictly: what is not surely a moment is not one, and what was read is echoed."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from conversations.planning.day_names import MONTHS, SHORT, WEEKDAYS, any_of
from conversations.planning.spoken_rhythms import rhythm
from domain.rhythms import Rhythm, Weekdays

_NEAR = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}

_MOMENT = re.compile(
    rf"""
    (?: (?P<near> {"|".join(_NEAR)}) | (?P<weekday> {any_of(WEEKDAYS)}) \b \.? )?
    (?: \s* (?P<day>\d{{1,2}}) (?: \s+ (?P<month> {any_of(MONTHS)}) \b \.? | [-/] (?P<number>\d{{1,2}}) )
        (?: [\s/-]+ (?P<year>20\d\d) )? )?
    (?: [\s,]* (?: (?:om|at) \s+ )?
        (?P<hour>\d{{1,2}}) (?: [:.] (?P<minute>\d\d) (?: \s* uur )? | \s* (?: uur | u ) | \s* (?P<half>am|pm) ) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HOUR = re.compile(
    r"(?P<before>.*?),?(?:\s+|^)(?:(?:om|at)\s+)?(?P<hour>\d{1,2}(?:[:.]\d\d(?:\s*uur)?|\s*(?:uur|u|am|pm)))", re.I
)
_AHEAD = timedelta(days=270)
"""A date without a year is not next year's when it was only just: then it is a slip."""
_WORDS = 8
"""A moment at the end of a line is at most so many words long, such as *op maandag, woensdag en vrijdag om 11:00*."""


@dataclass(frozen=True)
class Moment:
    """A local day, and the hour if it was named; of a step that comes back the rhythm in place of the day."""

    day: date | None
    hour: time | None = None
    repeats: Rhythm | None = None


@dataclass(frozen=True)
class Line:
    """One step as typed: what, maybe when, maybe after what."""

    words: str
    moment: Moment | None = None
    if_then: str = ""


def moment(text: str, today: date) -> Moment | None:
    """The moment that the whole text names, today or later; None when it is not surely one."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        named = _named(found, today)
    except ValueError:  # such as 25:00 or 31-2
        return None
    bare = found["weekday"] and not found["day"] and named and named.hour is None
    return None if bare and found["weekday"].lower() in SHORT else named


def repeating(text: str, today: date) -> Moment | None:
    """The rhythm that the whole text names, with the hour of each time; None when it is not surely one."""
    words = text.strip()
    found = _HOUR.fullmatch(words)
    hour = moment(f"morgen {found['hour']}", today) if found else None
    named = rhythm(words, today) or (rhythm(found["before"], today) if found and hour else None)
    if named is None:
        return _several_short(found, hour, today) if found and hour else None
    return Moment(None, hour.hour if hour else None, named)


def _several_short(found: re.Match[str], hour: Moment, today: date) -> Moment | None:
    """*Di do 9:00*: two short names are days beside an hour, also without *elke*."""
    both = rhythm(f"elke {found['before']}", today)
    return Moment(None, hour.hour, both) if isinstance(both, Weekdays) and len(both.days) > 1 else None


def line(text: str, today: date) -> Line | None:
    """*Huurbaas bellen do 10:00 | na de koffie*; None when there are no words for the step itself."""
    left, _, after = text.partition("|")
    words = left.split()
    if moment(left, today) is not None or repeating(left, today) is not None:
        return None
    for count in range(min(_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:])
        named = moment(tail, today) or repeating(tail, today)
        if named is not None:
            return Line(_step(words[:-count]), named, after.strip())
        if _MOMENT.fullmatch(tail) and count > 1:
            break  # such as a Wednesday that is a Tuesday: what is left of it is no surer
    return Line(_step(words), None, after.strip()) if words else None


def _step(words: list[str]) -> str:
    return " ".join(words).rstrip(",;:").strip()


def _named(found: re.Match[str], today: date) -> Moment | None:
    day = _day(found, today)
    return Moment(day, _hour(found)) if day and day >= today else None


def _day(found: re.Match[str], today: date) -> date | None:
    if found["near"]:
        return None if found["day"] else today + timedelta(days=_NEAR[found["near"].lower()])
    weekday = WEEKDAYS[found["weekday"].lower()] if found["weekday"] else None
    if found["day"]:
        named = _date(found, today)
        return named if weekday in {None, named.weekday()} else None
    if weekday is None:
        return None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _date(found: re.Match[str], today: date) -> date:
    month = MONTHS[found["month"].lower()] if found["month"] else int(found["number"])
    year, day = int(found["year"] or today.year), int(found["day"])
    named = date(year, month, day)
    if named < today and not found["year"] and date(year + 1, month, day) - today <= _AHEAD:
        return date(year + 1, month, day)
    return named


def _hour(found: re.Match[str]) -> time | None:
    if found["hour"] is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(f"{hour} {found['half']} is no hour")
        hour = hour % 12 + (12 if found["half"].lower() == "pm" else 0)
    return time(hour, int(found["minute"] or 0))
