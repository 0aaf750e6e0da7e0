"""The ledger of appreciation and its frames: rows to values, and lines that are only ever added."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.people import Team
from domain.reward_frames import RewardRule, RewardRules
from domain.rewards import Entry, LedgerEntry
from storage.columns import Row, instant, micros
from storage.queries import Statement, load
from storage.sealing import Seal

REWARDS = load("rewards")
POLICIES = load("policies")


def entry_from(row: Row, seal: Seal) -> LedgerEntry:
    """One line, opened."""
    return replace(line_from(row), words=seal.open_words("ledger.words", row["id"], row["words_sealed"]))


def line_from(row: Row) -> LedgerEntry:
    """One line without its words."""
    return LedgerEntry(
        id=row["id"],
        promise=row["promise"],
        participant=row["participant"],
        action=row["action"],
        entry=Entry(row["entry"]),
        round=row["round"],
        item=row["item"],
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


def rules_statements(team: str, now: datetime) -> tuple[Statement, ...]:
    """What `rules_from` needs, in its order."""
    since = now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    return REWARDS["rules"](), REWARDS["team_reserved"](team=team, since=micros(since)), POLICIES["teams"]()


def rules_from(results: Sequence[Sequence[Row]]) -> RewardRules:
    """All that supervisors set, and what a team promised this year."""
    rules, [reserved], teams = results
    return RewardRules(
        rules=tuple(
            RewardRule(id=row["id"], name=row["name"], value=row["value"], by=row["made_by"], at=instant(row["at"]))
            for row in rules
        ),
        team_reserved=int(reserved["cents"]),
        teams=tuple(Team(id=row["id"], name=row["name"], lead=row["lead"]) for row in teams),
    )


def add_rule(rule: RewardRule) -> Statement:
    """One more thing that was set."""
    return REWARDS["add_rule"](id=rule.id, name=rule.name, value=rule.value, made_by=rule.by, at=micros(rule.at))
