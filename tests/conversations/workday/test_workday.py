"""Mijn werkdag: what a staff member sets holds at once, by a tap or one line."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations import examples
from conversations.drawing import draw
from conversations.replies import Outcome
from conversations.screens import View
from domain.people import BundleTime, StaffProfile
from tests.conversations.deciding import NOW, Work, saved, screens


def after(outcome: Outcome) -> StaffProfile:
    [profile] = saved(outcome, StaffProfile)
    return profile


def test_a_coach_chooses_morning_or_end_and_the_hour_follows_the_choice() -> None:
    evening = after(Work(examples.staff()).taps("wd_bundle", BundleTime.END))
    assert (evening.bundle, evening.bundle_at) == (BundleTime.END, None)
    me = examples.staff(profile=replace(evening, bundle_at=time(16)))
    assert after(Work(me).taps("wd_bundle", BundleTime.MORNING)).bundle_at is None


@pytest.mark.parametrize(("hour", "fits"), [("0900", True), ("0700", False), ("1900", False), ("zes", False)])
def test_the_hour_of_the_overview_lies_in_the_day_and_in_the_policy(hour: str, fits: bool) -> None:
    outcome = Work(examples.staff()).taps("wd_bundle", hour)
    assert screens(outcome, "marieke") == (["wd_bundle"] if fits else ["gone"])
    assert bool(saved(outcome, StaffProfile)) is fits


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("9:00-16:30", (time(9), time(16, 30))),
        ("van 8.30 tot 15 uur", (time(8, 30), time(15))),
        ("9-17", (time(9), time(17))),
        ("16:00-9:00", None),
        ("25:00-26:00", None),
        ("heel vroeg", None),
    ],
)
def test_hours_are_said_in_one_line(typed: str, hours: tuple[time, time] | None) -> None:
    work = Work(examples.staff())
    work.taps("wd_hours")
    outcome = work.writes(typed)
    if hours is None:
        assert saved(outcome, StaffProfile) == []
        shown = draw(
            "wd_hours",
            View(
                to=examples.MARIEKE, programme=examples.PROGRAMME, staff=work.me, now=NOW, words=outcome.says[0].words
            ),
        )
        assert shown is not None
        assert shown.text.startswith("Dat begreep ik niet.")
    else:
        assert (after(outcome).works_from, after(outcome).works_until) == hours


def test_one_working_day_always_stays() -> None:
    one = examples.staff(profile=StaffProfile(person="marieke", works_on=frozenset({2})))
    assert after(Work(one).taps("wd_days", "2")).works_on == {2}
    assert after(Work(one).taps("wd_days", "4")).works_on == {2, 4}
    assert screens(Work(one).taps("wd_days", "8"), "marieke") == ["gone"]


def test_a_day_off_is_tapped_or_written_and_taken_back() -> None:
    work = Work(examples.staff())
    work.taps("wd_off")
    written = after(work.writes("vrijdag 24 april"))
    assert written.days_off == {date(2026, 4, 24)}
    again = Work(examples.staff(profile=written))
    assert after(again.taps("wd_off", "2026-04-24")).days_off == frozenset()


def test_days_off_that_are_over_are_not_kept() -> None:
    over = examples.staff(profile=StaffProfile(person="marieke", days_off=frozenset({date(2026, 4, 1)})))
    assert after(Work(over).taps("wd_off", "2026-04-20")).days_off == {date(2026, 4, 20)}
    assert after(Work(over).taps("wd_off", "2026-04-02")).days_off == frozenset()


@pytest.mark.parametrize("thing", ["x", "2026-13-40", "from:0300", "until:", "gold"])
def test_what_no_button_carries_changes_nothing(thing: str) -> None:
    for verb in ("wd_bundle", "wd_hours", "wd_days", "wd_off", "wd_extras"):
        outcome = Work(examples.staff()).taps(verb, thing)
        assert (saved(outcome, StaffProfile), screens(outcome, "marieke")) == ([], ["gone"])
