"""The job store doing what Stapje does: a job for each planned send, deciding as Stapje decides; ends in JSON.

`python -m bench.deciding_jobs N`. The jobs lie in APScheduler's SQLAlchemy job store, the plans in Stapje's own tables;
a job knows its own send only, so that each takes a transaction of its own.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bench.job_stores import on_sqlite
from bench.seed import seed
from bench.sleepers import DUE_AT, Meter, resident
from conversations.dispatch import dispatch
from conversations.events import BecameDue
from domain.free_days import PUBLIC, free
from domain.ids import event_id
from storage.store import Storage, open_store

MOST = 1_000
"""So many show what one costs; ten thousand would take minutes."""
_PATIENCE = 120.0
_open: list[Storage] = []
"""A job is found by its name in a module, and so is what it needs."""
decided = 0


async def decide(due: str) -> None:
    """A job."""
    global decided  # noqa: PLW0603  # as `_open`
    event = BecameDue(id=event_id(DUE_AT, os.urandom(16)), dues=(due,))
    await _open[0].transact(lambda unit: dispatch(event, unit, DUE_AT))
    decided += 1


async def measure(n: int, folder: Path) -> dict[str, float]:
    """`n` jobs of a minute ago; what is missed was not decided in time."""
    async with open_store(f"sqlite:///{folder / 'bench.db'}", os.urandom(32)) as storage:
        _open.append(storage)
        await seed(storage, range(10_000, 10_000 + n), DUE_AT - timedelta(hours=2), [DUE_AT] * n)
        dues = await storage.dues.due(DUE_AT, n)
        free(DUE_AT.date(), frozenset({PUBLIC}))
        scheduler = AsyncIOScheduler(
            jobstores={"default": on_sqlite(folder)}, executors={"default": AsyncIOExecutor()}, timezone="UTC",
            job_defaults={"misfire_grace_time": None},
        )  # fmt: skip
        scheduler.start(paused=True)
        at, loading = datetime.now(UTC) - timedelta(minutes=1), Meter()
        for due in dues:
            scheduler.add_job(decide, "date", run_date=at, args=(due,), id=due)
        loaded = loading.since()[1]
        before, meter = resident(), Meter()
        scheduler.resume()
        await _all_decided(n)
        cpu, wall = meter.since()
        scheduler.shutdown(wait=False)
        return {"n": n, "due": n, "load_per_s": n / loaded, "handed_us": cpu / n * 1e6, "handed_s": wall,
                "missed": n - decided, "grown_mb": resident() - before}  # fmt: skip


async def _all_decided(n: int) -> None:
    end = time.monotonic() + _PATIENCE
    while decided < n and time.monotonic() < end:  # noqa: ASYNC110  # its jobs tell nobody
        await asyncio.sleep(0.05)


def main() -> None:
    """One size."""
    with tempfile.TemporaryDirectory(prefix="stapje-jobs-") as folder:
        print(json.dumps(asyncio.run(measure(int(sys.argv[1]), Path(folder)))))


if __name__ == "__main__":
    main()
