"""The coach writes a goal and proposes steps."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations import examples
from conversations.replies import Kind
from domain.plans import Action, ActionStatus, Goal
from tests.conversations.deciding import Talk, kinds, saved, screens


def new_plan() -> Talk:
    """Marieke with Fatima, before there is a plan."""
    return Talk(
        examples.situation(goals=(), actions=(), occurrences=(), ledger=(), appointments=()), now=examples.MONDAY
    )


def with_goal() -> Talk:
    talk = new_plan()
    talk.coach_taps("goal")
    talk.coach_writes("Ik wil rust rond de huur")
    return talk


def test_a_goal_holds_the_words_and_a_subject_with_one_more_linked() -> None:
    talk = with_goal()
    talk.coach_taps("pillar", "debts_savings")
    talk.coach_taps("also", "home_family")
    assert [(goal.words, goal.pillar, goal.also) for goal in talk.of.goals] == [
        ("Ik wil rust rond de huur", "debts_savings", ("home_family",))
    ]


def test_a_goal_needs_no_subject() -> None:
    talk = with_goal()
    outcome = talk.coach_taps("pillar", "none")
    assert saved(outcome, Goal) == []
    assert screens(outcome, "marieke") == ["ask_steps"]


def test_each_line_becomes_a_proposal_with_its_own_moment() -> None:
    talk = with_goal()
    outcome = talk.coach_writes("Huurbaas bellen do 10:00 | na de koffie\nVijf brieven openmaken")
    call, letters = saved(outcome, Action)
    assert (call.words, call.day, call.hour, call.if_then) == (
        "Huurbaas bellen",
        date(2026, 4, 16),
        time(10),
        "na de koffie",
    )
    assert (letters.day, letters.hour, letters.status) == (None, None, ActionStatus.PROPOSED)
    assert (call.author, call.hour_named_by) == ("marieke", "marieke")
    assert kinds(outcome) == ["proposed", "proposed"]


def test_more_lines_follow_without_another_tap() -> None:
    talk = with_goal()
    talk.coach_writes("Doos pakken")
    talk.coach_writes("Brieven sorteren")
    assert [step.position for step in talk.of.actions] == [1, 2]


def test_the_participant_hears_nothing_before_the_coach_sends() -> None:
    talk = with_goal()
    assert screens(talk.coach_writes("Doos pakken"), "fatima") == []


def test_sending_is_one_message_to_the_participant() -> None:
    talk = with_goal()
    talk.coach_writes("Doos pakken\nBrieven sorteren")
    outcome = talk.coach_taps("send_plan")
    assert [(say.screen, say.kind) for say in outcome.says if say.to == "fatima"] == [("plan_proposed", Kind.WORDS)]
    assert screens(outcome, "marieke") == ["plan_sent"]


def test_who_has_not_said_yes_yet_gets_the_proposals_later() -> None:
    talk = Talk(examples.situation(replace(examples.FATIMA, joined_at=None)))
    assert screens(talk.coach_taps("send_plan"), "fatima") == []


def test_the_catalogue_opens_only_after_the_goal_is_filled() -> None:
    talk = new_plan()
    assert screens(talk.coach_taps("boxes"), "marieke") == ["person"]
    assert screens(with_goal().coach_taps("boxes"), "marieke") == ["choose_boxes"]


def test_a_box_brings_its_skill_in_the_language_of_the_participant() -> None:
    talk = with_goal()
    talk.coach_taps("box", "one_creditor")
    step = saved(talk.coach_writes("di 10:00 | na de koffie"), Action)[0]
    assert step.words == "Op papier één schuldeiser opschrijven, met het nummer van de brief"
    assert (step.catalogue, step.skill, step.day, step.hour) == (
        "one_creditor",
        "starting",
        date(2026, 4, 14),
        time(10),
    )


def test_a_box_may_have_no_moment_yet() -> None:
    talk = with_goal()
    assert saved(talk.coach_taps("box", "five_letters"), Action)[0].day is None


def test_a_second_tap_on_a_box_proposes_nothing_more_and_its_moment_may_still_be_said() -> None:
    talk = with_goal()
    talk.coach_taps("box", "five_letters")
    assert saved(talk.coach_taps("box", "five_letters"), Action) == []
    assert saved(talk.coach_writes("do 10:00"), Action)[0].hour == time(10)


def test_what_comes_after_a_box_is_as_short_as_any_step() -> None:
    talk = with_goal()
    talk.coach_taps("box", "five_letters")
    outcome = talk.coach_writes(f"do 10:00 | {'na de koffie ' * 20}")
    assert saved(outcome, Action) == []


def test_after_a_box_what_is_no_moment_is_the_next_step() -> None:
    talk = with_goal()
    talk.coach_taps("box", "five_letters")
    talk.coach_writes("Doos pakken")
    assert [step.words for step in talk.of.actions][-1] == "Doos pakken"
    assert talk.of.actions[-2].catalogue == "five_letters"


def test_a_second_goal_asks_which_one_the_steps_are_for() -> None:
    talk = with_goal()
    first = talk.of.goals[0].id
    talk.coach_taps("goal")
    talk.coach_writes("Iets met fietsen")
    assert screens(talk.coach_taps("new_steps"), "marieke") == ["choose_goal"]
    talk.coach_taps("steps_for", first)
    assert saved(talk.coach_writes("Doos pakken"), Action)[0].goal == first


def test_the_coach_takes_back_only_what_nobody_agreed_to() -> None:
    talk = Talk(examples.situation())
    assert screens(talk.coach_taps("unstep", examples.LANDLORD.id), "marieke") == ["gone"]
    back = saved(talk.coach_taps("unstep", examples.SAVING.id), Action)
    assert [(step.id, step.status) for step in back] == [(examples.SAVING.id, ActionStatus.DROPPED)]


@pytest.mark.parametrize("text", ["x" * 151, "y" * 151 + " di 10:00"], ids=["alone", "with a moment"])
def test_a_line_too_long_for_a_telephone_is_asked_again(text: str) -> None:
    assert screens(with_goal().coach_writes(text), "marieke") == ["lines_unclear"]


def test_each_look_at_a_person_is_written_down() -> None:
    outcome = Talk(examples.situation()).coach_taps("person")
    assert kinds(outcome) == ["looked"]
    assert outcome.history[0].subject == "fatima"
