"""Recorded voices: after the text that they speak, in its reader's language, and only for who finds reading hard."""

from dataclasses import replace
from pathlib import Path

import pytest

from conversations.examples import HENK, henk, situation
from conversations.recorded.beside import spoken_too
from conversations.recorded.files import recordings
from conversations.replies import Kind, Say
from domain.people import Level, Person
from domain.situations import Situation

RECORDED = {"nl/doors", "nl/information", "nl/today"}
DOORS = Say(screen="doors", to="henk")


def after(say: Say, about: Situation) -> list[str]:
    """The recordings that follow a message."""
    said, *voices = spoken_too([say], [about], RECORDED)
    assert said == say
    return [each.thing for each in voices]


def reading(**how: object) -> Situation:
    reader: Person = replace(HENK, **how)  # type: ignore[arg-type]  # fields of a person
    return replace(henk(), person=reader)


@pytest.mark.parametrize("level", [Level.SIMPLE, Level.PICTURES])
def test_the_voice_follows_its_text_for_who_finds_reading_hard(level: Level) -> None:
    assert after(DOORS, reading(level=level)) == ["nl/doors"]


def test_nobody_else_gets_it_and_no_language_gets_anothers() -> None:
    assert after(DOORS, reading(level=Level.NORMAL)) == []
    assert after(DOORS, reading(language="ar")) == []
    assert after(DOORS, situation()) == []  # said to somebody else


def test_a_text_with_steps_or_names_of_people_is_never_a_recording() -> None:
    assert after(replace(DOORS, screen="today"), henk()) == []


def test_of_the_cards_of_the_information_only_the_first_brings_it() -> None:
    cards = (replace(DOORS, screen="information", words={"card": card}) for card in ("1", "2"))
    assert [after(card, henk()) for card in cards] == [["nl/information"], []]


def test_it_makes_no_sound_and_is_never_repeated() -> None:
    _, voice = spoken_too([replace(DOORS, kind=Kind.CALL)], [henk()], RECORDED)
    assert (voice.silent, voice.ambiguity, voice.kind) == (True, "once", Kind.CALL)


def test_a_file_is_found_by_its_language_and_screen(tmp_path: Path) -> None:
    for name in ("nl/audio/doors.ogg", "ar/audio/crisis_life.oga", "ar/audio/notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert recordings(tmp_path) == {
        "ar/crisis_life": tmp_path / "ar/audio/crisis_life.oga",
        "nl/doors": tmp_path / "nl/audio/doors.ogg",
    }
