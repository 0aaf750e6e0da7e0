"""What happened: added, never changed."""

import json

from domain.history import HistoryEntry
from storage.columns import Row, instant, micros, packed
from storage.queries import Statement, load

HISTORY = load("history")


def entry_from(row: Row) -> HistoryEntry:
    """One thing that happened."""
    return HistoryEntry(
        id=row["id"],
        at=instant(row["at"]),
        actor=row["actor"],
        subject=row["subject"],
        kind=row["kind"],
        thing=row["thing"],
        facts=json.loads(row["facts"]),
    )


def add_entry(entry: HistoryEntry) -> Statement:
    """One thing that happened. The same id twice is a fault: a decision derived it from the same label."""
    return HISTORY["add"](
        id=entry.id,
        at=micros(entry.at),
        actor=entry.actor,
        subject=entry.subject,
        kind=entry.kind,
        thing=entry.thing,
        facts=packed(entry.facts),
    )
