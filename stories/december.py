"""Story of December: Anneke looks back at a year, in the chat and on the terminal; Marieke at what she gave herself.

The year itself is written through the store (`stories/lived_year.py`); what is asked and read goes through the doors.
"""

from datetime import date, datetime

from bot.beside import beside
from bot.config import Faults, load_settings
from domain.people import Role
from storage.columns import micros
from storage.people import PEOPLE
from storage.unit_of_work import Unit
from stories.lived_year import DECEMBER, live
from stories.script import Actor, StoryError, local
from stories.town import Town
from stories.transcript import Line
from stories.words import Said

OPENS = local(2026, 12, 14, 10)
ORGANISATION, PHONE = "Gemeente Hoogeveen", "0528 123 456"
FIRST = date(2026, 1, 5)
NOBODYS = ("Aisha", "Bart", "Carmen")
"""Some who took part: no supervisor reads their names."""


async def play(town: Town) -> None:
    """All of it, from an empty town to the table."""
    anneke = await town.founded_by("Anneke", ORGANISATION, PHONE)
    marieke = await town.coach(anneke, "Marieke")
    await a_year_is_lived(town)
    await town.play.walks_to(local(2026, 12, 14, 11))
    await the_year_in_the_chat(anneke)
    await as_a_file_and_as_a_picture(anneke)
    await town.play.walks_to(local(2026, 12, 14, 12))
    await only_for_a_supervisor(marieke)
    await her_own_rewards(marieke)
    await on_the_terminal(town, local(2026, 12, 14, 13))


async def a_year_is_lived(town: Town) -> None:
    """Forty-one people, eleven coaches in two teams, 212 steps and 58 rewards."""
    settings = load_settings({}, town.environment, required=())
    if isinstance(settings, Faults):
        raise StoryError(str(settings))
    async with beside(settings, ask_telegram=False) as bot:

        async def marieke(unit: Unit) -> str:
            [rows] = await unit.transaction.run(PEOPLE["colleagues"](now=micros(bot.clock.now())))
            return str(next(row["id"] for row in rows if row["role"] == Role.COACH))

        await live(bot.storage, DECEMBER, FIRST, coaches=[await bot.storage.transact(marieke)])


async def the_year_in_the_chat(anneke: Actor) -> None:
    """Up to the end of last month; one coach is named, because of how many people she has."""
    await anneke.says("Menu")
    await anneke.chooses("counts")
    await anneke.chooses("evaluation", "year")
    await anneke.hears("• {people} people took part, {coaches} coaches", people="41", coaches="11")
    share = {"nl": "63 %", "en": "63%"}[anneke.language]
    await anneke.hears("• {n} steps agreed, {share} worked, whole or a little", n="212", share=share)
    tiers = Said("31 ♥, 20 ☕ en 7 ★", "31 ♥, 20 ☕ and 7 ★")
    await anneke.hears("• {n} rewards given ({tiers}), together {cost}", n="58", tiers=tiers, cost="€ 235")
    await anneke.hears("• Half of them were given within {days} days", days="6")
    boxes = Said("♥ 5 (€ 10) en ☕ 5 (€ 30)", "♥ 5 (€ 10) and ☕ 5 (€ 30)")
    await anneke.hears("• Out of an empty box: {boxes}", boxes=boxes)
    await anneke.hears("• {name} has {n} people: good to talk about together.", name="Marieke", n="24")


async def as_a_file_and_as_a_picture(anneke: Actor) -> None:
    """Both are messages of their own; nowhere stands the name of who took part, or what was in an empty box."""
    await anneke.chooses("evaluation_file")
    await anneke.hears("Here are the figures as a file. There are no names of people in it.")
    await anneke.chooses("evaluation_picture")
    await anneke.hears("• {people} people took part, {coaches} coaches", people="41", coaches="11")
    await anneke.chooses("evaluation", "quarter")
    for name in (*NOBODYS, "tulpen"):
        await anneke.does_not_hear(name)


async def only_for_a_supervisor(marieke: Actor) -> None:
    """A coach has no such button."""
    await marieke.says("Menu")
    if await marieke.may_choose("counts"):
        raise StoryError("a coach is offered the figures of everyone")


async def her_own_rewards(marieke: Actor) -> None:
    """What she gave this year, with names of her own people; nobody else sees this."""
    await marieke.chooses("given")
    await marieke.hears("Rewards you gave this year", "Only you see these figures.")


async def on_the_terminal(town: Town, at: datetime) -> None:
    """The same year for whoever operates Stapje, in one command."""
    command = ("evaluate", "--from", "2026-01-01", "--until", "2026-12-31", "--lang", town.language)
    await town.play.walks_to(at)
    printed = await town.prints(*command)
    town.play.told(Line(at=at, who="Terminal", what=f"stapje {' '.join(command)}", text=printed))
    for figure in ("212", "134", "58", "€ 235"):
        if figure not in printed:
            raise StoryError(f"the terminal does not tell {figure}:\n{printed}")
    for name in NOBODYS:
        if name in printed:
            raise StoryError(f"the terminal names {name}")
