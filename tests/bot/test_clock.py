"""The clock: moved by a file, and only after it was told to follow one."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Status, SystemClock, write_status

WEEK = 7 * 24 * 3600.0


def put(path: Path, seconds: float) -> None:
    draft = path.with_suffix(".new")
    draft.write_text(str(seconds))
    draft.replace(path)


def test_a_clock_that_follows_nothing_tells_the_machines_time() -> None:
    clock = SystemClock()
    assert abs(clock.now() - clock.unmoved()) < timedelta(seconds=1)
    assert clock.now().tzinfo is UTC


def test_the_offset_file_moves_now_but_not_the_unmoved_clock(tmp_path: Path) -> None:
    clock, file = SystemClock(), tmp_path / "offset"
    put(file, WEEK)
    clock.follow(file)
    assert abs(clock.now() - clock.unmoved() - timedelta(seconds=WEEK)) < timedelta(seconds=1)
    put(file, 2 * WEEK)
    assert clock.offset == 2 * WEEK


def test_a_file_that_is_gone_or_no_number_leaves_the_clock_where_it_was(tmp_path: Path) -> None:
    clock, file = SystemClock(), tmp_path / "offset"
    put(file, 60)
    clock.follow(file)
    assert clock.offset == 60
    file.write_text("soon")
    assert clock.offset == 60
    file.unlink()
    assert clock.offset == 60


async def test_a_watcher_hears_every_move_also_one_that_was_read_before(tmp_path: Path) -> None:
    clock, file = SystemClock(), tmp_path / "offset"
    clock.follow(file)
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        watching = group.create_task(clock.watch())
        put(file, 60)
    assert watching.result() == 60
    put(file, 120)
    assert clock.offset == 120
    async with asyncio.timeout(5):
        assert await clock.watch() == 120


async def test_without_a_file_a_watcher_waits_without_end() -> None:
    done, waiting = await asyncio.wait([asyncio.ensure_future(SystemClock().watch())], timeout=0.05)
    assert not done
    for task in waiting:
        task.cancel()


def test_the_status_tells_what_the_clock_bar_needs(tmp_path: Path) -> None:
    at = datetime(2026, 10, 1, 7, 50, tzinfo=UTC)
    path = tmp_path / "status.json"
    write_status(path, Status(now=at, next=None, idle=False, seen_offset=0.0, inbox=1, outbox=0))
    write_status(path, Status(now=at, next=at + timedelta(hours=1), idle=True, seen_offset=1.5, inbox=0, outbox=2))
    assert json.loads(path.read_text()) == {
        "now": "2026-10-01T07:50:00+00:00",
        "next": "2026-10-01T08:50:00+00:00",
        "idle": True,
        "seen_offset": 1.5,
        "inbox": 0,
        "outbox": 2,
        "update": 0,
        "held": "",
    }
    assert [found.name for found in tmp_path.iterdir()] == ["status.json"]
