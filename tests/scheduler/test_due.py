"""Due rows: two beats do no harm, and a row that cannot be decided about holds up no other."""

import asyncio
from datetime import timedelta

from conversations.events import BecameDue
from tests.promises.people import ADDRESS, FATIMA, THURSDAY
from tests.promises.town import SECONDS, Town
from tests.storage.raw import raw

TEN = THURSDAY + timedelta(minutes=30)
"""The instant of the day's step."""


def steps_of(town: Town, who: str) -> list[str]:
    return [each.text for each in town.telephones.got if each.address == ADDRESS[who] and "je stap" in each.text]


async def planned(town: Town) -> tuple[str, ...]:
    """What is planned up to ten, once everyone's sends are planned."""
    await town.writes(ADDRESS[FATIMA], "hulp")
    town.at = TEN
    return tuple(await town.store.dues.due(town.at, 100))


async def test_two_beats_at_once_remind_once(either_town: Town) -> None:
    ids = await planned(either_town)
    assert ids
    twice = (BecameDue(id=either_town.new_id(), dues=ids) for _ in range(2))
    await asyncio.gather(*map(either_town.puts, twice))
    await either_town.rests()
    assert len(steps_of(either_town, FATIMA)) == 1


async def test_a_row_that_cannot_be_read_goes_aside_with_an_alarm_and_the_others_go_on(either_town: Town) -> None:
    town, ids = either_town, await planned(either_town)
    database = town.store.inbox.database
    copied = "SELECT 'bad', person, about, 'x', 'nonsense', day, at FROM dues WHERE id = "
    await database.write(raw(f"INSERT INTO dues (id, person, about, thing, slot, day, at) {copied}'{ids[0]}'"))
    async with asyncio.TaskGroup() as group, asyncio.timeout(SECONDS):
        beating = group.create_task(town.due.run())
        while not town.due.idle:  # noqa: ASYNC110  what ends a look is that nothing is left
            await asyncio.sleep(0)
        beating.cancel()
    town.delivery.wake()
    await town.rests()
    assert len(steps_of(town, FATIMA)) == 1
    assert [alarm.kind for alarm in await town.store.alarms.open()] == ["due_set_aside"]
    assert await town.store.dues.due(town.at, 100) == []
