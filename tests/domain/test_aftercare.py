"""After the time with the coach it is asked in some months, nothing else; in the end everything goes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import examples
from conversations.examples import CALL, FATIMA, TALK
from domain import aftercare, moments
from domain.dues import AFTERCARE, LAST_WORD, Due, Slot
from domain.people import Ending, Rest, Wishes
from domain.policies import Policy
from domain.reminders import wanted
from domain.situations import Situation

YES = datetime(2026, 1, 30, 12, 0, tzinfo=UTC)
"""A Friday: one month later is the last day of February, a Saturday."""
ENDED = replace(FATIMA, ending=Ending(since=YES - timedelta(days=1), agreed_at=YES), last_sign_at=YES)
ASKED = [(2026, 3, 2), (2026, 3, 30), (2026, 4, 30), (2026, 7, 30), (2026, 10, 30), (2027, 2, 1)]
"""Working days on or after the day of the month; the last one is a year later, a Saturday again."""


def ended(**changes: object) -> Situation:
    return examples.situation(ENDED, appointments=(), **changes)


def planned(of: Situation, now: datetime) -> dict[Slot, Due]:
    return {due.slot: due for due in wanted(of, now)}


def lived(of: Situation, until: datetime) -> list[tuple[Slot, date]]:
    """All that comes up, handled one after the other."""
    now, done = YES, []
    while (next_ := min(wanted(of, now), key=lambda due: due.at)).at <= until:
        now, entry = next_.at, ("asked", next_.thing, next_.at)
        done.append((next_.slot, next_.day))
        if next_.slot is Slot.FORGET:
            break
        of = replace(of, recent=(*of.recent[-3:], entry))
    return done


def test_a_life_after_the_end_has_six_questions_a_last_word_and_a_last_day() -> None:
    days = [date(*each) for each in ASKED]
    questions = [(Slot.AFTERCARE, day) for day in days]
    rest = [(Slot.LAST_WORD, date(2027, 2, 15)), (Slot.FORGET, date(2027, 4, 30))]
    assert lived(ended(), YES + timedelta(days=600)) == [*questions, *rest]


def test_no_step_no_week_and_no_silence_is_asked_about() -> None:
    slots = set(planned(ended(), YES))
    assert slots == {Slot.AFTERCARE, Slot.LAST_WORD, Slot.FORGET}


def test_talks_and_calls_for_help_go_on() -> None:
    talk = replace(TALK, at=YES + timedelta(days=10))
    of = replace(ended(), appointments=(talk,), calls=(replace(CALL, made_at=YES),))
    assert {Slot.NOTICE_1, Slot.CALL_STAND_IN} <= set(planned(of, YES))


def test_before_the_yes_all_goes_on_as_it_was() -> None:
    opened = replace(examples.situation(), person=replace(FATIMA, ending=Ending(since=YES)))
    assert wanted(opened, examples.THURSDAY) == wanted(examples.situation(), examples.THURSDAY)


def test_a_question_that_an_outage_swallowed_comes_the_next_day() -> None:
    before = planned(ended(), YES)[Slot.AFTERCARE]
    after = planned(replace(ended(), dues=(before,)), before.at + timedelta(hours=5))[Slot.AFTERCARE]
    assert (before.day, after.day) == (date(2026, 3, 2), date(2026, 3, 3))


@pytest.mark.parametrize(
    ("months", "first", "last"),
    [
        (frozenset({4}), date(2026, 6, 1), date(2026, 6, 15)),
        (frozenset(), None, date(2026, 2, 13)),
    ],
)
def test_the_months_are_the_programmes(months: frozenset[int], first: date | None, last: date) -> None:
    dues = planned(ended(policy=Policy(aftercare_months=months)), YES)
    assert (dues[Slot.AFTERCARE].day if first else dues.get(Slot.AFTERCARE)) == first
    assert dues[Slot.LAST_WORD].day == last


def test_who_wants_no_question_gets_the_last_word_only() -> None:
    quiet = replace(ended(), person=replace(ENDED, wishes=Wishes(aftercare=False)))
    assert set(planned(quiet, YES)) == {Slot.LAST_WORD, Slot.FORGET}


def test_in_rest_and_after_stop_nothing_is_asked_but_the_plan_is_not_kept_longer() -> None:
    for person in (replace(ENDED, stopped_at=YES), replace(ENDED, rest=Rest(since=YES))):
        assert set(planned(replace(ended(), person=person), YES)) == {Slot.FORGET}


def test_contact_again_keeps_the_plan_for_longer() -> None:
    back = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    assert ENDED.ending is not None
    asked = replace(ended(), person=replace(ENDED, ending=replace(ENDED.ending, back_at=back)))
    assert aftercare.kept_until(ended()) == date(2027, 4, 30)
    assert aftercare.kept_until(asked) == date(2027, 5, 30)


def test_a_last_day_that_has_passed_is_the_coming_night_and_stays_it() -> None:
    late = YES + timedelta(days=1000)
    due = planned(ended(), late)[Slot.FORGET]
    assert due.day == moments.local_day(late, ENDED.zone) + timedelta(days=1)
    assert planned(replace(ended(), dues=(due,)), due.at + timedelta(hours=30))[Slot.FORGET] == due


def test_what_was_asked_this_month_is_not_asked_again() -> None:
    due = planned(ended(), YES)[Slot.AFTERCARE]
    asked = replace(ended(), recent=(("asked", AFTERCARE, due.at),))
    assert planned(asked, due.at)[Slot.AFTERCARE].day == date(2026, 3, 30)
    told = replace(ended(), recent=(("asked", LAST_WORD, datetime(2027, 2, 15, 9, tzinfo=UTC)),))
    assert Slot.LAST_WORD not in planned(told, datetime(2027, 2, 15, 10, tzinfo=UTC))
