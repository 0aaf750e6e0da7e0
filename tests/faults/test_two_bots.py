"""Two bots on one PostgreSQL: one works, the other stands by and takes over when the first is gone."""

from pathlib import Path

from bench.rows import rows
from storage.store import open_store
from stories.processes import SimulatorProcess
from stories.stage import bot_environment, bot_process
from stories.telegram import Simulator, until
from tests.promises.people import ADDRESS, FATIMA, THURSDAY
from tests.promises.town import KEY, settle


async def holder(url: str) -> str:
    found = await rows(url, "SELECT holder FROM leases")
    return str(found[0][0]) if found else ""


async def test_the_second_bot_works_soon_after_the_first_was_killed(
    simulator_server: SimulatorProcess, simulator: Simulator, stage: tuple[dict[str, str], Path], postgres_url: str
) -> None:
    folder = stage[1]
    (folder / "second").mkdir()
    environment = bot_environment(simulator_server, folder, database=postgres_url)
    await simulator.jump(to=THURSDAY)
    await simulator.person("Fatima", id=ADDRESS[FATIMA])
    async with open_store(postgres_url, KEY) as store:
        await settle(store)
    with bot_process(environment, folder) as first:
        one = await until(lambda: holder(postgres_url), "the first bot to work", 20)
        with bot_process(environment, folder / "second"):
            await simulator.text(ADDRESS[FATIMA], "hulp")
            await simulator.heard(ADDRESS[FATIMA], "Waar gaat het over?", seconds=20)
            await stands_by(postgres_url)
            assert await holder(postgres_url) == one
            first.kill()
            await simulator.text(ADDRESS[FATIMA], "Mijn stap")
            await simulator.heard(ADDRESS[FATIMA], "Waar je nu mee bezig bent", seconds=10)
            assert await holder(postgres_url) != one


async def stands_by(url: str) -> None:
    """Waits until both are connected."""
    connected = "SELECT COUNT(DISTINCT application_name) FROM pg_stat_activity WHERE application_name LIKE 'stapje%'"

    async def look() -> bool:
        return bool((await rows(url, connected))[0][0] == 2)

    await until(look, "the second bot to stand by", 20)
