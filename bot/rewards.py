"""`stapje rewards show` and `set`: the frames of appreciation from the command line, with the ranges of the chat."""

from collections.abc import Sequence

import click

from bot.beside import CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from conversations.content import content
from conversations.events import FramesSet
from conversations.ports import UnitOfWork
from conversations.rewards.amounts import euros
from conversations.rewards.frame_words import name_in_words, value_in_words
from conversations.wording import Wording
from domain.reward_frames import AMOUNTS, FIELDS, HEADING_LONGEST, TIERS, Frame, set_value, value_of
from storage.store import DatabaseFault


async def show_frames(settings: Settings, language: str) -> int:
    """Every field that holds, with its range. Answers the exit code."""
    w = Wording(language)
    try:
        async with beside(settings, ask_telegram=False) as bot:

            async def read(unit: UnitOfWork) -> Frame:
                return (await unit.reward_rules("", bot.clock.now())).frame(content().frame)

            frame = await bot.storage.transact(read)
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    for name in FIELDS:
        value = value_in_words(name, set_value(frame, name), w)
        click.echo(f"{name}: {name_in_words(name, w)}: {value} [{_range(name, language)}]")
    click.echo(f"off: {', '.join(sorted(frame.off)) or '-'}")
    return 0


async def set_frames(settings: Settings, values: Sequence[tuple[str, str]], language: str) -> int:
    """Sets what was named; an empty value is as the file says again. Answers the exit code."""
    wrong = next((said for name, typed in values if (said := why_not(name, typed, language))), "")
    if wrong:
        return refused(wrong)
    try:
        async with beside(settings, ask_telegram=False) as bot:
            await bot.put(FramesSet(id=bot.new_id(), values=tuple(values)))
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return await show_frames(settings, language)


def why_not(name: str, typed: str, language: str) -> str:
    """What is wrong with a field as typed, and what would fit; empty when it can be set."""
    if name not in FIELDS:
        return f"There is no field {name}. Write one of: {', '.join(FIELDS)}."
    if typed and value_of(name, typed) is None:
        return f"{name} = {typed}: it can be {_range(name, language)}. Nothing was changed."
    return ""


def _range(name: str, language: str) -> str:
    if name in AMOUNTS:
        low, high = AMOUNTS[name]
        return f"{euros(low, language)} to {euros(high, language)}"
    return f"at most {HEADING_LONGEST} characters" if name == "heading" else f"{', '.join(TIERS)}"
