"""Silence is noticed once, softly, and only where it is a sign."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import examples
from conversations.examples import FATIMA, JOINED, MARIEKE
from domain.dues import LIKING, SILENCE, Due, Slot
from domain.people import Person, Rest, StaffProfile, Wishes
from domain.reminders import wanted
from domain.situations import Situation

LAST = datetime(2026, 4, 2, 8, 0, tzinfo=UTC)
"""A Thursday in the third week of taking part."""
NEWCOMER = replace(FATIMA, last_sign_at=LAST)
OLD_HAND = replace(NEWCOMER, joined_at=JOINED - timedelta(days=60))


def quiet(person: Person = NEWCOMER, **changes: object) -> Situation:
    return examples.situation(person, actions=(), occurrences=(), appointments=(), **changes)


def days(slot: Slot, of: Situation, now: datetime = LAST) -> list[date]:
    return [due.day for due in wanted(of, now) if due.slot is slot]


@pytest.mark.parametrize(("person", "check", "notice"), [(NEWCOMER, 7, 14), (OLD_HAND, 14, 21)])
def test_first_the_person_is_asked_and_a_week_later_the_coach_is_told(person: Person, check: int, notice: int) -> None:
    first = date(2026, 4, 2)
    assert days(Slot.QUIET_CHECK, quiet(person)) == [first + timedelta(days=check)]
    assert days(Slot.QUIET_NOTICE, quiet(person)) == [first + timedelta(days=notice)]


def test_the_soft_message_also_comes_to_who_was_let_in_peace_by_auto_pause() -> None:
    assert days(Slot.QUIET_CHECK, quiet(replace(NEWCOMER, paused_at=LAST)))


@pytest.mark.parametrize(
    "person",
    [
        replace(NEWCOMER, wishes=Wishes(silence_notice=False)),
        replace(NEWCOMER, reads_along=True),
        replace(NEWCOMER, stopped_at=LAST),
        replace(NEWCOMER, unreachable_since=LAST),
        replace(NEWCOMER, rest=Rest(since=LAST)),
        replace(NEWCOMER, joined_at=None),
    ],
)
def test_silence_that_was_chosen_or_could_not_be_broken_is_no_sign(person: Person) -> None:
    assert not days(Slot.QUIET_CHECK, quiet(person)) + days(Slot.QUIET_NOTICE, quiet(person))


def test_days_of_rest_do_not_count() -> None:
    rested = replace(NEWCOMER, rest=Rest(since=LAST, until=LAST + timedelta(days=10)))
    assert days(Slot.QUIET_NOTICE, quiet(rested), LAST + timedelta(days=10)) == [date(2026, 4, 28)]


def test_it_is_asked_once_in_a_silence() -> None:
    asked = quiet(recent=(("asked", SILENCE, LAST + timedelta(days=7)),))
    assert not days(Slot.QUIET_CHECK, asked, LAST + timedelta(days=7))


def test_the_coach_is_told_on_a_day_of_work() -> None:
    off = StaffProfile(person=MARIEKE.id, days_off=frozenset({date(2026, 4, 16), date(2026, 4, 17)}))
    assert days(Slot.QUIET_NOTICE, quiet(coach_profile=off)) == [date(2026, 4, 20)]


def test_two_quiet_people_are_two_notices_for_one_coach() -> None:
    def notice(person: Person) -> Due:
        of = replace(quiet(), person=person)
        return next(due for due in wanted(of, LAST) if due.slot is Slot.QUIET_NOTICE)

    one, other = notice(NEWCOMER), notice(replace(NEWCOMER, id="henk"))
    assert one.id != other.id
    assert (one.person, one.thing) != (other.person, other.thing)


def test_after_two_weeks_of_taking_part_comes_one_question() -> None:
    new = quiet(replace(NEWCOMER, joined_at=LAST))
    assert days(Slot.LIKING, new) == [date(2026, 4, 16)]
    asked = replace(new, recent=(("asked", LIKING, LAST + timedelta(days=14)),))
    assert not days(Slot.LIKING, asked, LAST + timedelta(days=14))


def test_that_question_has_a_day_of_its_own() -> None:
    step = replace(examples.LANDLORD, day=date(2026, 4, 16), hour=None, hour_named_by=None)
    busy = examples.situation(replace(FATIMA, joined_at=LAST), actions=(step,), appointments=())
    assert days(Slot.LIKING, busy) == [date(2026, 4, 17)]
