"""Leases, the heartbeat, and rules that everything has to be planned under."""

import asyncio
from dataclasses import replace

from domain.people import Role, RoleHeld
from storage.store import Storage
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, NOW


async def test_one_holder_has_a_lease_until_it_lets_go(store: Storage) -> None:
    assert await store.leases.hold("send", "one", 60)
    assert await store.leases.hold("send", "one", 60)  # renewed
    assert not await store.leases.hold("send", "two", 60)
    assert await store.leases.hold("poll", "two", 60)
    await store.leases.release("one")
    assert await store.leases.hold("send", "two", 60)


async def test_a_lease_ends_by_itself(store: Storage) -> None:
    assert await store.leases.hold("send", "one", 0.05)
    async with asyncio.timeout(10):
        while not await store.leases.hold("send", "two", 60):
            pass


async def test_of_many_who_want_a_lease_one_gets_it(store: Storage) -> None:
    got = await asyncio.gather(*(store.leases.hold("send", str(number), 60) for number in range(8)))
    assert sum(got) == 1


async def test_the_heartbeat_goes_on(store: Storage) -> None:
    assert await store.household.heartbeat() is None
    await store.household.alive()
    first = await store.household.heartbeat()
    await store.household.alive()
    second = await store.household.heartbeat()
    assert first is not None
    assert second is not None
    assert first.at <= second.at


async def test_new_rules_are_planned_under_once_they_hold(desk: Desk) -> None:
    house = desk.store.household
    assert await house.rules_to_plan(NOW) is None
    await desk.do(replace(values.RULE, from_at=NOW + DAY))
    assert await house.rules_to_plan(NOW) is None
    assert await house.rules_to_plan(NOW + DAY) == 1
    await house.planned_under(1)
    assert await house.rules_to_plan(NOW + DAY) is None


async def test_participants_are_those_who_still_are(desk: Desk) -> None:
    assert await desk.store.household.participants() == [FATIMA]
    await desk.do(RoleHeld(id="r1", person=FATIMA, role=Role.PARTICIPANT, since=NOW - DAY, until=NOW))
    assert await desk.store.household.participants() == []


async def test_a_message_is_gone_after_thirty_days_and_not_before(desk: Desk) -> None:
    await desk.do(replace(values.MESSAGE, at=NOW - 30 * DAY), replace(values.MESSAGE, id="old", at=NOW - 31 * DAY))
    await desk.store.household.forget(NOW)
    album = await desk.ask(lambda unit: unit.album(FATIMA))
    assert [each.id for each in album.thread] == [values.MESSAGE.id]
