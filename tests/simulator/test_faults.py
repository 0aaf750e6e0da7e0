"""Faults, outages, latency and limits do to a call what they say."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from simulator.limits import Limits
from simulator.server import running
from simulator.simulation import Simulation
from simulator.wire import Json
from stories.telegram import Simulator, until
from tests.simulator.conftest import TOKEN

Call = Callable[..., Awaitable[tuple[int, Json]]]


async def said(control: Simulator, person: int) -> list[str]:
    """What the bot's bubbles on this telephone say."""
    return [message.text for message in await control.chat(person) if message.by_bot]


@pytest.mark.parametrize(("when", "shown"), [("before", []), ("after", ["x"])])
async def test_a_cut_line_tells_the_bot_nothing(
    bot: Bot, control: Simulator, samira: int, when: str, shown: list[str]
) -> None:
    await control.fault("cut", when=when, method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(samira, "x")
    assert await said(control, samira) == shown
    entry = (await control.journal(method="sendMessage"))[-1]
    assert (entry["outcome"], entry["accepted"]) == ("fault", when == "after")


async def test_a_call_that_hangs_after_acceptance_times_out_and_is_shown(
    bot: Bot, control: Simulator, samira: int
) -> None:
    await control.fault("hang", when="after", method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(samira, "x", read_timeout=0.1)
    assert await said(control, samira) == ["x"]


async def test_a_fault_fits_only_what_it_names_and_only_so_often(bot: Bot, control: Simulator, samira: int) -> None:
    other = await control.person("Fatima")
    await control.start(other)
    await control.fault("error", status=500, method="sendMessage", chat=samira, match="raak", times=2)
    await bot.send_message(other, "raak")
    await bot.send_message(samira, "mis")
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(samira, "raak")
    await bot.send_message(samira, "raak")


async def test_a_page_of_a_proxy_is_no_answer(bot: Bot, control: Simulator, samira: int) -> None:
    await control.fault("html", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(samira, "x")


async def test_faults_can_be_forgotten(bot: Bot, control: Simulator, samira: int) -> None:
    await control.fault("cut", times=99)
    await control.heal()
    await bot.send_message(samira, "x")
    assert await said(control, samira) == ["x"]


@pytest.mark.parametrize("how", ["refuse", "502"])
async def test_an_outage_stops_everything_until_it_ends(bot: Bot, control: Simulator, samira: int, how: str) -> None:
    await control.outage(how=how)
    with pytest.raises(NetworkError):
        await bot.send_message(samira, "x")
    await control.outage(on=False)
    await bot.send_message(samira, "y")
    assert await said(control, samira) == ["y"]


async def test_an_outage_ends_the_waiting_poll(call: Call, control: Simulator) -> None:
    waiting = asyncio.ensure_future(call("getUpdates", timeout=50))
    await until(lambda: polling(control), "a waiting poll")
    await control.outage()
    with pytest.raises(aiohttp.ClientError):
        await waiting


async def polling(control: Simulator) -> bool:
    return bool((await control.queue())["polling"])


async def test_what_has_arrived_is_carried_out_though_its_caller_died(
    url: str, control: Simulator, samira: int
) -> None:
    await control.latency(0.2, method="sendMessage")
    async with aiohttp.ClientSession(trust_env=False) as session:
        with pytest.raises(TimeoutError):
            await session.post(
                f"{url}/bot{TOKEN}/sendMessage",
                json={"chat_id": samira, "text": "x"},
                timeout=aiohttp.ClientTimeout(total=0.1),
            )
    await control.heard(samira, "x")


async def test_a_fault_that_cannot_be_is_explained(control: Simulator) -> None:
    with pytest.raises(Exception, match="one of cut, hang, error, html"):
        await control.fault("explode")


async def many(bot: Bot, person: int, number: int) -> None:
    """So many messages, one after another."""
    for each in range(number):
        await bot.send_message(person, str(each))


@pytest.mark.parametrize("model", ["bucket", "window"])
async def test_too_many_messages_are_refused_with_a_wait(bot: Bot, control: Simulator, samira: int, model: str) -> None:
    await control.limits(model, per_second=3, per_chat_seconds=0)
    with pytest.raises(RetryAfter):
        await many(bot, samira, 8)
    assert 3 <= len(await said(control, samira)) < 8


def test_a_chat_takes_one_message_a_second() -> None:
    limits = Limits()
    limits.set({"model": "window"})
    assert limits.check("sendmessage", 1, 10.0) is None
    refused = limits.check("sendmessage", 1, 10.5)
    assert refused is not None
    assert refused.parameters == {"retry_after": 1}
    assert limits.check("sendmessage", 2, 10.5) is None
    assert limits.check("answercallbackquery", 1, 10.5) is None
    assert limits.check("sendmessage", 1, 11.0) is None


def test_a_strict_window_never_lets_more_through_in_any_second() -> None:
    limits = Limits()
    limits.set({"model": "window", "per_second": 30, "per_chat_seconds": 0})
    taken = [at / 100 for at in range(1000) if limits.check("sendmessage", 1, at / 100) is None]
    assert max(sum(1 for other in taken if at <= other < at + 1) for at in taken) == 30


async def test_on_a_port_of_its_own_the_bot_is_refused_and_knows_that_nothing_was_sent(sim: Simulation) -> None:
    async with running(sim, bot_port=0) as url, Simulator(url) as control, aiohttp.ClientSession() as session:
        address = (await control.get("/sim/health"))["bot_url"] + f"/bot{TOKEN}/getMe"
        await (await session.get(address)).read()
        await control.outage()
        with pytest.raises(aiohttp.ClientConnectorError):
            await session.get(address)
        await control.outage(on=False)
        assert (await session.get(address)).status == 200


async def test_an_outage_drops_the_poll_on_a_port_of_its_own(sim: Simulation) -> None:
    async with running(sim, bot_port=0) as url, Simulator(url) as control, aiohttp.ClientSession() as session:
        address = (await control.get("/sim/health"))["bot_url"]
        waiting = asyncio.ensure_future(session.get(f"{address}/bot{TOKEN}/getUpdates?timeout=50"))
        await until(lambda: polling(control), "a waiting poll")
        await control.outage()
        with pytest.raises(aiohttp.ClientError):
            await waiting
