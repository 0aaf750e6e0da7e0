"""Walking the clock from planned instant to planned instant, each lived through before the next."""

import asyncio
from dataclasses import dataclass, field

from simulator.errors import ControlError
from simulator.simulation import Simulation
from simulator.wire import Json, instant, iso

GLANCE = 0.004  # seconds between looks at the bot's status
PATIENCE = 10.0  # seconds the bot gets to come to rest


@dataclass(slots=True)
class Walk:
    """One walk at a time."""

    sim: Simulation
    patience: float = PATIENCE
    walking: bool = False
    _stop: bool = False
    _stops: list[str] = field(default_factory=list)

    def halt(self) -> None:
        """Ends the walk at the next stop."""
        self._stop = True

    async def to(self, end: float | None, *, only_next: bool = False) -> Json:
        """Walks to `end` (seconds since 1970), or to the next planned instant not beyond it."""
        if self.walking:
            raise ControlError("The clock is walking already; wait for it or DELETE /sim/clock/walk.", 409)
        if end is not None and end < self.sim.clock.now():
            raise ControlError("The clock walks forward only; to go back use POST /sim/clock/jump.")
        self.walking, self._stop, self._stops = True, False, []
        try:
            await self._on(end, only_next=only_next)
        finally:
            self.walking = False
            self.tell()
        return {"stops": self._stops, "now": iso(self.sim.clock.now())}

    async def _on(self, end: float | None, *, only_next: bool) -> None:
        clock = self.sim.clock
        planned = await self._next_after_rest(None)
        while not self._stop and planned is not None and (end is None or planned <= end):
            # Also when it is due already: a bot looks at its plans when the offset changes, not when we wish.
            clock.set_now(max(planned, clock.now() + 0.001))
            stop = clock.now()
            self._stops.append(iso(planned))
            self.tell(iso(planned))
            planned = await self._next_after_rest(stop)
            if only_next:
                return
        if end is not None and not only_next and not self._stop and end > clock.now():
            clock.set_now(end)
            await self._next_after_rest(None)

    async def _next_after_rest(self, passed: float | None) -> float | None:
        """Waits until the bot rests at this offset and plans nothing before `passed`; then its next instant."""
        if self.sim.clock.status_file is None:
            return None
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self.patience
        while loop.time() < deadline:
            status = self.sim.clock.status()
            if status is not None and self._rests(status):
                planned = instant(status["next"]) if status.get("next") else None
                if passed is None or planned is None or planned > passed:
                    return planned
            await asyncio.sleep(GLANCE)
        raise ControlError(self._complaint(passed), 504)

    def _rests(self, status: Json) -> bool:
        """Idle, at this offset, and not idle from before the last update: a status that names no update is believed."""
        seen = abs(float(status.get("seen_offset", float("inf"))) - self.sim.clock.offset) < 0.0005
        fresh = not status.get("update") or int(status["update"]) >= self.sim.queue.last_confirmed
        return seen and fresh and bool(status.get("idle")) and not self.sim.queue.pending

    def _complaint(self, passed: float | None) -> str:
        status = self.sim.clock.status()
        if status is None:
            return (
                f"No bot writes {self.sim.clock.status_file}. Start the bot with the clock offset of this simulator,"
                " or use POST /sim/clock/jump."
            )
        past = "" if passed is None else f" and a next instant after {iso(passed)}"
        return (
            f"The bot did not come to rest within {self.patience:g} s. Expected seen_offset {self.sim.clock.offset},"
            f" idle true, an empty queue ({len(self.sim.queue.pending)} pending){past}; its status says {status}."
            " Look in the bot's log, or use POST /sim/clock/jump."
        )

    def tell(self, stop: str | None = None) -> None:
        """Tells the page where the clock stands."""
        clock = self.sim.clock
        body: Json = {"now": iso(clock.now()), "offset": clock.offset, "walking": self.walking, "stop": stop}
        self.sim.events.tell("clock", lambda: body)
