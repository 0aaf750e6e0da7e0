"""The one budget of messages (d4, g3, g9): what counts, in which order things give way, and what stands outside."""

from dataclasses import dataclass

from domain.delivery import Kind
from domain.policies import Effective, Policy

COUNTED = frozenset({Kind.STEP})
"""What Stapje begins by itself; all else costs nothing."""
OUTSIDE = frozenset(Kind) - COUNTED
"""Answers, help, appointments, the coach's own words, moments that the person named, what arrives without a sound."""
COUNTS = frozenset({"per_day", "per_week", "quiet_days", "nudges", "appointment_notices"})
"""Settings that change the sum of a week."""
ORDER = ("step", "nudge", "talk card", "question of the week", "the rest")
"""What comes first where there is no room for all; what falls on one day becomes one message (d4)."""


@dataclass(frozen=True, kw_only=True)
class BusyWeek:
    """The most that one participant can get in a week."""

    counted: int
    """Messages that Stapje begins."""
    appointments: int
    """Messages about one appointment, on top of that."""


def busy_week(rules: Policy | Effective) -> BusyWeek:
    """The sum of a busy week: of a policy outside the first days, or of what holds for one person now."""
    open_days = 7 - len(rules.quiet_days)
    policy = rules.policy if isinstance(rules, Effective) else rules
    return BusyWeek(counted=min(rules.per_week, rules.per_day * open_days), appointments=policy.appointment_notices)


def in_words(policy: Policy) -> str:
    """The sum as a line for an operator."""
    week = busy_week(policy)
    return (
        f"A busy week: {week.counted} messages at most that Stapje begins, and {week.appointments} about an "
        f"appointment. In this order: {', '.join(ORDER)}. Answers, help and the coach's own words are not counted."
    )
