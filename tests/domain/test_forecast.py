"""The time machine: days lived through beforehand, under one policy and beside it under another."""

import pickle
from dataclasses import replace
from datetime import date, datetime, time

import pytest

from conversations import examples
from conversations.examples import MONDAY, action
from domain import moments
from domain.delivery import Kind
from domain.dues import Slot
from domain.forecast import Answers, Foreseen, foreseen
from domain.outlook import Compared, Outlook, ends, outlook
from domain.people import Ending, Wishes
from domain.plans import Occurrence
from domain.policies import Policy
from domain.rhythms import Weekdays
from domain.side_by_side import Pair, lived
from domain.situations import Situation

ZONE = "Europe/Amsterdam"
EVERY_WORKDAY = Weekdays(frozenset({1, 2, 3, 4, 5}))


def busy(start: datetime = MONDAY, **policy: object) -> Situation:
    """Fatima with a step for every workday, and no talk."""
    today = moments.local_day(start, ZONE)
    step = action("act-walk", "Wandelen", repeats=EVERY_WORKDAY)
    time_to_do = Occurrence(id="0", action="act-walk", participant="fatima", day=today)
    rules = replace(Policy(), **policy)  # type: ignore[arg-type]  # fields by name
    person = replace(examples.FATIMA, last_sign_at=start)
    return examples.situation(
        person, actions=(step,), occurrences=(time_to_do,), appointments=(), recent=(), policy=rules
    )


def looked(situation: Situation, start: datetime = MONDAY, days: int = 14, answers: Answers = Answers.ALL) -> Outlook:
    lives = {situation.person.id: told(situation, start, days, answers)}
    return outlook(lives, start, days)


def told(
    situation: Situation, start: datetime = MONDAY, days: int = 14, answers: Answers = Answers.ALL
) -> list[Foreseen]:
    return list(foreseen(situation, start, ends(start, days), answers))


def test_a_week_holds_no_more_than_its_budget_and_says_what_the_budget_moved() -> None:
    week = looked(busy(per_week=3), days=7)
    assert week.total == 3
    assert looked(busy(per_week=5), days=7).total > week.total
    fortnight = looked(busy(per_week=3))
    assert "per_week" in {*fortnight.moved, *fortnight.dropped}


def test_nothing_is_begun_on_a_holiday_nor_in_a_weekend() -> None:
    days = looked(busy(per_week=7), days=21)
    begun = {days.date(number) for number, count in enumerate(days.on_day) if count}
    assert date(2026, 4, 27) not in begun  # King's day
    assert {each.isoweekday() for each in begun} <= {1, 2, 3, 4, 5}
    assert date(2026, 4, 28) in begun


@pytest.mark.parametrize(
    "start", [datetime(2026, 10, 19, 9, tzinfo=MONDAY.tzinfo), datetime(2027, 3, 22, 9, tzinfo=MONDAY.tzinfo)]
)
def test_the_moment_stays_ten_o_clock_on_both_sides_of_a_clock_change(start: datetime) -> None:
    messages = told(busy(start, per_week=7), start)
    assert {moments.local(each.at, ZONE).time() for each in messages if each.kind is Kind.STEP} == {time(10)}
    assert len({moments.local(each.at, ZONE).utcoffset() for each in messages}) == 2
    assert looked(busy(start, per_week=7), start).at_night == 0


def test_who_answers_is_asked_about_the_next_time_and_who_does_not_is_left_in_peace() -> None:
    silent = told(busy(per_week=7), days=28, answers=Answers.NONE)
    assert [each.grows_quiet for each in silent].count(True) == 1
    quiet_at = next(each.at for each in silent if each.grows_quiet)
    assert not [each for each in silent if each.kind is Kind.STEP and each.at > quiet_at]
    assert {slot for each in silent for slot in each.slots} >= {Slot.QUIET_CHECK, Slot.QUIET_NOTICE}
    assert not any(each.grows_quiet for each in told(busy(per_week=7), days=28))


def test_a_draft_shows_who_would_get_fewer_and_leaves_a_lower_wish_alone() -> None:
    frugal = replace(busy(per_week=4), person=replace(examples.FATIMA, id="precious", wishes=Wishes(per_week=1)))
    people = (busy(per_week=4), frugal)
    draft = [replace(each, policy=replace(each.policy, per_week=3)) for each in people]
    now, then = ({each.person.id: told(each, days=7) for each in side} for side in (people, draft))
    compared = Compared(now=outlook(now, MONDAY, 7), then=outlook(then, MONDAY, 7))
    assert (compared.more, compared.fewer, compared.people) == (0, 1, 2)
    assert compared.now.of_person["precious"] == compared.then.of_person["precious"] == 1


def test_after_the_end_only_the_question_of_the_month_is_foreseen() -> None:
    of = busy()
    ended = replace(of, person=replace(of.person, ending=Ending(since=MONDAY, agreed_at=MONDAY)))
    assert [each.slots for each in told(ended, days=40)] == [(Slot.AFTERCARE,)]


def test_what_another_process_lives_through_comes_back_as_it_would_here() -> None:
    of, draft = busy(per_week=4), replace(busy().policy, per_week=2)
    pairs = pickle.loads(pickle.dumps([Pair(of, draft), Pair(of, None)]))  # noqa: S301  what was just written
    tried, same = lived(pairs, MONDAY, ends(MONDAY, 7), Answers.ALL)
    assert (tried.now, tried.then) == (tuple(told(of, days=7)), tuple(told(replace(of, policy=draft), days=7)))
    assert len(tried.then) < len(tried.now) == len(same.then)
