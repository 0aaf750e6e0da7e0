"""The days of an absence as a coach types them on one line, *di 24 t/m vr 27 november Joris*."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.planning.times import named
from domain import moments
from domain.people import Person

LONGEST = timedelta(days=366)
_DAY = timedelta(days=1)
_FROM = re.compile(r"^(?:van|vanaf|from)\s+", re.IGNORECASE)
_UP_TO = re.compile(r"\s+(?P<with>t/m|tot en met|tm|through|to|-|–)\s+|\s+(?:tot|until)\s+", re.IGNORECASE)
_MONTH = re.compile(r"\d\s+(?P<month>[a-z]+)\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Days:
    """From the first to the last day away, and who stands in when the line says so."""

    since: date
    until: date
    stand_in: str = ""
    """Person id."""


def days(text: str, colleagues: Iterable[Person], now: datetime, zone: str) -> Days | None:
    """The days that the whole line names, today or later; None when it is not surely so."""
    line, stand_in = _without_name(" ".join(text.split()), colleagues)
    first, with_last, last = _parts(_FROM.sub("", line))
    since = _day(first, now, zone) or _day(f"{first} {_month(last)}", now, zone)
    until = _after(last, since, now, zone) if last else since
    if since is None or until is None:
        return None
    until = until if with_last or not last else until - _DAY
    today = moments.local_day(now, zone)
    return Days(since, until, stand_in) if today <= since <= until <= today + LONGEST else None


def _without_name(line: str, colleagues: Iterable[Person]) -> tuple[str, str]:
    for each in colleagues:
        if line.casefold().endswith(f" {each.name.casefold()}"):
            return line[: -len(each.name)].rstrip(" ,:"), each.id
    return line, ""


def _parts(line: str) -> tuple[str, bool, str]:
    """The first day, whether the last one counts too, and the last one; empty: there is one day only."""
    found = _UP_TO.search(line)
    return (line[: found.start()], found["with"] is not None, line[found.end() :]) if found else (line, True, "")


def _month(last: str) -> str:
    """*24 t/m 27 november*: the month is said once."""
    found = _MONTH.search(last)
    return found["month"] if found else ""


def _after(last: str, since: date | None, now: datetime, zone: str) -> date | None:
    """A day of the week is the first one after the day it begins."""
    if since is None:
        return None
    return _day(last, moments.instant(since, moments.local(now, zone).time(), zone), zone)


def _day(words: str, now: datetime, zone: str) -> date | None:
    found = named(words, now, zone)
    return found.day if found and found.hour is None else None
