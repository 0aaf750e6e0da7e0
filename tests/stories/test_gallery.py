"""`stapje screens`: one page on which every screen can be looked at."""

import re
from pathlib import Path

from click.testing import CliRunner

from conversations.screens import SCREENS
from stories.gallery import activity, screens


def written(folder: Path) -> str:
    page = folder / "screens.html"
    done = CliRunner().invoke(screens, ["--out", str(page), "--no-browser"])
    assert done.exit_code == 0, done.output
    assert done.output == f"{len(SCREENS)} screens are in {page}\n"
    return page.read_text("utf-8")


def test_the_page_shows_every_screen_under_its_activity(tmp_path: Path) -> None:
    page = written(tmp_path)
    assert set(re.findall(r'<article id="(\w+)">', page)) == set(SCREENS)
    assert set(re.findall(r'<section id="(\w+)">', page)) == {activity(name) for name in SCREENS}


def test_the_page_shows_each_language_and_level_and_leaves_nothing_open(tmp_path: Path) -> None:
    page = written(tmp_path)
    assert {"nl normal", "nl simple", "en normal", "en simple"} <= set(re.findall(r'class="phone (\w+ \w+)"', page))
    assert "says nothing" not in page


def test_the_page_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    loaded = re.findall(r'(?:src=|url\()"?([^")]{1,20})', written(tmp_path))
    assert loaded
    assert all(each.startswith("data:") for each in loaded)
