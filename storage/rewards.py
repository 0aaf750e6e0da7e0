"""The ledger of appreciation: rows to values, and lines that are only ever added."""

from domain.rewards import Entry, LedgerEntry
from storage.columns import Row, instant, micros
from storage.queries import Statement, load
from storage.sealing import Seal

REWARDS = load("rewards")


def entry_from(row: Row, seal: Seal) -> LedgerEntry:
    """One line, opened."""
    return LedgerEntry(
        id=row["id"],
        promise=row["promise"],
        participant=row["participant"],
        action=row["action"],
        entry=Entry(row["entry"]),
        round=row["round"],
        item=row["item"],
        words=seal.open_words("ledger.words", row["id"], row["words_sealed"]),
        cents=row["cents"],
        at=instant(row["at"]),
        by=row["made_by"],
        coach=row["coach"],
        team=row["team"],
        pillar=row["pillar"],
        tier=row["tier"],
        box=row["box"],
        occasion=row["occasion"],
        why=row["why"],
    )


def add_entry(entry: LedgerEntry, seal: Seal) -> Statement:
    """One line more; again the same entry of the same round changes nothing."""
    return REWARDS["add"](
        id=entry.id,
        promise=entry.promise,
        participant=entry.participant,
        action=entry.action,
        entry=entry.entry,
        round=entry.round,
        item=entry.item,
        words_sealed=seal.close_words("ledger.words", entry.id, entry.words),
        cents=entry.cents,
        at=micros(entry.at),
        made_by=entry.by,
        coach=entry.coach,
        team=entry.team,
        pillar=entry.pillar,
        tier=entry.tier,
        box=entry.box,
        occasion=entry.occasion,
        why=entry.why,
    )
