"""Stories play as they are told: in several languages, and some of them on both databases."""

from pathlib import Path

import pytest

from domain.people import Level
from stories.playing import STORIES, play_story
from stories.transcript import Transcript

HERE = Path(__file__).parent
READ_BY = {"E4": ("en", "ar")}
"""A story that is played as several people read it; any other can be: `stapje story E2 --lang en`."""
PLAYED = [(name, language, "sqlite_url") for name in sorted(STORIES) for language in READ_BY.get(name, ("nl",))]
PLAYED += [(name, "nl", "postgres_url") for name in ("E1", "E4", "handover", "rewards")]
"""E5 goes through PostgreSQL without one tap (`test_by_text`); any story can: `stapje story E2 --database …`."""


@pytest.mark.parametrize(("name", "language", "database"), PLAYED)
async def test_a_story_plays_to_its_end_as_it_was_written_down(
    name: str, language: str, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """After a change that is meant: `stapje story E1 > tests/stories/e1.nl.golden.txt`, and read it."""
    written: list[str] = []
    await play_story(name, tmp_path, request.getfixturevalue(database), Transcript(written.append), language)
    golden = (HERE / f"{name.lower()}.{language}.golden.txt").read_text("utf-8")
    assert "\n".join((*written, "")) == golden


async def test_the_same_weeks_are_lived_in_pictures(tmp_path: Path, sqlite_url: str) -> None:
    """After a change that is meant: `stapje story E2 --level pictures > tests/stories/e2.pictures.nl.golden.txt`."""
    written: list[str] = []
    await play_story("E2", tmp_path, sqlite_url, Transcript(written.append), level=Level.PICTURES)
    golden = (HERE / "e2.pictures.nl.golden.txt").read_text("utf-8")
    assert "\n".join((*written, "")) == golden
