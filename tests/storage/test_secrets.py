"""No name, word or Telegram id can be read in the files; and after erasing, not with any key."""

from dataclasses import replace
from pathlib import Path

from conversations.queued import Sending
from conversations.replies import Say
from storage.inbox import Received
from storage.store import open_store
from tests.storage import values
from tests.storage.conftest import KEY, Desk
from tests.storage.raw import raw
from tests.storage.values import FATIMA, NOW

CANARY = "kanarievogel"
ADDRESS = 7_123_456_789

SEALED = (
    replace(values.PERSON, name=CANARY),
    replace(values.GOAL, words=CANARY),
    replace(values.ACTION, words=CANARY, if_then=CANARY, voice=CANARY),
    replace(values.APPOINTMENT, place=CANARY, bring=CANARY, topic=CANARY),
    replace(values.LEDGER, words=CANARY),
    replace(values.NOTE, words=CANARY),
    replace(values.MESSAGE, words=CANARY),
    replace(values.JOY, words=CANARY),
    replace(values.MAIL, person=FATIMA, address=CANARY, code=CANARY),
    replace(values.INVITATION, pin=CANARY),
    replace(values.RULE, by=FATIMA, why=CANARY),
    replace(values.PLACE, draft={CANARY: CANARY}),
)


async def fill(desk: Desk) -> None:
    """Everything that can hold a word holds the canary."""
    await desk.link(FATIMA, ADDRESS)
    await desk.do(*SEALED, says=[Say(screen="hello", to=FATIMA, words={CANARY: CANARY})])
    await desk.store.inbox.keep([Received(9, ADDRESS, CANARY.encode())], NOW)
    [row] = await desk.store.outbox.heads(NOW, 1, [])
    await desk.store.outbox.mark([Sending(id=row.id, rendered=CANARY.encode())])


def on_disk(folder: Path) -> bytes:
    """All bytes of the database, its log and whatever lies beside."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


def modes_of(folder: Path) -> dict[str, int]:
    """The permissions of every file, by name."""
    return {path.name: path.stat().st_mode for path in folder.iterdir()}


async def test_no_word_lies_open_in_the_files_of_sqlite(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url, KEY) as store:
        desk = Desk(store)
        await desk.do(values.PERSON)
        await fill(desk)
        before = on_disk(tmp_path)
        await store.household.forget(NOW)
        after = on_disk(tmp_path)
    for found in (before, after, on_disk(tmp_path)):
        assert b"outbox" in found  # it is the database that was looked at
        assert CANARY.encode() not in found
        assert str(ADDRESS).encode() not in found
        assert ADDRESS.to_bytes(8, "big") not in found


async def test_no_word_lies_open_in_any_column(desk: Desk) -> None:
    await fill(desk)
    tables = raw(
        "SELECT name FROM sqlite_master WHERE type = 'table'",
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    )
    database = desk.store.inbox.database
    [names] = await database.read(tables)
    rows = await database.read(*(raw(f"SELECT * FROM {each['name']}") for each in names))
    text = "".join(str([*row]) for several in rows for row in several)  # type: ignore[misc]  # a driver's row
    assert FATIMA in text
    assert CANARY not in text
    assert str(ADDRESS) not in text


async def test_other_users_of_the_machine_cannot_read_the_files(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url, KEY, alone=True):
        modes = {name: mode & 0o077 for name, mode in modes_of(tmp_path).items()}
    assert {"stapje.db", "stapje.db-wal", "stapje.db-shm", "stapje.db.lock"} <= modes.keys()
    assert set(modes.values()) == {0}


async def test_the_erased_leave_no_readable_word_and_every_entry(desk: Desk) -> None:
    await fill(desk)
    await desk.store.erase(FATIMA, NOW)
    assert await desk.ask(lambda unit: unit.situation(FATIMA, NOW)) is None
    assert await desk.ask(lambda unit: unit.person(FATIMA, NOW)) is None
    assert await desk.store.household.participants() == []
    keys, ledger = await desk.store.inbox.database.read(
        raw("SELECT person FROM person_keys WHERE person = 'fatima'"), raw("SELECT id FROM ledger")
    )
    assert keys == []
    assert len(ledger) == 1


async def test_an_erased_key_is_gone_from_the_files(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url, KEY) as store:
        desk = Desk(store)
        await desk.do(values.PERSON)
        await fill(desk)
        [[row]] = await store.inbox.database.read(raw("SELECT key_wrapped FROM person_keys WHERE person = 'fatima'"))
        wrapped = bytes(row["key_wrapped"])
        assert wrapped in on_disk(tmp_path)
        await store.erase(FATIMA, NOW)
        assert wrapped not in on_disk(tmp_path)
    assert wrapped not in on_disk(tmp_path)


async def test_the_erased_who_come_back_are_strangers(desk: Desk) -> None:
    await fill(desk)
    await desk.store.erase(FATIMA, NOW)
    chat = await desk.store.inbox.keep([Received(77, ADDRESS, b"hello")], NOW)
    actor = await desk.ask(lambda unit: unit.actor(chat.chats[0], NOW))
    assert (actor.person, actor.place) == (None, None)
