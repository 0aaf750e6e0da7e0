"""A simulator with people who pressed START, and the store that the bot beside it will find."""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from bench.rows import rows
from bench.seed import ZONE, Seeded, seed
from bot.config import Settings, load_settings
from bot.folders import prepare_folders
from storage.store import open_store
from stories.processes import SimulatorProcess, simulator_process
from stories.stage import FAST, bot_environment
from stories.telegram import Simulator

CLOCK = "STAPJE_CLOCK__OFFSET_FROM"


@dataclass(frozen=True)
class Town:
    """Where a bench takes place."""

    server: SimulatorProcess
    simulator: Simulator
    addresses: tuple[int, ...]
    """Telegram ids of the people, all of whom pressed START."""
    folder: Path


@asynccontextmanager
async def town(folder: Path, people: int, *, at: datetime | None = None) -> AsyncIterator[Town]:
    """A simulator of its own; `at` moves its clock, None leaves it as it is."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    with simulator_process(folder) as server:
        async with server.client() as simulator:
            if at is not None:
                await simulator.jump(to=at)
            addresses = [await simulator.person(f"Ada {number}") for number in range(people)]
            for address in addresses:
                await simulator.start(address)
            yield Town(server, simulator, tuple(addresses), folder)


def told(place: Town, *, database: str = "", moved: bool = True, more: Mapping[str, str] = FAST) -> dict[str, str]:
    """The bot's environment; without `moved` it does not follow the simulator's clock and writes no status."""
    environment = bot_environment(place.server, place.folder, database=database, more=more)
    return {name: value for name, value in environment.items() if moved or name != CLOCK}


def settings_of(environment: Mapping[str, str]) -> Settings:
    """What the bot makes of its environment."""
    settings = load_settings({}, environment, config_path=Path(os.devnull))
    assert isinstance(settings, Settings), settings
    return settings


async def filled(
    place: Town,
    environment: Mapping[str, str],
    now: datetime,
    reminded: Sequence[datetime] = (),
    *,
    spare: bool = False,
    zone: str = ZONE,
) -> tuple[Seeded, ...]:
    """Puts the people in the store that the environment names, which must be a new one."""
    settings = settings_of(environment)
    key = prepare_folders(settings)
    assert isinstance(key, bytes), key
    url = settings.database.url.get_secret_value()
    async with open_store(url, key) as storage:
        [(already,)] = await rows(url, "SELECT COUNT(*) FROM people")
        if already:
            raise click.ClickException("There are people in this database already: give an empty one.")
        return await seed(storage, place.addresses, now, reminded, spare=spare, zone=zone)
