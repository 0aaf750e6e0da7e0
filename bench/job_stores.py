"""What planned sends cost elsewhere, in a process of its own: `python -m bench.job_stores store|queue N`, ends in JSON.

`store` is APScheduler with its SQLAlchemy job store on SQLite, `queue` PTB's JobQueue in memory. Their jobs only count:
they look at no plan and at no rule, so that they do less than what they are compared with.
"""

import asyncio
import json
import pickle
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.events import EVENT_JOB_MISSED
from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import create_engine, event
from telegram.ext import Application, ContextTypes

from bench.sleepers import LOOKS, MOST_DUE, Meter, resident

_PATIENCE = 60.0
_WRITTEN_AT_ONCE = 10_000
fired = 0


async def count_one() -> None:
    """A job."""
    global fired  # noqa: PLW0603  # a job is found by its name in a module
    fired += 1


async def store(n: int, folder: Path) -> dict[str, float]:
    """Daily jobs, the due ones of a minute ago; the others later. Rows are cloned straight into its table."""
    due, kept = min(n, MOST_DUE), on_sqlite(folder)
    scheduler = AsyncIOScheduler(
        jobstores={"default": kept}, executors={"default": AsyncIOExecutor()}, timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 100},
    )  # fmt: skip
    scheduler.start(paused=True)
    first = scheduler.add_job(count_one, "cron", hour=9, minute=0, id="job")
    meter = Meter()
    _clone(kept, first, n, due)
    loaded = meter.since()[1]
    idle = _idle(kept)
    before, meter = resident(), Meter()
    scheduler.resume()
    await _all_fired(due)
    cpu, wall = meter.since()
    grown = resident() - before
    scheduler.shutdown(wait=False)
    return {"n": n, "due": due, "load_per_s": n / loaded, "idle_us": idle, "handed_us": cpu / due * 1e6,
            "handed_s": wall, "missed": due - fired, "grown_mb": grown}  # fmt: skip


def on_sqlite(folder: Path) -> SQLAlchemyJobStore:
    """A job store on a new file, with the settings that suit it."""
    engine = create_engine(f"sqlite:///{folder / 'jobs.db'}")

    @event.listens_for(engine, "connect")
    def quick(connection: Any, _: object) -> None:  # noqa: ANN401  # of SQLAlchemy's driver
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")

    return SQLAlchemyJobStore(engine=engine)


def _clone(kept: SQLAlchemyJobStore, job: Job, n: int, due: int) -> None:
    state = job.__getstate__()
    now = datetime.now(UTC)
    rows: list[dict[str, Any]] = []
    with kept.engine.begin() as connection:
        connection.execute(kept.jobs_t.delete())
        for number in range(n):
            at = now - timedelta(minutes=1) if number < due else now + timedelta(days=1, seconds=number)
            state.update(id=f"job{number}", next_run_time=at)
            body = pickle.dumps(state, kept.pickle_protocol)
            rows.append({"id": f"job{number}", "next_run_time": at.timestamp(), "job_state": body})
            if len(rows) == _WRITTEN_AT_ONCE or number == n - 1:
                connection.execute(kept.jobs_t.insert(), rows)
                rows.clear()


def _idle(kept: SQLAlchemyJobStore) -> float:
    """Microseconds of what it does when it wakes and nothing is due, the least."""
    looks, early = [], datetime.now(UTC) - timedelta(hours=1)
    for _ in range(LOOKS):
        meter = Meter()
        assert not kept.get_due_jobs(early)
        kept.get_next_run_time()
        looks.append(meter.since()[1])
    return min(looks) * 1e6


async def _all_fired(due: int) -> None:
    end = time.monotonic() + _PATIENCE
    while fired < due and time.monotonic() < end:  # noqa: ASYNC110  # its jobs tell nobody
        await asyncio.sleep(0.05)


async def queue(n: int) -> dict[str, float]:
    """Daily jobs of one minute in PTB's JobQueue, as its examples add them; what it does not run in time, it skips."""
    due, missed = min(n, MOST_DUE), _Missed()
    application = Application.builder().token("1:x").updater(None).build()
    jobs = application.job_queue
    assert jobs is not None
    await jobs.start()
    jobs.scheduler.add_listener(missed, EVENT_JOB_MISSED)
    at = (datetime.now(UTC) + timedelta(seconds=6 + due / 400)).replace(microsecond=0)
    meter, before = Meter(), resident()
    for number in range(due):
        jobs.run_daily(_count, at.timetz(), name=str(number))
    loaded = meter.since()[1]
    grown = resident() - before
    await asyncio.sleep(max(0.0, (at - datetime.now(UTC)).total_seconds() - 1))
    meter = Meter()
    end = time.monotonic() + _PATIENCE
    while fired + missed.number < due and time.monotonic() < end:  # noqa: ASYNC110  # as above
        await asyncio.sleep(0.05)
    cpu, wall = meter.since()
    await jobs.stop(wait=False)
    return {"n": n, "due": due, "load_per_s": due / loaded, "handed_us": cpu / due * 1e6,
            "handed_s": wall, "missed": due - fired, "grown_mb": grown}  # fmt: skip


class _Missed:
    """Counts what APScheduler says it skipped."""

    number = 0

    def __call__(self, _: object) -> None:
        self.number += 1


async def _count(_: ContextTypes.DEFAULT_TYPE) -> None:
    await count_one()


def main() -> None:
    """One side, one size."""
    kind, n = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="stapje-jobs-") as folder:
        print(json.dumps(asyncio.run(store(n, Path(folder)) if kind == "store" else queue(n))))


if __name__ == "__main__":
    main()
