"""The pacer: how fast messages leave, per chat and per bot, so that Telegram never has to refuse one (house §4)."""

import asyncio
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

LANES = 4
"""Answer, call, reminder, bundle: a lower number goes first."""
TOGETHER = 1.0
"""Two chats refused within these seconds: the whole bot is too fast, not one chat."""
SLOWER, SLOWEST, FASTER = 1.1, 2.0, 0.999
"""A refusal makes the slots longer, each message that leaves makes them a little shorter again."""
LATE = 0.01
"""Seconds of a late wake-up that the next slots make up for; more would make clumps, which Telegram refuses."""
REMEMBERED = 1000
"""Chats with a time of their own, before those that have passed are forgotten."""
_SOON = 1e-6  # seconds; what rounding may make of "now"


class Timer(Protocol):
    """Something that was to happen and can be called off."""

    def cancel(self) -> None: ...


class Later(Protocol):
    """Calls back after some seconds, as an event loop's `call_later`."""

    def __call__(self, seconds: float, callback: Callable[[], None], /) -> Timer: ...


@dataclass(eq=False)
class _Waiter:
    chat: str
    turn: asyncio.Future[None]


def _on_this_loop(seconds: float, callback: Callable[[], None], /) -> Timer:
    return asyncio.get_running_loop().call_later(seconds, callback)


@dataclass
class Pacer:
    """Gives out the slots of one bot; only calls that make or change a message need one."""

    monotonic: Callable[[], float]
    per_second: float = 29.9
    per_chat_seconds: float = 1.0
    margin_seconds: float = 0.035
    """Kept free of Telegram's limits, because its clock hears of a call later than ours."""
    later: Later = _on_this_loop

    def __post_init__(self) -> None:
        self._lanes: tuple[deque[_Waiter], ...] = tuple(deque() for _ in range(LANES))
        self._chat_free: dict[str, float] = {}
        self._left: deque[float] = deque(maxlen=math.ceil(self.per_second))
        self._gone: deque[float] = deque(maxlen=math.ceil(self.per_second))
        self._last_slot = self._held_until = -math.inf
        self._last_refusal = ("", -math.inf, 0.0)
        self._slowness = 1.0
        self._timer: Timer | None = None

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return sum(map(len, self._lanes))

    async def slot(self, chat: str, lane: int) -> None:
        """Waits until a message may leave to this chat; the better lane first, then who came first."""
        waiter = _Waiter(chat, asyncio.get_running_loop().create_future())
        self._lanes[lane].append(waiter)
        self._hand_out()
        try:
            await waiter.turn
        except asyncio.CancelledError:
            if waiter in self._lanes[lane]:
                self._lanes[lane].remove(waiter)
            raise

    async def go(self) -> None:
        """Waits out what others lost between their slot and their call, and counts this call.

        To be awaited just before the call: writing down that it begins takes one message longer than the next, so that
        even slots alone may become calls that stand too close together.
        """
        while (wait := self._window(self._gone) - self.monotonic()) > _SOON:
            passed = asyncio.Event()
            self.later(wait, passed.set)
            await passed.wait()
        self._gone.append(self.monotonic())

    def _window(self, calls: deque[float]) -> float:
        """From when Telegram's second has room for one call more."""
        return calls[0] + 1 + self.margin_seconds if len(calls) == calls.maxlen else -math.inf

    def refused(self, chat: str, seconds: float) -> None:
        """Telegram asked to slow down: this chat waits; a second chat within a second makes the whole bot wait."""
        now = self.monotonic()
        self._chat_free[chat] = max(self._chat_free.get(chat, now), now + seconds)
        other, at, its_seconds = self._last_refusal
        if other and other != chat and now - at <= TOGETHER:
            self._held_until = max(self._held_until, now + min(seconds, its_seconds))
        self._last_refusal = (chat, now, seconds)
        self._slowness = min(SLOWEST, self._slowness * SLOWER)

    def _hand_out(self) -> None:
        """Gives every slot that is free now and comes back when the next one will be."""
        self._call_off()
        now = self.monotonic()
        while self.waiting:
            free_at = self._bot_free_at()
            if free_at <= now + _SOON and (lane := self._best_lane(now)) is not None:
                self._leave(lane, now)
                continue
            at = free_at if free_at > now + _SOON else self._first_chat_free_at()
            self._timer = self.later(at - now, self._hand_out)
            return

    def _bot_free_at(self) -> float:
        return max(self._held_until, self._last_slot + self._slowness / self.per_second, self._window(self._left))

    def _best_lane(self, now: float) -> deque[_Waiter] | None:
        """The lane whose first waiter may go, that waiter brought to its front."""
        for lane in self._lanes:
            for waiter in lane:
                if self._chat_free.get(waiter.chat, -math.inf) <= now + _SOON:
                    lane.remove(waiter)
                    lane.appendleft(waiter)
                    return lane
        return None

    def _leave(self, lane: deque[_Waiter], now: float) -> None:
        waiter = lane.popleft()
        self._last_slot = max(self._last_slot + self._slowness / self.per_second, now - LATE)
        self._left.append(now)
        if self.per_chat_seconds:
            self._chat_free[waiter.chat] = now + self.per_chat_seconds + self.margin_seconds
        self._slowness = max(1.0, self._slowness * FASTER)
        if len(self._chat_free) > REMEMBERED:
            self._chat_free = {chat: at for chat, at in self._chat_free.items() if at > now}
        if not waiter.turn.done():
            waiter.turn.set_result(None)

    def _first_chat_free_at(self) -> float:
        return min(self._chat_free.get(waiter.chat, -math.inf) for lane in self._lanes for waiter in lane)

    def _call_off(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
