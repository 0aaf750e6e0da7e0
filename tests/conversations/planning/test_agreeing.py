"""The participant says yes, strikes out, lets rest and takes up."""

from dataclasses import replace

import pytest

from conversations import examples
from domain.plans import Action, ActionStatus, Occurrence
from domain.rewards import Entry, LedgerEntry
from domain.situations import Situation
from tests.conversations.deciding import Talk, kinds, saved, screens


def proposed(*, joined: bool = True) -> Situation:
    """Fatima's five steps as proposals; `joined` weeks ago, or just now."""
    fresh = tuple(
        replace(each, status=ActionStatus.PROPOSED, opened_at=None, done_at=None) for each in examples.ACTIONS
    )
    person = examples.FATIMA if joined else replace(examples.FATIMA, joined_at=examples.MONDAY)
    return examples.situation(person, actions=fresh, occurrences=(), ledger=(), recent=())


def full() -> Situation:
    """Fatima with three open steps, one parked and one proposed."""
    more = examples.action("act-meter", "De energiemeter aflezen", position=6)
    return examples.situation(actions=(*examples.ACTIONS, more))


def opened(talk: Talk) -> list[str]:
    return [step.id for step in talk.of.actions if step.status is ActionStatus.OPEN]


def test_one_yes_opens_as_many_as_there_is_room_for() -> None:
    talk = Talk(proposed(), now=examples.MONDAY)
    outcome = talk.taps("agree")
    assert opened(talk) == ["act-creditor", "act-landlord", "act-letters"]
    assert [each.action for each in saved(outcome, Occurrence)] == opened(talk)
    assert kinds(outcome) == ["agreed"] * 3


def test_in_the_first_fourteen_days_one_opens() -> None:
    talk = Talk(proposed(joined=False), now=examples.MONDAY)
    talk.taps("agree")
    assert opened(talk) == ["act-creditor"]


def test_the_rest_stays_a_proposal() -> None:
    talk = Talk(proposed(), now=examples.MONDAY)
    talk.taps("agree")
    assert [each.id for each in talk.of.actions if each.status is ActionStatus.PROPOSED] == ["act-binder", "act-saving"]


def test_a_second_yes_opens_nothing_more() -> None:
    talk = Talk(proposed(), now=examples.MONDAY)
    talk.taps("agree")
    outcome = talk.taps("agree")
    assert outcome.changes == ()
    assert screens(outcome, "fatima") == ["proposals_wait"]


def test_a_struck_line_goes_and_the_others_stay() -> None:
    talk = Talk(proposed())
    outcome = talk.taps("strike", "act-letters")
    assert [(each.id, each.status) for each in saved(outcome, Action)] == [("act-letters", ActionStatus.DROPPED)]
    assert screens(outcome, "fatima") == ["plan_proposed"]


def test_striking_the_last_line_leaves_a_kind_answer() -> None:
    talk = Talk(examples.situation(actions=(examples.SAVING,)))
    assert screens(talk.taps("strike", "act-saving"), "fatima") == ["nothing_proposed"]


def test_what_was_agreed_cannot_be_struck() -> None:
    outcome = Talk(examples.situation()).taps("strike", "act-landlord")
    assert outcome.changes == ()


def test_a_yes_makes_a_promise_of_what_was_offered_with_the_step() -> None:
    offered = replace(examples.FLOWERS, entry=Entry.OFFERED)
    talk = Talk(replace(proposed(), ledger=(offered,)), now=examples.MONDAY)
    promised = saved(talk.taps("agree"), LedgerEntry)
    assert [(each.promise, each.entry) for each in promised] == [(offered.promise, Entry.PROMISED)]


def test_striking_a_step_takes_its_offer_along() -> None:
    offered = replace(examples.FLOWERS, entry=Entry.OFFERED)
    outcome = Talk(replace(proposed(), ledger=(offered,))).taps("strike", "act-landlord")
    assert [each.entry for each in saved(outcome, LedgerEntry)] == [Entry.WITHDRAWN]


@pytest.mark.parametrize("step", ["act-saving", "act-landlord"], ids=["a proposal", "an open step"])
def test_a_step_can_rest(step: str) -> None:
    outcome = Talk(examples.situation()).taps("park", step)
    assert [(each.id, each.status) for each in saved(outcome, Action)] == [(step, ActionStatus.PARKED)]
    assert kinds(outcome) == ["parked"]


def test_a_rested_step_is_taken_up_when_there_is_room() -> None:
    talk = Talk(examples.situation())
    outcome = talk.taps("take_up", "act-binder")
    assert "act-binder" in opened(talk)
    assert [each.action for each in saved(outcome, Occurrence)] == ["act-binder"]


def test_without_room_nothing_opens_and_the_choice_is_hers() -> None:
    outcome = Talk(full()).taps("take_up", "act-saving")
    assert outcome.changes == ()
    assert screens(outcome, "fatima") == ["no_room"]


def test_a_step_taken_up_again_keeps_its_occurrence_and_is_asked_anew() -> None:
    talk = Talk(examples.situation())
    talk.of = replace(
        talk.of, occurrences=tuple(replace(each, asked_at=examples.MONDAY, nudges=1) for each in talk.of.occurrences)
    )
    talk.taps("park", "act-landlord")
    again = saved(talk.taps("take_up", "act-landlord"), Occurrence)
    assert [(each.id, each.asked_at, each.nudges) for each in again] == [("occ-landlord", None, 0)]


def test_a_day_that_has_passed_is_not_known_any_more() -> None:
    late = examples.action("act-late", "Bellen", ActionStatus.PARKED, day=examples.MONDAY.date())
    step = saved(Talk(examples.situation(actions=(late,))).taps("take_up", "act-late"), Action)[0]
    assert (step.day, step.hour) == (None, None)


def test_taking_up_twice_says_the_same_and_changes_nothing() -> None:
    outcome = Talk(examples.situation()).taps("take_up", "act-letters")
    assert (outcome.changes, screens(outcome, "fatima")) == ((), ["taken_up"])


@pytest.mark.parametrize("verb", ["park", "take_up", "do_today"])
def test_a_step_of_someone_else_is_not_there(verb: str) -> None:
    outcome = Talk(examples.henk(), examples.SORAYA).taps(verb, "act-letters")
    assert (outcome.changes, screens(outcome, "henk")) == ((), ["gone"])


def test_a_day_is_named_with_one_tap() -> None:
    outcome = Talk(examples.situation()).taps("do_tomorrow", "act-letters")
    days = [*(each.day for each in saved(outcome, Action)), *(each.day for each in saved(outcome, Occurrence))]
    assert [str(day) for day in days] == ["2026-04-17", "2026-04-17"]


def test_in_simple_mode_lines_are_looked_at_one_by_one() -> None:
    talk = Talk(proposed())
    first = talk.taps("look_lines").says[0]
    second = talk.taps("look_lines", first.thing).says[0]
    assert (first.screen, first.thing, second.thing) == ("plan_line", "act-creditor", "act-landlord")
    assert screens(talk.taps("look_lines", "act-saving"), "fatima") == ["plan_proposed"]
