#!/usr/bin/env python3
"""Stapje, from a bare checkout: makes .venv, installs what is needed, and becomes the program you asked for.

python3 run.py demo              look around: a small town on your own machine, without Telegram
python3 run.py test [ARGS]       lint, types, walls and tests; ARGS go to pytest
python3 run.py run               the bot, against Telegram
python3 run.py COMMAND --help    every other command: invite, doctor, story, faults, bench
"""

import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "stapje.json"  # what was installed, so that the next start need not look
EVERYONE, DEVELOPERS = {"pictures"}, {"pictures", "texts", "dev"}
WRONG_USE, NOT_POSSIBLE = 2, 1


def main(arguments: list[str]) -> int:
    """Does what was asked; for all but the tests this process becomes the program itself."""
    if sys.version_info < (3, 11):  # noqa: UP036  an older one also gets this far, and deserves a sentence
        return say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(__doc__)
        return 0 if arguments else WRONG_USE
    testing = arguments[0] == "test"
    extras = DEVELOPERS if testing else EVERYONE | ({"texts"} & {arguments[0]})  # a command that brings what it needs
    if not install(extras):
        return NOT_POSSIBLE
    # A bot, its commands and a simulator are processes of the same 500 modules: compiled once, not at every start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if not testing:
        os.execv(BIN / "stapje", ["stapje", *arguments])
    return test(arguments[1:])


def say(line: str) -> int:
    """One line for the person who typed the command; its value is the exit code of having failed."""
    print(f"Stapje: {line}", file=sys.stderr, flush=True)
    return NOT_POSSIBLE


def install(extras: set[str]) -> bool:
    """Makes .venv hold what the lock names, if it does not yet."""
    before = json.loads(STAMP.read_text()) if STAMP.exists() and (BIN / "python").exists() else {}
    if before.get("digest") == digest() and extras <= set(before["extras"]):
        return True
    extras = extras | set(before.get("extras", []))
    if not (has_pip() and made_venv() and pip_installed(extras)):
        return False
    STAMP.write_text(json.dumps({"digest": digest(), "extras": sorted(extras)}))
    return True


def digest() -> str:
    """What the contents of .venv depend on."""
    asked = b"".join(path.read_bytes() for path in (ROOT / "pyproject.toml", LOCK))
    return hashlib.sha256(asked + f"{ROOT} {sys.version}".encode()).hexdigest()


def has_pip() -> bool:
    """Debian's python3 has no pip of its own; .venv is filled with the machine's."""
    if importlib.util.find_spec("pip") is None:
        say("pip is missing. Install it first: sudo apt-get install python3-pip")
        return False
    return True


def made_venv() -> bool:
    """A .venv without pip inside: that needs no python3-venv package."""
    if (BIN / "python").exists():
        return True
    say("making .venv here (once) …")
    try:
        venv.create(VENV, with_pip=False, symlinks=True, clear=VENV.exists())
    except OSError as error:
        say(f"cannot write in {ROOT} ({error.strerror}). Copy the checkout to a folder of your own and try again.")
        return False
    return True


def pip_installed(extras: set[str]) -> bool:
    """Fills .venv with exactly the versions of the lock; the checkout itself is installed as it stands."""
    say("installing what it needs, this takes about a minute …")
    wanted = f"{ROOT}[{','.join(sorted(extras))}]"
    pip = [sys.executable, "-m", "pip", "--python", str(BIN / "python"), "--disable-pip-version-check", "--no-input"]
    if passed_on([*pip, "install", "--quiet", "--constraint", str(LOCK), "--editable", wanted]):
        say("installing did not work; the lines above say why. Is there an internet connection? Then try again.")
        return False
    return True


def test(arguments: list[str]) -> int:
    """Everything that must be right before a change lands; all of it runs, so that one look shows all that is wrong."""
    find_chromium()
    checks = {
        "lint": ["ruff", "check", "."],
        "format": ["ruff", "format", "--check", "."],
        "types": ["mypy", "--strict"],
        "walls": ["lint-imports", "--no-logo"],
        "tests": ["pytest", "-n", "3", "--dist", "worksteal", *arguments],  # on two cores: a story mostly waits
    }
    wrong = {}
    for name, (program, *rest) in checks.items():
        say(f"{name}: {program} {' '.join(rest)}")
        if code := passed_on([str(BIN / program), *rest]):
            wrong[name] = code
    if wrong:
        say(f"not right yet: {', '.join(wrong)}. The lines above say what.")
    return next(reversed(wrong.values()), 0)


def find_chromium() -> None:
    """The simulator's page is tested in Debian's browser; whoever may install it does so here."""
    if shutil.which("chromium"):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        say("no chromium, so the page is not tested. To test it: sudo apt-get install chromium")
        return
    say("installing chromium for the tests of the page …")
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    if passed_on([*apt, "update"]) or passed_on([*apt, "install", "--yes", "--no-install-recommends", "chromium"]):
        say("chromium could not be installed; the lines above say why.")


def passed_on(command: list[str]) -> int:
    """Runs a program from the checkout; what stops us stops it, and its exit code is ours."""
    child = subprocess.Popen(command, cwd=ROOT)
    signal.signal(signal.SIGTERM, lambda number, _frame: child.send_signal(number))
    try:
        code = child.wait()
    except KeyboardInterrupt:  # the terminal told the child too
        child.wait()
        code = -signal.SIGINT
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return sys.exit(128 - code) if code < 0 else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
