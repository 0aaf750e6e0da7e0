"""Recorded voices: after the text that they speak, in its reader's language, and only for who finds reading hard."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from conversations.drawing import can_be_heard, draw
from conversations.examples import FATIMA, HENK, THURSDAY, henk
from conversations.recorded.beside import spoken_too
from conversations.replies import Kind, Say
from conversations.screens import View
from domain.people import Level, Person
from tests.conversations.phone import Phone

RECORDED = {"nl/doors", "nl/information", "nl/today"}
DOORS = Say(screen="doors", to="henk")


def voices(say: Say, reader: Person = HENK, now: datetime = THURSDAY) -> list[Say]:
    """What follows a message."""
    said, *after = spoken_too([say], [reader], RECORDED, now)
    assert said == say
    return after


def after(say: Say, reader: Person) -> list[str]:
    return [each.thing for each in voices(say, reader)]


def reading(**how: object) -> Person:
    return replace(HENK, **how)  # type: ignore[arg-type]  # fields of a person


def labels(screen: str, reader: Person = HENK, **words: str) -> list[str]:
    about = replace(henk(), person=reader)
    view = View(to=reader, about=about, programme=about.programme, words=words, now=THURSDAY, recorded=RECORDED)
    shown = draw(screen, view)
    assert shown is not None
    return [button.label for row in shown.buttons for button in row]


@pytest.mark.parametrize("level", [Level.SIMPLE, Level.PICTURES])
def test_the_voice_follows_its_text_for_who_finds_reading_hard(level: Level) -> None:
    assert after(DOORS, reading(level=level)) == ["nl/doors"]


def test_nobody_else_gets_it_and_no_language_gets_anothers() -> None:
    assert after(DOORS, reading(level=Level.NORMAL)) == []
    assert after(DOORS, reading(language="ar")) == []
    assert after(DOORS, FATIMA) == []  # said to somebody else


def test_a_text_with_steps_or_names_of_people_is_never_a_recording() -> None:
    assert after(replace(DOORS, screen="today"), HENK) == []


def test_of_the_pages_of_a_text_only_the_first_brings_it() -> None:
    cards = (replace(DOORS, screen="information", words={"card": card}) for card in ("1", "2"))
    assert [after(card, HENK) for card in cards] == [["nl/information"], []]
    assert after(replace(DOORS, words={"page": "2"}), HENK) == []
    assert after(replace(DOORS, words={"page": "1"}, edit=7), HENK) == []  # turned back to


def test_the_voice_of_help_has_one_key_a_day_and_that_of_the_information_none() -> None:
    """The outbox takes what has the same key once; the day is that of the person."""
    late, past_midnight = THURSDAY.replace(hour=21, minute=59), THURSDAY.replace(hour=22, minute=1)  # UTC
    first, second, next_day = (voices(DOORS, now=at)[0].key for at in (THURSDAY, late, past_midnight))
    assert first == second != next_day
    assert voices(DOORS, now=THURSDAY + timedelta(days=1))[0].key == next_day
    assert voices(replace(DOORS, screen="information"))[0].key == ""


def test_whoever_wants_to_hear_it_again_taps_listen_as_often_as_they_like() -> None:
    assert labels("doors")[-1] == "▶ Luister"
    for _ in range(2):
        [again] = Phone(henk()).taps("hear", "doors").outcome.says
        assert (again.screen, again.thing, again.key, again.edit) == ("recorded", "nl/doors", "", 0)
    assert [say.screen for say in Phone(henk()).taps("hear", "today").outcome.says] == ["gone"]


def test_listen_stands_only_where_there_is_something_to_hear() -> None:
    assert "▶ Luister" not in labels("doors", page="2") + labels("crisis_life") + labels("today")
    assert "▶ Luister" not in labels("doors", reading(level=Level.NORMAL))
    heard = [can_be_heard(name) for name in ("nl/doors", "nl/today", "xx/doors", "nl/Doors")]
    assert heard == [True, False, False, False]


def test_it_makes_no_sound_and_is_never_repeated() -> None:
    [voice] = voices(replace(DOORS, kind=Kind.CALL))
    assert (voice.silent, voice.ambiguity, voice.kind) == (True, "once", Kind.CALL)
