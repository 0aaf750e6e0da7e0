"""Upkeep: new rules are planned for everyone, once; words are forgotten in time."""

import asyncio
from contextlib import suppress
from datetime import time, timedelta

from conversations.events import RulesInForce, RuleToTell
from domain.policies import PolicyLevel
from domain.policy_changes import PolicyChange
from scheduler.upkeep import Upkeep
from tests.promises.people import ADDRESS, DAAN, FATIMA, SUPERVISOR
from tests.promises.town import Town
from tests.storage.raw import raw


def upkeep(town: Town, put: list[object] | None = None) -> Upkeep:
    async def work(event: object) -> None:
        if put is not None:
            put.append(event)
        await town.puts(event)  # type: ignore[arg-type]  # an event

    return Upkeep(town.store.household, town, work)


async def noon(town: Town) -> None:
    """From now on steps are asked about at noon."""
    at = town.at - timedelta(hours=1)
    change = PolicyChange(
        number=1,
        level=PolicyLevel.PROGRAMME,
        scope="",
        field="default_moment",
        value=time(12, 0),
        by=SUPERVISOR,
        at=at,
        from_at=at,
    )
    await town.does(change)


async def test_new_rules_move_what_is_planned_for_everyone(either_town: Town) -> None:
    town = either_town
    await upkeep(town).look()
    before = (await town.of(FATIMA)).dues
    await noon(town)
    await upkeep(town).look()
    after = (await town.of(FATIMA)).dues
    assert {each.at.hour for each in before if each.slot == "step"} == {8}
    assert {each.at.hour for each in after if each.slot == "step"} == {10}


async def test_the_same_rules_are_planned_once(town: Town) -> None:
    await noon(town)
    first: list[object] = []
    second: list[object] = []
    await upkeep(town, first).look()
    await upkeep(town, second).look()
    assert len(first) == 1
    assert second == []


async def test_rules_whose_planning_was_cut_off_are_planned_again(town: Town) -> None:
    await noon(town)

    async def cut(_event: object) -> None:
        raise asyncio.CancelledError

    with suppress(asyncio.CancelledError):
        await Upkeep(town.store.household, town, cut).look()
    again: list[object] = []
    await upkeep(town, again).look()
    assert len(again) == 1


async def test_one_person_who_cannot_be_planned_for_stops_nobody(town: Town) -> None:
    await noon(town)
    planned: list[str] = []

    async def put(event: RulesInForce | RuleToTell) -> None:
        if FATIMA in event.people:
            raise RuntimeError
        planned.extend(event.people)

    await Upkeep(town.store.household, town, put).look()
    assert planned == [DAAN]


async def test_the_words_of_messages_are_forgotten_after_two_days_and_the_updates_after_eight(town: Town) -> None:
    await town.writes(ADDRESS[FATIMA], "hulp")
    town.at += timedelta(days=9)
    await upkeep(town).look()
    [left, words] = await town.store.inbox.database.read(
        raw("SELECT 1 FROM inbox WHERE state <> 'waiting'"),
        raw("SELECT 1 FROM outbox WHERE settled_at IS NOT NULL AND words_sealed IS NOT NULL"),
    )
    assert (left, words) == ([], [])


async def test_who_notices_a_changed_rule_hears_one_sentence_a_day_later_and_only_once(either_town: Town) -> None:
    town = either_town
    change = PolicyChange(
        number=1,
        level=PolicyLevel.PROGRAMME,
        scope="",
        field="per_day",
        value=0,
        by=SUPERVISOR,
        at=town.at,
        from_at=town.at,
    )
    await town.does(change)
    told: list[list[str]] = []
    for hours in (1, 24, 48):
        town.at = change.at + timedelta(hours=hours)
        await upkeep(town).look()
        [rows] = await town.store.inbox.database.read(raw("SELECT recipient FROM outbox WHERE screen = 'rule_told'"))
        told.append(sorted(row["recipient"] for row in rows))
    assert told == [[], [DAAN, FATIMA], [DAAN, FATIMA]]
