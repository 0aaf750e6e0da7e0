"""What of the rows counts in a period, and what does not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from domain.evaluation_facts import Came, Facts, Period
from domain.people import Ending, Person
from domain.plans import Action, ActionStatus, Goal, Occurrence, Report
from domain.rewards import Entry, LedgerEntry
from storage.columns import Row
from storage.evaluation import facts_from, statements
from storage.unit_of_work import Unit
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, MARIEKE, NOW

PERIOD = Period(date(2026, 4, 1), date(2026, 4, 30))
GOAL = Goal(id="goal", participant=FATIMA, words="Rust", pillar="money", author=FATIMA, made_at=NOW - 30 * DAY)
STEP = Action(
    id="step", goal="goal", participant=FATIMA, words="Post openen", status=ActionStatus.OPEN, author=FATIMA,
    made_at=NOW - 5 * DAY, opened_at=NOW - 5 * DAY,
)  # fmt: skip
GIFT = LedgerEntry(
    id="l1", promise="p1", participant=FATIMA, action="step", entry=Entry.PROMISED, item="card", cents=200,
    at=NOW - 4 * DAY, by=MARIEKE, coach=MARIEKE, pillar="money", tier="heart",
)  # fmt: skip


@pytest.fixture
async def joined(desk: Desk) -> Desk:
    await desk.do(Person(id=FATIMA, name="Fatima", joined_at=NOW - 60 * DAY), GOAL)
    return desk


async def facts(desk: Desk, period: Period = PERIOD) -> Facts:
    async def read(unit: Unit) -> Sequence[Sequence[Row]]:
        return await unit.transaction.run(*statements(period, NOW))

    return facts_from(await desk.ask(read), period)


async def test_what_was_agreed_in_the_period_counts_as_it_came_to_be(joined: Desk) -> None:
    await joined.do(
        *(replace(STEP, id=each.value, status=status) for each, status in (
            (Came.DONE, ActionStatus.DONE), (Came.PARTLY, ActionStatus.OPEN), (Came.OPEN, ActionStatus.OPEN),
            (Came.PARKED, ActionStatus.PARKED), (Came.DROPPED, ActionStatus.DROPPED),
        )),
        Occurrence(id="o1", action="done", participant=FATIMA, report=Report.DONE, reported_at=NOW - DAY),
        Occurrence(id="o2", action="partly", participant=FATIMA, report=Report.PARTLY, reported_at=NOW - DAY),
        replace(STEP, id="earlier", opened_at=NOW - 30 * DAY),
        replace(STEP, id="proposed", status=ActionStatus.PROPOSED, opened_at=None),
    )  # fmt: skip
    assert sorted(each.came for each in (await facts(joined)).steps) == sorted(Came)


async def test_what_somebody_keeps_to_themselves_is_in_no_figure(joined: Desk) -> None:
    await joined.do(replace(GOAL, id="hers", private=True), replace(STEP, goal="hers"))
    assert (await facts(joined)).steps == ()


async def test_a_reward_counts_once_it_is_handed_over_and_no_longer_when_that_is_corrected(joined: Desk) -> None:
    lines = [
        GIFT,
        replace(GIFT, id="l2", entry=Entry.GRANTED, at=NOW - 3 * DAY),
        replace(GIFT, id="l3", entry=Entry.HANDED, at=NOW - DAY),
    ]
    await joined.do(*lines[:2])
    [waiting] = (await facts(joined)).rewards
    assert (waiting.handed, waiting.earned) == (None, date(2026, 4, 11))
    await joined.do(lines[2])
    [given] = (await facts(joined)).rewards
    assert (given.handed, given.tier, given.cents, given.pillar) == (date(2026, 4, 13), "heart", 200, "money")
    await joined.do(replace(GIFT, id="l4", entry=Entry.CORRECTED, at=NOW))
    [corrected] = (await facts(joined)).rewards
    assert corrected.handed is None


async def test_what_was_only_offered_or_withdrawn_or_had_before_is_no_reward_of_the_period(joined: Desk) -> None:
    await joined.do(
        replace(GIFT, id="a", promise="offered", entry=Entry.OFFERED),
        replace(GIFT, id="b", promise="gone"),
        replace(GIFT, id="c", promise="gone", entry=Entry.WITHDRAWN),
        *(replace(GIFT, id=f"d{n}", promise="before", entry=entry, at=NOW - (40 - n) * DAY)
          for n, entry in enumerate((Entry.PROMISED, Entry.GRANTED, Entry.HANDED))),
    )  # fmt: skip
    assert (await facts(joined)).rewards == ()


async def test_who_was_forgotten_still_counts_and_nothing_about_them_can_be_read(joined: Desk) -> None:
    own = replace(GIFT, item="own", words="tulpen")
    await joined.do(own, replace(own, id="l2", entry=Entry.HANDED, at=NOW - DAY))
    await joined.store.erase(FATIMA, NOW)
    found = await facts(joined)
    assert ([each.id for each in found.takers], len(found.rewards)) == ([FATIMA], 1)
    assert "tulpen" not in repr(found)
    assert await joined.store.given_by(MARIEKE, PERIOD) == ()


async def test_a_coach_finds_what_they_gave_with_its_words(joined: Desk) -> None:
    own = replace(GIFT, item="own", words="tulpen")
    await joined.do(own, *(
        replace(own, id=entry, entry=entry, at=NOW - n * DAY) for n, entry in ((3, Entry.GRANTED), (1, Entry.HANDED))
    ))  # fmt: skip
    [given] = await joined.store.given_by(MARIEKE, PERIOD)
    assert (given.participant, given.promise.words, given.days) == (FATIMA, "tulpen", 2)
    assert await joined.store.given_by("joris", PERIOD) == ()


async def test_who_ended_with_their_coach_is_no_part_of_a_caseload_any_more(joined: Desk) -> None:
    assert (await facts(joined)).caseloads[MARIEKE] == 1
    ended = Ending(since=NOW - 2 * DAY, agreed_at=NOW - DAY)
    await joined.do(Person(id=FATIMA, name="Fatima", joined_at=NOW - 60 * DAY, ending=ended))
    assert (await facts(joined)).caseloads[MARIEKE] == 0
