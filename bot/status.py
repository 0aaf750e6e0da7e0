"""Tells the simulator where the bot is, so that its clock can walk from one planned instant to the next."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.clock import Status, write_status

if TYPE_CHECKING:
    from bot.app import App

LOOK_EVERY = 0.005
"""Seconds between two looks while something moves; only towards the simulator."""


class StatusTeller:
    """Writes the status file whenever the bot has become idle or has seen another time."""

    def __init__(self, app: "App") -> None:
        self._app = app
        self._seen_offset = app.clock.offset
        self._written: Status | None = None

    def seen(self, offset: float) -> None:
        """The clock was moved and everyone has been woken."""
        self._seen_offset = offset

    async def run(self) -> None:
        """Does nothing against real Telegram."""
        path = self._app.settings.clock.status_file
        if path is None or not self._app.messenger.is_simulator:
            return
        while True:
            status = await self._status()
            if status != self._written:
                write_status(path, status)
                self._written = status
            await asyncio.sleep(LOOK_EVERY)

    async def _status(self) -> Status:
        """Idle is only said when nobody was woken while the database was asked; it is not asked before."""
        app, offset, said = self._app, self._seen_offset, self._written
        quiet, update = self._quiet(), app.intake.stored
        if said and (offset, update) == (said.seen_offset, said.update) and said.idle == quiet:
            return said
        if said and not quiet:
            return replace(said, now=app.clock.now(), idle=False, seen_offset=offset, update=update)
        pulse = await app.storage.pulse(app.clock.now())
        return Status(
            now=app.clock.now(),
            next=pulse.next_at,
            idle=quiet and self._quiet() and pulse.inbox == 0 and pulse.outbox == 0,
            seen_offset=offset,
            inbox=pulse.inbox,
            outbox=pulse.outbox,
            update=update,
            held=app.presence.held.value,
        )

    def _quiet(self) -> bool:
        app = self._app
        return app.desk.idle and app.due.idle and app.delivery.idle and app.upkeep.idle
