"""The kill tests: a bot under load gets SIGKILL at random points; what became of people's taps is judged."""

import random
import sys
from asyncio import TaskGroup
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench import kept, stock_oracle
from bench.kills import Bot, killed, quiet
from bench.oracle import Verdict, judge
from bench.resident import Resident, script
from bench.rows import let_go, rows
from bench.telephones import telephones
from bench.town import Town, filled, settings_of, told, town

THURSDAY = datetime(2026, 10, 8, 8, 0, tzinfo=UTC)
"""Ten o'clock in Amsterdam: inside every window."""
SECONDS_A_KILL = 2.0
AS_IT_COMES: Mapping[str, str] = {}
"""The bot's own pace, as against Telegram."""
STOP_SECONDS = 10


@dataclass(frozen=True)
class Plan:
    """What a kill test does."""

    kills: int
    people: int
    seed: int
    folder: Path
    database: str = ""
    """Empty: a SQLite file in the folder."""


async def kill_stapje(plan: Plan) -> Verdict:
    """Plays the script against Stapje."""
    async with _thursday(plan, "stapje") as place:
        environment = told(place, database=plan.database, more=AS_IT_COMES)
        chance = random.Random(f"{plan.seed}/kills")  # noqa: S311  no secret
        now = datetime.fromisoformat((await place.simulator.clock())["now"])
        spread = plan.kills * SECONDS_A_KILL
        reminded = [now + timedelta(seconds=chance.uniform(0, spread)) for _ in place.addresses]
        people = await filled(place, environment, now, reminded)
        url = settings_of(environment).database.url.get_secret_value()
        in_flight = 0

        async def looked() -> None:
            nonlocal in_flight
            await let_go(url)
            in_flight += (await rows(url, kept.IN_FLIGHT))[0][0]

        async def waits() -> int:
            return int((await rows(url, kept.WAITS))[0][0])

        bot = Bot([sys.executable, "-m", "bot", "run"], environment, place.folder / "bot.log")
        await _played(plan, place, bot=bot, chance=chance, looked=looked, waits=waits)
        expired = (await place.simulator.queue())["expired"]
        verdict = judge(await place.simulator.journal(), await kept.read(url), people, expired)
        verdict.kills, verdict.in_flight = plan.kills, in_flight
        return verdict


async def kill_stock(plan: Plan) -> Verdict:
    """Plays the same script against a bot as most people would write it."""
    async with _thursday(plan, "stock") as place:
        store = place.folder / "stock.db"
        chance = random.Random(f"{plan.seed}/kills")  # noqa: S311  no secret

        async def nothing() -> None: ...

        async def waits() -> int:
            return await stock_oracle.moving(place.simulator)

        command = [sys.executable, "-m", "bench.stock", "plan", place.server.url, place.server.token, str(store)]
        bot = Bot(command, None, place.folder / "bot.log")
        await _played(plan, place, bot=bot, chance=chance, looked=nothing, waits=waits)
        verdict = await stock_oracle.judge(await place.simulator.journal(), store, place.addresses)
        verdict.kills = plan.kills
        return verdict


def _thursday(plan: Plan, name: str) -> AbstractAsyncContextManager[Town]:
    return town(plan.folder / name, plan.people, at=THURSDAY)


async def _played(
    plan: Plan,
    place: Town,
    *,
    bot: Bot,
    chance: random.Random,
    looked: Callable[[], Awaitable[None]],
    waits: Callable[[], Awaitable[int]],
) -> None:
    """People act while the bot is killed; then they stop, and the last bot works off what waits and is asked to end."""
    over = False
    async with telephones(place.server.url, place.addresses) as phones:
        async with TaskGroup() as group:
            for number, address in enumerate(place.addresses):
                someone = Resident(place.simulator, phones[address], script(plan.seed, number))
                group.create_task(someone.live(lambda: over))
            running = await killed(bot, place.simulator, plan.kills, chance, looked)
            over = True
        try:
            await quiet(place.simulator, running, waits)
        finally:
            running.terminate()
            running.wait(STOP_SECONDS)
