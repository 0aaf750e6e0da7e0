"""The town with a bot of its own: a process against the simulator, on a store that was filled before it began."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from typing import Any

from bot.config import Settings, load_settings
from bot.folders import prepare_folders
from storage.store import Storage, open_store
from stories.processes import SimulatorProcess
from stories.stage import FAST, bot_environment, bot_process
from stories.telegram import Json, Message, Simulator, until
from tests.promises.people import ADDRESS, THURSDAY, canary
from tests.promises.town import settle

LOUD = {**FAST, "STAPJE_LOG__LEVEL": "DEBUG"}


@dataclass
class Living:
    """A running bot, its people's telephones, and its store from beside."""

    simulator: Simulator
    folder: Path
    process: Popen[bytes]
    store: Storage = field(repr=False)

    async def taps(self, address: int, label: str = "", **more: Any) -> None:  # noqa: ANN401  # as the simulator takes
        await self.rests(await self.simulator.tap(address, label, **more))

    async def forges(self, address: int, data: str) -> None:
        """Taps the newest message with data of one's own making."""
        newest = [each for each in await self.chat(address) if each.by_bot][-1]
        act = {"message_id": newest.number, "data": data, "force": True}
        await self.rests(await self.simulator.post(f"/sim/people/{address}/tap", act))

    async def writes(self, address: int, *texts: str) -> None:
        for text in texts:
            await self.rests(await self.simulator.text(address, text))

    async def chat(self, address: int) -> list[Message]:
        return [each for each in await self.simulator.chat(address) if not each.deleted]

    async def rests(self, act: Any = None) -> None:  # noqa: ANN401  # what the simulator answered to an act
        """Until the bot has done all that follows."""
        asked = (act or {}).get("update_id") or 0

        async def look() -> bool:
            status = (await self.simulator.clock())["status"] or {}
            return bool(status.get("idle")) and status.get("update", 0) >= asked

        await until(look, f"rest after {act}", 20)

    def log(self) -> str:
        """All that the bot wrote, to either stream."""
        return (self.folder / "bot.log").read_text("utf-8")


@asynccontextmanager
async def living(server: SimulatorProcess, folder: Path, database: str = "") -> AsyncIterator[Living]:
    """Everyone has pressed START, the store is filled, the bot runs; it is half past nine on that Thursday."""
    environment = bot_environment(server, folder, database=database, more=LOUD)
    settings = load_settings({}, environment, config_path=Path(os.devnull))
    assert isinstance(settings, Settings)
    key = prepare_folders(settings)
    assert isinstance(key, bytes)
    server.status_file.unlink(missing_ok=True)
    async with server.client() as simulator, open_store(settings.database.url.get_secret_value(), key) as store:
        await simulator.reset()
        await simulator.jump(to=THURSDAY)
        pressed: Json = {}
        for name, address in ADDRESS.items():
            await simulator.person(canary(name, "account"), id=address, username=canary(name, "user"))
            pressed = await simulator.start(address)
        await settle(store)
        with bot_process(environment, folder) as process:
            there = Living(simulator, folder, process, store)
            await there.rests(pressed)
            yield there
