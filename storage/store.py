"""The store: opens a database, and hands out what the rooms above need of it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from domain.evaluation import INSIDE, Evaluation
from domain.evaluation_facts import Period
from domain.given import Given
from storage import evaluation, saying
from storage.alarms import Alarms
from storage.columns import instant, micros
from storage.database import Database, DatabaseFault, OtherBot, Transaction
from storage.dues import Dues
from storage.erasing import erase
from storage.inbox import Inbox
from storage.keyring import Keyring
from storage.leases import Leases
from storage.outbox import OUTBOX, Outbox
from storage.people import PEOPLE
from storage.postgres import Postgres
from storage.programmes import PROGRAMMES, programme_from
from storage.schemas import prepare
from storage.sealing import Keys, UnreadableError
from storage.speaking import Speakers
from storage.sqlite import Sqlite
from storage.staff_mail import Letters
from storage.unit_of_work import Unit
from storage.upkeep import UPKEEP, Upkeep

__all__ = ["DatabaseFault", "OtherBot", "Pulse", "Report", "Storage", "open_database", "open_store"]

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Pulse:
    """How busy the pipes are."""

    inbox: int
    """Updates that wait."""
    outbox: int
    """Messages that may go now, or are on their way."""
    next_at: datetime | None
    """When something happens next by itself; None when nothing is planned."""
    alarms: int


@dataclass(frozen=True, kw_only=True)
class Report:
    """What an examination found."""

    sound: bool
    alarms: int
    trial: bool
    """The programme is not live yet: at most ten participants."""


class Storage:
    """An open store."""

    def __init__(self, database: Database, keys: Keys, turn: saying.Turn) -> None:
        self._database = database
        self._keys = keys
        self._turn = turn
        self._speakers = Speakers()
        self.inbox = Inbox(database, keys)
        self.outbox = Outbox(database, keys)
        self.dues = Dues(database)
        self.leases = Leases(database)
        self.alarms = Alarms(database)
        self.household = Upkeep(database)
        self.letters = Letters(database, keys)

    @property
    def name(self) -> str:
        """Of this process, for the leases that it holds."""
        return self._database.name

    async def transact(self, work: Callable[[Unit], Awaitable[T]]) -> T:
        """Runs `work` in one transaction, again on a conflict: it must be pure but for its unit of work."""

        async def one(transaction: Transaction) -> tuple[T, bool]:
            unit = Unit(transaction, self._keys, self._turn, self._speakers)
            return await work(unit), unit.erases

        result, erased = await self._database.transact(one)
        if erased:
            await self._database.tidy()
        return result

    async def erase(self, person: str, now: datetime) -> None:
        """Makes everything about a person unreadable for good."""
        await erase(self._database, person, now)

    def listen(self, inbox: Callable[[], None], outbox: Callable[[], None]) -> None:
        """Calls both when another process committed; the beat is the floor where the database cannot tell."""
        self._database.listen(inbox)
        self._database.listen(outbox)

    async def pulse(self, now: datetime) -> Pulse:
        """How busy the pipes are, in one query."""
        [[row]] = await self._database.read(UPKEEP["pulse"](now=micros(now)))
        planned = [row[column] for column in ("due_at", "say_at", "rules_at", "told_at") if row[column] is not None]
        return Pulse(
            inbox=row["inbox"],
            outbox=row["ready"] + row["sending"],
            next_at=instant(min(planned, default=None)),
            alarms=row["alarms"],
        )

    async def evaluation(self, period: Period, now: datetime, least: int = INSIDE) -> Evaluation:
        """The figures of a period, without anybody's name and with so many people behind each."""
        return await evaluation.read(self._database, period, now, least)

    async def given_by(self, coach: str, period: Period) -> tuple[Given, ...]:
        """What a coach handed over in a period, the newest first."""
        return await evaluation.given_by(self._database, Keyring(self._keys), coach, period)

    async def examine(self) -> Report:
        """Looks whether the database is whole, and what an operator should know."""
        [[row]] = await self._database.read(PROGRAMMES["programme"]())
        programme = programme_from(row)
        return Report(
            sound=await self._database.sound(),
            alarms=len(await self.alarms.open()),
            trial=programme.live_since is None and not programme.fictional,
        )


async def open_database(url: str, *, alone: bool = False) -> Database:
    """The database at a `sqlite:///…` or `postgresql://…` address; `alone` keeps a second bot off a SQLite file."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        return await Sqlite.open(Path(rest.removeprefix("/")), alone=alone)
    if scheme in {"postgresql", "postgres"}:
        return await Postgres.open(url)
    raise DatabaseFault(f"{scheme} is no database that Stapje knows: write sqlite:///… or postgresql://… "
                        "in STAPJE_DATABASE__URL.")  # fmt: skip


@asynccontextmanager
async def open_store(url: str, key: bytes, *, alone: bool = False) -> AsyncIterator[Storage]:
    """The store at an address, its tables made or brought up to date; `key` is the installation's, 32 bytes.

    Raises DatabaseFault with a sentence for the operator; OtherBot when `alone` and another bot has the SQLite file.
    """
    database = await open_database(url, alone=alone)
    try:
        await prepare(database)
        keys = Keys(key)
        await _fits(database, keys)
        await database.write(PROGRAMMES["found"](name="Stapje", organisation="Gemeente"))
        [[newest]] = await database.read(OUTBOX["last_turn"]())
        yield Storage(database, keys, saying.turns(newest["turn"] or 0))
    finally:
        await database.close()


async def _fits(database: Database, keys: Keys) -> None:
    [rows] = await database.read(PEOPLE["any_key"]())
    for row in rows:
        try:
            keys.person(row["person"], bytes(row["key_wrapped"]))
        except UnreadableError:
            sentence = "This database was sealed with another key. Put the right key back from where you keep a copy."
            raise DatabaseFault(sentence) from None
