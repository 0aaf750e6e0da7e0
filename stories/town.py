"""How people come in: the operator invites a supervisor, a supervisor a coach, a coach someone who takes part."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.beside import Beside, beside
from bot.config import Settings, load_settings
from conversations.events import InviteAsked, ProgrammeSet
from conversations.planning.at_hand import NONE
from domain.people import Channel, Level, Role
from stories.processes import SimulatorProcess
from stories.script import Actor, Play
from stories.stage import bot_environment, bot_process, stapje
from stories.words import LANGUAGES, Said

AT_THE_END = Said("Eind van de dag", "End of the day")
DECIDED = "Burgemeester en wethouders, 3 maart 2026 (verzonnen)"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a coach types for someone."""

    goal: Said | str
    subject: str
    """Code of the pillar."""
    steps: tuple[Said | str, ...]
    reward: tuple[Said | str, str] | None = None
    """A step, and the code of what goes with it."""


@dataclass
class Town:
    """A made-up municipality that is being played."""

    play: Play
    environment: Mapping[str, str]
    language: str = "nl"
    """What everyone reads who is not said to read another one."""
    theirs: str = ""
    """What the one reads who reads another language than everyone else; empty: as the story tells."""
    level: Level | None = None
    """At which everyone who takes part reads; None: each as the story tells."""

    async def founded_by(self, supervisor: str, organisation: str, phone: str) -> Actor:
        """What holds for the programme, in which nobody is real, and its first supervisor, who opens the link."""
        code = secrets.token_urlsafe(16)
        async with self._operator() as operator:
            await operator.put(
                ProgrammeSet(
                    id=operator.new_id(),
                    name="Stap voor stap",
                    organisation=organisation,
                    emergency_phone=phone,
                    promise_decided=DECIDED,
                    fictional=True,
                )
            )
            await operator.put(
                InviteAsked(
                    id=operator.new_id(), nonce=code, role=Role.SUPERVISOR, name=supervisor, language=self.language
                )
            )
        actor = await self.play.person(supervisor, self.language)
        await actor.starts(code)
        return actor

    def _operator(self) -> AbstractAsyncContextManager[Beside]:
        """The operator, who needs no process of their own for what the commands `programme` and `invite` do."""
        settings = load_settings({}, self.environment)
        assert isinstance(settings, Settings)
        return beside(settings)

    async def coach(self, supervisor: Actor, name: str, stand_in: str = "", *, also_decides: bool = False) -> Actor:
        """A supervisor invites a coach in the chat; `stand_in` is a coach who is in already."""
        await supervisor.says("Menu")
        await supervisor.chooses("invite_coach")
        await supervisor.says(name)
        if await supervisor.may_choose("coach_stand_in"):
            await supervisor.chooses("coach_stand_in", stand_in or supervisor.reads("Choose later"))
        await supervisor.chooses("coach_dual", "yes" if also_decides else "no")
        actor = await self.play.person(name, self.language)
        await actor.starts(await supervisor.link_in_chat())
        return actor

    async def reads_at_the_end(self, coach: Actor) -> None:
        """A coach wants the overview at the end of the day."""
        await coach.says("Menu")
        await coach.chooses_all("workday", "wd_bundle")
        await coach.chooses("wd_bundle", AT_THE_END)

    async def participant(self, coach: Actor, name: str, language: str = "", level: Level = Level.NORMAL) -> Actor:
        """A coach invites someone who sits beside them, up to the information text; `language`: empty is the town's."""
        reads, level = language or self.language, self.level or level
        await coach.says("Menu")
        await coach.chooses("invite_participant")
        await coach.says(name)
        if level is not Level.NORMAL:
            await coach.chooses("invite_level", level)
        await coach.chooses("invite_reads", f"{reads}-{level}")
        await coach.chooses("invite_how", Channel.BESIDE)
        actor = await self.play.person(name, reads, level)
        await actor.starts(await coach.link_in_chat())
        await coach.chooses("is_name")
        actor.types = self.play.by_text
        return actor

    async def says_yes(self, participant: Actor, *, show: bool = True) -> None:
        """Takes part, and says whether messages may `show` what they are about."""
        while await participant.may_choose("info_card"):
            await participant.chooses("info_card")
        await participant.chooses("join_yes")
        await participant.chooses("preview", "show" if show else "short")

    async def plans(self, coach: Actor, participant: Actor, plan: Plan) -> None:
        """A coach writes down a goal with its steps, and sends them."""
        if coach.reads("To the plan") in (await coach.newest()).labels:
            await coach.chooses("person")
        else:
            await self.opens(coach, participant)
        await coach.chooses("goal")
        await coach.says(plan.goal)
        await coach.chooses("pillar", plan.subject)
        await coach.chooses("also", NONE)
        await coach.says("\n".join(coach.reads(each) for each in plan.steps))
        if plan.reward:
            step, thing = plan.reward
            await coach.chooses("rewards")
            await coach.chooses("reward_for", step)
            await coach.chooses("reward", thing)
        await coach.chooses("send_plan")

    async def opens(self, coach: Actor, participant: Actor) -> None:
        """A coach opens the page of one of their people."""
        await coach.says("Menu")
        await coach.chooses("people")
        await coach.chooses("person", participant.name)

    async def agrees(self, participant: Actor) -> None:
        """*Ja, dit is mijn plan*."""
        await participant.chooses("agree")

    async def prints(self, *words: str) -> str:
        """What a command of the operator prints."""
        return await asyncio.to_thread(stapje, self.environment, *words)


@asynccontextmanager
async def new_town(
    simulator: SimulatorProcess,
    folder: Path,
    play: Play,
    opens_on: datetime,
    *,
    database: str = "",
    language: str = "nl",
    level: Level | None = None,
) -> AsyncIterator[Town]:
    """A town with a running bot and nobody in it, on this local moment."""
    environment = bot_environment(simulator, folder, database=database)
    await play.opens_on(opens_on)
    with bot_process(environment, folder) as play.bot:
        theirs = "" if language in LANGUAGES else language
        yield Town(play, environment, LANGUAGES[0] if theirs else language, theirs, level)
