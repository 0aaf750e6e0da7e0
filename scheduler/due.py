"""Hands planned sends whose instant has come to dispatch, a hundred at a time."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from conversations.events import BecameDue
from domain.ids import event_id
from scheduler.ports import Clock, DueRows

AT_ONCE = 100


@dataclass
class DueDoor:
    """Looks for due rows when woken; only the decision, under lock, says what becomes of them."""

    rows: DueRows
    clock: Clock
    put: Callable[[BecameDue], Awaitable[None]]
    """One transaction of dispatch; raises what a decision raises."""
    aside: Callable[[str, Exception], Awaitable[None]]
    """Takes a row whose decision keeps raising out of the way, with an alarm."""

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self.idle = False

    def wake(self) -> None:
        """A beat, or the clock was moved, or new rows were planned."""
        self.idle = False
        self._woken.set()

    async def run(self) -> None:
        while True:
            self._woken.clear()
            ids = await self.rows.due(self.clock.now(), AT_ONCE)
            if ids:
                await self._hand_over(tuple(ids))
                continue
            self.idle = not self._woken.is_set()
            await self._woken.wait()

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
