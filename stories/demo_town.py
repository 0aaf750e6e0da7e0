"""A small made-up municipality, four weeks after it began: played through the real doors, scene by scene."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from domain.people import Level
from stories import e1
from stories.e1 import april
from stories.script import Actor, local
from stories.town import Plan, Town

OPENS = local(2026, 3, 23, 9)
NOW = local(2026, 4, 16, 9, 50)
"""The Thursday on which the demo opens: in ten minutes Fatima is asked about her call."""
FIRST_PHONES = ("Fatima", "Marieke", "Anneke")
DEBTS, MONEY, HEALTH, WORK = "debts_savings", "money", "wellbeing", "learning_work"
COACHES = (("Joris", ""), ("Marieke", "Joris"), ("Soraya", "Joris"), ("Bram", "Soraya"), ("Jorrit", "Bram"))
"""Each with who stands in; Jorrit decides about benefits too."""


@dataclass
class Cast:
    """Everyone in town, by name."""

    town: Town
    actors: dict[str, Actor] = field(default_factory=dict)
    about: dict[int, str] = field(default_factory=dict)
    """By telephone the word that the page puts beside the name."""

    def __getitem__(self, name: str) -> Actor:
        return self.actors[name]

    def add(self, actor: Actor, about: str) -> Actor:
        """Someone has come in."""
        self.actors[actor.name], self.about[actor.phone] = actor, about
        return actor

    async def joins(
        self,
        name: str,
        coach: str,
        plan: Plan | None = None,
        *,
        agrees: bool = True,
        language: str = "",
        level: Level = Level.NORMAL,
    ) -> None:
        """Someone comes in beside their coach, says yes, and perhaps makes a plan."""
        actor = self.add(await self.town.participant(self[coach], name, language, level), "deelnemer")
        await self.town.says_yes(actor)
        if plan:
            await self.town.plans(self[coach], actor, plan)
        if plan and agrees:
            await self.town.agrees(actor)


async def staff(cast: Cast) -> None:
    """Five coaches."""
    for name, stand_in in COACHES:
        cast.add(await cast.town.coach(cast["Anneke"], name, stand_in, also_decides=name == "Jorrit"), "coach")


async def first_people(cast: Cast) -> None:
    """Fatima, Gerrit, and Henk in simple mode."""
    await cast.joins("Fatima", "Marieke")
    letters = Plan(goal="Weer slapen zonder zorgen", subject=DEBTS, steps=("Alle brieven in één map leggen do 10:00",))
    await cast.joins("Gerrit", "Joris", letters)
    box = Plan(goal="Ik wil mijn post op orde", subject=MONEY, steps=("Alleen de doos pakken wo 10:00",))
    await cast.joins("Henk", "Soraya", box, level=Level.SIMPLE)


async def first_steps(cast: Cast) -> None:
    """Two steps work out; Daan begins, with a coach who also decides about his benefit."""
    await cast.town.play.walks_to(local(2026, 3, 25, 10, 5))
    await cast["Henk"].taps("Gelukt")
    await cast.town.play.walks_to(local(2026, 3, 26, 11))
    await cast["Fatima"].says("hoi")
    await cast["Gerrit"].taps("Gelukt")
    shop = Plan(goal="Iets met fietsen", subject=WORK, steps=("Bij de fietsenmaker binnenlopen vr 14:00",))
    await cast.joins("Daan", "Jorrit", shop)


async def second_week(cast: Cast) -> None:
    """Precious reads English; Ayşe begins, and soon wants some rest."""
    await cast.town.play.walks_to(local(2026, 3, 31, 10, 30))
    visit = Plan(goal="Sleep well again", subject=HEALTH, steps=("Book a visit to the GP Thu 14:00",))
    await cast.joins("Precious", "Bram", visit, language="en")
    bank = Plan(
        goal="Rust in mijn hoofd over geld", subject=DEBTS, steps=("De brief van de bank samen lezen do 11:00",)
    )
    await cast.joins("Ayşe", "Joris", bank)
    await cast.town.play.walks_to(local(2026, 4, 2, 14, 30))
    await cast["Fatima"].says("hoi")
    await cast["Precious"].taps("It worked")
    await cast["Ayşe"].taps_all("Meer", "Minder berichten", "Even rust", "Ja, over gesprekken wel")


async def third_week(cast: Cast) -> None:
    """Gerrit takes up more; Tom begins, and Nadia, who reads Arabic."""
    await cast.town.play.walks_to(april(7, 11))
    await cast["Fatima"].taps("Ja")
    steps = (
        "De schuldhulp bellen do 10:00 | na het ontbijt",
        "Papieren op volgorde leggen",
        "Elke week € 5 apart leggen",
    )
    coffee = ("De schuldhulp bellen", "coffee")
    debts = Plan(goal="Dit jaar mijn schulden geregeld", subject=DEBTS, steps=steps, reward=coffee)
    await cast.town.plans(cast["Joris"], cast["Gerrit"], debts)
    await cast.town.agrees(cast["Gerrit"])
    week = Plan(
        goal="Niet meer elke maand tekort", subject=DEBTS, steps=("Opschrijven wat er elke week uitgaat vr 10:00",)
    )
    await cast.joins("Tom", "Bram", week)
    bill = Plan(goal="Mijn rekeningen op tijd betalen", subject=DEBTS, steps=("Eén rekening uitkiezen do 10:00",))
    await cast.joins("Nadia", "Marieke", bill, language="ar")


async def their_steps(cast: Cast) -> None:
    """Thursday and Friday of that week."""
    await cast.town.play.walks_to(april(9, 12))
    await cast["Gerrit"].taps("Gelukt")
    await cast["Nadia"].chooses("done")
    await cast.town.play.walks_to(april(10, 12))
    await cast["Tom"].taps("Later")


async def monday(cast: Cast) -> None:
    """The plan of story E1."""
    await e1.monday_in_the_talk(cast.town.play, cast["Marieke"], cast["Fatima"])


async def tuesday(cast: Cast) -> None:
    """Fatima's first step; Nadia wants no messages."""
    await e1.tuesday(cast.town.play, cast["Fatima"])
    await cast["Nadia"].says("stop")


async def wednesday(cast: Cast) -> None:
    """Fatima's letters; Willem reads his plan, and Samira's invitation is out."""
    await e1.wednesday(cast.town.play, cast["Fatima"])
    papers = Plan(
        goal="Overzicht over mijn geld", subject=MONEY, steps=("Een map kopen za 11:00", "Inloggen met DigiD")
    )
    await cast.joins("Willem", "Soraya", papers, agrees=False)
    await cast["Joris"].says("Menu")
    await cast["Joris"].taps("Iemand uitnodigen om mee te doen")
    await cast["Joris"].says("Samira")
    await cast["Joris"].taps_all("Nederlands", "Versturen of printen (4 cijfers)")
    cast.add(await cast.town.play.person("Samira"), "uitgenodigd")
    await cast["Anneke"].says("Menu")
    await cast["Anneke"].taps("Cijfers en evaluatie")
    await cast.town.play.walks_to(NOW)


SCENES: tuple[tuple[str, Callable[[Cast], Awaitable[None]]], ...] = (
    ("Maandag 23 maart: Anneke nodigt vijf coaches uit.", staff),
    ("Fatima, Gerrit en Henk doen mee.", first_people),
    ("De eerste stapjes lukken. Daan doet mee.", first_steps),
    ("Precious en Ayşe doen mee.", second_week),
    ("Gerrit gaat verder. Tom en Nadia doen mee.", third_week),
    ("Weer lukken er stapjes.", their_steps),
    ("Fatima maakt een plan met Marieke.", monday),
    ("Fatima's eerste stap is gelukt.", tuesday),
    ("Fatima opent haar brieven.", wednesday),
)


async def fill(town: Town, anneke: Actor, tell: Callable[[int, str], Awaitable[None]]) -> Cast:
    """Plays all scenes, telling before each its number and what happens in it; then it is that Thursday."""
    cast = Cast(town)
    cast.add(anneke, "supervisor")
    for number, (text, scene) in enumerate(SCENES):
        await tell(number, text)
        await scene(cast)
    return cast
