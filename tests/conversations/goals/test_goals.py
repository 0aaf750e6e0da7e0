"""Goals of one's own: started, worded, put in order, shared or kept, and stopped without a loss."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.examples import GOAL, LANDLORD, LETTERS, SAVING
from conversations.goals.screens import CYCLING, two_goals
from conversations.planning.plan import goals, open_steps, proposals, steps
from domain.plans import ActionStatus, GoalStatus
from tests.conversations.deciding import Talk, screens
from tests.conversations.phone import Phone


def words(phone: Phone) -> list[str]:
    return [goal.words for goal in goals(phone.of)]


def test_a_goal_is_started_in_words_alone_and_is_private_until_its_maker_says_yes() -> None:
    phone = Phone(examples.situation()).writes("nieuw doel").writes("Iets met fietsen")
    assert phone.text == "“Iets met fietsen” staat in je plan. Mag Marieke dit doel en de stappen zien?"
    assert [goal.private for goal in goals(phone.of)] == [False, True]
    phone.writes("hm").writes("ja")
    assert not any(goal.private for goal in goals(phone.of))
    assert "Welke kleine stap" in phone.text


def test_a_goal_is_started_with_buttons_alone_but_for_its_words() -> None:
    phone = Phone(examples.situation())
    phone.writes("mijn doelen").presses("Nieuw doel").writes("Iets met fietsen").presses("Nee, alleen voor mij")
    assert goals(phone.of)[-1].private
    assert "Welke kleine stap" in phone.text


def test_of_a_step_that_the_coach_does_not_see_nobody_asks_who_does_it() -> None:
    phone = (
        Phone(examples.situation(actions=()))
        .writes("nieuw doel")
        .writes("Fietsen")
        .writes("nee")
        .writes("Band plakken")
    )
    phone.presses("Vandaag").presses("Sla over")
    assert [(each.words, each.together) for each in open_steps(phone.of)] == [("Band plakken", None)]


def test_two_goals_are_enough_and_that_is_said_kindly() -> None:
    phone = Phone(two_goals()).writes("nieuw doel")
    assert phone.text == "Je hebt nu 2 doelen. Dat is genoeg voor nu. Stopt er een, dan is er weer plek."
    assert phone.place is None
    assert "Nieuw doel" not in Phone(two_goals()).writes("mijn doelen").labels


def test_a_goal_that_was_asked_before_another_filled_the_place_is_not_added() -> None:
    phone = Phone(examples.situation()).writes("nieuw doel")
    phone.of = two_goals()
    assert "2 doelen" in phone.writes("Nog iets").text
    assert words(phone) == [GOAL.words, CYCLING.words]


def test_the_coach_cannot_add_more_than_is_enough_either() -> None:
    shown = Talk(examples.situation(goals=(GOAL, CYCLING))).coach_taps("goal")
    assert screens(shown, "marieke") == ["coach_goals_full"]


def test_a_goal_gets_other_words_and_keeps_its_steps() -> None:
    phone = Phone(two_goals()).taps("my_goal", GOAL.id).presses("Meer").presses("Anders zeggen").writes("Rust in huis")
    assert words(phone)[0] == "Rust in huis"
    assert {each.goal for each in phone.of.actions} == {GOAL.id}
    assert "Rust in huis" in phone.text


def test_too_many_words_are_asked_for_again() -> None:
    phone = Phone(two_goals()).taps("goal_other", GOAL.id).writes("x" * 151)
    assert words(phone)[0] == GOAL.words
    assert phone.writes("Rust").of.goals[0].words == "Rust"


def test_goals_change_places_and_a_second_tap_moves_nothing_back() -> None:
    phone = Phone(two_goals()).taps("goal_up", CYCLING.id)
    assert words(phone) == [CYCLING.words, GOAL.words]
    phone.taps("goal_up", CYCLING.id)
    assert words(phone) == [CYCLING.words, GOAL.words]
    assert "• Iets met fietsen (alleen jij ziet dit)\n• Ik wil rust rond de huur" in phone.text


def test_a_goal_is_shared_and_kept_again_with_one_tap_each() -> None:
    phone = Phone(two_goals()).taps("my_goal", CYCLING.id).presses("Delen met Marieke")
    assert not phone.of.goals[1].private
    assert phone.kinds == ["goal_shared"]
    assert phone.presses("Alleen voor mij").of.goals[1].private


def test_what_a_reward_of_the_coach_hangs_on_stays_shared() -> None:
    phone = Phone(two_goals()).taps("goal_keep", GOAL.id)
    assert not phone.of.goals[0].private
    assert "hoort iets van Marieke" in phone.text


def test_a_goal_of_the_coach_cannot_be_hidden_from_the_coach() -> None:
    theirs = replace(GOAL, author="marieke")
    phone = Phone(examples.situation(goals=(theirs,), ledger=())).taps("goal_keep", GOAL.id)
    assert not phone.of.goals[0].private
    assert "Alleen voor mij" not in phone.taps("my_goal", GOAL.id).labels


def test_stopping_is_thanked_and_its_steps_rest_out_of_sight() -> None:
    phone = Phone(two_goals()).taps("goal_stop", GOAL.id)
    assert phone.text.startswith("Fijn dat je het zegt. “Ik wil rust rond de huur” stopt hier. Wat gelukt is, blijft")
    assert not (*open_steps(phone.of), *proposals(phone.of), *steps(phone.of, ActionStatus.PARKED))
    assert [each.id for each in steps(phone.of, ActionStatus.DONE)] == ["act-creditor"]
    assert LANDLORD.words not in phone.writes("mijn plan").text


def test_toch_niet_brings_the_goal_and_its_steps_back_as_they_were() -> None:
    phone = Phone(two_goals()).taps("goal_stop", GOAL.id).presses("Toch niet")
    assert phone.of.goals[0].status is GoalStatus.ACTIVE
    assert [each.id for each in open_steps(phone.of)] == [LANDLORD.id, LETTERS.id]
    assert [each.id for each in proposals(phone.of)] == [SAVING.id]


def test_toch_niet_waits_while_other_goals_took_the_place() -> None:
    phone = Phone(two_goals()).taps("goal_stop", GOAL.id).writes("nieuw doel").writes("Iets anders").writes("nee")
    assert "2 doelen" in phone.taps("goal_unstop", GOAL.id).text


def test_two_taps_on_stop_say_the_same() -> None:
    phone = Phone(two_goals()).taps("goal_stop", GOAL.id)
    once = phone.text
    assert phone.taps("goal_stop", GOAL.id).text == once


@pytest.mark.parametrize("of", [two_goals, examples.henk])
def test_every_choice_about_a_goal_is_found_by_buttons(of: object) -> None:
    phone = Phone(of())  # type: ignore[operator]  # makes a situation
    first = goals(phone.of)[0].id
    phone.taps("my_goal", first)
    seen = set(phone.labels)
    while "Meer" in phone.labels:
        seen |= set(phone.presses("Meer").labels)
    assert {"Nieuwe stap", "Anders zeggen", "Stoppen met dit doel"} <= seen
    assert any(label.startswith(("Delen", "Alleen")) for label in seen)


def test_who_has_a_private_step_is_helped_without_telling_it() -> None:
    of = examples.situation(goals=(replace(GOAL, private=True),), ledger=())
    phone = Phone(of).taps("hard", "occ-landlord")
    assert phone.text.startswith("Marieke kent deze stap niet.")
    assert phone.taps("ask_coach", "occ-landlord:transport").of.obstacles == ()
