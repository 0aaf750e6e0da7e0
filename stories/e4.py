"""Story E4: Precious works at night and reads English; her hours hold, help is one tap away, and STOP means stop."""

from stories.script import Actor, Play, StoryError, local
from stories.town import Plan, Town

OPENS = local(2026, 6, 1, 9)
"""The Monday on which Precious comes in."""
HEALTH = "Lijf, hoofd en mensen om me heen"
CLOTHES, SISTER, EARPLUGS, WALK = "Lay out my work clothes", "Call my sister", "Buy earplugs", "Walk before my shift"
CANNOT_SEND = "Precious: Stapje kan nu geen berichten sturen."


async def play(town: Town) -> None:
    """All of it, from her first step to the day she blocks the bot."""
    ilse, vera, bram, precious = await coming_in(town)
    await her_hours(town.play, precious)
    await an_evening_step(town, bram, precious)
    await an_hour_of_her_own(town.play, precious)
    await other_rules(town, ilse, bram, precious)
    await the_gas(precious, bram, (vera, ilse))
    await after_two_weeks(bram, precious)
    await stop_and_start(town, bram, precious)
    await a_block(bram, precious)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor, Actor]:
    """Ilse invites two coaches; Bram invites Precious in English, with a first step."""
    await town.found("Gemeente Alphen aan den Rijn", "14 0172")
    ilse = await town.supervisor("Ilse")
    vera = await town.coach(ilse, "Vera")
    bram = await town.coach(ilse, "Bram", stand_in="Vera")
    precious = await town.participant(bram, "Precious", "en")
    await precious.hears("I am a computer, not a human.")
    await town.says_yes(precious)
    visit = Plan(goal="Sleep well again", subject=HEALTH, steps=("Book a visit to the GP di 10:00",))
    await town.plans(bram, precious, visit)
    await town.agrees(precious)
    return ilse, vera, bram, precious


async def her_hours(play: Play, precious: Actor) -> None:
    """The first message wakes her; from then on they come between 13:00 and 19:00, also the two that ask how it is."""
    await play.walks_to(local(2026, 6, 2, 10, 5))
    await precious.hears("today is your step: Book a visit to the GP")
    await precious.taps_all("More", "Fewer messages", "At other hours", "In the afternoon, 13 to 19")
    await precious.hears("between 13:00 and 19:00")
    await precious.says("done")
    await play.walks_to(local(2026, 6, 9, 14))
    await precious.hears("how are you? You need not do anything.")
    await precious.taps("I am all right")
    await play.walks_to(local(2026, 6, 15, 13, 1))
    await precious.hears("Do you like it?")
    await precious.taps("Yes")


async def an_evening_step(town: Town, bram: Actor, precious: Actor) -> None:
    """A step that Bram timed at 20:30 is asked about the next day, when her hours begin."""
    await town.play.walks_to(local(2026, 6, 16, 14))
    await proposes(bram, f"{CLOTHES} di 16 juni 20:30")
    await town.agrees(precious)
    await precious.hears_nothing_until(local(2026, 6, 17, 12, 59))
    await town.play.walks_to(local(2026, 6, 17, 13, 1))
    await precious.hears(f"How did it go: {CLOTHES}?")
    await precious.taps("A little")


async def an_hour_of_her_own(play: Play, precious: Actor) -> None:
    """An hour that she names herself is kept, though it lies outside her hours."""
    await precious.says("My step")
    await precious.taps_all("My plan", "New step")
    await precious.says(SISTER)
    await precious.says("Friday 9:30")
    await precious.taps_all("Yes", "Skip this", "Myself")
    await play.walks_to(local(2026, 6, 19, 9, 31))
    await precious.hears(f"today is your step: {SISTER}")
    await precious.taps("It worked")


async def other_rules(town: Town, ilse: Actor, bram: Actor, precious: Actor) -> None:
    """Ilse lets messages begin earlier, from five workdays later; the hours of Precious stay hers."""
    await town.play.walks_to(local(2026, 6, 22, 14))
    await ilse.says("Menu")
    await ilse.taps_all("Regels voor berichten", "Vroegste tijd")
    await ilse.says("6:00")
    await ilse.hears("Je schreef")
    await ilse.says("8:00")
    await ilse.hears("09:00 → 08:00", "maandag 29 juni")
    await town.play.walks_to(local(2026, 6, 24, 14))
    await proposes(bram, f"{EARPLUGS} di 30 juni")
    await town.agrees(precious)
    await precious.hears_nothing_until(local(2026, 6, 30, 12, 59))
    await town.play.walks_to(local(2026, 6, 30, 13, 1))
    await precious.hears(EARPLUGS)


async def the_gas(precious: Actor, bram: Actor, others: tuple[Actor, ...]) -> None:
    """Her gas will be cut off: a number, one button, and nothing without her tap; then rest."""
    await precious.says("They will cut off my gas on Friday")
    await precious.hears("14 0172", "only if you tap")
    await precious.taps("Tell my coach and the team")
    await precious.hears("Bram, Vera and the team have your message.")
    for ear in (bram, *others):
        await ear.hears("Vraag om contact: Precious")
        await ear.does_not_hear("gas on Friday")
    await precious.taps_all("A rest from steps", "Yes, the talks")
    await bram.taps("Openen")
    await precious.hears("Bram has read your message.")
    await precious.hears_nothing_until(local(2026, 7, 14, 13, 30))


async def after_two_weeks(bram: Actor, precious: Actor) -> None:
    """Bram asks, Precious says yes: only then the rest ends."""
    await bram.says("Menu")
    await bram.taps_all("Mijn mensen", "Precious", "Samen de rust stoppen")
    await precious.hears("From Bram: shall we end the rest together?")
    await precious.taps("Yes, go on")
    await precious.hears("Would you like to begin calmly with one step?")


async def stop_and_start(town: Town, bram: Actor, precious: Actor) -> None:
    """STOP holds for a step that was planned already; Bram is told one sentence; START takes it up again."""
    await proposes(bram, f"{WALK} do 16 juli 14:00")
    await town.agrees(precious)
    await precious.says("STOP")
    await precious.hears("I send nothing more.")
    await bram.hears(CANNOT_SEND)
    await precious.hears_nothing_until(local(2026, 7, 17, 15))
    await precious.says("START")
    await precious.hears("Your plan is still here.")
    await town.play.walks_to(local(2026, 7, 20, 13, 1))
    await precious.hears(f"How did it go: {WALK}?")


async def a_block(bram: Actor, precious: Actor) -> None:
    """To Bram a block looks just the same."""
    await bram.says("Menu")
    await precious.blocks()
    await bram.hears(CANNOT_SEND)
    told = [message.text for message in await bram.chat() if CANNOT_SEND in message.text]
    if len(set(told)) != 1 or len(told) != 2:
        raise StoryError(f"Bram can tell a block from STOP: {told}")


async def proposes(coach: Actor, steps: str) -> None:
    """More steps for Precious, sent at once."""
    await coach.says("Menu")
    await coach.taps_all("Mijn mensen", "Precious", "Stap")
    await coach.says(steps)
    await coach.taps("Naar Precious sturen")
