"""The server keeps to this machine, marks its answers, and ends at once."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import pytest

from simulator.server import loopback
from simulator.simulation import Simulation
from stories.processes import process, simulator_process
from stories.telegram import Simulator, until
from tests.simulator.conftest import TOKEN


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])  # noqa: S104 - it must refuse them
def test_it_listens_on_loopback_only(host: str) -> None:
    with pytest.raises(ValueError, match="loopback only"):
        loopback(host)


def test_the_command_refuses_an_open_door_with_a_clear_sentence(tmp_path: Path) -> None:
    with process([sys.executable, "-m", "simulator", "--host", "0.0.0.0"], tmp_path / "log") as refused:  # noqa: S104  it must refuse
        assert refused.wait(20) == 2
    assert "loopback only" in (tmp_path / "log").read_text()


@pytest.mark.parametrize(
    "path", [f"/bot{TOKEN}/getMe", f"/bot{TOKEN}/nothing", "/sim/health", "/sim/people/9/chat", "/nowhere", "/"]
)
async def test_every_answer_bears_the_mark(url: str, path: str) -> None:
    async with aiohttp.ClientSession(trust_env=False) as session, session.get(url + path) as answer:
        assert answer.headers["X-Stapje-Simulator"] == "1"


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_a_call_may_come_in_any_way(url: str, samira: int, way: str) -> None:
    values = {"chat_id": str(samira), "text": "Dag é🌷 & co"}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in values.items():
        multipart.add_field(name, value)
    bodies: dict[str, dict[str, object]] = {
        "query": {"params": values}, "form": {"data": values}, "json": {"json": values},
        "multipart": {"data": multipart},
    }  # fmt: skip
    async with (
        aiohttp.ClientSession(trust_env=False) as session,
        session.post(f"{url}/bot{TOKEN}/SENDmessage", **bodies[way]) as answer,  # type: ignore[arg-type]
    ):
        assert (await answer.json())["result"]["text"] == "Dag é🌷 & co"


async def test_without_a_token_any_well_formed_one_is_taken(
    sim: Simulation, call: Callable[..., Awaitable[tuple[int, object]]]
) -> None:
    sim.token = None
    assert (await call("getMe"))[0] == 200


async def test_sigterm_ends_it_at_once_with_streams_and_polls_open(tmp_path: Path) -> None:
    with simulator_process(tmp_path) as server:
        async with aiohttp.ClientSession(trust_env=False) as session, Simulator(server.url) as control:
            stream = await session.get(f"{server.url}/sim/events")
            poll = asyncio.ensure_future(session.get(f"{server.url}/bot{TOKEN}/getUpdates?timeout=50"))
            await control.fault("hang", method="getMe")
            hung = asyncio.ensure_future(session.get(f"{server.url}/bot{TOKEN}/getMe"))

            async def polling() -> bool:
                return bool((await control.queue())["polling"])

            await until(polling, "a waiting poll")
            async with asyncio.timeout(2):
                os.kill(server.pid, signal.SIGTERM)
                await asyncio.gather(poll, hung, stream.read(), return_exceptions=True)
