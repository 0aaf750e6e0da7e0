"""Talks between coach and participant."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AppointmentStatus(StrEnum):
    """Where an appointment stands."""

    PLANNED = "planned"
    DISCUSSED = "discussed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """A talk: when, where, and what to bring."""

    id: str
    participant: str
    coach: str
    at: datetime
    place: str
    bring: str = ""
    status: AppointmentStatus = AppointmentStatus.PLANNED
    answer: str | None = None
    """'coming' or 'other_time'; None: not said."""
    topic: str = ""
    """What the participant wants to talk about."""
    card_shared: bool = True
    struck: frozenset[str] = frozenset()
    """Ids of the steps that the participant left out of the card."""
    made_at: datetime
    revision: int = 0
