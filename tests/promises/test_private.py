"""A goal that is kept private reaches nobody but its owner, on no screen and at no time of the day."""

from datetime import timedelta

from conversations.facts import Coached
from conversations.verbs import TAPS
from domain.plans import ActionStatus
from tests.promises.people import ADDRESS, COACH, FATIMA, OTHER_COACH, SUPERVISOR, THURSDAY, canary, goal
from tests.promises.town import Town, data

HERS, COACHS = ADDRESS[FATIMA], ADDRESS[COACH]
MINE = canary(FATIMA, "mine")
"""Stands in the words of her goal and of its steps."""


async def kept(town: Town) -> list[str]:
    """She starts a goal for herself with a step that she does at once and one that stays; their ids."""
    for words in ("nieuw doel", f"{MINE} doel", "nee"):
        await town.writes(HERS, words)
    await step(town, "eerst")
    goal_, _, time = await own(town)
    await town.taps(HERS, data("done", time, revision=1))
    await town.taps(HERS, data("own_step_for", goal_))
    await step(town, "daarna")
    return await own(town)


async def step(town: Town, words: str) -> None:
    """What is asked of a step."""
    await town.writes(HERS, f"{MINE} {words}")
    await town.taps(HERS, data("own_day", "unknown"))
    await town.taps(HERS, data("own_no_if_then"))


async def own(town: Town) -> list[str]:
    now = await town.of(FATIMA)
    goals = [each.id for each in now.goals if MINE in each.words]
    steps = [each.id for each in now.actions if each.goal in goals]
    return [*goals, *steps, *(each.id for each in now.occurrences if each.action in steps)]


def heard_by_staff(town: Town) -> str:
    staff = {ADDRESS[each] for each in (COACH, OTHER_COACH, SUPERVISOR)}
    return "\n".join(f"{got.text} {got.buttons}" for got in town.telephones.got if got.address in staff)


async def test_page_overview_talk_card_and_every_button_of_the_coach_show_nothing_of_it(town: Town) -> None:
    ids = await kept(town)
    now = await town.of(FATIMA)
    assert [each.status for each in now.actions if MINE in each.words] == [ActionStatus.DONE, ActionStatus.OPEN]
    await town.taps(HERS, data("goal_stop", goal(FATIMA)))  # so that only what is hers is news and open
    for name, verb in TAPS.items():
        if verb.facts is Coached:
            for thing in ("", *ids):
                await town.taps(COACHS, data(name, thing, subject=FATIMA))
    await town.taps(COACHS, data("person", subject=FATIMA))
    await town.goes_to(THURSDAY + timedelta(days=5))  # past overviews, talk cards and a soft message
    await town.taps(ADDRESS[SUPERVISOR], data("counts"))
    told = heard_by_staff(town)
    assert canary(FATIMA) in told
    assert MINE not in told
    assert not [each for each in ids if each in told]
    card = "".join(got.text for got in town.telephones.got if got.address == HERS and "Voor het gesprek:" in got.text)
    assert card
    assert MINE not in card


async def test_one_tap_shares_it_and_one_tap_keeps_it_again(town: Town) -> None:
    ids = await kept(town)
    await town.taps(HERS, data("goal_share", ids[0]))
    [page] = await town.taps(COACHS, data("person", subject=FATIMA))
    assert f"{MINE} daarna" in page.text
    await town.taps(HERS, data("goal_keep", ids[0]))
    [page] = await town.taps(COACHS, data("person", subject=FATIMA))
    assert MINE not in page.text
