"""Puts a bot on the stage beside a simulator: a process of its own, with its own data, keys and pace."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from stories.processes import SimulatorProcess, process

FAST = {
    "STAPJE_PACING__PER_SECOND": "1000",
    "STAPJE_PACING__PER_CHAT_SECONDS": "0",
    "STAPJE_SCHEDULER__BEAT_SECONDS": "1",
}
"""A pace for stories: the simulator's limits are off, so that a month need not last an hour."""


def bot_environment(
    simulator: SimulatorProcess, folder: Path, *, database: str = "", more: Mapping[str, str] = FAST
) -> dict[str, str]:
    """What the bot is told, without this machine's own settings of Stapje. `database`: empty is a SQLite file."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("STAPJE_")}
    return {
        **own,
        "STAPJE_TELEGRAM__TOKEN": simulator.token,
        "STAPJE_TELEGRAM__API_URL": simulator.url,
        "STAPJE_DATA_DIR": str(folder / "data"),
        "STAPJE_KEY_FILE": str(folder / "keys" / "key"),
        "STAPJE_DATABASE__URL": database or f"sqlite:///{folder / 'data' / 'stapje.db'}",
        "STAPJE_CLOCK__OFFSET_FROM": str(simulator.offset_file),
        **more,
    }


@contextmanager
def bot_process(environment: Mapping[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A running bot; it is asked to end when the block ends."""
    with process([sys.executable, "-m", "bot", "run"], folder / "bot.log", dict(environment)) as running:
        yield running


def stapje(environment: Mapping[str, str], *words: str) -> str:
    """Runs one command beside the bot and answers what it printed. Raises RuntimeError with what it complained of."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode:
        raise RuntimeError(f"stapje {' '.join(words)} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout
