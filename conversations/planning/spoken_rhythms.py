"""Steps that come back as people type them, such as *ma wo vr*, *elke 3 dagen* or *2 dagen na de uitkering*."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from conversations.planning.day_names import SHORT, WEEKDAYS, any_of
from domain.moments import monday_of
from domain.rhythms import MOST_DAYS, Anchor, Around, EveryDays, OnDays, Rhythm, Weekdays, spread

_NUMBERS = {
    **dict.fromkeys(("een", "één", "eenmaal", "once", "one", "a", "de", "the"), 1),
    **dict.fromkeys(("twee", "tweemaal", "twice", "two"), 2),
    **dict.fromkeys(("drie", "driemaal", "three"), 3),
    **dict.fromkeys(("vier", "four"), 4),
    **dict.fromkeys(("vijf", "five"), 5),
    **dict.fromkeys(("zes", "six"), 6),
    **dict.fromkeys(("zeven", "seven"), 7),
}
_N = rf"\d{{1,2}}|{any_of(_NUMBERS)}"
_WORKDAYS = frozenset(range(1, 6))
_ALWAYS = frozenset(range(1, 8))
_WEEK = timedelta(days=7)
_EVERY = re.compile(
    rf"(?:elke|iedere|ieder|every|om de) (?P<n>{_N}|andere|other)? ?(?:dag|dagen|day|days)|(?P<daily>dagelijks|daily)"
)
_WORKDAY = re.compile(r"(?:elke|iedere|every) (?:werkdag|doordeweekse dag|workday|weekday)|op werkdagen|on weekdays")
_NAME = rf"(?:(?:{any_of(WEEKDAYS.keys() - SHORT)})(?:en|s)?|{any_of(SHORT)})"
_DAYS = re.compile(
    rf"(?P<every>(?:elke|iedere|every|op|on) )?(?P<days>{_NAME}(?:(?:,? (?:en|and) | ?[,/+&] ?| ){_NAME})*)"
)
_TIMES = re.compile(
    rf"(?:(?P<n>{_N}) ?(?:x|keer|maal|times?)|(?P<word>once|twice|eenmaal|tweemaal|driemaal))"
    r" (?:(?P<only>deze week|this week)|(?:per week|in de week|a week|elke week|every week))"
)
_PAYDAY = r"uitkering|betaaldag|betaling|salaris|loon|payday|benefits?|salary|wages"
_TALK = r"afspraak|gesprek|appointment|talk"
_AROUND = re.compile(
    rf"(?:(?P<n>{_N}) (?:dag|dagen|day|days) (?P<side>na|voor|after|before)|(?P<on>op|on)) "
    rf"(?:(?:de|het|mijn|je|the|my|your) )?(?:(?P<payday>{_PAYDAY})|(?P<talk>{_TALK}))"
)


def rhythm(text: str, today: date) -> Rhythm | None:
    """The rhythm that the whole text names; None when it is not surely one. Counting starts at `today`."""
    words = " ".join(text.lower().split())
    for pattern, made in _READ:
        found = pattern.fullmatch(words)
        if found is not None:
            return made(found, today)
    return None


def _every(found: re.Match[str], today: date) -> Rhythm | None:
    said = "1" if found["daily"] else found["n"] or ("2" if found[0].startswith("om ") else "1")
    days = 2 if said in {"andere", "other"} else _number(said)
    return EveryDays(days, today) if 1 <= days <= MOST_DAYS else None


def _on_workdays(_: re.Match[str], __: date) -> Rhythm:
    return Weekdays(_WORKDAYS)


def _on_weekdays(found: re.Match[str], _: date) -> Rhythm | None:
    """Two days or more, or *elke* before one: *bel ma zo* names no rhythm, and *dinsdag* alone is one day."""
    said = [word for word in re.split(r"[ ,/+&]+", found["days"]) if word not in {"en", "and", ""}]
    names = [_singular(word) for word in said]
    plural = any(word not in WEEKDAYS for word in said)
    every = (found["every"] or "").strip() in {"elke", "iedere", "every"} or plural
    enough = 3 if all(name in SHORT for name in names) else 2
    if not every and len(set(names)) < enough:
        return None
    return Weekdays(frozenset(WEEKDAYS[name] + 1 for name in names))


def _singular(word: str) -> str:
    if word in WEEKDAYS:
        return word
    return word.removesuffix("en") if word.removesuffix("en") in WEEKDAYS else word.removesuffix("s")


def _times_a_week(found: re.Match[str], today: date) -> Rhythm | None:
    times = _number(found["n"] or found["word"])
    if not 1 <= times <= len(_ALWAYS):
        return None
    monday = monday_of(today)
    if found["only"]:
        return OnDays(spread(times, today, monday + _WEEK - timedelta(days=1)))
    days = spread(times, monday, monday + timedelta(days=5 if times < len(_ALWAYS) else 6))
    return Weekdays(frozenset(day.isoweekday() for day in days))


def _around(found: re.Match[str], _: date) -> Rhythm | None:
    days = 0 if found["on"] else _number(found["n"])
    if days > MOST_DAYS:
        return None
    sign = -1 if found["side"] in {"voor", "before"} else 1
    return Around(Anchor.PAYDAY if found["payday"] else Anchor.TALK, sign * days)


def _number(said: str) -> int:
    return _NUMBERS.get(said) or int(said)


_READ: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Rhythm | None]], ...] = (
    (_WORKDAY, _on_workdays),
    (_EVERY, _every),
    (_TIMES, _times_a_week),
    (_AROUND, _around),
    (_DAYS, _on_weekdays),
)
