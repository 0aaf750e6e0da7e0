"""What is stuck because of the organisation is read until it was arranged."""

from dataclasses import replace

from tests.storage import values
from tests.storage.conftest import Desk

WAITING = replace(values.STUCK, settled_at=None)


async def test_what_waits_is_read_and_what_was_arranged_is_not(desk: Desk) -> None:
    nobodys = replace(WAITING, id="other", team=None)
    await desk.do(WAITING, nobodys)
    assert set(await desk.ask(lambda unit: unit.snags())) == {WAITING, nobodys}
    await desk.do(values.STUCK)
    assert await desk.ask(lambda unit: unit.snags()) == (nobodys,)
