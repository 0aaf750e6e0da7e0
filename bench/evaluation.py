"""What the evaluation of a generated year costs: written once, then asked as a supervisor and as an operator ask it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import TypeVar

from conversations.evaluation.for_programs import for_programs
from conversations.evaluation.picture import picture
from conversations.evaluation.rows_file import rows_file
from conversations.evaluation.tables import tables
from conversations.evaluation.workbook import workbook
from conversations.pictures.drawing import can_draw, draw
from conversations.wording import Wording
from domain.evaluation import Evaluation
from domain.evaluation_facts import Period
from storage.store import Storage, open_store
from stories.lived_year import large, live

T = TypeVar("T")
ALLOWED = 5.0
"""Seconds in which a year is to be told: the figures with all files."""
KEY = b"the key of a bench of 32 letters"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NOW = datetime(2026, 12, 14, 9, tzinfo=UTC)
TIMES = 3
LOOK = 0.002
"""Seconds between two looks whether the event loop is free."""


@dataclass(frozen=True)
class Cost:
    """Seconds of wall time; the figures and each file are the median of three."""

    people: int
    steps: int
    rewards: int
    lived: float
    """To write the year down."""
    figures: float
    """To read and count it."""
    busy: float
    """The longest that all else waited for its turn meanwhile."""
    words: float
    workbook: float
    rows: float
    json: float
    picture: float | None
    """None: pictures are not installed."""

    @property
    def told(self) -> float:
        """All that an evaluation of a year takes."""
        return self.figures + self.words + self.workbook + self.rows + self.json + (self.picture or 0)

    @property
    def holds(self) -> bool:
        """Whether that is seconds."""
        return self.told <= ALLOWED

    def as_json(self) -> dict[str, float | bool]:
        named = {name: value for name, value in asdict(self).items() if value is not None}
        return {**{name: round(value, 3) for name, value in named.items()}, "told": round(self.told, 3),
                "holds": self.holds}  # fmt: skip


async def cost(folder: Path, people: int, database: str = "") -> Cost:
    """Lives a year of so many people in an empty database, and tells it; `database`: empty is a SQLite file."""
    async with open_store(database or f"sqlite:///{folder / 'year.db'}", KEY) as store:
        begun = time.perf_counter()
        await live(store, large(people), date(2026, 1, 5))
        lived = time.perf_counter() - begun
        found, figures, busy = await _figures(store)
    w = Wording("nl")
    assert found.steps is not None
    assert found.rewards is not None
    return Cost(
        people=found.participants,
        steps=found.steps.steps,
        rewards=found.rewards.rewards,
        lived=lived,
        figures=figures,
        busy=busy,
        words=_timed(lambda: tables(found, w)),
        workbook=_timed(lambda: workbook(found, w)),
        rows=_timed(lambda: rows_file(found, w)),
        json=_timed(lambda: for_programs(found)),
        picture=_timed(lambda: draw(picture(found, "Bench", w).sketch)) if can_draw() else None,
    )


async def _figures(store: Storage) -> tuple[Evaluation, float, float]:
    """The evaluation, the seconds it took, and how long the event loop was held at most."""
    late: list[float] = []
    done = asyncio.Event()

    async def look() -> None:
        while not done.is_set():
            begun = time.perf_counter()
            await asyncio.sleep(LOOK)
            late.append(time.perf_counter() - begun - LOOK)

    took: list[float] = []
    found: list[Evaluation] = []
    async with asyncio.TaskGroup() as group:
        group.create_task(look())
        for _ in range(TIMES):
            begun = time.perf_counter()
            found.append(await store.evaluation(YEAR, NOW))
            took.append(time.perf_counter() - begun)
        done.set()
    return found[-1], median(took), max(late)


def _timed(make: Callable[[], T]) -> float:
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        make()
        took.append(time.perf_counter() - begun)
    return median(took)
