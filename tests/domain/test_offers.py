"""What can wait is offered on an open day that has no other message, so that the one message of a day stays free."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.examples import FATIMA, MONDAY
from domain import moments, offers
from domain.dues import HOW_ARE_THINGS, Due, Slot, due_id
from domain.people import Wishes
from domain.reminders import wanted
from domain.situations import Situation

TEN = MONDAY - timedelta(hours=1)
SUNDAY = TEN - timedelta(days=1)


def offer(at: datetime) -> Due:
    day = moments.local_day(at, FATIMA.zone)
    name = due_id(FATIMA.id, HOW_ARE_THINGS, day, Slot.BRIDGE)
    return Due(id=name, person=FATIMA.id, about=FATIMA.id, thing=HOW_ARE_THINGS, slot=Slot.BRIDGE, day=day, at=at)


def free(**own: object) -> Situation:
    """Fatima with nothing planned."""
    return replace(examples.situation(actions=(), occurrences=(), appointments=()), **own)  # type: ignore[arg-type]  # by name


def suits(of: Situation, now: datetime, at: datetime | None = None, *, beside: bool = False) -> datetime:
    return offers.suits_at(of, offer(at or now), wanted(of, now), now, beside=beside)


def test_on_a_free_and_open_day_it_comes_at_once() -> None:
    assert suits(free(), TEN) == TEN


@pytest.mark.parametrize(
    ("of", "now"),
    [
        pytest.param(free(), SUNDAY, id="a quiet day"),
        pytest.param(free(begun=(TEN - timedelta(days=1, hours=-1),)), SUNDAY, id="a quiet day, after a message"),
        pytest.param(free(begun=(TEN - timedelta(minutes=30),)), TEN, id="the message of the day went already"),
    ],
)
def test_another_day_is_found_at_the_own_moment(of: Situation, now: datetime) -> None:
    found = moments.local(suits(of, now), FATIMA.zone)
    assert found.date() > now.date()
    assert found.isoweekday() <= 5
    assert (found.hour, found.minute) == (10, 0)


def test_it_waits_for_the_own_hours_of_that_day() -> None:
    later = replace(FATIMA, wishes=Wishes(window=(time(13), time(19))))
    assert suits(free(person=later), TEN) == TEN + timedelta(hours=3)


def test_a_day_with_a_message_of_the_plan_stays_free_for_that() -> None:
    assert suits(free(), TEN, beside=True) == TEN + timedelta(days=1)
    of = examples.situation(actions=(examples.LANDLORD,), occurrences=examples.OCCURRENCES[1:2], appointments=())
    thursday = [due.at for due in wanted(of, examples.THURSDAY - timedelta(hours=1))]
    assert moments.local_day(thursday[0], FATIMA.zone) == date(2026, 4, 16)
    assert suits(of, examples.THURSDAY - timedelta(hours=1)) == examples.THURSDAY + timedelta(days=1)


def test_a_full_week_moves_it_into_the_next() -> None:
    of = free(begun=tuple(TEN + timedelta(days=ahead) for ahead in range(4)))
    friday = TEN + timedelta(days=4)
    assert moments.local_day(suits(of, friday), FATIMA.zone) == date(2026, 4, 20)


def test_after_two_weeks_it_gives_way_no_longer() -> None:
    assert suits(free(), TEN, at=TEN - timedelta(days=14), beside=True) == TEN
