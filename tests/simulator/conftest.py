"""A simulator inside the test's own process, python-telegram-bot's own client, and the control doors."""

from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from simulator.clock import Clock
from simulator.journal import Journal
from simulator.server import running
from simulator.simulation import Simulation
from simulator.wire import Json
from stories.telegram import Simulator

TOKEN = "123456:demo"
SAMIRA = 101


@pytest.fixture(autouse=True)
def durations_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it python-telegram-bot warns at every 429 that a number of seconds will become a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def sim() -> Simulation:
    return Simulation(Clock(), Journal(), TOKEN)


@pytest.fixture
async def url(sim: Simulation) -> AsyncIterator[str]:
    async with running(sim) as address:
        yield address


@pytest.fixture
async def control(url: str) -> AsyncIterator[Simulator]:
    async with Simulator(url) as client:
        yield client


@pytest.fixture
async def samira(control: Simulator) -> int:
    """Someone who has pressed Start, whose first message the bot has confirmed."""
    person = await control.person("Samira", id=SAMIRA)
    await control.start(person)
    return person


def line() -> HTTPXRequest:
    """A line of python-telegram-bot that no proxy of this machine comes between."""
    return HTTPXRequest(read_timeout=8, httpx_kwargs={"trust_env": False})


def stock_bot(url: str, token: str = TOKEN) -> Bot:
    """The unmodified client of python-telegram-bot."""
    return Bot(
        token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", request=line(), get_updates_request=line()
    )


@pytest.fixture
async def bot(url: str) -> AsyncIterator[Bot]:
    async with stock_bot(url) as client:
        yield client


@pytest.fixture
async def call(url: str) -> AsyncIterator[Callable[..., object]]:
    """One raw call of the Bot API: status and JSON."""
    async with aiohttp.ClientSession(trust_env=False) as session:

        async def send(method: str, **values: object) -> tuple[int, Json]:
            async with session.post(f"{url}/bot{TOKEN}/{method}", json=values) as answer:
                return answer.status, await answer.json()

        yield send
