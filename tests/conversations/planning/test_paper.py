"""The plan on paper: a coach hands it over, and it speaks to who it is about."""

from dataclasses import replace

from conversations.examples import coach_example, henk, situation
from conversations.pictures.paper import PaperPlan
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from tests.conversations.deciding import Talk


def page(view: View, language: str = "nl") -> PaperPlan:
    shown = SCREENS["paper_plan"].draw(view, Wording(language))
    assert shown
    assert isinstance(shown.drawing, PaperPlan)
    return shown.drawing


def test_the_page_is_in_the_language_of_who_it_is_about() -> None:
    assert page(coach_example(henk)(), "en").title == "Mijn plan"


def test_what_worked_stands_first_and_each_step_has_its_moment() -> None:
    plan = page(coach_example()())
    assert plan.worked == ("Eén schuldeiser opschrijven",)
    assert ("De huurbaas bellen, samen", "donderdag 16 april 10:00 · na de koffie, met Marieke erbij") in plan.goals[
        0
    ].steps


def test_a_plan_without_a_talk_or_a_coach_still_says_whom_to_call() -> None:
    view = coach_example()()
    assert view.about
    alone = replace(view.about, coach=None, appointments=())
    plan = page(replace(view, about=alone))
    assert (plan.talk, plan.danger) == ("", "Is er gevaar? Bel 112.")


def test_it_is_told_that_it_was_printed() -> None:
    outcome = Talk(situation()).coach_taps("paper_plan")
    assert [each.kind for each in outcome.history] == ["plan_printed"]
