"""Story E4: Precious works at night; her hours hold, help is one tap away, and STOP means stop."""

from datetime import date

from conversations.verbs import Meaning
from stories.script import Actor, Play, StoryError, local
from stories.town import Plan, Town
from stories.words import Said

OPENS = local(2026, 6, 1, 9)
"""The Monday on which Precious comes in."""
LATER = ("Messages that could not be delivered, counted apart from messages without an answer.",)
PHONE = "14 0172"
VISIT, CLOTHES = "Book a visit to the GP", "Lay out my work clothes"
EARPLUGS, WALK = "Buy earplugs", "Walk before my shift"
"""What Bram types for her; it stays in the language in which it was typed (house rule g20)."""
SISTER = Said("Call my sister", "Call my sister", "الاتصال بأختي")
FRIDAY = Said("Friday 9:30", "Friday 9:30", "الجمعة 9:30")
GAS = "gas on Friday", "الغاز يوم الجمعة"
THEY_CUT = Said(f"They will cut off my {GAS[0]}", f"They will cut off my {GAS[0]}", f"سيقطعون عني {GAS[1]}")
DONE, NOT_YET = Said("done", "done", "تم"), Said("not yet", "not yet", "ليس بعد")
"""What she types herself, in the language that she reads: English, or Arabic."""
CANNOT_SEND = "{name}: Stapje cannot send messages now."
CALLS = "<b>Asks for contact</b>: {name}"


async def play(town: Town) -> None:
    """All of it, from her first step to the day she blocks the bot."""
    ilse, vera, bram, precious = await coming_in(town)
    await her_hours(town.play, precious)
    await an_evening_step(town, bram, precious)
    await an_hour_of_her_own(town.play, precious)
    await other_rules(town, ilse, bram, precious)
    await the_gas(precious, bram, (vera, ilse))
    await after_two_weeks(town, bram, precious)
    await no_transport(town.play, bram, precious)
    await stop_and_start(town, bram, precious)
    await a_block(bram, precious)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor, Actor]:
    """Ilse invites two coaches; Bram invites Precious in her language, with a first step."""
    ilse = await town.founded_by("Ilse", "Gemeente Alphen aan den Rijn", PHONE)
    vera = await town.coach(ilse, "Vera")
    bram = await town.coach(ilse, "Bram", stand_in="Vera")
    precious = await town.participant(bram, "Precious", town.theirs or "en")
    await precious.hears("Your support and your benefit stay the same.")
    await town.says_yes(precious)
    visit = Plan(goal="Sleep well again", subject="wellbeing", steps=(VISIT + Said(" di 10:00", " Tue 10:00"),))
    await town.plans(bram, precious, visit)
    await town.agrees(precious)
    return ilse, vera, bram, precious


async def her_hours(play: Play, precious: Actor) -> None:
    """The first message wakes her; from then on they come between 13:00 and 19:00, also the two that ask how it is."""
    await play.walks_to(local(2026, 6, 2, 10, 5))
    await precious.hears("Hi {name}, today is your step: {step}.", name="Precious", step=VISIT)
    await precious.chooses_all("more", "fewer", "hours")
    await precious.chooses("window", "afternoon")
    await precious.hears("between {opens} and {closes}", opens="13:00", closes="19:00")
    await precious.says(DONE)
    await play.walks_to(local(2026, 6, 9, 14))
    await precious.hears("Hi {name}, how are you? You need not do anything.", name="Precious")
    await precious.chooses("all_well")
    await play.walks_to(local(2026, 6, 15, 13, 1))
    await precious.hears("You have been trying Stapje for two weeks. Do you like it?")
    await precious.chooses("likes_it")


async def an_evening_step(town: Town, bram: Actor, precious: Actor) -> None:
    """A step that Bram timed at 20:30 is asked about the next day, when her hours begin."""
    await town.play.walks_to(local(2026, 6, 16, 14))
    await proposes(town, bram, precious, CLOTHES + Said(" di 16 juni 20:30", " Tue 16 June 20:30"))
    await town.agrees(precious)
    await precious.hears_nothing_until(local(2026, 6, 17, 12, 59))
    await town.play.walks_to(local(2026, 6, 17, 13, 1))
    await precious.hears("How did it go: {step}?", step=CLOTHES)
    await precious.chooses("partly")


async def an_hour_of_her_own(play: Play, precious: Actor) -> None:
    """An hour that she names herself is kept, though it lies outside her hours."""
    await precious.presses(Meaning.MY_STEP)
    await precious.chooses_all("my_plan", "new_step")
    await precious.says(SISTER)
    await precious.says(FRIDAY)
    await precious.chooses_all("own_sure", "own_no_if_then")
    await precious.chooses("own_done_by", "self")
    await play.walks_to(local(2026, 6, 19, 9, 31))
    await precious.hears("Hi {name}, today is your step: {step}.", name="Precious", step=SISTER)
    await precious.chooses("done")


async def other_rules(town: Town, ilse: Actor, bram: Actor, precious: Actor) -> None:
    """Ilse lets messages begin earlier, from five workdays later; the hours of Precious stay hers."""
    await town.play.walks_to(local(2026, 6, 22, 14))
    await ilse.says("Menu")
    await ilse.chooses("rules")
    await ilse.chooses("rule", ilse.reads("Earliest hour"))
    await ilse.says("6:00")
    await ilse.hears("You wrote {value}.", value="06:00")
    await ilse.says("8:00")
    await ilse.hears("09:00 → 08:00", date(2026, 6, 29))
    await ilse.chooses("rule_do")
    await bram.hears("What do you think?")
    await bram.chooses("rule_view", bram.reads("Fine with me"))
    await ilse.hears("{name} is fine with the proposal: {rule}.", name="Bram", rule="Earliest hour")
    await town.play.walks_to(local(2026, 6, 24, 14))
    await proposes(town, bram, precious, EARPLUGS + Said(" di 30 juni", " Tue 30 June"))
    await town.agrees(precious)
    await precious.hears_nothing_until(local(2026, 6, 30, 12, 59))
    await town.play.walks_to(local(2026, 6, 30, 13, 1))
    await precious.hears(EARPLUGS)


async def the_gas(precious: Actor, bram: Actor, others: tuple[Actor, ...]) -> None:
    """Her gas will be cut off: a number, one button, and nothing without her tap; then rest."""
    await precious.says(THEY_CUT)
    await precious.hears(PHONE, "I pass it on only if you tap.")
    await precious.chooses("door", "threat")
    await precious.hears("{coach}, {stand_in} and the team have your message.", coach="Bram", stand_in="Vera")
    for ear in (bram, *others):
        await ear.hears(CALLS, name="Precious")
        for words in GAS:
            await ear.does_not_hear(words)
    await precious.chooses("rest")
    await precious.chooses("rest_on", "with")
    await bram.chooses("open_call")
    await precious.hears("{name} has read your message.", name="Bram")
    await precious.hears_nothing_until(local(2026, 7, 14, 13, 30))


async def after_two_weeks(town: Town, bram: Actor, precious: Actor) -> None:
    """Bram asks, Precious says yes: only then the rest ends."""
    await town.opens(bram, precious)
    await bram.chooses("rest_over")
    await precious.hears("From {coach}: shall we end the rest together?", coach="Bram")
    await precious.chooses("rest_end")
    await precious.hears(
        "Good that you are here again, {name}. It takes something to come back. Your plan is still here. "
        "Would you like to begin calmly with one step?",
        name="Precious",
    )


async def no_transport(play: Play, bram: Actor, precious: Actor) -> None:
    """What is in the way of the earplugs is nothing she can solve: with her tap it is on Bram's list."""
    for _ in range(2):
        await precious.says(NOT_YET)
        await precious.chooses("not_yet", EARPLUGS)
    await precious.chooses("hard")
    await precious.chooses("needs", precious.reads("Transport"))
    await precious.hears("That is a real obstacle. May I ask {coach} about this?", coach="Bram")
    await precious.chooses("ask_coach")
    await play.walks_to(local(2026, 7, 15, 13, 31))
    await bram.hears("Needs transport: {step}", step=EARPLUGS)


async def stop_and_start(town: Town, bram: Actor, precious: Actor) -> None:
    """STOP holds for a step that was planned already; Bram is told one sentence; START takes it up again."""
    await proposes(town, bram, precious, WALK + Said(" do 16 juli 14:00", " Thu 16 July 14:00"))
    await town.agrees(precious)
    await precious.says("STOP")
    await precious.hears("I send nothing more. Your plan stays. Do you want me back? Write START.")
    await bram.hears(CANNOT_SEND, name="Precious")
    await bram.chooses("paper_plan")
    await bram.hears("The plan of {name}, to print and to hand over.", name="Precious")
    await precious.hears_nothing_until(local(2026, 7, 17, 15))
    await precious.says("START")
    await precious.hears("Good to have you here again, {name}. Your plan is still here.", name="Precious")
    await town.play.walks_to(local(2026, 7, 20, 13, 1))
    await precious.hears("How did it go: {step}?", step=WALK)


async def a_block(bram: Actor, precious: Actor) -> None:
    """To Bram a block looks just the same."""
    await bram.says("Menu")
    await precious.blocks()
    await bram.hears(CANNOT_SEND, name="Precious")
    sentence = bram.reads(CANNOT_SEND, name="Precious")
    told = [message.text for message in await bram.chat() if sentence in message.text]
    if len(set(told)) != 1 or len(told) != 2:
        raise StoryError(f"Bram can tell a block from STOP: {told}")


async def proposes(town: Town, coach: Actor, participant: Actor, steps: Said) -> None:
    """More steps, sent at once."""
    await town.opens(coach, participant)
    await coach.chooses("new_steps")
    await coach.says(steps)
    await coach.chooses("send_plan")
