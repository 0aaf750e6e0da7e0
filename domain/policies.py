"""The reminder policy: its settings and hard ranges, what a person's wishes make of them, and when a change holds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain import moments, policy_fields
from domain.moments import Window
from domain.people import Wishes
from domain.policy_fields import Calmer, Field, Value

NAMED = Window(time(8, 0), time(21, 1))
"""Hours in which a moment that a person named is kept, on any day: 08–21, that minute included (law 4)."""
_SATURDAY = Window(time(10, 0), time(16, 0))
_AFTER_MOMENT = timedelta(hours=1)
_WORKDAYS_TO_SEE = 5
"""Workdays between a change that is not calmer and the day it holds (g15)."""


@dataclass(frozen=True, kw_only=True)
class Policy:
    """The settings in force (defaults and reasons: d4)."""

    version: int = 0
    open_actions: int = 3
    open_actions_first_days: int = 1
    first_days: int = 14
    per_day: int = 1
    per_week: int = 4
    per_week_first_days: int = 3
    window_from: time = time(9, 0)
    window_until: time = time(20, 0)
    quiet_days: frozenset[int] = frozenset({6, 7})
    """ISO weekdays on which nothing is begun; public holidays are quiet too."""
    default_moment: time = time(10, 0)
    week_question_at: time = time(10, 0)
    nudges: int = 1
    bundle_at: time = time(16, 0)
    lateness_hours: int = 3


@dataclass(frozen=True, kw_only=True)
class PolicyVersion:
    """One version: who set it, when, why, and from when it holds."""

    number: int
    policy: Policy
    by: str
    at: datetime
    from_at: datetime
    why: str = ""


def _fields(*several: Field) -> Mapping[str, Field]:
    return {each.name: each for each in several}


_EARLIEST, _LATEST = time(8, 0), time(21, 0)

FIELDS = _fields(
    Field(name="open_actions", low=1, high=5, calmer=Calmer.LESS, says="Steps at once: {value} at most."),
    Field(
        name="open_actions_first_days",
        low=1,
        high=1,  # g12: the first days show one step
        calmer=Calmer.LESS,
        says="Steps at once in the first days: {value} at most.",
    ),
    Field(name="first_days", low=14, high=42, calmer=Calmer.MORE, says="Days of the quiet start: {value}."),
    Field(name="per_day", low=0, high=2, calmer=Calmer.LESS, says="Messages a day: {value} at most."),
    Field(name="per_week", low=0, high=7, calmer=Calmer.LESS, says="Messages a week: {value} at most."),
    Field(
        name="per_week_first_days",
        low=0,
        high=7,
        calmer=Calmer.LESS,
        says="Messages a week in the first days: {value} at most.",
    ),
    Field(name="window_from", low=_EARLIEST, high=_LATEST, calmer=Calmer.MORE, says="Messages come from {value}."),
    Field(name="window_until", low=_EARLIEST, high=_LATEST, calmer=Calmer.LESS, says="Messages come until {value}."),
    Field(
        name="quiet_days",
        low=frozenset({7}),
        high=frozenset(range(1, 8)),
        calmer=Calmer.MORE,
        says="No messages on these days: {value}.",
    ),
    Field(
        name="default_moment",
        low=_EARLIEST,
        high=_LATEST,
        calmer=Calmer.NEITHER,
        says="The usual moment is {value}, until people choose their own.",
    ),
    Field(
        name="week_question_at",
        low=_EARLIEST,
        high=_LATEST,
        calmer=Calmer.NEITHER,
        says="The question of the week comes on Monday at {value}.",
    ),
    Field(name="nudges", low=0, high=2, calmer=Calmer.LESS, says="Asking once more after no answer: {value}×."),
    Field(
        name="bundle_at",
        low=_EARLIEST,
        high=time(18, 0),
        calmer=Calmer.NEITHER,
        says="Coaches get their overview at {value}.",
    ),
    Field(
        name="lateness_hours",
        low=1,
        high=24,
        calmer=Calmer.LESS,
        says="Hours a message may be late: {value} at most.",
    ),
)
"""Every setting a supervisor may change, by name, in the order of the screen."""


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why a value cannot be: the allowed range as text without language, and a sentence."""

    field: str
    low: str
    high: str
    why: str
    """English msgid."""


def change(policy: Policy, field: str, value: str | Value) -> Policy | Refusal:
    """The policy with one setting changed, or why not; `value` may be as typed. KeyError for an unknown setting."""
    about = FIELDS[field]
    read = about.read(value)
    if read is None:
        return _refused(about, why="I cannot read that value.")
    if not about.fits(read):
        return _refused(about, why="That is outside what the programme allows.")
    changed = replace(policy, **{field: read})  # type: ignore[arg-type]  # `read` is of the field's kind
    return _contradiction(changed, about) or changed


def _contradiction(policy: Policy, about: Field) -> Refusal | None:
    window = Window(policy.window_from, policy.window_until)
    if window.opens >= window.closes:
        return _refused(about, why="The window would close before it opens.")
    if policy.default_moment not in window:
        return _refused(about, why="The usual moment would fall outside the window. Change that moment first.")
    if policy.week_question_at not in window:
        return _refused(about, why="The question of the week would fall outside the window. Change its hour first.")
    if len(policy.quiet_days) == 7:
        return _refused(about, why="At least one day has to stay open.")
    return None


def _refused(about: Field, *, why: str) -> Refusal:
    return Refusal(field=about.name, low=policy_fields.shown(about.low), high=policy_fields.shown(about.high), why=why)


def value_of(policy: Policy, field: str) -> Value:
    """The value of one setting; KeyError for an unknown one."""
    value: Value = getattr(policy, FIELDS[field].name)
    return value


def shown(policy: Policy, field: str) -> str:
    """One setting as text without language: *3*, *13:00*, or ISO weekdays as *6 7*."""
    return policy_fields.shown(value_of(policy, field))


def calmer(before: Policy, after: Policy) -> bool:
    """Whether a change asks no more of anyone than before: nothing became busier, and nothing only moved."""
    return all(each.no_busier(value_of(before, name), value_of(after, name)) for name, each in FIELDS.items())


def takes_effect(before: Policy, after: Policy, now: datetime, zone: str = "Europe/Amsterdam") -> datetime:
    """When a change holds: at once if it is calmer, else from the start of the fifth workday after (g15)."""
    if calmer(before, after):
        return now
    return moments.instant(moments.workdays_after(moments.local_day(now, zone), _WORKDAYS_TO_SEE), time(0), zone)


@dataclass(frozen=True, kw_only=True)
class Effective:
    """What holds for one participant: the policy, made calmer or moved by their wishes and by their first days."""

    open_actions: int
    per_day: int
    per_week: int
    window: Window
    quiet_days: frozenset[int]
    moment: time
    """The person's own moment of the day."""
    week_question_at: time
    nudges: int
    lateness: timedelta
    levels: Mapping[str, str]
    """Which level decided a setting: programme, first_days or participant."""

    def window_on(self, day: date) -> Window | None:
        """The allowed hours of a day; None on a quiet day. A chosen Saturday has 10–16 at most (d4)."""
        if day.isoweekday() in self.quiet_days or moments.public_holiday(day):
            return None
        return _meet(self.window, _SATURDAY) if day.isoweekday() == 6 else self.window


def for_person(policy: Policy, wishes: Wishes, joined_at: datetime | None, now: datetime) -> Effective:
    """The rules for one participant: wishes ask for less, or move inside 08–21; the first days are quieter (g12)."""
    starting = joined_at is None or now - joined_at < timedelta(days=policy.first_days)
    open_actions = min(policy.open_actions, policy.open_actions_first_days) if starting else policy.open_actions
    per_week = min(policy.per_week, policy.per_week_first_days) if starting else policy.per_week
    window = _window(policy, wishes)
    return Effective(
        open_actions=open_actions,
        per_day=_less(policy.per_day, wishes.per_day),
        per_week=_less(per_week, wishes.per_week),
        window=window,
        quiet_days=policy.quiet_days if wishes.quiet_days is None else wishes.quiet_days,
        moment=_inside(wishes.moment or policy.default_moment, window),
        week_question_at=_inside(wishes.moment or policy.week_question_at, window),
        nudges=policy.nudges,
        lateness=timedelta(hours=policy.lateness_hours),
        levels={
            "window": _level(wishes.window is not None or wishes.moment is not None),
            "quiet_days": _level(wishes.quiet_days is not None),
            "per_day": _level(wishes.per_day is not None and wishes.per_day < policy.per_day),
            "per_week": _level(
                wishes.per_week is not None and wishes.per_week < per_week,
                "first_days" if starting and per_week < policy.per_week else "programme",
            ),
        },
    )


def _level(wished: bool, otherwise: str = "programme") -> str:
    return "participant" if wished else otherwise


def _less(allowed: int, wished: int | None) -> int:
    return allowed if wished is None else max(0, min(allowed, wished))


def _window(policy: Policy, wishes: Wishes) -> Window:
    """The person's own hours; else the programme's, widened around the person's own moment."""
    if wishes.window is not None and (own := _meet(Window(*wishes.window), NAMED)) is not None:
        return own
    usual = _meet(Window(policy.window_from, policy.window_until), NAMED) or NAMED
    if wishes.moment is None:
        return usual
    moment = named_hour(wishes.moment)
    return Window(
        min(usual.opens, moment), max(usual.closes, min(moments.shifted(moment, _AFTER_MOMENT), NAMED.closes))
    )


def named_hour(hour: time) -> time:
    """An hour that a person named, kept inside 08–21."""
    return min(max(hour, NAMED.opens), time(21, 0))


def _inside(hour: time, window: Window) -> time:
    return hour if hour in window else window.opens


def _meet(one: Window, other: Window) -> Window | None:
    both = Window(max(one.opens, other.opens), min(one.closes, other.closes))
    return both if both.opens < both.closes else None
