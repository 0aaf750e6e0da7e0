"""*Gelukt*, *een beetje*, *nog niet*, *toch niet*: by tap and in words."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from conversations import examples
from conversations.checkin.cheering import CHEERS
from conversations.drawing import draw
from conversations.examples import FATIMA, FLOWERS, HENK, LANDLORD, THURSDAY, situation
from domain.people import Level
from domain.plans import ActionStatus, Report
from domain.rewards import Entry
from domain.situations import Situation
from tests.conversations.phone import Phone

OCC = "occ-landlord"


def one_step() -> Situation:
    return examples.with_steps(FATIMA, ("act-box", "De post in één doos leggen"))


def status(phone: Phone, action: str = LANDLORD.id) -> ActionStatus:
    return next(each.status for each in phone.of.actions if each.id == action)


def stages(phone: Phone) -> list[tuple[Entry, int]]:
    return [(each.entry, each.round) for each in phone.of.ledger]


def test_gelukt_is_one_edit_that_says_what_worked_and_what_it_earned() -> None:
    phone = Phone(situation()).taps("done", OCC)
    edit, offer = phone.outcome.says
    assert (edit.edit, offer.edit) == (7, 0)
    assert "De huurbaas bellen, samen" in phone.text
    assert "Voor jou: een bloemetje van Marieke" in phone.text
    assert status(phone) is ActionStatus.DONE


def test_a_promise_is_granted_once_for_this_round() -> None:
    phone = Phone(situation()).taps("done", OCC)
    assert stages(phone) == [(Entry.PROMISED, 0), (Entry.GRANTED, 0)]
    assert phone.kinds == ["done", "granted"]


def test_another_line_comes_each_time() -> None:
    steps = [(f"act-{number}", f"Stap {number}") for number in range(len(CHEERS) + 2)]
    phone, told = Phone(examples.with_steps(FATIMA, *steps)), []
    for number in range(len(CHEERS) + 1):
        phone.taps("done", f"occ-{number}")
        assert f"Stap {number}" in phone.shown[0].text
        told.append(phone.shown[0].text.replace(f"Stap {number}", "…"))
    assert len(set(told)) == len(CHEERS) >= 8
    assert all(one != after for one, after in pairwise(told))


@pytest.mark.parametrize("screen", ["partly", "not_yet", "how_far"])
def test_what_was_done_before_the_answer_could_be_shown_is_shown_as_done(screen: str) -> None:
    shown = draw(screen, examples.view(examples.done_landlord(), thing=OCC))
    assert shown is not None
    assert "Gelukt: De huurbaas bellen, samen" in shown.text


def test_an_undo_without_a_place_waits_in_the_plan_and_offers_a_rest() -> None:
    full = situation()
    phone = Phone(replace(full, policy=replace(full.policy, open_actions=2)))
    phone.taps("done", OCC)
    phone.taps("take_up", "act-saving")
    assert status(phone, "act-saving") is ActionStatus.OPEN
    phone.taps("undo", OCC, revision=1)
    assert status(phone) is ActionStatus.PROPOSED
    assert phone.kinds == ["undone", "proposed"]
    assert "Goed, hij wacht in je plan." in phone.text
    assert stages(phone)[-1] == (Entry.RETURNED, 0)


def test_a_second_tap_shows_what_is_true_and_changes_nothing() -> None:
    phone = Phone(situation()).taps("done", OCC).taps("done", OCC)
    assert phone.outcome.changes == ()
    assert phone.outcome.history == ()
    assert "Gelukt: De huurbaas bellen, samen" in phone.text


@pytest.mark.parametrize("verb", ["done", "partly", "not_yet", "later", "tonight", "smaller", "drop", "drop_now"])
def test_a_tap_on_an_old_message_shows_the_step_as_it_is(verb: str) -> None:
    of = situation(actions=tuple(replace(each, revision=3) for each in examples.ACTIONS))
    phone = Phone(of).taps(verb, OCC, revision=2)
    assert phone.outcome.changes == ()
    assert phone.button("Gelukt").revision == 3


@pytest.mark.parametrize("verb", ["done", "undo", "later", "drop_now", "smaller", "step"])
def test_what_is_not_yours_and_what_is_not_there_answer_alike(verb: str) -> None:
    assert Phone(situation()).taps(verb, "occ-of-someone-else").text == "Dit is er niet meer."


def test_a_free_place_brings_the_next_proposal_as_a_question() -> None:
    phone = Phone(situation()).taps("done", OCC)
    assert phone.shown[1].text == "Er is plek voor een volgende stap: Elke week € 2 in een potje doen. Wil je die?"
    phone.presses("Ja, deze stap")
    assert status(phone, "act-saving") is ActionStatus.OPEN


def test_a_full_plan_is_offered_nothing() -> None:
    more = [examples.action(f"act-{n}", "Bellen", position=n) for n in (6, 7)]
    phone = Phone(situation(actions=(*examples.ACTIONS, *more))).taps("done", OCC)
    assert [say.screen for say in phone.outcome.says] == ["done"]


def test_a_skill_is_named_as_a_fact_and_once_a_week() -> None:
    phone = Phone(situation()).taps("done", "occ-letters")
    assert "Beginnen is vaak het moeilijkst. Dat heb je gedaan." in phone.text
    named = (*examples.situation().recent, ("skill_named", "act-creditor", THURSDAY - timedelta(days=6)))
    assert "Beginnen" not in Phone(situation(recent=named)).taps("done", "occ-letters").text


def test_toch_niet_puts_the_step_and_the_promise_back_in_a_new_round() -> None:
    phone = Phone(situation()).taps("done", OCC).presses("Toch niet")
    assert status(phone) is ActionStatus.OPEN
    assert stages(phone)[-1] == (Entry.RETURNED, 0)
    assert next(each.round for each in phone.of.occurrences if each.id == OCC) == 1
    assert phone.kinds == ["undone"]


def test_done_undone_and_done_again_is_granted_in_the_second_round() -> None:
    phone = Phone(situation()).taps("done", OCC).presses("Toch niet").presses("Gelukt")
    assert stages(phone) == [
        (Entry.PROMISED, 0),
        (Entry.GRANTED, 0),
        (Entry.RETURNED, 0),
        (Entry.GRANTED, 1),
    ]


def test_after_a_day_it_cannot_be_taken_back() -> None:
    phone = Phone(situation()).taps("done", OCC)
    button = phone.button("Toch niet")
    phone.now += timedelta(hours=24, seconds=1)
    phone.taps(button.verb, button.thing, button.revision)
    assert phone.outcome.changes == ()
    assert "zeg het dan tegen Marieke" in phone.text


def test_what_was_handed_over_is_not_taken_back() -> None:
    phone = Phone(situation()).taps("done", OCC)
    button = phone.button("Toch niet")
    handed = replace(FLOWERS, id="led-handed", entry=Entry.HANDED, at=THURSDAY + timedelta(minutes=1))
    phone.of = replace(phone.of, ledger=(*phone.of.ledger, handed))
    phone.taps(button.verb, button.thing, button.revision)
    assert status(phone) is ActionStatus.DONE
    assert phone.outcome.changes == ()


def test_a_little_counts_and_earns_nothing_yet() -> None:
    phone = Phone(situation()).taps("partly", OCC)
    assert phone.text.startswith("Een beetje gelukt is ook gelukt.")
    assert phone.kinds == ["partly"]
    assert stages(phone) == [(Entry.PROMISED, 0)]
    phone.presses("Helemaal gelukt")
    assert status(phone) is ActionStatus.DONE


def test_the_first_nog_niet_asks_what_helps_and_only_the_second_what_is_hard() -> None:
    phone = Phone(situation()).taps("not_yet", OCC)
    assert "lastig" not in phone.text
    assert "Niet meer nodig" in phone.labels
    phone.taps("not_yet", OCC, revision=1)
    assert phone.text == "Fijn dat je het zegt. Wat maakt deze stap lastig?"
    assert "Ik mis iets" in phone.labels


def test_in_simple_mode_nog_niet_asks_first_whether_a_little_worked() -> None:
    phone = Phone(examples.henk()).taps("how_far", "occ-box")
    assert phone.labels == ["Een beetje", "Nog niet", "Hulp"]
    phone.presses("Nog niet")
    assert phone.of.occurrences[0].report is Report.NOT_YET


@pytest.mark.parametrize("words", ["gelukt!", "Gedaan", "ja hoor, is gelukt"])
def test_gedaan_counts_where_one_step_can_be_meant(words: str) -> None:
    phone = Phone(one_step()).writes(words)
    assert status(phone, "act-box") is ActionStatus.DONE
    assert phone.outcome.says[0].edit == 0


def test_gedaan_with_two_open_steps_asks_which() -> None:
    phone = Phone(situation()).writes("gelukt!")
    assert phone.outcome.changes == ()
    assert phone.text == "Welke stap?"
    phone.presses("Vijf brieven openmaken")
    assert status(phone, "act-letters") is ActionStatus.DONE


def test_gedaan_without_an_open_step_shows_what_is_true() -> None:
    phone = Phone(situation(actions=(), occurrences=(), goals=())).writes("gelukt")
    assert "Er staat nu niets voor je klaar" in phone.text


@pytest.mark.parametrize("words", ["het is niet gelukt", "nog niet", "is het gelukt?", "bijna gelukt"])
def test_what_was_denied_or_asked_never_finishes_a_step(words: str) -> None:
    assert status(Phone(one_step()).writes(words), "act-box") is ActionStatus.OPEN


def test_a_little_in_words_counts_too() -> None:
    phone = Phone(one_step()).writes("een beetje")
    assert phone.of.occurrences[0].report is Report.PARTLY


def test_simple_mode_says_it_in_two_sentences_with_help_below() -> None:
    assert HENK.level is Level.SIMPLE
    steps = (("act-box", "Alle open post in één doos leggen"), ("act-bell", "Bellen"))
    phone = Phone(examples.with_steps(HENK, *steps)).taps("done", "occ-box")
    assert phone.text == "Mooi gedaan, Henk: Alle open post in één doos leggen."
    assert phone.labels == ["Toch niet", "Hulp"]


def test_in_simple_mode_one_of_many_steps_is_asked_about_at_a_time_and_any_may_be_typed() -> None:
    steps = (("act-box", "De doos pakken"), ("act-pen", "Een pen kopen"), ("act-bell", "Bellen"))
    phone = Phone(examples.with_steps(HENK, *steps)).writes("gelukt")
    assert phone.labels == ["De doos pakken", "Een andere", "Hulp"]
    assert phone.presses("Een andere").labels == ["Een pen kopen", "Een andere", "Hulp"]
    assert [each.label for each in phone.shown[0].elsewhere] == ["De doos pakken", "Bellen"]
    assert phone.presses("Een andere").labels == ["Bellen", "Geen van deze", "Hulp"]
    assert phone.presses("Bellen").text.endswith("Bellen.")


def test_undone_and_done_again_before_it_could_be_said_shows_what_is_true() -> None:
    shown = draw("undone", examples.view(examples.done_landlord(), thing=OCC))
    assert shown is not None
    assert [button.verb for row in shown.buttons for button in row] == ["undo"]
