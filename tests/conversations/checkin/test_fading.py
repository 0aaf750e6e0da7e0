"""After a step was done by oneself four times Stapje asks whether to be quiet about it; it never just is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations.examples import FATIMA, LETTERS, situation
from domain.plans import Action, Fading, Occurrence, Report
from domain.policies import Policy
from domain.reminders import wanted
from domain.rhythms import Weekdays
from domain.situations import Situation
from tests.conversations.deciding import NOW, Talk, saved, screens

WEEKLY = replace(LETTERS, repeats=Weekdays(frozenset({4})))
TODAY = date(2026, 4, 16)


def busy(done: int, *, asked: int = 0, action: Action = WEEKLY, policy: Policy = Policy()) -> Situation:  # noqa: B008  # frozen
    """Fatima, who did a weekly step so often by herself, the last `asked` times after a message."""
    past = tuple(
        Occurrence(
            id=f"occ-{number}",
            action=action.id,
            participant="fatima",
            day=TODAY - timedelta(weeks=done - number),
            report=Report.DONE,
            reported_at=NOW - timedelta(weeks=done - number),
            asked_at=NOW - timedelta(weeks=done - number) if number >= done - asked else None,
        )
        for number in range(done)
    )
    today = Occurrence(id="occ-today", action=action.id, participant="fatima", day=TODAY)
    return situation(actions=(action,), occurrences=(*past, today), appointments=(), policy=policy)


@pytest.mark.parametrize(
    ("of", "asks"),
    [
        pytest.param(busy(3), True, id="the fourth time alone"),
        pytest.param(busy(2), False, id="the third"),
        pytest.param(busy(3, asked=1), False, id="once after a message"),
        pytest.param(busy(3, action=replace(WEEKLY, fading=Fading.WRITES)), False, id="asked before"),
        pytest.param(busy(3, policy=Policy(fading_after=0)), False, id="switched off"),
        pytest.param(busy(1, policy=Policy(fading_after=2)), True, id="chosen earlier"),
    ],
)
def test_it_is_asked_once_after_so_many_times_by_oneself(of: Situation, asks: bool) -> None:
    assert ("fading_question" in screens(Talk(of).taps("done", "occ-today"), "fatima")) is asks


def test_yes_takes_away_what_was_planned_about_the_step_until_it_is_wanted_again() -> None:
    talk = Talk(busy(3))
    talk.taps("done", "occ-today")
    before = wanted(talk.of, NOW)
    assert saved(talk.taps("fade", LETTERS.id), Action)[0].fading is Fading.QUIET
    quiet = wanted(talk.of, NOW)
    talk.taps("fade_not", LETTERS.id)
    assert len(quiet) < len(before) == len(wanted(talk.of, NOW))


def test_a_second_tap_changes_nothing() -> None:
    talk = Talk(busy(3))
    talk.taps("fade", LETTERS.id)
    again = talk.taps("fade", LETTERS.id)
    assert (saved(again, Action), screens(again, FATIMA.id)) == ([], ["fading_quiet"])
