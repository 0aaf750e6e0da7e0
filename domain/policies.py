"""The reminder policy in force, and what a person's wishes and first days make of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache

from domain import free_days, moments
from domain.moments import Window
from domain.people import Wishes
from domain.policy_fields import DayHours

NAMED = Window(time(8, 0), time(21, 1))
"""Hours in which a moment that a person named is kept, on any day: 08–21, that minute included (law 4)."""
_AFTER_MOMENT = timedelta(hours=1)


class PolicyLevel(StrEnum):
    """Who chose a setting; each may only choose inside what the one above leaves."""

    PROGRAMME = "programme"
    TEAM = "team"
    COACH = "coach"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """The settings in force for the participants of one coach (defaults and reasons: d4)."""

    per_day: int = 1
    per_week: int = 4
    per_week_first_days: int = 3
    first_days: int = 14
    nudges: int = 1
    eve: int = 1
    """Messages the evening before a step, for who wants them."""
    lateness_hours: int = 3
    window_from: time = time(9, 0)
    window_until: time = time(20, 0)
    day_windows: DayHours = ((6, time(10, 0), time(16, 0)),)
    """Weekdays with hours of their own, inside the window."""
    quiet_days: frozenset[int] = frozenset({6, 7})
    """ISO weekdays on which nothing is begun."""
    holidays: frozenset[str] = frozenset({free_days.PUBLIC})
    """Names of holidays on which nothing is begun."""
    default_moment: time = time(10, 0)
    week_question_at: time = time(10, 0)
    week_question_weeks: int = 1
    open_actions: int = 3
    open_actions_first_days: int = 1
    active_goals: int = 2
    smaller_after: int = 3
    """Times *later* after which a smaller step is offered."""
    fading_after: int = 4
    """Times done without a message after which Stapje asks whether to be quiet about a step; 0: never."""
    pause_after: int = 3
    silence_check_early: int = 7
    silence_notice_early: int = 14
    silence_check: int = 14
    silence_notice: int = 21
    appointment_notices: int = 2
    talk_card_days: int = 2
    """Workdays before a talk on which the participant gets the talk card; 0: none."""
    coach_card_days: int = 1
    bundle_at: time = time(16, 0)
    bridge_months: int = 6
    """Months until *hoe gaat het nu?* is offered again; 0: never."""
    aftercare_months: frozenset[int] = frozenset({1, 2, 3, 6, 9, 12})
    chosen: frozenset[tuple[str, PolicyLevel]] = frozenset()
    """Settings that a team or a coach decided; all others are the programme's."""

    def level(self, name: str) -> PolicyLevel:
        """Who decided a setting."""
        return next((level for field, level in self.chosen if field == name), PolicyLevel.PROGRAMME)


@dataclass(frozen=True, kw_only=True)
class Effective:
    """What holds for one participant: the policy, made calmer or moved by their wishes and by their first days."""

    policy: Policy
    open_actions: int
    per_day: int
    per_week: int
    window: Window
    quiet_days: frozenset[int]
    holidays: frozenset[str]
    moment: time
    """The person's own moment of the day."""
    week_question_at: time
    nudges: int
    eve: bool
    """Whether they get a message the evening before a step."""
    lateness: timedelta
    levels: Mapping[str, str]
    """Which level decided a setting: programme, team, coach, first_days or participant."""

    def window_on(self, day: date) -> Window | None:
        """The allowed hours of a day; None on a quiet day. Some weekdays have hours of their own (d4)."""
        window = self._window_of[day.isoweekday()]
        return None if window is None or free_days.free(day, self.holidays) else window

    @cached_property
    def _window_of(self) -> Mapping[int, Window | None]:
        """By ISO weekday; None on a quiet day."""
        own = {day: _meet(self.window, Window(start, end)) for day, start, end in reversed(self.policy.day_windows)}
        return {day: None if day in self.quiet_days else own.get(day, self.window) for day in range(1, 8)}

    @cached_property
    def shown(self) -> Mapping[str, str]:
        """Settings as a trail shows them, each with the level that decided it."""
        days = " ".join(str(day) for day in sorted(self.quiet_days))
        return {
            "quiet_days": f"{self.levels['quiet_days']} {days}",
            "holidays": f"{self.levels['holidays']} {' '.join(sorted(self.holidays))}",
            "lateness_hours": f"{self.levels['lateness_hours']} {self.lateness // timedelta(hours=1)} h",
        }


def for_person(policy: Policy, wishes: Wishes, joined_at: datetime | None, now: datetime) -> Effective:
    """The rules for one participant: wishes ask for less, or move inside 08–21; the first days are quieter (g12)."""
    starting = joined_at is None or now - joined_at < timedelta(days=policy.first_days)
    return _effective(policy, wishes, starting)


@lru_cache(maxsize=4096)  # asked several times at every event; many participants wish nothing of their own
def _effective(policy: Policy, wishes: Wishes, starting: bool) -> Effective:
    open_actions = min(policy.open_actions, policy.open_actions_first_days) if starting else policy.open_actions
    per_week = min(policy.per_week, policy.per_week_first_days) if starting else policy.per_week
    window = _window(policy, wishes)
    return Effective(
        policy=policy,
        open_actions=open_actions,
        per_day=_less(policy.per_day, wishes.per_day),
        per_week=_less(per_week, wishes.per_week),
        window=window,
        quiet_days=policy.quiet_days if wishes.quiet_days is None else wishes.quiet_days,
        holidays=policy.holidays if wishes.holidays is None else wishes.holidays,
        moment=_inside(wishes.moment or policy.default_moment, window),
        week_question_at=_inside(wishes.moment or policy.week_question_at, window),
        nudges=policy.nudges,
        eve=policy.eve > 0 and wishes.eve is True,
        lateness=timedelta(hours=policy.lateness_hours),
        levels=_levels(policy, wishes, starting=starting),
    )


def _levels(policy: Policy, wishes: Wishes, *, starting: bool) -> Mapping[str, str]:
    first_days = starting and policy.per_week_first_days < policy.per_week
    per_week = policy.per_week_first_days if first_days else policy.per_week
    window = policy.level("window_from" if policy.level("window_until") is PolicyLevel.PROGRAMME else "window_until")
    own = "participant"
    return {
        "window": own if wishes.window is not None or wishes.moment is not None else window,
        "quiet_days": own if wishes.quiet_days is not None else policy.level("quiet_days"),
        "holidays": own if wishes.holidays is not None else policy.level("holidays"),
        "per_day": own if _asks_less(wishes.per_day, policy.per_day) else policy.level("per_day"),
        "per_week": own
        if _asks_less(wishes.per_week, per_week)
        else "first_days" if first_days else policy.level("per_week"),
        "lateness_hours": policy.level("lateness_hours"),
    }  # fmt: skip


def _asks_less(wished: int | None, allowed: int) -> bool:
    return wished is not None and wished < allowed


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
