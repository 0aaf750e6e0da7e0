"""Many outages, begun at any hour of two months with a change of the clocks and a holiday in them."""

import random
import tempfile
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


async def all_of_a_length(length: timedelta, people: int, starts: int, seed: int) -> Verdict:
    """Each with a store and people of its own."""
    chance, verdict = random.Random(f"{seed}/{length}"), Verdict()  # noqa: S311  no secret
    configure_logs(level="ERROR", style="text", now=lambda: FIRST)
    for number in range(starts):
        start = FIRST + timedelta(minutes=chance.randrange(DAYS * 24 * 60))
        with tempfile.TemporaryDirectory(prefix="stapje-outage-", dir=SHELF) as folder:
            judge(verdict, await lived(Path(folder), people, start, length, seed + number))
    return verdict
