"""A whole plan in one message: read back, kept with a tap, sent with the same tap, or not at all."""

from dataclasses import replace
from datetime import date

from conversations import examples
from conversations.drawing import draw
from conversations.replies import Outcome
from domain.plans import Action, ActionStatus, Goal
from tests.conversations.deciding import Talk, saved, screens

PLAN = "Doel: Vaker naar buiten\n- Rondje lopen\n- Kijken bij het buurthuis vr 10:00\nDoel: Rust\n- Bellen"


def pasted(text: str = PLAN) -> Talk:
    talk = Talk(
        examples.situation(goals=(), actions=(), occurrences=(), ledger=(), appointments=()), now=examples.MONDAY
    )
    talk.coach_taps("paste_plan")
    talk.coach_writes(text)
    return talk


def test_what_was_read_is_shown_and_nothing_is_kept_before_a_tap() -> None:
    talk = pasted()
    assert (talk.of.goals, talk.of.actions) == ((), ())


def test_one_tap_keeps_all_of_it_and_sends_one_message() -> None:
    talk = pasted()
    outcome = talk.coach_taps("paste_send")
    assert [goal.words for goal in saved(outcome, Goal)] == ["Vaker naar buiten", "Rust"]
    assert [(step.words, step.status) for step in saved(outcome, Action)] == [
        ("Rondje lopen", ActionStatus.PROPOSED),
        ("Kijken bij het buurthuis", ActionStatus.PROPOSED),
        ("Bellen", ActionStatus.PROPOSED),
    ]
    assert (screens(outcome, "marieke"), screens(outcome, "fatima")) == (["plan_sent"], ["plan_proposed"])
    assert len({step.goal for step in talk.of.actions}) == 2
    assert screens(talk.taps("agree"), "fatima") == ["plan_agreed"]


def test_kept_without_sending_the_participant_hears_nothing_and_the_coach_goes_on_typing() -> None:
    talk = pasted()
    outcome = talk.coach_taps("paste_keep")
    assert (screens(outcome, "marieke"), screens(outcome, "fatima")) == (["steps_added"], [])
    talk.coach_writes("Schrijven")
    assert [step.words for step in talk.of.actions][-1] == "Schrijven"


def test_a_second_tap_keeps_nothing_twice() -> None:
    talk = pasted()
    talk.coach_taps("paste_send")
    assert screens(talk.coach_taps("paste_send"), "marieke") == ["gone"]
    assert len(talk.of.actions) == 3


def test_one_unclear_line_keeps_all_of_it_out_and_a_better_text_may_follow() -> None:
    talk = pasted(PLAN + "\nma 10:00")
    assert talk.places["marieke"] is not None
    assert screens(talk.coach_taps("paste_send"), "marieke") == ["gone"]
    talk.coach_taps("paste_plan")
    assert screens(talk.coach_writes(PLAN), "marieke") == ["plan_read"]


def test_days_come_from_tomorrow_on_at_most_three_a_week_and_go_with_a_second_tap() -> None:
    talk = pasted("Doel: Rust\nEen vr 10:00\nTwee\nDrie\nVier\nVijf elke dinsdag")
    talk.coach_taps("paste_keep")
    talk.coach_taps("propose_days")
    friday, tuesday, wednesday, monday = (date(2026, 4, day) for day in (17, 14, 15, 20))
    assert [step.day for step in talk.of.actions] == [friday, tuesday, wednesday, monday, None]
    talk.coach_taps("propose_days")
    assert [step.day for step in talk.of.actions] == [friday, None, None, None, None]


def test_a_day_that_the_coach_typed_is_not_stapjes_to_take_back() -> None:
    talk = pasted("Doel: Rust\nEen vrijdag")
    assert "propose_days" not in verbs_shown(talk, talk.coach_taps("paste_keep"))
    talk.coach_writes("Twee")
    assert "propose_days" in verbs_shown(talk, talk.coach_taps("propose_days"))
    talk.coach_taps("propose_days")
    assert [step.day for step in talk.of.actions] == [date(2026, 4, 17), None]


def verbs_shown(talk: Talk, outcome: Outcome) -> set[str]:
    [say] = outcome.says
    shown = draw(say.screen, examples.coach_view(talk.of, thing=say.thing, words=say.words))
    assert shown is not None
    return {button.verb for row in shown.buttons for button in row}


def test_days_on_which_nothing_is_welcome_stay_free() -> None:
    calm = replace(examples.FATIMA, wishes=replace(examples.FATIMA.wishes, quiet_days=frozenset({2, 3, 6, 7})))
    talk = pasted("Doel: Rust\nEen\nTwee\nDrie")
    talk.of = replace(talk.of, person=calm)
    talk.coach_taps("paste_keep")
    talk.coach_taps("propose_days")
    assert [step.day for step in talk.of.actions] == [date(2026, 4, day) for day in (16, 17, 20)]


def test_taps_are_only_about_what_was_pasted_for_this_person() -> None:
    """Tapped from an old message, after something else was asked."""
    talk = pasted()
    talk.coach_taps("appointment")
    assert screens(talk.coach_taps("paste_keep"), "marieke") == ["gone"]
