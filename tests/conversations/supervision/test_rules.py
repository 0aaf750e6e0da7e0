"""A supervisor changes rules inside their ranges."""

from datetime import time

import pytest

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.drawing import draw
from conversations.screens import View
from domain.policy_changes import PolicyChange
from tests.conversations.deciding import NOW, Work, saved, screens


def anneke() -> Work:
    return Work(examples.staff(examples.ANNEKE))


def test_a_calmer_rule_holds_at_once() -> None:
    work = anneke()
    work.taps("rule", "per_week")
    [change] = saved(work.writes("3"), PolicyChange)
    assert (change.value, change.from_at, change.number) == (3, NOW, 1)


def test_a_rule_that_asks_more_waits_five_workdays() -> None:
    work = anneke()
    work.taps("rule", "per_week")
    [change] = saved(work.writes("5"), PolicyChange)
    assert change.from_at > NOW


def test_a_value_outside_the_range_is_refused_with_the_range_and_may_be_typed_again() -> None:
    work = anneke()
    work.taps("rule", "per_week")
    outcome = work.writes("9")
    [refused] = outcome.says
    assert (refused.screen, refused.words["low"], refused.words["high"]) == ("rule_refused", "0", "7")
    assert saved(outcome, PolicyChange) == []
    assert saved(work.writes("2"), PolicyChange)


@pytest.mark.parametrize("typed", ["", "veel", "-1", "3,5", "99999", "💐"])
def test_what_is_no_value_is_refused(typed: str) -> None:
    work = anneke()
    work.taps("rule", "per_day")
    assert screens(work.writes(typed), "anneke") == ["rule_refused"]


def test_a_button_sets_a_value() -> None:
    [change] = saved(anneke().taps("rule_set", "window_until-19:00"), PolicyChange)
    assert change.value == time(19)


def test_an_unknown_rule_is_not_there() -> None:
    assert screens(anneke().taps("rule", "salary"), "anneke") == ["gone"]


def test_figures_hold_no_small_group() -> None:
    staff = examples.staff(examples.ANNEKE)
    words = {"participants": "12", "coaches": "5", "pillar_money": "4", "pillar_income": "6"}
    shown = draw("counts", View(to=staff.person, programme=staff.programme, staff=staff, words=words, now=NOW))
    assert shown is not None
    assert "Inkomen en rechten: 6" in shown.text
    assert "Geld en papieren" not in shown.text
