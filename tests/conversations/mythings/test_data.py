"""Everything about me: read in parts, or as a file for people and one for computers."""

import json
from dataclasses import replace

import pytest

from conversations import examples
from conversations.drawing import draw
from conversations.examples import FATIMA, view
from conversations.mythings.data_example import KEPT
from conversations.mythings.readable import PARTS
from conversations.replies import Shown
from domain.kept import Kept, Plain
from tests.conversations.phone import Phone


def shown(screen: str, thing: str = "", kept: Kept = KEPT) -> Shown:
    found = draw(screen, view(kept=kept, thing=thing))
    assert found is not None
    return found


@pytest.mark.parametrize("text", ["mijn gegevens", "/mijngegevens", "wat weet je van mij?", "my data"])
def test_a_word_opens_everything_about_me(text: str) -> None:
    at = Phone(examples.situation()).writes(text)
    assert at.labels == ["Hier lezen", "Stuur als bestand", "Voor een computer (JSON)", "Terug"]


@pytest.mark.parametrize("text", ["wie keek mee?", "wie kijkt er mee", "who looked?"])
def test_who_looked_along_has_a_word_of_its_own(text: str) -> None:
    [say] = Phone(examples.situation()).writes(text).outcome.says
    assert (say.screen, say.thing) == ("my_part", "looked")


def test_the_parts_follow_each_other_to_the_end() -> None:
    part, seen = "me", []
    while part:
        seen.append(part)
        onward = shown("my_part", part).buttons[0][0]
        part = onward.thing
    assert seen == list(PARTS)


def test_who_looked_is_summed_per_week_and_who_is_not_the_coach_has_a_line() -> None:
    assert shown("my_part", "looked").text.splitlines()[1:] == [
        "Week van maandag 13 april: Marieke keek 3 keer.",
        "Week van maandag 13 april: Marieke vroeg om alles, en kreeg het niet.",
        "Week van maandag 13 april: Marieke nam een korte tekst mee voor het dossier.",
        "Week van maandag 13 april: Iemand van het team keek 1 keer.",
        "Marieke nam deze tekst mee:",
        "• Datum: donderdag 16 april 2026",
        "• Gelukt: Eén schuldeiser opschrijven",
        "• Afgesproken: De huurbaas bellen, samen, donderdag 23 april",
    ]


def test_a_long_part_ends_in_the_chat_and_goes_on_in_the_file() -> None:
    many = tuple({**KEPT.tables["actions"][0], "words": f"stap {n} {'x' * 90}"} for n in range(60))
    kept = replace(KEPT, tables={**KEPT.tables, "actions": many})
    text = shown("my_part", "plan", kept).text
    assert len(text) < 2000
    assert text.endswith("De rest staat in het bestand.")
    file = shown("my_file", kept=kept).document
    assert file is not None
    assert "stap 59" in file.content.decode()


def test_own_words_are_escaped_everywhere() -> None:
    goal: dict[str, Plain] = {"id": "g", "words": "<b>rust</b> & zo", "private": False}
    kept = replace(KEPT, tables={**KEPT.tables, "goals": (goal,)})
    file = shown("my_file", kept=kept).document
    assert file is not None
    for text in (shown("my_part", "plan", kept).text, file.content.decode()):
        assert "&lt;b&gt;rust&lt;/b&gt; &amp; zo" in text
        assert "<b>rust" not in text


def test_the_files_come_as_new_messages_and_are_noted() -> None:
    at = Phone(examples.situation()).taps("my_file")
    assert [(say.screen, say.edit) for say in at.outcome.says] == [("my_file", 0)]
    assert at.kinds == ["data_sent"]


def test_the_computers_file_is_json_of_all_tables() -> None:
    file = shown("my_json").document
    assert file is not None
    read = json.loads(file.content)
    assert read["tables"]["goals"] == [{"id": "goal-rent", "words": "Ik wil rust rond de huur", "private": False}]
    assert read["looked"][0] == {"week": "2026-04-13", "who": "Marieke", "times": 3, "asked_for_history": False}


def test_the_page_speaks_the_readers_language_and_needs_nothing_from_elsewhere() -> None:
    of = examples.situation(replace(FATIMA, language="en"))
    drawn = draw("my_file", view(of, kept=KEPT))
    assert drawn is not None
    assert drawn.document is not None
    page = drawn.document.content.decode()
    assert "Everything that Stapje keeps about you" in page
    assert "http" not in page
    assert "src=" not in page
