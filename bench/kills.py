"""Kills a bot again and again, wherever it is at that moment, and starts it again."""

import asyncio
import random
import subprocess
from collections.abc import Awaitable, Callable

from stories.telegram import Simulator, until

STARTS_WITHIN = 60.0
"""Seconds from a start to the bot's first call; a bot that waits for a dead one's lease needs some."""
LONGEST_LIFE = 1.5
"""Seconds that a bot lives at most after its first call, before it is killed."""

Start = Callable[[], "subprocess.Popen[bytes]"]


async def killed(
    start: Start, simulator: Simulator, kills: int, chance: random.Random, looked: Callable[[], Awaitable[None]]
) -> "subprocess.Popen[bytes]":
    """Starts a bot and kills it, `kills` times; `looked` is called after each kill. The last one started lives."""
    for _ in range(kills):
        running = await started(start, simulator)
        await asyncio.sleep(LONGEST_LIFE * chance.random() ** 2)  # mostly soon: while it works off what waited
        running.kill()
        await asyncio.to_thread(running.wait)
        await looked()
    return await started(start, simulator)


async def started(start: Start, simulator: Simulator) -> "subprocess.Popen[bytes]":
    """A bot that has made its first call. Raises TimeoutError when none comes."""
    before = (await simulator.journal())[-1]["n"]
    running = start()

    async def look() -> bool:
        if running.poll() is not None:
            raise RuntimeError(f"the bot ended by itself, with exit code {running.returncode}")
        return bool(await simulator.journal(before, method="getMe"))

    await until(look, "the first call of the bot", STARTS_WITHIN)
    return running


async def quiet(simulator: Simulator, waits: Callable[[], Awaitable[int]], seconds: float = 60) -> None:
    """Waits until the simulator has handed over everything and nothing of it waits in the bot, twice in a row."""
    still = 0

    async def look() -> bool:
        nonlocal still
        at_rest = (await simulator.queue())["pending"] == 0 and await waits() == 0
        still = still + 1 if at_rest else 0
        await asyncio.sleep(0.05)
        return still > 1

    await until(look, "the bot to work off what waits", seconds)
