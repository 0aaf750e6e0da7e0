"""Story: Fatima goes from Marieke to Joris while a compliment, a message and a reminder are on their way."""

from datetime import date, datetime

from conversations.verbs import Meaning
from stories.script import Actor, Play, local
from stories.town import Plan, Town
from stories.words import Said

OPENS = local(2026, 4, 8, 9)
MONDAY = date(2026, 4, 20)
CALL, BOX = Said("De huurbaas bellen", "Call the landlord"), Said("Alle post in één doos", "All post in one box")
GOAL = Said("Rust rond de huur", "Peace about the rent")
ASK = Said("Zie ik jou dinsdag nog?", "Do I see you on Tuesday?")


async def play(town: Town) -> None:
    """Asked first, prepared with care, and on the first day nothing got lost."""
    marieke, joris, fatima = await coming_in(town)
    await prepared(town, marieke, fatima)
    await agreed(town.play, marieke, joris, fatima)
    await on_their_way(town.play, marieke, fatima)
    await the_first_day(town.play, marieke, joris, fatima)
    await old_buttons(marieke)
    await from_now_on(town.play, marieke, joris, fatima)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor]:
    """A plan with a reward, and a talk."""
    anneke = await town.founded_by("Anneke", "Gemeente Hoogeveen", "0528 123 456")
    joris = await town.coach(anneke, "Joris")
    marieke = await town.coach(anneke, "Marieke", stand_in="Joris")
    fatima = await town.participant(marieke, "Fatima")
    await town.says_yes(fatima)
    calls = CALL + Said(" do 16 april 10:00", " Thu 16 April 10:00")
    boxes = BOX + Said(" ma 20 april 10:00", " Mon 20 April 10:00")
    plan = Plan(goal=GOAL, subject="debts_savings", steps=(calls, boxes), reward=(CALL, "flowers"))
    await town.plans(marieke, fatima, plan)
    await town.agrees(fatima)
    await marieke.chooses_all("person", "appointment")
    await marieke.says(Said("Wijkhuis De Magneet, di 21 april 11:00", "Wijkhuis De Magneet, Tue 21 April 11:00"))
    await fatima.chooses("coming")
    return marieke, joris, fatima


async def prepared(town: Town, marieke: Actor, fatima: Actor) -> None:
    """The call earns the flowers; they and the talk stand on the list, and go along with a tap each."""
    play = town.play
    await play.walks_to(april(16, 10, 5))
    await fatima.chooses_all("done", "take_up")
    await play.walks_to(april(16, 11))
    await town.opens(marieke, fatima)
    await marieke.chooses_all("person_more", "hand_over")
    await marieke.chooses("hand_to", "Joris")
    await marieke.hears("This still waits. Do it, or let it go along:")
    while await marieke.may_choose("hand_along"):
        await marieke.chooses("hand_along")
    await marieke.chooses("hand_ask")
    await fatima.hears(
        "From {coach}: may {new} look along with you from {day}?", coach="Marieke", new="Joris", day=MONDAY
    )


async def agreed(play: Play, marieke: Actor, joris: Actor, fatima: Actor) -> None:
    """She would rather talk first; then it is fine, and Joris says yes with one tap."""
    await fatima.chooses("hand_talk")
    await marieke.hears(
        "{name} would like to talk about the hand-over first. Nothing changes before that.", name="Fatima"
    )
    await joris.does_not_hear("Fatima")
    await play.walks_to(april(17, 14))
    await marieke.chooses_all("person", "person_more", "hand_over", "hand_ask")
    await fatima.chooses("hand_yes")
    await joris.hears(
        "{coach} asks: will you look along with {name}, from {day}?", coach="Marieke", name="Fatima", day=MONDAY
    )
    await joris.chooses("hand_accept")
    await fatima.hears("{coach} has told what you are busy with.", coach="Marieke")
    await marieke.hears("{coach} looks along with {name} from {day}. Until then you are the coach.", coach="Joris",
                        name="Fatima", day=MONDAY)  # fmt: skip


async def on_their_way(play: Play, marieke: Actor, fatima: Actor) -> None:
    """On Saturday Marieke praises, and Fatima writes: both wait for Monday, when the next step is due too."""
    await play.walks_to(april(18, 12))
    await marieke.chooses("praise")
    await fatima.presses(Meaning.HELP)
    await fatima.chooses("message")
    await fatima.says(ASK)
    await marieke.does_not_hear(ASK)


async def the_first_day(play: Play, marieke: Actor, joris: Actor, fatima: Actor) -> None:
    """The compliment is still Marieke's, the message reaches Joris, the reminder comes, and all three read a marker."""
    await play.walks_to(april(20, 10, 1))
    await fatima.hears("From {coach}:", coach="Marieke")
    await fatima.hears("From today {new} looks along with you. Your plan stays as it is.", new="Joris")
    await fatima.hears(BOX)
    await joris.hears("From now on you are the coach of {name}.", name="Fatima")
    await joris.hears(ASK)
    await marieke.hears("A hand-over is done. From now on {coach} looks along.", coach="Joris")
    await marieke.does_not_hear(ASK)


async def old_buttons(marieke: Actor) -> None:
    """Every button of hers answers as if Fatima did not exist."""
    await marieke.chooses("person", "Fatima")
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.hears("You do not coach anyone yet.")


async def from_now_on(play: Play, marieke: Actor, joris: Actor, fatima: Actor) -> None:
    """What works is told to Joris; he has the flowers at the talk."""
    await fatima.chooses("done")
    await play.walks_to(april(21, 8, 31))
    await joris.hears(BOX)
    await play.walks_to(april(21, 11, 50))
    await joris.chooses_all("person", "handed")
    await fatima.hears(
        "{coach} says: you got {thing}. Is that right?", coach="Joris", thing=Said("een bloemetje", "a flower")
    )
    await fatima.chooses("received")
    await marieke.does_not_hear(ASK)


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 4, day, hour, minute)
