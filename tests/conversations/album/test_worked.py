"""*Wat is al gelukt* grows, shows months, and appears after the second success."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.album.pictures import worked_picture
from conversations.examples import with_steps
from conversations.understanding import read
from conversations.verbs import Meaning
from conversations.wording import Wording
from domain.album import Album, Success
from domain.plans import Report
from domain.progress import progress
from tests.conversations.phone import Phone


def successes(many: int) -> Album:
    made = (Success(action=f"a{n}", words=f"Stap {n}", at=examples.MONDAY - timedelta(days=n)) for n in range(many))
    return Album(successes=tuple(made))


@pytest.mark.parametrize(
    ("words", "language"), [("Wat is al gelukt?", "nl"), ("wat ging goed", "nl"), ("What has worked?", "en")]
)
def test_asking_what_worked_is_no_report(words: str, language: str) -> None:
    assert read(words, language) is Meaning.WORKED


def test_it_is_offered_beside_my_step_from_the_second_success_on() -> None:
    assert "Wat is al gelukt" not in Phone(examples.situation()).taps("today").labels
    assert "Wat is al gelukt" in Phone(examples.done_landlord()).taps("today").labels


def test_months_stand_newest_first_with_a_count_since() -> None:
    phone = Phone(examples.situation(album=successes(20))).writes("wat is al gelukt")
    assert phone.text.startswith("🌷 <b>20 dingen gelukt sinds maart 2026.</b>\n\n<b>april 2026</b>\n• Stap 0")
    assert "maart 2026" in phone.text


def test_what_came_before_is_one_tap_further_and_ends() -> None:
    phone = Phone(examples.situation(album=successes(20))).taps("worked").presses("Wat ervoor gelukt is")
    assert "Stap 19" in phone.text
    assert "Stap 3\n" not in phone.text
    assert "Wat ervoor gelukt is" not in phone.labels


def test_before_the_first_success_nothing_is_missing() -> None:
    assert Phone(examples.situation()).taps("worked").text == "Wat jou lukt, komt hier te staan. Er is geen haast."


def test_in_simple_mode_there_are_three_things_and_help() -> None:
    phone = Phone(examples.henk(album=successes(5))).taps("worked")
    assert phone.text.count("•") == 3
    assert phone.labels == ["Wat ervoor gelukt is", "Meer voor jou", "Hulp"]


def test_not_yet_after_a_little_leaves_the_little_standing() -> None:
    """House rule g16: no figure about a person goes down."""
    of = examples.henk()
    little = tuple(replace(each, report=Report.PARTLY, reported_at=examples.MONDAY) for each in of.occurrences)
    phone = Phone(replace(of, occurrences=little)).writes("nog niet")
    assert progress(phone.of).count == 1
    assert phone.of.occurrences[0].not_yets == 1


def test_more_appears_after_the_first_days_and_help_leads_there_in_simple_mode() -> None:
    new = replace(examples.FATIMA, joined_at=examples.THURSDAY - timedelta(days=13))
    assert "Meer voor jou" not in Phone(examples.situation(new, album=successes(3))).taps("worked").labels
    two = with_steps(examples.HENK, ("act-box", "Post"), ("act-pen", "Pen"), album=successes(2))
    done = tuple(replace(each, report=Report.DONE, reported_at=examples.MONDAY) for each in two.occurrences)
    phone = Phone(replace(two, occurrences=done)).taps("help").turns_to("Wat is al gelukt")
    phone.presses("Wat is al gelukt").presses("Meer voor jou")
    assert phone.labels == ["Hoe gaat het nu?", "Iets anders", "Hulp"]
    assert phone.presses("Iets anders").labels == ["Een vraag voor mij", "Iets anders", "Hulp"]
    assert phone.presses("Iets anders").labels == ["Wat voor jou is", "Iets anders", "Hulp"]
    assert phone.presses("Iets anders").labels == ["Mijn map", "Iets anders", "Hulp"]
    assert phone.presses("Iets anders").labels == ["Over stress", "Onze afspraken", "Hulp"]


@pytest.mark.parametrize(
    ("head", "title"),
    [("4 dingen gelukt.", "4 dingen gelukt"), ("4 справи: березень 2026\u00a0р.", "4 справи: березень 2026\u00a0р.")],
)
def test_the_title_of_the_picture_ends_without_a_full_stop_and_keeps_what_belongs_to_the_year(
    head: str, title: str
) -> None:
    assert worked_picture(head, (), Wording("nl")).title == title
