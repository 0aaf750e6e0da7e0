"""Kills a bot again and again, wherever it is at that moment, and starts it again."""

import asyncio
import math
import random
import subprocess
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from stories.telegram import Simulator, until

STARTS_WITHIN = 60.0
"""Seconds from a start to the bot's first call; a bot that waits for a dead one's lease needs some."""
STUCK_AFTER = 60.0
"""Seconds without progress after which a bot that works off what waits counts as stuck."""
LONGEST_LIFE = 3.0
"""Seconds that a bot lives at most after its first call, before it is killed."""


@dataclass(frozen=True)
class Bot:
    """How a bot is started, and where it writes its lines."""

    command: Sequence[str]
    environment: Mapping[str, str] | None
    """None: this process's own."""
    log: Path

    def start(self) -> "subprocess.Popen[bytes]":
        """A new process of it."""
        with self.log.open("ab") as lines:
            return subprocess.Popen(self.command, env=self.environment, stdout=lines, stderr=lines)


async def killed(
    bot: Bot, simulator: Simulator, kills: int, chance: random.Random, looked: Callable[[], Awaitable[None]]
) -> "subprocess.Popen[bytes]":
    """Starts a bot and kills it, `kills` times; `looked` is called after each kill. The last one started lives."""
    for _ in range(kills):
        running = await started(bot, simulator)
        await asyncio.sleep(LONGEST_LIFE * chance.random() ** 2)  # mostly soon: while it works off what waited
        running.kill()
        await asyncio.to_thread(running.wait)
        await looked()
    return await started(bot, simulator)


async def started(bot: Bot, simulator: Simulator) -> "subprocess.Popen[bytes]":
    """A bot that has made its first call. Raises TimeoutError when none comes."""
    before = (await simulator.journal())[-1]["n"]
    running = bot.start()

    async def look() -> bool:
        if running.poll() is not None:
            raise RuntimeError(f"the bot ended by itself, with exit code {running.returncode}:\n{_last_lines(bot)}")
        return bool(await simulator.journal(before, method="getMe"))

    await until(look, "the first call of the bot", STARTS_WITHIN)
    return running


def _last_lines(bot: Bot) -> str:
    return bot.log.read_text("utf-8")[-2000:]


async def quiet(simulator: Simulator, running: "subprocess.Popen[bytes]", waits: Callable[[], Awaitable[int]]) -> None:
    """Waits until the simulator has handed over everything and nothing of it waits in the bot, twice in a row.

    Raises TimeoutError when for a minute nothing became less.
    """
    least, still = math.inf, 0
    while still < 2:  # twice: between an update and its answer there is an instant without either
        async with asyncio.timeout(STUCK_AFTER):
            while (left := await _left(simulator, running, waits)) >= max(least, 1):  # noqa: ASYNC110  other processes
                await asyncio.sleep(0.05)
        least, still = min(least, left), still + 1 if left == 0 else 0
        await asyncio.sleep(0.05)


async def _left(simulator: Simulator, running: "subprocess.Popen[bytes]", waits: Callable[[], Awaitable[int]]) -> int:
    if running.poll() is not None:
        raise RuntimeError(f"the bot ended by itself, with exit code {running.returncode}")
    return int((await simulator.queue())["pending"]) + await waits()
