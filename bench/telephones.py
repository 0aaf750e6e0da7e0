"""What the people of a bench see on their telephones, told by the simulator's events as it happens."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

Json = dict[str, Any]


@dataclass(frozen=True)
class Key:
    """One button under one message."""

    message: int
    data: str

    @property
    def verb(self) -> str:
        """What a tap on it asks for; data is `version.verb.…`."""
        return self.data.partition(".")[2].partition(".")[0]


@dataclass
class Telephone:
    """One person's chat with the bot."""

    person: int
    shown: dict[int, tuple[Key, ...]] = field(default_factory=dict)
    """The buttons under each of the bot's messages, by its number."""
    changes: int = 0
    """How often the bot said or changed something."""

    def __post_init__(self) -> None:
        self._changed = asyncio.Event()

    def show(self, bubble: Json) -> None:
        """The bot said or changed something."""
        if bubble["from"] != "bot":
            return
        number = bubble["message_id"]
        self.shown[number] = tuple(
            Key(number, button["data"]) for row in bubble["buttons"] for button in row if "data" in button
        )
        self.changes += 1
        self._changed.set()

    def newest(self, verbs: Collection[str]) -> Key | None:
        """The button that asks for one of these, under the newest message that has one."""
        return next((key for number in sorted(self.shown, reverse=True) for key in self._keys(number, verbs)), None)

    def _keys(self, number: int, verbs: Collection[str]) -> Iterator[Key]:
        return (key for key in self.shown[number] if key.verb in verbs)

    async def until(self, look: Callable[[], bool], seconds: float) -> bool:
        """Waits until something holds; False when it did not within `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                while not look():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True


@asynccontextmanager
async def telephones(url: str, people: Iterable[int]) -> AsyncIterator[dict[int, Telephone]]:
    """The telephones of these people, kept up to date while the block lasts."""
    phones = {person: Telephone(person) for person in people}
    async with (
        aiohttp.ClientSession(trust_env=False, timeout=aiohttp.ClientTimeout(total=None)) as session,
        session.get(f"{url}/sim/events") as events,
        asyncio.TaskGroup() as group,
    ):
        await events.content.readline()  # from here on nothing is missed
        listening = group.create_task(_follow(events.content, phones))
        yield phones
        listening.cancel()


async def _follow(lines: aiohttp.StreamReader, phones: dict[int, Telephone]) -> None:
    kind = ""
    while line := (await lines.readline()).decode():
        name, _, rest = line.rstrip("\n").partition(": ")
        if name == "event":
            kind = rest
        elif name == "data" and kind in {"message", "edit"}:
            told = json.loads(rest)
            if told["person"] in phones:
                phones[told["person"]].show(told["message"])
