"""Moments as people type them, read strictly: what is not surely a moment is not one, and what was read is echoed."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

_DAYS = (
    ("ma", "maandag", "mon", "monday"),
    ("di", "dinsdag", "tue", "tuesday"),
    ("wo", "woensdag", "wed", "wednesday"),
    ("do", "donderdag", "thu", "thursday"),
    ("vr", "vrijdag", "fri", "friday"),
    ("za", "zaterdag", "sat", "saturday"),
    ("zo", "zondag", "sun", "sunday"),
)
_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february"),
    ("mrt", "maart", "mar", "march"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "augustus", "august"),
    ("sep", "sept", "september"),
    ("okt", "oktober", "oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
_WEEKDAY = {name: number for number, names in enumerate(_DAYS) for name in names}
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_NEAR = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
_SHORT = frozenset(name for names in _DAYS for name in names if len(name) < 4)
"""These are words too ("bel oma zo"), so they name a day only beside an hour or a date."""

_MOMENT = re.compile(
    rf"""
    (?: (?P<near> {"|".join(_NEAR)}) | (?P<weekday> {_any(_WEEKDAY)}) \b \.? )?
    (?: \s* (?P<day>\d{{1,2}}) (?: \s+ (?P<month> {_any(_MONTH)}) \b \.? | [-/] (?P<number>\d{{1,2}}) )
        (?: [\s/-]+ (?P<year>20\d\d) )? )?
    (?: [\s,]* (?: (?:om|at) \s+ )?
        (?P<hour>\d{{1,2}}) (?: [:.] (?P<minute>\d\d) (?: \s* uur )? | \s* (?: uur | u ) | \s* (?P<half>am|pm) ) )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AHEAD = timedelta(days=270)
"""A date without a year is not next year's when it was only just: then it is a slip."""
_WORDS = 6
"""A moment at the end of a line is at most so many words long, such as *dinsdag 14 april 2026 om 11:00*."""


@dataclass(frozen=True)
class Moment:
    """A local day, and the hour if it was named."""

    day: date
    hour: time | None = None


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
    return None if bare and found["weekday"].lower() in _SHORT else named


def line(text: str, today: date) -> Line | None:
    """*Huurbaas bellen do 10:00 | na de koffie*; None when there are no words for the step itself."""
    left, _, after = text.partition("|")
    words = left.split()
    if moment(left, today) is not None:
        return None
    for count in range(min(_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-count:])
        named = moment(tail, today)
        if named is not None:
            return Line(_step(words[:-count]), named, after.strip())
        if _MOMENT.fullmatch(tail) and count > 1:
            break  # such as a Wednesday that is a Tuesday: what is left of it is no surer
    return Line(_step(words), None, after.strip()) if words else None


def lines(text: str, today: date) -> tuple[Line, ...]:
    """Every step of a pasted list, one a line; bullets and numbers in front are left out."""
    each = (re.sub(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+", "", row) for row in text.splitlines())
    return tuple(found for found in (line(row, today) for row in each) if found is not None)


def _step(words: list[str]) -> str:
    return " ".join(words).rstrip(",;:").strip()


def _named(found: re.Match[str], today: date) -> Moment | None:
    day = _day(found, today)
    return Moment(day, _hour(found)) if day and day >= today else None


def _day(found: re.Match[str], today: date) -> date | None:
    if found["near"]:
        return None if found["day"] else today + timedelta(days=_NEAR[found["near"].lower()])
    weekday = _WEEKDAY[found["weekday"].lower()] if found["weekday"] else None
    if found["day"]:
        named = _date(found, today)
        return named if weekday in {None, named.weekday()} else None
    if weekday is None:
        return None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _date(found: re.Match[str], today: date) -> date:
    month = _MONTH[found["month"].lower()] if found["month"] else int(found["number"])
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
