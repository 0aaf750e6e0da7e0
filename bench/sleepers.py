"""Stapje's planned sends, measured in a process of its own: `python -m bench.sleepers N`, the last line JSON."""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from bench.rows import rows
from bench.seed import seed
from bot.telegram.requests import request_of
from conversations.dispatch import dispatch
from conversations.events import BecameDue
from conversations.ports import UnitOfWork
from conversations.queued import Waiting
from conversations.replies import Shown
from conversations.wording import Wording
from domain.free_days import PUBLIC, free
from domain.situations import Situation
from scheduler.delivery import Delivery
from scheduler.due import AT_ONCE, DueDoor
from scheduler.pacing import Pacer
from scheduler.ports import Delivered, End
from storage.dues import DUES
from storage.queries import Statement
from storage.store import Storage, open_store

DUE_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday, ten o'clock in Amsterdam."""
MOST_DUE = 10_000
LOOKS = 300
SENT = "SELECT COUNT(*) FROM outbox WHERE state = 'sent' AND kind = 'step'"
_WRITTEN_AT_ONCE = 1_000


@dataclass
class Standing:
    """A clock that somebody else moves."""

    at: datetime

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return time.monotonic()


class Nowhere:
    """A messenger that takes everything at once: what is left is what Stapje does itself."""

    def compose(self, row: Waiting, shown: Shown, *, mark: str = "") -> bytes:
        return request_of(shown, edit=row.edit, silent=row.silent, mark=mark).to_bytes()

    async def ready(self, request: bytes, *, hurry: bool) -> None:
        """Nothing: no telephone looks at its pictures."""

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:  # noqa: ARG002  # it arrives
        return Delivered(message=1)


@dataclass
class Meter:
    """Processor and wall seconds of what lies between two looks."""

    cpu: float = field(default_factory=time.process_time)
    wall: float = field(default_factory=time.perf_counter)

    def since(self) -> tuple[float, float]:
        """Of processor and of wall, since it was made."""
        return time.process_time() - self.cpu, time.perf_counter() - self.wall


async def measure(n: int, folder: Path) -> dict[str, float]:
    """Loads `n` planned sends, looks while nothing is due, then hands over those that are."""
    due = min(n, MOST_DUE)
    url = f"sqlite:///{folder / 'bench.db'}"
    async with open_store(url, os.urandom(32)) as storage:
        await seed(storage, range(10_000, 10_000 + due), DUE_AT - timedelta(hours=2), [DUE_AT] * due)
        loaded = await _load(storage, n - due)
        idle = await _idle(storage)
        free(DUE_AT.date(), frozenset({PUBLIC}))  # the calendar is read once, however many are due
        Wording().read()  # as the bot does when it starts
        truth = await _read(storage)
        before = resident()
        handed, beats = await _hand_over(storage)
        sent = await _deliver(storage)
        [(told,)] = await rows(url, SENT)
    return {
        "n": n,
        "due": due,
        "load_per_s": (n - due) / loaded if n > due else 0.0,
        "idle_us": idle,
        "truth_us": truth / due * 1e6,
        "handed_us": handed[0] / due * 1e6,
        "handed_s": handed[1],
        "beat_ms": median(beats) * 1000,
        "longest_beat_ms": max(beats) * 1000,
        "gates_us": sent[0] / due * 1e6,
        "missed": due - told,
        "grown_mb": resident() - before,
    }


async def _load(storage: Storage, sleepers: int) -> float:
    """Rows that nobody is behind, all for later days; seconds."""
    meter = Meter()
    for first in range(0, sleepers, _WRITTEN_AT_ONCE):
        numbers = range(first, min(first + _WRITTEN_AT_ONCE, sleepers))
        await storage.dues.database.write(*map(_sleeper, numbers))
    return meter.since()[1]


def _sleeper(number: int) -> Statement:
    at = DUE_AT + timedelta(days=1, seconds=number)
    return DUES["plan"](
        id=f"sleeper{number:013}",
        person=f"nobody{number:014}",
        about=f"nobody{number:014}",
        thing="plan",
        slot="week",
        day=at.date().isoformat(),
        at=round(at.timestamp() * 1e6),
    )


async def _idle(storage: Storage) -> float:
    """Microseconds of a look that finds nothing: the least, because others use the machine too."""
    looks = []
    for _ in range(LOOKS):
        meter = Meter()
        assert not await storage.dues.due(DUE_AT - timedelta(hours=1), 100)
        looks.append(meter.since()[1])
    return min(looks) * 1e6


async def _read(storage: Storage) -> float:
    """Processor seconds of reading what is true about all who are due, and of nothing else."""
    people = await storage.household.participants()
    meter = Meter()
    for first in range(0, len(people), AT_ONCE):
        batch = people[first : first + AT_ONCE]

        async def read(unit: UnitOfWork, batch: Sequence[str] = batch) -> list[Situation]:
            return await unit.situations(batch, DUE_AT)

        await storage.transact(read)
    return meter.since()[0]


async def _hand_over(storage: Storage) -> tuple[tuple[float, float], list[float]]:
    beats: list[float] = []

    async def put(event: BecameDue) -> None:
        meter = Meter()
        await storage.transact(lambda unit: dispatch(event, unit, DUE_AT))
        beats.append(meter.since()[1])

    async def aside(due: str, error: Exception) -> None:
        raise RuntimeError(f"{due} could not be decided about") from error

    door = DueDoor(storage.dues, Standing(DUE_AT), put, aside)
    meter = Meter()
    await _until(door.run, lambda: door.idle)
    return meter.since(), beats


async def _deliver(storage: Storage) -> tuple[float, float]:
    """Every message checked at all gates, drawn, marked and gone."""
    clock = Standing(DUE_AT)
    pacer = Pacer(clock.monotonic, per_second=1_000_000, per_chat_seconds=0, margin_seconds=0)
    delivery = Delivery(storage.outbox, Nowhere(), pacer, clock, _nobody, "StapjeBot")
    meter = Meter()
    await _until(delivery.run, lambda: delivery.idle)
    return meter.since()


async def _nobody(person: str) -> None:
    raise RuntimeError(f"{person} cannot be unreachable here")


async def _until(run: Callable[[], Coroutine[None, None, None]], done: Callable[[], bool]) -> None:
    async with asyncio.TaskGroup() as group:
        working = group.create_task(run())
        while not done():  # noqa: ASYNC110  # the part says so itself
            await asyncio.sleep(0.01)
        working.cancel()


def resident() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def main() -> None:
    """One size."""
    with tempfile.TemporaryDirectory(prefix="stapje-planning-") as folder:
        print(json.dumps(asyncio.run(measure(int(sys.argv[1]), Path(folder)))))


if __name__ == "__main__":
    main()
