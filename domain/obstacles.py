"""Something material that stands in the way of a step: a task for the coach, not one more message (d4)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Needed(StrEnum):
    """What is missing."""

    MONEY = "money"
    TRANSPORT = "transport"
    CHILDCARE = "childcare"
    LETTER = "letter"
    """Help with a letter."""
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """What a participant let Stapje ask the coach for; gone from the list when the coach did it."""

    id: str
    participant: str
    action: str
    needed: Needed
    made_at: datetime
    arranged_at: datetime | None = None
    arranged_by: str | None = None
