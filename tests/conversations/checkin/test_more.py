"""*Meer*: smaller, not needed any more, why, and fewer messages."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from conversations import examples
from conversations.examples import LANDLORD, TALK, THURSDAY, situation
from domain.plans import ActionStatus
from domain.rewards import Entry
from tests.conversations.phone import Phone

OCC = "occ-landlord"


def test_meer_under_a_step_is_the_table_of_the_house() -> None:
    phone = Phone(situation()).taps("more", OCC)
    assert phone.labels == [
        "Maak kleiner",
        "Niet meer nodig",
        "Waarom krijg ik dit?",
        "Minder berichten",
        "Terug naar mijn stap",
    ]


@pytest.mark.parametrize("thing", [TALK.id, "plan", "", "something-else"])
def test_meer_under_all_else_is_why_and_fewer(thing: str) -> None:
    assert Phone(situation()).taps("more", thing).labels == ["Waarom krijg ik dit?", "Minder berichten"]


def test_in_simple_mode_meer_lies_behind_the_doors_of_help() -> None:
    phone = Phone(examples.henk()).taps("help", "occ-box")
    assert phone.labels[-1] == "Meer"
    phone.turns_to("Deze stap veranderen")
    assert phone.presses("Deze stap veranderen").labels == ["Maak kleiner", "Niet meer nodig", "Hulp"]


def test_a_smaller_piece_takes_the_steps_place_with_its_day_and_hour() -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes("het nummer opzoeken")
    piece = next(each for each in phone.of.actions if each.words == "het nummer opzoeken")
    assert (piece.status, piece.day, piece.hour) == (ActionStatus.OPEN, LANDLORD.day, LANDLORD.hour)
    assert phone.place is None
    assert "het nummer opzoeken" in phone.text


def test_a_step_is_cut_in_three_and_opens_what_there_is_room_for() -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes("- het nummer opzoeken\n- bellen\n- opschrijven")
    pieces = {each.words: each for each in phone.of.actions if each.id not in {one.id for one in situation().actions}}
    assert [(words, each.status.value) for words, each in pieces.items()] == [
        ("het nummer opzoeken", "open"),
        ("bellen", "open"),
        ("opschrijven", "proposed"),
    ]
    assert (pieces["bellen"].day, pieces["bellen"].if_then) == (None, "")


def test_more_than_three_pieces_are_asked_again() -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes("a\nb\nc\nd")
    assert phone.outcome.changes == ()


def test_the_rest_waits_as_a_proposal_and_keeps_its_promise() -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes("het nummer opzoeken")
    whole = next(each for each in phone.of.actions if each.id == LANDLORD.id)
    assert whole.status is ActionStatus.PROPOSED
    assert phone.kinds == ["agreed", "cut"]
    assert [each.entry for each in phone.of.ledger] == [Entry.PROMISED]


def test_when_the_piece_worked_the_rest_is_offered() -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes("het nummer opzoeken").presses("Gelukt")
    assert "De huurbaas bellen, samen. Wil je die?" in phone.text


@pytest.mark.parametrize("words", ["x" * 151, "   "])
def test_what_is_too_long_or_empty_is_asked_again(words: str) -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes(words)
    assert phone.outcome.changes == ()
    assert phone.text.startswith("Schrijf één tot drie korte regels.")


def test_laat_het_zo_leaves_the_question() -> None:
    phone = Phone(situation()).taps("smaller", OCC).presses("Laat het zo")
    assert phone.place is None


@pytest.mark.parametrize("key", ["Mijn stap", "Contact met Marieke", "Contact met Bram"])
def test_a_key_of_the_keyboard_is_no_answer_to_an_open_question(key: str) -> None:
    phone = Phone(situation()).taps("smaller", OCC).writes(key)
    assert phone.place is None
    assert not any(each.words == key for each in phone.of.actions)


def test_niet_meer_nodig_is_asked_once_more_and_takes_the_promise_along() -> None:
    phone = Phone(situation()).taps("drop", OCC)
    assert phone.outcome.changes == ()
    assert phone.text == "Zal ik “De huurbaas bellen, samen” weghalen? Wat erbij hoorde gaat ook weg."
    phone.presses("Ja, haal weg")
    assert "van je plan af" in phone.text
    assert phone.of.ledger[-1].entry is Entry.WITHDRAWN
    assert phone.kinds == ["dropped"]


def test_what_was_earned_stays_when_another_step_goes() -> None:
    phone = Phone(examples.done_landlord()).taps("drop_now", "occ-letters")
    assert [each.entry for each in phone.of.ledger] == [Entry.PROMISED, Entry.GRANTED]


def why(**changes: object) -> str:
    actions = tuple(replace(each, **changes) if each.id == LANDLORD.id else each for each in examples.ACTIONS)  # type: ignore[arg-type]
    return Phone(situation(actions=actions)).taps("why", OCC).text


def test_why_names_the_rule_in_one_sentence_and_how_many_may_come() -> None:
    assert why() == ("Je koos dit moment zelf: donderdag 16 april om 10:00. Je krijgt hoogstens 4 berichtjes per week.")
    assert why(hour_named_by="marieke").startswith("In je plan staat: donderdag 16 april om 10:00.")
    assert why(hour=None).startswith("Je stap staat op donderdag 16 april. Jouw moment is 10:00.")
    assert why(day=None).startswith("Deze stap heeft geen dag.")


def test_why_knows_a_nudge_a_chosen_moment_a_talk_and_the_monday_question() -> None:
    nudged = tuple(replace(each, nudges=1) for each in examples.OCCURRENCES)
    assert "één keer" in Phone(situation(occurrences=nudged)).taps("why", OCC).text
    chosen = (("snoozed", LANDLORD.id, THURSDAY - timedelta(hours=1)),)
    assert "met Later" in Phone(situation(recent=chosen)).taps("why", OCC).text
    assert "gesprek" in Phone(situation()).taps("why", TALK.id).text
    assert "maandag" in Phone(situation()).taps("why", "plan").text


def test_fewer_a_week_offers_only_less_and_is_kept() -> None:
    phone = Phone(situation()).taps("fewer").presses("Minder per week")
    assert phone.labels == ["3 per week", "2 per week", "1 per week"]
    phone.presses("2 per week")
    assert phone.of.person.wishes.per_week == 2
    assert phone.text == "Goed. Hoogstens 2 berichtjes per week, tussen 09:00 en 20:00."


def test_other_hours_are_kept_and_can_be_the_usual_ones_again() -> None:
    phone = Phone(situation()).taps("hours").presses("Middag, 13 tot 19 uur")
    assert phone.of.person.wishes.window == (time(13), time(19))
    assert "tussen 13:00 en 19:00" in phone.text
    phone.taps("window", "all")
    assert phone.of.person.wishes.window is None


@pytest.mark.parametrize(("verb", "thing"), [("per_week", "9"), ("per_week", ""), ("window", "night")])
def test_a_value_we_never_offered_changes_nothing(verb: str, thing: str) -> None:
    assert Phone(situation()).taps(verb, thing).outcome.changes == ()


def test_stopping_is_one_tap_under_fewer_messages() -> None:
    phone = Phone(situation()).taps("fewer").presses("Helemaal stoppen")
    assert phone.of.person.stopped_at == THURSDAY


def test_simple_mode_has_two_choices_at_a_time() -> None:
    phone = Phone(examples.henk()).taps("fewer")
    assert phone.labels == ["Iets minder", "Helemaal stoppen", "Hulp"]
    assert phone.presses("Iets minder").labels == ["Minder per week", "Even rust", "Hulp"]
