"""Story: Marieke is away for a week, and Joris looks along with Fatima meanwhile."""

from datetime import datetime

from conversations.verbs import Meaning
from stories.script import Actor, Play, local
from stories.town import Plan, Town
from stories.words import Said

OPENS = local(2026, 4, 8, 9)
CALL, BOX = Said("De huurbaas bellen", "Call the landlord"), Said("Alle post in één doos", "All post in one box")
WEEK = Said("ma 13 april t/m vr 17 april", "Mon 13 April - Fri 17 April")
ASK = Said("Mag het gesprek bij mij thuis?", "Can the talk be at my home?")
YES = Said("Dat kan. Ik schrijf het op voor Marieke.", "It can. I write it down for Marieke.")


async def play(town: Town) -> None:
    """Before, during and after; everything that Fatima asks is answered by somebody."""
    marieke, joris, fatima = await coming_in(town)
    await nobody_else_before(town.play, marieke, joris)
    await monday(town.play, joris, fatima)
    await a_message(town.play, joris, fatima)
    await a_success(town.play, joris, fatima)
    await back(town.play, marieke, joris, fatima)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor]:
    """Joris is the fixed stand-in; Fatima has a plan of two steps."""
    anneke = await town.founded_by("Anneke", "Gemeente Hoogeveen", "0528 123 456")
    joris = await town.coach(anneke, "Joris")
    marieke = await town.coach(anneke, "Marieke", stand_in="Joris")
    fatima = await town.participant(marieke, "Fatima")
    await town.says_yes(fatima)
    calls = CALL + Said(" di 14 april 10:00", " Tue 14 April 10:00")
    await town.plans(marieke, fatima, Plan(goal=Said("Rust", "Peace"), subject="debts_savings", steps=(calls, BOX)))
    await town.agrees(fatima)
    return marieke, joris, fatima


async def nobody_else_before(play: Play, marieke: Actor, joris: Actor) -> None:
    """One line says it; until Monday Joris sees nobody."""
    await play.walks_to(april(10, 16))
    await marieke.says("Menu")
    await marieke.chooses_all("workday", "away", "away_days")
    await marieke.says(WEEK)
    await joris.says("Menu")
    await joris.chooses("people")
    await joris.hears("You do not coach anyone yet.")


async def monday(play: Play, joris: Actor, fatima: Actor) -> None:
    """As the week begins one quiet sentence tells Fatima who answers, and the key below the chat does."""
    await play.walks_to(april(13, 9, 1))
    await fatima.hears("{stand_in} looks along with you meanwhile.", stand_in="Joris")
    await joris.hears("What these people ask comes to you. After that it ends by itself.")
    await joris.chooses("person", "Fatima")
    await joris.hears(CALL)


async def a_message(play: Play, joris: Actor, fatima: Actor) -> None:
    """She writes; it is Joris who reads it and answers in his own name."""
    await play.walks_to(april(13, 11))
    await fatima.presses(Meaning.HELP)
    await fatima.chooses("message")
    await fatima.says(ASK)
    await fatima.hears("{name} gets your message now.", name="Joris")
    await joris.hears(ASK)
    await joris.chooses("message_to")
    await joris.says(YES)
    await fatima.hears("Message from {coach}:", coach="Joris")
    await fatima.hears(YES)


async def a_success(play: Play, joris: Actor, fatima: Actor) -> None:
    """What works on Tuesday, Joris reads on Wednesday morning; he may be glad with her."""
    await play.walks_to(april(14, 10, 5))
    await fatima.chooses("done")
    await play.walks_to(april(15, 8, 31))
    await joris.hears(CALL)
    await joris.chooses("praise")
    await play.walks_to(april(15, 9, 31))
    await fatima.hears("From {coach}:", coach="Joris")


async def back(play: Play, marieke: Actor, joris: Actor, fatima: Actor) -> None:
    """Marieke reads the week in one bundle; Joris sees nobody any more."""
    await play.walks_to(april(20, 9, 1))
    await marieke.hears(CALL)
    await fatima.hears("{coach} is there again.", coach="Marieke")
    await joris.says("Menu")
    await joris.chooses("people")
    await joris.hears("You do not coach anyone yet.")


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 4, day, hour, minute)
