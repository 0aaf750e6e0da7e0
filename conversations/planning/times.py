"""Moments as a participant types them, *morgen om 9* or *half drie*: read strictly, asked back before they count."""

import re
from datetime import date, datetime, time, timedelta

from conversations.planning.day_names import WEEKDAYS, any_of
from conversations.planning.hours import Clock, Part, clock
from conversations.planning.moment_words import in_our_words
from conversations.planning.spoken import Moment, moment
from domain import moments

_NEAR = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "the day after tomorrow": 2}
_WEEKDAY = any_of(WEEKDAYS)
_SAME = (
    (r"['’‘`]?s (ochtends|morgens)\b|\bin de (ochtend|morgen)\b|\bin the morning\b", "ochtend"),
    (r"['’‘`]?s middags\b|\bin de middag\b|\bin the afternoon\b", "middag"),
    (r"['’‘`]?s avonds\b|\bin de avond\b|\bin the evening\b", "avond"),
    (r"\b(vanochtend|vanmorgen|this morning)\b", "vandaag ochtend"),
    (r"\b(vanmiddag|this afternoon)\b", "vandaag middag"),
    (r"\b(vanavond|this evening|tonight)\b", "vandaag avond"),
    (rf"\b(overmorgen|morgen|{_WEEKDAY})[ -]?(ochtend|vroeg)\b", r"\1 ochtend"),
    (rf"\b({_WEEKDAY})[ -]?morgen\b", r"\1 ochtend"),
    (rf"\b(overmorgen|morgen|{_WEEKDAY})[ -]?(middag|avond)\b", r"\1 \2"),
    (r"\bmorning\b", "ochtend"),
    (r"\bafternoon\b", "middag"),
    (r"\bevening\b", "avond"),
)
"""Several ways to say one thing, brought to one."""
_HOUR_FIRST = re.compile(rf"(.+) ((?:vandaag|today|overmorgen|morgen|tomorrow|{_WEEKDAY}) (?:ochtend|middag|avond))")
_LAPSE_OR_HOUR = "een uur"
"""*In an hour* or *at one*: not sure."""
_POLITE = re.compile(r"^(?:(?:ja|yes|doe|maar|liever|graag|please|rather|ik|kan|het) )+|(?: (?:graag|please|aub))+$")
_NUMBERS = {
    **dict.fromkeys(("een", "één", "a", "an", "one"), 1),
    **dict.fromkeys(("twee", "two"), 2),
    **dict.fromkeys(("drie", "three"), 3),
    **dict.fromkeys(("vier", "four"), 4),
    **dict.fromkeys(("vijf", "five"), 5),
    **dict.fromkeys(("zes", "six"), 6),
    **dict.fromkeys(("tien", "ten"), 10),
}
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_M = _N.replace("<n>", "<m>")
_UNITS = (
    (rf"over {_N} (?:minuut|minuten|min)|in {_M} (?:minute|minutes|min)", timedelta(minutes=1)),
    (rf"over {_N} (?:uur|uurtje|uren)|in {_M} hours?", timedelta(hours=1)),
    (rf"over {_N} (?:dag|dagen)|in {_M} days?", timedelta(days=1)),
    (rf"over {_N} (?:week|weken)|in {_M} weeks?", timedelta(days=7)),
)
_LAPSES = {
    **dict.fromkeys(("over een kwartier", "in a quarter of an hour"), timedelta(minutes=15)),
    **dict.fromkeys(("over een half uur", "over een halfuur", "in half an hour"), timedelta(minutes=30)),
    **dict.fromkeys(("over drie kwartier",), timedelta(minutes=45)),
    **dict.fromkeys(("over anderhalf uur", "in an hour and a half"), timedelta(minutes=90)),
}
_FURTHEST = timedelta(days=92)
_DAY = timedelta(days=1)
_WEEK = re.compile(rf"(?:volgende week|next week)(?: (?:op |on )?(?P<weekday>{_WEEKDAY}))?")
_COMING = re.compile(rf"(?:aanstaande|komende|deze|this|op|on) (?P<weekday>{_WEEKDAY})")


def named(text: str, now: datetime, zone: str) -> Moment | None:
    """The moment that the whole text names, still ahead; None when it is not surely one.

    An hour without more is the coming one of daily life: *half drie* is 14:30, *8 uur* is 08:00 while it is ahead.
    """
    found = (_named(each, now, zone) for each in (text, *in_our_words(text)))
    return next((each for each in found if each is not None), None)


def _named(text: str, now: datetime, zone: str) -> Moment | None:
    words = _plain(text)
    here = moments.local(now, zone).replace(tzinfo=None)
    lapse = _lapse(words)
    if lapse is not None or words == _LAPSE_OR_HOUR:
        return _after(lapse, now, zone) if lapse else None
    for day_words, rest in _splits(words):
        day = _day(day_words, here.date()) if day_words else None
        if day_words and day is None:
            continue
        if not rest and day is not None:
            return Moment(day)
        read = clock(rest)
        if read is not None:
            return _on(day, read, here)
    return None


def _plain(text: str) -> str:
    words = " ".join(text.lower().replace(",", " ").split()).strip(" .!")
    for pattern, same in _SAME:
        words = re.sub(pattern, same, words)
    words = _POLITE.sub("", words)
    hour_first = _HOUR_FIRST.fullmatch(words)
    return f"{hour_first[2]} {hour_first[1]}" if hour_first else words


def _lapse(words: str) -> timedelta | None:
    if words in _LAPSES:
        return _LAPSES[words]
    for pattern, unit in _UNITS:
        found = re.fullmatch(pattern, words)
        if found:
            said = found["n"] or found["m"]
            lapse = (int(said) if said.isdigit() else _NUMBERS[said]) * unit
            return lapse if timedelta(0) < lapse <= _FURTHEST else None
    return None


def _after(lapse: timedelta, now: datetime, zone: str) -> Moment:
    """A lapse of hours passes on the real clock, also when the clocks change; one of days keeps the hour open."""
    if lapse >= _DAY:
        return Moment(moments.local_day(now, zone) + lapse)
    there = moments.local(now + lapse, zone)
    return Moment(there.date(), time(there.hour, there.minute))


def _splits(words: str) -> list[tuple[str, str]]:
    """All ways to read it as a day and then an hour, or the other way round; the longest day first."""
    parts = words.split()
    first = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(len(parts), -1, -1)]
    last = [(" ".join(parts[at:]), " ".join(parts[:at])) for at in range(1, len(parts))]
    return first + last


def _day(words: str, today: date) -> date | None:
    if words in _NEAR:
        return today + _NEAR[words] * _DAY
    week = _WEEK.fullmatch(words)
    if week:
        weekday = WEEKDAYS[week["weekday"]] if week["weekday"] else today.weekday()
        return moments.monday_of(today) + (7 + weekday) * _DAY
    coming = _COMING.fullmatch(words)
    if coming or words in WEEKDAYS:
        weekday = WEEKDAYS[coming["weekday"] if coming else words]
        return today + ((weekday - today.weekday() - 1) % 7 + 1) * _DAY
    read = moment(words.removeprefix("op ").removeprefix("on "), today)
    return read.day if read and read.hour is None else None


def _on(day: date | None, read: Clock, here: datetime) -> Moment | None:
    """The first of the hours it can mean that is still ahead; without a day today's, else tomorrow's."""
    for on in (day,) if day else (here.date(), here.date() + _DAY):
        if day is None and on > here.date() and isinstance(read.part, Part) and not read.hours:
            return None
        for hour in read.on_the_clock:
            if datetime.combine(on, hour) > here:
                return Moment(on, hour)
    return None
