"""APScheduler beats: its job wakes who should look, and ends. It never owns a reminder."""

from collections.abc import Callable, Sequence

from apscheduler.schedulers.asyncio import AsyncIOScheduler


class Ticker:
    """Calls each of `wakes` every `seconds` while it runs."""

    def __init__(self, seconds: float, wakes: Sequence[Callable[[], None]]) -> None:
        self._wakes = wakes
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(self._beat, "interval", seconds=seconds, coalesce=True, misfire_grace_time=None)

    def beat(self) -> None:
        """Wakes everyone now; also called when the clock was moved."""
        for wake in self._wakes:
            wake()

    async def _beat(self) -> None:
        """On the event loop: a plain function would be called in a thread of APScheduler's."""
        self.beat()

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
