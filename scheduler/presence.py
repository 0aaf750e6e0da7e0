"""Whether Stapje is there: back from an outage it answers people first, and begins nothing before that."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import structlog

from conversations.events import CameBack
from domain.ids import event_id
from domain.outages import LOST_AFTER, Outage
from scheduler.ports import Household, MachineClock

log = structlog.stdlib.get_logger(__name__)

BACK = timedelta(minutes=5)
"""How far this machine's clock may stand behind the last heartbeat."""


class Held(StrEnum):
    """Why nothing is begun now; people are answered all the same."""

    NOT = ""
    CLOCK = "clock"
    """The machine's clock stands before a moment at which Stapje already was."""
    LINE = "line"
    """Telegram hands over nothing."""
    RETURN = "return"
    """Stapje was away, and answers people first."""


@dataclass
class Presence:
    """Looks at every beat. The heartbeat says that people could be heard: it stops while the line is down too."""

    household: Household
    clock: MachineClock
    hears: Callable[[], bool]
    """Whether Telegram answers, and all that people did is stored."""
    answered: Callable[[], bool]
    """Whether all that is stored was decided about."""
    put: Callable[[CameBack], Awaitable[None]]
    """One transaction of dispatch."""
    plan_everyone: Callable[[datetime], Awaitable[None]]
    released: Callable[[], None]
    """Called when things may be begun again."""
    held: Held = Held.NOT
    _looking: bool = False

    async def begin(self) -> None:
        """At the start, before anything is begun."""
        beat = await self.household.heartbeat()
        if beat is not None:
            self._hold(Held.CLOCK if self._is_behind(beat.at) else Held.RETURN if beat.ago >= LOST_AFTER else Held.NOT)

    async def look(self) -> None:
        """One look at a time: planning for everyone may take longer than a beat."""
        if self._looking:
            return
        self._looking = True
        try:
            await self._look()
        finally:
            self._looking = False

    async def _look(self) -> None:
        beat = await self.household.heartbeat()
        away = beat.ago if beat is not None and beat.ago >= LOST_AFTER else None
        if beat is not None and self._is_behind(beat.at):
            self._hold(Held.CLOCK)
        elif not self.hears():
            self._hold(Held.LINE if away else self.held)
        elif away is not None and not self.answered():
            self._hold(Held.RETURN)
        else:
            if away is not None:
                await self._came_back(away)
            await self.household.alive()
            self._hold(Held.NOT)

    def _is_behind(self, heartbeat: datetime) -> bool:
        return heartbeat - self.clock.unmoved() > BACK

    async def _came_back(self, away: timedelta) -> None:
        """Killed here, the next look finds the same gap and does it again."""
        now = self.clock.now()
        log.warning("came_back", action="presence", seconds=int(away.total_seconds()))
        await self.put(CameBack(id=event_id(now, os.urandom(16)), outage=Outage(since=now - away, until=now)))
        await self.plan_everyone(now)

    def _hold(self, why: Held) -> None:
        before, self.held = self.held, why
        if why is before:
            return
        if why is Held.CLOCK:
            log.error("clock_went_back", action="presence", reason="set the clock; stapje doctor says more")
        elif why is not Held.NOT:
            log.warning("reminders_held", action="presence", reason=why.value)
        if why is Held.NOT:
            self.released()
