"""Crisis words come first, with numbers, and nothing is forwarded without a tap (house rule g1)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations import examples, routing
from conversations.drawing import draw
from conversations.events import Edited, SentThing, Wrote
from conversations.examples import FATIMA, PROGRAMME, THURSDAY, situation
from conversations.screens import View
from conversations.wording import Wording
from domain.people import Rest
from domain.situations import Place
from tests.conversations.phone import Phone

LIFE, VIOLENCE, NEEDS = "ik wil niet meer leven", "mijn man slaat me", "we hebben geen eten meer"


def test_suicide_is_answered_in_the_words_of_the_house() -> None:
    phone = Phone(situation()).writes(LIFE)
    assert phone.text == (
        "Dat klinkt heel zwaar. Ik ben een computer en kan je nu niet goed helpen. "
        "Praat met iemand: bel 113, gratis, dag en nacht. Is er gevaar? Bel 112."
    )
    assert phone.labels == ["Bericht aan Marieke", "Het gaat wel"]


def test_violence_at_home_gets_its_own_number() -> None:
    text = Phone(situation()).writes(VIOLENCE).text
    assert "0800-2000" in text
    assert "113" not in text


def test_who_has_no_bed_or_food_gets_the_municipality_and_the_third_door_first() -> None:
    phone = Phone(situation()).writes(NEEDS)
    assert phone.text == (
        "Dat klinkt heel zwaar. Ik ben een computer. Mensen kunnen je nu helpen: bel 0528 123 456. "
        "Is er gevaar? Bel 112."
    )
    first = phone.shown[0].buttons[0][0]
    assert (first.verb, first.thing) == ("door", "threat")


def test_simple_mode_keeps_every_sentence_one_a_line() -> None:
    assert len(Phone(examples.henk()).writes(LIFE).text.splitlines()) == 5


@pytest.mark.parametrize("words", [LIFE, VIOLENCE, NEEDS])
def test_nobody_is_told_without_a_tap(words: str) -> None:
    phone = Phone(situation()).writes(words)
    assert phone.to_staff == []
    assert phone.kinds == []


def test_a_tap_tells_the_coach_that_contact_is_asked_and_nothing_of_the_words() -> None:
    phone = Phone(situation()).writes(LIFE).presses("Bericht aan Marieke")
    ((to, screen, shown),) = phone.to_staff
    assert (to, screen) == ("marieke", "call")
    assert "leven" not in shown.text


def test_steps_rest_until_the_end_of_the_next_workday_and_talks_go_on() -> None:
    rest = Phone(situation()).writes(LIFE).of.person.rest
    assert rest is not None
    assert rest.appointments
    assert (
        datetime(2026, 4, 17, 21, 59, tzinfo=UTC) <= (rest.until or THURSDAY) <= datetime(2026, 4, 17, 22, tzinfo=UTC)
    )


def test_a_longer_rest_is_not_shortened() -> None:
    long = Rest(since=THURSDAY)
    assert Phone(situation(replace(FATIMA, rest=long))).writes(LIFE).of.person.rest == long


def test_crisis_comes_before_the_answer_to_an_open_question() -> None:
    asked = Place(person="fatima", verb="smaller_words", thing="occ-landlord", since=THURSDAY)
    phone = Phone(situation(), place=asked).writes(LIFE)
    assert "113" in phone.text
    assert phone.place is None


def test_an_edited_text_is_read_for_crisis_too() -> None:
    phone = Phone(situation()).does(Edited(id="", chat="chat-1", text=LIFE))
    assert "113" in phone.text


def test_words_beside_a_photo_are_read_for_crisis_too() -> None:
    phone = Phone(situation()).does(SentThing(id="", chat="chat-1", kind="photo", caption=LIFE))
    assert "113" in phone.text


def test_a_stranger_gets_the_same_numbers_after_any_number_of_answers() -> None:
    outcome = routing.stranger(Wrote(id="0event", chat="chat-9", text=LIFE), 99, PROGRAMME, THURSDAY)
    assert [(say.screen, say.chat) for say in outcome.says] == [("crisis_life", "chat-9")]


@pytest.mark.parametrize(("text", "language"), [(LIFE, "nl"), ("chcę umrzeć", "pl"), ("اريد الموت", "ar")])
def test_a_stranger_reads_the_numbers_in_the_language_of_what_they_wrote(text: str, language: str) -> None:
    [say] = routing.stranger(Wrote(id="0event", chat="chat-9", text=text), 0, PROGRAMME, THURSDAY).says
    shown = draw(say.screen, View(to=None, programme=PROGRAMME, words=say.words, now=THURSDAY))
    assert shown is not None
    assert Wording(language)("I am a computer and cannot help you well now.") in shown.text
    assert "113" in shown.text


def test_everyday_exaggeration_gets_warmth_and_no_emergency_number() -> None:
    phone = Phone(situation()).writes("ik ga dood van de stress")
    assert "11" not in phone.text
    assert phone.of.person.rest is None


def test_het_gaat_wel_asks_no_more() -> None:
    phone = Phone(situation()).writes(LIFE).presses("Het gaat wel")
    assert "?" not in phone.text
