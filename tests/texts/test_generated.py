"""What follows from the sentences is as it should be: templates for translators, figures, how easily Dutch is read."""

import pytest

from texts.generating import outdated_papers, outdated_templates
from texts.readability import everyone, measured
from texts.spoken import spoken
from texts.syllables import syllables
from texts.template import comments
from texts.uses import uses


def test_what_is_written_from_the_sentences_is_up_to_date() -> None:
    outdated = {**outdated_templates(), **outdated_papers("docs/translating.md", "docs/readability.md")}
    assert not [path.name for path in outdated], "Run: stapje texts write"


def test_a_translator_hears_what_a_sentence_is_and_who_reads_it() -> None:
    later, digits = spoken()["Later"], spoken()["These are not the right digits. Ask {coach}, and try once more."]
    assert next(comments(later)) == "A button: keep it short, for participants and coaches."
    assert "moment" in uses()["Later"].screens
    assert list(comments(digits)) == ["A text, for participants.", "Screens: ask_digits."]


@pytest.mark.parametrize(
    ("word", "number"),
    [("over", 2), ("ideeën", 3), ("nieuw", 1), ("januari", 4), ("coach", 1), ("team", 1), ("kopje", 2), ("bij", 1)],
)
def test_syllables_are_counted_as_they_are_said(word: str, number: int) -> None:
    assert syllables(word) == number


def test_the_formula_is_that_of_flesch_and_douma() -> None:
    """Six words of seven syllables, in two sentences."""
    assert measured("Dit is je <b>stap</b>. Lees {name}.").score == pytest.approx(206.835 - 0.93 * 3 - 77 * 7 / 6)


def test_what_a_participant_reads_is_easy() -> None:
    """Half of it is very easy by the norm of Douma (90), and simple texts are no harder than the others."""
    of = {(each.who, each.level): each for each in everyone()}
    assert of["participants", "normal"].median >= 90
    assert of["participants", "simple"].median >= of["participants", "normal"].median
    assert of["participants", "normal"].tenth >= 70
