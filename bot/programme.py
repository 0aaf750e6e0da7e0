"""What holds for the programme, from the command line: set where the operator names something, then shown."""

from dataclasses import replace

from bot.beside import Beside, CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from conversations.content import content
from conversations.events import ProgrammeSet
from conversations.onboarding.invitations import on_trial
from conversations.ports import UnitOfWork
from conversations.rewards.frame_words import value_in_words
from conversations.wording import Wording
from domain.people import Programme
from domain.reward_frames import Frame
from storage.store import DatabaseFault

NOT_FICTIONAL = "A fictional programme exists only in the demo: leave --fictional out, here are real people."


async def set_programme(settings: Settings, asked: ProgrammeSet) -> int:
    """Writes down what was asked, and prints what holds now. Answers the exit code."""
    changes = asked != ProgrammeSet(id=asked.id)
    try:
        async with beside(settings, ask_telegram=asked.fictional) as bot:
            if asked.fictional and not bot.is_simulator:
                raise CannotError(NOT_FICTIONAL)
            if changes:
                await bot.put(replace(asked, id=bot.new_id()))
            _show(*await _now(bot))
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return 0


async def _now(bot: Beside) -> tuple[Programme, Frame]:
    async def work(unit: UnitOfWork) -> tuple[Programme, Frame]:
        rules = await unit.reward_rules("", bot.clock.now())
        return await unit.programme(), rules.frame(content().frame)

    return await bot.storage.transact(work)


def _show(programme: Programme, frame: Frame) -> None:
    heading = value_in_words("heading", frame.heading, Wording("en"))
    decided = programme.promise_decided or "nobody yet, so texts promise nothing"
    lines = {
        "Name": programme.name,
        "Organisation": programme.organisation,
        "Number for emergencies": programme.emergency_phone or "none yet",
        "Who decided that support and benefit stay equal": decided,
        "Questions about privacy go to": programme.privacy_contact or "nobody yet, so the text names nobody",
        "Rewards fall under": heading if frame.heading else "nothing chosen yet, so gift cards stay off",
        "Only to practise": "yes, with at most ten people" if on_trial(programme) else "no",
    }
    for name, value in lines.items():
        print(f"{name}: {value}")  # noqa: T201  a person reads it
