"""The reminder policy: typed settings, their hard ranges, and what is calmer."""

from dataclasses import dataclass
from datetime import datetime, time


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
