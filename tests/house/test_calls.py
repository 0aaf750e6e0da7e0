"""What the house never calls: ruff finds most of it, the rest is found here."""

import ast
import re
import subprocess
import sys

import pytest

from tests.house.source import CHECKOUT, nodes

MARK = "# " + "noqa"
EXPLAINED = re.compile(MARK + r": [A-Z]+\d+(, ?[A-Z]+\d+)*\s+([-#] )?\w")
BANNED = {
    "from datetime import datetime, UTC\nnow = datetime.now(UTC)\n",
    "from datetime import date\ntoday = date.today()\n",
    "import time\nnow = time.time()\n",
    "import time\nnow = time.monotonic()\n",
    "import asyncio\nasyncio.create_task(print())\n",
    "from unittest import mock\n",
}


def found_by_ruff(source: str, path: str) -> bool:
    command = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--no-cache", "--stdin-filename", path, "-"]
    return (
        subprocess.run(command, input=source, text=True, capture_output=True, cwd=CHECKOUT, check=False).returncode == 1
    )


@pytest.mark.parametrize("source", sorted(BANNED))
def test_a_clock_or_a_loose_task_is_refused_everywhere_but_in_the_clock(source: str) -> None:
    assert found_by_ruff(source, "domain/plans.py")
    assert not found_by_ruff(source, "bot/clock.py")


def test_nobody_commits_behind_the_back_of_a_transaction() -> None:
    assert not {at for at, node in nodes() if isinstance(node, ast.Attribute) and node.attr == "executescript"}


def test_nobody_starts_a_task_and_lets_go_of_it() -> None:
    """A task that nobody keeps may be forgotten by the loop, with its error; a task group keeps its own."""
    dropped = (
        (at, node.value) for at, node in nodes() if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    )
    assert not {at for at, call in dropped if re.search(r"(loop\w*|\))\.create_task$", ast.unparse(call.func))}


def test_the_pure_rooms_wait_for_nothing() -> None:
    asynchronous = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert not {at for at, node in nodes() if at.startswith("domain/") and isinstance(node, asynchronous)}


def test_every_exception_from_lint_says_why() -> None:
    """In the settings on its own line, in the code behind its name."""
    silent = []
    for path in CHECKOUT.glob("*/**/*.py"):
        if ".venv" not in path.parts:
            rows = path.read_text("utf-8").splitlines()
            silent += [f"{path}:{n}" for n, row in enumerate(rows, 1) if MARK in row and not EXPLAINED.search(row)]
    assert not silent
