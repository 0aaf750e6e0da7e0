"""When a step that comes back is asked about, and how its next time is made."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from conversations import examples
from conversations.examples import FATIMA, GOAL, THURSDAY, action, situation
from domain import repeating
from domain.dues import Slot
from domain.people import Wishes
from domain.plans import Report
from domain.reminders import named, wanted
from domain.rhythms import Anchor, Around, EveryDays, Rhythm, Weekdays
from domain.situations import Situation

TODAY = date(2026, 4, 16)
MON_THU = Weekdays(frozenset({1, 4}))


def coming_back(rhythm: Rhythm = MON_THU, day: date = TODAY, **more: Any) -> Situation:  # noqa: ANN401  # fields of a dataclass, which checks them
    """Fatima with one step that comes back, its newest time on `day`; `more` are fields of the time."""
    step = action("act-post", "De post openen", repeats=rhythm, position=1)
    first = replace(repeating.time_to_do(step, day, FATIMA.zone), **more)
    return situation(actions=(step,), occurrences=(first,), appointments=(), ledger=())


def planned(of: Situation, now: datetime = THURSDAY) -> list[tuple[Slot, date]]:
    return [(due.slot, due.day) for due in wanted(of, now) if due.slot in {Slot.STEP, Slot.NUDGE, Slot.SNOOZED}]


def test_its_day_is_planned_first() -> None:
    assert planned(coming_back(), THURSDAY - timedelta(hours=2)) == [(Slot.STEP, TODAY)]


def test_once_asked_the_next_time_is_planned_and_nothing_about_this_one_after_that() -> None:
    daily = coming_back(EveryDays(1, TODAY), asked_at=THURSDAY, nudges=1)
    assert planned(daily, THURSDAY + timedelta(hours=1)) == [(Slot.STEP, TODAY + timedelta(days=1))]


def test_between_far_times_yesterday_is_asked_about_once() -> None:
    asked = coming_back(asked_at=THURSDAY)
    assert planned(asked, THURSDAY + timedelta(hours=1)) == [(Slot.NUDGE, TODAY + timedelta(days=1))]


def test_a_time_that_got_no_word_for_weeks_is_followed_by_the_next_one() -> None:
    weeks = THURSDAY + timedelta(days=40)
    assert planned(coming_back(asked_at=THURSDAY, nudges=1), weeks)[0][1] > weeks.date()


def test_the_same_day_has_the_same_id_and_a_later_day_a_later_one() -> None:
    step = coming_back().actions[0]
    days = [TODAY + timedelta(days=n) for n in range(400)]
    ids = [repeating.time_to_do(step, day, FATIMA.zone).id for day in days]
    assert ids == sorted(set(ids))
    assert repeating.time_to_do(step, TODAY, FATIMA.zone).id == ids[0]


@pytest.mark.parametrize(("done_on", "next_day"), [(TODAY, 20), (date(2026, 4, 17), 20), (date(2026, 4, 20), 23)])
def test_after_it_worked_the_next_time_is_tomorrow_or_later(done_on: date, next_day: int) -> None:
    of = coming_back()
    following = repeating.after(of, of.actions[0], of.occurrences[0], done_on)
    assert following is not None
    assert following.day == date(2026, 4, next_day)


def test_an_hour_is_a_local_hour_on_both_sides_of_the_clock_change() -> None:
    saturday = datetime(2026, 3, 28, 12, tzinfo=UTC)
    of = coming_back(EveryDays(1, date(2026, 3, 28)), date(2026, 3, 28), asked_at=saturday)
    sundays = replace(of, actions=(replace(of.actions[0], hour=time(9), hour_named_by="fatima"),))
    due = next(due for due in wanted(sundays, saturday) if due.slot is Slot.STEP)
    assert due.at == datetime(2026, 3, 29, 7, tzinfo=UTC)
    assert named(due, sundays)


def about_bills(wishes: Wishes) -> Situation:
    of = coming_back(EveryDays(1, TODAY), day=date(2026, 4, 19), asked_at=THURSDAY)
    money = replace(GOAL, pillar="money")
    return replace(of, person=replace(FATIMA, wishes=wishes), goals=(money,))


def test_nothing_about_bills_comes_in_the_three_days_before_payday() -> None:
    sunday = datetime(2026, 4, 19, 12, tzinfo=UTC)
    assert planned(about_bills(Wishes()), sunday)[0][1] == date(2026, 4, 20)
    assert planned(about_bills(Wishes(payday=23)), sunday)[0][1] == date(2026, 4, 23)


def test_unless_the_person_chose_it() -> None:
    sunday = datetime(2026, 4, 19, 12, tzinfo=UTC)
    assert planned(about_bills(Wishes(payday=23, bills_before_payday=True)), sunday)[0][1] == date(2026, 4, 20)


def test_around_payday_waits_until_the_day_is_known() -> None:
    step = action("act-post", "Potje", repeats=Around(Anchor.PAYDAY, 2))
    unknown = examples.situation(actions=(step,), occurrences=())
    assert repeating.first(unknown, step, TODAY).day is None
    known = replace(unknown, person=replace(FATIMA, wishes=Wishes(payday=23)))
    assert repeating.first(known, step, TODAY).day == date(2026, 4, 25)


def test_what_was_said_keeps_its_time_when_the_step_is_taken_up_again() -> None:
    of = coming_back(report=Report.DONE, reported_at=THURSDAY)
    assert repeating.first(of, of.actions[0], TODAY).day == date(2026, 4, 20)
