"""Hands planned sends whose instant has come to dispatch: several at a time, and no faster than they can be sent."""

import asyncio
import math
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from conversations.events import BecameDue
from domain.ids import event_id
from scheduler.ports import Clock, DueRows

AT_ONCE = 100
LONGEST = 0.025
"""Seconds that one transaction may take (law 2): who taps meanwhile waits for it."""
_LEAST = 10
"""Rows of the first transaction, and the fewest later: with less, the commit costs more than what is decided."""
_ROOM = 0.7
"""The part of the longest transaction that is aimed at, because the next may be slower."""

_SOME_ROOM = 0.5
"""Seconds after which there is room for a few again: one at a time would cost a transaction each."""

Rest = Callable[[asyncio.Event, float | None], Awaitable[None]]


async def _woken_or_later(woken: asyncio.Event, seconds: float | None) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(woken.wait(), seconds)


@dataclass
class DueDoor:
    """Looks for due rows when woken; only the decision, under lock, says what becomes of them.

    A hundred go at once, the others `per_second`: what thousands of people planned for ten o'clock is spread over the
    minutes after it, so that the bot's limit never stands between a tap and its answer, and a STOP meanwhile holds.
    """

    rows: DueRows
    clock: Clock
    put: Callable[[BecameDue], Awaitable[None]]
    """One transaction of dispatch; raises what a decision raises."""
    aside: Callable[[str, Exception], Awaitable[None]]
    """Takes a row whose decision keeps raising out of the way, with an alarm."""
    held: Callable[[], bool] = lambda: False
    """Whether nothing is to be begun now."""
    per_second: float = math.inf
    rest: Rest = _woken_or_later
    """Waits until the event is set, or as many seconds; None: however long."""

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self._size = _LEAST
        self._room, self._counted_at = float(AT_ONCE), -math.inf
        self.idle = False

    def wake(self) -> None:
        """A beat, or the clock was moved, or new rows were planned."""
        self.idle = False
        self._woken.set()

    async def run(self) -> None:
        while True:
            self._woken.clear()
            room = self._room_now()
            ids = [] if self.held() else await self.rows.due(self.clock.now(), min(self._size, room))
            if ids:
                self._room = max(0.0, self._room - len(ids))
                await self._measured(tuple(ids))
                continue
            self.idle = bool(room) and not self._woken.is_set()
            await self.rest(self._woken, None if room else _SOME_ROOM)

    def _room_now(self) -> int:
        """How many may be handed over now."""
        now = self.clock.monotonic()
        if math.isinf(self.per_second) or math.isinf(self._counted_at):
            self._room = float(AT_ONCE)
        else:
            self._room = min(AT_ONCE, self._room + (now - self._counted_at) * self.per_second)
        self._counted_at = now
        return int(self._room)

    async def _measured(self, ids: tuple[str, ...]) -> None:
        """Hands rows over, and learns from how long it took how many go together next time."""
        begun = self.clock.monotonic()
        await self._hand_over(ids)
        took = max(self.clock.monotonic() - begun, 1e-6)
        fitting = int(len(ids) * _ROOM * LONGEST / took)
        self._size = max(_LEAST, min(fitting, 2 * self._size, AT_ONCE))

    async def _hand_over(self, ids: tuple[str, ...], *, alone: bool = False) -> None:
        try:
            await self.put(self._event(ids, alone=alone))
        except Exception as error:  # noqa: BLE001  one bad row must not hold back the others: alone, then aside
            if len(ids) == 1:
                await self.aside(ids[0], error)
                return
            for each in ids:
                await self._hand_over((each,), alone=True)

    def _event(self, ids: tuple[str, ...], *, alone: bool) -> BecameDue:
        return BecameDue(id=event_id(self.clock.now(), os.urandom(16)), dues=ids, alone=alone)
