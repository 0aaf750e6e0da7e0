"""A store with a participant, a coach and a stand-in, on either database."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

import pytest

from conversations.replies import Change, LinkChat, Say
from domain.history import HistoryEntry
from domain.ids import event_id
from domain.people import Coaching, Person, Role, RoleHeld, StaffProfile
from domain.situations import Situation
from storage.database import Database
from storage.inbox import Received
from storage.schemas import prepare
from storage.store import Storage, open_database, open_store
from storage.unit_of_work import Unit
from tests.storage.values import DAY, FATIMA, JORIS, MARIEKE, NOW

KEY = b"a key of thirty-two bytes, so so"
T = TypeVar("T")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A prepared database under everything else; closed also when a test fails, or its thread would outlive the run."""
    opened = await open_database(database_url)
    try:
        await prepare(opened)
        yield opened
    finally:
        await opened.close()


@dataclass
class Desk:
    """Puts outcomes to a store as dispatch does."""

    store: Storage

    def __post_init__(self) -> None:
        self._numbers = count(1)

    async def do(
        self, *changes: Change, says: Sequence[Say] = (), history: Sequence[HistoryEntry] = (), event: str = ""
    ) -> None:
        """One event that leads to this."""
        event = event or event_id(NOW, f"event {next(self._numbers)}".encode())

        async def work(unit: Unit) -> None:
            await unit.apply(event, changes, says, history, NOW)

        await self.store.transact(work)

    async def ask(self, read: Callable[[Unit], Awaitable[T]]) -> T:
        """What one transaction reads."""
        return await self.store.transact(read)

    async def fatima(self) -> Situation:
        """Fatima's situation now."""
        found = await self.ask(lambda unit: unit.situation(FATIMA, NOW))
        assert found is not None
        return found

    async def chat(self, address: int) -> str:
        """Our row of a chat that says something."""
        kept = await self.store.inbox.keep([Received(next(self._numbers), address, b"hello")], NOW)
        [chat] = kept.chats
        return chat

    async def link(self, person: str, address: int) -> str:
        """A chat tied to a person."""
        chat = await self.chat(address)
        await self.do(LinkChat(chat=chat, person=person))
        return chat


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Storage]:
    """An open store, empty but for its programme."""
    async with open_store(database_url, KEY) as opened:
        yield opened


@pytest.fixture
async def desk(store: Storage) -> Desk:
    """A desk on a store where Marieke coaches Fatima and Joris stands in for her."""
    desk = Desk(store)
    await desk.do(
        Person(id=FATIMA, name="Fatima"),
        Person(id=MARIEKE, name="Marieke"),
        Person(id=JORIS, name="Joris"),
        RoleHeld(id="r1", person=FATIMA, role=Role.PARTICIPANT, since=NOW - 90 * DAY),
        RoleHeld(id="r2", person=MARIEKE, role=Role.COACH, since=NOW - 90 * DAY),
        RoleHeld(id="r3", person=JORIS, role=Role.COACH, since=NOW - 90 * DAY),
        StaffProfile(person=MARIEKE, stand_in=JORIS),
        Coaching(id="coaching", coach=MARIEKE, participant=FATIMA, since=NOW - 60 * DAY),
    )
    return desk
