"""Story E2: Henk reads with difficulty; two subjects, one box of letters, and help on a Saturday evening."""

from datetime import date, datetime

from conversations.verbs import Meaning
from domain.people import Level
from stories.script import Actor, Play, StoryError, local
from stories.town import Plan, Town
from stories.words import Said

OPENS = local(2026, 4, 13, 9)
"""The Monday on which Henk comes in, with the simple mode that his coach chose in the invitation."""
LATER = ("Soraya hands over a handwritten card that belongs to no result; a compliment she can give.",)
GOAL = Said("Ik wil mijn post op orde", "I want my mail in order")
PAPERWORK = Said("De administratie doen", "Do the paperwork")
ONE_BOX = Said("Open post in één doos", "Open mail in one box")
ONLY_THE_BOX = Said("Alleen de doos pakken", "Only get the box")
MONDAY = date(2026, 4, 20)
OPEN_FACE, GOOD_FACE = "2 🙁", "4 🙂"
TODAY = "Hi {name}, today is your step: {step}."


async def play(town: Town) -> None:
    """All of it, from the invitation to who looked along."""
    bram, soraya, henk = await coming_in(town)
    await the_bridge_together(town, soraya, henk)
    await cut_small(town, soraya, henk)
    await three_times_later(town.play, henk)
    await a_little(town.play, soraya, henk)
    await saturday_evening(town.play, bram, soraya, henk)
    await monday(town.play, bram, soraya, henk)
    await who_looked(town.play, henk)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor]:
    """Simple mode came with the invitation: cards of one sentence, then one question at a time."""
    anneke = await town.founded_by("Anneke", "Gemeente Rotterdam", "14 010")
    bram = await town.coach(anneke, "Bram")
    soraya = await town.coach(anneke, "Soraya", stand_in="Bram")
    await town.reads_at_the_end(soraya)
    henk = await town.participant(soraya, "Henk", level=Level.SIMPLE)
    await henk.hears("👣 I am a computer and help you with small steps.")
    await town.says_yes(henk)
    return bram, soraya, henk


async def the_bridge_together(town: Town, soraya: Actor, henk: Actor) -> None:
    """He places money and wellbeing; what he leaves open stays empty, and nothing comes back to it."""
    await town.opens(soraya, henk)
    await soraya.chooses_all("person_more", "brug", "brug_open")
    await henk.hears("{coach} would like to look with you: how are things now? You choose what.", coach="Soraya")
    await henk.chooses("bridge")
    await henk.chooses("bridge_at", henk.reads("Skip this"))
    await henk.chooses("bridge_at", GOOD_FACE)
    await henk.chooses("bridge_at", OPEN_FACE)
    await henk.chooses("bridge_done")
    await henk.hears(GOOD_FACE, OPEN_FACE)
    await soraya.does_not_hear(OPEN_FACE)
    await henk.chooses("bridge_share")
    await soraya.hears(GOOD_FACE, OPEN_FACE)


async def cut_small(town: Town, soraya: Actor, henk: Actor) -> None:
    """*De administratie doen* is too much for one morning; a first piece of it takes its place."""
    wednesday = PAPERWORK + Said(" wo 10:00", " Wed 10:00")
    await town.plans(soraya, henk, Plan(goal=GOAL, subject="money", steps=(wednesday,)))
    await town.agrees(henk)
    await town.play.walks_to(local(2026, 4, 15, 10, 1))
    await henk.hears(TODAY, name="Henk", step=PAPERWORK)
    await small(henk)
    await henk.chooses_all("help", "doors", "more_step", "smaller")
    await henk.says(ONE_BOX)
    await henk.hears(ONE_BOX)
    await small(henk)


async def three_times_later(play: Play, henk: Actor) -> None:
    """Another day, and another; the third time a smaller step is offered, and nobody else is told."""
    await henk.chooses_all("later", "other_day", "tomorrow")
    for day in (16, 17):
        await play.walks_to(local(2026, 4, day, 10, 1))
        await henk.hears(TODAY, name="Henk", step=ONE_BOX)
        await small(henk)
        await henk.chooses_all("later", "tonight" if day == 17 else "other_day")
        if day == 16:
            await henk.chooses("tomorrow")
    await henk.hears("A smaller step is fine too. Shall we make it smaller?")
    await henk.chooses("smaller")
    await henk.says(ONLY_THE_BOX)
    await henk.hears(ONLY_THE_BOX)


async def a_little(play: Play, soraya: Actor, henk: Actor) -> None:
    """The box is there, the lid is not: a little counts, and Soraya says so."""
    await henk.says(Said("een beetje gelukt", "a little"))
    await henk.hears("A little done is done too. Would you like to do the rest another time?")
    await play.walks_to(local(2026, 4, 17, 16, 1))
    await soraya.hears("🌱 {step} (a little)", step=ONLY_THE_BOX)
    await soraya.does_not_hear("later")
    await soraya.chooses("praise")
    await henk.hears("From {coach}:", coach="Soraya")


async def saturday_evening(play: Play, bram: Actor, soraya: Actor, henk: Actor) -> None:
    """An honest answer with numbers; Soraya has it at once, without a sound."""
    await play.walks_to(local(2026, 4, 18, 20))
    await henk.presses(Meaning.HELP)
    await henk.chooses("door", "talk")
    await henk.hears(
        "{coach} has your message, and works again on {day}.", coach="Soraya", day=henk.words.weekday(MONDAY)
    )
    await henk.hears("Can it not wait? Call {life} to talk, or {danger} in danger.", life="113", danger="112")
    await asked_for(soraya, silent=True)
    await bram.does_not_hear("<b>Asks for contact</b>: {name}", name="Henk")


async def monday(play: Play, bram: Actor, soraya: Actor, henk: Actor) -> None:
    """Again with a sound when her day begins; she does not open it, so at noon Bram has it, and Henk knows."""
    await play.walks_to(april(20, 8, 31))
    await asked_for(soraya, silent=False)
    await play.walks_to(april(20, 12, 1))
    await asked_for(bram, silent=False)
    await henk.hears(
        "{coach} has not read your message yet. I have now sent it to {to} too.", coach="Soraya", to="Bram"
    )
    await bram.chooses("open_call")
    await henk.hears("{name} has read your message.", name="Bram")


async def who_looked(play: Play, henk: Actor) -> None:
    """He sees who looked along, by week."""
    await play.walks_to(april(20, 12, 30))
    await henk.says(Said("wie heeft meegekeken?", "who looked along?"))
    await henk.hears("Soraya")


async def small(henk: Actor) -> None:
    """Two buttons and help, never more (house rule g10)."""
    newest = await henk.newest()
    if len(newest.labels) > 3 or newest.labels[-1] != henk.reads("Help"):
        raise StoryError(f"too many buttons for Henk: {newest.labels}\n{newest.text}")


async def asked_for(ear: Actor, *, silent: bool) -> None:
    """The newest message of a colleague is Henk's call, with or without a sound."""
    await ear.hears("<b>Asks for contact</b>: {name}", name="Henk")
    if (await ear.newest()).silent is not silent:
        raise StoryError(f"{ear.name} should {'not ' if silent else ''}have heard a sound")


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 4, day, hour, minute)
