"""The bot is killed under load, at random points, again and again: nothing is lost and nothing happens twice."""

from pathlib import Path

import pytest

from bench.faults import Plan, kill_stapje
from bench.resident import script


@pytest.mark.parametrize(("database", "kills"), [("sqlite", 6), ("postgresql", 3)])
async def test_a_killed_bot_loses_nothing_and_does_nothing_twice(
    database: str, kills: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url: str = request.getfixturevalue("postgres_url") if database == "postgresql" else ""
    verdict = await kill_stapje(Plan(kills, people=12, seed=1, folder=tmp_path, database=url))
    assert verdict.holds, verdict
    assert verdict.updates > 5 * kills


def test_the_script_of_a_seed_is_always_the_same() -> None:
    def first(seed: int, person: int) -> list[object]:
        acts = script(seed, person)
        return [next(acts) for _ in range(20)]

    assert first(1, 2) == first(1, 2)
    assert first(1, 2) != first(1, 3)
