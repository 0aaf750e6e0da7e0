"""Many outages, begun at any hour of two months with a change of the clocks and a holiday in them."""

import asyncio
import random
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.outage import lived
from bench.outage_oracle import Verdict, judge
from bot.logs import configure_logs

LENGTHS = {
    "3 min": timedelta(minutes=3), "24 h": timedelta(hours=24), "72 h": timedelta(hours=72),
    "14 d": timedelta(days=14),
}  # fmt: skip
FIRST = datetime(2026, 3, 2, tzinfo=UTC)
DAYS = 60
_MEMORY = Path("/dev/shm")  # noqa: S108  a folder of chance's own inside it
SHELF = _MEMORY if _MEMORY.exists() else None
"""Where nothing waits for a disk, because nothing is killed here; None: the usual place."""


@dataclass(frozen=True)
class _One:
    """One outage, as a process of its own is told of it."""

    length: timedelta
    people: int
    start: datetime
    seed: int


def all_of_a_length(pool: ProcessPoolExecutor, length: timedelta, people: int, starts: int, seed: int) -> Verdict:
    """Each with a store and people of its own, as many at a time as the pool has processes."""
    chance, verdict = random.Random(f"{seed}/{length}"), Verdict()  # noqa: S311  no secret
    outages = [_One(length, people, _start(chance), seed + number) for number in range(starts)]
    for each in pool.map(_judged, outages):
        verdict.add(each)
    return verdict


def _start(chance: random.Random) -> datetime:
    return FIRST + timedelta(minutes=chance.randrange(DAYS * 24 * 60))


def _judged(one: _One) -> Verdict:
    configure_logs(level="ERROR", style="text", now=lambda: FIRST)
    with tempfile.TemporaryDirectory(prefix="stapje-outage-", dir=SHELF) as folder:
        verdict = Verdict()
        judge(verdict, asyncio.run(lived(Path(folder), one.people, one.start, one.length, one.seed)))
        return verdict
