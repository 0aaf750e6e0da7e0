"""Somebody is here again: a welcome comes first, and nothing is counted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples, routing
from conversations.events import Heard, Tapped, Wrote
from conversations.examples import THURSDAY
from conversations.facts import Own
from conversations.replies import Outcome
from domain.people import Rest
from domain.situations import Situation
from tests.conversations.deciding import kinds, screens
from tests.conversations.phone import Phone


def writes(text: str) -> Heard:
    return Wrote(id="event-00000000000001", chat="chat-1", text=text)


def taps(verb: str, thing: str = "") -> Heard:
    return Tapped(id="event-00000000000001", chat="chat-1", message=7, verb=verb, thing=thing)


def after(days: float, event: Heard, of: Situation | None = None) -> Outcome:
    me = of or examples.situation()
    return routing.own(Own(me=me, away_since=THURSDAY - timedelta(days=days)), event, THURSDAY)


def seen(outcome: Outcome) -> list[str]:
    return screens(outcome, "fatima")


def test_after_fourteen_days_a_greeting_is_answered_with_a_welcome_alone() -> None:
    outcome = after(14, writes("hoi"))
    assert seen(outcome) == ["welcome_back"]
    assert kinds(outcome) == ["returned"]
    assert seen(after(13.9, writes("hoi"))) == ["hello"]


def test_the_welcome_praises_and_lists_nothing() -> None:
    phone = Phone(examples.situation()).takes(after(40, writes("hoi")))
    assert phone.text == (
        "Fijn dat je er weer bent, Fatima. Terugkomen is knap. Je plan staat er nog. "
        "Wil je rustig beginnen met één stap?"
    )
    assert phone.labels == ["Ja, één stap", "Nu niet"]
    assert phone.presses("Ja, één stap").text.count("<b>") == 1


def test_the_welcome_takes_the_place_of_the_message_that_was_tapped() -> None:
    [say] = after(20, taps("today")).says
    assert (say.screen, say.edit) == ("welcome_back", 7)


def test_what_was_reported_is_answered_first() -> None:
    assert seen(after(20, taps("done", "occ-landlord")))[0] == "done"
    assert seen(after(20, taps("done", "occ-landlord")))[-1] == "welcome_back"


@pytest.mark.parametrize("text", ["ik wil niet meer leven", "ik word uit huis gezet", "stop", "help"])
def test_nothing_cheerful_stands_beside_what_is_grave_or_ends(text: str) -> None:
    assert "welcome_back" not in seen(after(20, writes(text)))


@pytest.mark.parametrize("verb", ["help", "door", "stop", "remove_now"])
def test_nor_beside_a_tap_that_asks_for_help_or_an_end(verb: str) -> None:
    assert "welcome_back" not in seen(after(20, taps(verb, "threat" if verb == "door" else "")))


def test_who_rests_is_asked_nothing() -> None:
    resting = examples.situation(replace(examples.FATIMA, rest=Rest(since=THURSDAY)))
    assert seen(after(20, writes("hoi"), resting)) == ["hello"]


def test_who_is_not_in_yet_was_never_away() -> None:
    outsider = examples.situation(replace(examples.FATIMA, joined_at=None))
    outcome = routing.own(Own(me=outsider), writes("hoi"), THURSDAY)
    assert "welcome_back" not in seen(outcome)


def test_beside_another_answer_the_welcome_asks_nothing() -> None:
    phone = Phone(examples.situation()).takes(after(20, writes("wat een weer")))
    assert seen(phone.outcome) == ["not_understood", "welcome_back"]
    assert "?" not in phone.shown[-1].text
    assert phone.shown[-1].buttons == ()
