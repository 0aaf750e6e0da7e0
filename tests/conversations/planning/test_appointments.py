"""Talks between coach and participant."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations import examples
from conversations.drawing import draw
from conversations.replies import Kind
from domain.appointments import Appointment, AppointmentStatus
from tests.conversations.deciding import Talk, kinds, saved, screens


def asked() -> Talk:
    talk = Talk(examples.situation(appointments=()))
    talk.coach_taps("appointment")
    return talk


@pytest.mark.parametrize(
    "text",
    [
        "Wijkhuis De Magneet, di 21 april 11:00 | je map",
        "di 21 april 11:00, Wijkhuis De Magneet | je map",
        "Wijkhuis De Magneet dinsdag 21-4 om 11 uur | je map",
    ],
)
def test_place_and_moment_are_read_in_either_order(text: str) -> None:
    talk = saved(asked().coach_writes(text), Appointment)[0]
    assert (talk.place, talk.bring) == ("Wijkhuis De Magneet", "je map")
    assert talk.at == datetime(2026, 4, 21, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["Wijkhuis", "di 11:00", "Wijkhuis, dinsdag", "Wijkhuis, vandaag 09:00", "Wijkhuis, wo 21 april 11:00"]
)
def test_what_is_not_surely_an_appointment_is_asked_again(text: str) -> None:
    outcome = asked().coach_writes(text)
    assert saved(outcome, Appointment) == []
    assert screens(outcome, "marieke") == ["ask_appointment"]


def test_the_participant_is_told_of_a_new_talk() -> None:
    outcome = asked().coach_writes("Wijkhuis, di 21 april 11:00")
    told = [say for say in outcome.says if say.to == "fatima"]
    assert [(say.screen, say.kind) for say in told] == [("appointment_new", Kind.APPOINTMENT)]
    assert kinds(outcome) == ["appointment_made"]


def test_coming_is_one_tap() -> None:
    outcome = Talk(examples.situation()).taps("coming", "app-talk")
    assert [talk.answer for talk in saved(outcome, Appointment)] == ["coming"]


def test_another_time_reaches_the_coach_at_once_and_once() -> None:
    talk = Talk(examples.situation())
    assert screens(talk.taps("other_time", "app-talk"), "marieke") == ["other_time_asked"]
    assert screens(talk.taps("other_time", "app-talk"), "marieke") == []


def test_when_it_does_suit_is_passed_on_as_written() -> None:
    talk = Talk(examples.situation())
    talk.taps("other_time", "app-talk")
    told = [say for say in talk.writes("woensdag kan ik wel").says if say.to == "marieke"]
    assert told[0].words == {"words": "woensdag kan ik wel"}


def test_a_new_talk_takes_the_place_of_one_that_did_not_suit() -> None:
    moved = replace(examples.TALK, answer="other_time")
    talk = Talk(examples.situation(appointments=(moved,)))
    talk.coach_taps("appointment")
    made = saved(talk.coach_writes("Wijkhuis, wo 22 april 11:00"), Appointment)
    assert [each.status for each in made] == [AppointmentStatus.CANCELLED, AppointmentStatus.PLANNED]


def test_discussed_is_noted_once() -> None:
    talk = Talk(examples.situation())
    outcome = talk.coach_taps("discussed", "app-talk")
    assert ([each.status for each in saved(outcome, Appointment)], kinds(outcome)) == (
        [AppointmentStatus.DISCUSSED],
        ["discussed"],
    )
    assert talk.coach_taps("discussed", "app-talk").changes == ()


def test_a_talk_that_lies_ahead_is_called_off_under_the_question_for_a_new_one() -> None:
    def offered(now: datetime) -> list[tuple[str, str, str]]:
        shown = draw("ask_appointment", replace(examples.coach_view(examples.situation()), now=now))
        assert shown is not None
        return [(each.label, each.verb, each.thing) for row in shown.buttons for each in row]

    assert ("Gaat niet door: dinsdag 21 april", "appointment_off", "app-talk") in offered(examples.THURSDAY)
    assert "appointment_off" not in str(offered(examples.TALK.at))
    talk = Talk(examples.situation())
    talk.coach_taps("appointment")
    talk.coach_taps("appointment_off", "app-talk")
    assert talk.places[talk.coach.id] is None


def test_a_talk_that_is_cancelled_is_told() -> None:
    outcome = Talk(examples.situation()).coach_taps("appointment_off", "app-talk")
    assert screens(outcome, "fatima") == ["appointment_off"]
