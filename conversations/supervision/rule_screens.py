"""Settings as a staff member sees them: a group, one of them with its range, and a value that cannot be."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from types import MappingProxyType

from conversations import examples
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.looking import MAIN
from conversations.supervision.rule_values import bounds, place, readable, said, sentence, short
from conversations.wording import Wording
from domain import free_days
from domain.people import Person
from domain.policies import Policy
from domain.policy_fields import Field, Value, shown
from domain.policy_levels import value_of
from domain.policy_settings import FIELDS, GROUPS

_FOLLOW = "up"


def seen(
    thing: str = "",
    words: Mapping[str, str] = MappingProxyType({}),
    by: Person = examples.ANNEKE,
    now: datetime = examples.THURSDAY,
) -> View:
    """What a staff member's screen about settings is drawn from."""
    staff = examples.staff(by)
    at = {"code": "p", "level": "programme", "team": "", **words}
    return View(to=staff.person, programme=staff.programme, staff=staff, thing=thing, words=at, now=now)


_TEAM = {"code": "tnoord", "level": "team", "team": "Noord"}
_OWN = {"code": "c", "level": "coach", "team": ""}


def _values(*names: str) -> dict[str, str]:
    return {name: shown(value_of(Policy(), name)) for name in names}


def _main() -> View:
    others = {"others": "tnoord", "name_tnoord": "Noord"}
    return seen(words={"names": " ".join(MAIN), "group": "", "teams": "yes", **others, **_values(*MAIN)})


def _silence() -> View:
    names = tuple(field.name for field in GROUPS["silence"])
    words = {"names": " ".join(names), "group": "silence", "others": "", "pause_after@": "team", **_values(*names)}
    return seen(words={**words, **_OWN}, by=examples.MARIEKE)


def _one(name: str, **words: str) -> Callable[[], View]:
    field = FIELDS[name]
    known = {"low": shown(field.low), "high": shown(field.high), "own": "", **_values(name)}
    by = examples.MARIEKE if words.get("code") == "c" else examples.ANNEKE
    return lambda: seen(name, {**known, **words}, by)


def _refused() -> View:
    why = "That is outside what the programme allows."
    return seen("per_week", {"low": "0", "high": "7", "why": why, "value": "9"})


def _refused_for_team() -> View:
    why = "That is more than the level above leaves."
    return seen("per_week", {"low": "0", "high": "3", "why": why, "value": "4", **_TEAM})


def _refused_days() -> View:
    why = "At least one day has to stay open."
    return seen("quiet_days", {"low": "7", "high": "1 2 3 4 5 6 7", "why": why, "value": "1234567"})


@screen("rules", _main, _silence)
def rules(view: View, w: Wording) -> Shown | None:
    """Settings that hold, one sentence each, with a button to change each."""
    words, code = view.words, view.words["code"]
    names = words["names"].split()
    lines = [w("These rules hold now {place}:", place=place(w, words["level"], words["team"]))]
    lines += [f"• {_line(w, name, words)}" for name in names]
    lines.append(w("Participants can always ask for less. That choice stays."))
    own = [Button(label=short(w, name), verb="rule", thing=f"{code}:{name}") for name in names]
    groups = [Button(label=_GROUPS[each](w), verb="rules", thing=f"{code}:{each}") for each in GROUPS]
    others = [
        Button(label=_scope(w, each, words.get(f"name_{each}", "")), verb="rules", thing=f"{each}:")
        for each in words["others"].split()
    ]
    rows = (*_in_rows(own, 2), *(() if words["group"] else _in_rows(groups, 3)), *_in_rows(others, 2))
    last = (
        Button(label=w("What changed"), verb="rule_history", thing=f"{code}:"),
        *([Button(label=w("Teams"), verb="teams")] if words.get("teams") and not words["group"] else []),
        Button(label=w("Back"), verb="rules" if words["group"] else "menu", thing=f"{code}:" if words["group"] else ""),
    )
    return Shown(text="\n".join(lines), buttons=(*rows, last))


def _line(w: Wording, name: str, words: Mapping[str, str]) -> str:
    value = FIELDS[name].read(words[name])
    assert value is not None, "it was shown by the same setting"
    chosen = words.get(f"{name}@")
    return sentence(w, name, value) + (f" {_CHOSEN[chosen](w)}" if chosen and chosen != words["level"] else "")


_CHOSEN: Mapping[str, Callable[[Wording], str]] = {
    "team": lambda w: w("(chosen by the team)"),
    "coach": lambda w: w("(chosen by the coach)"),
}
_GROUPS: Mapping[str, Callable[[Wording], str]] = {
    "messages": lambda w: w("How many"),
    "moments": lambda w: w("When"),
    "steps": lambda w: w("Steps"),
    "silence": lambda w: w("Silence"),
    "talks": lambda w: w("Talks"),
    "long_term": lambda w: w("Long term"),
}


def _scope(w: Wording, code: str, name: str) -> str:
    if code.startswith("t"):
        return w("Team {name}", name=name)
    return w("Everyone") if code == "p" else w("My own participants")


def _in_rows(buttons: list[Button], wide: int) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[first : first + wide]) for first in range(0, len(buttons), wide))


@screen(
    "rule",
    _one("per_week"),
    _one("window_from"),
    _one("quiet_days"),
    _one("holidays", code="c", level="coach", own="yes"),
    _one("day_windows"),
    _one("fading_after", **{"fading_after@": "team"}),
)
def rule(view: View, w: Wording) -> Shown | None:
    """One setting: what holds, between which bounds it may move, and how to change it."""
    field, words = FIELDS[view.thing], view.words
    code = words["code"]
    lines = [_line(w, view.thing, words), bounds(w, field, words["low"], words["high"]), _ask(field, w)]
    if code == "c" and words.get(f"{view.thing}@") == "team":
        lines.append(w("Your team chose this."))
    buttons = [
        Button(label=label, verb="rule_set", thing=f"{code}:{field.name}-{value}")
        for label, value in _choices(w, field, words)
    ]
    if words["own"]:
        buttons.append(Button(label=w("As the level above"), verb="rule_set", thing=f"{code}:{field.name}-{_FOLLOW}"))
    rows = _in_rows(buttons, 4 if isinstance(field.low, int) else 1)
    return Shown(text="\n".join(lines), buttons=(*rows, (Button(label=w("Back"), verb="rules", thing=f"{code}:"),)))


def _choices(w: Wording, field: Field, words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Values to tap, each with its label and as a button carries it; all else is typed."""
    low, high = field.read(words["low"]), field.read(words["high"])
    if isinstance(low, int) and isinstance(high, int) and high - low < 8:
        off = [0] if field.has_off and low > 0 else []
        return [(readable(w, field.name, each), str(each)) for each in (*off, *range(low, high + 1))]
    if field.name == "quiet_days":
        wanted: list[Value] = [frozenset({7}), frozenset({6, 7}), frozenset({5, 6, 7})]
        return [(readable(w, field.name, days), shown(days).replace(" ", "")) for days in wanted]
    if field.name == "holidays":
        on = words["holidays"].split()
        marks = {each: "✓ " if each in on else "" for each in free_days.NAMES if each not in words["low"].split()}
        return [(mark + said(w, "holidays", each), each) for each, mark in marks.items()]
    return []


def _ask(field: Field, w: Wording) -> str:
    match field.low:
        case time():
            return w("Type the new time, such as <i>10:00</i>.")
        case tuple():
            return w("Type a day as a digit, with hours: <i>6 10:00-16:00</i>.")
        case frozenset() if field.name == "quiet_days":
            return w("Choose, or type the days as digits: Monday is 1.")
        case frozenset() if field.name == "holidays":
            return w("Tap a holiday to add it, or to take it away.")
        case frozenset():
            return w("Type the numbers, such as <i>1 3 6</i>.")
        case _:
            return w("Choose, or type the new value.")


@screen("rule_refused", _refused, _refused_for_team, _refused_days)
def rule_refused(view: View, w: Wording) -> Shown | None:
    """Why a value cannot be, and which can."""
    field, words = FIELDS[view.thing], view.words
    value = field.read(words["value"])
    typed = words["value"] if value is None else readable(w, field.name, value)
    wrote = w("You wrote {value}.", value=typed)
    lines = (
        w(words["why"]),
        f"{wrote} {bounds(w, field, words['low'], words['high'])}",
        w("Type another value, or leave it as it is."),
    )
    return Shown(
        text="\n".join(lines), buttons=((Button(label=w("Leave it"), verb="rules", thing=f"{words['code']}:"),),)
    )
