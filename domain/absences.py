"""When a coach is not there, and which colleague answers meanwhile."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Absence:
    """That a coach is away on some days; by itself it begins and ends."""

    id: str
    coach: str
    stand_in: str = ""
    """Person id of who sees these people on these days, and no other; empty: nobody."""
    since: date
    """The first day away, where the coach lives."""
    until: date
    """The last one; before `since` when it was taken back."""
    told_until: datetime | None = None
    """Up to which instant the stand-in's bundles have told what happened."""

    def holds(self, day: date) -> bool:
        """Whether the coach is away on this day."""
        return self.since <= day <= self.until
