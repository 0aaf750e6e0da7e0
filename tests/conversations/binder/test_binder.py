"""My binder: what lies where stays with the participant, and five minutes a week only for who chose that."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.content import content
from conversations.examples import FATIMA, THURSDAY
from conversations.reminding.steps import became_due
from conversations.replies import Kind, PlanDue
from domain.binder import EVERY, LONGEST, turn
from domain.dues import Slot
from domain.people import Rest
from tests.conversations.deciding import saved
from tests.conversations.phone import Phone

EVENT = "0event-due-000000000"


def phone() -> Phone:
    return Phone(examples.situation())


def test_there_are_five_tabs_and_each_has_its_week() -> None:
    tabs = content().tabs
    assert len(tabs) == 5
    assert {turn(THURSDAY.date() + week * EVERY, len(tabs)) for week in range(5)} == set(range(5))


def test_where_it_lies_is_written_changed_and_taken_away_by_buttons() -> None:
    at = phone().taps("mine").presses("Mijn map").presses("Wonen").presses("Schrijf op waar")
    at.writes("in de la <keuken>")
    assert "Waar het ligt: in de la &lt;keuken&gt;" in at.text
    at.presses("Schrijf het anders op").writes("in de blauwe map")
    assert [note.words for note in at.of.album.notes] == ["in de blauwe map"]
    assert at.presses("Haal het weg").of.album.notes == ()


def test_a_word_opens_the_binder_with_what_lies_where() -> None:
    at = phone().taps("binder_write", "home").writes("bij mijn zus")
    assert [(note.tab, note.words) for note in at.of.album.notes] == [("home", "bij mijn zus")]
    assert "• Wonen: bij mijn zus" in at.writes("map").text


def test_nobody_else_hears_of_the_binder() -> None:
    at = phone().taps("binder_write", "home").writes("in de la")
    at.presses("Schrijf het anders op").writes("op zolder")
    assert (at.to_staff, at.kinds) == ([], [])
    assert at.of.album.shared().notes == ()


def test_crisis_words_are_heard_first_and_not_kept() -> None:
    at = phone().taps("binder_write", "home").writes("ik wil dood")
    assert at.of.album.notes == ()
    assert "113" in at.text


def test_a_long_answer_is_cut_and_a_tab_that_is_not_there_is_gone() -> None:
    at = phone().taps("binder_write", "home").writes("x" * 5000)
    assert len(at.of.album.notes[0].words) == LONGEST
    for verb in ("binder_tab", "binder_write", "binder_wipe"):
        assert [say.screen for say in at.taps(verb, "attic").outcome.says] == ["gone"]


def test_simple_mode_walks_past_all_tabs_to_the_five_minutes() -> None:
    at = Phone(examples.henk()).writes("mijn map")
    seen: list[str] = []
    while at.labels[0] != "Ik heb het gedaan":
        at.taps(*_tap(at, 0 if not seen else 1))
        seen.append(at.text)
    assert len(seen) == 6


def _tap(at: Phone, place: int) -> tuple[str, str]:
    button = at.button(at.labels[place])
    return button.verb, button.thing


def weekly() -> Phone:
    return phone().writes("opruimen").presses("Elke week")


def test_five_minutes_come_weekly_only_to_who_chose_it() -> None:
    assert not [due for due in phone().writes("opruimen").of.dues if due.slot is Slot.TIDY]
    at = weekly()
    [due] = [due for due in at.of.dues if due.slot is Slot.TIDY]
    outcome = became_due(at.of, (due,), due.at, EVENT)
    assert [(say.screen, say.kind) for say in outcome.says] == [("tidy_begun", Kind.STEP)]
    assert [each.due.at for each in saved(outcome, PlanDue)] == [due.at + EVERY]
    assert at.takes(outcome).labels == ["Laat zien", "Deze week niet", "Meer"]


def test_a_second_tap_asks_no_second_time_a_week_and_one_tap_ends_it() -> None:
    at = weekly().taps("tidy_weekly", "on")
    assert len([due for due in at.of.dues if due.slot is Slot.TIDY]) == 1
    at.taps("tidy_not_now").presses("Niet meer elke week")
    assert not [due for due in at.of.dues if due.slot is Slot.TIDY]


@pytest.mark.parametrize(
    "quiet",
    [
        {"rest": Rest(since=THURSDAY)},
        {"paused_at": THURSDAY},
        {"stopped_at": THURSDAY},
    ],
)
def test_a_quiet_week_passes_without_a_word(quiet: dict[str, object]) -> None:
    at = weekly()
    due = at.of.dues[-1]
    outcome = became_due(replace(at.of, person=replace(FATIMA, **quiet)), (due,), due.at, EVENT)  # type: ignore[arg-type]
    assert outcome.says == ()
    assert len(saved(outcome, PlanDue)) == 1


def test_it_says_why_it_came() -> None:
    at = weekly().taps("more", "binder").presses("Waarom krijg ik dit?")
    assert at.text == "Jij vroeg om elke week vijf minuten voor je map."


def test_the_binder_waits_until_the_first_days_are_over() -> None:
    new = Phone(examples.situation(replace(FATIMA, joined_at=THURSDAY - timedelta(days=3))))
    assert "Mijn dingen" not in new.writes("mijn stap").labels
    assert "Mijn map" in phone().writes("mijn stap").presses("Mijn dingen").labels
