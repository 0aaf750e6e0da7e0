"""What is looked after now and then: planning under new rules, forgetting what need not be kept."""

import os
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from conversations.events import RulesInForce, RuleToTell
from domain.ids import event_id
from scheduler.ports import Clock, Household

log = structlog.stdlib.get_logger(__name__)

AT_ONCE = 50
FORGET_EVERY = timedelta(hours=1)


@dataclass
class Upkeep:
    """Called at every beat; each chore sees for itself whether it is time."""

    household: Household
    clock: Clock
    put: Callable[[RulesInForce | RuleToTell], Awaitable[None]]
    """One transaction of dispatch."""
    _forgot_at: datetime | None = None
    _looks: int = 0

    @property
    def idle(self) -> bool:
        """Whether nobody asked for a look that has not ended."""
        return self._looks == 0

    def look(self) -> Coroutine[Any, Any, None]:
        """Does what is due of the chores; it counts as begun before it is awaited."""
        self._looks += 1
        return self._look()

    async def _look(self) -> None:
        try:
            await self._chores(self.clock.now())
        finally:
            self._looks -= 1

    async def _chores(self, now: datetime) -> None:
        await self._plan_again(now)
        await self._tell(now)
        if self._forgot_at is None or abs(now - self._forgot_at) >= FORGET_EVERY:
            self._forgot_at = now
            await self.household.forget(now)

    async def _plan_again(self, now: datetime) -> None:
        """In batches; killed halfway, the next look begins again."""
        version = await self.household.rules_to_plan(now)
        if version is None:
            return
        await self.plan_everyone(now)
        await self.household.planned_under(version)

    async def plan_everyone(self, now: datetime) -> None:
        """What is planned for each participant, from what is true now."""
        await self._for_everyone(lambda people: RulesInForce(id=event_id(now, os.urandom(16)), people=people))

    async def _tell(self, now: datetime) -> None:
        """Of changed rules, in batches; killed halfway, the next look begins again and says nothing twice."""
        numbers = await self.household.rules_to_tell(now)
        for number in numbers:
            await self._for_everyone(partial(_to_tell, number, now))
        if numbers:
            await self.household.told_until(now)

    async def _for_everyone(self, event: Callable[[tuple[str, ...]], RulesInForce | RuleToTell]) -> None:
        people = await self.household.participants()
        for first in range(0, len(people), AT_ONCE):
            await self._put(tuple(people[first : first + AT_ONCE]), event)

    async def _put(
        self, people: tuple[str, ...], event: Callable[[tuple[str, ...]], RulesInForce | RuleToTell]
    ) -> None:
        """One person about whom something cannot be decided stops nobody: alone, then left as it is."""
        try:
            await self.put(event(people))
        except Exception as error:  # whatever a decision raises
            if len(people) == 1:
                log.exception("person_not_planned", action="upkeep", person_id=people[0], error=error)
                return
            for each in people:
                await self._put((each,), event)


def _to_tell(number: int, now: datetime, people: tuple[str, ...]) -> RuleToTell:
    return RuleToTell(id=event_id(now, os.urandom(16)), number=number, people=people)
