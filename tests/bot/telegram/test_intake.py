"""Updates are acknowledged after they are stored, and nothing makes intake deaf."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.telegram.backoff import Backoff
from bot.telegram.intake import Conflict, Intake, Outage, Polling, Revoked, greet
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.transport import AiohttpRequest
from storage.inbox import Received
from stories.telegram import Simulator, until

NOW = datetime(2026, 4, 14, 10, tzinfo=UTC)


@dataclass
class Time:
    """Stands still: what is waited for here is counted, not timed."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 500.0


@dataclass
class Shelf:
    """Keeps what came, each once; refuses while it is `full`."""

    kept: dict[int, Received] = field(default_factory=dict)
    full: bool = False
    woken: int = 0

    async def keep(self, received: Sequence[Received], now: datetime) -> None:
        assert now == NOW
        if self.full:
            raise OSError("no space left")
        for one in received:
            self.kept.setdefault(one.update, one)

    def wake(self) -> None:
        self.woken += 1


@dataclass
class Bot:
    """A running intake; its pauses are noted and take no time."""

    intake: Intake
    shelf: Shelf
    pauses: list[float]
    task: "asyncio.Task[None]"

    async def has(self, number: int) -> None:
        await until(lambda: _now(len(self.shelf.kept) >= number), f"{number} stored updates")

    async def is_in(self, state: type) -> None:
        await until(lambda: _now(isinstance(self.intake.state, state)), f"the state {state.__name__}")


async def _now(seen: bool) -> bool:
    return seen


@pytest.fixture
async def messenger(simulator: Simulator) -> AsyncIterator[TelegramMessenger]:
    line = AiohttpRequest(connect_seconds=0.5, answer_seconds=0.3)
    async with TelegramMessenger(simulator.token, simulator.url, line) as messenger:
        yield messenger


@asynccontextmanager
async def taking_in(messenger: TelegramMessenger, *, chance: float = 1.0, poll_seconds: int = 1) -> AsyncIterator[Bot]:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        await asyncio.sleep(0.001)

    shelf, backoff = Shelf(), Backoff(lambda: chance)
    intake = Intake(messenger, shelf.keep, shelf.wake, Time(), pause=pause, backoff=backoff, poll_seconds=poll_seconds)
    task = asyncio.create_task(intake.run())
    try:
        yield Bot(intake, shelf, pauses, task)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def bot(messenger: TelegramMessenger) -> AsyncIterator[Bot]:
    async with taking_in(messenger) as bot:
        yield bot


@pytest.fixture
async def fatima(simulator: Simulator) -> int:
    person = await simulator.person("Fatima")
    await simulator.start(person)
    return person


async def test_what_people_write_is_stored_and_then_acknowledged(simulator: Simulator, fatima: int, bot: Bot) -> None:
    await simulator.text(fatima, "gedaan")
    await bot.has(2)
    await until(lambda: _queue_is_empty(simulator), "an empty queue")
    assert {one.chat for one in bot.shelf.kept.values()} == {fatima}
    assert bot.shelf.woken >= 1
    assert bot.intake.state == Polling()
    assert bot.intake.heard_at == 500.0


async def _queue_is_empty(simulator: Simulator) -> bool:
    return bool((await simulator.queue())["pending"] == 0)


async def test_what_cannot_be_stored_is_not_acknowledged(simulator: Simulator, fatima: int, bot: Bot) -> None:
    bot.shelf.full = True
    await simulator.text(fatima, "gedaan")
    await bot.is_in(Outage)
    assert (await simulator.queue())["pending"] >= 1
    bot.shelf.full = False
    await until(lambda: _queue_is_empty(simulator), "an empty queue")
    assert [b"gedaan" in one.body for one in bot.shelf.kept.values()][-1]


async def test_a_bot_that_starts_again_begins_without_an_offset(
    simulator: Simulator, fatima: int, messenger: TelegramMessenger
) -> None:
    async with taking_in(messenger) as first:
        await first.has(1)
    async with taking_in(messenger) as second:
        await simulator.text(fatima, "gedaan")
        await until(lambda: _now(any(b"gedaan" in one.body for one in second.shelf.kept.values())), "the new text")


async def test_after_an_empty_answer_no_offset_is_sent(
    simulator: Simulator, fatima: int, messenger: TelegramMessenger
) -> None:
    async with taking_in(messenger, poll_seconds=0) as bot:
        await bot.has(1)
        await until(
            lambda: _is_polling(simulator), "a poll that waits"
        )  # Telegram lets only a repeated offset wait here
        await simulator.text(fatima, "gedaan")
        await bot.has(2)
    assert "offset" not in (await simulator.journal(method="getUpdates"))[-1]["params"]


async def _is_polling(simulator: Simulator) -> bool:
    return bool((await simulator.queue())["polling"])


@pytest.mark.usefixtures("fatima")
async def test_it_asks_for_exactly_what_it_reads(simulator: Simulator, bot: Bot) -> None:
    await bot.has(1)
    asked = (await simulator.journal(method="getUpdates"))[0]["params"]["allowed_updates"]
    assert asked == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_an_update_that_comes_twice_is_kept_once(simulator: Simulator, fatima: int, bot: Bot) -> None:
    await bot.has(1)
    await simulator.repeat(1)
    await simulator.text(fatima, "gedaan")
    await bot.has(2)
    await until(lambda: _queue_is_empty(simulator), "an empty queue")
    assert len(bot.shelf.kept) == 2


@pytest.mark.parametrize(
    "fault",
    [{"do": "cut"}, {"do": "error", "status": 500}, {"do": "html", "status": 502}, {"do": "html", "status": 200},
     {"do": "error", "status": 429, "retry_after": 7}, {"do": "error", "status": 401}, {"do": "error", "status": 404}],
    ids=["cut", "500", "html", "html that says ok", "429", "a single 401", "a single 404"],
)  # fmt: skip
@pytest.mark.usefixtures("fatima")
async def test_a_passing_fault_loses_nothing(
    simulator: Simulator, messenger: TelegramMessenger, fault: dict[str, object]
) -> None:
    await simulator.fault(**{"times": 2, **fault}, method="getUpdates")  # type: ignore[arg-type]
    async with taking_in(messenger) as bot:
        await bot.has(1)
        await bot.is_in(Polling)
        assert len(bot.pauses) == 2
        assert not bot.task.done()


@pytest.mark.usefixtures("fatima")
async def test_it_waits_as_long_as_telegram_says(simulator: Simulator, messenger: TelegramMessenger) -> None:
    await simulator.fault("error", status=429, retry_after=7, method="getUpdates")
    async with taking_in(messenger) as bot:
        await bot.has(1)
        assert bot.pauses == [7]


async def test_pauses_grow_and_begin_small_again_after_an_answer(
    simulator: Simulator, fatima: int, messenger: TelegramMessenger
) -> None:
    await simulator.fault("cut", times=8, method="getUpdates")
    async with taking_in(messenger) as bot:
        await bot.has(1)
        await simulator.fault("cut", method="getUpdates")
        await simulator.text(fatima, "gedaan")
        await until(lambda: _now(len(bot.pauses) == 9), "one more pause")
        assert bot.pauses == [1, 2, 4, 8, 16, 30, 30, 30, 1]


async def test_several_bots_do_not_come_back_at_once(simulator: Simulator, messenger: TelegramMessenger) -> None:
    await simulator.fault("cut", times=2, method="getUpdates")
    async with taking_in(messenger, chance=0.0) as bot:
        await until(lambda: _now(len(bot.pauses) == 2), "two pauses")
        assert bot.pauses == [0.5, 1.0]


async def test_an_outage_is_told_from_its_begin(simulator: Simulator, messenger: TelegramMessenger) -> None:
    await simulator.outage()
    async with taking_in(messenger) as bot:
        await bot.is_in(Outage)
        assert bot.intake.state == Outage(since=500.0, why="ServerDisconnectedError")
        await simulator.outage(on=False)
        await bot.is_in(Polling)


@pytest.mark.parametrize("status", [401, 404])
async def test_a_revoked_token_ends_it_with_a_sentence(
    simulator: Simulator, messenger: TelegramMessenger, status: int
) -> None:
    await simulator.fault("error", status=status, description="Unauthorized", times=10, method="getUpdates")
    async with taking_in(messenger) as bot:
        with pytest.raises(Revoked, match="STAPJE_TELEGRAM__TOKEN"):
            await asyncio.wait_for(asyncio.shield(bot.task), 5)
        assert isinstance(bot.intake.state, Revoked)


@pytest.mark.usefixtures("fatima")
async def test_another_program_is_named_and_outlived(simulator: Simulator, bot: Bot) -> None:
    await bot.has(1)
    async with aiohttp.ClientSession() as session:
        other = asyncio.create_task(_poll_too(session, f"{simulator.url}/bot{simulator.token}/getUpdates"))
        await bot.is_in(Conflict)
        assert isinstance(bot.intake.state, Conflict)
        assert "Stop it" in bot.intake.state.sentence
        other.cancel()
        await asyncio.gather(other, return_exceptions=True)
    await bot.is_in(Polling)


async def _poll_too(session: aiohttp.ClientSession, url: str) -> None:
    while True:
        async with session.get(url, params={"timeout": 5}):
            pass


async def test_a_webhook_is_told_with_what_to_do(simulator: Simulator, messenger: TelegramMessenger) -> None:
    words = (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await simulator.fault("error", status=409, description=words, times=10, method="getUpdates")
    async with taking_in(messenger) as bot:
        await bot.is_in(Conflict)
        assert isinstance(bot.intake.state, Conflict)
        assert "deleteWebhook" in bot.intake.state.sentence


async def test_a_stopped_intake_asks_no_more(simulator: Simulator, fatima: int, bot: Bot) -> None:
    await bot.has(1)
    bot.intake.stop()
    await simulator.text(fatima, "gedaan")
    await asyncio.wait_for(bot.task, 5)


async def test_a_bot_that_starts_during_an_outage_waits(simulator: Simulator, messenger: TelegramMessenger) -> None:
    await simulator.fault("cut", times=2, method="getMe")
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    assert (await greet(messenger, pause)).username == "StapjeBot"
    assert len(pauses) == 2
