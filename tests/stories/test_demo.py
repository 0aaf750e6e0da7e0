"""The demo begins, ends and goes on again; the town itself is played in the browser test."""

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from stories.processes import free_port
from stories.telegram import Simulator, until

NOW = datetime(2026, 4, 16, 7, 50, tzinfo=UTC)
"""Thursday 09:50."""
PATIENCE = 60


def words(folder: Path, port: int, *more: str) -> list[str]:
    return [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", str(port), "--folder", str(folder), *more]


@asynccontextmanager
async def running(command: Sequence[str], port: int) -> AsyncIterator[Simulator]:
    """A demo that is filled; it is told to end with the block, and has to end well."""
    demo = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        async with Simulator(f"http://127.0.0.1:{port}") as simulator:

            async def filled() -> bool:
                return await simulator.healthy() and bool((await simulator.get("/sim/demo")).get("phones"))

            await until(filled, "a filled demo", PATIENCE)
            yield simulator
    finally:
        demo.send_signal(signal.SIGTERM)
        said, _ = await asyncio.wait_for(demo.communicate(), PATIENCE)
    assert demo.returncode == 0, said.decode()


async def test_it_goes_on_where_it_was_left(tmp_path: Path) -> None:
    port = free_port()
    async with running(words(tmp_path, port, "--empty"), port) as simulator:
        told = await simulator.get("/sim/demo")
        [anneke] = told["phones"]
        await simulator.jump(by=3600)
        left = datetime.fromisoformat((await simulator.clock())["now"])
        await simulator.text(anneke, "Menu")
        await simulator.heard(anneke, "Wat wil je doen?")

        async def noted() -> bool:
            return datetime.fromisoformat((tmp_path / "now").read_text()) > left

        await until(noted, "the time to be noted")
    async with running(words(tmp_path, port), port) as simulator:
        assert await simulator.get("/sim/demo") == told
        assert any(message.text == "Menu" for message in await simulator.chat(anneke))
        again = datetime.fromisoformat((await simulator.clock())["now"])
        assert left <= again < left + timedelta(seconds=PATIENCE)


async def test_it_opens_on_that_thursday_and_ends_with_all_it_started(tmp_path: Path) -> None:
    port = free_port()
    async with running(words(tmp_path, port, "--empty"), port) as simulator:
        now = datetime.fromisoformat((await simulator.clock())["now"])
        assert NOW <= now < NOW + timedelta(seconds=PATIENCE)
        other = await asyncio.to_thread(run, words(tmp_path, free_port()))
        assert other.returncode == 1
        assert "running already" in other.stderr
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0, "the simulator still listens"
    assert "action=stop" in (tmp_path / "bot.log").read_text("utf-8")


def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)


def test_a_taken_port_gets_a_sentence_that_says_what_to_type(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        demo = run(words(tmp_path, port))
    assert demo.returncode == 1
    assert demo.stderr == f"Port {port} is taken by another program. Choose another one: --port {port + 1}\n"
