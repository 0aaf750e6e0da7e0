"""One person of a bench: reads, thinks, taps, sometimes twice, by a script that a seed decides."""

import asyncio
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bench.telephones import Key, Telephone
from stories.telegram import Simulator

TOGGLES = frozenset({"done", "undo"})
PATIENCE = 15.0
"""Seconds that someone looks at a message that does not change."""
_ACTS = {"my step": 4, "tap": 8, "tap twice": 3, "tap an old one": 1}
"""What people do, and how often beside each other."""


@dataclass(frozen=True)
class Act:
    """One thing that a person does."""

    does: str
    after: float
    """Seconds of thinking before it."""
    waits: bool
    """Whether the person waits for the answer before the next thing."""


def script(seed: int, person: int, *, thinking: float = 0.5) -> Iterator[Act]:
    """What a person does, without end; the same for the same seed."""
    chance = random.Random(f"{seed}/{person}")  # noqa: S311  no secret
    while True:
        [does] = chance.choices(list(_ACTS), list(_ACTS.values()))
        yield Act(does, chance.uniform(0.02, thinking), chance.random() < 0.9)


@dataclass
class Resident:
    """Someone with a telephone and a script."""

    simulator: Simulator
    telephone: Telephone
    acts: Iterator[Act]
    _tapped: list[Key] = field(default_factory=list)

    async def live(self, ended: Callable[[], bool]) -> None:
        """Acts until it is over; an act that was begun is finished."""
        while not ended():
            act = next(self.acts)
            await asyncio.sleep(act.after)
            await self._do(act)

    async def _do(self, act: Act) -> None:
        key = self.telephone.newest(TOGGLES)
        if act.does == "my step" or key is None:
            await self._my_step(act)
        elif act.does == "tap an old one" and self._tapped:
            await self._tap(self._tapped[len(self._tapped) // 2])  # what it changes may look as it did: nothing to see
        else:
            for _ in range(2 if act.does == "tap twice" else 1):
                await self._tap(key)
            if act.waits:
                await self.telephone.until(lambda: key not in self.telephone.shown[key.message], PATIENCE)
            self._tapped.append(key)

    async def _my_step(self, act: Act) -> None:
        sent = await self.simulator.text(self.telephone.person, "Mijn stap")
        if act.waits:
            await self.telephone.until(lambda: max(self.telephone.shown, default=0) > sent["message_id"], PATIENCE)

    async def _tap(self, key: Key) -> None:
        body = {"message_id": key.message, "data": key.data, "force": True}
        await self.simulator.post(f"/sim/people/{self.telephone.person}/tap", body)
