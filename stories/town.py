"""How people come in: the operator invites a supervisor, a supervisor a coach, a coach someone who takes part."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stories.processes import SimulatorProcess
from stories.script import Actor, Play
from stories.stage import bot_environment, bot_process, stapje

ORGANISATION = "Gemeente Hoogeveen"
PHONE = "0528 123 456"
DECIDED = "Burgemeester en wethouders, 3 maart 2026 (verzonnen)"
LANGUAGES = {"nl": "Nederlands", "en": "English"}
"""What the coach taps for the language of who comes in."""


@dataclass
class Town:
    """A made-up municipality that is being played."""

    play: Play
    environment: Mapping[str, str]

    async def found(self) -> None:
        """Writes down what holds for the programme; nobody in it is real."""
        words = ("--organisation", ORGANISATION, "--emergency-phone", PHONE, "--promise-decided", DECIDED)
        await self._stapje("programme", "--name", "Stap voor stap", *words, "--fictional")

    async def supervisor(self, name: str) -> Actor:
        """The operator invites a supervisor, who opens the link."""
        printed = await self._stapje("invite", "supervisor", "--name", name)
        code = re.search(r"start=([\w-]+)", printed)
        assert code is not None, printed
        actor = await self.play.person(name)
        await actor.starts(code[1])
        return actor

    async def coach(self, supervisor: Actor, name: str, stand_in: str = "") -> Actor:
        """A supervisor invites a coach in the chat; `stand_in` is a coach who is in already."""
        await supervisor.says("Menu")
        await supervisor.taps("Een coach uitnodigen")
        await supervisor.says(name)
        if "Later kiezen" in (await supervisor.newest()).labels:
            await supervisor.taps(stand_in or "Later kiezen")
        await supervisor.taps("Nee")
        actor = await self.play.person(name)
        await actor.starts(await supervisor.link_in_chat())
        return actor

    async def participant(self, coach: Actor, name: str, language: str = "nl", level: str = "Gewoon") -> Actor:
        """A coach invites someone who sits beside them, up to the information text."""
        await coach.says("Menu")
        await coach.taps("Iemand uitnodigen om mee te doen")
        await coach.says(name)
        await coach.taps_all(LANGUAGES[language], level, "Naast me nu (QR)")
        actor = await self.play.person(name, language)
        await actor.starts(await coach.link_in_chat())
        await coach.taps(f"Ja, dit is {name}")
        return actor

    async def _stapje(self, *words: str) -> str:
        return await asyncio.to_thread(stapje, self.environment, *words)


@asynccontextmanager
async def new_town(
    simulator: SimulatorProcess, folder: Path, play: Play, opens_on: datetime, database: str = ""
) -> AsyncIterator[Town]:
    """A town with a running bot and nobody in it, on this local moment."""
    environment = bot_environment(simulator, folder, database=database)
    await play.opens_on(opens_on)
    with bot_process(environment, folder):
        town = Town(play, environment)
        await town.found()
        yield town
