"""`stapje screens`: one page on which every screen can be looked at."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from conversations.screens import SCREENS
from domain.people import Level, Preview
from stories.gallery import activity, page, screens
from stories.gallery_pictures import Pictures
from stories.readers import as_sent, drawings


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page in a language that is read from the left and one that is read from the right."""
    out = tmp_path_factory.mktemp("gallery") / "screens.html"
    done = CliRunner().invoke(screens, ["--out", str(out), "--no-browser", "--language", "nl", "--language", "ar"])
    assert done.exit_code == 0, done.output
    assert done.output == f"{len(SCREENS)} screens are in {out}\n"
    return out.read_text("utf-8")


def test_the_page_shows_every_screen_under_its_activity(written: str) -> None:
    assert set(re.findall(r'<article id="(\w+)">', written)) == set(SCREENS)
    assert set(re.findall(r'<section id="(\w+)">', written)) == {activity(name) for name in SCREENS}


def test_the_page_shows_each_language_from_its_side_at_each_level_and_leaves_nothing_open(written: str) -> None:
    read = set(re.findall(r'<figure lang="(\w+)" dir="(\w+)" data-level="(\w+)"', written))
    levels = ("normal", "simple", "pictures")
    assert {("nl", "ltr", each) for each in levels} | {("ar", "rtl", each) for each in levels} <= read
    assert {"nl"} == set(re.findall(r'<figure lang="(\w+)"[^>]* data-form="u"', written))
    assert "says nothing" not in written


def test_the_page_needs_nothing_from_elsewhere(written: str) -> None:
    loaded = re.findall(r'(?:src=|url\()"?([^")]{1,20})', written)
    assert loaded
    assert all(each.startswith("data:") for each in loaded)


def test_a_step_that_comes_by_itself_stands_on_its_card_only_for_who_shows_it() -> None:
    """House rule g5: the page shows what delivery would send."""
    [henk, *_] = [each for each in drawings(["nl"], [Level.SIMPLE]) if each.screen == "moment" and each.number == 5]
    assert henk.view.to is not None
    open_ = replace(henk, view=replace(henk.view, to=replace(henk.view.to, preview=Preview.SHOW)))
    assert [each.shown.drawing is None for each in (as_sent(henk), as_sent(open_)) if each.shown] == [True, False]


def test_a_picture_that_was_asked_for_stands_beside_the_page_and_is_drawn_once(tmp_path: Path) -> None:
    drawn = [each for each in drawings(["nl"]) if each.screen == "reward_wall"]
    pictures = Pictures(tmp_path / "screens.pictures")
    named = re.findall(r'loading="lazy" src="([^"]+)"', page([*drawn, *drawn], ["nl"], pictures))
    pictures.finish()
    assert {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*.png")} == set(named) != set()


def test_a_place_that_is_not_there_is_answered_with_what_to_do(tmp_path: Path) -> None:
    done = CliRunner().invoke(screens, ["--out", str(tmp_path / "no" / "page.html"), "--no-browser"])
    assert done.exit_code == 2
    assert "Make it, or choose another place" in done.output
