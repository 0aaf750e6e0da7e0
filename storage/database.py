"""What both databases can do: several statements in one hop, and transactions that are repeated on a conflict."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from random import SystemRandom
from typing import TypeVar

from storage.columns import Row
from storage.queries import Engine, Statement

T = TypeVar("T")

REPEATS = 5
_PAUSE = 0.01
"""Seconds; the n-th pause is at most 2ⁿ times this."""
_chance = SystemRandom()


class ConflictError(Exception):
    """Another transaction was in the way; the same work again may succeed."""


class DatabaseFault(Exception):  # noqa: N818  # a fault of the installation, told to the operator
    """The database cannot be used; the message says what to do."""


class OtherBot(DatabaseFault):
    """Another bot already runs on this database."""


class Transaction(ABC):
    """Reads now, writes when it must: what is left for `later` travels with the next hop, at the latest with COMMIT."""

    def __init__(self) -> None:
        self._waiting: list[Statement] = []
        self.told = False
        self.hops = 0
        """How often the database was visited: what a transaction costs."""

    async def run(self, *statements: Statement, last: bool = False) -> list[list[Row]]:
        """Runs statements one after another in one hop; the rows of each. With `last`, COMMIT may travel with them."""
        waiting, self._waiting = self._waiting, []
        self.hops += 1
        return (await self._execute([*waiting, *statements], last=last))[len(waiting) :]

    def later(self, *statements: Statement) -> None:
        """Statements whose rows nobody waits for."""
        self._waiting.extend(statements)

    def tell(self) -> None:
        """Other processes are to hear of this commit, where the database can tell them."""
        self.told = True

    @abstractmethod
    async def _execute(self, statements: Sequence[Statement], *, last: bool) -> list[list[Row]]: ...


class Database(ABC):
    """An open database."""

    engine: Engine
    name: str
    """Of this process among those that use the database."""

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Runs `work` in one transaction and commits; on a conflict all of it again, up to five times.

        From the second repeat on it runs with no other of this process beside it.
        """
        for turn in range(1, REPEATS + 1):
            try:
                return await self._once(work, alone=turn > 2)
            except ConflictError:
                await asyncio.sleep(_chance.uniform(0, _PAUSE * 2**turn))
        return await self._once(work, alone=True)

    async def write(self, *statements: Statement, tell: bool = False) -> list[list[Row]]:
        """One transaction of these statements alone; with `tell`, other processes hear of it."""

        async def work(transaction: Transaction) -> list[list[Row]]:
            transaction.told = tell
            return await transaction.run(*statements, last=True)

        return await self.transact(work)

    @abstractmethod
    async def _once(self, work: Callable[[Transaction], Awaitable[T]], *, alone: bool) -> T: ...

    @abstractmethod
    async def read(self, *statements: Statement) -> list[list[Row]]:
        """Several statements on what is committed, all of one instant; nothing is locked."""

    @abstractmethod
    async def define(self, statements: Sequence[str]) -> None:
        """Runs texts that make or change tables, in one transaction, one process at a time."""

    @abstractmethod
    async def tidy(self) -> None:
        """Makes sure that what was erased is gone from the files too."""

    @abstractmethod
    async def sound(self) -> bool:
        """Whether the database answers and its file is whole."""

    @abstractmethod
    def listen(self, changed: Callable[[], None]) -> None:
        """Calls `changed` when another process tells of a commit, where the database can."""

    @abstractmethod
    async def close(self) -> None: ...
