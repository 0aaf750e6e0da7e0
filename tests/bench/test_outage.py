"""An outage of a day and one of minutes, small; `stapje faults outage` lives through eighty with two hundred people."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.outage import Lived, lived
from bench.outage_oracle import Verdict, judge

THURSDAY = datetime(2026, 4, 16, 9, 30, tzinfo=UTC)
"""Half past eleven: an hour and a half after most were asked about their step."""


async def day(folder: Path) -> Lived:
    return await lived(folder, 30, THURSDAY, timedelta(hours=24), seed=1)


@pytest.mark.parametrize("length", [timedelta(minutes=3), timedelta(hours=24)], ids=str)
async def test_nobody_suffers_from_an_outage(length: timedelta, tmp_path: Path) -> None:
    verdict = Verdict()
    judge(verdict, await lived(tmp_path, 30, THURSDAY, length, seed=1))
    assert verdict.holds, verdict
    assert verdict.catch_ups > 3


async def test_what_goes_wrong_would_be_seen(tmp_path: Path) -> None:
    story = await day(tmp_path)
    assert story.lost
    twice, deaf, night = Verdict(), Verdict(), Verdict()
    judge(twice, replace(story, got=[*story.got, *story.got]))
    assert twice.most_catch_ups == 2
    judge(deaf, replace(story, got=[]))
    assert not deaf.holds
    judge(night, replace(story, got=[replace(each, at=each.at + timedelta(hours=12)) for each in story.got]))
    assert night.at_night
    assert night.stale
