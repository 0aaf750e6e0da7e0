"""*Scherm leegmaken*: found by tap and by word; what stays is said."""

import pytest

from conversations import examples
from tests.conversations.phone import Phone


@pytest.mark.parametrize("text", ["scherm leegmaken", "wis mijn berichten", "clear this chat"])
def test_a_word_empties_the_screen(text: str) -> None:
    at = Phone(examples.situation()).writes(text)
    assert "zijn van je scherm. Je plan staat er nog." in at.text
    assert "Wat jij zelf schreef blijft staan" in at.text


def test_privacy_leads_there() -> None:
    assert "van je scherm" in Phone(examples.situation()).writes("privacy").presses("Scherm leegmaken").text


def test_simple_mode_has_it_behind_a_second_question() -> None:
    at = Phone(examples.henk()).writes("privacy").presses("Iets anders").presses("Scherm leegmaken")
    assert at.text.endswith("Je plan staat er nog.")
