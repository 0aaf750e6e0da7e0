"""How a setting is said: what holds now in one line, and what a choice leads to."""

from datetime import date, datetime, timedelta

from conversations.mythings.choices import BILLS, HOURS, NO_BILLS, NO_PAYDAY, ON, Setting, rules
from conversations.onboarding.invitations import LANGUAGES
from conversations.wording import Wording
from domain.people import Level, Preview
from domain.situations import Situation

_MONDAY = date(2026, 4, 13)


def holds(about: Situation, now: datetime, setting: Setting, w: Wording) -> str:  # noqa: C901, PLR0911  # one line a setting
    """The setting as it is now, in one line."""
    code, kept = setting.now(about, now), rules(about, now)
    match setting.name:
        case "language":
            return w("Language: {language}", language=LANGUAGES.get(code, code))
        case "level":
            return w("Reading: short and easy") if code == Level.SIMPLE else w("Reading: normal")
        case "preview":
            return w("First line: what it is about") if code == Preview.SHOW else w("First line: says little")
        case "calm":
            return w("Calm: on. No sound and no pictures.") if code == ON else w("Calm: off")
        case "pictures":
            return w("Pictures: on") if code == ON else w("Pictures: off")
        case "photos":
            return w("Photos: off. Send no photo of a letter. Show it to {coach}.", coach=_coach(about, w))
        case "moment":
            return w("Moment of the day: {hour}", hour=w.hour(kept.moment))
        case "window":
            return w("Hours: {opens} to {closes}", opens=w.hour(kept.window.opens), closes=w.hour(kept.window.closes))
        case "days":
            days = ", ".join(weekday(day, w) for day in sorted(kept.quiet_days))
            return w("Days without a message: {days}", days=days) if days else w("Days without a message: none")
        case "payday":
            return _payday(about, w)
        case _:
            if code == ON:
                return w("Quiet for long? Then I ask {coach} to contact you.", coach=_coach(about, w))
            return w("Quiet for long? Then I ask nobody anything.")


def _payday(about: Situation, w: Wording) -> str:
    wishes = about.person.wishes
    if wishes.payday is None:
        return w("Money comes in: not filled in")
    line = w("Money comes in: day {n} of the month.", n=wishes.payday)
    return (
        line if wishes.bills_before_payday else f"{line} {w('In the three days before it I say nothing about bills.')}"
    )


def title(name: str, w: Wording) -> str:
    """The button that opens the choices of a setting with more than two."""
    return {
        "language": w("Language"),
        "moment": w("Other moment"),
        "window": w("Other hours"),
        "days": w("Other days"),
        "payday": w("Day of the money"),
    }[name]


def label(about: Situation, now: datetime, name: str, code: str, w: Wording) -> str:  # noqa: PLR0911  # one line a setting
    """What a tap on this choice leads to."""
    match name, code:
        case "language", _:
            return LANGUAGES[code]
        case "level", _:
            return w("Easy texts") if code == Level.SIMPLE else w("Normal texts")
        case "preview", _:
            return w("Just show it") if code == Preview.SHOW else w("Keep it short")
        case "calm", _:
            return w("Make it calm") if code == ON else w("No longer calm")
        case "pictures", _:
            return w("With pictures") if code == ON else w("Without pictures")
        case "moment", _:
            hour = HOURS[code]
            return w.hour(hour) if hour else w("The usual moment")
        case "window", _:
            return _hours(code, w)
        case "days", _:
            day = weekday(int(code), w)
            quiet = int(code) in rules(about, now).quiet_days
            return w("{day}: write again", day=day) if quiet else w("{day}: no message", day=day)
        case "payday", _:
            return _day_of_money(code, w)
        case _:
            return w("Ask for contact") if code == ON else w("Ask nobody")


def _day_of_money(code: str, w: Wording) -> str:
    said = {NO_PAYDAY: w("Take it away"), BILLS: w("Do say it then"), NO_BILLS: w("Nothing about bills then")}
    return said.get(code) or w("Day {n}", n=code)


def _hours(code: str, w: Wording) -> str:
    return {
        "morning": w("In the morning, 9 to 13"),
        "afternoon": w("In the afternoon, 13 to 19"),
        "evening": w("Later, 17 to 20"),
    }.get(code) or w("The usual hours")


def weekday(day: int, w: Wording) -> str:
    """The name of an ISO weekday."""
    return w.weekday(_MONDAY + timedelta(days=day - 1))


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")
