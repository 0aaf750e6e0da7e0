"""Stories in which who takes part never taps: they type what the buttons say, and all goes as it is told."""

import re
from pathlib import Path

import pytest

from stories.playing import play_story
from stories.transcript import Transcript

WHO = {"E1": "Fatima", "E2": "Henk", "E5": "Gerrit"}
TYPED = (("E1", "nl", "sqlite_url"), ("E2", "nl", "sqlite_url"), ("E5", "en", "postgres_url"))


@pytest.mark.parametrize(("name", "language", "database"), TYPED)
async def test_a_story_is_lived_without_one_tap(
    name: str, language: str, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    written: list[str] = []
    transcript = Transcript(written.append)
    await play_story(name, tmp_path, request.getfixturevalue(database), transcript, language, by_text=True)
    acts = [re.sub(r"^\d\d:\d\d +", "", line).split()[:2] for line in written]
    assert acts.count([WHO[name], "writes"]) > 5
    assert [WHO[name], "taps"] not in acts
