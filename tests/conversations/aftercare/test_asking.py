"""The months after: one question, three answers, and every way back; then a last word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.aftercare import examples
from conversations.cards.check_ins import question_due
from conversations.drawing import draw
from conversations.examples import HENK, THURSDAY, view
from conversations.reminding.parts import part
from conversations.reminding.steps import became_due
from conversations.replies import Erase, Kind, Outcome
from conversations.wording import Wording
from domain.dues import QUESTION, Due, Slot, due_id
from domain.people import Person
from domain.reminders import wanted
from domain.situations import Situation
from tests.conversations.phone import Phone

EVENT = "event-due-000000001"


def due(of: Situation, slot: Slot) -> Due:
    return next(each for each in wanted(of, THURSDAY) if each.slot is slot)


def asked(of: Situation, slot: Slot = Slot.AFTERCARE) -> Phone:
    planned = due(of, slot)
    waiting = replace(of, dues=(planned,))
    return Phone(waiting, now=planned.at).takes(became_due(waiting, (planned,), planned.at, EVENT))


def test_it_is_asked_how_things_go_without_a_sound_and_without_a_step() -> None:
    phone = asked(examples.ended())
    [say] = phone.outcome.says
    assert (phone.text, say.kind) == ("Hoi Fatima, hoe gaat het?", Kind.QUIET)
    assert phone.labels == ["Gaat goed", "Ik wil weer contact", "Meer"]
    assert asked(examples.henk_ended()).labels == ["Gaat goed", "Ik wil weer contact", "Hulp"]


@pytest.mark.parametrize("said", ["Gaat goed", "het gaat goed"])
def test_going_well_is_enough_and_nobody_is_told(said: str) -> None:
    phone = asked(examples.ended())
    phone = phone.presses(said) if said in phone.labels else phone.writes(said)
    assert phone.text == "Fijn om te horen. Rond dinsdag 16 juni vraag ik het nog een keer."
    assert phone.to_staff == []


def test_behind_more_stand_why_and_not_any_more_and_that_can_be_taken_back() -> None:
    phone = asked(examples.ended()).presses("Meer")
    assert phone.labels == ["Waarom krijg ik dit?", "Niet meer vragen"]
    assert phone.presses("Waarom krijg ik dit?").labels == ["Niet meer vragen"]
    quiet = phone.presses("Niet meer vragen")
    assert not quiet.of.person.wishes.aftercare
    assert Slot.AFTERCARE not in {each.slot for each in wanted(quiet.of, THURSDAY)}
    assert quiet.presses("Vraag het toch maar").of.person.wishes.aftercare


@pytest.mark.parametrize("person", [None, HENK])
def test_the_way_back_is_reached_by_buttons_alone_and_by_text_alone(person: Person | None) -> None:
    of = examples.henk_ended() if person else examples.ended()
    by_button = (
        asked(of),
        Phone(of).writes("mijn stap"),
        Phone(of).writes("hulp"),
        Phone(of).taps("aftercare_well"),
    )
    for phone in by_button:
        assert [call.door for call in phone.presses("Ik wil weer contact").of.calls] == ["again"]
    assert [call.door for call in Phone(of).writes("ik wil weer contact").of.calls] == ["again"]


def test_crisis_words_help_and_stop_work_as_always() -> None:
    of = examples.ended()
    assert "113" in Phone(of).writes("ik wil dood").text
    assert Phone(of).writes("hulp").labels[1:3] == ["Iets lukt niet", "Huis, stroom, gas of water kwijt"]
    assert Phone(of).writes("stop").of.person.stopped_at is not None


def test_the_last_word_says_until_when_all_is_kept() -> None:
    phone = asked(examples.ended(), Slot.LAST_WORD)
    assert "Je plan blijft hier tot donderdag 15 juli." in phone.text
    assert phone.labels == ["Ik wil weer contact", "Alles over mij", "Meer"]


def test_when_that_day_has_come_everything_goes_and_nothing_is_said() -> None:
    of = examples.ended()
    planned = due(of, Slot.FORGET)
    outcome = became_due(replace(of, dues=(planned,)), (planned,), planned.at, EVENT)
    assert (outcome.changes, outcome.says) == ((Erase(person="fatima"),), ())
    assert [(entry.kind, entry.actor) for entry in outcome.history] == [("erased", "clock")]


def test_a_last_day_that_was_put_off_meanwhile_erases_nothing() -> None:
    of = examples.ended()
    planned = due(of, Slot.FORGET)
    assert of.person.ending is not None
    back = replace(of.person, ending=replace(of.person.ending, back_at=planned.at - timedelta(days=5)))
    for person in (back, replace(of.person, ending=None)):
        outcome = became_due(replace(of, person=person, dues=(planned,)), (planned,), planned.at, EVENT)
        assert Erase(person="fatima") not in outcome.changes


def test_a_step_that_still_waited_to_be_sent_is_not_said() -> None:
    assert part(Slot.STEP, "occ-letters", view(examples.ended()), Wording("nl")) is None
    assert part(Slot.WEEK_QUESTION, "plan", view(examples.ended()), Wording("nl")) is None


def test_the_question_of_every_week_waits_too() -> None:
    name = due_id("fatima", QUESTION, THURSDAY.date(), Slot.CHECK_IN)
    weekly = Due(
        id=name, person="fatima", about="fatima", thing=QUESTION, slot=Slot.CHECK_IN, day=THURSDAY.date(), at=THURSDAY
    )
    outcome = question_due(examples.ended(), weekly, THURSDAY)
    assert (outcome.says, len(outcome.changes)) == ((), 1)


def test_a_message_that_is_no_longer_true_is_not_drawn() -> None:
    of = examples.ended()
    resumed = replace(of, person=replace(of.person, ending=None))
    assert draw("aftercare", view(resumed)) is None
    assert draw("last_word", view(resumed)) is None
    assert Outcome() == became_due(resumed, (), THURSDAY, EVENT)
