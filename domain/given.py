"""What one coach handed over, for that coach alone (house rule g16)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from domain import moments
from domain.rewards import Entry, LedgerEntry, Promise, promises


@dataclass(frozen=True, kw_only=True)
class Given:
    """One thing that was handed over."""

    promise: Promise
    participant: str
    on: date
    """Local day of the hand-over."""
    days: int | None
    """From earned to handed over; None: it was not earned with a step."""


def given(ledger: Iterable[LedgerEntry], coach: str, zone: str) -> tuple[Given, ...]:
    """All that `coach` handed over and that was not taken back since, the newest first."""
    lines = tuple(ledger)
    earned = {each.promise: each for each in lines if each.entry is Entry.GRANTED}
    handed = {each.promise: each for each in lines if each.entry is Entry.HANDED and each.by == coach}
    found = (
        _given(each, handed[each.id], earned.get(each.id), zone)
        for each in promises(lines)
        if each.id in handed and each.stage in {Entry.HANDED, Entry.CONFIRMED}
    )
    return tuple(sorted(found, key=lambda each: (each.on, each.promise.id), reverse=True))


def _given(promise: Promise, handed: LedgerEntry, earned: LedgerEntry | None, zone: str) -> Given:
    on = moments.local_day(handed.at, zone)
    days = (on - moments.local_day(earned.at, zone)).days if earned else None
    return Given(promise=promise, participant=handed.participant, on=on, days=days)


def usual_days(several: Iterable[Given]) -> float | None:
    """The median of the days to hand over; None when none is known."""
    known = [each.days for each in several if each.days is not None]
    return median(known) if known else None
