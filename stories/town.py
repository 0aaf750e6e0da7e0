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

DECIDED = "Burgemeester en wethouders, 3 maart 2026 (verzonnen)"
LANGUAGES = {"nl": "Nederlands", "en": "English"}
"""What the coach taps for the language of who comes in."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a coach types for someone."""

    goal: str
    subject: str
    """As the button says it."""
    steps: tuple[str, ...]
    reward: tuple[str, str] | None = None
    """The buttons of a step and of what goes with it."""


@dataclass
class Town:
    """A made-up municipality that is being played."""

    play: Play
    environment: Mapping[str, str]

    async def found(self, organisation: str, phone: str) -> None:
        """Writes down what holds for the programme; nobody in it is real."""
        words = ("--organisation", organisation, "--emergency-phone", phone, "--promise-decided", DECIDED)
        await self._stapje("programme", "--name", "Stap voor stap", *words, "--fictional")

    async def supervisor(self, name: str) -> Actor:
        """The operator invites a supervisor, who opens the link."""
        printed = await self._stapje("invite", "supervisor", "--name", name)
        code = re.search(r"start=([\w-]+)", printed)
        assert code is not None, printed
        actor = await self.play.person(name)
        await actor.starts(code[1])
        return actor

    async def coach(self, supervisor: Actor, name: str, stand_in: str = "", *, also_decides: bool = False) -> Actor:
        """A supervisor invites a coach in the chat; `stand_in` is a coach who is in already."""
        await supervisor.says("Menu")
        await supervisor.taps("Een coach uitnodigen")
        await supervisor.says(name)
        if "Later kiezen" in (await supervisor.newest()).labels:
            await supervisor.taps(stand_in or "Later kiezen")
        await supervisor.taps("Ja" if also_decides else "Nee")
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

    async def says_yes(self, participant: Actor, *, show: bool = True) -> None:
        """Takes part, and says whether messages may `show` what they are about."""
        while (further := participant.words("Next")) in (await participant.newest()).labels:
            await participant.taps(further)
        await participant.taps(participant.words("Yes, try it"))
        await participant.taps(participant.words("Just show it" if show else "Keep it short"))

    async def plans(self, coach: Actor, participant: Actor, plan: Plan) -> None:
        """A coach writes down a goal with its steps, and sends them."""
        if "Naar het plan" in (await coach.newest()).labels:
            await coach.taps("Naar het plan")
        else:
            await coach.says("Menu")
            await coach.taps_all("Mijn mensen", participant.name)
        await coach.taps("Doel")
        await coach.says(plan.goal)
        await coach.taps_all(plan.subject, "Nee, alleen dit")
        await coach.says("\n".join(plan.steps))
        if plan.reward:
            await coach.taps_all("Waardering", *plan.reward, f"Voorstellen naar {participant.name} sturen")
        else:
            await coach.taps(f"Naar {participant.name} sturen")

    async def agrees(self, participant: Actor) -> None:
        """*Ja, dit is mijn plan*."""
        await participant.taps(participant.words("Yes, this is my plan"))

    async def _stapje(self, *words: str) -> str:
        return await asyncio.to_thread(stapje, self.environment, *words)


@asynccontextmanager
async def new_town(
    simulator: SimulatorProcess, folder: Path, play: Play, opens_on: datetime, database: str = ""
) -> AsyncIterator[Town]:
    """A town with a running bot and nobody in it, on this local moment."""
    environment = bot_environment(simulator, folder, database=database)
    await play.opens_on(opens_on)
    with bot_process(environment, folder) as play.bot:
        yield Town(play, environment)
