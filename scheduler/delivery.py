"""From outbox rows to the messenger: prepared, marked, sent, marked."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from conversations.languages import spoken
from conversations.replies import Ambiguity, Kind
from scheduler.marking import Marks
from scheduler.pacing import Pacer
from scheduler.ports import (
    Clock,
    Delivered,
    End,
    Ended,
    Mark,
    MessageGone,
    Messenger,
    Outbox,
    PutOff,
    Refused,
    Sending,
    Sent,
    TryLater,
    Unknown,
    Unreachable,
    Waiting,
)
from scheduler.preparing import Preparing

IN_FLIGHT = 32
"""Chats that are seen to at the same time, at Telegram's usual pace."""
ON_THE_WAY = 0.128
"""Seconds that a message takes from its reading to its mark when many leave: at a faster pace more are on their way."""
MOST_IN_FLIGHT = 192
NEW_IN_FLIGHT = 16
"""At any pace: chats with a new message under way whose loss or repeat a person would notice."""
DRAWN_TOGETHER = 16
"""Messages that are drawn in one go: meanwhile nothing else leaves."""
AGAIN_AFTER = timedelta(seconds=2)
"""Before a send that ended unknown is repeated."""
MAX_CONFIRM_TRIES = 2
TOGETHER = 0.01
"""Seconds in which what is said while others are on their way is gathered, to be read and drawn together."""
STALE_AFTER = 0.25
"""Seconds of waiting for its turn after which a message is checked and drawn once more."""


@dataclass
class Delivery:
    """Sends what waits, one message per chat at a time, until told to stop."""

    outbox: Outbox
    messenger: Messenger
    pacer: Pacer
    clock: Clock
    unreachable: Callable[[str], Awaitable[None]]
    """Told the person id when Telegram refuses for good."""
    bot: str
    """Telegram name of the bot, for links."""
    held: Callable[[], bool] = lambda: False
    """Whether nothing that Stapje began may leave now: it was away, or its clock is wrong."""
    mails: bool = False
    """Whether staff can be knocked for by e-mail."""
    languages: tuple[str, ...] = tuple(spoken())
    """Codes of those that can be chosen."""
    in_flight: dict[str, Waiting] = field(default_factory=dict)
    """By chat id."""

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self._marks = Marks(self.outbox)
        self._preparing = Preparing(
            outbox=self.outbox, messenger=self.messenger, held=self.held, bot=self.bot, mails=self.mails,
            languages=self.languages,
        )  # fmt: skip
        self._nothing_flies = asyncio.Event()
        self._landed = asyncio.Event()
        self._rested = asyncio.Event()
        self._stopping = False
        self.idle = False

    @property
    def most(self) -> int:
        """Chats that are seen to at the same time."""
        return max(IN_FLIGHT, min(MOST_IN_FLIGHT, int(self.pacer.per_second * ON_THE_WAY)))

    def wake(self) -> None:
        """Something may be ready to go."""
        self.idle = False
        self._woken.set()

    async def run(self) -> None:
        """Works until cancelled; `drain` then waits for what is in flight."""
        await self.outbox.recover(self.clock.now())
        async with asyncio.TaskGroup() as group:
            marking = group.create_task(self._marks.run(), name="marks")
            while not (self._stopping and not self.in_flight):
                self._woken.clear()
                if await self._fill(group):
                    await self._gather()
                    continue
                self.idle = not self.in_flight and not self._woken.is_set()
                if self.idle:
                    self._rested.set()
                await self._woken.wait()
            marking.cancel()
        self._landed.set()

    async def first_rest(self, seconds: float) -> None:
        """Waits until all that could leave at the start has left, and no longer than as many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rested.wait(), seconds)

    async def _gather(self) -> None:
        """Gives what is said meanwhile a moment to come, unless all that was on its way has landed sooner."""
        self._nothing_flies.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._nothing_flies.wait(), TOGETHER)

    async def drain(self, seconds: float) -> None:
        """Starts nothing new and gives what is in flight `seconds` to end; the rest is found by `recover`."""
        self._stopping = True
        self.wake()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._landed.wait(), seconds)

    async def _fill(self, group: asyncio.TaskGroup) -> bool:
        room = self.most - len(self.in_flight)
        if room <= 0 or self._stopping:
            return False
        now = self.clock.now()
        rows = self._within_bounds(await self.outbox.heads(now, room, list(self.in_flight)))
        if not rows:
            return False
        for row in rows:
            self.in_flight[row.chat] = row
        views = await self._preparing.read(rows, now)
        for number, (row, view) in enumerate(zip(rows, views, strict=True), 1):
            group.create_task(self._see_off(row, self._preparing.decided(row, view, now)), name="send")
            if number % DRAWN_TOGETHER == 0:
                await asyncio.sleep(0)
        return True

    def _within_bounds(self, rows: Sequence[Waiting]) -> list[Waiting]:
        new = sum(_is_new(row) for row in self.in_flight.values())
        kept = []
        for row in rows:
            new += _is_new(row)
            if not _is_new(row) or new <= NEW_IN_FLIGHT:
                kept.append(row)
        return kept

    async def _see_off(self, row: Waiting, mark: Mark) -> None:
        """One message, until the database knows what became of it."""
        end = await self._sent(row, mark) if isinstance(mark, Sending) else mark
        if end is not None:
            await self._marks.write(end)
        del self.in_flight[row.chat]
        if not self.in_flight:
            self._nothing_flies.set()
        self.wake()

    async def _sent(self, row: Waiting, mark: Sending) -> Mark | None:
        """Sends it when its turn has come; None when it was not sent, and need not be marked.

        That a change of a message is on its way is not written down first: killed there, it is made again as things
        are then, and nobody sees it twice.
        """
        assert row.address is not None
        begun = self.clock.monotonic()
        await self.messenger.ready(mark.rendered, hurry=row.kind is Kind.ANSWER)
        await self.pacer.slot(row.chat, row.lane)
        if self._stopping:
            return None
        if self.clock.monotonic() - begun > STALE_AFTER:
            now = self.clock.now()
            [view] = await self._preparing.read([row], now)
            again = self._preparing.decided(row, view, now)
            if not isinstance(again, Sending):
                return again
            mark = again
        if not row.edit and not await self._marks.write(mark, alone=_is_new(row)):
            return None
        await self.pacer.go()
        end = await self.messenger.deliver(row.address, mark.rendered, maybe_double=_may_be_double(row))
        return await self._mark_of(row, end, mark)

    async def _mark_of(self, row: Waiting, end: End, mark: Sending) -> Mark:
        now = self.clock.now()
        match end:
            case Delivered(message=message):
                unsaid = mark.trail if row.edit else {}
                return Sent(id=row.id, at=now, message=message or row.edit, trail=unsaid)
            case TryLater(seconds=seconds, flood=flood):
                if flood:
                    self.pacer.refused(row.chat, seconds)
                trail = {"gate": "telegram"}
                return PutOff(id=row.id, until=now + timedelta(seconds=seconds), trail=trail)
            case Unreachable():
                if row.person:
                    await self.unreachable(row.person)
                return Ended(id=row.id, at=now, state="refused", trail={"gate": "unreachable"})
            case MessageGone():
                return PutOff(id=row.id, until=now, trail={"gate": "edit"}, anew=True)
            case Refused(why=why):
                return Ended(id=row.id, at=now, state="refused", trail={"gate": "telegram", "why": why})
            case Unknown():
                return _after_unknown(row, now)
            case _:
                assert_never(end)


def _is_new(row: Waiting) -> bool:
    return not row.edit and row.ambiguity is not Ambiguity.ONCE


def _may_be_double(row: Waiting) -> bool:
    return row.tries > 0 and not row.edit and row.rendered is not None


def _after_unknown(row: Waiting, now: datetime) -> Mark:
    """A repeated edit is harmless; of a new message the class decides (law 3)."""
    again = row.edit or row.ambiguity is Ambiguity.MUST
    if again or (row.ambiguity is Ambiguity.CONFIRM and row.tries + 1 < MAX_CONFIRM_TRIES):
        return PutOff(id=row.id, until=now + AGAIN_AFTER, trail={"gate": "unknown end"}, tried=True)
    return Ended(id=row.id, at=now, state="uncertain", trail={"gate": "unknown end"})
