"""A small town in one process: real desk, dispatch, store and delivery; only the line to Telegram ends in a list."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import Any, Self, TypeVar

from bot.desk import Desk
from bot.telegram.requests import Request, from_bytes, request_of
from bot.telegram.updates import kept, parse
from conversations.dispatch import Toast, dispatch
from conversations.events import BecameDue, Event, RulesInForce, Undeliverable
from conversations.ports import UnitOfWork
from conversations.queued import Waiting
from conversations.replies import Change, LinkChat, Say, Shown
from domain.ids import event_id
from domain.situations import Situation
from scheduler.delivery import Delivery
from scheduler.due import DueDoor
from scheduler.pacing import Pacer
from scheduler.ports import Delivered, End
from storage.inbox import Received
from storage.store import Storage
from storage.unit_of_work import Unit
from tests.promises.people import ADDRESS, DAAN, FATIMA, THURSDAY, everyone
from tests.storage.raw import raw

KEY = b"a key of thirty-two bytes, so so"
SECONDS = 20
"""Longest wait for anything; nothing here takes more than a fraction of one."""
LOOK_EVERY = 0.001  # seconds between two looks whether everything rests
T = TypeVar("T")


async def settle(store: Storage, now: datetime = THURSDAY, address: Mapping[str, int] = ADDRESS) -> None:
    """Everyone moves in; what is to be said to them is planned."""
    kept_now = await store.inbox.keep(
        [Received(-number, each, b"{}") for number, each in enumerate(address.values(), 1)], now
    )

    async def move_in(unit: Unit) -> None:
        for chat in kept_now.chats:
            claimed = await store.inbox.claim(unit, chat, now)
            assert claimed is not None
            await store.inbox.done(unit, claimed.number, now)
        links = (LinkChat(chat=chat, person=name) for chat, name in zip(kept_now.chats, address, strict=True))
        await unit.apply(event_id(now, b"everyone moves in"), (*everyone(), *links), (), (), now)

    async def plan(unit: UnitOfWork) -> None:
        await dispatch(RulesInForce(id=event_id(now, b"all is planned"), people=(FATIMA, DAAN)), unit, now)

    await store.transact(move_in)
    await store.transact(plan)


@dataclass(frozen=True)
class Got:
    """What a telephone got: a new message or a changed one."""

    address: int
    number: int
    request: Request

    @property
    def changed(self) -> bool:
        return self.request.edit != 0

    @property
    def text(self) -> str:
        """Its HTML."""
        said = self.request.params.get("media", self.request.params)
        return str(said.get("text") or said.get("caption") or "")

    @property
    def buttons(self) -> dict[str, str]:
        """Label and data of each."""
        rows = self.request.params.get("reply_markup", {}).get("inline_keyboard", [])
        return {each["text"]: each["callback_data"] for row in rows for each in row if "callback_data" in each}


@dataclass
class Telephones:
    """The far end of the line: takes every request, and keeps it."""

    got: list[Got] = field(default_factory=list)
    toasts: list[tuple[str, str]] = field(default_factory=list)
    """Query and text of each answer to a tap."""
    _numbers: Any = field(default_factory=partial(count, 1000))

    def compose(self, row: Waiting, shown: Shown, *, mark: str = "") -> bytes:
        return request_of(shown, edit=row.edit, silent=row.silent, mark=mark).to_bytes()

    async def ready(self, request: bytes, *, hurry: bool) -> None:
        """Nothing: no telephone looks at its pictures."""

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:  # noqa: ARG002  a telephone has no line to lose it on
        read = from_bytes(request)
        number = read.edit or next(self._numbers)
        self.got.append(Got(address, number, read))
        return Delivered(message=number)

    async def toast(self, query: str, text: str = "") -> None:
        self.toasts.append((query, text))


class Town:
    """The town, its hour, and what came on its telephones."""

    def __init__(self, store: Storage) -> None:
        self.store, self.at = store, THURSDAY
        self.held = False
        self.telephones = Telephones()
        self._numbers = count(1)
        self._tasks: list[asyncio.Task[None]] = []
        self._failed: BaseException | None = None
        pacer = Pacer(self.monotonic, per_second=100_000, per_chat_seconds=0, margin_seconds=0)
        self.delivery = Delivery(
            store.outbox, self.telephones, pacer, self, self._unreachable, "StapjeBot", held=lambda: self.held
        )
        self.desk = Desk(store, parse, self.telephones, self, self.delivery.wake, self._spawn)
        self.due = DueDoor(store.dues, self, self._became_due, self._aside)

    async def __aenter__(self) -> Self:
        for part in (self.desk, self.delivery):
            self._spawn(part.run())
        await self.rests()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # --- its clock ---

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def goes_to(self, moment: datetime) -> None:
        """Lives through what is planned until then, an instant at a time."""
        for _ in range(500):
            pulse = await self.store.pulse(self.at)
            if pulse.next_at is None or pulse.next_at > moment:
                break
            self.at = max(self.at, pulse.next_at)
            await self._beats()
        self.at = max(self.at, moment)
        await self._beats()

    async def _beats(self) -> None:
        while ids := await self.store.dues.due(self.at, 100):
            await self._became_due(BecameDue(id=self.new_id(), dues=tuple(ids)))
        self.delivery.wake()
        await self.rests()

    # --- what happens ---

    async def taps(self, address: int, data: str, message: int = 7) -> list[Got]:
        """A tap on a button with this data; all that came of it, on any telephone."""
        return await self.hears(tap(address, data, message, query=f"q{next(self._numbers)}"))

    async def writes(self, address: int, text: str, **more: object) -> list[Got]:
        return await self.hears(message(address, text, **more))

    async def hears(self, *updates: Mapping[str, Any]) -> list[Got]:
        """Updates as Telegram sends them, all at once; gives what came on any telephone."""
        before = len(self.telephones.got)
        self.at += timedelta(seconds=1)
        received = [one for update in updates if (one := kept({"update_id": next(self._numbers), **update}))]
        await self.store.inbox.keep(received, self.at)
        self.desk.wake()
        await self.rests()
        return self.telephones.got[before:]

    async def puts(self, event: Event) -> Toast | None:
        """An event that comes from no chat."""
        toast = await self.store.transact(lambda unit: dispatch(event, unit, self.at))
        self.delivery.wake()
        return toast

    async def does(self, *changes: Change, says: tuple[Say, ...] = ()) -> None:
        """Something that no button does yet, such as a hand-over."""
        event = self.new_id()
        await self.store.transact(lambda unit: unit.apply(event, changes, says, (), self.at))

    async def rests(self) -> None:
        """Until all that happened is handled and said."""
        async with asyncio.timeout(SECONDS):
            while not (self.desk.idle and self.delivery.idle):
                await asyncio.sleep(LOOK_EVERY)
                if self._failed:
                    raise self._failed

    # --- what is true ---

    async def asks(self, read: Callable[[Unit], Awaitable[T]]) -> T:
        return await self.store.transact(read)

    async def of(self, person: str) -> Situation:
        """What is true of a participant now."""
        found = await self.asks(lambda unit: unit.situation(person, self.at))
        assert found is not None
        return found

    async def chat(self, who: str) -> str:
        """Our row of the chat that somebody has."""
        [rows] = await self.store.inbox.database.read(raw(f"SELECT id FROM chats WHERE person = '{who}'"))
        return str(rows[0]["id"])

    def new_id(self) -> str:
        return event_id(self.at, f"event {next(self._numbers)}".encode())

    def later(self, **time: float) -> datetime:
        return self.at + timedelta(**time)

    # --- its wiring ---

    def _spawn(self, work: Any) -> None:  # noqa: ANN401  # a coroutine of whatever part
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.append(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.remove(task)
        if not task.cancelled() and task.exception():
            self._failed = task.exception()

    async def _became_due(self, event: BecameDue) -> None:
        await self.puts(event)

    async def _aside(self, due: str, error: Exception) -> None:
        await self.store.dues.set_aside(due, self.at, type(error).__name__)

    async def _unreachable(self, person: str) -> None:
        await self.puts(Undeliverable(id=self.new_id(), person=person))


def message(address: int, text: str, **more: object) -> dict[str, Any]:
    """A text, as Telegram tells of it."""
    chat = {"id": address, "type": "private", "first_name": "Iemand"}
    sender = {"id": address, "is_bot": False, "first_name": "Iemand"}
    return {"message": {"message_id": 5, "date": 1, "chat": chat, "from": sender, "text": text, **more}}


def tap(address: int, data: str, number: int, query: str) -> dict[str, Any]:
    """A tap, as Telegram tells of it."""
    shown = {"message_id": number, "date": 1, "chat": {"id": address, "type": "private"}}
    sender = {"id": address, "is_bot": False, "first_name": "Iemand"}
    return {"callback_query": {"id": query, "from": sender, "message": shown, "chat_instance": "1", "data": data}}


def data(verb: str, thing: str = "", *, subject: str = "", revision: int = 0) -> str:
    """What a button carries."""
    return f"1.{verb}.{revision}.{subject}.{thing}"
