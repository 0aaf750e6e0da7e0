"""Story of the policy: a lower weekly cap, seen before it holds and told a day later; own choices stay, undo works."""

from stories.script import Actor, Play, StoryError, local
from stories.town import Town
from stories.words import Said

OPENS = local(2026, 6, 1, 9)
"""The Monday on which everyone comes in: more than two weeks before the rules change."""
PHONE = "14 0172"
CAP = "Messages a week"
WHY = Said("Rustiger voor iedereen.", "Calmer for everyone.")


async def play(town: Town) -> None:
    """All of it, from coming in to what the command line tells of it."""
    anneke, bram, fatima, precious = await coming_in(town)
    await two_weeks(town.play, fatima, precious)
    await too_much(anneke)
    await taken_back(anneke, fatima, town.play)
    await a_lower_cap(anneke, bram)
    await told_a_day_later(town.play, fatima, precious)
    await in_the_chat(anneke)
    await told_on_the_command_line(town)


async def coming_in(town: Town) -> tuple[Actor, Actor, Actor, Actor]:
    """A supervisor, a coach, and two who take part: Fatima without wishes, Precious with hours of her own."""
    anneke = await town.founded_by("Anneke", "Gemeente Alphen aan den Rijn", PHONE)
    bram = await town.coach(anneke, "Bram")
    fatima = await town.participant(bram, "Fatima")
    await town.says_yes(fatima)
    precious = await town.participant(bram, "Precious", "en")
    await town.says_yes(precious)
    return anneke, bram, fatima, precious


async def two_weeks(play: Play, fatima: Actor, precious: Actor) -> None:
    """Precious works at night: her messages come between 13:00 and 19:00, at most two a week."""
    await play.walks_to(local(2026, 6, 9, 10, 5))
    await fatima.chooses("all_well")
    await precious.chooses_all("more", "fewer", "hours")
    await precious.chooses("window", "afternoon")
    await play.walks_to(local(2026, 6, 15, 13, 5))
    await fatima.chooses("likes_it")
    await precious.chooses_all("fewer", "fewer_week")
    await precious.chooses("per_week", "2")
    await play.walks_to(local(2026, 6, 22, 10))


async def too_much(anneke: Actor) -> None:
    """Nine a week is refused, with the range."""
    await anneke.says("Menu")
    await anneke.chooses("rules")
    await anneke.chooses("rule", anneke.reads(CAP))
    await anneke.says("9")
    await anneke.hears("You wrote {value}.", value="9")
    await anneke.hears("Allowed: {low} to {high}.", low="0", high="7")


async def taken_back(anneke: Actor, fatima: Actor, play: Play) -> None:
    """A cap of one is taken back within the hour: it is as before, and no participant hears of it."""
    await anneke.says("1")
    await anneke.chooses("rule_do")
    await anneke.hears("4 → 1", "It holds at once.")
    await play.walks_to(local(2026, 6, 22, 10, 30))
    await anneke.chooses("rule_undo")
    await anneke.hears("1 → 4", "It holds at once.")
    await fatima.does_not_hear("A small change: {since} you get {value} messages a week at most.", since="", value="1")


async def a_lower_cap(anneke: Actor, bram: Actor) -> None:
    """Said in a plain sentence; with its reason, and with the coming weeks seen before it is published."""
    await anneke.says(Said("hoogstens 3 berichtjes per week", "at most 3 messages a week"))
    await anneke.says(WHY)
    await anneke.hears("4 → 3", WHY)
    await anneke.chooses("rule_ahead")
    await anneke.hears("I am working it out. You get a message in a moment.")
    await anneke.hears("At night: nobody.")
    await anneke.chooses("rule_do")
    await anneke.hears("It holds at once.")
    await bram.hears("{name} changed something about the messages:", name="Anneke")


async def told_a_day_later(play: Play, fatima: Actor, precious: Actor) -> None:
    """Fatima hears one sentence; Precious keeps her own lower cap and her hours, and hears nothing."""
    sentence = "A small change: {since} you get {value} messages a week at most."
    await play.walks_to(local(2026, 6, 23, 14))
    await fatima.hears(sentence, since="from now on", value="3")
    await precious.does_not_hear(sentence, since="from now on", value="3")
    await precious.does_not_hear(sentence, since="from now on", value="2")


async def in_the_chat(anneke: Actor) -> None:
    """What changed stands in the chat, newest first."""
    await anneke.says("Menu")
    await anneke.chooses("rules")
    await anneke.chooses("rule_history")
    await anneke.hears("4 → 3", WHY)
    await anneke.hears("(taken back)")


async def told_on_the_command_line(town: Town) -> None:
    """The same three changes, for whoever operates Stapje."""
    told = (await town.prints("policy", "history")).splitlines()
    ends = [" ".join(line.split("per_week: ")[-1].split()[:3]) for line in told]
    if ends != ["4 → 1", "1 → as", "4 → 3"]:
        raise StoryError(f"the command line tells otherwise: {told}")
