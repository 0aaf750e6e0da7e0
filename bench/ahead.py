"""How long the time machine takes over a caseload: the coming days of everybody, under two policies."""

import os
import resource
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.seed import seed
from bot.simulate import tried
from bot.time_machine import Look, look_ahead
from domain.outlook import Compared
from storage.store import open_store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DRAFT = (("per_week", "3"),)
"""Touches everybody, so that every life is lived twice."""


@dataclass(frozen=True)
class LookedAhead:
    """What it took, from the question to the picture's figures."""

    people: int
    days: int
    seconds: float
    cpu_seconds: float
    """Of this process and of those it started."""
    messages: int
    at_night: int


async def measure(folder: Path, people: int, days: int) -> LookedAhead:
    """Everybody has a step for each workday, the heaviest week that Stapje plans for."""
    async with open_store(f"sqlite:///{folder / 'bench.db'}", os.urandom(32)) as storage:
        await seed(storage, range(10_000, 10_000 + people), NOW, daily=True)
        wall, cpu = time.perf_counter(), _processor()
        found = await look_ahead(storage, Look(days=days, draft=tried(DRAFT)), NOW, _unseen)
        assert isinstance(found, Compared)
        return LookedAhead(
            people=found.people,
            days=days,
            seconds=time.perf_counter() - wall,
            cpu_seconds=_processor() - cpu,
            messages=found.now.total + found.then.total,
            at_night=found.now.at_night + found.then.at_night,
        )


def _unseen(_done: int, _of: int) -> None:
    """Nobody watches the progress."""


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)
