"""The clock jumps, and walks from planned instant to planned instant with the bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from simulator.clock import Clock
from simulator.controls import Controls
from simulator.errors import ControlError
from simulator.journal import Journal
from simulator.simulation import Simulation
from simulator.walk import Walk
from stories.telegram import Simulator
from tests.simulator.conftest import TOKEN


@pytest.fixture
def sim(tmp_path: Path) -> Simulation:
    sim = Simulation(Clock(tmp_path / "offset", tmp_path / "status.json"), Journal(), TOKEN)
    sim.resume()
    return sim


@dataclass
class Planner:
    """A bot that only follows the clock: it lives through its plans and says what is next."""

    clock: Clock
    plans: list[float]
    lived: list[float] = field(default_factory=list)
    deaf: bool = False

    async def run(self) -> None:
        assert self.clock.offset_file
        assert self.clock.status_file
        while True:
            offset = float(self.clock.offset_file.read_text())
            now = self.clock.machine() + offset
            due = [plan for plan in self.plans if plan <= now]
            self.lived += due
            self.plans = [plan for plan in self.plans if plan > now]
            self.write(0.0 if self.deaf else offset, min(self.plans, default=None))
            await asyncio.sleep(0.002)

    def write(self, seen: float, planned: float | None) -> None:
        assert self.clock.status_file
        ahead = None if planned is None else datetime.fromtimestamp(planned).astimezone().isoformat()
        fresh = self.clock.status_file.with_suffix(".new")
        fresh.write_text(json.dumps({"next": ahead, "idle": True, "seen_offset": seen}))
        fresh.replace(self.clock.status_file)


@asynccontextmanager
async def planner(clock: Clock, *hours: float) -> AsyncIterator[Planner]:
    bot = Planner(clock, [clock.now() + hour * 3600 for hour in hours])
    task = asyncio.ensure_future(bot.run())
    try:
        yield bot
    finally:
        task.cancel()


async def test_a_jump_skips_what_lies_between(control: Simulator, sim: Simulation) -> None:
    async with planner(sim.clock, 1):
        before = sim.clock.now()
        await control.jump(by=7200)
    assert 7200 <= sim.clock.now() - before < 7205
    assert sim.clock.offset_file is not None
    assert float(sim.clock.offset_file.read_text()) == sim.clock.offset


async def test_a_walk_lives_through_each_planned_instant_in_turn(control: Simulator, sim: Simulation) -> None:
    async with planner(sim.clock, 1, 2, 30) as bot:
        plans = list(bot.plans)
        walked = await control.walk(by=3 * 3600)
        assert bot.lived == plans[:2]
    assert len(walked["stops"]) == 2
    assert datetime.fromisoformat(walked["now"]).timestamp() >= plans[1]


async def test_a_walk_to_the_next_instant_stops_there(control: Simulator, sim: Simulation) -> None:
    async with planner(sim.clock, 1, 2) as bot:
        plans = list(bot.plans)
        await control.walk()
        assert bot.lived == plans[:1]
        assert sim.clock.now() < plans[1]


async def test_a_walk_to_the_next_instant_does_not_pass_its_bound(control: Simulator, sim: Simulation) -> None:
    async with planner(sim.clock, 5) as bot:
        bound = datetime.fromtimestamp(sim.clock.now()).astimezone() + timedelta(hours=1)
        assert (await control.walk(until=bound))["stops"] == []
        assert bot.lived == []


async def test_a_month_of_plans_is_walked_quickly(control: Simulator, sim: Simulation) -> None:
    loop = asyncio.get_running_loop()
    async with planner(sim.clock, *range(1, 101)) as bot:
        begun = loop.time()
        await control.walk(by=102 * 3600)
        assert len(bot.lived) == 100
    assert loop.time() - begun < 5


async def test_a_bot_that_does_not_follow_ends_the_walk_with_an_explanation(sim: Simulation) -> None:
    async with planner(sim.clock, 1) as bot:
        bot.deaf = True
        sim.clock.set_offset(5)
        with pytest.raises(ControlError, match="did not come to rest"):
            await Walk(sim, patience=0.1).to(sim.clock.now() + 7200)


async def test_without_any_bot_the_walk_says_so(sim: Simulation) -> None:
    with pytest.raises(ControlError, match="No bot writes"):
        await Walk(sim, patience=0.05).to(sim.clock.now() + 60)


async def test_a_walk_waits_until_the_bot_has_taken_its_updates(control: Simulator, sim: Simulation) -> None:
    async with planner(sim.clock):
        await control.start(await control.person("Samira"))
        with pytest.raises(ControlError, match="1 pending"):
            await Walk(sim, patience=0.05).to(sim.clock.now() + 60)


async def test_the_clock_walks_forward_only(control: Simulator) -> None:
    with pytest.raises(Exception, match="walks forward only"):
        await control.walk(by=-60)


async def test_a_new_run_goes_on_at_the_offset_it_finds(sim: Simulation) -> None:
    sim.clock.set_offset(86_400)
    again = Clock(sim.clock.offset_file)
    again.resume()
    assert again.offset == 86_400


def test_messages_bear_the_simulated_time(sim: Simulation) -> None:
    sim.clock.set_offset(86_400 * 365)
    moment = Controls(sim).moment({"by": 0})
    assert moment - sim.clock.machine() == pytest.approx(86_400 * 365, abs=1)
