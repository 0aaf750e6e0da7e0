"""What upkeep does: the heartbeat, the version of the rules that all was planned under, and forgetting in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.check_ins import KEPT as CHECK_INS_KEPT
from domain.outages import Heartbeat
from domain.thread import KEPT as MESSAGES_KEPT
from storage.album import ALBUM
from storage.columns import instant, micros
from storage.database import Database
from storage.outbox import OUTBOX, WORDS_KEPT
from storage.people import PEOPLE
from storage.policies import POLICIES
from storage.queries import load
from storage.thread import THREAD

UPKEEP = load("upkeep")
INBOX = load("inbox")

UPDATES_KEPT = timedelta(days=8)
"""Ids of handled updates; Telegram offers an update again for a day, and may start new numbers after a week."""


@dataclass(frozen=True)
class Upkeep:
    """The household of the store."""

    database: Database

    async def alive(self) -> None:
        """Writes the heartbeat, on the database's clock, which nobody moves."""
        await self.database.write(UPKEEP["alive"]())

    async def heartbeat(self) -> Heartbeat | None:
        """The last one; None before the first."""
        [rows] = await self.database.read(UPKEEP["heartbeat"]())
        return Heartbeat(instant(rows[0]["number"]), timedelta(microseconds=rows[0]["ago"])) if rows else None

    async def rules_to_plan(self, now: datetime) -> int | None:
        """How many changes of the policy hold, when everything was planned under another number of them."""
        [[row]] = await self.database.read(POLICIES["how_many_hold"](now=micros(now)))
        version: int = row["number"]
        return None if version == (await self._noted("planned_under") or 0) else version

    async def planned_under(self, version: int) -> None:
        """Everything is planned under this version now."""
        await self.database.write(UPKEEP["note"](id="planned_under", number=version))

    async def rules_to_tell(self, now: datetime) -> Sequence[int]:
        """Numbers of the changes of which participants are to hear by now, since the last time they were told."""
        since = await self._noted("told_until") or 0
        [rows] = await self.database.read(POLICIES["told_between"](since=since, now=micros(now)))
        return [row["number"] for row in rows]

    async def told_until(self, now: datetime) -> None:
        """Participants have heard of everything that they were to hear by now."""
        await self.database.write(UPKEEP["note"](id="told_until", number=micros(now)))

    async def participants(self) -> Sequence[str]:
        """Ids of all participants."""
        [rows] = await self.database.read(PEOPLE["participants"]())
        return [row["person"] for row in rows]

    async def forget(self, now: datetime) -> None:
        """Wipes what its term has ended of: updates, words of settled messages, answers of a week, the thread."""
        await self.database.write(
            INBOX["forget"](before=micros(now - UPDATES_KEPT)),
            OUTBOX["forget"](before=micros(now - WORDS_KEPT)),
            ALBUM["forget_check_ins"](before=micros(now - CHECK_INS_KEPT)),
            THREAD["forget_messages"](before=micros(now - MESSAGES_KEPT)),
        )
        await self.database.tidy()

    async def _noted(self, name: str) -> int | None:
        [rows] = await self.database.read(UPKEEP["noted"](id=name))
        return rows[0]["number"] if rows else None
