"""When a coach reads that something still lies there."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.examples import FLOWERS, THURSDAY, done_landlord, situation
from domain.dues import Slot
from domain.reminders import wanted
from domain.rewards import Entry
from domain.situations import Situation


def notes(of: Situation, days: int = 0) -> list[date]:
    now = THURSDAY + timedelta(days=days)
    return [due.day for due in wanted(of, now) if due.slot is Slot.REWARD_NOTE]


def test_six_weeks_after_it_was_earned_on_a_working_day() -> None:
    assert notes(done_landlord()) == [date(2026, 5, 28)]


def test_nothing_before_it_was_earned_after_it_was_given_or_a_second_time() -> None:
    given = replace(FLOWERS, id="led-given", entry=Entry.HANDED, at=THURSDAY + timedelta(days=5))
    assert notes(situation()) == []
    assert notes(replace(done_landlord(), ledger=(*done_landlord().ledger, given))) == []
    assert notes(done_landlord(), days=60) == []
