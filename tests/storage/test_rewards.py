"""Frames and the ledger's sums are read as they were written, on both databases."""

from dataclasses import replace
from datetime import timedelta

from domain.reward_frames import RewardRules
from domain.rewards import Entry, Why, promises
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import FATIMA, NOW

FIRST = replace(values.LEDGER, id="first", entry=Entry.ASKED, round=0, occasion="", why="", words="")
SOON = timedelta(minutes=1)


async def test_what_was_set_is_read_oldest_first(desk: Desk) -> None:
    later = replace(values.REWARD_RULE, id="another", value="", at=NOW + SOON)
    await desk.do(later, values.REWARD_RULE)
    assert await desk.ask(lambda unit: unit.reward_rules("", NOW)) == RewardRules(rules=(values.REWARD_RULE, later))


async def test_a_team_has_reserved_what_it_promised_this_year_and_did_not_take_back(desk: Desk) -> None:
    promised = replace(FIRST, entry=Entry.PROMISED)
    gone = replace(promised, id="gone", promise="gone")
    await desk.do(
        promised,
        gone,
        replace(gone, id="gone-2", entry=Entry.WITHDRAWN, why=Why.WISH),
        replace(promised, id="elsewhere", promise="elsewhere", team="zuid"),
        replace(promised, id="last-year", promise="last-year", at=NOW - timedelta(days=200)),
    )
    assert (await desk.ask(lambda unit: unit.reward_rules("noord", NOW))).team_reserved == promised.cents


async def test_what_waits_for_a_supervisor_is_read_without_words_until_somebody_decided(desk: Desk) -> None:
    asked = replace(FIRST, words="een weekend weg")
    await desk.do(asked)
    assert await desk.ask(lambda unit: unit.waiting_rewards()) == (FIRST,)
    of = await desk.ask(lambda unit: unit.receiver(asked.promise, NOW))
    assert of is not None
    assert (of.person.id, promises(of.ledger)[0].words) == (FATIMA, "een weekend weg")
    await desk.do(replace(asked, id="second", entry=Entry.PROMISED))
    assert await desk.ask(lambda unit: unit.waiting_rewards()) == ()
    assert await desk.ask(lambda unit: unit.receiver("no such promise", NOW)) is None
