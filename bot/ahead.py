"""Answers questions to the time machine: worked out beside everything else, told through dispatch."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.time_machine import Look, look_ahead
from conversations.events import LookedAhead
from conversations.supervision.ahead import DAYS, as_words, draft_of, refused_words
from domain.dues import Due
from domain.ids import event_id
from domain.policy_levels import Refusal
from scheduler.ports import Clock
from storage.store import Storage


@dataclass
class Ahead:
    """Looks for questions when woken; one that cannot be worked out goes aside and holds up no other."""

    storage: Storage
    clock: Clock
    put: Callable[[LookedAhead], Awaitable[None]]
    aside: Callable[[str, Exception], Awaitable[None]]

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Somebody may have asked something."""
        self._woken.set()

    async def run(self) -> None:
        while True:
            self._woken.clear()
            for due in await self.storage.dues.looks():
                try:
                    await self._answer(due)
                except Exception as error:  # noqa: BLE001  as with what is due: aside, with an alarm
                    await self.aside(due.id, error)
            await self._woken.wait()

    async def _answer(self, due: Due) -> None:
        now = self.clock.now()
        found = await look_ahead(self.storage, Look(days=DAYS, draft=(draft_of(due),)), now, lambda _done, _of: None)
        words = refused_words(due) if isinstance(found, Refusal) else as_words(due, found)
        event = event_id(self.clock.now(), os.urandom(16))
        await self.put(LookedAhead(id=event, due=due.id, person=due.person, words=words))
