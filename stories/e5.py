"""Story E5: Gerrit and Marieke end their time together; half a year later three words bring him back."""

from datetime import date

from stories.script import Actor, Play, local
from stories.town import Plan, Town
from stories.words import Said

OPENS = local(2026, 3, 2, 9)
"""The Monday on which Gerrit comes in; his time with Marieke ends sixteen days later."""
LATER = (
    "Anneke lowers the messages a week from 4 to 3; a value of 9 is refused with what is allowed.",
    "The turn of group B: a case card without a name, with what worries and what goes well.",
    "The researcher's export: pseudonyms and small cells merged, only of who wanted that.",
)
GOAL = Said("Mijn schulden geregeld", "My debts arranged")
OVERVIEW = Said("Overzicht houden", "Keep the overview")
PAPERS = Said("De laatste papieren inleveren", "Hand in the last papers")
BINDER = Said("Elke week vijf minuten de map", "Five minutes a week for the binder")
LETTER = Said("De brief van de bank samen lezen", "Read the letter of the bank together")
WORST, BETTER = Said("schulden 1, geld 2", "debts 1, money 2"), Said("schulden 4, geld 4", "debts 4, money 4")
AGAIN = Said("Ik wil weer contact", "I want contact again")
HOW_ARE_YOU = "Hi {name}, how are things going?"
HAS_IT = "{coach} has your message."
CALLS = "<b>Asks for contact</b>: {name}"


async def play(town: Town) -> None:
    """All of it, from his first step to the day on which he removes everything."""
    marieke, gerrit = await coming_in(town)
    await sixteen_days(town, marieke, gerrit)
    await the_end(town, marieke, gerrit)
    await the_months_after(town.play, marieke, gerrit)
    await contact_again(town.play, marieke, gerrit)
    await beginning_again(town, marieke, gerrit)
    await the_old_beside_the_new(town, marieke, gerrit)
    await removing(town.play, marieke, gerrit)


async def coming_in(town: Town) -> tuple[Actor, Actor]:
    """Marieke writes down what Gerrit put on paper: how things are, two goals, a step, and one that rests."""
    anneke = await town.founded_by("Anneke", "Gemeente Hoogeveen", "0528 123 456")
    await town.coach(anneke, "Joris")
    marieke = await town.coach(anneke, "Marieke", stand_in="Joris")
    gerrit = await town.participant(marieke, "Gerrit")
    await town.says_yes(gerrit)
    tuesday = PAPERS + Said(" di 10:00", " Tue 10:00")
    await town.plans(marieke, gerrit, Plan(goal=GOAL, subject="debts_savings", steps=(tuesday,)))
    await town.agrees(gerrit)
    await town.plans(marieke, gerrit, Plan(goal=OVERVIEW, subject="money", steps=(BINDER,)))
    await gerrit.chooses("park", BINDER)
    await copies(town, marieke, gerrit, WORST)
    return marieke, gerrit


async def copies(town: Town, marieke: Actor, gerrit: Actor, placed: Said) -> None:
    """Marieke types what stands on his paper; it is kept and shared with his yes."""
    await town.opens(marieke, gerrit)
    await marieke.chooses_all("person_more", "brug", "brug_at")
    await marieke.says(placed)
    await gerrit.chooses("bridge_yes")
    await marieke.hears("{name} shares this with you:", name="Gerrit")


async def sixteen_days(town: Town, marieke: Actor, gerrit: Actor) -> None:
    """The papers are handed in and the goal is reached; things are better than they were."""
    await town.play.walks_to(local(2026, 3, 3, 10, 1))
    await gerrit.says(Said("gelukt", "done"))
    await gerrit.chooses("goal_yes")
    await gerrit.hears("{name}, you reached your goal. Step by step, you did that.", name="Gerrit")
    await town.play.walks_to(local(2026, 3, 10, 10, 5))
    await gerrit.chooses("all_well")
    await town.play.walks_to(local(2026, 3, 16, 10, 5))
    await gerrit.chooses("likes_it")
    await town.play.walks_to(local(2026, 3, 18, 11))
    await copies(town, marieke, gerrit, BETTER)


async def the_end(town: Town, marieke: Actor, gerrit: Actor) -> None:
    """In the talk they look at what was reached; only Gerrit's yes ends their time together."""
    await town.opens(marieke, gerrit)
    await marieke.chooses_all("person_more", "ending")
    await marieke.hears("Only a yes of {name} ends your time together. Nothing ends by itself.", name="Gerrit")
    await marieke.chooses("closing_open")
    await gerrit.chooses("closing_show")
    await gerrit.hears("🌷 Reached: {goal}", goal=GOAL)
    await gerrit.hears("Goal: {goal}", goal=OVERVIEW)
    await gerrit.hears("1 😟", "4 🙂", PAPERS)
    await gerrit.chooses("closing_yes")
    await gerrit.hears("Around {day} I ask how it goes.", day=date(2026, 4, 18))
    await marieke.hears("{name} says yes: your time together has ended.", name="Gerrit")


async def the_months_after(play: Play, marieke: Actor, gerrit: Actor) -> None:
    """Nothing about steps. Twice he reads the question and leaves it; in month 3 it goes well, and nobody is told."""
    await gerrit.hears_nothing_until(local(2026, 4, 20, 9, 59))
    for day in (local(2026, 4, 20, 10, 1), local(2026, 5, 18, 10, 1), local(2026, 6, 18, 10, 1)):
        await play.walks_to(day)
        await gerrit.hears(HOW_ARE_YOU, name="Gerrit")
    await gerrit.chooses("aftercare_well")
    await gerrit.hears("Around {day} I ask it again.", day=date(2026, 9, 18))
    await marieke.hears_nothing_until(local(2026, 9, 18, 9, 59))


async def contact_again(play: Play, marieke: Actor, gerrit: Actor) -> None:
    """On a Friday evening of month 6 he writes three words; Marieke has them at once, and with sound on Monday 8:30."""
    await play.walks_to(local(2026, 9, 18, 20, 15))
    await gerrit.hears(HOW_ARE_YOU, name="Gerrit")
    await gerrit.says(AGAIN)
    await gerrit.hears(HAS_IT, coach="Marieke")
    await marieke.hears(CALLS, name="Gerrit")
    await marieke.hears("Would like contact again, after your time together.")
    await play.walks_to(local(2026, 9, 21, 8, 31))
    await marieke.hears(CALLS, name="Gerrit")
    await marieke.chooses("open_call")
    await play.walks_to(local(2026, 9, 21, 9, 1))
    await gerrit.hears("{name} has read your message.", name="Marieke")


async def beginning_again(town: Town, marieke: Actor, gerrit: Actor) -> None:
    """They talk; Marieke asks, Gerrit says yes. The plan is as they left it, and how things were stands beside it."""
    await town.play.walks_to(local(2026, 9, 22, 10))
    await town.opens(marieke, gerrit)
    await marieke.hears("Asked for contact again on {day}.", day=date(2026, 9, 18))
    await marieke.chooses_all("ending", "reopen")
    await gerrit.hears("From {coach}: shall we begin again together? Your plan is still here.", coach="Marieke")
    await gerrit.chooses("reopen_yes")
    await gerrit.hears("Good. Your plan is as you left it. We begin calmly, with one step.")
    await marieke.hears("{name} says yes: you begin again. The plan is as you left it.", name="Gerrit")
    await marieke.hears("Goal: {goal}", goal=OVERVIEW)
    await marieke.hears("4 🙂")
    await gerrit.chooses("my_plan")
    await gerrit.hears(BINDER)


async def the_old_beside_the_new(town: Town, marieke: Actor, gerrit: Actor) -> None:
    """How is it now? He taps it himself and shares it; and one new step comes on its day."""
    await marieke.chooses_all("brug", "brug_open")
    await gerrit.chooses("bridge")
    for walk in ("t0", "t00", "t000", "t0003"):
        await gerrit.chooses("bridge_at", walk)
    await gerrit.chooses_all("bridge_done", "bridge_share")
    await marieke.hears("3 😐", "1 😟")
    await town.opens(marieke, gerrit)
    await marieke.chooses("new_steps")
    await marieke.says(LETTER + Said(" do 10:00", " Thu 10:00"))
    await marieke.chooses("send_plan")
    await town.agrees(gerrit)
    await town.play.walks_to(local(2026, 9, 24, 10, 1))
    await gerrit.hears("Hi {name}, today is your step: {step}.", name="Gerrit", step=LETTER)
    await gerrit.says(Said("gelukt", "done"))


async def removing(play: Play, marieke: Actor, gerrit: Actor) -> None:
    """He asks to be forgotten: his name, his plan and his words go at once, and Marieke finds him no more."""
    await play.walks_to(local(2026, 9, 29, 10))
    await gerrit.says(Said("verwijder alles", "delete everything"))
    await gerrit.chooses("remove_now")
    await gerrit.hears(
        "Everything about you is removed here. In Telegram the messages stay until you erase them.\n"
        "Thank you, and all the best."
    )
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.hears("You do not coach anyone yet.")
