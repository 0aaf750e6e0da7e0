"""SQLite: one connection behind a fair lock held from BEGIN to COMMIT, and one that looks at the whole file.

Short reads take their turn too: that connection still has in memory what it wrote, another would read it all again
after each commit.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Self, TypeVar, cast
from urllib.parse import quote

import aiosqlite

from storage.columns import Row
from storage.database import ConflictError, Database, DatabaseFault, OtherBot, Transaction
from storage.queries import Engine, Statement, Value

T = TypeVar("T")
Calls = Sequence[tuple[str, tuple[Value, ...]]]

_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a committed answer survives a power cut
    "PRAGMA secure_delete = ON",  # an erased text leaves no copy in the file
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",  # the command line may be writing beside a running bot
)
_READING = ("PRAGMA query_only = ON", "PRAGMA busy_timeout = 5000")
_REMEMBERED = 512
"""Prepared statements kept by a connection; there are fewer queries."""


class Sqlite(Database):
    """A database in one file."""

    engine = Engine.SQLITE

    def __init__(self, writing: aiosqlite.Connection, reading: aiosqlite.Connection, locked: int | None) -> None:
        self.name = token_hex(8)
        self._writing = writing
        self._reading = reading
        self._locked = locked
        self._turn = asyncio.Lock()  # asyncio's lock is fair: first come, first served
        self._writer: asyncio.Task[object] | None = None

    @classmethod
    async def open(cls, path: Path, *, alone: bool) -> Self:
        """Opens or makes the file; `alone` keeps a second bot out."""
        locked = _lock(path) if alone else None
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            writing = await _connect(path, "rw", _WRITING)
            try:
                reading = await _connect(path, "ro", _READING)
            except BaseException:
                await writing.close()
                raise
        except (OSError, sqlite3.Error) as error:
            _unlock(locked)
            raise DatabaseFault(f"The database {path} cannot be opened ({error}). Check that the folder exists, "
                                     "is yours and has room.") from error  # fmt: skip
        return cls(writing, reading, locked)

    async def _once(self, work: Callable[[Transaction], Awaitable[T]], *, alone: bool) -> T:  # noqa: ARG002  # it is
        async with self._turn:
            self._writer = asyncio.current_task()
            transaction = _SqliteTransaction(self._writing)
            try:
                result = await work(transaction)
                await transaction.commit()
            finally:
                await transaction.end()
                self._writer = None
            return result

    async def read(self, *statements: Statement) -> list[list[Row]]:
        if self._writer is not None and self._writer is asyncio.current_task():
            raise RuntimeError("inside a transaction read through it: a read of its own would wait for its end")
        calls = [statement.on(self.engine) for statement in statements]
        async with self._turn:
            return await _hop(self._writing, calls, "BEGIN", "COMMIT")

    async def define(self, statements: Sequence[str]) -> None:
        async with self._turn:
            await _hop(self._writing, [(text, ()) for text in statements], "BEGIN IMMEDIATE", "COMMIT")

    async def tidy(self) -> None:
        """Moves what the log holds into the file, where erased text is overwritten."""
        async with self._turn:
            await _hop(self._writing, [("PRAGMA wal_checkpoint(TRUNCATE)", ())])

    async def sound(self) -> bool:
        [[row]] = await _hop(self._reading, [("PRAGMA quick_check(1)", ())])
        return bool(row["quick_check"] == "ok")

    def listen(self, changed: Callable[[], None]) -> None:
        """SQLite tells nobody: what the command line wrote is noticed at the next beat."""

    async def close(self) -> None:
        await self._reading.close()
        await self._writing.close()
        _unlock(self._locked)


class _SqliteTransaction(Transaction):
    def __init__(self, connection: aiosqlite.Connection) -> None:
        super().__init__()
        self._connection = connection
        self._state = "new"

    async def _execute(self, statements: Sequence[Statement], *, last: bool) -> list[list[Row]]:
        if self._state == "ended":
            raise RuntimeError("this transaction has ended: raise its error, do not catch it")
        begin = "BEGIN IMMEDIATE" if self._state == "new" else ""
        self._state = "ended"  # until the hop has come back: a hop that fails or is cancelled ends the transaction
        calls = [statement.on(Engine.SQLITE) for statement in statements]
        results = await _hop(self._connection, calls, begin, "COMMIT" if last else "")
        self._state = "ended" if last else "open"
        return results

    async def commit(self) -> None:
        """Sends what was left for later together with COMMIT; nothing when nothing was ever done."""
        if self._state == "open" or self._waiting:
            await self.run(last=True)

    async def end(self) -> None:
        """Rolls back what is still open; the connection's thread does it after whatever it is at."""
        if self._state != "new" and self._connection.in_transaction:
            await _in_thread(self._connection, _roll_back)


def _visit(connection: sqlite3.Connection, calls: Calls, begin: str, end: str) -> list[list[Row]]:
    """What happens in the connection's thread; whatever fails ends the transaction."""
    try:
        if begin:
            connection.execute(begin)
        results: list[list[Row]] = [connection.execute(sql, arguments).fetchall() for sql, arguments in calls]
        if end:
            connection.execute(end)
    except BaseException:
        _roll_back(connection)
        raise
    return results


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


async def _hop(connection: aiosqlite.Connection, calls: Calls, begin: str = "", end: str = "") -> list[list[Row]]:
    """Several statements in one hop to the connection's thread: a third of the CPU of a hop for each."""
    try:
        return cast(list[list[Row]], await _in_thread(connection, partial(_visit, calls=calls, begin=begin, end=end)))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise ConflictError("another process is writing to this database") from error
        raise


async def _in_thread(connection: aiosqlite.Connection, visit: Callable[[sqlite3.Connection], object]) -> object:
    """The one place that uses aiosqlite's own way to run a function: in public it makes a hop for each statement."""
    return await connection._execute(visit, connection._conn)  # type: ignore[no-untyped-call]


async def _connect(path: Path, mode: str, pragmas: Sequence[str]) -> aiosqlite.Connection:
    address = f"file:{quote(str(path))}?mode={mode}"
    connection = await aiosqlite.connect(address, uri=True, isolation_level=None, cached_statements=_REMEMBERED)
    try:
        connection.row_factory = sqlite3.Row
        await _hop(connection, [(pragma, ()) for pragma in pragmas])
    except BaseException:
        await connection.close()
        raise
    return connection


def _lock(path: Path) -> int:
    """A lock file of the bot's own: the system lets go of it when the process ends, however it ends."""
    descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise OtherBot(f"Another bot is already running on {path}. Stop it first, "
                                 "or give this one its own STAPJE_DATA_DIR.") from None  # fmt: skip
    return descriptor


def _unlock(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)
