"""What a language lacks or has too much is told, with where it is said and where to write it."""

from pathlib import Path

import pytest

from texts.completeness import fullness, hard_for_simple_readers, left_over
from texts.reading import messages

FRISIAN = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);"

msgid "My step"
msgstr "Myn stap"

msgid "Nobody says this"
msgstr "Nimmen seit dit"

msgctxt "simple"
msgid "My step"
msgstr "Myn stap"

msgid "Good. The voice is gone here. In Telegram it stays until you erase it."
msgstr "Goed. De stim is fuort. Yn Telegram bliuwt er."
"""


@pytest.fixture
def frisian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    messages("nl")
    (tmp_path / "fy").mkdir()
    (tmp_path / "fy" / "messages.po").write_text(FRISIAN, "utf-8")
    monkeypatch.setattr("texts.reading.LOCALES", tmp_path)
    return "fy"


def test_what_is_missing_is_told_where_it_is_said(frisian: str) -> None:
    full = fullness(frisian)
    assert full.percent == 0
    assert len(full.missing) == full.asked - 2
    later = next(each for each in full.missing if each.sentence == "Later")
    assert later.place.startswith("conversations/")
    assert later.do == "Write it in locales/fy/messages.po."


def test_what_nobody_says_and_what_only_one_language_eases_is_told(frisian: str) -> None:
    told = {(each.sentence, each.wrong) for each in left_over(frisian)}
    assert told == {
        ("Nobody says this", "Nobody says this any more."),
        ("My step", "Only here it has a simple variant."),
    }


def test_three_sentences_for_who_reads_with_difficulty_are_told(frisian: str) -> None:
    (long,) = hard_for_simple_readers(frisian)
    assert long.wrong == "It has 3 sentences, also for who reads with difficulty."
    assert long.sentence.startswith("Goed. De stim")
