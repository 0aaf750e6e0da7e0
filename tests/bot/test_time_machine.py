"""The time machine on a store: what it reads, what it answers, and what the command line makes of it."""

import asyncio
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.ahead import Ahead
from bot.simulate import as_figures, as_table, tried
from bot.time_machine import Look, look_ahead
from conversations.events import LookedAhead
from domain.forecast import Answers
from domain.outlook import Compared
from domain.people import Wishes
from domain.policy_levels import Refusal
from tests.bot.test_command_line import stapje
from tests.promises.people import ADDRESS, DAAN, FATIMA, SUPERVISOR
from tests.promises.town import KEY, LOOK_EVERY, SECONDS, Town, data


def unseen(_done: int, _of: int) -> None:
    """Nobody looks on."""


async def test_a_lower_cap_shows_who_gets_fewer_and_a_lower_wish_stays(either_town: Town) -> None:
    daan = (await either_town.of(DAAN)).person
    await either_town.does(replace(daan, wishes=Wishes(per_week=0)))
    look = Look(days=28, draft=tried([("per_week", "0"), ("nudges", "0")]), answers=Answers.HALF)
    found = await look_ahead(either_town.store, look, either_town.at, unseen)
    assert isinstance(found, Compared)
    assert (found.people, found.more, found.fewer) == (2, 0, 1)
    assert found.then.of_person[FATIMA] < found.now.of_person[FATIMA]
    assert found.now.at_night == found.then.at_night == 0
    assert found.now.total > found.then.total > 0
    assert json.loads(json.dumps(as_figures(found, look)))["now"]["messages"] == found.now.total
    assert "People: 2; more messages: 0" in "\n".join(as_table(found, look))


async def test_a_value_outside_the_range_is_refused_with_the_range(town: Town) -> None:
    found = await look_ahead(town.store, Look(days=14, draft=tried([("per_week", "9")])), town.at, unseen)
    assert isinstance(found, Refusal)
    assert (found.field, found.low, found.high) == ("per_week", "0", "7")


async def test_looking_ahead_changes_nothing(town: Town) -> None:
    before = await town.of(FATIMA)
    await look_ahead(town.store, Look(days=14, draft=tried([("per_week", "1")])), town.at, unseen)
    assert await town.of(FATIMA) == before


@pytest.fixture
def environment(seeded: Path, tmp_path: Path) -> dict[str, str]:
    """Of an operator whose store holds the town."""
    data, key = tmp_path / "data", tmp_path / "key"
    data.mkdir(mode=0o700)
    shutil.copy(seeded, data / "stapje.db")
    key.write_text(KEY.hex())
    key.chmod(0o400)
    more = {"STAPJE_DATA_DIR": str(data), "STAPJE_KEY_FILE": str(key)}
    return {**{name: value for name, value in os.environ.items() if not name.startswith("STAPJE_")}, **more}


def test_the_command_prints_figures_and_refuses_in_a_sentence(environment: dict[str, str]) -> None:
    figures = json.loads(stapje(environment, "policy", "simulate", "--days", "28", "--json").stdout)
    assert len(figures["now"]["on_day"]) == 28
    assert figures["now"] == figures["then"]
    refused = stapje(environment, "policy", "simulate", "--set", "per_week=9")
    assert (refused.returncode, "0 to 7" in refused.stderr) == (1, True)


async def test_a_supervisor_looks_ahead_in_chat_and_then_publishes(town: Town) -> None:
    [preview] = await town.taps(ADDRESS[SUPERVISOR], data("rule_set", "p:per_week-3"))
    [soon] = await town.taps(ADDRESS[SUPERVISOR], preview.buttons["Eerst vooruitkijken"])
    assert "reken" in soon.text
    before = len(town.telephones.got)
    await answered(town)
    [seen] = town.telephones.got[before:]
    assert (seen.address, "Bekeken: 2" in seen.text, "Fatimazq" in seen.text) == (ADDRESS[SUPERVISOR], True, False)
    await town.taps(ADDRESS[SUPERVISOR], seen.buttons["Zo doen"])
    book = await town.asks(lambda unit: unit.rulebook(town.at))
    assert [(each.field, each.value) for each in book.rules.changes if each.by == SUPERVISOR] == [("per_week", 3)]


async def answered(town: Town) -> None:
    """The questions to the time machine, worked out and said."""

    async def put(event: LookedAhead) -> None:
        await town.puts(event)

    async def aside(due: str, error: Exception) -> None:
        raise AssertionError(due) from error

    ahead = Ahead(town.store, town, put, aside)
    async with asyncio.TaskGroup() as group, asyncio.timeout(SECONDS):
        working = group.create_task(ahead.run())
        while await town.store.dues.looks():  # noqa: ASYNC110  # the row says when it is answered
            await asyncio.sleep(LOOK_EVERY)
        working.cancel()
    await town.rests()
