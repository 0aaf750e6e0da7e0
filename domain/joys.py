"""*Wat doet jou goed?*: what works for this person as appreciation, in their own words."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Joy:
    """One per participant, given by themself; the coach reads it when choosing something."""

    participant: str
    words: str
    """Empty: taken away again."""
    at: datetime
