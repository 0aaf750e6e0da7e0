"""How fast a full outbox empties against Telegram's limits, and whether anything is refused or lost on the way."""

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bench.accepted import Json
from bench.kills import Bot, started
from bench.processor import used
from bench.rows import rows
from bench.seed import Seeded
from bench.town import Town, filled, settings_of, told, town
from bot.folders import prepare_folders
from conversations.ports import UnitOfWork
from conversations.replies import Kind, Say
from domain.ids import event_id
from storage.store import open_store

LEFT = "SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')"
LOST = "SELECT COUNT(*) FROM outbox WHERE state NOT IN ('ready', 'sending', 'sent')"
LOOK_EVERY = 0.2


@dataclass(frozen=True)
class Limit:
    """What the simulator takes, and how Stapje is told of it."""

    name: str
    model: str
    per_second: int
    pacing: dict[str, str]
    aim: float
    """The least part of the limit that is to be reached."""


LIMITS = (
    Limit("30/s, bucket", "bucket", 30, {"STAPJE_PACING__MARGIN_MS": "0"}, 0.99),
    Limit("30/s, strict window", "window", 30, {}, 0.96),
    Limit(
        "1000/s, bucket",
        "bucket",
        1000,
        {"STAPJE_PACING__PER_SECOND": "999", "STAPJE_PACING__MARGIN_MS": "0"},
        0.90,
    ),
)


@dataclass(frozen=True)
class Drained:
    """What became of the messages of one side."""

    side: str
    limit: Limit
    sent: int
    refused: int
    lost: int
    per_second: float
    cpu_ms: float | None = None
    """Processor time for each message; None: not measured."""

    @property
    def part(self) -> float:
        """Of the limit."""
        return self.per_second / self.limit.per_second

    @property
    def holds(self) -> bool:
        return self.part >= self.limit.aim and not self.refused and not self.lost

    def as_json(self) -> Json:
        return {
            "side": self.side, "limit": self.limit.name, "sent": self.sent, "refused": self.refused, "lost": self.lost,
            "per_second": round(self.per_second, 2), "part": round(self.part, 4), "aim": self.limit.aim,
            "cpu_ms": self.cpu_ms and round(self.cpu_ms, 2),
        }  # fmt: skip


async def ours(folder: Path, limit: Limit, messages: int) -> Drained:
    """Stapje with `messages` that wait for as many people."""
    async with town(folder, messages) as place:
        environment = told(place, moved=False, more={**limit.pacing, "STAPJE_SCHEDULER__BEAT_SECONDS": "1"})
        people = await filled(place, environment, datetime.now(UTC), zone=_where_it_is_noon())
        await _queue(environment, people)
        await _limited(place, limit)
        url = settings_of(environment).database.url.get_secret_value()
        bot = Bot([sys.executable, "-m", "bot", "run"], environment, folder / "bot.log")
        running = await started(bot, place.simulator)
        try:
            before = used(running.pid)
            while (await rows(url, LEFT))[0][0]:  # noqa: ASYNC110  another process
                await asyncio.sleep(LOOK_EVERY)
            cpu = used(running.pid) - before
        finally:
            running.terminate()
            await asyncio.to_thread(running.wait)
        judged = await _judged("Stapje", place, limit, (await rows(url, LOST))[0][0])
        return replace(judged, cpu_ms=cpu * 1000 / messages)


async def stock(folder: Path, limit: Limit, messages: int) -> Drained:
    """A stock bot with PTB's own limiter, as it comes but for the bot's limit."""
    async with town(folder, messages) as place:
        await _limited(place, limit)
        command = [sys.executable, "-m", "bench.stock_drain", place.server.url, place.server.token,
                   str(limit.per_second)]  # fmt: skip
        chats = " ".join(map(str, place.addresses))
        done = await asyncio.to_thread(subprocess.run, command, input=chats, capture_output=True, text=True, check=True)
        return await _judged("AIORateLimiter", place, limit, int(done.stdout))


def _where_it_is_noon() -> str:
    """A zone in which messages may leave now."""
    ahead = (12 - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/UTC"


async def _queue(environment: dict[str, str], people: Sequence[Seeded]) -> None:
    """Each person's step is said, as the clock has it."""
    settings = settings_of(environment)
    key = prepare_folders(settings)
    assert isinstance(key, bytes)
    now = datetime.now(UTC)
    says = tuple(
        Say(screen="moment", to=one.person, words={"parts": f"step:{one.occurrence}"}, kind=Kind.NAMED)
        for one in people
    )

    async def work(unit: UnitOfWork) -> None:
        await unit.apply(event_id(now, b"much to say"), (), says, (), now)

    async with open_store(settings.database.url.get_secret_value(), key) as storage:
        await storage.transact(work)


async def _limited(place: Town, limit: Limit) -> None:
    """From here on the limit holds; that everyone pressed START is answered already."""
    await place.simulator.post(f"/bot{place.server.token}/deleteWebhook", {"drop_pending_updates": True})
    await place.simulator.post("/sim/limits", {"model": limit.model, "per_second": limit.per_second})


async def _judged(side: str, place: Town, limit: Limit, lost: int) -> Drained:
    calls = [each for each in await place.simulator.journal() if each["method"] == "sendMessage"]
    at = sorted(each["at"] for each in calls if each["accepted"])
    refused = sum(not each["accepted"] for each in calls)
    return Drained(side, limit, len(at), refused, lost, (len(at) - 1) / (at[-1] - at[0]))
