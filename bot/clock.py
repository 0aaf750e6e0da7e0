"""The only reader of clocks, and what it tells the simulator about where the bot is."""

import asyncio
import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

LOOK_EVERY = 0.01  # seconds between two looks at the offset file: a walk through a week has dozens of stops


class SystemClock:
    """The machine's clock, moved by the offset file when there is one."""

    def __init__(self) -> None:
        self._file: Path | None = None
        self._read_at: tuple[int, int] | None = None
        self._offset = 0.0
        self._watched = 0.0

    def follow(self, offset_file: Path) -> None:
        """From now on the file moves the wall clock. Only for a bot that speaks to the simulator."""
        self._file = offset_file
        self._watched = self.offset

    @property
    def offset(self) -> float:
        """Seconds added to the machine's clock; the file is read again only when it was replaced."""
        if self._file is not None:
            self._look(self._file)
        return self._offset

    def now(self) -> datetime:
        """The moment it is for everyone in the programme, in UTC."""
        return self.unmoved() + timedelta(seconds=self.offset)

    def unmoved(self) -> datetime:
        """The machine's own moment in UTC, for leases and heartbeats."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only go forward, for waits, back-off and pacing."""
        return time.monotonic()

    async def watch(self) -> float:
        """Waits until the clock is moved, and gives the new offset; without an offset file it waits for ever."""
        if self._file is None:
            await asyncio.Event().wait()
        while self.offset == self._watched:  # noqa: ASYNC110  a file has no event to wait for
            await asyncio.sleep(LOOK_EVERY)
        self._watched = self._offset
        return self._offset

    def _look(self, file: Path) -> None:
        try:
            found = os.stat(file)  # noqa: PTH116  the cheapest way, on the path of every tap
            read_at = (found.st_ino, found.st_mtime_ns)
            if read_at != self._read_at:
                self._offset = float(file.read_text("ascii"))
                self._read_at = read_at
        except (OSError, ValueError):
            return  # not there yet, or not a number: the clock stays where it was


@dataclass(frozen=True, kw_only=True)
class Status:
    """Where the bot is, so that a clock bar or a test can walk with it."""

    now: datetime
    next: datetime | None  # the next planned instant; None: nothing is planned
    idle: bool
    seen_offset: float
    inbox: int
    outbox: int
    update: int = 0  # the highest update id that is stored
    held: str = ""  # why nothing is begun now; empty: it is


def write_status(path: Path, status: Status) -> None:
    """Replaces the status file at once, so that a reader finds either the old or the new."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(vars(status), default=datetime.isoformat), "utf-8")
    draft.replace(path)
