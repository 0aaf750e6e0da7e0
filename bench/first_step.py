"""From an invitation to the first *gelukt*: what it asks of somebody who has never seen Stapje."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conversations.checkin.keyboard import key_meaning
from conversations.verbs import Meaning
from conversations.wording import Wording
from domain.people import Level
from stories.processes import simulator_process
from stories.script import Actor, Play, local
from stories.telegram import Json
from stories.town import Plan, Town, new_town
from stories.transcript import Line
from stories.words import Said

MOST_TAPS, MOST_SECONDS = 12, 120
READ_PER_MINUTE = 175
"""Words; most adults read 175 to 300 a minute in silence (Brysbaert 2019, doi 10.1016/j.jml.2019.104047)."""
TYPED_PER_MINUTE = 20
"""Words of five characters; newcomers on a screen keyboard (MacKenzie & Zhang 2001). The average is 36 (Palin 2019)."""
TAP_SECONDS = 2.5
"""To decide (1.35) and to point (1.1), as in the keystroke-level model (Card, Moran & Newell 1980)."""
GOAL = Said("Rust rond de huur", "Peace about the rent")
STEP = Said("De huurbaas bellen", "Call the landlord")
OPENS = local(2026, 4, 14, 9)


@dataclass
class Way:
    """One person's way to the first step that worked."""

    name: str
    title: str
    language: str = "nl"
    level: Level = Level.NORMAL
    alone: bool = False
    """Whether they make goal and step themselves; else the coach beside them sent a plan."""
    taps: int = 0
    typed: list[str] = field(default_factory=list)
    words: int = 0
    """Read, on messages and buttons."""
    waited: float = 0.0
    """Seconds between an act and the last of what answered it, on this machine."""
    arrived: bool = False
    """Whether *Gelukt* was tapped: what is read after it counts no more."""

    def saw(self, line: Line) -> None:
        """One thing that they did, or that their telephone showed."""
        match line.what:
            case "presses START" | "taps":
                self.taps += 1
                self.arrived = line.text == f"[{Wording(self.language, self.level)('It worked')}]"
            case "writes" if key_meaning(line.text, self.language) is not None:
                self.taps += 1  # a key below the chat types for them
            case "writes":
                self.typed.append(line.text)
            case _ if not self.arrived:
                self.words += len(" ".join((line.text, *(label for row in line.buttons for label in row))).split())

    @property
    def seconds(self) -> float:
        """What reading, typing and tapping take; waiting comes on top."""
        reading = self.words / READ_PER_MINUTE * 60
        typing = sum(map(len, self.typed)) / 5 / TYPED_PER_MINUTE * 60
        return reading + typing + self.taps * TAP_SECONDS

    @property
    def holds(self) -> bool:
        """Under two minutes and twelve taps; sending a typed line is a tap too. Nobody is held to it who goes alone."""
        return self.alone or (self.taps + len(self.typed) < MOST_TAPS and self.seconds + self.waited < MOST_SECONDS)

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return {
            "way": self.title, "taps": self.taps, "typed": len(self.typed), "words": self.words,
            "seconds": round(self.seconds, 1), "waited": round(self.waited, 2),
        }  # fmt: skip


def ways() -> tuple[Way, ...]:
    """The ways that are counted."""
    return (
        Way("Fatima", "beside the coach"),
        Way("Henk", "beside the coach, simple", level=Level.SIMPLE),
        Way("Precious", "beside the coach, in English", language="en"),
        Way("Daan", "with a goal and step of one's own", alone=True),
    )


async def count_first_steps(folder: Path) -> Sequence[Way]:
    """Plays them through the simulator, in one town."""
    found = ways()
    by_name = {way.name: way for way in found}

    def told(line: Line) -> None:
        if line.who in by_name:
            by_name[line.who].saw(line)

    with simulator_process(folder) as simulator:
        async with simulator.client() as client:
            play = Play(client, told)
            async with new_town(simulator, folder, play, OPENS) as town:
                anneke = await town.founded_by("Anneke", "Gemeente Hoogeveen", "0528 123 456")
                marieke = await town.coach(anneke, "Marieke")
                for way in found:
                    person = await town.participant(marieke, way.name, way.language, way.level)
                    await (_alone(town, person) if way.alone else _together(town, marieke, person))
                    way.waited = sum(_waits(await client.journal(0), person.phone))
    return found


async def _together(town: Town, coach: Actor, person: Actor) -> None:
    await town.says_yes(person)
    await town.plans(coach, person, Plan(goal=GOAL, subject="debts_savings", steps=(person.reads(STEP),)))
    await town.agrees(person)
    await _it_worked(person)


async def _alone(town: Town, person: Actor) -> None:
    await town.says_yes(person)
    await person.chooses("new_step")
    await person.says(GOAL)
    await person.chooses("goal_share")
    await person.says(STEP)
    await person.chooses("own_day", "today")
    await person.chooses("own_no_if_then")
    await person.chooses("own_done_by", "self")
    await _it_worked(person)


async def _it_worked(person: Actor) -> None:
    """*Gelukt*, on the message in front or behind *Mijn stap*."""
    if not await person.may_choose("done"):
        await person.presses(Meaning.MY_STEP)
    await person.chooses("done")
    await person.hears(STEP)


def _waits(entries: Sequence[Json], phone: int) -> Iterator[float]:
    """Real seconds from each act of this person to the last call that answered it."""
    asked = answered = None
    for entry in sorted(entries, key=lambda each: float(each["at"])):
        if entry["kind"] == "update":
            if asked is not None and answered is not None:
                yield answered - asked
            asked, answered = (float(entry["at"]) if entry["chat"] == phone else None), None
        elif asked is not None and entry["kind"] == "call" and entry["chat"] == phone:
            answered = float(entry["at"])
    if asked is not None and answered is not None:
        yield answered - asked
