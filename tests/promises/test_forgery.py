"""Whoever forges taps touches nobody else, learns nothing, and is still answered (house law 8)."""

import random
from collections.abc import Iterator
from itertools import cycle, product

import pytest

from conversations.verbs import TAPS
from tests.promises.people import (
    ADDRESS,
    DAAN,
    ERASES,
    FATIMA,
    OTHER_COACH,
    SUPERVISOR,
    canary,
    goal,
    promise,
    step,
    talk,
    time_to,
)  # fmt: skip
from tests.promises.town import Got, Town, data

STRANGER = 770_009
NOBODY = "0" * 20
HERS = (
    FATIMA, goal(FATIMA), step(FATIMA, "call"), step(FATIMA, "saving"), step(FATIMA, "form"),
    time_to(FATIMA, "call"), time_to(FATIMA, "letter"), talk(FATIMA), promise(FATIMA, "call"),
    promise(FATIMA, "letter"),
)  # fmt: skip
"""Ids of what is Fatima's: nobody here but her coach may do a thing with them."""
WORDS = ("", "yes", "no", "own", "talk", "threat", "show", "beside", "debts_savings", "per_day-9", "x" * 20, "a-b:c_d")
TRIES = 2
"""Forgeries of each verb by each person."""


def forgeries(who: str) -> Iterator[str]:
    """Callback data as somebody might make it up, the same in each run."""
    chance = random.Random(who)  # noqa: S311  a sample, not a secret
    for verb in sorted(TAPS.keys() - {ERASES}):
        every = list(product((*HERS, NOBODY, *WORDS), (FATIMA, NOBODY, "", who), (0, 1)))
        for thing, subject, revision in chance.sample(every, TRIES):
            yield data(verb, thing, subject=subject, revision=revision)


@pytest.mark.parametrize("who", [DAAN, OTHER_COACH, SUPERVISOR, "stranger"])
async def test_a_forged_tap_does_nothing_to_others_and_is_answered(town: Town, who: str) -> None:
    address = ADDRESS.get(who, STRANGER)
    before = await town.of(FATIMA)
    unanswered = []
    for number, forged in enumerate(forgeries(who), 10_000):
        came = await town.taps(address, forged, number)
        assert not seen_by_others(came, address, who), f"{forged} sends a message to somebody else"
        assert canary(FATIMA) not in "".join(got.text + str(got.buttons) for got in came), f"{forged} shows her words"
        if not answered(town, came, address, who):
            unanswered.append(forged)
    assert not {each.split(".")[1] for each in unanswered}, unanswered
    assert await town.of(FATIMA) == before


def seen_by_others(came: list[Got], address: int, who: str) -> set[int]:
    """Telephones that something came on which has nothing to do with who tapped."""
    own_coach = {ADDRESS[OTHER_COACH], ADDRESS[SUPERVISOR]} if who == DAAN else set()
    own_people = {ADDRESS[DAAN]} if who == OTHER_COACH else set()
    return {got.address for got in came} - {address} - own_coach - own_people


def answered(town: Town, came: list[Got], address: int, who: str) -> bool:
    toasts, town.telephones.toasts = town.telephones.toasts, []
    silent = who == "stranger" or any(text for _, text in toasts)
    return len(toasts) == 1 and (silent or any(got.address == address for got in came))


@pytest.mark.parametrize("who", [DAAN, OTHER_COACH])
async def test_what_is_somebody_elses_and_what_does_not_exist_are_answered_alike(town: Town, who: str) -> None:
    """The first tap is there to bring about what the verb does whatever it carries."""
    hers, hidden = cycle(HERS), (FATIMA, NOBODY) if who == OTHER_COACH else ("", "")
    differ = []
    for number, verb in enumerate(sorted(TAPS.keys() - {ERASES}), 10_000):
        thing = next(hers)
        forged = [data(verb, each, subject=hidden[each == NOBODY]) for each in (NOBODY, thing, NOBODY)]
        came = [await town.taps(ADDRESS[who], each, number) for each in forged]
        real, made_up = ([plain(got, thing) for got in each] for each in came[1:])
        if real != made_up:
            differ.append((verb, real, made_up))
    assert not differ


def plain(got: Got, thing: str) -> str:
    """A message, without the ids that the tap itself brought."""
    return f"{got.text} {got.buttons}".replace(thing, NOBODY).replace(f".{FATIMA}.", f".{NOBODY}.")
