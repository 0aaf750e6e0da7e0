"""A command that puts one event to dispatch, beside a running bot or without one."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.config import Faults, Settings
from bot.folders import prepare_folders
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.states import NoAnswer, Revoked
from conversations.dispatch import dispatch
from conversations.events import Event
from conversations.ports import UnitOfWork
from domain.ids import event_id
from storage.store import Storage, open_store


class CannotError(Exception):
    """The command cannot do its work; the text says what to do."""


@dataclass(frozen=True)
class Beside:
    """What a command works with."""

    storage: Storage
    clock: SystemClock
    username: str
    """The bot's name at Telegram; empty when nobody was asked."""
    is_simulator: bool

    def new_id(self) -> str:
        """An id for the event."""
        return event_id(self.clock.now(), os.urandom(16))

    async def put(self, event: Event) -> None:
        """Decides and writes, in one transaction; a running bot notices within two seconds."""

        async def work(unit: UnitOfWork) -> None:
            await dispatch(event, unit, self.clock.now())

        await self.storage.transact(work)


@asynccontextmanager
async def beside(settings: Settings, *, ask_telegram: bool = True) -> AsyncIterator[Beside]:
    """Opens the store; the clock is the simulator's only towards the simulator. Raises CannotError."""
    key = prepare_folders(settings)
    if isinstance(key, Faults):
        raise CannotError(str(key))
    username, is_simulator = await _asked(settings) if ask_telegram or settings.clock.offset_from else ("", False)
    clock = SystemClock()
    if is_simulator and settings.clock.offset_from:
        clock.follow(settings.clock.offset_from)
    async with open_store(settings.database.url.get_secret_value(), key) as storage:
        yield Beside(storage, clock, username, is_simulator)


async def _asked(settings: Settings) -> tuple[str, bool]:
    """The bot's name at Telegram, and whether that is the simulator."""
    async with TelegramMessenger(settings.telegram.token.get_secret_value(), settings.telegram.api_url) as messenger:
        try:
            return (await messenger.me()).username, messenger.is_simulator
        except Revoked as error:
            raise CannotError(str(error)) from None
        except (TimeoutError, NoAnswer):
            address = settings.telegram.api_url
            sentence = f"{address} does not answer. Check the network and telegram.api_url, then try again."
            raise CannotError(sentence) from None
