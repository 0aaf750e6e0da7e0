"""The desk: the next inbox row of each chat, parsed, put to dispatch, and settled in the same transaction."""

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.logs import failure, get_logger
from conversations.dispatch import Toast, dispatch
from conversations.events import FromChat, Garbled
from conversations.languages import ANY
from conversations.ports import UnitOfWork
from conversations.replies import Say
from scheduler.ports import Clock
from storage.database import ConflictError
from storage.inbox import Claimed
from storage.store import Storage

MAX_TRIES = 3
CHATS_AT_ONCE = 16
LONGEST = 0.025
"""Seconds after which a transaction takes no further chat (law 2): who taps meanwhile waits for it."""
AGAIN_SECONDS = 0.5
"""Before the database is asked again."""

log = get_logger(__name__)

Parse = Callable[..., FromChat]


class Toasts(Protocol):
    """Answers a tap: sent after the commit, unpaced, never retried."""

    def toast(self, query: str, text: str) -> Coroutine[Any, Any, None]: ...


@dataclass
class Desk:
    """Works through the inbox until it is empty, then waits to be woken."""

    storage: Storage
    parse: Parse
    toasts: Toasts
    clock: Clock
    said: Callable[[], None]
    """Called after each commit: something may be ready to be delivered."""
    spawn: Callable[[Coroutine[Any, Any, None]], None]
    """Starts a task that the app ends with itself."""
    languages: tuple[str, ...] = ANY
    """Codes of those that can be chosen by who takes part."""

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self._together = CHATS_AT_ONCE
        self.idle = False

    def wake(self) -> None:
        """Something may be waiting in the inbox."""
        self.idle = False
        self._woken.set()

    async def run(self) -> None:
        while True:
            self._woken.clear()
            chats = await self.storage.inbox.waiting(self._together)
            if chats:
                await self._next(chats)
                continue
            self.idle = not self._woken.is_set()
            await self._woken.wait()

    async def _next(self, chats: Sequence[str]) -> None:
        """The oldest that waits of each chat, all in one transaction; when one raises, each in a transaction alone.

        What keeps failing is set aside and blocks nobody.
        """
        claimed: Sequence[Claimed] = ()
        now = self.clock.now()

        async def work(unit: UnitOfWork) -> list[Toast | None]:
            nonlocal claimed
            until = self.clock.monotonic() + LONGEST
            claimed, toasts = await self.storage.inbox.claim_all(unit, chats, now), []
            for row in claimed:
                toasts.append(await self._settle(unit, row, now))
                if self.clock.monotonic() > until:  # the others wait for the next
                    break
            return toasts

        try:
            toasts = await self.storage.transact(work)
            self._learn(settled=len(toasts), of=len(claimed))
        except Exception as error:  # noqa: BLE001  whatever a decision raises: tried again, then set aside
            if len(chats) > 1:
                await asyncio.gather(*(self._next([chat]) for chat in chats))
            else:
                await self._not_done(next(iter(claimed), None), error, now)
            toasts = []
        self.said()
        for toast in filter(None, toasts):
            self.spawn(self.toasts.toast(toast.query, toast.text))

    def _learn(self, *, settled: int, of: int) -> None:
        """How many fit in a transaction: what is read about those for whom no time was left is read again."""
        self._together = max(1, settled) if settled < of else min(self._together + 1, CHATS_AT_ONCE)

    async def _settle(self, unit: UnitOfWork, row: Claimed, now: datetime) -> Toast | None:
        try:
            event = self.parse(row.body, event=row.event, chat=row.chat, nonce=secrets.token_urlsafe(16))
        except (ValueError, KeyError, TypeError) as error:
            log.warning("update_unreadable", action="parse", **failure(error))
            event = Garbled(id=row.event, chat=row.chat)
        toast = await dispatch(event, unit, now, self.languages)
        await self.storage.inbox.done(unit, row.number, now)
        return toast

    async def _not_done(self, row: Claimed | None, error: Exception, now: datetime) -> None:
        """A database that is busy, full or away is no fault of the update: it waits, and counts no try."""
        if row is None or isinstance(error, ConflictError):
            log.warning("database_away", action="desk", **failure(error))
            await asyncio.sleep(AGAIN_SECONDS)
            self.wake()
        else:
            await self._failed(row, error, now)

    async def _failed(self, row: Claimed, error: Exception, now: datetime) -> None:
        log.error("event_failed", action="dispatch", tries=row.tries + 1, **failure(error))
        if row.tries + 1 < MAX_TRIES:
            await self.storage.inbox.tried(row.number)
        else:
            await self._set_aside(row, error, now)

    async def _set_aside(self, row: Claimed, error: Exception, now: datetime) -> None:
        """Out of the way, with an alarm for the operator and a kind answer for the person."""

        async def work(unit: UnitOfWork) -> None:
            actor = await unit.actor(row.chat, now)
            to = actor.person.id if actor.person else ""
            sorry = Say(screen="error_answer", to=to, chat="" if to else row.chat)
            await unit.apply(row.event, (), (sorry,), (), now)
            await self.storage.inbox.set_aside(unit, row, now, kind=type(error).__name__)

        await self.storage.transact(work)
