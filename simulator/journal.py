"""What happened, in order, one JSON line an entry; it also holds what changed, so that the world can be restored."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from simulator.wire import Json, dumps, iso

REMEMBERED = 200_000  # entries kept in memory for GET /sim/journal; the file keeps all
_JSON_PARAMETERS = (
    "reply_markup", "entities", "caption_entities", "reply_parameters", "link_preview_options", "allowed_updates",
    "commands", "scope", "reaction", "media", "message_ids", "menu_button",
)  # fmt: skip


class Changes:
    """The changes of the world since the last entry, noted only while a journal file is written."""

    def __init__(self) -> None:
        self.on = False
        self._noted: list[list[Any]] = []

    def note(self, *change: object) -> None:
        self._noted.append(list(change))

    @property
    def waiting(self) -> bool:
        return bool(self._noted)

    def take(self) -> list[list[Any]]:
        noted, self._noted = self._noted, []
        return noted


@dataclass(slots=True)
class Entry:
    """One call of the bot, one update of a person, or one act at the controls."""

    kind: str
    method: str
    outcome: str = "ok"
    accepted: bool = True
    chat: int | None = None
    params: Json | None = None
    error: str | None = None
    message_id: int | None = None
    latency_ms: float = 0.0
    n: int = 0
    at: float = 0.0
    sim_at: float = 0.0

    def view(self) -> Json:
        return {
            "n": self.n, "at": round(self.at, 6), "sim_at": iso(self.sim_at), "kind": self.kind, "method": self.method,
            "chat": self.chat, "params": _unpacked(self.params), "outcome": self.outcome, "error": self.error,
            "accepted": self.accepted, "message_id": self.message_id, "latency_ms": round(self.latency_ms, 3),
        }  # fmt: skip


def _unpacked(params: Json | None) -> Json | None:
    """Values that travelled as JSON text become what they hold."""
    if not params:
        return params
    return {key: _loaded(value) if key in _JSON_PARAMETERS else value for key, value in params.items()}


def _loaded(value: object) -> object:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


@dataclass(slots=True)
class Journal:
    """Keeps the entries; the file is written behind the calls, at most `lag` seconds later."""

    path: Path | None = None
    lag: float = 0.05
    changes: Changes = field(default_factory=Changes)
    entries: deque[Entry] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    last: int = 0
    _lines: list[str] = field(default_factory=list)
    _file: TextIO | None = None
    _timer: asyncio.TimerHandle | None = None

    def open(self) -> None:
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.path.open("a", encoding="utf-8")
        self.changes.on = True

    def add(self, entry: Entry, sim_at: float) -> None:
        self.last += 1
        entry.n, entry.at, entry.sim_at = self.last, time.time(), sim_at
        self.entries.append(entry)
        if self._file is not None:
            self._lines.append(dumps({**entry.view(), "sim_seconds": sim_at, "changes": self.changes.take()}))
            if self._timer is None:
                self._timer = asyncio.get_running_loop().call_later(self.lag, self.flush)

    def flush(self) -> None:
        self._timer = None
        if self._file is not None and self._lines:
            self._file.write("\n".join(self._lines) + "\n")
            self._file.flush()
            self._lines.clear()

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self.changes.waiting:
            self.add(Entry("control", "end"), time.time())
        self.flush()
        if self._file is not None:
            self._file.close()
            self._file = None

    def clear(self) -> None:
        """Forgets what was remembered; the numbers go on, so that `after=N` stays true."""
        self.entries.clear()

    def after(self, n: int) -> list[Json]:
        found: list[Json] = []
        for entry in reversed(self.entries):
            if entry.n <= n:
                break
            found.append(entry.view())
        return found[::-1]

    def read(self) -> Iterator[list[Any]]:
        """Reads the file of a former run: remembers its entries and yields their changes one by one.

        A last line that a kill cut short is dropped from the file.
        """
        if self.path is None or not self.path.exists():
            return
        whole = 0
        with self.path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                yield from self._remember(json.loads(line))
        with self.path.open("r+b") as file:
            file.truncate(whole)

    def _remember(self, line: Json) -> list[list[Any]]:
        changes: list[list[Any]] = line.pop("changes")
        line["sim_at"] = line.pop("sim_seconds")
        entry = Entry(**line)
        self.last = entry.n
        self.entries.append(entry)
        return changes
