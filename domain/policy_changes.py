"""Changes of the policy: who chose what at which level, from when it holds, what an undo restores, what is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from domain import moments, policy_levels
from domain.policies import Policy, PolicyLevel
from domain.policy_fields import Value
from domain.policy_levels import Chosen, Refusal

_ZONE = "Europe/Amsterdam"
UNDONE_AT_ONCE = timedelta(hours=24)
"""So long a change can be undone at once, and so long participants hear nothing of it (g15)."""
_WORKDAYS_TO_SEE = {PolicyLevel.PROGRAMME: 5, PolicyLevel.TEAM: 5, PolicyLevel.COACH: 2}
"""Workdays between a change that is not calmer and the day it holds (g15); a coach needs nobody else's view."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Where a setting is chosen: for everyone, for a team, or for a coach's own participants."""

    level: PolicyLevel = PolicyLevel.PROGRAMME
    id: str = ""
    """Team or coach; empty for the programme."""
    team: str = ""
    """Of a coach: their team, or empty."""


@dataclass(frozen=True, kw_only=True)
class PolicyChange:
    """One setting chosen at one level: never changed, only followed by another."""

    number: int
    level: PolicyLevel
    scope: str
    """Id of the team or the coach; empty for the programme."""
    field: str
    value: Value | None
    """None: this level chooses nothing any more and follows the one above."""
    by: str
    """Person id; empty for the command line."""
    at: datetime
    from_at: datetime
    why: str = ""
    undoes: int | None = None
    """Number of the change that it takes back."""

    @property
    def key(self) -> tuple[PolicyLevel, str, str]:
        """What a later change with the same key replaces."""
        return self.level, self.scope, self.field

    @property
    def told_at(self) -> datetime:
        """When participants hear of it: after the time for an undo, and not long before it holds (g15)."""
        return max(self.at + UNDONE_AT_ONCE, self.from_at - UNDONE_AT_ONCE)


@dataclass(frozen=True)
class Rules:
    """All changes there ever were, by number."""

    changes: tuple[PolicyChange, ...] = ()

    def chosen(self, level: PolicyLevel, scope: str, now: datetime) -> Chosen:
        """What one level chose and holds at an instant."""
        newest = {each.field: each for each in self.changes if _is_at(each, level, scope) and each.from_at <= now}
        return tuple((name, each.value) for name, each in sorted(newest.items()) if each.value is not None)

    def policy(self, scope: Scope, now: datetime) -> Policy:
        """What holds at a level, with those above."""
        team = scope.id if scope.level is PolicyLevel.TEAM else scope.team
        return policy_levels.merged(
            self.chosen(PolicyLevel.PROGRAMME, "", now),
            self.chosen(PolicyLevel.TEAM, team, now) if team else (),
            self.chosen(PolicyLevel.COACH, scope.id, now) if scope.level is PolicyLevel.COACH else (),
        )

    def above(self, scope: Scope, now: datetime) -> Policy | None:
        """What the level above leaves; None for the programme, which has the hard ranges above it."""
        match scope.level:
            case PolicyLevel.PROGRAMME:
                return None
            case PolicyLevel.COACH if scope.team:
                return self.policy(Scope(level=PolicyLevel.TEAM, id=scope.team), now)
            case _:
                return self.policy(Scope(), now)

    def having(self, *changes: PolicyChange) -> "Rules":
        """The rules with changes added."""
        return Rules((*self.changes, *changes))

    def next_number(self) -> int:
        """The number of the next change."""
        return max((each.number for each in self.changes), default=0) + 1

    def before(self, change: PolicyChange) -> PolicyChange | None:
        """The change that this one replaced; None when nothing was chosen there."""
        earlier = [each for each in self.changes if each.key == change.key and each.number < change.number]
        return max(earlier, key=lambda each: each.number, default=None)

    def stands(self, change: PolicyChange) -> bool:
        """Whether nothing replaced it yet."""
        return all(each.key != change.key or each.number <= change.number for each in self.changes)

    def waiting(self, now: datetime) -> tuple[PolicyChange, ...]:
        """Proposals that will hold later and stand."""
        return tuple(each for each in self.changes if each.from_at > now and self.stands(each))


def _is_at(change: PolicyChange, level: PolicyLevel, scope: str) -> bool:
    return change.level is level and change.scope == scope


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody wants to change: the setting, and the value as typed or chosen; None follows the level above."""

    scope: Scope
    field: str
    value: str | Value | None
    by: str
    why: str = ""


def proposed(rules: Rules, asked: Asked, now: datetime) -> PolicyChange | Refusal:
    """The change that this would be, or why it cannot be. KeyError for an unknown setting."""
    above, holds = rules.above(asked.scope, now), rules.policy(asked.scope, now)
    value: Value | None = None
    if asked.value is not None:
        read = policy_levels.refusal(asked.field, asked.value, above, holds)
        if isinstance(read, Refusal):
            return read
        value = read
    change = PolicyChange(
        number=rules.next_number(),
        level=asked.scope.level,
        scope=asked.scope.id,
        field=asked.field,
        value=value,
        by=asked.by,
        at=now,
        from_at=now,
        why=asked.why,
    )
    return _dated(rules, change, asked.scope, now) or policy_levels.already_so(asked.field, above)


def _dated(rules: Rules, change: PolicyChange, scope: Scope, now: datetime) -> PolicyChange | None:
    """From when it holds: at once if it is calmer, else after some workdays (g15); None when it changes nothing."""
    before, after = rules.policy(scope, now), rules.having(change).policy(scope, now)
    waits = any(each.key == change.key for each in rules.waiting(now))
    if before == after and not waits and change.undoes is None:
        return None
    return change if policy_levels.calmer(before, after) else replace(change, from_at=_after_workdays(change))


def _after_workdays(change: PolicyChange) -> datetime:
    today = moments.local_day(change.at, _ZONE)
    return moments.instant(moments.workdays_after(today, _WORKDAYS_TO_SEE[change.level]), time(0), _ZONE)


def undone(rules: Rules, change: PolicyChange, scope: Scope, by: str, now: datetime) -> PolicyChange | None:
    """What takes a change back; None when another one replaced it already.

    Within a day, and while it only waits, that holds at once; later it is a change like any other (g15).
    """
    if not rules.stands(change):
        return None
    earlier = rules.before(change)
    back = replace(
        change,
        number=rules.next_number(),
        value=earlier.value if earlier else None,
        by=by,
        at=now,
        from_at=now,
        why="",
        undoes=change.number,
    )
    if change.from_at > now or now - change.at <= UNDONE_AT_ONCE:
        return back
    return _dated(rules, back, scope, now)


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A change that participants are told of once, at `at`, and what they knew before."""

    at: datetime
    change: PolicyChange
    known: Value | None


def tellings(rules: Rules) -> Iterator[Telling]:
    """What there is to tell, each when its time comes: a change that was taken back in time is never told."""
    known: dict[tuple[PolicyLevel, str, str], Value | None] = {}
    for change in sorted(rules.changes, key=lambda each: each.number):
        replaced = any(
            each.key == change.key and each.number > change.number and each.at < change.told_at
            for each in rules.changes
        )
        before = known.get(change.key)
        if replaced or before == change.value:
            continue
        known[change.key] = change.value
        yield Telling(at=change.told_at, change=change, known=before)
