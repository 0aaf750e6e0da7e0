"""Stories play as they are told, on both databases."""

from pathlib import Path

import pytest

from stories.playing import STORIES, play_story
from stories.transcript import Transcript

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(STORIES))
async def test_a_story_plays_to_its_end_as_it_was_written_down(name: str, tmp_path: Path, database_url: str) -> None:
    """After a change that is meant: `stapje story E1 > tests/stories/e1.golden.txt`, and read what it does."""
    written: list[str] = []
    await play_story(name, tmp_path, database_url, Transcript(written.append).tell)
    golden = (HERE / f"{name.lower()}.golden.txt").read_text("utf-8")
    assert "\n".join((*written, "")) == golden
