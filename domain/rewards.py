"""Appreciation: promised, earned (*voor jou*), handed over, confirmed; an append-only ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TAP_IS_ENOUGH = 1_000
"""Cents; above it a supervisor's second tap comes before the promise is told (d3)."""
YEAR_CEILING = 10_000
"""Cents a participant may be promised in a calendar year (d3)."""


class Entry(StrEnum):
    """The kinds of ledger entries; a correction is a new entry."""

    OFFERED = "offered"
    """Linked to a proposal; a promise when the participant says yes to the step."""
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


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What became of one promise: its newest entry."""

    id: str
    action: str
    item: str
    words: str
    cents: int
    stage: Entry
    round: int
    at: datetime

    @property
    def told(self) -> bool:
        """Whether the participant may count on it and it is still to come."""
        return self.stage in {Entry.PROMISED, Entry.RETURNED, Entry.GRANTED, Entry.HANDED}


def promises(ledger: Iterable[LedgerEntry]) -> tuple[Promise, ...]:
    """Where each promise stands, oldest first; withdrawn ones are left out."""
    newest: dict[str, LedgerEntry] = {}
    for entry in sorted(ledger, key=lambda each: each.at):
        newest[entry.promise] = entry
    return tuple(_standing(entry) for entry in newest.values() if entry.entry is not Entry.WITHDRAWN)


def promised_in(year: int, ledger: tuple[LedgerEntry, ...]) -> int:
    """Cents that stand promised since the start of `year` (UTC): what is promised is reserved."""
    kept = {promise.id: promise.cents for promise in promises(ledger) if promise.stage is not Entry.OFFERED}
    made = {entry.promise for entry in ledger if entry.entry is Entry.PROMISED and entry.at.year == year}
    return sum(cents for promise, cents in kept.items() if promise in made)


def _standing(entry: LedgerEntry) -> Promise:
    return Promise(
        id=entry.promise,
        action=entry.action,
        item=entry.item,
        words=entry.words,
        cents=entry.cents,
        stage=entry.entry,
        round=entry.round,
        at=entry.at,
    )
