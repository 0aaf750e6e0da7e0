"""What an evaluation is made from: plain facts of a period with opaque ids, and nobody's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Period:
    """Whole local days, both ends included."""

    since: date
    until: date

    @property
    def whole_months(self) -> bool:
        """Whether it begins and ends with a month: two of those tell nothing of a single day."""
        return self.since.day == 1 and (self.until + timedelta(days=1)).day == 1 and self.since <= self.until


def this_year(today: date) -> Period:
    """From January to the end of last month; in January all of last year.

    It ends with a month so that two looks on two days do not tell what happened on one of them.
    """
    until = today.replace(day=1) - timedelta(days=1)
    return Period(until.replace(month=1, day=1), until)


def last_quarter(today: date) -> Period:
    """The last three months that were complete as a quarter of the year."""
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    until = first - timedelta(days=1)
    return Period(date(until.year, until.month - 2, 1), until)


class Came(StrEnum):
    """What became of a step."""

    DONE = "done"
    PARTLY = "partly"
    OPEN = "open"
    PARKED = "parked"
    DROPPED = "dropped"
    """No longer needed: it counts in no share."""


@dataclass(frozen=True, kw_only=True)
class Taker:
    """Somebody who took part in the period."""

    id: str
    coach: str = ""
    """The coach at its end; empty: none."""
    team: str = ""


@dataclass(frozen=True, kw_only=True)
class StepFact:
    """A step that was agreed in the period."""

    participant: str
    pillar: str = ""
    """Empty: none was chosen."""
    box: str = ""
    """Of the catalogue; empty: the empty box, the person's own."""
    came: Came


@dataclass(frozen=True, kw_only=True)
class RewardFact:
    """A reward that was handed over in the period, or that waits at its end."""

    participant: str
    tier: str
    """One of `domain.reward_frames.TIERS`."""
    item: str
    """Code of the type; `OWN` is the empty box."""
    cents: int
    pillar: str = ""
    earned: date | None = None
    """None: it was given without a step, or nobody wrote it down."""
    handed: date | None = None
    """None: it waits."""


OWN = "own"
"""The type of the empty box, in which a coach writes something of their own."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything about a period that its evaluation needs."""

    period: Period
    takers: tuple[Taker, ...] = ()
    steps: tuple[StepFact, ...] = ()
    rewards: tuple[RewardFact, ...] = ()
    caseloads: Mapping[str, int] = field(default_factory=dict)
    """By coach how many people they have at the end of the period, or now if that is earlier."""
    teams: Mapping[str, str] = field(default_factory=dict)
    """Names of teams by id."""
    team_of: Mapping[str, str] = field(default_factory=dict)
    """By coach the id of the team."""


_BANDS = (200, 500, 1_000, 1_500)


def band(cents: int) -> str:
    """Up to how many whole euros it cost, two digits so that bands stand in order; 99: more than € 15."""
    return f"{next((most for most in _BANDS if cents <= most), 9_900) // 100:02}"
