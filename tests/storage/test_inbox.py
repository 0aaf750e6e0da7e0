"""What came in is kept once, handled once, and in order."""

import asyncio
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.replies import LinkChat, Say
from storage.inbox import Claimed, Received
from storage.store import Storage, open_store
from storage.unit_of_work import Unit
from tests.storage.conftest import KEY, Desk
from tests.storage.values import DAY, FATIMA, MARIEKE, NOW


async def take(store: Storage, chat: str) -> Claimed | None:
    """Claims and settles the oldest update of a chat."""

    async def work(unit: Unit) -> Claimed | None:
        claimed = await store.inbox.claim(unit, chat, NOW)
        if claimed:
            await store.inbox.done(unit, claimed.number, NOW)
        return claimed

    return await store.transact(work)


async def test_the_same_update_is_kept_once(store: Storage) -> None:
    first = await store.inbox.keep([Received(5, 101, b"a"), Received(6, 102, b"b"), Received(5, 101, b"a")], NOW)
    again = await store.inbox.keep([Received(6, 102, b"b"), Received(4, 101, b"older number, yet new")], NOW)
    assert (first.new, len(first.chats)) == (2, 2)
    assert (again.new, again.chats) == (1, first.chats[:1])


async def test_nothing_kept_is_nothing_new(store: Storage) -> None:
    assert (await store.inbox.keep([], NOW)).new == 0


async def test_a_chat_keeps_its_id(store: Storage) -> None:
    kept = [await store.inbox.keep([Received(number, 101, b"a")], NOW) for number in range(3)]
    assert len({each.chats for each in kept}) == 1


async def test_updates_are_handed_out_in_the_order_of_intake_with_their_body(store: Storage) -> None:
    bodies = [f"body {number}".encode() for number in range(5)]
    kept = await store.inbox.keep([Received(90 - number, 101, body) for number, body in enumerate(bodies)], NOW)
    claimed = [await take(store, kept.chats[0]) for _ in bodies]
    assert [each.body for each in claimed if each] == bodies
    assert await take(store, kept.chats[0]) is None


async def test_chats_wait_in_the_order_of_their_oldest_update(store: Storage) -> None:
    kept = await store.inbox.keep([Received(number, number % 3, b"") for number in range(6)], NOW)
    assert await store.inbox.waiting(10) == list(kept.chats)
    assert await store.inbox.waiting(2) == list(kept.chats[:2])
    await take(store, kept.chats[0])
    assert await store.inbox.waiting(10) == [*kept.chats[1:], kept.chats[0]]


async def test_an_update_whose_work_raises_waits_with_its_tries(store: Storage) -> None:
    kept = await store.inbox.keep([Received(1, 101, b"poison")], NOW)

    async def work(unit: Unit) -> None:
        claimed = await store.inbox.claim(unit, kept.chats[0], NOW)
        assert claimed is not None
        await store.inbox.done(unit, claimed.number, NOW)
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # its own
        await store.transact(work)
    await store.inbox.tried(1)
    claimed = await take(store, kept.chats[0])
    assert claimed is not None
    assert claimed.tries == 1


async def test_an_update_that_is_set_aside_blocks_nobody_and_raises_an_alarm(store: Storage) -> None:
    kept = await store.inbox.keep([Received(1, 101, b"poison"), Received(2, 101, b"next")], NOW)
    claimed = await store.transact(lambda unit: store.inbox.claim(unit, kept.chats[0], NOW))
    assert claimed is not None
    await store.transact(lambda unit: store.inbox.set_aside(unit, claimed, NOW, "ValueError"))
    after = await take(store, kept.chats[0])
    assert after is not None
    assert after.body == b"next"
    [alarm] = await store.alarms.open()
    assert (alarm.kind, alarm.facts) == ("update_set_aside", {"number": claimed.number, "kind": "ValueError"})
    await store.alarms.settle(alarm.id, NOW)
    assert await store.alarms.open() == []


async def test_four_workers_handle_each_update_once_and_each_chat_in_order(store: Storage) -> None:
    updates = [Received(number, number % 5, str(number).encode()) for number in range(60)]
    await store.inbox.keep(updates, NOW)
    handled: dict[str, list[int]] = defaultdict(list)

    async def worker() -> None:
        while chats := await store.inbox.waiting(10):
            for chat in chats:
                if claimed := await take(store, chat):
                    handled[chat].append(int(claimed.body))

    await asyncio.wait_for(asyncio.gather(*(worker() for _ in range(4))), 60)
    assert sorted(number for numbers in handled.values() for number in numbers) == list(range(60))
    assert all(numbers == sorted(numbers) for numbers in handled.values())


async def test_postgresql_gives_a_chat_to_one_worker_at_a_time(postgres_url: str) -> None:
    async with open_store(postgres_url, KEY) as store:
        kept = await store.inbox.keep([Received(1, 101, b"a"), Received(2, 101, b"b")], NOW)

        async def work(unit: Unit) -> Claimed | None:
            assert await store.inbox.claim(unit, kept.chats[0], NOW) is not None
            return await store.transact(lambda other: store.inbox.claim(other, kept.chats[0], NOW))

        assert await store.transact(work) is None


async def test_handled_updates_are_forgotten_after_eight_days_and_waiting_ones_are_not(store: Storage) -> None:
    kept = await store.inbox.keep([Received(1, 101, b"a"), Received(2, 101, b"b")], NOW)
    await take(store, kept.chats[0])
    await store.household.forget(NOW + 8 * DAY)
    assert (await store.inbox.keep([Received(1, 101, b"a")], NOW)).new == 0
    await store.household.forget(NOW + 8 * DAY + timedelta(seconds=1))
    assert (await store.inbox.keep([Received(1, 101, b"a"), Received(2, 101, b"b")], NOW)).new == 1


async def test_a_strangers_answers_are_counted_by_day(store: Storage) -> None:
    [chat] = (await store.inbox.keep([Received(1, 101, b"a")], NOW)).chats
    for at, count in ((NOW, 1), (NOW, 2), (NOW + DAY, 1)):
        await store.transact(lambda unit, at=at: unit.count_stranger(chat, at))  # type: ignore[misc]  # bound now
        actor = await store.transact(lambda unit, at=at: unit.actor(chat, at))  # type: ignore[misc]
        assert (actor.person, actor.answers_today) == (None, count)


def test_what_was_received_is_not_shown_in_logs() -> None:
    assert "secret" not in repr(Received(1, 101, b"secret"))
    claimed = Claimed(number=1, event="e", chat="c", body=b"secret", tries=0)
    assert "secret" not in repr(replace(claimed, tries=1))


async def test_an_update_of_a_participant_costs_two_hops_with_the_commit(desk: Desk) -> None:
    chat = await desk.link(FATIMA, 101)

    async def work(unit: Unit) -> int:
        claimed = await desk.store.inbox.claim(unit, chat, NOW)
        assert claimed is not None
        actor = await unit.actor(chat, NOW)
        assert await unit.situation(FATIMA, NOW) == await unit.situation(FATIMA, NOW)  # read ahead, and read
        before = unit.transaction.hops
        assert actor.person is not None
        await unit.apply(claimed.event, [actor.person], [Say(screen="x", to=FATIMA)], [], NOW)
        await desk.store.inbox.done(unit, claimed.number, NOW)
        return before - 1  # the second situation was this test's own

    first = await desk.ask(work)
    await desk.store.inbox.keep([Received(500, 101, b"again")], NOW)
    assert (first, await desk.ask(work)) == (2, 1)


async def test_a_wrong_guess_of_who_speaks_changes_nothing(desk: Desk) -> None:
    chat = await desk.link(FATIMA, 101)
    await desk.ask(lambda unit: unit.actor(chat, NOW))
    await desk.do(LinkChat(chat=chat, person=MARIEKE))

    async def work(unit: Unit) -> str:
        await desk.store.inbox.claim(unit, chat, NOW)
        actor = await unit.actor(chat, NOW)
        return actor.person.name if actor.person else ""

    assert await desk.ask(work) == "Marieke"
