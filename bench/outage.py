"""Life around an outage: the bot's own store, decisions and delivery, in one process, with moved time."""

import asyncio
import os
import random
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.outage_people import Resident, next_open, residents
from bench.rows import rows
from conversations.dispatch import dispatch
from conversations.events import Event, Tapped, Undeliverable
from conversations.ports import UnitOfWork
from conversations.queued import Waiting
from conversations.replies import Shown
from domain.dues import Due
from domain.ids import event_id
from scheduler.delivery import Delivery
from scheduler.due import DueDoor
from scheduler.pacing import Pacer
from scheduler.ports import Delivered, End
from scheduler.presence import Presence
from scheduler.upkeep import Upkeep
from storage.columns import instant, micros
from storage.store import Storage, open_store
from storage.upkeep import UPKEEP

KEY = bytes(32)
TOLD = "SELECT about, made_at FROM outbox WHERE screen = 'quiet_notice'"
WAITING = "SELECT id FROM outbox WHERE state = 'ready' AND not_before <= {}"
PLANNED = "SELECT id FROM dues"
BEFORE, AFTER = timedelta(hours=30), timedelta(hours=24)
"""What is lived through around an outage; after it from the first open hour on."""
HALF_AN_HOUR = timedelta(minutes=30)
KEPT = timedelta(seconds=150)
"""How long Telegram keeps a tap."""
TAPS, TAPS_IN_VAIN = 0.5, 0.6
"""Parts of the people with an open button who tap on it: in the hour after it came, and in the outage."""


@dataclass(frozen=True)
class Got:
    """A message on a telephone."""

    person: str
    at: datetime
    row: Waiting
    text: str
    tap: str
    """Data of its first button; empty: it has none."""


@dataclass
class Lived:
    """What is judged."""

    people: Sequence[Resident]
    since: datetime
    until: datetime
    got: list[Got] = field(default_factory=list)
    """After the return."""
    lost: dict[str, Got] = field(default_factory=dict)
    """Who tapped in vain, and on what."""
    overdue: Sequence[Due] = ()
    """What was planned for the time of the outage."""
    kept: Collection[str] = ()
    """Ids of what was still planned when all plans were made again."""
    to_coach: Sequence[tuple[str, datetime]] = ()
    """Of whom the coach was told that they are quiet, and when."""
    signs: Mapping[str, Sequence[datetime]] = field(default_factory=dict)
    """Each person's signs of life, oldest first."""
    waiting: Collection[str] = ()
    """Rows that would have left in the outage."""


class Life:
    """The parts of a bot around one store; its telephones end in a list."""

    def __init__(self, storage: Storage, url: str, seed: int, start: datetime, chats: Mapping[str, str]) -> None:
        self.storage, self.url, self.seed, self.at, self.chats = storage, url, seed, start, chats
        self.planned: list[str] = []
        self.signs: dict[str, list[datetime]] = {}
        self.got: list[Got] = []
        self._drawn: dict[bytes, tuple[Waiting, Shown]] = {}
        self._numbers = 0
        pacer = Pacer(self.monotonic, per_second=1_000_000, per_chat_seconds=0, margin_seconds=0)
        self.delivery = Delivery(
            storage.outbox, self, pacer, self, self._unreachable, "StapjeBot", held=lambda: bool(self.presence.held)
        )
        self.upkeep = Upkeep(storage.household, self, self._put)
        self.due = DueDoor(storage.dues, self, self._put, self._aside, held=lambda: bool(self.presence.held))
        self.presence = Presence(
            storage.household, self, lambda: True, lambda: True, self._put, self._plans, self.due.wake
        )

    # --- its clock and its line ---

    def now(self) -> datetime:
        return self.at

    def unmoved(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    def compose(self, row: Waiting, shown: Shown, *, mark: str = "") -> bytes:  # noqa: ARG002  nothing comes twice here
        request = row.id.encode()
        self._drawn[request] = (row, shown)
        return request

    async def ready(self, request: bytes, *, hurry: bool) -> None:
        """Nothing: no telephone looks at its pictures."""

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:  # noqa: ARG002  as above
        row, shown = self._drawn.pop(request)
        first = next((button for buttons in shown.buttons for button in buttons if button.verb), None)
        tap = f"{first.verb} {first.revision} {first.thing}" if first else ""
        self.got.append(Got(row.person or "", self.at, row, shown.text, tap))
        self._numbers += 1
        return Delivered(message=self._numbers)

    # --- what happens ---

    async def lives(self, until: datetime) -> None:
        """From planned instant to planned instant; half of who gets a button taps on it within the hour."""
        taps: list[tuple[datetime, Got]] = []
        while True:
            coming = [at for at, _ in taps]
            planned = (await self.storage.pulse(self.at)).next_at
            at = min([*coming, *([max(planned, self.at)] if planned else [])], default=until)
            if at >= until:
                break
            self.at, seen = max(self.at, at), len(self.got)
            for each in [each for each in taps if each[0] <= self.at]:
                taps.remove(each)
                await self.taps(each[1])
            await self._rests()
            tapped = [got for got in self.got[seen:] if got.tap and self.luck(got) < TAPS]
            taps += [(self.at + HALF_AN_HOUR * (1 + (self.luck(got) < TAPS / 2)), got) for got in tapped]
        self.at = until

    def luck(self, got: Got, what: str = "") -> float:
        """The same for the same message in every run."""
        return random.Random(f"{self.seed}/{got.person}/{got.at}/{got.row.screen}/{what}").random()  # noqa: S311  no secret

    async def taps(self, got: Got) -> None:
        """The first button of a message."""
        verb, revision, thing = got.tap.split(" ")
        chat = self.chats[got.person]
        tapped = Tapped(id=self._id(), chat=chat, message=1, verb=verb, revision=int(revision), thing=thing, query="q")
        self.signs[got.person].append(self.at)
        await self._put(tapped)

    async def wakes(self, away: timedelta) -> None:
        """The heart stood still that long: nothing is begun before people are answered."""
        at = micros(self.unmoved() - away)
        await self.storage.household.database.write(UPKEEP["note"](id="alive", number=at))
        await self.presence.begin()

    async def returns(self) -> None:
        """What people did is answered, and Stapje sees that it was away."""
        await self.presence.look()

    async def _plans(self, now: datetime) -> None:
        await self.upkeep.plan_everyone(now)
        self.planned = [due for (due,) in await rows(self.url, PLANNED)]

    async def _rests(self) -> None:
        self.due.wake()
        self.delivery.wake()
        while not (self.due.idle and self.delivery.idle):  # noqa: ASYNC110  two parts, each with its own event
            await asyncio.sleep(0.0005)

    async def _put(self, event: Event) -> None:
        async def work(unit: UnitOfWork) -> None:
            await dispatch(event, unit, self.at)

        await self.storage.transact(work)
        self.delivery.wake()
        self.due.wake()

    def _id(self) -> str:
        return event_id(self.at, os.urandom(16))

    async def _aside(self, due: str, error: Exception) -> None:
        raise RuntimeError(f"nothing can be decided about {due}") from error

    async def _unreachable(self, person: str) -> None:
        await self._put(Undeliverable(id=self._id(), person=person))


async def lived(folder: Path, people: int, start: datetime, length: timedelta, seed: int) -> Lived:
    """One outage of that length from `start` on."""
    chance = random.Random(f"{seed}/{start}/{length}")  # noqa: S311  no secret
    begin = start - BEFORE
    url = f"sqlite:///{folder / 'stapje.db'}"
    async with open_store(url, KEY) as storage:
        town, chats = await residents(storage, people, begin, start + length, chance)
        life = Life(storage, url, seed, begin, chats)
        life.signs = {each.person: [each.last_sign] for each in town}
        await life.upkeep.plan_everyone(begin)
        tasks = [asyncio.create_task(part.run()) for part in (life.due, life.delivery)]
        try:
            story = await _through(life, town, start, start + length, url)
            story.to_coach = [(person, instant(at)) for person, at in await rows(url, TOLD)]
            return story
        finally:
            for task in tasks:
                task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*tasks, return_exceptions=True)


async def _through(life: Life, town: Sequence[Resident], start: datetime, end: datetime, url: str) -> Lived:
    await life.lives(start)
    story = Lived(town, start, end)
    survived = []
    for person, got in _open(life, start):
        if life.luck(got, "in vain") < TAPS_IN_VAIN:
            at = start + (end - start) * life.luck(got, "when")
            if end - at < KEPT:
                survived.append(got)
            else:
                story.lost[person] = got
    story.overdue = await _due(life, end)
    story.waiting = {row for (row,) in await rows(url, WAITING.format(micros(end)))}
    life.at, life.got = end, []
    await life.wakes(end - start)
    for got in survived:
        await life.taps(got)
    await life.returns()
    story.kept = frozenset(life.planned)
    await life.lives(next_open(end) + AFTER)
    story.got, story.signs = life.got, life.signs
    return story


def _open(life: Life, now: datetime) -> list[tuple[str, Got]]:
    """Who has a message of the last day with a button, and gave no sign since."""
    newest = {got.person: got for got in life.got if got.tap and got.at > now - timedelta(days=1)}
    return [(person, got) for person, got in newest.items() if life.signs[person][-1] < got.at]


async def _due(life: Life, until: datetime) -> list[Due]:
    ids = await life.storage.dues.due(until, 100_000)

    async def read(unit: UnitOfWork) -> list[Due]:
        return await unit.dues(ids)

    return await life.storage.transact(read)
