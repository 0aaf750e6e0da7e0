"""Every button that a participant can come by, tapped twice at once and a year later: one effect, all answered."""

import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.dues import Slot
from storage.store import open_store
from tests.promises.people import ADDRESS, FATIMA, THURSDAY, step, talk
from tests.promises.town import KEY, Got, Town, data

HERS = ADDRESS[FATIMA]
DEEP = 4
"""Taps after each other from what she is sent or asks for."""
SENT_EACH_TIME = {"my_file", "my_json"}
"""Who asks for a file twice gets it twice."""
ASKED_FOR = (
    "Mijn stap",
    "hallo",
    "stop",
    "ik wil hulp",
    "mijn gegevens",
    "instellingen",
    "mijn doelen",
    "mijn gas wordt afgesloten",
    "ik wil dood",
)


@dataclass(frozen=True)
class Way:
    """How one comes by a button: what is written, then the data of the buttons that are tapped."""

    text: str
    buttons: tuple[str, ...] = ()


@dataclass
class Found:
    """What came of a button."""

    shown: list[Got]
    once: object
    twice: object
    late: bool
    """Whether a tap a year later was answered too."""


async def test_two_taps_are_one_and_a_late_one_is_answered(seeded: Path, tmp_path: Path) -> None:
    todo, seen, double, mute = [Way(text) for text in ("", *ASKED_FOR)], set(), [], []
    for number, way in enumerate(todo):  # which grows meanwhile
        file = shutil.copy(seeded, tmp_path / f"{number}.db")
        async with open_store(f"sqlite:///{file}", KEY) as store, Town(store) as town:
            found = await walked(town, way)
        wanted_twice = bool(way.buttons) and way.buttons[-1].split(".")[1] in SENT_EACH_TIME
        double += [way] if not wanted_twice and found.once != found.twice else []
        mute += [way] if not found.late else []
        for button in (each for got in found.shown for each in got.buttons.values()):
            if button.split(".")[1] not in seen and len(way.buttons) < DEEP:
                seen.add(button.split(".")[1])
                todo.append(replace(way, buttons=(*way.buttons, button)))
    assert (double, mute) == ([], [])
    assert len(seen) > 40


async def walked(town: Town, way: Way) -> Found:
    """Comes by the last button, and taps it three times."""
    if way.text:
        shown = await town.writes(HERS, way.text)
    else:
        await town.goes_to(THURSDAY + timedelta(hours=1))
        shown = town.telephones.got
    for each in way.buttons[:-1]:
        await town.taps(HERS, *there(town, each))
    if not way.buttons:
        return Found(mine(shown), None, None, late=True)
    button, number = there(town, way.buttons[-1])
    shown = await town.taps(HERS, button, number)
    once = await effects(town)
    await town.taps(HERS, button, number)
    twice = await effects(town)
    town.at += timedelta(days=400)
    town.telephones.toasts.clear()
    late = mine(await town.taps(HERS, button, number))
    return Found(
        mine(shown), once, twice, late=len(town.telephones.toasts) == 1 and bool(late or town.telephones.toasts[0][1])
    )


def mine(shown: list[Got]) -> list[Got]:
    return [got for got in shown if got.address == HERS]


def there(town: Town, button: str) -> tuple[str, int]:
    """The button and the newest message that has it, or had it.

    What was made on the way has an id of its own each time: then the one that asks for the same.
    """
    shown = [(each, got.number) for got in reversed(town.telephones.got) for each in got.buttons.values()]
    alike = [found for found in shown if found[0].split(".")[1] == button.split(".")[1]]
    return next((found for found in shown if found[0] == button), alike[0])


async def effects(town: Town) -> tuple[object, ...]:
    """All that a tap can bring about, but for the moment at which it did."""
    me = await town.asks(lambda unit: unit.situation(FATIMA, town.at))
    if me is None:
        return ("erased",)
    person = replace(me.person, last_sign_at=None, revision=0)
    rest = person.rest and replace(person.rest, since=THURSDAY)
    person = replace(person, rest=rest, stopped_at=person.stopped_at and THURSDAY)
    history = Counter((kind, thing) for kind, thing, _ in me.recent if kind != "asked")
    times = tuple(replace(each, asked_at=None) for each in me.occurrences)
    asked_weekly = [each.slot for each in me.dues if each.slot is Slot.CHECK_IN]
    return (
        asked_weekly,
        person,
        me.goals,
        me.actions,
        times,
        me.appointments,
        me.ledger,
        me.calls,
        sorted(history.items()),
    )


LINE = data("card_line", f"{talk(FATIMA)}:{step(FATIMA, 'letter')}")


@pytest.mark.parametrize(
    "button",
    [
        data("card_keep", talk(FATIMA)),
        LINE,
        data("weekly", "on"),
        data("weekly"),
        data("rest_on", "with"),
        data("later"),
    ],
)
async def test_what_turns_something_over_does_not_turn_it_back(town: Town, button: str) -> None:
    await town.taps(HERS, button)
    once = await effects(town)
    await town.taps(HERS, button)
    assert await effects(town) == once
