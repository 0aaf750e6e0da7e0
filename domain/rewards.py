"""Appreciation: promised, earned (*voor jou*), handed over, confirmed; an append-only ledger."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Entry(StrEnum):
    """The kinds of ledger entries; a correction is a new entry."""

    PROMISED = "promised"
    GRANTED = "granted"
    RETURNED = "returned"
    """An undo before the hand-over: back to promised."""
    HANDED = "handed"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"
    """Only with the step, at the participant's wish, or a same-day mistake (d3)."""


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """One line of the reward ledger."""

    id: str
    promise: str
    """The id that all entries of one promise share."""
    participant: str
    action: str
    entry: Entry
    round: int = 0
    """Of the occurrence; (promise, entry, round) is unique."""
    item: str
    """Code of the reward type in the content."""
    words: str = ""
    """What the empty box holds."""
    cents: int = 0
    at: datetime
    by: str
