"""What planned sends cost as they grow in number: Stapje's beside APScheduler's job store and PTB's JobQueue."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.deciding_jobs import MOST

Figures = dict[str, float]
OURS, STORE, QUEUE = "Stapje", "APScheduler, SQLAlchemy job store", "PTB JobQueue, in memory"
DECIDING = "the job store, deciding as we do"
QUEUE_FOLLOWS = 10_000
"""Jobs that the JobQueue is asked to hold at most: each takes half a millisecond to add, and 4.5 KB."""
_COMMANDS = {
    OURS: ("bench.sleepers",),
    STORE: ("bench.job_stores", "store"),
    DECIDING: ("bench.deciding_jobs",),
    QUEUE: ("bench.job_stores", "queue"),
}
_FOLLOWS = {QUEUE: QUEUE_FOLLOWS, DECIDING: MOST}
_COLUMNS = {"": 36, "sends": 10, "load/s": 9, "idle µs": 9, "due": 8, "CPU µs each": 13, "s": 8, "missed": 8, "MB": 7}
IDLE_AIM, CPU_AIM, GROWN_AIM, BEAT_AIM = 1.2, 10.0, 10.0, 25.0


@dataclass(frozen=True)
class Planning:
    """Figures by side and number of planned sends."""

    of: dict[str, dict[int, Figures]]

    @property
    def idle_ratio(self) -> float:
        """A look that finds nothing: at the most sends, to that at the fewest."""
        ours = self.of[OURS]
        return ours[max(ours)]["idle_us"] / ours[min(ours)]["idle_us"]

    @property
    def cpu_ratios(self) -> tuple[float, float]:
        """Processor time of the job store to ours for each due send: until it is decided, and until it has left."""
        most = max(self.of[OURS])
        ours, theirs = self.of[OURS][most], self.of[STORE][most]["handed_us"]
        return theirs / ours["handed_us"], theirs / (ours["handed_us"] + ours["gates_us"])

    @property
    def deciding_ratio(self) -> float:
        """The same where the job store's jobs do the same work."""
        ours, theirs = self.of[OURS], self.of[DECIDING]
        return theirs[max(theirs)]["handed_us"] / ours[max(ours)]["handed_us"]

    @property
    def most_ratio(self) -> float:
        """The job store to reading what is true about each person, and to nothing more: what no decision can exceed."""
        most = max(self.of[OURS])
        return self.of[STORE][most]["handed_us"] / self.of[OURS][most]["truth_us"]

    @property
    def aims(self) -> dict[str, bool]:
        """What was to be reached, and whether it was."""
        ours = self.of[OURS].values()
        return {
            f"idle at most {IDLE_AIM} x": self.idle_ratio <= IDLE_AIM,
            f"decided {CPU_AIM:.0f} x cheaper than the job store": self.cpu_ratios[0] >= CPU_AIM,
            "none missed": all(each["missed"] == 0 for each in ours),
            f"memory grows {GROWN_AIM:.0f} MB at most": all(each["grown_mb"] <= GROWN_AIM for each in ours),
            f"a beat {BEAT_AIM:.0f} ms at most": all(each["beat_ms"] <= BEAT_AIM for each in ours),
        }

    def lines(self) -> Iterator[str]:
        """For people."""
        yield "".join(f"{name:>{width}}" for name, width in _COLUMNS.items())
        for side, sizes in self.of.items():
            for n, each in sizes.items():
                idle = f"{each['idle_us']:9.0f}" if "idle_us" in each else f"{'-':>9}"
                cpu = f"{each['handed_us']:.0f}" + (f"+{each['gates_us']:.0f}" if "gates_us" in each else "")
                figures = f"{each['load_per_s']:9.0f}{idle}{each['due']:8.0f}{cpu:>13}{each['handed_s']:8.1f}"
                yield f"{side:36}{n:10}{figures}{each['missed']:8.0f}{each['grown_mb']:7.1f}"
        beats = self.of[OURS][max(self.of[OURS])]
        yield "Ours is to decide and plan again, + to check at all gates, draw and mark."
        yield f"A beat of ours takes {beats['beat_ms']:.0f} ms, {beats['longest_beat_ms']:.0f} ms at the most."
        decided, left = self.cpu_ratios
        yield f"The job store's processor time is {decided:.1f} x ours to decide, {left:.1f} x ours until it has left:"
        yield f"its jobs only count. With jobs that decide as ours do it is {self.deciding_ratio:.1f} x ours."
        yield f"Reading what is true about each person, and deciding nothing, would make it {self.most_ratio:.1f} x."
        yield f"A look that finds nothing: {self.idle_ratio:.2f} x at the most."
        yield from (f"{'reached' if held else 'NOT reached'}: {aim}" for aim, held in self.aims.items())


def measure(sizes: Sequence[int]) -> Planning:
    """One side after the other, each size in a process of its own."""
    found: dict[str, dict[int, Figures]] = {side: {} for side in _COMMANDS}
    for n in sorted(sizes):
        for side, command in _COMMANDS.items():
            held = min(n, _FOLLOWS.get(side, n))
            if held not in found[side]:
                found[side][held] = _run(*command, str(held))
    return Planning(found)


def _run(module: str, *words: str) -> Figures:
    done = subprocess.run([sys.executable, "-m", module, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{module} {' '.join(words)} ended with {done.returncode}: {done.stderr[-2000:]}")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures
