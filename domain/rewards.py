"""Appreciation: promised, earned (*voor jou*), handed over, confirmed; an append-only ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class Entry(StrEnum):
    """The kinds of ledger entries, in the order in which a promise meets them; a correction is a new entry."""

    ASKED = "asked"
    """Above the amount for which a coach's tap is enough: a supervisor decides along, and nobody was told yet."""
    OFFERED = "offered"
    """Linked to a proposal; a promise when the participant says yes to the step."""
    PROMISED = "promised"
    GRANTED = "granted"
    RETURNED = "returned"
    """An undo before the hand-over: back to promised."""
    HANDED = "handed"
    CORRECTED = "corrected"
    """It was not handed over after all: earned, and still to come."""
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"
    """Only for the reasons of `Why` (d3), never because of behaviour."""


class Why(StrEnum):
    """Why a promise ended (d3), or why something is given without a condition."""

    STEP = "step"
    """The step is not needed any more."""
    WISH = "wish"
    """The participant would rather not have it."""
    MISTAKE = "mistake"
    """A mistake of the coach, corrected on the day it was told."""
    UNTOLD = "untold"
    """The participant had not heard of it yet."""
    SUPERVISOR = "supervisor"
    """A supervisor would rather not; the participant had not heard of it yet."""
    RETURN = "return"
    """Given because somebody is there again, without a condition."""
    EFFORT = "effort"
    """Given because somebody tried."""
    KINDNESS = "kindness"
    """Given without any reason."""


ARROWS: Mapping[Entry | None, frozenset[Entry]] = {
    None: frozenset({Entry.ASKED, Entry.OFFERED, Entry.PROMISED}),
    Entry.ASKED: frozenset({Entry.OFFERED, Entry.PROMISED, Entry.WITHDRAWN}),
    Entry.OFFERED: frozenset({Entry.PROMISED, Entry.WITHDRAWN}),
    Entry.PROMISED: frozenset({Entry.GRANTED, Entry.WITHDRAWN}),
    Entry.GRANTED: frozenset({Entry.RETURNED, Entry.HANDED, Entry.WITHDRAWN}),
    Entry.RETURNED: frozenset({Entry.GRANTED, Entry.WITHDRAWN}),
    Entry.HANDED: frozenset({Entry.CORRECTED, Entry.CONFIRMED}),
    Entry.CORRECTED: frozenset({Entry.RETURNED, Entry.HANDED, Entry.WITHDRAWN}),
    Entry.CONFIRMED: frozenset(),
    Entry.WITHDRAWN: frozenset(),
}
"""What may come after what; None is before the first line of a promise."""
UNTOLD = frozenset({Entry.ASKED, Entry.OFFERED})
"""Stages that the participant does not count on yet."""
NOT_EARNED = UNTOLD | {Entry.PROMISED, Entry.RETURNED}
EARNED = frozenset({Entry.GRANTED, Entry.CORRECTED})
"""Earned, and to be handed over at the next talk."""
HAD = frozenset({Entry.HANDED, Entry.CONFIRMED})
_BACK = frozenset({Entry.RETURNED, Entry.CORRECTED})
_ORDER = {entry: place for place, entry in enumerate(Entry)}
_SMALL, _TREAT = 200, 800
"""Cents up to which an empty box counts as a heart, and as a treat (d3)."""


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """One line of the reward ledger. What is true at the first line of a promise stands on all of them."""

    id: str
    promise: str
    """The id that all entries of one promise share."""
    participant: str
    action: str
    """The step it belongs to; empty: given without a condition."""
    entry: Entry
    round: int = 0
    """Raised by each undo and each correction; (promise, entry, round) is unique."""
    item: str
    """Code of the reward type in the content."""
    words: str = ""
    """What the empty box holds."""
    cents: int = 0
    at: datetime
    by: str
    coach: str = ""
    """Who linked it: the coach, or who stood in."""
    team: str = ""
    """Id of the coach's team at that time; empty: none."""
    pillar: str = ""
    """Subject of the step's goal at that time."""
    tier: str = ""
    """heart, treat or star."""
    box: str = ""
    """Code of the step in the catalogue; empty: a step in own words."""
    occasion: str = ""
    """Time to do by which it was earned; empty before that."""
    why: str = ""
    """A `Why`; empty where nothing needs a reason."""


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
    line: LedgerEntry
    """The newest entry itself."""

    @property
    def told(self) -> bool:
        """Whether the participant may count on it and it is still to come."""
        return self.stage not in UNTOLD and self.stage is not Entry.CONFIRMED

    @property
    def to_hand_over(self) -> bool:
        """Whether it is earned and the coach still has it."""
        return self.stage in EARNED

    @property
    def may_end(self) -> bool:
        """Whether the participant was told of it, does not have it yet, and may let it go."""
        return self.stage not in UNTOLD and self.becomes(Entry.WITHDRAWN)

    def becomes(self, kind: Entry) -> bool:
        """Whether `kind` may come next."""
        return kind in ARROWS[self.stage]

    def next(self, kind: Entry, *, id: str, at: datetime, by: str, occasion: str = "", why: str = "") -> LedgerEntry:  # noqa: A002  # the field's name
        """The next line. Raises ValueError where no arrow goes: nothing of such a decision is written."""
        if not self.becomes(kind):
            raise ValueError(f"a promise that is {self.stage} cannot become {kind}")
        again = self.stage in _BACK and kind is not Entry.WITHDRAWN
        return replace(
            self.line,
            id=id,
            entry=kind,
            round=self.round + again,
            at=at,
            by=by,
            occasion=occasion or self.line.occasion,
            why=why or self.line.why,
        )


def promises(ledger: Iterable[LedgerEntry]) -> tuple[Promise, ...]:
    """Where each promise stands, oldest first; withdrawn ones are left out."""
    newest: dict[str, LedgerEntry] = {}
    for entry in sorted(ledger, key=lambda each: each.at):
        known = newest.get(entry.promise)
        if known is None or _place(entry) >= _place(known):
            newest[entry.promise] = entry
    return tuple(_standing(entry) for entry in newest.values() if entry.entry is not Entry.WITHDRAWN)


def promised_in(year: int, ledger: tuple[LedgerEntry, ...]) -> int:
    """Cents that stand promised since the start of `year` (UTC): what is promised is reserved."""
    made = {entry.promise for entry in ledger if entry.entry is Entry.PROMISED and entry.at.year == year}
    return sum(promise.cents for promise in promises(ledger) if promise.id in made)


def reserved_in(year: int, ledger: tuple[LedgerEntry, ...]) -> int:
    """The same with what may still become a promise, so that no yes can go beyond what a year allows."""
    waiting = sum(promise.cents for promise in promises(ledger) if promise.stage in UNTOLD)
    return promised_in(year, ledger) + waiting


def received_in(year: int, ledger: tuple[LedgerEntry, ...]) -> int:
    """Cents that were handed over since the start of `year` (UTC)."""
    had = {promise.id: promise.cents for promise in promises(ledger) if promise.stage in HAD}
    return sum(had.get(promise, 0) for promise in {
        entry.promise for entry in ledger if entry.entry is Entry.HANDED and entry.at.year == year
    })  # fmt: skip


def tier_of(cents: int) -> str:
    """Which tier an empty box counts as."""
    return "heart" if cents <= _SMALL else "treat" if cents <= _TREAT else "star"


def _place(entry: LedgerEntry) -> tuple[int, int]:
    """Where a line comes in its promise: several can be written at one instant."""
    return entry.round, _ORDER[entry.entry]


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
        line=entry,
    )
