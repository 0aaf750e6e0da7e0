"""*Loopt vast door de organisatie*: what a coach cannot solve alone, without anything about a participant."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.people import StaffProfile, Team

COACHES = 5
"""A team with fewer is not named: it would tell of one coach (house rule g16)."""


class Snag(StrEnum):
    """What it is stuck on."""

    WAITING = "waiting"
    """It takes too long."""
    RULES = "rules"
    FORMS = "forms"
    SYSTEMS = "systems"
    TOGETHER = "together"
    """Working together with others."""
    MONEY = "money"
    """No budget."""
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Stuck:
    """One time that a coach said so; who, about whom and on which day are not kept."""

    id: str
    snag: Snag
    team: str | None
    month: str
    """Such as 2026-04."""
    settled_at: datetime | None = None
    """When a supervisor said that it was arranged; None: not yet."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """How often, in one month and one team."""

    snag: Snag
    month: date
    """Its first day."""
    team: str
    """Name of the team; empty: of all others together."""
    times: int


def listed(all_: Iterable[Stuck], teams: Sequence[Team], profiles: Iterable[StaffProfile]) -> tuple[Row, ...]:
    """What is not arranged yet, the newest month first."""
    size = Counter(each.team for each in profiles)
    named = {each.id: each.name for each in teams if size[each.id] >= COACHES}
    counted = Counter(
        (each.month, each.snag, named.get(each.team or "", "")) for each in all_ if each.settled_at is None
    )
    rows = (
        Row(snag=snag, month=date.fromisoformat(f"{month}-01"), team=team, times=times)
        for (month, snag, team), times in counted.items()
    )
    order = list(Snag)
    return tuple(sorted(rows, key=lambda each: (-each.month.toordinal(), order.index(each.snag), each.team)))
