"""Writes what became of messages: marks that come while a commit is under way go together with the next."""

import asyncio
from dataclasses import dataclass, field

from scheduler.ports import Mark, Outbox, Sending


@dataclass(frozen=True)
class _Asked:
    mark: Mark
    alone: bool
    written: "asyncio.Future[bool]"


@dataclass
class Marks:
    """One writer for all messages that are on their way."""

    outbox: Outbox
    _asked: list[_Asked] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()

    async def write(self, mark: Mark, *, alone: bool = False) -> bool:
        """Comes back when the mark is committed; False when the row cannot be sent any more.

        Of those that are to be `alone`, at most one goes with each commit: a kill then finds few of them on their way.
        """
        asked = _Asked(mark, alone, asyncio.get_running_loop().create_future())
        self._asked.append(asked)
        self._woken.set()
        return await asked.written

    async def run(self) -> None:
        """Writes until cancelled."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            while batch := self._next():
                ended = await self.outbox.mark([each.mark for each in batch])
                for each in batch:
                    if not each.written.done():
                        each.written.set_result(not (isinstance(each.mark, Sending) and each.mark.id in ended))

    def _next(self) -> list[_Asked]:
        lonely = [each for each in self._asked if each.alone]
        batch = [each for each in self._asked if not each.alone] + lonely[:1]
        self._asked = lonely[1:]
        return batch
