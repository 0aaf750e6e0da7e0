"""What a picture costs: each template cold and warm, a chart beside matplotlib, and what 200 cards do to who taps."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, fields, replace
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from multiprocessing import get_context
from statistics import median, quantiles

from bot.telegram.pictures import Pictures
from conversations.pictures.drawing import draw
from conversations.pictures.examples import EVERY
from conversations.pictures.step import StepCard
from conversations.pictures.template import Drawing

CHART = "evaluation"
LOOK = 0.002
"""Seconds between two looks whether the event loop is free."""
ALLOWED_MS = 50.0


@dataclass(frozen=True)
class Cost:
    """Milliseconds of wall time for one template."""

    template: str
    cold: float
    """The first one of a process that has drawn nothing, with reading the letters."""
    median: float
    """Of later ones, none of them drawn before."""
    p95: float
    kilobytes: float


@dataclass(frozen=True)
class Delays:
    """How long whoever taps waits for the event loop, in milliseconds."""

    cards: int
    seconds: float
    """In which all cards were drawn."""
    idle_p95: float
    p50: float
    p95: float
    most: float
    answer_p95: float
    """A picture that somebody waits for, drawn while the cards are."""

    @property
    def holds(self) -> bool:
        """Whether 95 of 100 looks were delayed less than 50 ms."""
        return self.p95 <= ALLOWED_MS

    def as_json(self) -> dict[str, float | bool]:
        return {**{name: round(value, 2) for name, value in asdict(self).items()}, "holds": self.holds}


def costs(times: int) -> Iterator[Cost]:
    """Each template in a process of its own."""
    for name in sorted(EVERY):
        with ProcessPoolExecutor(1, get_context("spawn")) as process:
            yield process.submit(cost, name, times).result()


def cost(name: str, times: int) -> Cost:
    """One template: the first picture, then `times` others."""
    drawn = [_milliseconds(partial(draw, each.sketch)) for each in different(EVERY[name], times + 1)]
    return Cost(name, drawn[0], median(drawn[1:]), _p95(drawn[1:]), len(draw(EVERY[name].sketch)) / 1000)


def different(drawing: Drawing, times: int) -> Iterator[Drawing]:
    """The same drawing with another first word each time, so that nothing is known from before."""
    first = next(field.name for field in fields(drawing) if field.name in {"title", "step", "goal", "words"})
    for number in range(times):
        yield replace(drawing, **{first: f"{number} {getattr(drawing, first)}"})


def matplotlib_chart(times: int) -> Cost | None:
    """The bars of the evaluation as matplotlib draws them; None when it is not installed."""
    if find_spec("matplotlib") is None:
        return None
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(_matplotlib_cost, times).result()


def _matplotlib_cost(times: int) -> Cost:
    drawn = [_milliseconds(partial(_with_matplotlib, number)) for number in range(times + 1)]
    return Cost("matplotlib", drawn[0], median(drawn[1:]), _p95(drawn[1:]), len(_with_matplotlib(0)) / 1000)


def _with_matplotlib(number: int) -> bytes:
    from matplotlib.figure import Figure  # type: ignore[import-not-found,unused-ignore]  # only where it happens to be

    chart = Figure(figsize=(5, 6), dpi=144)
    axes = chart.add_subplot()
    axes.barh(["Geld"], [9])
    axes.barh(["Geld"], [7], left=[9])
    axes.set_title(f"{number} Per onderwerp")
    written = BytesIO()
    chart.savefig(written, format="png")
    return written.getvalue()


async def delays(cards: int) -> Delays:
    """Draws so many cards as on a morning, and looks all the while how soon something else gets its turn."""
    pictures = Pictures()
    await pictures.png(_card("warm").sketch)
    idle = await _looking(asyncio.sleep(1))
    begun, answers = time.perf_counter(), list[float]()

    async def who_waits() -> None:
        for number in range(cards // 10):
            since = time.perf_counter()
            await pictures.png(_card(f"answer {number}").sketch, hurry=True)
            answers.append((time.perf_counter() - since) * 1000)
            await asyncio.sleep(0.1)

    async def morning() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(who_waits())
            for number in range(cards):
                group.create_task(pictures.png(_card(f"card {number}").sketch, hurry=False))

    late = await _looking(morning())
    pictures.close()
    seconds = time.perf_counter() - begun
    return Delays(cards, seconds, _p95(idle), median(late), _p95(late), max(late), _p95(answers))


async def _looking(work: Awaitable[None]) -> list[float]:
    """Milliseconds by which each look came late while the work was done."""
    late = list[float]()

    async def look() -> None:
        while True:
            since = time.perf_counter()
            await asyncio.sleep(LOOK)
            late.append((time.perf_counter() - since - LOOK) * 1000)

    async with asyncio.TaskGroup() as group:
        looking = group.create_task(look())
        await work
        looking.cancel()
    return late


def _card(step: str) -> StepCard:
    return StepCard(lead="Vandaag", pictogram="house", step=step, when="10:00", after="na de koffie")


def _milliseconds(work: Callable[[], object]) -> float:
    since = time.perf_counter()
    work()
    return (time.perf_counter() - since) * 1000


def _p95(many: list[float]) -> float:
    return quantiles(many, n=20, method="inclusive")[-1]
