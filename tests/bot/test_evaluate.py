"""`stapje evaluate`: tables on the terminal, files beside them, and a clear word where something cannot be."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.config import Settings, load_settings
from bot.evaluate import Wanted, print_evaluation
from conversations.pictures.drawing import can_draw
from storage.store import open_store
from stories.lived_year import DECEMBER, live
from tests.promises.town import KEY

YEAR = Wanted(since=date(2026, 1, 1), until=date(2026, 12, 31))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Of an operator with an empty store."""
    data, key = tmp_path / "data", tmp_path / "key"
    data.mkdir(mode=0o700)
    key.write_text(KEY.hex())
    key.chmod(0o400)
    own = {name: value for name, value in os.environ.items() if not name.startswith("STAPJE_")}
    more = {"STAPJE_DATA_DIR": str(data), "STAPJE_KEY_FILE": str(key)}
    settings = load_settings({}, {**own, **more}, required=())
    assert isinstance(settings, Settings)
    return settings


async def test_the_whole_year_stands_on_the_terminal_and_in_four_files(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_store(settings.database.url.get_secret_value(), KEY) as store:
        await live(store, DECEMBER, date(2026, 1, 5))
    wanted = replace(
        YEAR, xlsx=tmp_path / "y.xlsx", csv=tmp_path / "y.csv", json=tmp_path / "y.json", chart=tmp_path / "y.png"
    )
    assert await print_evaluation(settings, wanted) == 0
    told = capsys.readouterr()
    assert "Gegeven waarderingen             58" in told.out
    assert "€ 235" in told.out
    assert "Coach 1 heeft 24 mensen" in told.out
    assert "Aisha" not in told.out
    read = json.loads((tmp_path / "y.json").read_text())
    assert read["participants"] == 41
    assert "★ mijlpaal                    7" in told.out
    assert [each["code"] for each in read["rewards"]["parts"]] == ["heart", "rest"]  # seven people had a ★
    assert (tmp_path / "y.csv").stat().st_mode & 0o077 == 0
    assert (tmp_path / "y.png").exists() == can_draw()

    assert await print_evaluation(settings, replace(wanted, json=None)) == 1
    assert "--force" in capsys.readouterr().err
    assert await print_evaluation(settings, replace(wanted, force=True, chart=None)) == 0


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (replace(YEAR, until=date(2026, 12, 14)), "Write whole months"),
        (replace(YEAR, since=date(2027, 1, 1)), "Write whole months"),
        (replace(YEAR, csv=Path("no/such/folder/y.csv")), "Name a file in a folder that is there"),
        (replace(YEAR, csv=Path("y"), json=Path("y")), "Give each its own"),
    ],
)
async def test_what_cannot_be_is_said_with_what_to_do(
    wanted: Wanted, said: str, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await print_evaluation(settings, wanted) == 1
    assert said in capsys.readouterr().err
