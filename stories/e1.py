"""Story E1: Fatima makes a plan for the rent with Marieke, carries it out, and at the next talk it counts."""

from datetime import date, datetime

from conversations.content import content
from stories.script import Actor, Play, local
from stories.town import Town
from stories.words import Said, lines

OPENS = local(2026, 3, 23, 9)
"""The Monday on which Fatima comes in; the Monday of the story itself begins her fourth week."""
LATER = (
    "Figures of one subject, once at least five people work on it.",
    "A sheet with the dates of promise, grant, hand-over and confirmation; the ledger holds them.",
    "Pictures of the plan and of what worked.",
)
ORGANISATION, PHONE = "Gemeente Hoogeveen", "0528 123 456"
_BOX = content().boxes["one_creditor"]
CREDITOR = Said(_BOX.words["nl"], _BOX.words["en"])
GOAL = Said("Ik wil rust rond de huur", "I want peace about the rent")
CALL = Said("Samen de huurbaas bellen", "Call the landlord together")
LETTERS = Said("Vijf brieven openmaken", "Open five letters")
BINDER = Said("Een map met tabbladen maken", "Make a binder with tabs")
SAVING = Said("Elke week € 2 in een potje doen", "Put € 2 in a jar every week")
COFFEE, FLOWERS = Said("na de koffie", "after coffee"), Said("een bloemetje", "a flower")
MAP = Said("je map", "your binder")
TALK = date(2026, 4, 21)


async def play(town: Town) -> None:
    """All of it, from the first invitation to the reward that was given."""
    anneke, marieke, fatima = await coming_in(town)
    await three_quiet_weeks(town.play, fatima)
    await monday_in_the_talk(town.play, marieke, fatima)
    await tuesday(town.play, fatima)
    await wednesday(town.play, fatima)
    await thursday(town.play, marieke, fatima)
    await towards_the_next_talk(town.play, marieke, fatima)
    await at_the_talk(town.play, marieke, fatima)
    await figures(anneke)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor]:
    """Anneke invites two coaches; Marieke invites Fatima, who sits beside her."""
    anneke = await town.founded_by("Anneke", ORGANISATION, PHONE)
    await town.coach(anneke, "Joris")
    marieke = await town.coach(anneke, "Marieke", stand_in="Joris")
    await town.reads_at_the_end(marieke)
    fatima = await town.participant(marieke, "Fatima")
    await fatima.hears(
        "Hi, I am Stapje. I am a computer, not a human. {coach} of {organisation} invited you. "
        "I help you with the small steps of your plan.",
        coach="Marieke",
        organisation=ORGANISATION,
    )
    await fatima.hears("Your support and your benefit stay the same.")
    await town.says_yes(fatima)
    return anneke, marieke, fatima


async def three_quiet_weeks(play: Play, fatima: Actor) -> None:
    """Nothing stands in a plan yet; Fatima looks in now and then, and after two weeks it suits her."""
    for moment in (local(2026, 3, 27, 12), april(2, 12)):
        await play.walks_to(moment)
        await fatima.says(Said("hoi", "hi"))
    await play.walks_to(april(7, 10, 5))
    await fatima.hears("You have been trying Stapje for two weeks. Do you like it?")
    await fatima.chooses("likes_it")


async def monday_in_the_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """Goal, three steps, a reward with one of them, and the next talk; a fourth and fifth step wait."""
    await play.walks_to(april(13, 11))
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.chooses("person", "Fatima")
    await marieke.chooses("goal")
    await marieke.says(GOAL)
    await marieke.chooses("pillar", "debts_savings")
    await marieke.chooses("also", "home_family")
    await marieke.chooses("boxes")
    await marieke.chooses("box", "one_creditor")
    await marieke.says(Said("di 10:00 | ", "Tue 10:00 | ") + COFFEE)
    await marieke.says(lines(CALL + Said(" do 10:00", " Thu 10:00"), LETTERS))
    await marieke.chooses("rewards")
    await marieke.chooses("reward_for", CALL)
    await marieke.chooses("reward", "flowers")
    await marieke.chooses("send_plan")
    await fatima.hears(CREDITOR, "The other steps matter just as much.")
    await fatima.hears("This step comes with {reward} from {coach}.", reward=FLOWERS, coach="Marieke")
    await fatima.chooses("agree")

    await marieke.chooses_all("person", "new_steps")
    await marieke.says(lines(BINDER, SAVING))
    await marieke.chooses("send_plan")
    await fatima.hears("{coach} has a proposal for later:", BINDER, SAVING, coach="Marieke")
    await fatima.chooses("park", BINDER)

    await marieke.chooses_all("person", "appointment")
    await marieke.says(
        Said("Wijkhuis De Magneet, di 21 april 11:00 | ", "Wijkhuis De Magneet, Tue 21 April 11:00 | ") + MAP
    )
    await fatima.hears(TALK, "Bring along: {things}", things=MAP)
    await fatima.chooses("coming")


async def tuesday(play: Play, fatima: Actor) -> None:
    """The creditor is written down; the fifth step takes the free place."""
    await play.walks_to(april(14, 10, 5))
    await fatima.hears("Your plan: {plan}.", plan=COFFEE)
    await fatima.chooses("done")
    await fatima.hears("Starting is often the hardest part. You did it.")
    await fatima.hears("There is room for a next step: {step}. Would you like this one?", step=SAVING)
    await fatima.chooses("take_up")


async def wednesday(play: Play, fatima: Actor) -> None:
    """*Gelukt!* can mean three steps; it is the letters."""
    await play.walks_to(april(15, 14))
    await fatima.says(Said("gelukt!", "it worked!"))
    await fatima.hears("Which step?")
    await fatima.chooses("done", LETTERS)


async def thursday(play: Play, marieke: Actor, fatima: Actor) -> None:
    """The call earns the flowers; Marieke reads it at four and praises."""
    await play.walks_to(april(16, 10, 20))
    await fatima.chooses("done")
    await fatima.hears("For you: {reward} from {coach}. You get it at the next talk.", reward=FLOWERS, coach="Marieke")
    await play.walks_to(april(16, 16, 1))
    await marieke.hears(CALL, "(earned: take it along to the next talk)")
    await marieke.chooses("praise")
    await fatima.hears("From {coach}:", coach="Marieke")


async def towards_the_next_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """On Friday the card and the notice in one, on Monday the notice with the question of the week."""
    await play.walks_to(april(17, 10, 1))
    await fatima.hears(TALK, "For the talk:", CREDITOR, LETTERS, CALL)
    await fatima.hears("Busy with: {step}", step=SAVING)
    await play.walks_to(april(20, 10, 1))
    await fatima.hears(TALK, "Which step do you choose this week?")
    await marieke.hears("Your talk with <b>{name}</b>:", name="Fatima")
    await marieke.hears("Take along: {thing} for {name}", thing=Said("bloemetje", "flower"), name="Fatima")


async def at_the_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """Discussed, given, confirmed."""
    await play.walks_to(april(21, 11, 50))
    await marieke.chooses_all("discussed", "handed")
    await fatima.hears("{coach} says: you got {thing}. Is that right?", coach="Marieke", thing=FLOWERS)
    await fatima.chooses("received")
    await play.walks_to(april(21, 16, 1))
    await marieke.hears("got the reward")


async def figures(anneke: Actor) -> None:
    """The supervisor sees counts: no name, no creditor, no subject of one person."""
    await anneke.says("Menu")
    await anneke.chooses("counts")
    await anneke.hears("• Steps that worked, whole or a little: {worked} of {actions}", worked="3", actions="4")
    await anneke.hears("• Rewards promised: {promised}, given: {handed}", promised="1", handed="1")
    for word in (CREDITOR, Said("Fatima", "Fatima"), Said("huur", "rent"), Said("bloemetje", "flower")):
        await anneke.does_not_hear(word)


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 4, day, hour, minute)
