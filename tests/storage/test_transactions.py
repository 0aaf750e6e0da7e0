"""All or nothing: one event, one transaction, on both databases."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.people import Person
from storage.database import ConflictError, Database, OtherBot, Transaction
from storage.people import PEOPLE
from storage.postgres import Postgres
from storage.queries import Engine, load
from storage.schemas import prepare
from storage.store import Storage, open_store
from storage.unit_of_work import Unit
from tests.storage.conftest import KEY, Desk
from tests.storage.values import FATIMA, MARIEKE, NOW

UPKEEP = load("upkeep")
BOUND = timedelta(seconds=20).total_seconds()


async def noted(database: Database, name: str) -> int | None:
    [rows] = await database.read(UPKEEP["noted"](id=name))
    return rows[0]["number"] if rows else None


async def test_work_that_raises_leaves_nothing(desk: Desk) -> None:
    async def work(unit: Unit) -> None:
        await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)
        assert await unit.person("new", NOW) is not None  # written, but not committed
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # its own
        await desk.store.transact(work)
    assert await desk.ask(lambda unit: unit.person("new", NOW)) is None


async def test_work_that_is_cancelled_leaves_nothing_and_blocks_nobody(desk: Desk) -> None:
    halfway = asyncio.Event()

    async def work(unit: Unit) -> None:
        await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)
        await unit.person("new", NOW)
        halfway.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(desk.store.transact(work))
    await asyncio.wait_for(halfway.wait(), BOUND)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.wait_for(desk.ask(lambda unit: unit.person("new", NOW)), BOUND) is None


async def test_an_error_that_work_swallows_does_not_commit_the_rest(desk: Desk) -> None:
    async def work(unit: Unit) -> None:
        unit.transaction.later(PEOPLE["save_key"](person=FATIMA, key_wrapped=b""))  # there is one already
        try:
            await unit.person(FATIMA, NOW)
        except Exception:  # noqa: BLE001  # what a careless decision might do
            await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)

    with pytest.raises(Exception, match=r"ended|aborted"):
        await desk.store.transact(work)
    assert await desk.ask(lambda unit: unit.person("new", NOW)) is None


async def test_a_commit_that_fails_leaves_nothing(desk: Desk) -> None:
    async def work(unit: Unit) -> None:
        await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)
        unit.transaction.later(PEOPLE["save_key"](person=FATIMA, key_wrapped=b""))

    with pytest.raises(Exception, match=r"(?i)unique"):
        await desk.store.transact(work)
    assert await desk.ask(lambda unit: unit.person("new", NOW)) is None


async def test_readers_see_what_is_committed_only(store: Storage, database_url: str) -> None:
    async with open_store(database_url, KEY) as other:

        async def work(unit: Unit) -> None:
            await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)
            assert await unit.person("new", NOW) is not None
            assert await other.inbox.database.read(PEOPLE["any_key"]()) == [[]]

        await store.transact(work)
        [[row]] = await other.inbox.database.read(PEOPLE["any_key"]())
        assert row["person"] == "new"


async def take_turns(database: Database, meet: Callable[[], Awaitable[None]]) -> list[int]:
    """Two people each look whether the other is on duty, and leave if so: at least one must stay (write skew)."""
    for name in ("one", "two"):
        await database.write(UPKEEP["note"](id=name, number=1))

    def leaves(name: str, other: str) -> Callable[[Transaction], Awaitable[None]]:
        async def work(transaction: Transaction) -> None:
            [[row]] = await transaction.run(UPKEEP["noted"](id=other))
            await meet()
            await transaction.run(UPKEEP["note"](id=name, number=1 - row["number"]))

        return work

    await asyncio.gather(database.transact(leaves("one", "two")), database.transact(leaves("two", "one")))
    return sorted([await noted(database, "one") or 0, await noted(database, "two") or 0])


def meeting() -> Callable[[], Awaitable[None]]:
    """Two wait for each other the first time; later they pass."""
    barrier = asyncio.Barrier(2)
    passed = 0

    async def meet() -> None:
        nonlocal passed
        passed += 1
        if passed <= 2:
            await asyncio.wait_for(barrier.wait(), BOUND)

    return meet


async def test_two_writers_break_a_rule_at_read_committed(postgres_url: str) -> None:
    database = await Postgres.open(postgres_url, isolation="read_committed")
    await prepare(database)
    assert await take_turns(database, meeting()) == [0, 0]
    await database.close()


async def test_two_writers_keep_the_rule_as_we_run(database: Database) -> None:
    meet = meeting() if database.engine is Engine.POSTGRESQL else nobody_waits
    assert await take_turns(database, meet) == [0, 1]


async def nobody_waits() -> None:
    """On SQLite the second writer has not begun when the first looks."""


async def test_work_is_repeated_five_times_at_most(database: Database) -> None:
    tries = 0

    async def work(_: Transaction) -> None:
        nonlocal tries
        tries += 1
        raise ConflictError

    with pytest.raises(ConflictError):
        await database.transact(work)
    assert tries == 6


async def test_transactions_on_sqlite_take_turns_in_order(sqlite_url: str) -> None:
    order: list[int] = []
    async with open_store(sqlite_url, KEY) as store:

        async def work(unit: Unit, number: int) -> None:
            await unit.programme()
            order.append(number)

        await asyncio.gather(*(store.transact(lambda unit, n=n: work(unit, n)) for n in range(20)))  # type: ignore[misc]
    assert order == list(range(20))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_read_of_its_own_inside_a_transaction_on_sqlite_is_refused_at_once(database: Database) -> None:
    async def work(_: Transaction) -> None:
        await noted(database, "alive")

    with pytest.raises(RuntimeError, match="inside a transaction"):
        await asyncio.wait_for(database.transact(work), BOUND)
    assert await noted(database, "alive") is None  # and the next one has its turn


KILLED = """
import asyncio, sys
from domain.people import Person
from storage.store import open_store
from tests.storage.conftest import KEY
from tests.storage.values import NOW

async def work(unit):
    await unit.apply("event", [Person(id="new", name="N")], [], [], NOW)
    assert await unit.person("new", NOW) is not None
    print("written", flush=True)
    await asyncio.Event().wait()

async def main():
    async with open_store(sys.argv[1], KEY) as store:
        await store.transact(work)

asyncio.run(main())
"""


async def test_a_kill_between_begin_and_commit_leaves_nothing(desk: Desk, database_url: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, database_url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await asyncio.wait_for(process.stdout.readline(), BOUND) == b"written\n"
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert await desk.ask(lambda unit: unit.person("new", NOW)) is None
    await desk.do(Person(id="new", name="N"))  # and the way is free
    assert await desk.ask(lambda unit: unit.person("new", NOW)) is not None


async def test_a_second_bot_on_a_sqlite_file_is_told_so_and_a_command_is_not(sqlite_url: str) -> None:
    async with open_store(sqlite_url, KEY, alone=True):
        with pytest.raises(OtherBot, match="already running"):
            async with open_store(sqlite_url, KEY, alone=True):
                pass
        async with open_store(sqlite_url, KEY) as command:
            assert (await command.transact(lambda unit: unit.programme())).name
    async with open_store(sqlite_url, KEY, alone=True):  # it lets go
        pass


async def test_a_command_writes_beside_a_running_bot(desk: Desk, database_url: str) -> None:
    async with open_store(database_url, KEY) as command:

        async def one(store: Storage, name: str) -> None:
            async def work(unit: Unit) -> None:
                person = await unit.person(MARIEKE, NOW)
                assert person is not None
                await unit.apply(name, [Person(id=name, name=name)], [], [], NOW)

            await store.transact(work)

        both = [
            one(store, f"{number}{index}") for index in range(10) for number, store in enumerate((desk.store, command))
        ]
        await asyncio.gather(*both)
        for name in ("00", "10", "09", "19"):
            assert await command.transact(lambda unit, name=name: unit.person(name, NOW)) is not None  # type: ignore[misc]


async def test_the_wrong_key_is_noticed_at_the_start(desk: Desk, database_url: str) -> None:
    assert (await desk.fatima()).person.name == "Fatima"
    with pytest.raises(Exception, match="another key"):
        async with open_store(database_url, b"x" * 32):
            pass


async def test_postgresql_tells_another_process_of_a_commit_and_not_itself(postgres_url: str) -> None:
    async with open_store(postgres_url, KEY) as one, open_store(postgres_url, KEY) as other:
        mine, theirs = asyncio.Event(), asyncio.Event()
        one.listen(mine.set, mine.set)
        other.listen(theirs.set, theirs.set)
        await Desk(one).do(Person(id="new", name="N"))
        await asyncio.wait_for(theirs.wait(), BOUND)
        assert not mine.is_set()
