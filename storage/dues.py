"""Planned sends: the rows that are the truth about time."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.dues import Due, Slot
from domain.ids import derive
from storage.alarms import raise_alarm
from storage.columns import Row, instant, micros
from storage.database import Database
from storage.queries import Statement, load

DUES = load("dues")


@dataclass(frozen=True)
class Dues:
    """The table as the scheduler looks at it; nothing is locked."""

    database: Database

    async def due(self, now: datetime, limit: int) -> list[str]:
        """Ids of those whose instant has come, oldest first; before them every call for help, whatever the limit."""
        urgent, rows = await self.database.read(
            DUES["urgent"](now=micros(now)), DUES["due"](now=micros(now), limit=limit)
        )
        return list(dict.fromkeys(row["id"] for row in (*urgent, *rows)))

    async def looks(self) -> list[Due]:
        """Questions to the time machine that wait, the oldest first."""
        [rows] = await self.database.read(DUES["looks"]())
        return [due_from(row) for row in rows]

    async def next_at(self) -> datetime | None:
        """The first planned instant; None when nothing is planned."""
        [[row]] = await self.database.read(DUES["next_at"]())
        at: int | None = row["at"]
        return instant(at)

    async def set_aside(self, due: str, now: datetime, kind: str) -> None:
        """Takes one whose decision keeps raising out of the way, with an alarm; `kind` names the error."""
        alarm = raise_alarm(derive(due, "aside"), "due_set_aside", {"due": due, "kind": kind}, now)
        await self.database.write(DUES["drop"](id=due), alarm)


def due_from(row: Row) -> Due:
    """One planned send."""
    return Due(
        id=row["id"],
        person=row["person"],
        about=row["about"],
        thing=row["thing"],
        slot=Slot(row["slot"]),
        day=date.fromisoformat(row["day"]),
        at=instant(row["at"]),
    )


def plan(due: Due) -> Statement:
    """Plans a send."""
    return DUES["plan"](
        id=due.id,
        person=due.person,
        about=due.about,
        thing=due.thing,
        slot=due.slot,
        day=due.day.isoformat(),
        at=micros(due.at),
    )
