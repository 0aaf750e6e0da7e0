"""What is said of a long silence, and after two weeks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.aftermath import aftermath
from conversations.examples import FATIMA, THURSDAY
from conversations.reminding.steps import became_due
from conversations.replies import Kind, Outcome, PlanDue
from domain.dues import LIKING, Due, Slot
from domain.people import Person
from domain.situations import Situation
from tests.conversations.deciding import Talk, screens
from tests.conversations.phone import Phone

LAST = THURSDAY - timedelta(days=14)
QUIET = replace(FATIMA, last_sign_at=LAST)


def planned(slot: Slot, person: Person = QUIET) -> tuple[Situation, Due]:
    """The situation when this send is due, lived from its planning on."""
    before = examples.situation(person, actions=(examples.CREDITOR,), occurrences=examples.OCCURRENCES[:1])
    start = person.last_sign_at or THURSDAY
    changes = aftermath(before, Outcome(), start)
    due = next(each.due for each in changes if isinstance(each, PlanDue) and each.due.slot is slot)
    return replace(before, dues=(due,)), due


def told(slot: Slot, person: Person = QUIET) -> Phone:
    of, due = planned(slot, person)
    return Phone(of, now=due.at).takes(became_due(of, (due,), due.at, "event-due-000000001"))


def test_the_soft_message_asks_nothing_and_makes_no_sound() -> None:
    phone = told(Slot.QUIET_CHECK)
    [say] = phone.outcome.says
    assert (say.screen, say.kind) == ("quiet_check", Kind.QUIET)
    assert phone.text == "Hoi Fatima, hoe gaat het met je? Je hoeft niets te doen."
    assert phone.kinds == ["asked"]
    assert phone.presses("Het gaat wel").text.startswith("Fijn om te horen.")


def test_the_coach_reads_what_worked_last_and_no_reproach() -> None:
    [(to, screen, shown)] = told(Slot.QUIET_NOTICE).to_staff
    assert (to, screen) == ("marieke", "quiet_notice")
    assert shown.text == "Fatima is even stil. Laatst gelukt: Eén schuldeiser opschrijven. Een kaartje of belletje?"
    assert shown.protect
    assert [button.label for [button] in shown.buttons] == [
        "✍ Schrijf Fatima",
        "Plan een gesprek met Fatima",
        "Is goed zo",
    ]
    assert screens(Talk(planned(Slot.QUIET_NOTICE)[0]).coach_taps("quiet_fine"), "marieke") == ["quiet_left"]


def test_neither_is_said_when_a_sign_came_just_before() -> None:
    for slot in (Slot.QUIET_CHECK, Slot.QUIET_NOTICE):
        of, due = planned(slot)
        awake = replace(of, person=replace(of.person, last_sign_at=due.at))
        assert became_due(awake, (due,), due.at, "event-due-000000001").says == ()


def test_nor_shown_when_one_came_while_it_waited() -> None:
    of, due = planned(Slot.QUIET_NOTICE)
    outcome = became_due(of, (due,), due.at, "event-due-000000001")
    awake = replace(of, person=replace(of.person, last_sign_at=due.at))
    assert Phone(awake, now=due.at).takes(outcome).to_staff == []


def test_after_two_weeks_it_is_asked_whether_it_suits() -> None:
    new = replace(FATIMA, joined_at=THURSDAY, last_sign_at=THURSDAY)
    phone = told(Slot.LIKING, new)
    assert phone.text == "Je probeert Stapje nu twee weken. Bevalt het?"
    assert phone.labels == ["Ja", "Minder berichten", "Stoppen", "Meer"]
    assert phone.presses("Ja").kinds == ["liked"]


@pytest.mark.parametrize("text", ["nee", "Nee hoor"])
def test_a_no_to_whether_it_suits_asks_what_would_and_says_nothing_of_a_step(text: str) -> None:
    of = examples.situation(recent=(("asked", LIKING, THURSDAY),))
    phone = Phone(of, now=THURSDAY + timedelta(minutes=5)).writes(text)
    assert [say.screen for say in phone.outcome.says] == ["fewer"]
    assert not phone.of.occurrences[1].not_yets


def test_a_no_after_another_message_is_about_the_step() -> None:
    of = examples.situation(recent=(("asked", LIKING, THURSDAY), ("asked", "occ-landlord", THURSDAY)))
    phone = Phone(of, now=THURSDAY + timedelta(minutes=5)).writes("nee")
    assert [say.screen for say in phone.outcome.says] == ["which_step"]
