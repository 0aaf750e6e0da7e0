"""Settings are changed inside what the level above leaves: seen first, then published, told to coaches, taken back."""

from dataclasses import replace
from datetime import UTC, time, timedelta

import pytest

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.drawing import draw
from conversations.screens import View
from conversations.supervision.rule_phrases import read_rule
from domain.people import Person, StaffProfile, Team, Wishes
from domain.policies import Policy, PolicyLevel
from domain.policy_changes import PolicyChange, Scope
from domain.rulebook import Rulebook, Taker
from tests.conversations.deciding import NOW, Work, saved, screens

NORTH = Team(id="noord", name="Noord", lead="marieke")
LONG_AGO = NOW - timedelta(days=60)
FATIMA = Taker(person="fatima", wishes=Wishes(), joined_at=LONG_AGO, coach="marieke", team="noord")
PRECIOUS = Taker(person="precious", wishes=Wishes(per_week=2), joined_at=LONG_AGO, coach="bram")
BOOK = Rulebook(teams=(NORTH,), takers=(FATIMA, PRECIOUS))


def works(who: Person = examples.ANNEKE, *, team: str | None = "noord") -> Work:
    return Work(examples.staff(who, profile=StaffProfile(person=who.id, team=team)), book=BOOK)


def test_a_change_is_seen_with_whom_it_touches_before_it_holds() -> None:
    work = works()
    work.taps("rule", "per_week")
    seen = work.writes("3")
    [preview] = seen.says
    assert (preview.words["before"], preview.words["after"]) == ("4", "3")
    assert (preview.words["noticing"], preview.words["keeping"]) == ("1", "1")
    assert saved(seen, PolicyChange) == []


def publishes(work: Work, thing: str, why: str = "") -> PolicyChange:
    work.taps("rule_set", thing)
    if why:
        work.writes(why)
    field = thing.rpartition("-")[0]
    [change] = saved(work.taps("rule_do", field if ":" in field else f"p:{field}"), PolicyChange)
    return change


def test_a_calmer_rule_holds_at_once_and_keeps_its_reason() -> None:
    change = publishes(works(), "per_week-3", why="Rustiger.")
    assert (change.value, change.from_at, change.number, change.why) == (3, NOW, 1, "Rustiger.")


def test_a_rule_that_asks_more_waits_five_workdays_and_every_coach_is_asked() -> None:
    work = works()
    work.taps("rule_set", "per_week-5")
    outcome = work.taps("rule_do", "p:per_week")
    [change] = saved(outcome, PolicyChange)
    assert change.from_at.astimezone(UTC).day == 22
    assert screens(outcome, "marieke") == screens(outcome, "bram") == ["rule_proposed"]


def test_a_value_outside_the_range_is_refused_with_the_range_and_may_be_typed_again() -> None:
    work = works()
    work.taps("rule", "per_week")
    outcome = work.writes("9")
    [refused] = outcome.says
    assert (refused.screen, refused.words["low"], refused.words["high"]) == ("rule_refused", "0", "7")
    assert screens(work.writes("2"), "anneke") == ["rule_preview"]


@pytest.mark.parametrize("typed", ["", "veel", "-1", "3,5", "99999", "💐"])
def test_what_is_no_value_is_refused(typed: str) -> None:
    work = works()
    work.taps("rule", "per_day")
    assert screens(work.writes(typed), "anneke") == ["rule_refused"]


def test_a_second_tap_publishes_nothing_more() -> None:
    work = works()
    publishes(work, "window_until-19:00")
    again = work.taps("rule_do", "p:window_until")
    assert saved(again, PolicyChange) == []
    assert screens(again, "anneke") == ["rule_changed"]


@pytest.mark.parametrize("thing", ["salary", "tzuid:per_week", "c:per_week", "x:per_week"])
def test_an_unknown_rule_or_place_is_not_there(thing: str) -> None:
    assert screens(works().taps("rule", thing), "anneke") == ["gone"]


def test_what_was_published_can_be_taken_back_at_once() -> None:
    work = works()
    publishes(work, "per_week-3")
    work.now += timedelta(hours=2)
    [back] = saved(work.taps("rule_undo", "p:1"), PolicyChange)
    assert (back.undoes, back.from_at) == (1, work.now)
    assert work.book.rules.policy(Scope(), work.now) == Policy()


# Teams and coaches ----------------------------------------------------------------------------------------------


def test_a_team_lead_chooses_for_the_team_inside_what_the_programme_leaves() -> None:
    work = works(examples.MARIEKE)
    change = publishes(work, "tnoord:per_week-3")
    assert (change.level, change.scope) == (PolicyLevel.TEAM, "noord")
    work.taps("rule", "tnoord:per_week")
    [refused] = work.writes("5").says
    assert (refused.screen, refused.words["high"]) == ("rule_refused", "4")


def test_a_coach_chooses_for_own_participants_only() -> None:
    work = works(examples.BRAM, team=None)
    assert screens(work.taps("rules", "tnoord:"), "bram") == ["gone"]
    change = publishes(work, "c:per_day-0")
    assert (change.level, change.scope) == (PolicyLevel.COACH, "bram")
    assert [say.to for say in work.taps("rules").says] == ["bram"]


def test_a_level_can_follow_the_one_above_again() -> None:
    work = works(examples.MARIEKE)
    publishes(work, "c:per_week-2")
    change = publishes(work, "c:per_week-up")
    assert change.value is None


# Plain sentences ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("Hoogstens drie berichtjes per week.", "per_week", "3"),
        ("at most 3 messages a week", "per_week", "3"),
        ("geen berichtjes per dag", "per_day", "0"),
        ("niet voor 10 uur", "window_from", "10"),
        ("Stoppen om 18:30", "window_until", "18:30"),
        ("niet op vrijdag", "quiet_days", "5 6 7"),
        ("wel op zaterdag", "quiet_days", "7"),
        ("no messages on Thursdays and Fridays", "quiet_days", "4 5 6 7"),
        ("overzicht om 15.30", "bundle_at", "15.30"),
    ],
)
def test_a_setting_can_be_said_in_a_sentence(said: str, field: str, value: str) -> None:
    assert read_rule(said, Policy()) == (field, value)


@pytest.mark.parametrize("said", ["hoi", "hoe gaat het?", "3", "Fatima belt vrijdag", "3 per dag en 4 per week", ""])
def test_what_may_mean_anything_else_is_no_setting(said: str) -> None:
    assert read_rule(said, Policy()) is None


def test_a_sentence_to_no_question_opens_the_same_preview() -> None:
    work = works()
    assert screens(work.says("hoogstens 3 berichtjes per week"), "anneke") == ["rule_preview"]
    assert screens(work.says("hoi"), "anneke") == ["staff_menu"]


# What coaches think ---------------------------------------------------------------------------------------------


def test_what_a_coach_thinks_goes_to_who_proposed_it() -> None:
    supervisor = works()
    publishes(supervisor, "per_week-5")
    coach = Work(examples.staff(examples.MARIEKE), book=supervisor.book)
    assert screens(coach.taps("rule_view", "1-fine"), "anneke") == ["rule_opinion"]
    coach.taps("rule_view", "1-doubt")
    outcome = coach.writes("Twee is genoeg.")
    [passed] = [say for say in outcome.says if say.to == "anneke"]
    assert (passed.words["text"], passed.words["by_name"]) == ("Twee is genoeg.", "Marieke")


def test_the_history_says_who_and_what_newest_first() -> None:
    work = works()
    publishes(work, "per_week-3", why="Rustiger.")
    work.taps("rule_undo", "p:1")
    [say] = work.taps("rule_history", "p:").says
    staff = replace(work.me, policy=Policy())
    view = View(to=staff.person, programme=staff.programme, staff=staff, words=say.words, now=NOW)
    shown = draw("rule_history", view)
    assert shown is not None
    back, lowered = [line for line in shown.text.splitlines() if line.startswith("•")]
    assert "Anneke: Berichtjes per week 4 → 3. Waarom: Rustiger." in lowered
    assert "(teruggedraaid)" in back


def test_figures_hold_no_small_group() -> None:
    staff = examples.staff(examples.ANNEKE)
    words = {"participants": "12", "coaches": "5", "pillar_money": "4", "pillar_income": "6"}
    shown = draw("counts", View(to=staff.person, programme=staff.programme, staff=staff, words=words, now=NOW))
    assert shown is not None
    assert "Inkomen en rechten: 6" in shown.text
    assert "Geld en papieren" not in shown.text


def test_a_window_that_is_typed_is_an_hour() -> None:
    assert publishes(works(), "window_until-19:00").value == time(19)
