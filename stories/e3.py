"""Story E3: Daan goes silent and comes back; his coach also decides about his benefit, and gets no history for that."""

from datetime import date

from conversations.verbs import Meaning
from stories.script import Actor, Play, local
from stories.town import Town
from stories.words import Said, lines

OPENS = local(2026, 9, 7, 9)
"""The Monday on which Daan comes in: his first day."""
LATER = (
    "The career worksheet: what a job has to bring in, filled in together on Jorrit's telephone.",
    "A sentence about measures, only where the municipality wrote down who decided it.",
)
GOAL = Said("Iets met fietsen", "Something with bikes")
LOOK_UP = Said("Drie fietsenmakers opzoeken", "Look up three bike shops")
TALK_TO = Said("Met een fietsenmaker praten", "Talk to a bike mechanic")
A_DAY = Said("Vragen of ik een dag mag meelopen", "Ask whether I may come along for a day")
ONE_CALL = Said("Eén fietsenmaker bellen", "Call one bike shop")
PLACE = "Wijkcentrum De Wende"


async def play(town: Town) -> None:
    """All of it, from what Daan reads about his coach to what he reads of the history that was asked for."""
    jorrit, daan = await coming_in(town)
    await a_goal_of_his_own(town.play, daan)
    await three_weeks(town, jorrit, daan)
    await no_answer(town.play, daan)
    await silence(town.play, jorrit, daan)
    await only_the_talk(town, jorrit, daan)
    await day_33(town.play, daan)
    await no_history(jorrit, daan)


async def coming_in(town: Town) -> tuple[Actor, Actor]:
    """Daan reads that Jorrit also decides about his benefit, before he says yes."""
    hanneke = await town.founded_by("Hanneke", "Gemeente Groningen", "14 050")
    jorrit = await town.coach(hanneke, "Jorrit", also_decides=True)
    daan = await town.participant(jorrit, "Daan")
    await daan.hears(
        "Mind: {coach} also decides about your benefit. Stapje puts nothing in your benefit file. "
        "But what {coach} reads here, {coach} knows. In doubt? Do not write it, ask first.",
        coach="Jorrit",
    )
    await daan.hears("Your support and your benefit stay the same.")
    await town.says_yes(daan)
    return jorrit, daan


async def a_goal_of_his_own(play: Play, daan: Actor) -> None:
    """In his words; Jorrit may see it because Daan says so."""
    await daan.chooses("new_step")
    await daan.says(GOAL)
    await daan.hears("“{goal}” is in your plan. May {coach} see this goal and its steps?", goal=GOAL, coach="Jorrit")
    await daan.chooses("goal_share")
    await daan.says(LOOK_UP)
    await daan.chooses("own_day", "tomorrow")
    await daan.chooses("own_no_if_then")
    await daan.chooses("own_done_by", "self")
    await play.walks_to(local(2026, 9, 8, 10, 5))
    await daan.chooses("done")
    await daan.chooses("goal_not_yet")


async def three_weeks(town: Town, jorrit: Actor, daan: Actor) -> None:
    """He looks in now and then; in the third week he and Jorrit agree on two steps."""
    await town.play.walks_to(local(2026, 9, 14, 12))
    await daan.says(Said("hoi", "hi"))
    await town.play.walks_to(local(2026, 9, 21, 10, 5))
    await daan.hears("You have been trying Stapje for two weeks. Do you like it?")
    await daan.chooses("likes_it")
    await town.opens(jorrit, daan)
    await jorrit.chooses("new_steps")
    await jorrit.says(
        lines(
            TALK_TO + Said(" di 22 sept 10:00", " Tue 22 Sept 10:00"),
            A_DAY + Said(" do 24 sept 10:00", " Thu 24 Sept 10:00"),
        )
    )
    await jorrit.chooses("send_plan")
    await town.agrees(daan)


async def no_answer(play: Play, daan: Actor) -> None:
    """A message, its nudge and the next message stay without an answer: Stapje says that it grows quiet."""
    await play.walks_to(local(2026, 9, 22, 10, 1))
    await play.walks_to(local(2026, 9, 23, 10, 1))
    await daan.hears("How did it go: {step}?", step=TALK_TO)
    await play.walks_to(local(2026, 9, 24, 10, 1))
    await daan.hears(A_DAY)
    await play.walks_to(local(2026, 9, 25, 10, 1))
    await daan.hears("I will be quiet for a while. Your plan stays. You still hear about talks.")


async def silence(play: Play, jorrit: Actor, daan: Actor) -> None:
    """After seven days Daan is asked softly, once; after fourteen Jorrit is told neutrally."""
    await play.walks_to(local(2026, 9, 28, 10, 1))
    await daan.hears("Hi {name}, how are you? You need not do anything.", name="Daan")
    await daan.hears_nothing_until(local(2026, 10, 5, 8, 31))
    await jorrit.hears("{name} is quiet for a while.", name="Daan")


async def only_the_talk(town: Town, jorrit: Actor, daan: Actor) -> None:
    """Of all messages only those about the talk still come, and Daan is there."""
    await town.play.walks_to(local(2026, 10, 5, 10, 30))
    await jorrit.chooses_all("person", "appointment")
    await jorrit.says(PLACE + Said(", do 8 okt 14:00", ", Thu 8 Oct 14:00"))
    await daan.hears(date(2026, 10, 8), PLACE)
    await town.play.walks_to(local(2026, 10, 8, 14, 50))
    await town.opens(jorrit, daan)
    await jorrit.chooses("discussed")


async def day_33(play: Play, daan: Actor) -> None:
    """*Hoi* brings a welcome and one small step, no list; on Monday it begins."""
    await play.walks_to(local(2026, 10, 9, 11))
    await daan.says(Said("hoi", "hi"))
    await daan.hears(
        "Good that you are here again, {name}. It takes something to come back. Your plan is still here. "
        "Would you like to begin calmly with one step?",
        name="Daan",
    )
    await daan.chooses_all("today", "more", "drop", "drop_now")
    await daan.chooses_all("today", "more", "smaller")
    await daan.says(ONE_CALL)
    await daan.chooses("later")
    await daan.says(Said("maandag 10:00", "Monday 10:00"))
    await daan.chooses("later_yes")
    await daan.presses(Meaning.MY_STEP)
    await play.walks_to(local(2026, 10, 12, 10, 1))
    await daan.hears("Hi {name}, today is your step: {step}.", name="Daan", step=ONE_CALL)
    await daan.chooses("done")


async def no_history(jorrit: Actor, daan: Actor) -> None:
    """Jorrit wants it for the income file, and gets one sentence; Daan reads that it was asked."""
    await jorrit.says(
        Said(
            "Exporteer de geschiedenis van Daan voor het inkomensdossier",
            "Export the history of Daan for the income file",
        )
    )
    await jorrit.hears("I do not give that: what is in Stapje belongs to {name}.", name="Daan")
    await daan.says(Said("wie keek mee?", "who looked?"))
    await daan.hears(
        "Week of {day}: {who} asked for all of it, and did not get it.", day=date(2026, 10, 12), who="Jorrit"
    )
