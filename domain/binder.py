"""*Mijn map*: five tabs, and where the papers of each lie; for the participant alone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

EVERY = timedelta(days=7)
LONGEST = 200
"""Characters that are kept of where something lies."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """Where the papers of one tab lie, in the participant's own words; without words there is none."""

    id: str
    participant: str
    tab: str
    """Code of the tab in `content/binder.toml`."""
    words: str
    at: datetime


def turn(day: date, tabs: int) -> int:
    """The place of the tab whose turn it is: each week the next one."""
    return day.isocalendar().week % tabs
