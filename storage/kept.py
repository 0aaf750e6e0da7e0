"""Reads everything that is kept about a participant, by the rules of the inventory."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

from domain import moments
from domain.kept import ME, STAPJE, TEAM, Kept, Line, Looked, Plain
from storage.columns import Row, instant
from storage.database import Database
from storage.inventory import ABOUT, Apart, As, Rule, Words
from storage.keyring import Keyring
from storage.people import PEOPLE, people_from
from storage.queries import Query, load
from storage.sealing import Keys, Seal

KEPT = load("kept")
TABLES: Mapping[str, Query] = {
    "people": KEPT["people"],
    "roles": KEPT["roles"],
    "coachings": KEPT["coachings"],
    "chats": KEPT["chats"],
    "invitations": KEPT["invitations"],
    "goals": KEPT["goals"],
    "actions": KEPT["actions"],
    "occurrences": KEPT["occurrences"],
    "completions": KEPT["completions"],
    "appointments": KEPT["appointments"],
    "ledger": KEPT["ledger"],
    "joys": KEPT["joys"],
    "calls": KEPT["calls"],
    "obstacles": KEPT["obstacles"],
    "bridge_moments": KEPT["bridge_moments"],
    "check_ins": KEPT["check_ins"],
    "binder_notes": KEPT["binder_notes"],
    "messages": KEPT["messages"],
    "hand_overs": KEPT["hand_overs"],
    "places": KEPT["places"],
    "history": KEPT["history"],
    "dues": KEPT["dues"],
    "outbox": KEPT["outbox"],
}
_NOBODY = frozenset({"", "clock", "operator"})


@dataclass(frozen=True)
class _Reader:
    """Whom it is for: opens their words and names nobody else but their coaches."""

    person: str
    seal: Seal
    keys: Keys
    coaches: Mapping[str, str]
    """Names by id."""
    others: Collection[str]

    def line(self, rules: Mapping[str, Rule], row: Row) -> Line:
        shown = {column: rule for column, rule in rules.items() if not isinstance(rule, Apart)}
        return {column.removesuffix("_sealed"): self._value(rule, row, column) for column, rule in shown.items()}

    def _value(self, rule: Rule, row: Row, column: str) -> Plain:  # noqa: PLR0911  # one line a rule
        value = row[column]
        if value is None:
            return None
        match rule:
            case Words(label=label, json=packed, row=bound_to):
                words = self.seal.open_words(label, row[bound_to], bytes(value))
                return self._without_others(json.loads(words)) if packed and words else words
            case As.IS:
                return self._without_others(value)
            case As.WHEN:
                at: datetime = instant(value)
                return at.isoformat()
            case As.FLAG:
                return bool(value)
            case As.JSON:
                return self._without_others(json.loads(value))
            case As.WHO:
                return self.who(value)
            case As.ADDRESS:
                return str(self.keys.show(bytes(value)))
            case Apart():
                return None
            case _:
                assert_never(rule)

    def who(self, person: str) -> str:
        """You, the coach's name, Stapje, or the team."""
        if person == self.person:
            return ME
        return STAPJE if person in _NOBODY else self.coaches.get(person, TEAM)

    def _without_others(self, value: Plain) -> Plain:
        match value:
            case str():
                return " ".join(TEAM if word in self.others else word for word in value.split(" "))
            case Mapping():
                return {name: self._without_others(each) for name, each in value.items()}
            case list():
                return [self._without_others(each) for each in value]
            case _:
                return value


async def read(database: Database, keys: Keys, person: str, now: datetime) -> Kept:
    """All rows about this person, in two hops."""
    *tables, looked, others = await database.read(
        *(query(person=person) for query in TABLES.values()),
        KEPT["looked"](person=person),
        KEPT["others"](person=person),
    )
    rows = dict(zip(TABLES, tables, strict=True))
    coaches = sorted({row["coach"] for row in rows["coachings"]})
    [people] = await database.read(PEOPLE["people"](people=[person, *coaches]))
    keyring = Keyring(keys)
    named = people_from(people, keyring, now)
    reader = _Reader(
        person=person,
        seal=keyring.of(person),
        keys=keys,
        coaches={coach: named[coach].name for coach in coaches if coach in named},
        others=frozenset(row["id"] for row in others),
    )
    lines = {table: tuple(reader.line(ABOUT[table], row) for row in of_one) for table, of_one in rows.items()}
    return Kept(tables=lines, looked=_looked(looked, reader, named[person].zone))


def _looked(rows: Sequence[Row], reader: _Reader, zone: str) -> tuple[Looked, ...]:
    """Summed per week and person, the newest week first."""
    counted = Counter((_monday(row, zone), reader.who(row["actor"]), row["kind"]) for row in rows)
    usual = frozenset(reader.coaches.values())
    found = (
        Looked(
            week=week,
            who=who,
            unusual=who not in usual,
            times=times,
            asked=kind == "history_asked",
            took=kind == "dossier_taken",
        )
        for (week, who, kind), times in counted.items()
    )
    return tuple(sorted(found, key=lambda each: (-each.week.toordinal(), each.who, each.took, each.asked)))


def _monday(row: Row, zone: str) -> date:
    day = moments.local_day(instant(row["at"]), zone)
    return day - timedelta(days=day.weekday())
