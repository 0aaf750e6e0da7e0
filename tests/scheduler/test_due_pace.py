"""How planned sends are handed over: a hundred at once, then at a pace, and never long in one transaction."""

import asyncio
import math
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from conversations.events import BecameDue
from scheduler.due import AT_ONCE, LONGEST, DueDoor
from tests.promises.people import THURSDAY

ROW_SECONDS = 0.001


class NothingLeftError(Exception):
    """The door would wait until it is woken."""


@dataclass
class Rows:
    """A table and a clock; a row that is handed over takes a millisecond of that clock, and nobody waits for real."""

    left: list[str]
    call_after: int = 0
    """Rows after which a call for help is due too; 0: none."""
    seconds: float = 0.0
    called_at: list[float] = field(default_factory=list)
    """When the call was due, and when it was handed over."""
    handed: list[tuple[float, int]] = field(default_factory=list)

    async def due(self, now: datetime, limit: int) -> list[str]:  # noqa: ARG002  # all of it is due
        done = sum(count for _, count in self.handed)
        if self.call_after and done >= self.call_after and not self.called_at:
            self.called_at.append(self.seconds)
        return [*(["call"] if len(self.called_at) == 1 else []), *self.left[:limit]]

    async def next_at(self) -> datetime | None:
        return None

    def now(self) -> datetime:
        return THURSDAY

    def monotonic(self) -> float:
        return self.seconds

    async def put(self, event: BecameDue) -> None:
        self.handed.append((self.seconds, len(event.dues)))
        if "call" in event.dues:
            self.called_at.append(self.seconds)
        self.seconds += ROW_SECONDS * len(event.dues)
        self.left = [each for each in self.left if each not in event.dues]

    async def aside(self, due: str, error: Exception) -> None:
        raise AssertionError(due) from error

    async def rest(self, _woken: asyncio.Event, seconds: float | None) -> None:
        if seconds is None:
            raise NothingLeftError
        self.seconds += seconds


async def handed_over(rows: Rows, per_second: float) -> None:
    door = DueDoor(rows, rows, rows.put, rows.aside, per_second=per_second, rest=rows.rest)
    with pytest.raises(NothingLeftError):
        await door.run()
    assert not rows.left


def many(count: int) -> list[str]:
    return [str(number) for number in range(count)]


async def test_a_thousand_at_ten_o_clock_leave_room_for_answers_all_the_while() -> None:
    rows = Rows(many(1000))
    await handed_over(rows, per_second=20)
    for begin, _ in rows.handed:
        in_ten_seconds = sum(count for at, count in rows.handed if begin <= at < begin + 10)
        assert in_ten_seconds <= AT_ONCE + 11 * 20
    assert rows.seconds == pytest.approx((1000 - AT_ONCE) / 20, rel=0.1)


async def test_a_transaction_stays_under_its_longest_once_the_first_was_measured() -> None:
    rows = Rows(many(500))
    await handed_over(rows, math.inf)
    sizes = [count for _, count in rows.handed]
    assert max(sizes) * ROW_SECONDS <= LONGEST
    assert max(sizes) > sizes[0]


async def test_a_call_for_help_stands_in_no_line() -> None:
    rows = Rows(many(300), call_after=AT_ONCE + 1)
    await handed_over(rows, per_second=20)
    due, handed = rows.called_at
    assert due == handed < rows.seconds - 5
