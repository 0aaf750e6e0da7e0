"""What a supervisor sees: rules as sentences, one rule with its range, what changed, and figures without names."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from conversations import examples
from conversations.content import content
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments
from domain.policies import Policy
from domain.policy_fields import Field, Value, shown
from domain.policy_levels import value_of
from domain.policy_settings import FIELDS

MAIN = ("per_day", "per_week", "window_from", "window_until", "quiet_days", "nudges", "bundle_at")
"""The rules that are shown first; a supervisor changes these most."""
_A_MONDAY = date(2026, 4, 13)
SMALL = 5
"""Groups of fewer people are not shown apart (house rule g16)."""


def _example(thing: str = "", now: datetime = examples.THURSDAY, **words: str) -> View:
    staff = examples.staff(examples.ANNEKE)
    return View(to=staff.person, programme=staff.programme, staff=staff, thing=thing, words=words, now=now)


def _rule(name: str) -> Callable[[], View]:
    return lambda: _example(name)


def _refused() -> View:
    words = {"low": "0", "high": "7", "why": "That is outside what the programme allows.", "value": "9"}
    return _example("per_week", examples.MONDAY, **words)


def _refused_days() -> View:
    words = {"low": "7", "high": "1 2 3 4 5 6 7", "why": "At least one day has to stay open.", "value": "1234567"}
    return _example("quiet_days", examples.MONDAY, **words)


def _changed() -> View:
    return _example("per_week", examples.MONDAY, before="3", after="4", **{"from": "2026-04-23T08:00:00+00:00"})


def _calmer() -> View:
    return _example("quiet_days", examples.MONDAY, before="6 7", after="5 6 7", **{"from": ""})


@screen("rules", _example)
def rules(view: View, w: Wording) -> Shown | None:
    """The main rules in force, one sentence each, with a button to change each."""
    if view.staff is None:
        return None
    policy = view.staff.policy
    lines = [w("These rules hold now:"), *(f"• {sentence(w, policy, name)}" for name in MAIN)]
    lines.append(w("Participants can always ask for less. That choice stays."))
    buttons = tuple((Button(label=_short(w, name), verb="rule", thing=name),) for name in MAIN)
    return Shown(text="\n".join(lines), buttons=(*buttons, (Button(label=w("Back"), verb="menu"),)))


@screen("rule", _rule("per_week"), _rule("window_from"), _rule("quiet_days"))
def rule(view: View, w: Wording) -> Shown | None:
    """One rule: what holds, between which bounds it may move, and how to change it."""
    if view.staff is None:
        return None
    field = FIELDS[view.thing]
    choices = _choices(field.low, field.high)
    buttons = [Button(label=readable(w, each), verb="rule_set", thing=_data(field, each)) for each in choices]
    wide = 1 if isinstance(field.low, frozenset) else 4
    rows = tuple(tuple(buttons[first : first + wide]) for first in range(0, len(buttons), wide))
    lines = (sentence(w, view.staff.policy, view.thing), _range(field, w), _ask(field, w))
    return Shown(text="\n".join(lines), buttons=(*rows, (Button(label=w("Back"), verb="rules"),)))


def _choices(low: Value, high: Value) -> list[Value]:
    if isinstance(low, int) and isinstance(high, int):
        return list(range(low, min(high, low + 7) + 1))
    if isinstance(low, frozenset):
        return [frozenset({7}), frozenset({6, 7}), frozenset({5, 6, 7})]
    return []


def _data(field: Field, value: Value) -> str:
    """What a button carries: no spaces, so days stand together."""
    return f"{field.name}-{shown(value).replace(' ', '')}"


def _range(field: Field, w: Wording) -> str:
    if isinstance(field.low, frozenset):
        return w("Always quiet: {days}. At least one day stays open.", days=readable(w, field.low))
    return w("Allowed: {low} to {high}.", low=readable(w, field.low), high=readable(w, field.high))


def _ask(field: Field, w: Wording) -> str:
    match field.low:
        case time():
            return w("Type the new time, such as <i>10:00</i>.")
        case frozenset():
            return w("Choose, or type the days as digits: Monday is 1.")
        case _:
            return w("Choose, or type the new value.")


@screen("rule_refused", _refused, _refused_days)
def rule_refused(view: View, w: Wording) -> Shown | None:
    """Why a value cannot be, and which can."""
    field = FIELDS[view.thing]
    wrote = w("You wrote {value}.", value=view.words["value"])
    lines = (w(view.words["why"]), f"{wrote} {_range(field, w)}", w("Type another value, or leave it as it is."))
    return Shown(text="\n".join(lines), buttons=((Button(label=w("Leave it"), verb="menu"),),))


@screen("rule_changed", _changed, _calmer)
def rule_changed(view: View, w: Wording) -> Shown | None:
    """Before, after, and from when."""
    field, words = FIELDS[view.thing], view.words
    before, after = (_again(field, words[each], w) for each in ("before", "after"))
    change = w.html("{rule}: {before} → {after}.", rule=_short(w, view.thing), before=before, after=after)
    if not words["from"]:
        lines = [change, w("It holds at once.")]
    else:
        start = moments.local_day(datetime.fromisoformat(words["from"]), w.zone)
        asks = w("What asks more of people waits five workdays. Then coaches can respond.")
        lines = [change, w("It holds from {day}.", day=w.day(start)), asks]
    return Shown(text="\n".join(lines), buttons=((Button(label=w("Back"), verb="rules"),),))


def _again(field: Field, raw: str, w: Wording) -> str:
    value = field.read(raw)
    return raw if value is None else readable(w, value)


def _counts_example() -> View:
    return _example(
        joined="41", coaches="5", actions="212", worked="134", promised="60", handed="58", pillar_money="12"
    )


@screen("counts", _counts_example)
def counts(view: View, w: Wording) -> Shown | None:
    """Figures of the whole; small groups stay inside the total."""
    figures = {name: int(value) for name, value in view.words.items()}
    lines = [
        w("Figures of everyone together:"),
        w("• People who take part: {n}", n=figures.get("joined", 0)),
        w("• Coaches: {n}", n=figures.get("coaches", 0)),
        w(
            "• Steps that worked, whole or a little: {worked} of {actions}",
            worked=figures.get("worked", 0),
            actions=figures.get("actions", 0),
        ),
        w(
            "• Rewards promised: {promised}, given: {handed}",
            promised=figures.get("promised", 0),
            handed=figures.get("handed", 0),
        ),
    ]
    pillars = {code: figures.get(f"pillar_{code}", 0) for code in content().pillars}
    lines += [
        w("• People who work on {pillar}: {n}", n=n, pillar=content().pillars[code].name.in_(w.language))
        for code, n in pillars.items()
        if n >= SMALL
    ]
    lines.append(w("Subjects with fewer than five people are only in the totals."))
    return Shown(text="\n".join(lines), buttons=((Button(label=w("Back"), verb="menu"),),))


def sentence(w: Wording, policy: Policy, name: str) -> str:
    """One rule as a sentence."""
    return w(FIELDS[name].says, value=readable(w, value_of(policy, name)))


def readable(w: Wording, value: Value) -> str:
    """A value in words: days by name."""
    if isinstance(value, frozenset):
        days = [number for number in value if isinstance(number, int)]
        return ", ".join(w.weekday(_A_MONDAY + timedelta(days=number - 1)) for number in sorted(days))
    return shown(value)


_SHORT: dict[str, Callable[[Wording], str]] = {
    "per_day": lambda w: w("Messages a day"),
    "per_week": lambda w: w("Messages a week"),
    "window_from": lambda w: w("Earliest hour"),
    "window_until": lambda w: w("Latest hour"),
    "quiet_days": lambda w: w("Quiet days"),
    "nudges": lambda w: w("Asking once more"),
    "bundle_at": lambda w: w("Hour of the overview"),
}


def _short(w: Wording, name: str) -> str:
    return _SHORT[name](w) if name in _SHORT else name
