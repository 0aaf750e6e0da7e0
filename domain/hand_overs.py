"""A participant goes from one coach to another: warmly, with nothing left behind (domain (a) 20)."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """One hand-over, from the first thought of it until the new coach is there."""

    id: str
    participant: str
    from_coach: str
    """Person id; empty when nobody coached them any more."""
    to_coach: str
    by: str
    """Who began it: the coach, or a supervisor when the coach has left."""
    starts: date
    """The first local day with the new coach."""
    moved: frozenset[str] = frozenset()
    """Ids of what waits, and goes along to the new coach."""
    made_at: datetime
    asked_at: datetime | None = None
    """When the participant was asked."""
    agreed_at: datetime | None = None
    """The participant's yes."""
    talk_at: datetime | None = None
    """When they said that they would rather talk about it first; a new question wipes it."""
    accepted_at: datetime | None = None
    """The new coach's yes."""
    done_at: datetime | None = None
    """When the new coach became the coach."""
    ended_at: datetime | None = None
    """Taken back, or declined."""

    @property
    def after_leaving(self) -> bool:
        """Whether the coach has left, so that a supervisor began it."""
        return self.by != self.from_coach

    @property
    def is_open(self) -> bool:
        """Whether it is still on its way."""
        return self.done_at is None and self.ended_at is None
