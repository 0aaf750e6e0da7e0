"""Asks Telegram for updates, and tells it that they arrived only after they are stored (house law 1)."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram.error import Conflict as ConflictError
from telegram.error import RetryAfter, TelegramError

from bot.logs import failure, get_logger
from bot.telegram.backoff import Backoff
from bot.telegram.endings import says_revoked, seconds_asked
from bot.telegram.messenger import Me, TelegramMessenger
from bot.telegram.states import OTHER_PROGRAM, WEBHOOK_SET, Conflict, Outage, Polling, Revoked, State
from bot.telegram.updates import group_of, kept
from scheduler.ports import Clock
from storage.inbox import Received

__all__ = ["Conflict", "Intake", "Outage", "Polling", "Revoked", "State", "greet"]

POLL_SECONDS = 30
FULL = 100
"""Updates in an answer after which more may be waiting."""
REFUSALS = 3
"""Times in a row that Telegram must say it does not know the token, before we believe it."""

log = get_logger(__name__)


async def greet(messenger: TelegramMessenger, pause: Callable[[float], Awaitable[object]] = asyncio.sleep) -> Me:
    """Who the bot is, as soon as Telegram answers: a bot that starts during an outage waits. Raises Revoked."""
    backoff = Backoff()
    while True:
        try:
            return await messenger.me()
        except TelegramError as error:
            log.warning("telegram_does_not_answer", action="start", **failure(error))
            await pause(backoff.failed())


@dataclass
class Intake:
    """One bot's updates, from Telegram into the inbox."""

    messenger: TelegramMessenger
    keep: Callable[[Sequence[Received], datetime], Awaitable[object]]
    """Stores and commits; drops what it has by the set of ids."""
    wake: Callable[[], object]
    """Called when something was stored."""
    clock: Clock
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep
    backoff: Backoff = field(default_factory=Backoff)
    poll_seconds: int = POLL_SECONDS
    state: State = field(default_factory=Polling, init=False)
    heard_at: float | None = field(default=None, init=False)
    """When Telegram last answered and all of it was stored, on the monotonic clock; None: not yet."""
    stored: int = field(default=0, init=False)
    """The highest number of the newest updates that are stored; 0: none yet."""
    caught_up: bool = field(default=False, init=False)
    """Whether all that people did so far is stored, as far as Telegram said."""

    def __post_init__(self) -> None:
        self._refusals = 0
        self._stopping = False

    def stop(self) -> None:
        """Asks no more after the poll under way, which may be cancelled: what is not stored comes again."""
        self._stopping = True

    async def run(self) -> None:
        """Works until stopped or cancelled. Raises Revoked when Telegram does not know the token any more."""
        offset = 0
        while not self._stopping:
            try:
                updates = await self.messenger.updates(offset, self.poll_seconds if self.caught_up else 0)
                offset = await self._take(updates)
            except TelegramError as error:
                await self._not_answered(error)
            except Exception as error:  # noqa: BLE001  whatever stands in the way: not stored is not acknowledged
                await self._try_later(self._outage("storing"), error)
            else:
                self.state, self.heard_at, self.caught_up = Polling(), self.clock.monotonic(), len(updates) < FULL
                self._refusals = 0
                self.backoff.succeeded()

    async def _take(self, updates: Sequence[Mapping[str, Any]]) -> int:
        """Stores them; the offset that says so.

        Zero after an empty answer: by then all is acknowledged, and after a quiet week Telegram's numbers start anew.
        """
        received = list(_received(updates))
        if received:
            await self.keep(received, self.clock.now())
            self.stored = max(update["update_id"] for update in updates)
            self.wake()
        for group in set(_groups(updates)):
            await self.messenger.leave(group)
        return max((update["update_id"] + 1 for update in updates), default=0)

    async def _not_answered(self, error: TelegramError) -> None:
        if says_revoked(error):
            self._refusals += 1
            if self._refusals >= REFUSALS:
                self.state = Revoked()
                raise self.state from None
        if isinstance(error, ConflictError):
            sentence = WEBHOOK_SET if "webhook" in error.message else OTHER_PROGRAM
            await self._try_later(Conflict(self._since(), sentence), error)
        elif isinstance(error, RetryAfter):
            await self._try_later(self._outage("told to wait"), error, at_least=seconds_asked(error))
        else:
            await self._try_later(self._outage(type(error.__cause__ or error).__name__), error)

    def _outage(self, why: str) -> Outage:
        return Outage(self._since(), why)

    def _since(self) -> float:
        return self.state.since if isinstance(self.state, Outage | Conflict) else self.clock.monotonic()

    async def _try_later(self, state: Outage | Conflict, error: Exception, *, at_least: float = 0.0) -> None:
        if type(state) is not type(self.state):
            log.warning("updates_interrupted", state=type(state).__name__, **failure(error))
        self.state, self.caught_up = state, False
        await self.pause(self.backoff.failed(at_least=at_least))


def _received(updates: Iterable[Mapping[str, Any]]) -> Iterable[Received]:
    for raw in updates:
        try:
            received = kept(raw)
        except (LookupError, TypeError) as error:
            log.warning("update_unreadable", action="cut", **failure(error))
            continue
        if received:
            yield received


def _groups(updates: Iterable[Mapping[str, Any]]) -> Iterable[int]:
    for raw in updates:
        try:
            group = group_of(raw)
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
        if group:
            yield group
