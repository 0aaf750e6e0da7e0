"""A proposal holds up to three options, and every answer to it is as good."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.choosing.screens import OFFERED, PICK, with_choices
from conversations.examples import COACH_OF, FATIMA, GOAL
from conversations.planning.plan import goals, open_steps, proposals
from domain.plans import Action, ActionStatus, Goal, GoalStatus
from domain.sharing import shared
from tests.conversations.deciding import Talk, saved, screens
from tests.conversations.phone import Phone


def step_only() -> Phone:
    return Phone(replace(with_choices(), goals=(GOAL,)))


def picked(phone: Phone) -> Action:
    return next(each for each in phone.of.actions if each.id == PICK.id)


def test_the_coach_types_options_on_one_line_and_they_are_no_step_yet() -> None:
    talk = Talk(examples.situation(actions=()))
    talk.coach_taps("new_steps")
    [made] = saved(talk.coach_writes("Een lijst maken / Vijf mappen kopen do 10:00"), Action)
    assert (made.status, made.options) == (ActionStatus.CHOICE, ("Een lijst maken", "Vijf mappen kopen"))
    assert made.hour_named_by == COACH_OF["fatima"].id
    sent = talk.coach_taps("send_plan")
    assert screens(sent, "fatima") == ["choose"]


def test_a_fourth_option_is_one_too_many() -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("new_steps")
    outcome = talk.coach_writes("a / b / c / d")
    assert (outcome.changes, screens(outcome, "marieke")) == ((), ["lines_unclear"])


def test_a_word_with_a_stroke_in_it_is_one_step() -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("new_steps")
    [made] = saved(talk.coach_writes("Aanvraag huur/zorgtoeslag bekijken"), Action)
    assert made.status is ActionStatus.PROPOSED


def test_a_goal_on_several_lines_is_offered_and_can_be_taken_back() -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("goal")
    [made] = saved(talk.coach_writes("Een rustige ochtend\nMeer slapen"), Goal)
    assert made.status is GoalStatus.PROPOSED
    assert [goal.id for goal in goals(talk.of)] == [GOAL.id]
    talk.coach_taps("offer_off", made.id)
    assert screens(talk.taps("choose", made.id), "fatima") == ["gone"]


def test_the_participant_sees_three_options_something_else_and_not_now() -> None:
    phone = step_only().taps("choose", PICK.id)
    assert phone.labels == ["Een lijst maken", "Vijf mappen kopen", "Een doos pakken", "Iets anders", "Nu niet"]


def test_one_tap_makes_an_option_the_step() -> None:
    phone = step_only().taps("choose", PICK.id).presses("Vijf mappen kopen")
    assert [each.words for each in open_steps(phone.of)][-1] == "Vijf mappen kopen"
    assert "mee bezig" in phone.text


def test_a_second_tap_changes_nothing() -> None:
    phone = step_only().taps("choose_it", f"{PICK.id}:1")
    once = phone.of.actions
    assert phone.taps("choose_it", f"{PICK.id}:0").of.actions == once


def test_something_else_is_said_in_own_words() -> None:
    phone = step_only().taps("choose", PICK.id).presses("Iets anders").writes("De buurvrouw vragen")
    step = picked(phone)
    assert (step.words, step.status, step.author) == ("De buurvrouw vragen", ActionStatus.OPEN, FATIMA.id)


def test_not_now_leaves_it_in_the_plan_and_asks_nothing() -> None:
    phone = step_only().taps("choose", PICK.id).presses("Nu niet")
    assert picked(phone).status is ActionStatus.CHOICE
    phone.presses("Mijn plan")
    assert "Een lijst maken / Vijf mappen kopen / Een doos pakken" in phone.text
    assert "Een lijst maken" in phone.presses("Kiezen").labels


def test_without_room_the_picked_step_waits() -> None:
    more = examples.action("act-meter", "De energiemeter aflezen", position=6)
    of = with_choices()
    phone = Phone(replace(of, goals=(GOAL,), actions=(*of.actions, more))).taps("choose_it", f"{PICK.id}:0")
    assert [each.words for each in proposals(phone.of)][-1] == "Een lijst maken"


def test_words_that_were_picked_make_a_goal_and_its_first_step_is_asked() -> None:
    phone = Phone(with_choices()).taps("choose", OFFERED.id).presses("Meer slapen")
    assert [goal.words for goal in goals(phone.of)] == [GOAL.words, "Meer slapen"]
    assert not goals(phone.of)[-1].private
    assert "Welke kleine stap" in phone.text


def test_own_words_for_a_goal_are_private_until_their_maker_says_so() -> None:
    phone = Phone(with_choices()).taps("choose_other", OFFERED.id).writes("Minder piekeren")
    assert "Minder piekeren" not in repr(shared(phone.of).goals)
    assert "Mag Marieke dit doel" in phone.text
    phone.writes("ja")
    assert "Minder piekeren" in repr(shared(phone.of).goals)


def test_in_simple_mode_options_come_one_by_one() -> None:
    of = examples.henk()
    pick = replace(PICK, participant="henk", goal=of.goals[0].id)
    phone = Phone(replace(of, actions=(*of.actions, pick))).taps("choose", PICK.id)
    assert phone.labels == ["Ja, deze", "Een andere", "Hulp"]
    phone.presses("Een andere").presses("Een andere").presses("Een andere")
    assert phone.labels == ["Iets anders", "Nu niet", "Hulp"]


def test_options_go_with_a_goal_that_stops() -> None:
    phone = step_only().taps("goal_stop", GOAL.id)
    assert PICK.id not in {each.id for each in phone.of.actions}


@pytest.mark.parametrize("number", ["9", "x", ""])
def test_an_option_that_never_was_is_not_there(number: str) -> None:
    assert picked(step_only().taps("choose_it", f"{PICK.id}:{number}")).status is ActionStatus.CHOICE
