"""Starts the simulator as a process of its own, on a free port of this machine, and ends it."""

import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from stories.telegram import Simulator

TOKEN = "123456:demo"  # noqa: S105  a bot that exists nowhere
LOOK_EVERY = 0.02  # seconds
_direct = build_opener(ProxyHandler({}))


@dataclass(frozen=True)
class SimulatorProcess:
    """A running simulator and the files it shares with the bot."""

    pid: int
    url: str
    folder: Path
    token: str = TOKEN

    @property
    def offset_file(self) -> Path:
        """Seconds that the bot adds to the machine's clock."""
        return self.folder / "offset"

    @property
    def status_file(self) -> Path:
        """What the bot says about itself."""
        return self.folder / "status.json"

    def client(self) -> Simulator:
        """A client that is not connected yet; use it with `async with`."""
        return Simulator(self.url, self.token)


@contextmanager
def simulator_process(folder: Path, *, journal: bool = False, port: int = 0) -> Iterator[SimulatorProcess]:
    """A simulator that answers; it is ended when the block ends. `port` 0: a free one."""
    port = port or free_port()
    command = [
        sys.executable, "-m", "simulator", "--port", str(port), "--token", TOKEN,
        "--offset-file", str(folder / "offset"), "--status-file", str(folder / "status.json"),
        *(["--journal", str(folder / "journal.jsonl")] if journal else []),
    ]  # fmt: skip
    with process(command, folder / "simulator.log") as running:
        url = f"http://127.0.0.1:{port}"
        wait_until_healthy(running, f"{url}/sim/health", folder / "simulator.log")
        yield SimulatorProcess(running.pid, url, folder)


@contextmanager
def process(command: Sequence[str], log: Path, env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A running program whose lines go to `log`; asked to end when the block ends, killed if it does not.

    It has a session of its own: Ctrl-C in the terminal is for us, and we end it in order.
    """
    with log.open("ab") as lines:
        running = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=lines, stderr=lines, env=env, start_new_session=True
        )
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def wait_until_healthy(running: subprocess.Popen[bytes], url: str, log: Path, seconds: float = 20) -> None:
    """Waits for the first good answer. Raises RuntimeError with what the program wrote when there is none."""
    for _ in range(int(seconds / LOOK_EVERY)):
        try:
            with _direct.open(url, timeout=1):
                return
        except (URLError, OSError):
            if _ends_within(running, LOOK_EVERY):
                break
    raise RuntimeError(f"{url} does not answer. The program wrote:\n{log.read_text('utf-8')[-4000:]}")


def _ends_within(running: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
