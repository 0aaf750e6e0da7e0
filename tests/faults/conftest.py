"""A bot of its own beside a simulator, with a small town on its books: ready to be hurt."""

import asyncio
import os
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from storage.store import open_store
from stories.processes import SimulatorProcess
from stories.stage import bot_environment, bot_process
from stories.telegram import Simulator, until
from tests.promises.people import ADDRESS, THURSDAY
from tests.promises.town import KEY, settle


@dataclass
class Scene:
    """The bot's process, its files and everyone's telephones."""

    simulator: Simulator
    environment: dict[str, str]
    folder: Path
    bot: subprocess.Popen[bytes] | None = field(default=None)

    async def messages(self, who: str, text: str) -> list[str]:
        """What the bot said to somebody that holds this text."""
        chat = await self.simulator.chat(ADDRESS[who])
        return [each.text for each in chat if each.by_bot and text in each.text]

    async def hears(self, who: str, text: str, seconds: float = 15) -> str:
        """Waits until the bot says it; the newest one."""
        return (await self.simulator.heard(ADDRESS[who], text, seconds=seconds)).text

    async def ends(self, seconds: float = 15) -> int:
        """Waits until the bot has ended; its exit code."""
        assert self.bot is not None
        return await asyncio.to_thread(self.bot.wait, seconds)

    async def rests(self) -> None:
        """Waits until the bot is idle, at the simulated instant."""
        await self.simulator.walk(by=0.001)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the database holds; nothing sealed is opened."""
        with sqlite3.connect(f"file:{self.folder / 'data' / 'stapje.db'}?mode=ro", uri=True) as database:
            return database.execute(query).fetchall()

    def log(self) -> str:
        return (self.folder / "bot.log").read_text("utf-8")


@pytest.fixture
def stage(simulator_server: SimulatorProcess, tmp_path: Path) -> tuple[dict[str, str], Path]:
    """The settings of a bot whose key is the town's."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "keys" / "key").write_text(KEY.hex())
    os.chmod(tmp_path / "keys" / "key", 0o400)  # noqa: PTH101  as the operator has it
    return bot_environment(simulator_server, tmp_path), tmp_path


@pytest.fixture
async def scene(simulator: Simulator, stage: tuple[dict[str, str], Path]) -> AsyncIterator[Scene]:
    """Everyone has a telephone and lives in the town; it is Thursday 09:30, and the bot runs."""
    environment, folder = stage
    async with set_up(simulator, environment, folder) as there:
        yield there


@asynccontextmanager
async def set_up(simulator: Simulator, environment: dict[str, str], folder: Path) -> AsyncIterator[Scene]:
    """The same with settings of one's own."""
    await simulator.jump(to=THURSDAY)
    for name, address in ADDRESS.items():
        await simulator.person(name.capitalize(), id=address)
    async with open_store(environment["STAPJE_DATABASE__URL"], KEY) as store:
        await settle(store)
    there = Scene(simulator, environment, folder)
    with bot_process(environment, folder) as there.bot:

        async def started() -> bool:
            return (simulator_status := (await simulator.clock())["status"]) is not None and bool(simulator_status)

        await until(started, "the bot to start", 20)
        for address in ADDRESS.values():
            await simulator.start(address)
        await there.rests()
        yield there
