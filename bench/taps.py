"""What a tap costs: Stapje's, which is stored and committed, beside a stock bot's, which is not."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.shelf import has
from bench.sides import Side, stapje, stock

OURS, STOCK = "Stapje, a tap: stored, stepped, committed, answered, marked", "stock PTB, the same two calls"
WITH = " + sniffio"
ECHO = "stock PTB, a text echoed: one call"


@dataclass(frozen=True)
class Measured:
    """Milliseconds of processor time for each tap or text, by side, in rounds that took turns."""

    rounds: dict[str, list[float]]

    @property
    def ratios(self) -> list[float]:
        """Of each round: ours to the stock bot's as pip installs it."""
        return [ours / theirs for ours, theirs in zip(self.rounds[OURS], self.rounds[STOCK], strict=True)]

    def lines(self) -> list[str]:
        """For people: the least, the median and the most of each."""
        return [
            f"{name:62} {min(each):6.2f} / {median(each):5.2f} / {max(each):5.2f} ms"
            for name, each in self.rounds.items()
        ]


async def measure(folder: Path, people: int, times: int, rounds: int) -> Measured:
    """`rounds` rounds in which each of `people` does it `times` times, after one round that does not count."""
    found: dict[str, list[float]] = {}
    async with _all(folder, people) as sides:
        for turn in range(rounds + 1):
            for name, side in sides.items():
                cost = await side.round(times)
                if turn:
                    found.setdefault(name, []).append(cost)
    return Measured(found)


@asynccontextmanager
async def _all(folder: Path, people: int) -> AsyncIterator[dict[str, Side]]:
    async with AsyncExitStack() as stack:
        sides = {OURS: await stack.enter_async_context(stapje(folder / "stapje", people))}
        for name, kind in ((STOCK, "tap"), (ECHO, "echo")):
            for sniffio in (False, True) if has("sniffio") else (False,):
                beside = stock(folder / f"{kind}-{sniffio}", people, kind, sniffio=sniffio)
                sides[name + WITH * sniffio] = await stack.enter_async_context(beside)
        yield sides
