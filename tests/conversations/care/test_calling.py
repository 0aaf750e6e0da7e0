"""Help has three doors and a clock, and only *Openen* counts as read (house rule g2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from conversations import examples
from conversations.care.calling import open_call
from conversations.events import Tapped
from conversations.examples import PROGRAMME, THURSDAY, situation, staff
from conversations.facts import Coached
from domain.calls import Door
from domain.people import Rest
from tests.conversations.phone import Phone

SATURDAY_EVENING = datetime(2026, 4, 18, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize("words", ["Contact met Marieke", "help", "ik wil praten"])
def test_help_shows_three_doors(words: str) -> None:
    phone = Phone(situation()).writes(words)
    assert [each.thing for row in phone.shown[0].buttons for each in row if each.verb == "door"] == [
        door.value for door in Door if door is not Door.AGAIN
    ]


def test_the_first_door_goes_to_the_coach_alone() -> None:
    phone = Phone(situation()).taps("door", "talk")
    assert [(to, screen) for to, screen, _ in phone.to_staff] == [("marieke", "call")]
    assert phone.kinds == ["called"]


def test_the_third_door_goes_to_coach_stand_in_and_the_crisis_address_and_shows_the_number() -> None:
    phone = Phone(situation()).taps("door", "threat")
    assert [to for to, _, _ in phone.to_staff] == ["marieke", "joris", "anneke"]
    assert "0528 123 456" in phone.text


def test_nobody_gets_it_twice_when_one_person_is_two_of_them() -> None:
    programme = replace(PROGRAMME, crisis_person="joris")
    phone = Phone(situation(programme=programme)).taps("door", "threat")
    assert [to for to, _, _ in phone.to_staff] == ["marieke", "joris"]


def test_a_second_tap_on_a_door_is_the_same_call() -> None:
    phone = Phone(situation()).taps("door", "talk").taps("door", "talk")
    assert len(phone.of.calls) == 1
    assert len(phone.to_staff) == 1


@pytest.mark.parametrize("door", ["", "window", "TALK"])
def test_a_door_that_does_not_exist_calls_nobody(door: str) -> None:
    phone = Phone(situation()).taps("door", door)
    assert (phone.outcome.changes, phone.to_staff) == ((), [])


def test_outside_hours_it_is_said_honestly_with_numbers() -> None:
    text = Phone(examples.henk(), now=SATURDAY_EVENING).taps("door", "talk").text
    assert "Soraya heeft je bericht, en werkt weer op maandag." in text
    assert "112" in text


def test_inside_hours_no_day_is_named() -> None:
    assert "werkt weer" not in Phone(situation()).taps("door", "talk").text


def opened(phone: Phone, now: datetime) -> Phone:
    tap = Tapped(id="0opens", chat="chat-2", verb="open_call", subject="fatima", thing=phone.of.calls[0].id)
    return phone.takes(open_call(Coached(coach=staff(), of=phone.of), tap, now))


def test_openen_counts_as_read_and_the_participant_hears_it() -> None:
    phone = opened(Phone(situation()).taps("door", "talk"), THURSDAY + timedelta(minutes=3))
    assert phone.of.calls[0].opened_by == "marieke"
    assert phone.text == "Marieke heeft je bericht gelezen."
    assert phone.kinds == ["call_opened"]


def test_opening_twice_tells_once() -> None:
    phone = opened(opened(Phone(situation()).taps("door", "talk"), THURSDAY), THURSDAY + timedelta(hours=1))
    assert phone.shown == []
    assert phone.of.calls[0].opened_at == THURSDAY


def test_a_threat_in_words_shows_number_and_one_button_and_forwards_nothing() -> None:
    phone = Phone(examples.precious()).writes("they are going to cut off my gas")
    assert "0528 123 456" in phone.text
    assert len(phone.labels) == 1
    assert phone.to_staff == []


def test_after_the_third_door_a_rest_is_offered_with_the_question_about_talks() -> None:
    phone = Phone(examples.precious()).writes("they are going to cut off my gas")
    rests = [phone.presses(phone.labels[0]).of.person.rest for _ in range(3)]
    assert rests[:2] == [None, None]
    assert rests[2] == Rest(since=THURSDAY, appointments=True)
