"""Planned sends: one row for a thing, a day and a slot."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.replies import DropDue, PlanDue
from domain.dues import Due, Slot
from domain.people import Person
from storage.unit_of_work import Unit
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import FATIMA, MARIEKE, NOW

HOUR = timedelta(hours=1)
DUE = Due(id="d1", person=MARIEKE, about=FATIMA, thing="x", slot=Slot.BUNDLE, day=date(2026, 4, 14), at=NOW)


async def test_a_planned_send_is_read_as_planned(desk: Desk) -> None:
    await desk.do(PlanDue(due=DUE))
    assert await desk.ask(lambda unit: unit.dues(["d1", "nothing"])) == [DUE]
    assert (await desk.fatima()).dues == (DUE,)


async def test_a_second_plan_for_the_same_day_joins_the_first_at_the_earlier_instant(desk: Desk) -> None:
    for at, kept in ((NOW, NOW), (NOW + HOUR, NOW), (NOW - HOUR, NOW - HOUR)):
        await desk.do(PlanDue(due=replace(DUE, id=f"d{at}", at=at)))
        assert [due.at for due in (await desk.fatima()).dues] == [kept]


async def test_a_plan_that_is_dropped_first_is_replaced(desk: Desk) -> None:
    await desk.do(PlanDue(due=DUE))
    await desk.do(DropDue(id="d1"), PlanDue(due=replace(DUE, at=NOW + HOUR)))
    assert [due.at for due in (await desk.fatima()).dues] == [NOW + HOUR]


async def test_only_what_has_come_is_due_the_oldest_first(desk: Desk) -> None:
    for number in (3, 1, 2, -1):
        await desk.do(PlanDue(due=replace(DUE, id=f"d{number}", thing=str(number), at=NOW - number * HOUR)))
    assert await desk.store.dues.due(NOW, 10) == ["d3", "d2", "d1"]
    assert await desk.store.dues.due(NOW, 2) == ["d3", "d2"]
    assert await desk.store.dues.next_at() == NOW - 3 * HOUR


async def test_nothing_planned_is_nothing_next(desk: Desk) -> None:
    assert await desk.store.dues.next_at() is None
    assert (await desk.store.pulse(NOW)).next_at is None


async def test_what_is_next_counts_plans_messages_and_rules(desk: Desk) -> None:
    await desk.do(PlanDue(due=replace(DUE, at=NOW + 3 * HOUR)))
    assert (await desk.store.pulse(NOW)).next_at == NOW + 3 * HOUR
    await desk.do(replace(values.RULE, from_at=NOW + 2 * HOUR))
    assert (await desk.store.pulse(NOW)).next_at == NOW + 2 * HOUR


async def test_a_row_that_is_set_aside_is_gone_with_an_alarm(desk: Desk) -> None:
    await desk.do(PlanDue(due=DUE))
    await desk.store.dues.set_aside("d1", NOW, "ValueError")
    assert await desk.store.dues.due(NOW, 10) == []
    assert [alarm.kind for alarm in await desk.store.alarms.open()] == ["due_set_aside"]


async def test_all_whom_due_rows_are_about_are_read_at_once(desk: Desk) -> None:
    await desk.do(Person(id="ada", name="Ada"))
    await desk.do(PlanDue(due=DUE), PlanDue(due=replace(DUE, id="d2", about="ada", thing="y")))

    async def work(unit: Unit) -> list[str]:
        read = [await unit.situation(due.about, NOW) for due in await unit.dues(["d1", "d2"])]
        assert unit.transaction.hops == 2
        return [each.person.name for each in read if each]

    assert await desk.ask(work) == ["Fatima", "Ada"]


async def test_a_call_for_help_is_due_before_all_else_and_beside_every_limit(desk: Desk) -> None:
    for number in range(3):
        await desk.do(PlanDue(due=replace(DUE, id=f"d{number}", thing=str(number), at=NOW - HOUR)))
    await desk.do(PlanDue(due=replace(DUE, id="help", slot=Slot.CALL_TEAM)))
    assert await desk.store.dues.due(NOW, 1) == ["help", "d0"]
    assert await desk.store.dues.due(NOW, 0) == ["help"]
