"""What answers remember about a person is written and read as it was meant, on either database."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.dispatch import dispatch
from conversations.events import Heard, Tapped, Wrote
from domain.ids import event_id
from domain.people import Person
from domain.plans import Occurrence
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, NOW

HERE = Person(id=FATIMA, name="Fatima", joined_at=NOW - 60 * DAY, last_sign_at=NOW - 20 * DAY)


async def does(desk: Desk, event: Heard, at: datetime) -> None:
    await desk.ask(lambda unit: dispatch(event, unit, at))


async def kinds(desk: Desk) -> list[str]:
    return [kind for kind, _, _ in (await desk.fatima()).recent]


async def test_only_the_first_sign_after_a_long_silence_is_a_return(desk: Desk) -> None:
    await desk.do(HERE)
    chat = await desk.link(FATIMA, 101)
    for minute in range(2):
        at = NOW - timedelta(minutes=10 - minute)
        await does(desk, Wrote(id=event_id(at, b"text"), chat=chat, text="hoi"), at)
    assert await kinds(desk) == ["returned"]


async def test_the_next_gelukt_is_answered_with_the_next_line(desk: Desk) -> None:
    steps = [replace(values.ACTION, id=f"act-{n}", done_at=None) for n in range(3)]
    times = [Occurrence(id=f"occ-{n}", action=f"act-{n}", participant=FATIMA) for n in range(3)]
    await desk.do(HERE, values.GOAL, *steps, *times)
    chat = await desk.link(FATIMA, 101)
    for n in range(2):
        at = NOW - timedelta(minutes=10 - n)
        tap = Tapped(id=event_id(at, b"tap"), chat=chat, message=7, verb="done", thing=f"occ-{n}", revision=3)
        await does(desk, tap, at)
        assert (await desk.fatima()).last_cheer == n


async def test_what_is_needed_waits_until_it_is_arranged(desk: Desk) -> None:
    waiting = replace(values.OBSTACLE, arranged_at=None, arranged_by=None)
    await desk.do(waiting)
    assert (await desk.fatima()).obstacles == (waiting,)
    await desk.do(values.OBSTACLE)
    assert (await desk.fatima()).obstacles == ()
