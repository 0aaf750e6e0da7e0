"""run.py: becomes the program, passes on what it is told, and says what is missing."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import CHECKOUT

PROGRAM = f"#!{sys.executable}\nimport os, signal, sys, time\n"
TOLD = "print(os.getpid(), *sys.argv[1:], flush=True)\n"
WAITS = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(9))\nprint('ready', flush=True)\ntime.sleep(30)\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose .venv is complete, with programs that only tell what they were told."""
    for name in ("run.py", "pyproject.toml", "requirements.lock"):
        (tmp_path / name).write_bytes((CHECKOUT / name).read_bytes())
    for name in ("python", "ruff", "mypy", "lint-imports", "pytest", "stapje", "chromium"):
        put(tmp_path, name, TOLD)
    digest = subprocess.check_output([sys.executable, "-c", "import run; print(run.digest())"], cwd=tmp_path, text=True)
    stamp = {"digest": digest.strip(), "extras": ["dev", "pictures", "texts"]}
    (tmp_path / ".venv" / "stapje.json").write_text(json.dumps(stamp))
    return tmp_path


def put(checkout: Path, name: str, body: str) -> None:
    path = checkout / ".venv" / "bin" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PROGRAM + body)
    path.chmod(0o755)


def start(checkout: Path, *arguments: str) -> "subprocess.Popen[str]":
    path = f"{checkout / '.venv' / 'bin'}:{os.environ['PATH']}"  # chromium is found there, so none is installed
    command = [sys.executable, str(checkout / "run.py"), *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PATH": path}
    )


def test_it_becomes_the_program_with_its_arguments_and_exit_code(checkout: Path) -> None:
    put(checkout, "stapje", TOLD + "sys.exit(7)")
    running = start(checkout, "invite", "supervisor", "--name", "Anneke")
    out, _ = running.communicate(timeout=30)
    assert out.split() == [str(running.pid), "invite", "supervisor", "--name", "Anneke"]
    assert running.returncode == 7


@pytest.mark.parametrize(("command", "program"), [("run", "stapje"), ("test", "pytest")])
def test_a_signal_reaches_the_program(checkout: Path, command: str, program: str) -> None:
    put(checkout, program, WAITS)
    running = start(checkout, command)
    assert running.stdout is not None
    while "ready" not in running.stdout.readline():
        pass
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=30)
    assert running.returncode == 9


def test_the_tests_run_after_all_checks_and_get_the_arguments(checkout: Path) -> None:
    out, _ = (running := start(checkout, "test", "-k", "due")).communicate(timeout=30)
    assert [line.split()[1:] for line in out.splitlines()] == [
        ["check", "."],
        ["format", "--check", "."],
        ["--strict"],
        ["--no-logo"],
        ["-n", "3", "--dist", "worksteal", "-k", "due"],
    ]
    assert running.returncode == 0


def test_a_check_that_fails_is_named_and_fails_the_whole(checkout: Path) -> None:
    put(checkout, "mypy", "sys.exit(1)")
    out, told = (running := start(checkout, "test")).communicate(timeout=30)
    assert "-n 3" in out
    assert "not right yet: types" in told
    assert running.returncode == 1


def test_a_changed_lock_installs_again_and_needs_pip(checkout: Path) -> None:
    with (checkout / "requirements.lock").open("a") as lock:
        lock.write("# newer\n")
    command = [sys.executable, "-I", "-S", str(checkout / "run.py"), "run"]  # a Python that has no pip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "apt-get install python3-pip" in done.stderr
    assert done.returncode == 1


def test_without_a_command_it_says_what_there_is(checkout: Path) -> None:
    out, _ = (running := start(checkout)).communicate(timeout=30)
    assert "run.py demo" in out
    assert running.returncode == 2
