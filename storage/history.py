"""What happened: added, never changed."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.history import HistoryEntry
from storage.columns import Row, instant, micros, packed
from storage.queries import Statement, load

HISTORY = load("history")


def recent_from(rows: Iterable[Row], since: int) -> tuple[tuple[str, str, datetime], ...]:
    """What happened as kind, thing and instant, from `since` (microseconds) on."""
    return tuple((row["kind"], row["thing"], instant(row["at"])) for row in rows if row["at"] >= since)


def praise_from(rows: Iterable[Row]) -> frozenset[int]:
    """Numbers of the compliments that were given."""
    given = (json.loads(row["facts"]).get("variant") for row in rows if row["kind"] == "praised")
    return frozenset(variant for variant in given if isinstance(variant, int))


def cheer_from(rows: Sequence[Row]) -> int | None:
    """Number of the line that answered the newest *Gelukt* of these rows, which are oldest first."""
    given = (json.loads(row["facts"]).get("cheer") for row in reversed(rows) if row["kind"] == "done")
    return next((number for number in given if isinstance(number, int)), None)


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
