"""Story of the rewards: a frame that says no, a second yes, earned, taken back, handed over twice, and let go."""

from datetime import datetime

from conversations.planning.at_hand import NONE
from conversations.verbs import Meaning
from stories.script import Actor, Play, local
from stories.town import Town
from stories.words import Said, lines

OPENS = local(2026, 6, 1, 9)
"""A Monday; everybody comes in on that day."""
GOAL = Said("Ik wil rust rond de huur", "I want peace about the rent")
CALL = Said("De huurbaas bellen", "Call the landlord")
LETTERS = Said("Vijf brieven openmaken", "Open five letters")
LIST = Said("Een lijst maken", "Make a list")
CARD = Said("een kaartje", "a card")
SMALLER = Said("Mooi, maar kies iets kleins dat bij de stap hoort.", "Nice, but choose something small for this step.")
MUSEUM = Said("samen naar het museum", "to the museum together")
GOOD = Said("Bloemen, en een museum", "Flowers, and a museum")


async def play(town: Town) -> None:
    """All of it, from the frame to the wall."""
    anneke = await town.founded_by("Anneke", "Gemeente Hoogeveen", "0528 123 456")
    marieke = await town.coach(anneke, "Marieke")
    fatima = await town.participant(marieke, "Fatima")
    await town.says_yes(fatima)
    await town.play.walks_to(ten(5))
    await what_does_her_good(fatima)
    await town.play.walks_to(ten(10))
    await a_frame_says_no(anneke, marieke)
    await town.play.walks_to(ten(15))
    await a_second_yes(anneke, marieke)
    await town.play.walks_to(ten(20))
    await told_with_the_plan(marieke, fatima)
    await town.play.walks_to(ten(25))
    await earned_and_taken_back(fatima)
    await town.play.walks_to(ten(30))
    await let_go(marieke, fatima)
    await handed_over(town.play, marieke, fatima)
    await on_the_wall(fatima)


def ten(minute: int) -> datetime:
    """So many minutes past ten on that Monday."""
    return local(2026, 6, 1, 10, minute)


async def what_does_her_good(fatima: Actor) -> None:
    """In her own words, for whoever chooses something for her."""
    await fatima.says(Said("wat doet mij goed", "what does me good"))
    await fatima.hears("{coach} reads it, to choose something for you.", coach="Marieke")
    await fatima.says(GOOD)


async def a_frame_says_no(anneke: Actor, marieke: Actor) -> None:
    """Anneke lowers what one reward may cost; Marieke reads why flowers do not fit, and Anneke takes it back."""
    await anneke.says("Menu")
    await anneke.chooses_all("frames")
    await anneke.chooses("frame", "item_most")
    await anneke.says("€ 40")
    await anneke.hears("You wrote {value}. It can be {low} to {high}: appreciation stays small.",
                       value="€ 40", low="€ 0", high="€ 15")  # fmt: skip
    await anneke.says("€ 5")
    await anneke.hears("€ 15 → € 5")
    await marieke.hears("{name} changed something about rewards:", name="Anneke")
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.chooses("person", "Fatima")
    await marieke.chooses("goal")
    await marieke.says(GOAL)
    await marieke.chooses("pillar", "debts_savings")
    await marieke.chooses("also", NONE)
    await marieke.says(lines(CALL, LETTERS, LIST))
    await marieke.chooses("rewards")
    await marieke.chooses("reward_for", CALL)
    await marieke.hears("What does {name} good: <i>{joy}</i>", name="Fatima", joy=GOOD)
    await marieke.chooses("reward", "flowers")
    await marieke.hears("This costs {cents}, and one reward may cost {most} here at most.", cents="€ 8", most="€ 5")
    await marieke.chooses("reward", "card")
    await marieke.hears("Linked: {thing}. {name} reads it with the proposal.", thing=CARD, name="Fatima")
    await anneke.chooses("frame_undo")
    await anneke.hears("€ 5 → € 15")


async def a_second_yes(anneke: Actor, marieke: Actor) -> None:
    """Above € 10 Anneke decides along; she reads kind and amount, never a name."""
    await marieke.chooses("rewards")
    await marieke.chooses("reward_for", LETTERS)
    await marieke.chooses("reward", "outing")
    await marieke.hears("A supervisor decides along about {thing}. {name} hears nothing yet.",
                        thing=Said("een uitje", "an outing"), name="Fatima")  # fmt: skip
    await anneke.hears("A coach would like to promise this:", "€ 15")
    await anneke.chooses("reward_not")
    await anneke.says(SMALLER)
    await marieke.hears(SMALLER)
    await marieke.chooses("rewards")
    await marieke.chooses("reward_for", LETTERS)
    await marieke.says(MUSEUM + Said(", € 12", ", € 12"))
    await anneke.hears("A coach would like to promise this:", "€ 12")
    await anneke.chooses("reward_good")
    await marieke.hears("A supervisor agrees with this for {name}: {thing}.", thing=MUSEUM, name="Fatima")
    for word in (Said("Fatima", "Fatima"), MUSEUM, LETTERS):
        await anneke.does_not_hear(word)


async def told_with_the_plan(marieke: Actor, fatima: Actor) -> None:
    """Two steps carry a line; the third matters as much. In the first weeks she has one step at a time."""
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.chooses_all("person", "send_plan")
    await fatima.hears("This step comes with {reward} from {coach}.", reward=CARD, coach="Marieke")
    await fatima.hears("This step comes with {reward} from {coach}.", reward=MUSEUM, coach="Marieke")
    await fatima.hears("The other steps matter just as much.")
    await fatima.chooses("agree")


async def earned_and_taken_back(fatima: Actor) -> None:
    """*Gelukt*, *toch niet*, and *gelukt* again: it is earned once."""
    for_you = "For you: {reward} from {coach}. You get it at the next talk."
    await fatima.presses(Meaning.MY_STEP)
    await fatima.chooses("done")
    await fatima.hears(for_you, reward=CARD, coach="Marieke")
    await fatima.chooses("undo")
    await fatima.presses(Meaning.MY_STEP)
    await fatima.chooses("done")
    await fatima.hears(for_you, reward=CARD, coach="Marieke")
    await fatima.chooses("take_up")


async def let_go(marieke: Actor, fatima: Actor) -> None:
    """Fatima would rather not go to a museum: Marieke says so, and only Fatima's own tap ends it."""
    await marieke.says("Menu")
    await marieke.chooses("people")
    await marieke.chooses_all("person", "rewards")
    await marieke.chooses("reward_end", MUSEUM)
    await marieke.chooses("reward_wish")
    await fatima.hears("For you: {thing}. Would you like to keep that?", thing=MUSEUM)
    await fatima.chooses("no_reward")
    await fatima.hears("Good, I take it away. Your step stays as it is.")
    await marieke.hears("{name} would rather not have this: {thing}. It is taken away.", name="Fatima",
                        thing=MUSEUM)  # fmt: skip


async def handed_over(play: Play, marieke: Actor, fatima: Actor) -> None:
    """The next day Marieke says it was given; Fatima does not have it, and the day after she does."""
    for day, has_it in ((2, "not_received"), (3, "received")):
        await play.walks_to(local(2026, 6, day, 11))
        await marieke.says("Menu")
        await marieke.chooses("people")
        await marieke.chooses_all("person", "handed")
        await fatima.hears("{coach} says: you got {thing}. Is that right?", coach="Marieke", thing=CARD)
        await fatima.chooses(has_it)
    await fatima.hears("Good. Enjoy it.")


async def on_the_wall(fatima: Actor) -> None:
    """What she has; nothing runs out."""
    await fatima.says(Said("wat is er voor mij?", "what is there for me?"))
    await fatima.hears("You have it", "It all stays, nothing runs out.")
