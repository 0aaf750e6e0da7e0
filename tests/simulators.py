"""A simulator for tests: one process a worker, a new world for each test."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from stories.processes import SimulatorProcess, simulator_process
from stories.telegram import Simulator


@pytest.fixture(scope="session")
def simulator_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimulatorProcess]:
    """The worker's simulator. Take `simulator` instead: it empties the world first."""
    folder: Path = tmp_path_factory.mktemp("simulator")
    with simulator_process(folder) as server:
        yield server


@pytest.fixture
async def simulator(simulator_server: SimulatorProcess) -> AsyncIterator[Simulator]:
    """An empty world with no faults, no limits, and a clock that stands where the machine's stands."""
    simulator_server.status_file.unlink(missing_ok=True)
    async with simulator_server.client() as client:
        await client.reset()
        await client.jump(by=-(await client.clock())["offset"])
        yield client
