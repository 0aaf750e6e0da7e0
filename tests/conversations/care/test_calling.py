"""Help has three doors and a clock, and only *Openen* counts as read (house rule g2)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import examples
from conversations.absence.examples import AWAY, profile
from conversations.care.calling import open_call
from conversations.events import Tapped
from conversations.examples import PROGRAMME, THURSDAY, situation, staff
from conversations.facts import Coached
from domain.absences import Absence
from domain.calls import Door
from domain.people import Level, Person, Rest
from tests.conversations.phone import Phone
from texts.sentences import ended

SATURDAY_EVENING = datetime(2026, 4, 18, 18, 0, tzinfo=UTC)
NEXT_WEEK = replace(AWAY, since=date(2026, 4, 20), until=date(2026, 4, 24))


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


@pytest.mark.parametrize("door", ["talk", "threat"])
@pytest.mark.parametrize("now", [THURSDAY, SATURDAY_EVENING], ids=["inside hours", "outside"])
@pytest.mark.parametrize("away", [None, AWAY, NEXT_WEEK], ids=["there", "away", "from Monday on"])
@pytest.mark.parametrize("stand_in", [examples.JORIS, None], ids=["Joris", "nobody"])
@pytest.mark.parametrize("coach", [examples.MARIEKE, None], ids=["Marieke", "no coach"])
def test_whoever_has_it_two_simple_sentences_say_the_same_as_the_longer_ones(
    door: str, now: datetime, away: Absence | None, stand_in: Person | None, coach: Person | None
) -> None:
    told = {}
    for level in (Level.NORMAL, Level.SIMPLE):
        of = situation(replace(examples.FATIMA, level=level), coach=coach, stand_in=stand_in)
        of = replace(of, coach_profile=profile(away) if away and coach else of.coach_profile)
        told[level] = Phone(of, now=now).taps("door", door).text
    simple, normal = told[Level.SIMPLE], told[Level.NORMAL]
    assert ended(simple) <= 2
    assert "112" in simple or "112" not in normal
    assert "0528 123 456" in simple or "0528 123 456" not in normal
    assert "maandag" not in simple or "maandag" in normal
    assert {name for name in ("Marieke", "Joris") if name in simple} <= {
        name for name in ("Marieke", "Joris") if name in normal
    }


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
