"""*Morgen is je stap*: it stays so or goes to another day, by a tap and in words; and who is asked to have it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.events import Wrote
from conversations.examples import FATIMA, LANDLORD, OCCURRENCES, THURSDAY, situation
from conversations.queued import InFront
from conversations.reminding.examples import WEDNESDAY, henk_tomorrow, wants_evenings
from conversations.reminding.steps import became_due
from conversations.typed import tap_for
from domain import moments
from domain.dues import Slot
from domain.people import Wishes
from domain.reminders import wanted
from domain.situations import Situation
from tests.conversations.phone import Phone


def evening(of: Situation) -> Phone:
    """The message of that evening."""
    of = replace(of, person=replace(of.person, wishes=replace(of.person.wishes, eve=True)), appointments=())
    dues = tuple(due for due in wanted(of, WEDNESDAY - timedelta(hours=1)) if due.slot is Slot.EVE)
    assert dues
    of = replace(of, dues=dues)
    return Phone(of, now=WEDNESDAY).takes(became_due(of, dues, WEDNESDAY, "0event"))


def alone() -> Situation:
    return replace(wants_evenings(), actions=(LANDLORD,), occurrences=OCCURRENCES[1:2])


def test_it_says_what_is_planned_and_asks_one_thing() -> None:
    phone = evening(alone())
    assert phone.text == (
        "Hoi Fatima, morgen is je stap: De huurbaas bellen, samen. Jouw plan: na de koffie, met Marieke erbij."
        " Zullen we het zo laten?"
    )
    assert phone.labels == ["Zo laten", "Andere dag", "Meer"]
    assert phone.of.occurrences[0].asked_at is None


def test_in_simple_mode_it_is_two_sentences_with_help() -> None:
    phone = evening(henk_tomorrow())
    assert (
        phone.text.splitlines()[-1]
        == "Hoi Henk, morgen is je stap: Alle open post in één doos leggen. Zullen we het zo laten?"
    )
    assert phone.labels == ["Zo laten", "Andere dag", "Hulp"]


def test_leaving_it_so_changes_nothing() -> None:
    before = evening(alone())
    phone = evening(alone()).presses("Zo laten")
    assert phone.text == "Goed. Het blijft zo: donderdag 16 april om 10:00."
    assert (phone.of.actions, phone.of.occurrences) == (before.of.actions, before.of.occurrences)


@pytest.mark.parametrize(
    ("label", "day"), [("vrijdag 17 april", "vrijdag 17 april om 10:00"), ("donderdag 23 april", "donderdag 23 april")]
)
def test_another_day_is_two_taps(label: str, day: str) -> None:
    phone = evening(alone()).presses("Andere dag").presses(label)
    assert day in phone.text
    assert [due.slot for due in wanted(phone.of, WEDNESDAY) if due.thing == "occ-landlord"] == [Slot.SNOOZED]


def test_another_day_may_be_written() -> None:
    phone = evening(alone()).presses("Andere dag").writes("dinsdag").presses("Ja")
    assert moments.local_day(phone.of.occurrences[0].snoozed_until or THURSDAY, FATIMA.zone).isoformat() == "2026-04-21"


@pytest.mark.parametrize(("text", "verb"), [("ja", "eve_keep"), ("nee", "eve_move"), ("zo laten", "eve_keep")])
def test_the_answer_may_be_typed(text: str, verb: str) -> None:
    phone = evening(alone())
    front = InFront(id="m", say=phone.outcome.says[0], at=WEDNESDAY)
    wrote = Wrote(id="0event", nonce="nonce-22-characters-ab", chat="chat", text=text)
    tap = tap_for(wrote, (front,), phone.of, None, WEDNESDAY)
    assert tap is not None
    assert tap.verb == verb


def test_a_step_that_was_moved_meanwhile_is_shown_as_it_is() -> None:
    phone = evening(alone())
    keep = phone.button("Zo laten")
    phone.presses("Andere dag").presses("vrijdag 17 april")
    phone.taps(keep.verb, keep.thing, keep.revision)
    assert "blijft zo" not in phone.text


def twice_later(*, eve: bool | None = None) -> Phone:
    """The second *Later* of a step with a day."""
    step = replace(LANDLORD, snoozes=1)
    of = situation(replace(FATIMA, wishes=Wishes(eve=eve)), actions=(step,), occurrences=OCCURRENCES[1:2])
    return Phone(of).taps("tomorrow", "occ-landlord", step.revision)


def test_it_is_offered_at_the_second_later_and_a_yes_holds() -> None:
    phone = twice_later()
    assert "Zal ik je ook de avond voor een stap schrijven?" in phone.text
    phone.presses("Ja, graag")
    assert phone.of.person.wishes.eve is True
    assert phone.text == "Goed. Ik schrijf je ook de avond voor een stap. Je kunt het veranderen bij Mijn dingen."


def test_a_no_is_kept_and_it_is_not_asked_again() -> None:
    phone = twice_later().presses("Nee, liever niet")
    assert phone.of.person.wishes.eve is False
    assert len(twice_later(eve=False).shown) == 1


def test_the_first_days_bring_no_offer() -> None:
    step = replace(LANDLORD, snoozes=1)
    new = replace(FATIMA, joined_at=THURSDAY - timedelta(days=3))
    of = situation(new, actions=(step,), occurrences=OCCURRENCES[1:2])
    assert len(Phone(of).taps("tomorrow", "occ-landlord", step.revision).shown) == 1
