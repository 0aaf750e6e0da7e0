"""Privacy, and removing everything: two taps, a day to come back, and nothing after the receipt."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.aftermath import aftermath
from conversations.drawing import draw
from conversations.examples import FATIMA, PROGRAMME, THURSDAY, view
from conversations.mythings.erasing import waiting
from conversations.reminding.steps import became_due
from conversations.replies import DropDue, Erase, PlanDue
from domain.dues import Slot
from tests.conversations.phone import Phone

DAY = timedelta(days=1)


def phone() -> Phone:
    return Phone(examples.situation())


@pytest.mark.parametrize("text", ["/privacy", "privacy", "wie ziet dit?", "who reads this?"])
def test_a_word_opens_privacy(text: str) -> None:
    at = phone().writes(text)
    assert "Marieke ziet je stappen en wat er gelukt is." in at.text
    assert "Telegram kan meelezen." in at.text
    assert "privacy@hoogeveen.example" in at.text


def test_no_privacy_contact_is_made_up() -> None:
    bare = examples.situation(programme=replace(PROGRAMME, privacy_contact=None))
    assert "vraag over privacy" not in Phone(bare).writes("privacy").text


@pytest.mark.parametrize("text", ["/verwijder", "verwijder mijn gegevens", "delete my data"])
def test_a_word_only_asks(text: str) -> None:
    at = phone().writes(text)
    assert at.labels == ["Ja, over een dag", "Ja, meteen", "Nee, laat staan"]
    assert not [change for change in at.outcome.changes if isinstance(change, Erase | PlanDue)]


def test_removing_takes_two_taps_and_waits_a_day() -> None:
    at = phone().taps("privacy").presses("Alles weghalen").presses("Ja, over een dag")
    due = waiting(at.of)
    assert due is not None
    assert (due.at, due.slot, due.thing) == (THURSDAY + DAY, Slot.ERASE, "chat-1")
    assert at.of.person.stopped_at == THURSDAY
    assert "vrijdag 17 april om 10:00" in at.text


def test_the_coach_only_hears_that_nothing_can_be_sent() -> None:
    at = phone().taps("remove_day")
    assert [(to, screen) for to, screen, _ in at.to_staff] == [("marieke", "cannot_send")]
    at.to_staff.clear()
    assert at.taps("remove_day").to_staff == []


def test_within_the_day_everything_can_stay() -> None:
    at = phone().taps("remove_day").presses("Nee, laat alles staan")
    assert waiting(at.of) is None
    assert at.of.person.stopped_at is None
    assert "Alles blijft zoals het was." in at.text


def test_who_had_stopped_before_stays_stopped() -> None:
    stopped = THURSDAY - DAY * 3
    at = Phone(examples.situation(replace(FATIMA, stopped_at=stopped))).taps("remove_day").taps("remove_undo")
    assert at.of.person.stopped_at == stopped


def test_start_is_a_way_back_too() -> None:
    at = phone().taps("remove_day").writes("start")
    assert waiting(at.of) is None
    assert at.of.person.stopped_at is None


def test_planning_again_leaves_the_removing_where_it_is() -> None:
    at = phone().taps("remove_day")
    due = waiting(at.of)
    assert due is not None
    assert DropDue(id=due.id) not in aftermath(at.of, at.outcome, THURSDAY)


def test_after_the_day_all_goes_with_one_receipt() -> None:
    at = phone().taps("remove_day")
    due = waiting(at.of)
    assert due is not None
    outcome = became_due(at.of, (due,), THURSDAY + DAY, "event")
    assert outcome.changes == (Erase(person="fatima"),)
    assert [(say.screen, say.to, say.chat) for say in outcome.says] == [("erased", "", "chat-1")]
    assert aftermath(at.of, outcome, THURSDAY + DAY) == ()


def test_at_once_is_at_once() -> None:
    at = phone().taps("remove").taps("remove_now")
    assert Erase(person="fatima") in at.outcome.changes
    assert [(say.screen, say.to, say.chat) for say in at.outcome.says] == [("erased", "", "chat-1")]
    assert [entry.kind for entry in at.outcome.history] == ["erased"]


@pytest.mark.parametrize(("language", "word"), [("nl", "weg"), ("en", "removed")])
def test_the_receipt_speaks_the_language_and_takes_the_keys_away(language: str, word: str) -> None:
    shown = draw("erased", replace(view(), to=None, about=None, words={"language": language, "level": "simple"}))
    assert shown is not None
    assert word in shown.text
    assert shown.keys == ()
    assert "Fatima" not in shown.text


def test_in_simple_mode_there_are_two_buttons_at_a_time() -> None:
    at = (
        Phone(examples.henk())
        .writes("privacy")
        .presses("Iets anders")
        .presses("Stoppen of weghalen")
        .presses("Alles weghalen")
    )
    assert at.labels == ["Ja, over een dag", "Nee, laat staan", "Hulp"]
    assert at.presses("Ja, over een dag").labels == ["Nee, laat alles staan", "Ja, meteen", "Hulp"]


def test_who_was_called_u_is_so_until_the_last_word() -> None:
    at = phone().taps("mine_set", "formality:u").taps("remove_now")
    [receipt] = at.outcome.says
    shown = draw("erased", replace(view(), to=None, about=None, words=receipt.words))
    assert shown is not None
    assert "Alles over u is hier weg." in shown.text
