"""Builds everything, starts it in order, and ends it in order."""

import asyncio
import gc
import os
import signal
from collections.abc import Coroutine
from contextlib import AsyncExitStack, suppress
from typing import Any

from bot.ahead import Ahead
from bot.clock import SystemClock
from bot.config import Faults, Settings
from bot.desk import Desk
from bot.folders import prepare_folders
from bot.introducing import introduce, tell_of_languages, tell_of_recordings
from bot.logs import configure_logs, failure, get_logger
from bot.mail.smtp import MailServer
from bot.status import StatusTeller
from bot.telegram.intake import Intake, Revoked, greet
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.updates import parse
from conversations.content import content
from conversations.dispatch import dispatch
from conversations.events import Event, RulesBegun, Undeliverable
from conversations.ports import UnitOfWork
from conversations.wording import Wording
from domain.ids import event_id
from scheduler.delivery import Delivery
from scheduler.due import DueDoor
from scheduler.knocking import Knocker
from scheduler.pacing import Pacer
from scheduler.presence import Presence
from scheduler.ticker import Ticker
from scheduler.upkeep import Upkeep
from storage.store import DatabaseFault, OtherBot, Storage, open_store

log = get_logger(__name__)

DRAIN_SECONDS = 4.0
LEASE_SECONDS = 15.0
INTRODUCED_WITHIN = 60.0
"""Seconds after the start, however much is to be said."""
DUE_PART = 2 / 3
"""Of what Telegram takes a second: the rest is for answers to who taps meanwhile."""
WRONG_SETTINGS, NO_TOKEN, OTHER_BOT, BROKEN = 2, 3, 4, 1


async def serve(settings: Settings) -> int:
    """Runs the bot until SIGTERM, Ctrl-C or something that only a person can mend; answers the exit code."""
    clock = SystemClock()
    configure_logs(level=settings.log.level, style=settings.log.format, now=clock.now)
    key = prepare_folders(settings)
    if isinstance(key, Faults):
        return _told(str(key), WRONG_SETTINGS)
    async with AsyncExitStack() as stack:
        messenger = await stack.enter_async_context(
            TelegramMessenger(settings.telegram.token.get_secret_value(), settings.telegram.api_url)
        )
        try:
            storage = await stack.enter_async_context(
                open_store(settings.database.url.get_secret_value(), key, alone=True)
            )
        except DatabaseFault as error:
            return _told(str(error), OTHER_BOT if isinstance(error, OtherBot) else BROKEN)
        return await App(settings, clock, storage, messenger).run()


def _told(sentence: str, code: int) -> int:
    print(sentence, flush=True)  # noqa: T201  the operator reads this
    return code


class App:
    """All parts of a running bot."""

    def __init__(self, settings: Settings, clock: SystemClock, storage: Storage, messenger: TelegramMessenger) -> None:
        self.settings, self.clock, self.storage, self.messenger = settings, clock, storage, messenger
        self.holder = storage.name
        self._tasks: set[asyncio.Task[None]] = set()
        self._stop = asyncio.Event()
        self._code = 0

    async def run(self) -> int:
        """Works until told to stop; answers the exit code."""
        try:
            me = await greet(self.messenger)
        except Revoked as error:
            return _told(str(error), NO_TOKEN)
        self._follow_the_simulator()
        self._listen_to_signals()
        self._build(me.username)
        log.info("started", action="start")
        try:
            await self._work()
        finally:
            await self._end()
        log.info("stopped", action="stop", exit_code=self._code)
        return self._code

    def _follow_the_simulator(self) -> None:
        """A moved clock is honoured only towards the simulator: against Telegram it would send at night."""
        offset = self.settings.clock.offset_from
        if offset and self.messenger.is_simulator:
            self.clock.follow(offset)
        elif offset:
            log.warning("clock_offset_ignored", action="start", reason="not the simulator")

    def _listen_to_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, self._stop.set)

    def _build(self, username: str) -> None:
        pace = self.settings.pacing
        pacer = Pacer(
            per_second=pace.per_second,
            per_chat_seconds=pace.per_chat_seconds,
            margin_seconds=pace.margin_ms / 1000,
            monotonic=self.clock.monotonic,
        )
        self.delivery = Delivery(
            self.storage.outbox,
            self.messenger,
            pacer,
            self.clock,
            self._unreachable,
            username,
            held=lambda: bool(self.presence.held),
            mails=bool(self.settings.email.host),
            languages=self.settings.programme.languages,
        )
        languages = self.settings.programme.languages
        self.desk = Desk(self.storage, parse, self.messenger, self.clock, self._changed, self._spawn, languages)
        self.due = DueDoor(
            self.storage.dues,
            self.clock,
            self._put,
            self._aside,
            held=lambda: bool(self.presence.held),
            per_second=pace.per_second * DUE_PART,
        )
        self.upkeep = Upkeep(self.storage.household, self.clock, self._put)
        self.intake = Intake(self.messenger, self.storage.inbox.keep, self.desk.wake, self.clock)
        self.presence = Presence(
            self.storage.household,
            self.clock,
            hears=lambda: self.intake.caught_up,
            answered=lambda: self.desk.idle,
            put=self._put,
            plan_everyone=self.upkeep.plan_everyone,
            released=self.due.wake,
        )
        self.ahead = Ahead(self.storage, self.clock, self._put, self._aside)
        self.knocker = Knocker(self.storage.letters, MailServer(self.settings.email), self.clock)
        parts = (self.due, self.delivery, self.desk, self.ahead, self.knocker)
        wakes = (*(each.wake for each in parts), self._look_after)
        self.ticker = Ticker(self.settings.scheduler.beat_seconds, wakes)
        self.status = StatusTeller(self)

    async def _work(self) -> None:
        await self._take_the_lease()
        await self._put(
            RulesBegun(id=event_id(self.clock.now(), os.urandom(16)), values=tuple(content().policy.items()))
        )
        Wording().read()
        _keep_what_is_loaded()
        await self.presence.begin()
        self.storage.listen(self.desk.wake, self._changed)
        jobs = {
            "intake": self.intake.run(),
            "desk": self.desk.run(),
            "delivery": self.delivery.run(),
            "due": self.due.run(),
            "ahead": self.ahead.run(),
            "lease": self._keep_the_lease(),
            "clock": self._watch_the_clock(),
            "status": self.status.run(),
            "introduce": self._introduce(),
        }
        if self.settings.email.host:
            jobs["knock"] = self.knocker.run()
        for name, job in jobs.items():
            self._spawn(job, name)
        self.ticker.start()
        self.ticker.beat()
        await self._stop.wait()

    async def _end(self) -> None:
        """No new work, then what is in flight, then the rest: whatever is cut off is found at the next start."""
        self.ticker.stop()
        self.intake.stop()
        await self.delivery.drain(DRAIN_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(
            Exception
        ):  # an unreachable database must not hide why the bot ends; the lease runs out by itself
            await self.storage.leases.release(self.holder)

    def _spawn(self, work: Coroutine[Any, Any, None], name: str = "act") -> None:
        """Starts a task whose failure ends the bot: a process that looks alive but is deaf is the worst fault."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if task.cancelled() or (error := task.exception()) is None:
            return
        if isinstance(error, Revoked):
            self._code = _told(str(error), NO_TOKEN)
        else:
            self._code = BROKEN
            log.error("part_failed", action=task.get_name(), **failure(error))
        self._stop.set()

    def _changed(self) -> None:
        """After a commit: there may be something to say, or something planned for now."""
        self.delivery.wake()
        self.due.wake()

    def _look_after(self) -> None:
        self._spawn(self.presence.look(), "presence")
        self._spawn(self.upkeep.look(), "upkeep")

    async def _put(self, event: Event) -> None:
        async def work(unit: UnitOfWork) -> None:
            await dispatch(event, unit, self.clock.now())

        await self.storage.transact(work)
        self._changed()

    async def _unreachable(self, person: str) -> None:
        await self._put(Undeliverable(id=event_id(self.clock.now(), os.urandom(16)), person=person))

    async def _aside(self, due: str, error: Exception) -> None:
        log.error("due_set_aside", action="due", row_id=due, **failure(error))
        await self.storage.dues.set_aside(due, self.clock.now(), type(error).__name__)

    async def _take_the_lease(self) -> None:
        """Waits until no other process polls, beats and sends on this database; SIGTERM ends the waiting."""
        leases = self.storage.leases
        await leases.free_of_the_dead(self.holder)
        while not self._stop.is_set() and not await leases.hold("bot", self.holder, LEASE_SECONDS):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), LEASE_SECONDS / 5)
            await leases.free_of_the_dead(self.holder)

    async def _keep_the_lease(self) -> None:
        while True:
            await asyncio.sleep(LEASE_SECONDS / 3)
            if not await self.storage.leases.hold("bot", self.holder, LEASE_SECONDS):
                raise LeaseLostError

    async def _introduce(self) -> None:
        """What people see before START, and for the operator what our languages lack; answers that wait go first."""
        await self.delivery.first_rest(INTRODUCED_WITHIN)
        languages = self.settings.programme.languages
        await introduce(self.messenger, self.delivery.bot, languages, self.settings.data_dir)
        await tell_of_languages(languages)
        await tell_of_recordings()

    async def _watch_the_clock(self) -> None:
        while True:
            moved = await self.clock.watch()
            self.ticker.beat()
            self.status.seen(moved)


def _keep_what_is_loaded() -> None:
    """Modules and texts stay for good: to look through them for what can go held up every answer for 60 ms."""
    gc.collect()
    gc.freeze()


class LeaseLostError(Exception):
    """Another process took over; this one ends, and may be started again to stand by."""
