"""The pacer never makes Telegram refuse, loses next to nothing, and lets the urgent go first."""

import asyncio
import heapq
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from itertools import count, pairwise

import pytest

from scheduler.pacing import Pacer

ANSWER, CALL, REMINDER, BUNDLE = range(4)


@dataclass(order=True)
class Planned:
    """A callback that was asked for."""

    at: float
    number: int
    callback: Callable[[], None] = field(compare=False)
    off: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        self.off = True


@dataclass
class Time:
    """Time that only moves when a test says so; `late` is how much later than asked a callback comes."""

    now: float = 1000.0
    late: float = 0.0
    planned: list[Planned] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=count)

    def monotonic(self) -> float:
        return self.now

    def later(self, seconds: float, callback: Callable[[], None], /) -> Planned:
        heapq.heappush(self.planned, timer := Planned(self.now + seconds + self.late, next(self.numbers), callback))
        return timer

    async def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        await settle()
        while self.planned and self.planned[0].at <= end:
            timer = heapq.heappop(self.planned)
            if not timer.off:
                self.now = max(self.now, timer.at)
                timer.callback()
                await settle()
        self.now = end


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@dataclass
class Line:
    """People waiting at a pacer, and who left when."""

    time: Time
    pacer: Pacer
    group: asyncio.TaskGroup
    left: list[tuple[float, str]] = field(default_factory=list)

    def join(self, chat: str, lane: int = ANSWER) -> asyncio.Task[None]:
        return self.group.create_task(self._wait(chat, lane))

    async def _wait(self, chat: str, lane: int) -> None:
        await self.pacer.slot(chat, lane)
        self.left.append((self.time.now, chat))

    @property
    def chats(self) -> list[str]:
        return [chat for _, chat in self.left]

    @property
    def times(self) -> list[float]:
        return [at for at, _ in self.left]


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    time = Time()
    async with asyncio.TaskGroup() as group:
        yield Line(time, Pacer(time.monotonic, later=time.later), group)
        await time.pass_by(1000)  # whoever still stands in line when a test ends goes home


def most_within(times: Sequence[float], seconds: float) -> int:
    return max(sum(1 for at in times if start <= at < start + seconds) for start in times)


async def test_the_first_message_leaves_at_once(line: Line) -> None:
    line.join("fatima")
    await settle()
    assert line.left == [(1000.0, "fatima")]


async def test_a_window_of_a_second_never_holds_more_than_thirty(line: Line) -> None:
    for number in range(200):
        line.join(f"chat{number}")
    await line.time.pass_by(8)
    assert len(line.left) == 200
    assert most_within(line.times, 1.0) == 30


async def test_who_is_held_up_after_their_slot_makes_no_second_too_full(line: Line) -> None:
    gone: list[float] = []

    async def held_up(number: int) -> None:
        await line.pacer.slot(f"chat{number}", REMINDER)
        writing = asyncio.get_running_loop().create_future()
        line.time.later(0.08 if number < 30 else 0.0, lambda: writing.set_result(None))
        await writing
        await line.pacer.go()
        gone.append(line.time.now)

    for number in range(120):
        line.group.create_task(held_up(number))
    await line.time.pass_by(8)
    assert len(gone) == 120
    assert most_within(gone, 1.0) == 30


async def test_late_wake_ups_make_no_clumps(line: Line) -> None:
    line.time.late = 0.02
    for number in range(200):
        line.join(f"chat{number}")
    await line.time.pass_by(12)
    assert most_within(line.times, 1.0) <= 30
    assert min(b - a for a, b in pairwise(line.times)) >= 0.02


async def test_small_delays_cost_no_throughput(line: Line) -> None:
    line.time.late = 0.004
    for number in range(290):
        line.join(f"chat{number}")
    await line.time.pass_by(60)
    per_second = 289 / (line.times[-1] - line.times[0])
    assert per_second >= 28.5


async def test_slots_are_even(line: Line) -> None:
    for number in range(20):
        line.join(f"chat{number}")
    await line.time.pass_by(2)
    gaps = [b - a for a, b in pairwise(line.times)]
    assert max(gaps) <= 1 / 29.9 + 1e-6
    assert min(gaps[1:]) >= 1 / 29.9 - 1e-6


async def test_a_chat_gets_one_message_a_second(line: Line) -> None:
    for _ in range(3):
        line.join("fatima")
    await line.time.pass_by(10)
    assert [round(b - a, 3) for a, b in pairwise(line.times)] == [1.035, 1.035]


async def test_a_waiting_chat_holds_nobody_else(line: Line) -> None:
    line.join("fatima")
    line.join("fatima")
    line.join("yusuf")
    await line.time.pass_by(0.1)
    assert line.chats == ["fatima", "yusuf"]


async def test_the_better_lane_goes_first(line: Line) -> None:
    line.join("first")
    for chat, lane in (("bundle", BUNDLE), ("reminder", REMINDER), ("call", CALL), ("answer", ANSWER)):
        line.join(chat, lane)
    await line.time.pass_by(1)
    assert line.chats == ["first", "answer", "call", "reminder", "bundle"]


async def test_inside_a_lane_who_came_first_goes_first(line: Line) -> None:
    for chat in "abcdef":
        line.join(chat, REMINDER)
    await line.time.pass_by(1)
    assert line.chats == list("abcdef")


async def test_a_refused_chat_waits_as_long_as_telegram_said(line: Line) -> None:
    line.pacer.refused("fatima", 7)
    line.join("fatima")
    line.join("yusuf")
    await line.time.pass_by(30)
    assert [(round(at - 1000, 3), chat) for at, chat in line.left] == [(0.0, "yusuf"), (7.0, "fatima")]


async def test_two_chats_refused_within_a_second_hold_the_whole_bot(line: Line) -> None:
    line.pacer.refused("fatima", 5)
    await line.time.pass_by(0.5)
    line.pacer.refused("yusuf", 3)
    line.join("sam")
    await line.time.pass_by(30)
    assert line.times == [pytest.approx(1003.5)]


async def test_two_chats_refused_further_apart_hold_only_themselves(line: Line) -> None:
    line.pacer.refused("fatima", 5)
    await line.time.pass_by(1.5)
    line.pacer.refused("yusuf", 3)
    line.join("sam")
    await settle()
    assert line.chats == ["sam"]


async def test_after_a_refusal_the_bot_goes_slower_and_finds_its_pace_again(line: Line) -> None:
    line.pacer.refused("fatima", 1)
    for number in range(300):
        line.join(f"chat{number}")
    await line.time.pass_by(30)
    gaps = [b - a for a, b in pairwise(line.times)]
    assert gaps[5] > 1.08 / 29.9
    assert line.times[-1] - line.times[-31] == pytest.approx(1.035, abs=1e-3)


async def test_someone_who_gives_up_costs_no_slot(line: Line) -> None:
    line.join("first")
    await settle()
    leaving = line.join("leaving")
    line.join("staying")
    await settle()
    leaving.cancel()
    await line.time.pass_by(0.05)
    assert line.chats == ["first", "staying"]
    assert line.pacer.waiting == 0


async def test_a_pause_is_not_made_up_for(line: Line) -> None:
    line.join("before")
    await line.time.pass_by(60)
    for number in range(31):
        line.join(f"chat{number}")
    await line.time.pass_by(5)
    assert line.times[31] - line.times[1] >= 1.0


async def test_limits_can_be_set(line: Line) -> None:
    fast = Pacer(line.time.monotonic, per_second=1000, per_chat_seconds=0, later=line.time.later)
    line.pacer = fast
    for _ in range(100):
        line.join("fatima")
    await line.time.pass_by(0.2)
    assert len(line.left) == 100
