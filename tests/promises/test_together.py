"""Taps and texts that come together end the same in every order, and are counted once (house law 9)."""

import shutil
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from domain.plans import ActionStatus
from domain.rewards import Entry
from storage.store import open_store
from tests.promises.people import ADDRESS, FATIMA, promise, step, time_to
from tests.promises.town import KEY, Town, data, message, tap

HERS = ADDRESS[FATIMA]
CALLED = data("done", time_to(FATIMA, "call"))
ACTS: dict[str, dict[str, Any]] = {
    "taps": tap(HERS, CALLED, 50, "q1"),
    "taps again": tap(HERS, CALLED, 50, "q2"),
    "taps on an older message": tap(HERS, CALLED, 40, "q3"),
    "writes": message(HERS, "gelukt!"),
}


async def end_of(town: Town) -> tuple[object, ...]:
    """What became of the plan, of what it earned, and of what is kept about it."""
    me = await town.of(FATIMA)
    steps = tuple(sorted((each.id, each.status, each.revision) for each in me.actions))
    times = tuple(sorted((each.id, each.round, each.report or "") for each in me.occurrences))
    kinds = tuple(sorted((kind, thing) for kind, thing, _ in me.recent))
    return steps, times, tuple(sorted((each.promise, each.entry) for each in me.ledger)), kinds


async def only_one_open(town: Town) -> None:
    await town.taps(HERS, data("park", step(FATIMA, "folder")))


@pytest.mark.parametrize("open_steps", [1, 2])
async def test_every_order_of_four_acts_ends_the_same(seeded: Path, tmp_path: Path, open_steps: int) -> None:
    ends = set()
    for number, order in enumerate(permutations(ACTS.values())):
        file = shutil.copy(seeded, tmp_path / f"{number}.db")
        async with open_store(f"sqlite:///{file}", KEY) as store, Town(store) as town:
            if open_steps == 1:
                await only_one_open(town)
            for act in order:
                await town.hears(act)
            ends.add(await end_of(town))
    assert len(ends) == 1


async def test_all_at_once_are_counted_once(either_town: Town) -> None:
    town = either_town
    await only_one_open(town)
    await town.hears(*ACTS.values())
    me = await town.of(FATIMA)
    granted = [each for each in me.ledger if each.promise == promise(FATIMA, "call") and each.entry is Entry.GRANTED]
    done = [thing for kind, thing, _ in me.recent if kind == "done"]
    assert (len(granted), done) == (1, [step(FATIMA, "call")])
    assert len(town.telephones.toasts) == 3 + 1


async def test_the_same_update_twice_is_one(either_town: Town) -> None:
    town = either_town
    once = town.hears({**ACTS["taps"], "update_id": 900})
    await once
    again = await town.hears({**ACTS["taps"], "update_id": 900})
    assert again == []


async def test_each_round_earns_once(either_town: Town) -> None:
    town = either_town
    for round_ in range(2):
        [answer, *_] = await town.taps(HERS, data("done", time_to(FATIMA, "call"), revision=round_ * 2), 50)
        await town.taps(HERS, data("done", time_to(FATIMA, "call"), revision=round_ * 2), 50)
        if round_ == 0:
            await town.taps(HERS, answer.buttons["Toch niet"], 50)
    me = await town.of(FATIMA)
    entries = [(each.entry, each.round) for each in me.ledger if each.promise == promise(FATIMA, "call")][1:]
    assert entries == [(Entry.GRANTED, 0), (Entry.RETURNED, 0), (Entry.GRANTED, 1)]
    assert [each.status for each in me.actions if each.id == step(FATIMA, "call")] == [ActionStatus.DONE]
