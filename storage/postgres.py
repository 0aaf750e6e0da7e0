"""PostgreSQL: a pool of connections, every transaction SERIALIZABLE, and word of commits to other processes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from secrets import token_hex
from typing import Self, TypeVar

import asyncpg

from storage.columns import Row
from storage.database import ConflictError, Database, DatabaseFault, Transaction
from storage.queries import Engine, Statement

T = TypeVar("T")

_SETTINGS = {
    "enable_seqscan": "off",  # a scan of a small table would count as reading all of it, and conflict with every writer
    "jit": "off",  # the queries are short
}
_CONFLICTS = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.UniqueViolationError,  # two who made the same thing at once: the second, repeated, finds it there
)
_CHANNEL = "stapje"
_TIMEOUT = 30
"""Seconds for one statement; far more than any takes."""
_WRITERS = 3
"""Transactions at once in this process: more of them undo each other more than they gain, because PostgreSQL notices
reads of a whole page of an index (600 taps by 20 people: 1,500 tries with 10 at once, 1,070 with 3, no slower)."""
_DEFINING = 7_305_712
"""The advisory lock of whoever makes or changes tables; any number of our own."""


class Postgres(Database):
    """A database on a server."""

    engine = Engine.POSTGRESQL

    def __init__(self, pool: asyncpg.Pool, listening: asyncpg.Connection, isolation: str, name: str) -> None:
        self.name = name
        self._pool = pool
        self._listening = listening
        self._isolation = isolation
        self._writers = asyncio.Semaphore(_WRITERS)
        self._last_in_line = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []

    @classmethod
    async def open(cls, url: str, *, isolation: str = "serializable", connections: int = 8) -> Self:
        """Connects; `isolation` is another than serializable only where a test shows why it must not be."""
        name = token_hex(8)
        settings = {**_SETTINGS, "application_name": f"stapje {name}"}  # so others see which process still lives
        try:
            pool = await asyncpg.create_pool(
                url,
                min_size=1,
                max_size=connections,
                command_timeout=_TIMEOUT,
                server_settings=settings,
                reset=_as_it_is,
            )
            listening = await asyncpg.connect(url, server_settings=settings)
        except (OSError, asyncpg.PostgresError, TimeoutError) as error:
            raise DatabaseFault(f"PostgreSQL does not answer as it should ({error}). Check STAPJE_DATABASE__URL "
                                     "and that the server runs.") from error  # fmt: skip
        database = cls(pool, listening, isolation, name)
        await listening.add_listener(_CHANNEL, database._heard)
        return database

    @asynccontextmanager
    async def _admitted(self, *, alone: bool) -> AsyncIterator[None]:
        """One of a few writers, or the only one of this process."""
        async with AsyncExitStack() as stack:
            if alone:
                await stack.enter_async_context(self._last_in_line)
            for _ in range(_WRITERS if alone else 1):
                await stack.enter_async_context(self._writers)
            yield

    async def _once(self, work: Callable[[Transaction], Awaitable[T]], *, alone: bool) -> T:
        async with self._admitted(alone=alone):
            return await self._serializable(work)

    async def _serializable(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        try:
            async with self._pool.acquire() as connection, connection.transaction(isolation=self._isolation):
                transaction = _PostgresTransaction(connection)
                result = await work(transaction)
                await transaction.run()
                if transaction.told:
                    await connection.execute("SELECT pg_notify($1, $2)", _CHANNEL, self.name)
                return result
        except _CONFLICTS as error:
            raise ConflictError(f"PostgreSQL asks to repeat: {type(error).__name__}") from error

    async def read(self, *statements: Statement) -> list[list[Row]]:
        async with self._pool.acquire() as connection:
            if len(statements) == 1:
                return await _fetched(connection, statements)
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                return await _fetched(connection, statements)

    async def define(self, statements: Sequence[str]) -> None:
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.fetch("SELECT pg_advisory_xact_lock($1)", _DEFINING)
            for text in statements:
                await connection.execute(text)

    async def sound(self) -> bool:
        async with self._pool.acquire() as connection:
            return bool(await connection.fetchval("SELECT 1") == 1)

    async def tidy(self) -> None:
        """PostgreSQL's own vacuum does it."""

    def listen(self, changed: Callable[[], None]) -> None:
        self._listeners.append(changed)

    def _heard(self, _connection: object, _pid: int, _channel: str, name: object) -> None:
        if name != self.name:  # what this process tells others is no news to itself
            for changed in self._listeners:
                changed()

    async def close(self) -> None:
        await self._listening.close()
        async with asyncio.timeout(_TIMEOUT):
            await self._pool.close()


class _PostgresTransaction(Transaction):
    def __init__(self, connection: asyncpg.Connection) -> None:
        super().__init__()
        self._connection = connection

    async def _execute(self, statements: Sequence[Statement], *, last: bool) -> list[list[Row]]:  # noqa: ARG002  # COMMIT is the pool's
        return await _fetched(self._connection, statements)


async def _fetched(connection: asyncpg.Connection, statements: Sequence[Statement]) -> list[list[Row]]:
    calls = [statement.on(Engine.POSTGRESQL) for statement in statements]
    return [await connection.fetch(sql, *arguments) for sql, arguments in calls]


async def _as_it_is(connection: asyncpg.Connection) -> None:
    """Our transactions leave nothing behind on a connection, so the pool's own round trip of cleaning is saved."""
