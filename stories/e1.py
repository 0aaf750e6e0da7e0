"""Story E1: Fatima makes a plan for the rent with Marieke, carries it out, and at the next talk it counts."""

from datetime import datetime

from stories.script import Actor, Play, local
from stories.town import Town

OPENS = local(2026, 3, 23, 9)
"""The Monday on which Fatima comes in; the Monday of the story itself begins her fourth week."""
ORGANISATION, PHONE = "Gemeente Hoogeveen", "0528 123 456"
CREDITOR = "Op papier één schuldeiser opschrijven, met het nummer van de brief"
CALL = "Samen de huurbaas bellen"
LETTERS = "Vijf brieven openmaken"
BINDER = "Een map met tabbladen maken"
SAVING = "Elke week € 2 in een potje doen"


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
    await town.found(ORGANISATION, PHONE)
    anneke = await town.supervisor("Anneke")
    await town.coach(anneke, "Joris")
    marieke = await town.coach(anneke, "Marieke", stand_in="Joris")
    fatima = await town.participant(marieke, "Fatima")
    await fatima.hears("Ik ben een computer, geen mens", "Je hulp en je uitkering blijven gelijk.")
    await town.says_yes(fatima)
    return anneke, marieke, fatima


async def three_quiet_weeks(play: Play, fatima: Actor) -> None:
    """Nothing stands in a plan yet; Fatima looks in now and then, and after two weeks it suits her."""
    for moment in (local(2026, 3, 27, 12), april(2, 12)):
        await play.walks_to(moment)
        await fatima.says("hoi")
    await play.walks_to(april(7, 10, 5))
    await fatima.hears("Bevalt het?")
    await fatima.taps("Ja")


async def monday_in_the_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """Goal, three steps, a reward with one of them, and the next talk; a fourth and fifth step wait."""
    await play.walks_to(april(13, 11))
    await marieke.says("Menu")
    await marieke.taps("Mijn mensen")
    await marieke.taps("Fatima")
    await marieke.taps("Doel")
    await marieke.says("Ik wil rust rond de huur")
    await marieke.taps_all("Schulden en sparen", "Thuis en gezin", "Uit de lijst", "1")
    await marieke.says("di 10:00 | na de koffie")
    await marieke.says(f"{CALL} do 10:00\n{LETTERS}")
    await marieke.taps_all("Waardering", CALL, "☕ Bloemetje of plantje")
    await marieke.taps("Voorstellen naar Fatima sturen")
    await fatima.hears(CREDITOR, "Bij deze stap hoort een bloemetje van Marieke.", "net zo belangrijk")
    await fatima.taps("Ja, dit is mijn plan")

    await marieke.taps_all("Terug", "Stap")
    await marieke.says(f"{BINDER}\n{SAVING}")
    await marieke.taps("Naar Fatima sturen")
    await fatima.hears("Je bent nu met 3 stappen bezig", BINDER, SAVING)
    await fatima.taps(f"Laten rusten: {BINDER}")

    await marieke.taps_all("Terug", "Afspraak")
    await marieke.says("Wijkhuis De Magneet, di 21 april 11:00 | je map")
    await fatima.hears("dinsdag 21 april", "Neem mee: je map")
    await fatima.taps("Ja, ik kom")


async def tuesday(play: Play, fatima: Actor) -> None:
    """The creditor is written down; the fifth step takes the free place."""
    await play.walks_to(april(14, 10, 5))
    await fatima.hears("Jouw plan: na de koffie")
    await fatima.taps("Gelukt")
    await fatima.hears("Beginnen is vaak het moeilijkst.", f"Er is plek voor een volgende stap: {SAVING}.")
    await fatima.taps("Ja, deze stap")


async def wednesday(play: Play, fatima: Actor) -> None:
    """*Gelukt!* can mean three steps; it is the letters."""
    await play.walks_to(april(15, 14))
    await fatima.says("gelukt!")
    await fatima.hears("Welke stap?")
    await fatima.taps(LETTERS)


async def thursday(play: Play, marieke: Actor, fatima: Actor) -> None:
    """The call earns the flowers; Marieke reads it at four and praises."""
    await play.walks_to(april(16, 10, 20))
    await fatima.taps("Gelukt")
    await fatima.hears("Voor jou: een bloemetje van Marieke.")
    await play.walks_to(april(16, 16, 1))
    await marieke.hears(CALL, "verdiend")
    await marieke.taps("👏 Compliment voor Fatima")
    await fatima.hears("Van Marieke:")


async def towards_the_next_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """On Friday the card and the notice in one, on Monday the notice with the question of the week."""
    await play.walks_to(april(17, 10, 1))
    await fatima.hears("dinsdag 21 april", "Voor het gesprek:", CREDITOR, LETTERS, CALL, f"Mee bezig: {SAVING}")
    await play.walks_to(april(20, 10, 1))
    await fatima.hears("dinsdag 21 april", "Welke stap kies je deze week?")
    await marieke.hears("Je gesprek met Fatima:", "Neem mee: bloemetje voor Fatima")


async def at_the_talk(play: Play, marieke: Actor, fatima: Actor) -> None:
    """Discussed, given, confirmed."""
    await play.walks_to(april(21, 11, 50))
    await marieke.taps("Besproken")
    await marieke.taps("Gegeven: bloemetje")
    await fatima.hears("je hebt een bloemetje gekregen")
    await fatima.taps("Ja, gekregen")
    await play.walks_to(april(21, 16, 1))
    await marieke.hears("heeft de waardering gekregen")


async def figures(anneke: Actor) -> None:
    """The supervisor sees counts: no name, no creditor, no subject of one person."""
    await anneke.says("Menu")
    await anneke.taps("Aantallen")
    await anneke.hears("Stappen gelukt, helemaal of een beetje: 3 van 4", "Waarderingen toegezegd: 1, gegeven: 1")
    for word in ("Fatima", "schuldeiser", "huur", "bloemetje"):
        await anneke.does_not_hear(word)


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A local moment of the story's month."""
    return local(2026, 4, day, hour, minute)
