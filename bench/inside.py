"""Stapje inside this process, one person at a time: what a tap asks of database and line, and how soon it answers."""

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.sides import asks, taps
from bench.telephones import telephones
from bench.town import filled, settings_of, told, town
from bot.app import App
from bot.clock import SystemClock
from bot.folders import prepare_folders
from bot.logs import configure_logs
from bot.telegram.messenger import TelegramMessenger
from storage.store import Storage, open_store

ANSWERS = ("answerCallbackQuery", "editMessageText", "sendMessage")


@dataclass(frozen=True)
class Inside:
    """For each tap."""

    calls: float
    commits: float
    p95_ms: float
    """From the commit of what the tap led to, until the first call leaves."""


@dataclass
class _Watched:
    """Wraps what is counted; only ever put around the parts of this bench's own bot."""

    commits: int = 0
    calls: int = 0
    committed_at: float | None = None
    waits: list[float] = field(default_factory=list)

    def watch(self, storage: Storage, messenger: TelegramMessenger) -> None:
        database, line = storage.inbox.database, messenger.line
        setattr(database, "transact", self._committing(database.transact))  # noqa: B010  seen by mypy as a method
        setattr(storage, "transact", self._answering(storage.transact))  # noqa: B010  as above
        setattr(line, "call", self._calling(line.call))  # noqa: B010  as above

    def _committing(self, transact: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def counted(*given: Any) -> Any:  # noqa: ANN401  whatever is passed on
            result = await transact(*given)
            self.commits += 1
            return result

        return counted

    def _answering(self, transact: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def timed(*given: Any) -> Any:  # noqa: ANN401  whatever is passed on
            result = await transact(*given)
            self.committed_at = time.perf_counter()
            return result

        return timed

    def _calling(self, call: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def counted(url: str, *given: Any, **named: Any) -> Any:  # noqa: ANN401  whatever is passed on
            if url.endswith(ANSWERS):
                self.calls += 1
                if self.committed_at is not None:
                    self.waits.append((time.perf_counter() - self.committed_at) * 1000)
                    self.committed_at = None
            return await call(url, *given, **named)

        return counted


async def inside(folder: Path, times: int) -> Inside:
    """One person taps `times` times; the queue is empty each time."""
    async with town(folder, 1) as place:
        settings = settings_of(told(place, moved=False))
        await filled(place, told(place, moved=False), datetime.now(UTC), spare=True)
        clock, key, watched = SystemClock(), prepare_folders(settings), _Watched()
        configure_logs(level="ERROR", style="text", now=clock.now)
        assert isinstance(key, bytes)
        async with (
            TelegramMessenger(settings.telegram.token.get_secret_value(), settings.telegram.api_url) as messenger,
            open_store(settings.database.url.get_secret_value(), key, alone=True) as storage,
            telephones(place.server.url, place.addresses) as phones,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(App(settings, clock, storage, messenger).run())
            [phone] = phones.values()
            await asks(place, phone)
            watched.watch(storage, messenger)
            await taps(place, phone, times)
            os.kill(os.getpid(), signal.SIGTERM)
        return Inside(watched.calls / times, watched.commits / times, quantiles(watched.waits, n=20)[-1])
