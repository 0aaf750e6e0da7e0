"""The December evaluation of story E5, from a year that was written through the store."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from statistics import median

import pytest

from domain.evaluation import Evaluation
from domain.evaluation_facts import OWN, Period
from domain.small_cells import REST
from storage.store import open_store
from stories.lived_year import DECEMBER, live

KEY = b"a key of thirty-two bytes, so so"
NOW = datetime(2026, 12, 14, 9, tzinfo=UTC)


@pytest.fixture
async def found(database_url: str) -> AsyncIterator[Evaluation]:
    async with open_store(database_url, KEY) as store:
        await live(store, DECEMBER, date(2026, 1, 5))
        yield await store.evaluation(Period(date(2026, 1, 1), date(2026, 12, 31)), NOW)


async def test_the_figures_of_december_are_those_of_the_story(found: Evaluation) -> None:
    assert found.participants == 41
    assert found.steps is not None
    assert found.share is not None
    assert (found.steps.steps, round(found.share * 100)) == (212, 63)
    assert found.rewards is not None
    assert (found.rewards.rewards, found.rewards.cents) == (58, 235_00)
    assert {part.code: part.rewards for part in found.rewards.parts} == {"heart": 31, "treat": 20, "star": 7}
    assert found.days is not None
    assert found.days.median == 6 == median(DECEMBER.days)
    assert [(each.people) for each in found.full] == [24]
    assert found.teams is not None
    assert {found.names[part.code]: (part.coaches, part.people) for part in found.teams.parts} == {
        "Noord": (6, 32), "Zuid": (5, 9),
    }  # fmt: skip
    assert {tier: (box.rewards, [part.code for part in box.parts]) for tier, box in found.empty_box} == {
        "heart": (5, ["02"]), "treat": (5, ["10"]),
    }  # fmt: skip
    assert found.by_subject is not None
    assert found.by_subject.parts[-1].code == REST
    assert "income" in found.by_subject.parts[-1].together
    assert OWN not in {part.code for part in found.by_subject.parts}
