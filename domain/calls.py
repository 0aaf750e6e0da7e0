"""Calls for help and the clock that carries them on (house rule g2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Door(StrEnum):
    """The three doors of *Hulp*, and the one back after the time with the coach."""

    TALK = "talk"
    STUCK = "stuck"
    THREAT = "threat"
    """Evicted, or power, gas or water stops: coach, stand-in and crisis address at once."""
    AGAIN = "again"
    """*Ik wil weer contact*, in aftercare; it reaches the team when the coach has left."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call for help; only a tap on *Openen* counts as read."""

    id: str
    participant: str
    door: Door
    made_at: datetime
    opened_at: datetime | None = None
    opened_by: str | None = None
    carried_to: int = 0
    """0: coach, 1: the stand-in too, 2: the team too."""
