"""Rewards on a real store: coach, stand-in, participant and supervisor at the same moment, and each tap twice."""

from itertools import count
from random import Random

from domain.people import StaffProfile
from domain.rewards import Entry, promises, reserved_in
from tests.conversations.rewards.test_any_order import once_each, walks
from tests.promises.people import ADDRESS, COACH, FATIMA, OTHER_COACH, SUPERVISOR, promise, step, time_to
from tests.promises.town import Town, data, tap

HERS, COACHS, STAND_INS, HIGHER = (ADDRESS[who] for who in (FATIMA, COACH, OTHER_COACH, SUPERVISOR))
FOLDER = step(FATIMA, "folder")


async def both_are_there(town: Town) -> None:
    """The coach has a day off on paper, so that the stand-in may do the same."""
    days = frozenset(town.later(days=day).date() for day in range(40))
    await town.does(StaffProfile(person=COACH, stand_in=OTHER_COACH, days_off=days))


async def test_two_who_link_something_to_one_step_at_once_make_one_promise(either_town: Town) -> None:
    town = either_town
    await both_are_there(town)
    for address in (COACHS, STAND_INS):
        await town.taps(address, data("reward_for", FOLDER, subject=FATIMA))
    taps = [
        tap(address, data("reward", kind, subject=FATIMA), 7, query)
        for address, kind, query in ((COACHS, "card", "a"), (STAND_INS, "flowers", "b"), (COACHS, "coffee", "c"))
    ]
    await town.hears(*taps)
    ledger = (await town.of(FATIMA)).ledger
    assert len({each.promise for each in ledger if each.action == FOLDER}) == 1


async def test_whatever_comes_together_the_ledger_walks_along_its_arrows(either_town: Town) -> None:
    """Three taps at a time, drawn at random, and one of them twice, twenty times."""
    town, chance, queries = either_town, Random(7), count(1)  # noqa: S311  # the same lives every time
    await both_are_there(town)
    of = await town.of(FATIMA)
    for _ in range(20):
        taps = [chance.choice(await doing(town)) for _ in range(3)]
        updates = [tap(address, said, 7, f"q{next(queries)}") for address, said in (*taps, taps[0])]
        await town.hears(*updates)
        of = await town.of(FATIMA)
        walks(of.ledger)
        once_each(of)
        assert reserved_in(town.at.year, of.ledger) <= 10_000
    assert {each.entry for each in of.ledger} >= {Entry.PROMISED, Entry.GRANTED, Entry.HANDED}


async def doing(town: Town) -> list[tuple[int, str]]:
    """What the four could tap now, old buttons too."""
    of = await town.of(FATIMA)
    revision = {each.id: each.revision for each in of.actions}[step(FATIMA, "call")]
    taps = [
        (HERS, data("done", time_to(FATIMA, "call"), revision=revision)),
        (HERS, data("undo", time_to(FATIMA, "call"), revision=revision)),
        (COACHS, data("kindness", "card-effort", subject=FATIMA)),
    ]
    for id_ in {promise(FATIMA, "call"), *(each.id for each in promises(of.ledger))}:
        taps += [(HERS, data(verb, id_)) for verb in ("received", "not_received", "no_reward")]
        for address in (COACHS, STAND_INS):
            taps += [(address, data(verb, id_, subject=FATIMA)) for verb in ("handed", "not_handed", "reward_mistake")]
        taps.append((HIGHER, data("reward_good", id_)))
    return sorted(taps)
