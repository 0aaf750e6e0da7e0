"""STOP always works; to the coach, STOP, a block and failed delivery look the same (house rule g4)."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.care.stopping import unreachable
from conversations.events import Blocked, SentThing, Unblocked
from conversations.examples import FATIMA, THURSDAY, situation
from domain.people import Rest
from domain.situations import Place
from tests.conversations.phone import Phone


@pytest.mark.parametrize("words", ["STOP", "stop", "/stop", "ik wil geen berichten meer"])
def test_stop_stops_all_at_once_and_says_so_once(words: str) -> None:
    phone = Phone(situation()).writes(words)
    assert phone.of.person.stopped_at == THURSDAY
    assert len(phone.shown) == 1
    assert phone.kinds == ["stopped"]


def test_stop_comes_before_the_answer_to_an_open_question() -> None:
    asked = Place(person="fatima", verb="smaller_words", thing="occ-landlord", since=THURSDAY)
    phone = Phone(situation(), place=asked).writes("stop")
    assert phone.of.person.stopped_at == THURSDAY
    assert phone.place is None


def told(phone: Phone) -> list[str]:
    return [shown.text for _, _, shown in phone.to_staff]


def test_stop_a_block_and_failed_delivery_look_the_same_to_the_coach() -> None:
    stopped = Phone(situation()).writes("stop")
    blocked = Phone(situation()).does(Blocked(id="", chat="chat-1"))
    failed = Phone(situation()).takes(unreachable(situation(), "0event", THURSDAY))
    assert told(stopped) == told(blocked) == told(failed)
    assert "Stapje kan nu geen berichten sturen." in told(stopped)[0]


def test_the_coach_is_told_once() -> None:
    phone = Phone(situation()).writes("stop").writes("stop")
    phone.takes(unreachable(phone.of, "0event", THURSDAY))
    assert len(phone.to_staff) == 1
    failed = Phone(situation()).takes(unreachable(situation(), "0event", THURSDAY))
    failed.takes(unreachable(failed.of, "0other", THURSDAY))
    assert len(failed.to_staff) == 1


def test_start_brings_messages_back_without_a_list_of_what_was() -> None:
    phone = Phone(situation()).writes("STOP").writes("START")
    assert phone.of.person.stopped_at is None
    assert phone.text == "Fijn dat je er weer bent, Fatima. Je plan staat er nog."


def test_who_stopped_still_gets_answers() -> None:
    phone = Phone(situation()).writes("stop").taps("done", "occ-landlord")
    assert phone.text.startswith("Gelukt")


def test_letting_the_bot_in_again_sends_nothing_by_itself() -> None:
    phone = Phone(situation()).does(Blocked(id="", chat="chat-1")).does(Unblocked(id="", chat="chat-1"))
    assert phone.of.person.unreachable_since is None
    assert phone.shown == []


def test_a_rest_ends_with_one_tap() -> None:
    phone = Phone(situation(replace(FATIMA, rest=Rest(since=THURSDAY)))).taps("rest_end")
    assert phone.of.person.rest is None
    assert phone.kinds == ["rest_ended"]


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "location", "contact", "document", "video", "dice"])
def test_whatever_is_sent_gets_a_kind_answer_and_is_not_kept(kind: str) -> None:
    phone = Phone(examples.situation()).does(SentThing(id="", chat="chat-1", kind=kind))
    assert phone.text
    assert phone.outcome.changes == ()


def test_words_beside_a_photo_count_as_words() -> None:
    phone = Phone(examples.with_steps(FATIMA, ("act-box", "Opruimen"))).does(
        SentThing(id="", chat="chat-1", kind="photo", caption="Gelukt!")
    )
    assert phone.kinds == ["done"]


def test_words_beside_a_photo_answer_the_open_question() -> None:
    asked = Place(person="fatima", verb="own_goal", since=THURSDAY)
    phone = Phone(situation(), place=asked).does(SentThing(id="", chat="chat-1", kind="photo", caption="Mijn kast"))
    assert phone.kinds == ["goal_set"]


def test_words_beside_a_photo_that_say_nothing_we_know_get_the_answer_about_the_photo() -> None:
    phone = Phone(situation()).does(SentThing(id="", chat="chat-1", kind="photo", caption="kijk eens"))
    assert "geen foto van een brief" in phone.text


def test_a_photo_of_a_letter_is_for_the_coach() -> None:
    text = Phone(situation()).does(SentThing(id="", chat="chat-1", kind="photo")).text
    assert "Stuur geen foto van een brief. Laat hem aan Marieke zien." in text
