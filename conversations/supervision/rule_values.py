"""Settings and their values in words."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from conversations.wording import Wording
from domain.policies import PolicyLevel
from domain.policy_fields import Field, Value, shown
from domain.policy_settings import FIELDS

_A_MONDAY = date(2026, 4, 13)


def sentence(w: Wording, name: str, value: Value) -> str:
    """One setting as a sentence."""
    return w(FIELDS[name].says, value=readable(w, name, value))


def said(w: Wording, name: str, raw: str) -> str:
    """A value that stands in a message's facts, in words; empty follows the level above."""
    value = FIELDS[name].read(raw) if raw or isinstance(FIELDS[name].low, frozenset | tuple) else None
    return w("as the level above") if value is None else readable(w, name, value)


def readable(w: Wording, name: str, value: Value) -> str:
    """A value in words: days and holidays by name."""
    match value:
        case frozenset():
            return w.listed(_members(w, name, value)) or w("none")
        case tuple():
            hours = [f"{_weekday(w, day)} {start:%H:%M}–{end:%H:%M}" for day, start, end in value]
            return w.listed(hours) or w("none")
        case 0 if FIELDS[name].has_off:
            return w("never")
        case _:
            return shown(value)


def _members(w: Wording, name: str, several: frozenset[int] | frozenset[str]) -> list[str]:
    if name == "holidays":
        return [HOLIDAYS[each](w) for each in HOLIDAYS if each in several]
    return [_weekday(w, each) if name == "quiet_days" else str(each) for each in sorted(several, key=int)]


def _weekday(w: Wording, number: int | str) -> str:
    return w.weekday(_A_MONDAY + timedelta(days=int(number) - 1))


def bounds(w: Wording, field: Field, low: str, high: str) -> str:
    """What may be chosen."""
    match field.low:
        case tuple():
            return w("Hours of a day lie inside the usual ones.")
        case frozenset() if field.name == "quiet_days":
            return w("Always quiet: {days}. At least one day stays open.", days=said(w, field.name, low))
        case frozenset() if field.name == "holidays":
            return w("Always quiet: {days}.", days=said(w, field.name, low))
        case _:
            allowed = w("Allowed: {low} to {high}.", low=said(w, field.name, low), high=said(w, field.name, high))
            return f"{allowed} {w('Or 0: never.')}" if field.has_off else allowed


def place(w: Wording, level: str, name: str) -> str:
    """For whom a setting is chosen."""
    match level:
        case PolicyLevel.PROGRAMME:
            return w("for everyone")
        case PolicyLevel.TEAM:
            return w("for team {name}", name=name)
        case _:
            return w("for your own participants")


def short(w: Wording, name: str) -> str:
    """The name of a setting, as it fits a button."""
    return _SHORT[name](w)


HOLIDAYS: Mapping[str, Callable[[Wording], str]] = {
    "public": lambda w: w("public holidays"),
    "school_north": lambda w: w("school holidays north"),
    "school_middle": lambda w: w("school holidays middle"),
    "school_south": lambda w: w("school holidays south"),
    "liberation": lambda w: w("Liberation Day"),
    "eid_al_fitr": lambda w: w("Eid al-Fitr"),
    "eid_al_adha": lambda w: w("Eid al-Adha"),
    "keti_koti": lambda w: w("Keti Koti"),
    "holi": lambda w: w("Holi"),
    "diwali": lambda w: w("Diwali"),
    "lunar_new_year": lambda w: w("Lunar New Year"),
    "orthodox_christmas": lambda w: w("Orthodox Christmas"),
    "orthodox_easter": lambda w: w("Orthodox Easter"),
    "rosh_hashanah": lambda w: w("Rosh Hashanah"),
    "yom_kippur": lambda w: w("Yom Kippur"),
}
"""Holidays by name, in the order in which they are shown."""
_SHORT: Mapping[str, Callable[[Wording], str]] = {
    "per_day": lambda w: w("Messages a day"),
    "per_week": lambda w: w("Messages a week"),
    "per_week_first_days": lambda w: w("A week, first days"),
    "first_days": lambda w: w("Quiet start"),
    "nudges": lambda w: w("Asking once more"),
    "eve": lambda w: w("The evening before"),
    "lateness_hours": lambda w: w("Hours late"),
    "window_from": lambda w: w("Earliest hour"),
    "window_until": lambda w: w("Latest hour"),
    "day_windows": lambda w: w("Hours of a weekday"),
    "quiet_days": lambda w: w("Quiet days"),
    "holidays": lambda w: w("Holidays"),
    "default_moment": lambda w: w("Usual moment"),
    "week_question_at": lambda w: w("Hour of the question"),
    "week_question_weeks": lambda w: w("Weeks between questions"),
    "open_actions": lambda w: w("Steps at once"),
    "open_actions_first_days": lambda w: w("Steps, first days"),
    "active_goals": lambda w: w("Goals at once"),
    "smaller_after": lambda w: w("Smaller step"),
    "fading_after": lambda w: w("Being quiet about a step"),
    "pause_after": lambda w: w("Growing quiet"),
    "silence_check_early": lambda w: w("Soft question, early"),
    "silence_notice_early": lambda w: w("Word to coach, early"),
    "silence_check": lambda w: w("Soft question"),
    "silence_notice": lambda w: w("Word to coach"),
    "appointment_notices": lambda w: w("Before an appointment"),
    "talk_card_days": lambda w: w("Talk card"),
    "coach_card_days": lambda w: w("Coach's talk card"),
    "bundle_at": lambda w: w("Hour of the overview"),
    "bridge_months": lambda w: w("Looking back"),
    "aftercare_months": lambda w: w("Aftercare"),
}
