"""Delivery: what becomes of a message by how its request ended, and who goes first."""

import asyncio
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bench.seed import seed
from conversations.replies import Ambiguity, Kind, Say
from domain.people import Level
from domain.plans import ActionStatus, Report
from scheduler.pacing import Pacer
from scheduler.ports import End, Refused, TryLater, Unknown
from storage.store import open_store
from tests.promises.people import ADDRESS, COACH, DAAN, FATIMA, STAFF, SUPERVISOR, THURSDAY
from tests.promises.town import KEY, SECONDS, Telephones, Town

HELLO = Say(screen="gone", to=FATIMA)


@dataclass
class Line(Telephones):
    """A line on which the next requests end as they are told; all after them arrive."""

    ends: deque[End] = field(default_factory=deque)
    tried: list[tuple[int, bool]] = field(default_factory=list)
    """Address of each request, and whether it says that it may have come before."""

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:
        self.tried.append((address, maybe_double))
        return self.ends.popleft() if self.ends else await super().deliver(address, request, maybe_double=maybe_double)


@pytest.fixture
def line(town: Town) -> Line:
    """The town's line."""
    told = Line()
    town.telephones = town.delivery.messenger = told
    return told


async def says(town: Town, *messages: Say) -> None:
    """Queues messages and gives them the time to leave."""
    await town.does(says=messages)
    town.delivery.wake()
    await town.rests()


async def waits(town: Town, **time: float) -> None:
    """Time passes, and delivery looks again."""
    town.at += timedelta(**time)
    town.delivery.wake()
    await town.rests()


def paced(town: Town, per_second: float) -> Pacer:
    """From now on no more than this many messages a second."""
    town.delivery.pacer = Pacer(town.monotonic, per_second=per_second, per_chat_seconds=0, margin_seconds=0)
    return town.delivery.pacer


async def test_an_answer_leaves_without_any_beat(town: Town) -> None:
    assert [each.address for each in await town.writes(ADDRESS[FATIMA], "hulp")] == [ADDRESS[FATIMA]]


async def test_what_must_arrive_is_repeated_until_its_end_is_known(town: Town, line: Line) -> None:
    line.ends.extend([Unknown()] * 3)
    await says(town, replace(HELLO, ambiguity=Ambiguity.MUST))
    for _ in range(4):
        await waits(town, seconds=3)
    assert line.tried == [(ADDRESS[FATIMA], False), *[(ADDRESS[FATIMA], True)] * 3]
    assert len(line.got) == 1


async def test_an_answer_is_repeated_once_after_an_unknown_end(town: Town, line: Line) -> None:
    line.ends.extend([Unknown()] * 3)
    await says(town, HELLO)
    for _ in range(4):
        await waits(town, seconds=3)
    assert [maybe_double for _, maybe_double in line.tried] == [False, True]


async def test_what_may_come_once_at_most_is_not_repeated(town: Town, line: Line) -> None:
    line.ends.append(Unknown())
    await says(town, replace(HELLO, ambiguity=Ambiguity.ONCE))
    await waits(town, seconds=3)
    assert len(line.tried) == 1


async def test_what_was_surely_not_sent_is_sent_later_without_a_mark(town: Town, line: Line) -> None:
    line.ends.append(TryLater(seconds=2, flood=False))
    await says(town, replace(HELLO, ambiguity=Ambiguity.ONCE))
    assert line.got == []
    await waits(town, seconds=3)
    assert line.tried == [(ADDRESS[FATIMA], False)] * 2
    assert len(line.got) == 1


async def test_what_telegram_never_takes_holds_up_nothing_behind_it(town: Town, line: Line) -> None:
    line.ends.append(Refused(why="another reason"))
    await says(town, HELLO, Say(screen="you_are_welcome", to=FATIMA))
    assert [each.text for each in line.got] == ["Graag gedaan."]


async def test_an_answer_overtakes_what_was_waiting_for_others(town: Town, line: Line) -> None:
    paced(town, 20)
    work = [Say(screen="gone", to=name, kind=Kind.STAFF) for name in STAFF]
    await town.does(says=(*work, Say(screen="gone", to=DAAN, kind=Kind.QUIET), HELLO))
    town.delivery.wake()
    await town.rests()
    order = [address for address, _ in line.tried]
    assert order[:2] == [ADDRESS[FATIMA], ADDRESS[DAAN]]
    assert sorted(order[2:]) == sorted(ADDRESS[name] for name in STAFF)


async def test_messages_to_one_person_come_in_the_order_in_which_they_were_said(town: Town, line: Line) -> None:
    await says(town, *(Say(screen=name, to=FATIMA) for name in ("gone", "you_are_welcome", "gone", "hello")))
    assert [each.text[:3] for each in line.got] == ["Dit", "Gra", "Dit", "Hoi"]


@pytest.mark.parametrize(("done", "comes"), [(ActionStatus.DONE, False), (ActionStatus.OPEN, True)])
async def test_a_reminder_that_waited_for_its_turn_only_comes_when_the_step_is_still_open(
    town: Town, line: Line, done: ActionStatus, comes: bool
) -> None:
    pacer, me = paced(town, 2), await town.of(FATIMA)
    step = next(each for each in me.actions if each.status is ActionStatus.OPEN and each.day)
    time_to_do = next(each.id for each in me.occurrences if each.action == step.id)
    parts = {"parts": f"step:{time_to_do}"}
    asked = Say(screen="moment", to=FATIMA, thing=time_to_do, words=parts, kind=Kind.STEP)
    await town.does(says=(replace(HELLO, to=COACH), replace(HELLO, to=SUPERVISOR), asked))
    town.delivery.wake()
    async with asyncio.timeout(SECONDS):
        while pacer.waiting < 2:  # noqa: ASYNC110  the first one left, the reminder stands in line
            await asyncio.sleep(0)
    await town.does(replace(step, status=done, done_at=town.at))
    await town.rests()
    assert (ADDRESS[FATIMA] in [address for address, _ in line.tried]) is comes


async def test_while_all_is_held_people_are_answered_and_nothing_that_stapje_begins_leaves(
    town: Town, line: Line
) -> None:
    town.held = True
    await says(town, Say(screen="goes_on", to=FATIMA, kind=Kind.STEP))
    assert not line.got
    await says(town, HELLO)
    assert len(line.got) == 1
    town.held = False
    await waits(town, minutes=1)
    assert len(line.got) == 2


async def test_the_first_rest_comes_when_all_that_waited_at_the_start_has_left(town: Town) -> None:
    begins = Town(town.store)
    await begins.does(says=(HELLO, replace(HELLO, to=DAAN)))
    paced(begins, 5)
    running = asyncio.create_task(begins.delivery.run())
    await begins.delivery.first_rest(SECONDS)
    running.cancel()
    assert len(begins.telephones.got) == 2


async def test_what_never_left_is_stored_with_the_gate_and_with_who_decided(town: Town, line: Line) -> None:
    me = await town.of(FATIMA)
    step = next(each for each in me.actions if each.status is ActionStatus.OPEN and each.day)
    time_to_do = next(each for each in me.occurrences if each.action == step.id)
    asked = Say(
        screen="moment", to=FATIMA, thing=time_to_do.id, words={"parts": f"step:{time_to_do.id}"}, kind=Kind.STEP
    )
    await town.does(replace(step, status=ActionStatus.DROPPED))
    await says(town, asked)
    await town.does(step, replace(time_to_do, report=Report.DONE, reported_at=town.at))
    await says(town, replace(asked, thing="again"))
    easier = Say(screen="reading_offer", to=FATIMA, thing=Level.SIMPLE, words={"read": Level.NORMAL}, kind=Kind.WORDS)
    await town.does(replace(me.person, level=Level.PICTURES))
    await says(town, easier)
    assert not line.got
    trails = [each.trail for each in await town.store.outbox.why(FATIMA, 10) if each.state == "dropped"]
    assert {"plan": "plan"} in trails
    assert {"done": "participant"} in trails
    assert {"chosen": "participant"} in trails


@dataclass
class SlowLine(Line):
    """A line on which nothing arrives before a hundred requests are under way."""

    hundred: asyncio.Barrier = field(default_factory=lambda: asyncio.Barrier(100))

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:
        await self.hundred.wait()
        return await super().deliver(address, request, maybe_double=maybe_double)


async def test_at_a_paid_pace_more_are_on_their_way_at_once(tmp_path: Path) -> None:
    async with open_store(f"sqlite:///{tmp_path}/stapje.db", KEY) as store:
        people = await seed(store, range(1000, 1100), THURSDAY)
        async with Town(store) as town:
            town.telephones = town.delivery.messenger = line = SlowLine()
            paced(town, 1000)
            await says(town, *(Say(screen="gone", to=one.person, kind=Kind.QUIET) for one in people))
            assert sorted(address for address, _ in line.tried) == list(range(1000, 1100))
