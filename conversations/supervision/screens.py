"""What a supervisor sees: rules as sentences, one rule with its range, what changed, and figures without names."""

from datetime import date, datetime, timedelta

from conversations import examples
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import policies
from domain.policies import Policy
from domain.policy_fields import Value, shown

MAIN = ("per_day", "per_week", "window_from", "window_until", "quiet_days", "nudges", "bundle_at")
"""The rules that are shown first; a supervisor changes these most."""
_A_MONDAY = date(2026, 4, 13)
SMALL = 5
"""Groups of fewer people are not shown apart (house rule g16)."""


def _example(**words: str) -> View:
    staff = examples.staff(examples.ANNEKE)
    return View(to=staff.person, programme=staff.programme, staff=staff, words=words, now=examples.THURSDAY)


def _rule_example() -> View:
    staff = examples.staff(examples.ANNEKE)
    return View(to=staff.person, programme=staff.programme, staff=staff, thing="per_week", now=examples.THURSDAY)


def _refused_example() -> View:
    why = "That is outside what the programme allows."
    words = {"low": "0", "high": "7", "why": why, "value": "9"}
    staff = examples.staff(examples.ANNEKE)
    return View(
        to=staff.person, programme=staff.programme, staff=staff, thing="per_week", words=words, now=examples.MONDAY
    )


def _changed_example() -> View:
    words = {"before": "3", "after": "4", "from": (examples.THURSDAY + timedelta(days=7)).isoformat()}
    staff = examples.staff(examples.ANNEKE)
    return View(
        to=staff.person, programme=staff.programme, staff=staff, thing="per_week", words=words, now=examples.MONDAY
    )


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


@screen("rule", _rule_example)
def rule(view: View, w: Wording) -> Shown | None:
    """One rule: what holds, between which bounds it may move, and how to change it."""
    if view.staff is None:
        return None
    field = policies.FIELDS[view.thing]
    text = w.html(
        "{now}\n{range}\n{ask}",
        now=sentence(w, view.staff.policy, view.thing),
        range=w("Allowed: {low} to {high}.", low=readable(w, field.low), high=readable(w, field.high)),
        ask=w("Type the new value, or choose one."),
    )
    choices = _choices(field.low, field.high)
    buttons = [
        Button(label=readable(w, each), verb="rule_set", thing=f"{field.name}-{shown(each)}") for each in choices
    ]
    rows = tuple(tuple(buttons[first : first + 4]) for first in range(0, len(buttons), 4))
    return Shown(text=text, buttons=(*rows, (Button(label=w("Back"), verb="rules"),)))


def _choices(low: Value, high: Value) -> list[Value]:
    if isinstance(low, int) and isinstance(high, int):
        return list(range(low, min(high, low + 7) + 1))
    if isinstance(low, frozenset):
        return [frozenset({7}), frozenset({6, 7}), frozenset({5, 6, 7})]
    return []


@screen("rule_refused", _refused_example)
def rule_refused(view: View, w: Wording) -> Shown | None:
    """Why a value cannot be, and which can."""
    text = w.html(
        "{why}\n{range}\n{ask}",
        why=w(view.words["why"]),
        range=w(
            "You wrote {value}. Allowed: {low} to {high}.",
            value=view.words["value"],
            low=view.words["low"],
            high=view.words["high"],
        ),
        ask=w("Type another value, or leave it as it is."),
    )
    return Shown(text=text, buttons=((Button(label=w("Leave it"), verb="menu"),),))


@screen("rule_changed", _changed_example)
def rule_changed(view: View, w: Wording) -> Shown | None:
    """Before, after, and from when."""
    words = view.words
    start = words["from"]
    when = (
        w("It holds from {day}.", day=w.day(datetime.fromisoformat(start).date())) if start else w("It holds at once.")
    )
    change = w("{rule}: {before} → {after}.", rule=_short(w, view.thing), before=words["before"], after=words["after"])
    asks = w("Changes that ask more of people wait five workdays, so that coaches can respond.") if start else ""
    return Shown(
        text="\n".join(line for line in (change, when, asks) if line),
        buttons=((Button(label=w("Back"), verb="rules"),),),
    )


def _counts_example() -> View:
    return _example(
        participants="41", coaches="5", actions="212", worked="134", promised="60", handed="58", pillar_money="12"
    )


@screen("counts", _counts_example)
def counts(view: View, w: Wording) -> Shown | None:
    """Figures of the whole; small groups stay inside the total."""
    figures = {name: int(value) for name, value in view.words.items()}
    lines = [
        w("Figures of everyone together:"),
        w(
            "• {n} people take part, with {coaches} coaches",
            n=figures.get("participants", 0),
            coaches=figures.get("coaches", 0),
        ),
        w(
            "• {worked} of {actions} steps worked, whole or a little",
            worked=figures.get("worked", 0),
            actions=figures.get("actions", 0),
        ),
        w(
            "• {handed} rewards were given, {promised} were promised",
            handed=figures.get("handed", 0),
            promised=figures.get("promised", 0),
        ),
    ]
    pillars = {name.removeprefix("pillar_"): n for name, n in figures.items() if name.startswith("pillar_")}
    lines += [w("• {n} people work on {pillar}", n=n, pillar=w(name)) for name, n in pillars.items() if n >= SMALL]
    lines.append(w("Subjects with fewer than five people are only in the totals."))
    return Shown(text="\n".join(lines), buttons=((Button(label=w("Back"), verb="menu"),),))


def sentence(w: Wording, policy: Policy, name: str) -> str:
    """One rule as a sentence."""
    return w(policies.FIELDS[name].says, value=readable(w, policies.value_of(policy, name)))


def readable(w: Wording, value: Value) -> str:
    """A value in words: days by name."""
    if isinstance(value, frozenset):
        days = [w.weekday(_A_MONDAY + timedelta(days=number - 1)) for number in sorted(value)]
        return ", ".join(days)
    return shown(value)


_SHORT = {
    "per_day": "Messages a day",
    "per_week": "Messages a week",
    "window_from": "Earliest hour",
    "window_until": "Latest hour",
    "quiet_days": "Quiet days",
    "nudges": "Nudges",
    "bundle_at": "Hour of the overview",
}


def _short(w: Wording, name: str) -> str:
    return w(_SHORT.get(name, name))
