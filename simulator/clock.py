"""The simulated clock: the machine's clock plus an offset that the simulator owns and the bot reads from a file."""

import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from simulator.wire import Json, iso


@dataclass(slots=True)
class Clock:
    """Simulated time; `offset` is what the bot must add to the machine's clock, in seconds to the millisecond."""

    offset_file: Path | None = None
    status_file: Path | None = None
    offset: float = 0.0
    machine: Callable[[], float] = time.time

    def now(self) -> float:
        return self.machine() + self.offset

    def set_offset(self, seconds: float) -> None:
        """Moves the clock; rounded up to the millisecond so that an instant asked for has surely come."""
        self.offset = math.ceil(seconds * 1000 - 0.001) / 1000
        self.write()

    def set_now(self, moment: float) -> None:
        self.set_offset(moment - self.machine())

    def write(self) -> None:
        """Replaces the offset file in one step: a reader finds the old number or the new one."""
        if self.offset_file is None:
            return
        self.offset_file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.offset_file.with_name(self.offset_file.name + ".new")
        fresh.write_text(f"{self.offset:.3f}\n")
        fresh.replace(self.offset_file)

    def resume(self) -> None:
        """Takes over the offset a former run left in the file; writes the file if there was none."""
        if self.offset_file is None:
            return
        try:
            self.offset = float(self.offset_file.read_text())
        except (OSError, ValueError):
            self.write()

    def status(self) -> Json | None:
        """What the bot last said about itself, or None if it never did."""
        if self.status_file is None:
            return None
        try:
            status: Json = json.loads(self.status_file.read_text())
        except (OSError, ValueError):
            return None
        return status

    def view(self) -> Json:
        return {"now": iso(self.now()), "offset": self.offset, "status": self.status()}
