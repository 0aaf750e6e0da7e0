"""A goal whose steps all worked: it is asked about once, and only a yes is celebrated."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.examples import FATIMA, HENK
from conversations.pictures.certificate import CertificatePaper
from domain.people import Person, Wishes
from domain.plans import ActionStatus, GoalStatus
from domain.situations import Situation
from tests.conversations.phone import Phone


def last_step(person: Person = FATIMA) -> Situation:
    return examples.with_steps(person, ("act-box", "De post in één doos leggen"))


def asked(person: Person = FATIMA) -> Phone:
    return Phone(last_step(person)).taps("done", "occ-box")


def test_the_last_step_of_a_goal_brings_a_question_and_no_claim() -> None:
    phone = asked()
    assert [say.screen for say in phone.outcome.says] == ["done", "goal_question"]
    assert phone.shown[1].text == "Alle stappen van “Rust” zijn gelukt. Is je doel bereikt?"
    assert phone.of.goals[0].status is GoalStatus.ACTIVE


def test_a_goal_with_a_step_that_rests_is_not_asked_about() -> None:
    of = last_step()
    resting = replace(of.actions[0], id="act-rest", status=ActionStatus.PARKED)
    phone = Phone(replace(of, actions=(*of.actions, resting))).taps("done", "occ-box")
    assert [say.screen for say in phone.outcome.says] == ["done"]


def test_a_yes_closes_the_goal_and_is_the_one_message_with_an_effect() -> None:
    phone = asked()
    assert not any(shown.celebrates for shown in phone.shown)
    phone.presses("Ja, bereikt")
    assert phone.of.goals[0].status is GoalStatus.REACHED
    assert phone.kinds == ["goal_reached"]
    closed, party = phone.outcome.says
    assert (closed.edit, party.edit) == (7, 0)
    assert [shown.celebrates for shown in phone.shown] == [False, True]


def test_calm_mode_has_no_effect_and_no_picture() -> None:
    phone = asked(replace(FATIMA, wishes=Wishes(calm=True))).presses("Ja, bereikt")
    assert not any(shown.celebrates for shown in phone.shown)
    assert phone.shown[0].text == "Bereikt: Rust\nFatima · donderdag 16 april 2026"


def test_a_no_keeps_the_goal_and_asks_nothing_more() -> None:
    phone = asked(HENK).presses("Nee, er is meer te doen")
    assert phone.of.goals[0].status is GoalStatus.ACTIVE
    assert phone.text == "Het doel blijft. Met Soraya kun je een volgende stap kiezen."


def test_a_second_yes_finds_nothing_to_reach() -> None:
    phone = asked().presses("Ja, bereikt").taps("goal_yes", "goal-fatima")
    assert phone.text == "Dit is er niet meer."
    assert phone.outcome.changes == ()


def test_the_certificate_is_printed_with_the_day_on_which_it_was_reached() -> None:
    phone = asked().presses("Ja, bereikt")
    [paper] = [button for row in phone.shown[0].buttons for button in row]
    assert (paper.label, paper.thing) == ("Om te printen", "goal-fatima:2026-04-16")
    phone.now += timedelta(days=40)
    page = phone.taps("certificate_paper", paper.thing).shown[-1].drawing
    assert isinstance(page, CertificatePaper)
    assert (page.name, page.goal, page.day) == ("Fatima", "Rust", "donderdag 16 april 2026")


@pytest.mark.parametrize("thing", ["goal-fatima:2026-13-45", "goal-fatima", "goal-henk:2026-04-16", ""])
def test_a_certificate_of_nothing_is_not_there(thing: str) -> None:
    assert asked().presses("Ja, bereikt").taps("certificate_paper", thing).text == "Dit is er niet meer."


def test_a_goal_that_was_not_reached_has_no_certificate() -> None:
    assert asked().taps("certificate_paper", "goal-fatima:2026-04-16").text == "Dit is er niet meer."
