"""Story: Henk asks for help on Saturday evening, and from Monday his coach is away."""

from datetime import date, datetime

from conversations.verbs import Meaning
from domain.people import Level
from stories.script import Actor, Play, StoryError, local
from stories.town import Town
from stories.words import Said

OPENS = local(2026, 5, 27, 9)
MONDAY = date(2026, 6, 1)
WEEK = Said("ma 1 juni t/m vr 5 juni", "Mon 1 June - Fri 5 June")


async def play(town: Town) -> None:
    """From the coach's one line to the tap of the stand-in, and back."""
    bram, soraya, henk = await coming_in(town)
    await one_line(town.play, soraya, bram)
    await saturday_evening(town.play, bram, soraya, henk)
    await monday(town.play, bram, henk)
    await back_again(town.play, bram, henk)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor]:
    """Soraya has a fixed stand-in; Henk reads one thing at a time."""
    anneke = await town.founded_by("Anneke", "Gemeente Rotterdam", "14 010")
    bram = await town.coach(anneke, "Bram")
    soraya = await town.coach(anneke, "Soraya", stand_in="Bram")
    henk = await town.participant(soraya, "Henk", level=Level.SIMPLE)
    await town.says_yes(henk)
    return bram, soraya, henk


async def one_line(play: Play, soraya: Actor, bram: Actor) -> None:
    """On Friday she says when she is away; nobody sees anything more than before."""
    await play.walks_to(may(29, 16))
    await soraya.says("Menu")
    await soraya.chooses_all("workday", "away", "away_days")
    await soraya.says(WEEK)
    await soraya.hears("{name} stands in for you.", name="Bram")
    await bram.hears("On the first day you read for whom. If it does not suit you, tell {coach}.", coach="Soraya")
    await bram.does_not_hear("Henk")


async def saturday_evening(play: Play, bram: Actor, soraya: Actor, henk: Actor) -> None:
    """Henk reads honestly who gets it, and whom he can call now; Soraya has it without a sound."""
    await play.walks_to(may(30, 20))
    await henk.presses(Meaning.HELP)
    await henk.chooses("door", "talk")
    monday = henk.words.weekday(MONDAY)
    await henk.hears("{coach} has your message, and {name} gets it on {day}.", coach="Soraya", name="Bram", day=monday)
    await henk.hears("Can it not wait? Call {life} to talk, or {danger} in danger.", life="113", danger="112")
    await asked_for(soraya, silent=True)
    await bram.does_not_hear("<b>Asks for contact</b>: {name}", name="Henk")


async def monday(play: Play, bram: Actor, henk: Actor) -> None:
    """As the day begins Bram has it, with a sound, and Henk knows; one tap and Henk knows that it was read."""
    await play.walks_to(local(2026, 6, 1, 8, 31))
    await asked_for(bram, silent=False)
    await henk.hears("{coach} is not there today. I have sent your message to {to}.", coach="Soraya", to="Bram")
    await bram.chooses("open_call")
    await play.walks_to(local(2026, 6, 1, 9, 1))
    await henk.hears("{name} has read your message.", name="Bram")
    await henk.hears("{stand_in} looks along with you meanwhile.", stand_in="Bram")


async def back_again(play: Play, bram: Actor, henk: Actor) -> None:
    """It ends by itself: Bram sees nobody any more, and Henk reads that Soraya is there."""
    await bram.says("Menu")
    await bram.chooses("people")
    await bram.hears("Henk")
    await play.walks_to(local(2026, 6, 8, 9, 1))
    await henk.hears("{coach} is there again.", coach="Soraya")
    await bram.says("Menu")
    await bram.chooses("people")
    await bram.hears("You do not coach anyone yet.")


async def asked_for(ear: Actor, *, silent: bool) -> None:
    """The newest message of a colleague is Henk's call, with or without a sound."""
    await ear.hears("<b>Asks for contact</b>: {name}", name="Henk")
    calls = [message for message in await ear.chat() if "Henk" in message.text]
    if calls[-1].silent is not silent:
        raise StoryError(f"{ear.name} should {'not ' if silent else ''}have heard a sound")


def may(day: int, hour: int) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 5, day, hour)
