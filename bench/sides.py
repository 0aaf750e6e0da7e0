"""The bots that are measured side by side, each beside a simulator of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench import kept
from bench.kills import Bot, started
from bench.processor import used
from bench.resident import TOGGLES
from bench.rows import rows
from bench.shelf import environment, shelf
from bench.telephones import Telephone, telephones
from bench.town import Town, filled, settings_of, told, town

PATIENCE = 20.0

Doing = Callable[[Town, Telephone, int], Awaitable[None]]
Rest = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Side:
    """One running bot and the people beside it."""

    place: Town
    phones: dict[int, Telephone]
    pid: int
    doing: Doing
    rest: Rest
    """Waits until the bot has nothing left to do of what people did."""

    async def round(self, times: int) -> float:
        """Milliseconds of processor time for each time that one of the people did something."""
        before = used(self.pid)
        await asyncio.gather(*(self.doing(self.place, phone, times) for phone in self.phones.values()))
        await self.rest()
        return (used(self.pid) - before) * 1000 / (times * len(self.phones))


async def taps(place: Town, phone: Telephone, times: int) -> None:
    """*Gelukt*, *Toch niet*, and so on, each after the answer to the one before."""
    for _ in range(times):
        key = phone.newest(TOGGLES)
        assert key is not None
        await place.simulator.tap(phone.person, message=key.message, data=key.data)
        if not await phone.until(lambda tapped=key: tapped not in phone.shown[tapped.message], PATIENCE):  # type: ignore[misc]
            raise TimeoutError("a tap was not answered")


async def asks(place: Town, phone: Telephone) -> None:
    """*Mijn stap*, until there is a button to tap on."""
    await place.simulator.text(phone.person, "Mijn stap")
    if not await phone.until(lambda: phone.newest(TOGGLES) is not None, PATIENCE):
        raise TimeoutError("nobody answered with a button")


async def texts(place: Town, phone: Telephone, times: int) -> None:
    """A text, and the next when it was answered."""
    for _ in range(times):
        sent = await place.simulator.text(phone.person, "Mijn stap")
        if not await phone.until(lambda n=sent["message_id"]: max(phone.shown, default=0) > n, PATIENCE):  # type: ignore[misc]
            raise TimeoutError("a text was not answered")


@asynccontextmanager
async def stapje(folder: Path, people: int) -> AsyncIterator[Side]:
    """Stapje as it comes, but for its pace; it does not know that it speaks with a simulator."""
    async with town(folder, people) as place:
        told_it = told(place, moved=False)
        await filled(place, told_it, datetime.now(UTC), spare=True)
        url = settings_of(told_it).database.url.get_secret_value()

        async def rest() -> None:
            async with asyncio.timeout(PATIENCE):
                while (await rows(url, kept.WAITS))[0][0]:  # noqa: ASYNC110  another process
                    await asyncio.sleep(0.02)

        bot = Bot([sys.executable, "-m", "bot", "run"], told_it, folder / "bot.log")
        async with _running(bot, place, taps, rest) as side:
            yield side


@asynccontextmanager
async def stock(folder: Path, people: int, kind: str, *, sniffio: bool) -> AsyncIterator[Side]:
    """A stock bot, as pip installs it or with `sniffio` beside it."""
    async with town(folder, people) as place:
        packages = shelf(folder / "packages", without="" if sniffio else "sniffio")
        command = [sys.executable, "-S", "-m", "bench.stock", kind, place.server.url, place.server.token]

        async def rest() -> None:
            """An edit is the last of its two calls."""

        bot = Bot(command, environment(packages), folder / "bot.log")
        async with _running(bot, place, taps if kind == "tap" else texts, rest) as side:
            yield side


@asynccontextmanager
async def _running(bot: Bot, place: Town, doing: Doing, rest: Rest) -> AsyncIterator[Side]:
    """Who is to tap has asked for their step before the first round."""
    async with telephones(place.server.url, place.addresses) as phones:
        running = await started(bot, place.simulator)
        try:
            if doing is taps:
                await asyncio.gather(*(asks(place, phone) for phone in phones.values()))
                await rest()
            yield Side(place, phones, running.pid, doing, rest)
        finally:
            running.terminate()
            running.wait(10)
