"""Back from an outage people are answered first; a clock that went back begins nothing, and says so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from conversations.events import CameBack
from domain.outages import Outage
from scheduler.presence import Held, Presence
from storage.columns import micros
from storage.upkeep import UPKEEP
from tests.promises.town import Town

MINUTE = timedelta(minutes=1)


@dataclass
class Beside:
    """What Stapje hears meanwhile, and what it did on its return."""

    town: Town
    hears: bool = True
    answered: bool = True
    behind: timedelta = timedelta(0)
    """How far the machine's clock is behind the right time."""
    did: list[object] = field(default_factory=list)

    def now(self) -> datetime:
        return self.town.at

    def monotonic(self) -> float:
        return self.town.monotonic()

    def unmoved(self) -> datetime:
        return datetime.now(UTC) - self.behind

    async def put(self, event: CameBack) -> None:
        self.did.append(event.outage)
        await self.town.puts(event)

    async def plan(self, now: datetime) -> None:
        self.did.append(now)

    async def was_there(self, ago: timedelta) -> None:
        """The last heartbeat is that long ago."""
        at = micros(datetime.now(UTC) - ago)
        await self.town.store.inbox.database.write(UPKEEP["note"](id="alive", number=at))

    def presence(self) -> Presence:
        return Presence(
            self.town.store.household, self, lambda: self.hears, lambda: self.answered, self.put, self.plan,
            lambda: self.did.append("released"),
        )  # fmt: skip

    @property
    def outages(self) -> Sequence[Outage]:
        return [each for each in self.did if isinstance(each, Outage)]


def held(presence: Presence) -> Held:
    return presence.held


@pytest.fixture
def beside(town: Town) -> Beside:
    return Beside(town)


async def test_a_look_says_that_the_bot_is_alive(either_town: Town) -> None:
    assert await either_town.store.household.heartbeat() is None
    await Beside(either_town).presence().look()
    beat = await either_town.store.household.heartbeat()
    assert beat is not None
    assert timedelta(0) <= beat.ago < MINUTE


async def test_a_short_absence_is_no_outage(beside: Beside) -> None:
    await beside.was_there(2 * MINUTE)
    presence = beside.presence()
    await presence.begin()
    assert held(presence) is Held.NOT
    await presence.look()
    assert beside.did == []


async def test_back_from_an_outage_people_are_answered_first(beside: Beside) -> None:
    await beside.was_there(3 * MINUTE)
    beside.answered = False
    presence = beside.presence()
    await presence.begin()
    await presence.look()
    assert held(presence) is Held.RETURN
    assert beside.did == []
    beside.answered = True
    await presence.look()
    assert held(presence) is Held.NOT
    [outage] = beside.outages
    assert 3 * MINUTE <= outage.until - outage.since < 4 * MINUTE
    assert beside.did[1:] == [beside.town.at, "released"]
    await presence.look()
    assert len(beside.outages) == 1


async def test_an_outage_is_known_to_everyone_after_it(beside: Beside) -> None:
    await beside.was_there(60 * MINUTE)
    await beside.presence().look()
    assert list((await beside.town.of("fatima")).programme.away) == beside.outages


async def test_while_the_line_is_down_the_heart_stands_still_and_nothing_is_begun(beside: Beside) -> None:
    presence = beside.presence()
    beside.hears = False
    await beside.was_there(MINUTE)
    await presence.look()
    assert held(presence) is Held.NOT
    await beside.was_there(5 * MINUTE)
    await presence.look()
    assert held(presence) is Held.LINE
    beside.hears = True
    await presence.look()
    assert held(presence) is Held.NOT
    assert len(beside.outages) == 1


async def test_a_clock_that_went_back_holds_what_stapje_begins_and_says_so_once(beside: Beside) -> None:
    presence = beside.presence()
    await presence.look()
    beside.behind = timedelta(days=1)
    with capture_logs() as lines:
        await presence.look()
        await presence.look()
    assert held(presence) is Held.CLOCK
    assert [line["event"] for line in lines] == ["clock_went_back"]
    assert beside.outages == []
    beside.behind = timedelta(0)
    await presence.look()
    assert held(presence) is Held.NOT
