"""What an operator should look at: kinds, ids and numbers, never a name or a word."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.ids import event_id
from storage.columns import Row, instant, micros, packed
from storage.database import Database
from storage.queries import Statement, load

ALARMS = load("alarms")


@dataclass(frozen=True, kw_only=True)
class Alarm:
    """One thing to look at."""

    id: str
    at: datetime
    kind: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True)
class Alarms:
    """The table of alarms."""

    database: Database

    async def add(self, kind: str, facts: Mapping[str, str | int], now: datetime) -> None:
        """Raises one."""
        await self.database.write(raise_alarm(event_id(now, os.urandom(16)), kind, facts, now))

    async def open(self) -> list[Alarm]:
        """Those that nobody has settled, oldest first."""
        [rows] = await self.database.read(ALARMS["open_alarms"]())
        return [_alarm(row) for row in rows]

    async def settle(self, alarm: str, now: datetime) -> None:
        """Someone looked at it."""
        await self.database.write(ALARMS["settle"](id=alarm, now=micros(now)))


def _alarm(row: Row) -> Alarm:
    return Alarm(id=row["id"], at=instant(row["at"]), kind=row["kind"], facts=json.loads(row["facts"]))


def raise_alarm(alarm: str, kind: str, facts: Mapping[str, str | int], now: datetime) -> Statement:
    """One alarm, once, inside another transaction."""
    return ALARMS["raise_alarm"](id=alarm, at=micros(now), kind=kind, facts=packed(facts))
