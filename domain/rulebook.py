"""All rules with their teams and those whom they touch: what is read for whoever changes a setting."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import lru_cache

from domain import policies
from domain.people import StaffProfile, Team, Wishes
from domain.policies import Effective, Policy, PolicyLevel
from domain.policy_changes import PolicyChange, Rules, Scope, Telling

_FELT = frozenset({each.name for each in fields(Effective)} - {"policy", "levels", "lateness"})
_FELT_OF_POLICY = (
    "day_windows",
    "week_question_weeks",
    "active_goals",
    "pause_after",
    "silence_check_early",
    "silence_check",
    "appointment_notices",
    "talk_card_days",
    "bridge_months",
)
"""What a participant can notice of the settings; the others are the coach's or only about lateness."""


@dataclass(frozen=True, kw_only=True)
class Taker:
    """A participant as far as settings go: what they wish, and whose they are."""

    person: str
    wishes: Wishes
    joined_at: datetime | None
    coach: str = ""
    team: str = ""

    @property
    def scope(self) -> Scope:
        """Where settings for this participant are chosen."""
        return Scope(level=PolicyLevel.COACH, id=self.coach, team=self.team) if self.coach else Scope()

    def is_under(self, level: PolicyLevel, scope: str) -> bool:
        """Whether a choice at a level is about this participant."""
        return level is PolicyLevel.PROGRAMME or scope == (self.team if level is PolicyLevel.TEAM else self.coach)


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Whom a change touches, by person id."""

    noticing: tuple[str, ...]
    """Those who will notice."""
    keeping: tuple[str, ...]
    """Those whose own choice stays as it is."""


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """Everything that a change of settings is decided from."""

    rules: Rules = field(default_factory=Rules)
    teams: tuple[Team, ...] = ()
    takers: tuple[Taker, ...] = ()
    profiles: tuple[StaffProfile, ...] = ()
    """What staff set for themselves, and their teams."""

    def having(self, change: PolicyChange) -> "Rulebook":
        """The same with one more change."""
        return replace(self, rules=self.rules.having(change))

    def reach(self, change: PolicyChange, now: datetime) -> Reach:
        """Whom a change would touch, as if it held now."""
        holds = self.rules.policy
        later = Rules((*self.rules.changes, _at_once(change, now))).policy
        before = lru_cache(lambda scope: holds(scope, now))
        after = lru_cache(lambda scope: later(scope, now))
        noticing, keeping = [], []
        for taker in self.takers:
            if taker.joined_at is None or not taker.is_under(change.level, change.scope):
                continue
            if notices(taker, before(taker.scope), after(taker.scope), now):
                noticing.append(taker.person)
            elif before(taker.scope) != after(taker.scope):
                keeping.append(taker.person)
        return Reach(noticing=tuple(noticing), keeping=tuple(keeping))

    def to_tell(self, telling: Telling) -> Iterator[tuple[Taker, Policy]]:
        """Those who notice a change that is to be told, each with what holds then; an own choice hears nothing."""
        change, at = telling.change, max(telling.at, telling.change.from_at)
        others = tuple(each for each in self.rules.changes if each.key != change.key)
        before = Rules((*others, replace(change, value=telling.known, from_at=change.at))).policy
        after = Rules((*others, replace(change, from_at=change.at))).policy
        for taker in self.takers:
            if taker.joined_at is None or not taker.is_under(change.level, change.scope):
                continue
            if notices(taker, before(taker.scope, at), after(taker.scope, at), at):
                yield taker, after(taker.scope, at)

    def coaches(self, change: PolicyChange) -> Iterator[str]:
        """The coaches whose participants a change is about."""
        yield from dict.fromkeys(
            taker.coach for taker in self.takers if taker.coach and taker.is_under(change.level, change.scope)
        )


def _at_once(change: PolicyChange, now: datetime) -> PolicyChange:
    return replace(change, from_at=now)


def notices(taker: Taker, before: Policy, after: Policy, now: datetime) -> bool:
    """Whether a participant can notice the difference between two policies."""
    one, other = (policies.for_person(each, taker.wishes, taker.joined_at, now) for each in (before, after))
    return any(getattr(one, name) != getattr(other, name) for name in _FELT) or any(
        getattr(before, name) != getattr(after, name) for name in _FELT_OF_POLICY
    )
