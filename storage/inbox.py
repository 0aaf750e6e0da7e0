"""What came in: kept before Telegram is told, handled once, in order inside a chat."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from conversations.ports import UnitOfWork
from domain.ids import derive, event_id
from storage.alarms import raise_alarm
from storage.columns import Row, micros
from storage.database import Database
from storage.queries import Statement, load
from storage.sealing import Keys
from storage.unit_of_work import Unit

INBOX = load("inbox")
CHATS = load("chats")


@dataclass(frozen=True)
class Received:
    """One update, cut to the fields that we need."""

    update: int
    chat: int
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Kept:
    """What was new of it."""

    new: int
    chats: tuple[str, ...]
    """Ids of our rows of the chats that have something new."""


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """The oldest waiting update of a chat, this transaction's own."""

    number: int
    event: str
    chat: str
    body: bytes = field(repr=False)
    tries: int


@dataclass(frozen=True)
class Inbox:
    """The table of updates."""

    database: Database
    keys: Keys

    async def keep(self, received: Sequence[Received], now: datetime) -> Kept:
        """Keeps those that are new, committed on return; the same update a second time changes nothing."""
        if not received:
            return Kept(0, ())
        results = await self.database.write(*(each for one in received for each in self._kept(one, now)), tell=True)
        chats = [row["chat"] for rows in results for row in rows]
        return Kept(len(chats), tuple(dict.fromkeys(chats)))

    def _kept(self, received: Received, now: datetime) -> tuple[Statement, Statement]:
        event = event_id(now, os.urandom(16))
        address = self.keys.hide(received.chat)
        chat = CHATS["find"](id=derive(event, "chat"), address=address, now=micros(now))
        body = self.keys.installation.close("inbox.body", event, received.body)
        return chat, INBOX["keep"](
            source=received.update, event=event, address=address, body_sealed=body, now=micros(now)
        )

    async def waiting(self, limit: int) -> list[str]:
        """Ids of chats with something to handle, the longest waiting first."""
        [rows] = await self.database.read(INBOX["waiting"](limit=limit))
        return [row["chat"] for row in rows]

    async def claim(self, unit: UnitOfWork, chat: str, now: datetime) -> Claimed | None:
        """Takes a chat and its oldest update for this transaction; None when another worker has it or nothing waits."""
        return next(iter(await self.claim_all(unit, [chat], now)), None)

    async def claim_all(self, unit: UnitOfWork, chats: Sequence[str], now: datetime) -> list[Claimed]:
        """Takes chats and the oldest update of each for this transaction, but not what another worker has."""
        taking = CHATS["lock"](chats=chats), INBOX["oldest"](chats=chats)
        locked, oldest = await _own(unit).heard(chats, now, *taking)
        ours = {row["id"] for row in locked}
        return [self._claimed(row) for row in oldest if row["chat"] in ours]

    def _claimed(self, row: Row) -> Claimed:
        body = self.keys.installation.open("inbox.body", row["event"], row["body_sealed"])
        return Claimed(number=row["number"], event=row["event"], chat=row["chat"], body=body, tries=row["tries"])

    async def done(self, unit: UnitOfWork, number: int, now: datetime) -> None:
        """Settles an update in the transaction of what it led to."""
        _own(unit).transaction.later(INBOX["done"](number=number, now=micros(now)))

    async def tried(self, number: int) -> None:
        """Counts a try that raised."""
        await self.database.write(INBOX["tried"](number=number))

    async def set_aside(self, unit: UnitOfWork, claimed: Claimed, now: datetime, kind: str) -> None:
        """Takes an update that keeps raising out of the way, with an alarm; `kind` names the error."""
        facts: dict[str, str | int] = {"number": claimed.number, "kind": kind}
        alarm = raise_alarm(derive(claimed.event, "aside"), "update_set_aside", facts, now)
        _own(unit).transaction.later(INBOX["set_aside"](number=claimed.number, now=micros(now)), alarm)


def _own(unit: UnitOfWork) -> Unit:
    assert isinstance(unit, Unit)
    return unit
