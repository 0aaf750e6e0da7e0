"""The walls between the rooms: they hold, and each of them would be noticed if it broke."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.source import CHECKOUT, ROOMS

LINT = str(Path(sys.executable).with_name("lint-imports"))
HOLES = {
    "domain": "import conversations\nimport typst\nimport xlsxwriter\nimport wordfreq\n",
    "conversations": "import simulator\nimport apscheduler\nimport aiohttp\nimport telegram\nimport asyncpg\n",
    "scheduler": "import aiosmtplib\n",
    "simulator": "import domain\n",
}


def walls(folder: Path) -> dict[str, str]:
    done = subprocess.run([LINT, "--no-logo", "--no-cache"], capture_output=True, text=True, cwd=folder, check=False)
    words = " ".join(done.stdout.split())
    found = re.findall(r"(\w[^.]*?) (KEPT|BROKEN)", words.partition("dependencies.")[2].partition("Contracts:")[0])
    return {name.strip(" -"): state for name, state in found}


def test_every_wall_stands() -> None:
    states = walls(CHECKOUT)
    assert len(states) >= 8
    assert set(states.values()) == {"KEPT"}, states


def test_a_hole_in_any_wall_is_noticed(tmp_path: Path) -> None:
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    for room in ROOMS:
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").write_text(HOLES.get(room, ""))
    states = walls(tmp_path)
    assert len(states) >= 8
    assert set(states.values()) == {"BROKEN"}, states
