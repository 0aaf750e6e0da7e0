"""How a setting is said: what holds now in one line, and what a choice leads to."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from conversations.languages import name_of
from conversations.mythings.choices import BILLS, HOURS, NO_BILLS, NO_PAYDAY, ON, Setting, U, rules
from conversations.supervision.rule_values import HOLIDAYS
from conversations.wording import Wording
from domain.people import Level, Preview
from domain.policies import Effective
from domain.situations import Situation

_MONDAY = date(2026, 4, 13)


def holds(about: Situation, now: datetime, setting: Setting, w: Wording) -> str:
    """The setting as it is now, in one line."""
    return _HOLDS[setting.name](about, rules(about, now), setting.now(about, now), w)


_HOLDS: Mapping[str, Callable[[Situation, Effective, str, Wording], str]] = {
    "language": lambda _about, _kept, code, w: w("Language: {language}", language=name_of(code)),
    "formality": lambda _about, _kept, code, w: w("I say u to you.") if code == U else w("I say je to you."),
    "level": lambda _about, _kept, code, w: reads(code, w),
    "preview": lambda _about, _kept, code, w: (
        w("First line: what it is about") if code == Preview.SHOW else w("First line: says little")
    ),
    "calm": lambda _about, _kept, code, w: w("Calm: on. No sound and no pictures.") if code == ON else w("Calm: off"),
    "pictures": lambda _about, _kept, code, w: w("Pictures: on") if code == ON else w("Pictures: off"),
    "photos": lambda about, _kept, _code, w: w(
        "Photos: off. Send no photo of a letter. Show it to {coach}.", coach=_coach(about, w)
    ),
    "moment": lambda _about, kept, _code, w: w("Moment of the day: {hour}", hour=w.hour(kept.moment)),
    "window": lambda _about, kept, _code, w: w(
        "Hours: {opens} to {closes}", opens=w.hour(kept.window.opens), closes=w.hour(kept.window.closes)
    ),
    "days": lambda _about, kept, _code, w: _days(kept, w),
    "feasts": lambda _about, kept, _code, w: _feasts(kept, w),
    "payday": lambda about, _kept, _code, w: _payday(about, w),
    "eve": lambda _about, _kept, code, w: (
        w("The evening before a step: I write") if code == ON else w("The evening before a step: no message")
    ),
    "silence": lambda about, _kept, code, w: _silence(about, code, w),
}


def _days(kept: Effective, w: Wording) -> str:
    days = w.listed(weekday(day, w) for day in sorted(kept.quiet_days))
    return w("Days without a message: {days}", days=days) if days else w("Days without a message: none")


def _feasts(kept: Effective, w: Wording) -> str:
    feasts = w.listed(named(w) for code, named in HOLIDAYS.items() if code in kept.holidays)
    return w("Feasts without a message: {feasts}", feasts=feasts) if feasts else w("Feasts without a message: none")


def _silence(about: Situation, code: str, w: Wording) -> str:
    if code == ON:
        return w("Quiet for long? Then I ask {coach} to contact you.", coach=_coach(about, w))
    return w("Quiet for long? Then I ask nobody anything.")


def _payday(about: Situation, w: Wording) -> str:
    wishes = about.person.wishes
    if wishes.payday is None:
        return w("Money comes in: not filled in")
    line = w("Money comes in: day {n} of the month.", n=wishes.payday)
    if wishes.bills_before_payday:
        return line
    return line + ("\n" if w.simple else " ") + w("In the three days before it I say nothing about bills.")


def reads(code: str, w: Wording) -> str:
    """The reading level that holds."""
    levels = {Level.SIMPLE: w("Reading: short and easy"), Level.PICTURES: w("Reading: pictures first")}
    return levels.get(Level(code)) or w("Reading: normal")


def way_of_reading(code: str, w: Wording) -> str:
    """A reading level on a button, with what to think of."""
    words = {Level.NORMAL: w("Normal texts"), Level.SIMPLE: w("Easy texts"), Level.PICTURES: w("Pictures first")}
    signs = {Level.NORMAL: "📖", Level.SIMPLE: "🌱", Level.PICTURES: "🖼️"}
    return words[Level(code)] if w.calm else f"{signs[Level(code)]} {words[Level(code)]}"


def title(name: str, w: Wording) -> str:
    """The button that opens the choices of a setting with more than two."""
    return {
        "language": w("Language"),
        "level": w("Another way of reading"),
        "moment": w("Other moment"),
        "window": w("Other hours"),
        "days": w("Other days"),
        "feasts": w("Other feasts"),
        "payday": w("Day of the money"),
    }[name]


def label(about: Situation, now: datetime, name: str, code: str, w: Wording) -> str:
    """What a tap on this choice leads to."""
    if name == "days":
        day, quiet = weekday(int(code), w), int(code) in rules(about, now).quiet_days
        return w("{day}: write again", day=day) if quiet else w("{day}: no message", day=day)
    if name == "feasts":
        day, quiet = HOLIDAYS[code](w), code in rules(about, now).holidays
        return w("{day}: write again", day=day) if quiet else w("{day}: no message", day=day)
    return _LABELS[name](code, w)


def _day_of_money(code: str, w: Wording) -> str:
    said = {NO_PAYDAY: w("Take it away"), BILLS: w("Do say it then"), NO_BILLS: w("Nothing about bills then")}
    return said.get(code) or w("Day {n}", n=code)


def _hours(code: str, w: Wording) -> str:
    return {
        "morning": w("In the morning, 9 to 13"),
        "afternoon": w("In the afternoon, 13 to 19"),
        "evening": w("Later, 17 to 20"),
    }.get(code) or w("The usual hours")


_LABELS: Mapping[str, Callable[[str, Wording], str]] = {
    "language": lambda code, _: name_of(code),
    "formality": lambda code, w: w("Say u") if code == U else w("Say je"),
    "level": way_of_reading,
    "preview": lambda code, w: w("Just show it") if code == Preview.SHOW else w("Keep it short"),
    "calm": lambda code, w: w("Make it calm") if code == ON else w("No longer calm"),
    "pictures": lambda code, w: w("With pictures") if code == ON else w("Without pictures"),
    "moment": lambda code, w: w.hour(hour) if (hour := HOURS[code]) else w("The usual moment"),
    "window": _hours,
    "payday": _day_of_money,
    "eve": lambda code, w: w("The evening before too") if code == ON else w("Not the evening before"),
    "silence": lambda code, w: w("Ask for contact") if code == ON else w("Ask nobody"),
}


def weekday(day: int, w: Wording) -> str:
    """The name of an ISO weekday."""
    return w.weekday(_MONDAY + timedelta(days=day - 1))


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")
