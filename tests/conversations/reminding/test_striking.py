"""Single lines of the talk card can be left out, and the coach never reads them."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.drawing import draw
from conversations.examples import CREDITOR, LANDLORD, TALK, coach_view
from domain.people import Level
from domain.situations import Situation
from tests.conversations.phone import Phone


def struck(phone: Phone) -> frozenset[str]:
    return phone.of.appointments[0].struck


def coach_reads(of: Situation) -> str:
    shown = draw("coach_card", coach_view(of, thing=TALK.id))
    assert shown is not None
    return shown.text


def test_a_line_is_left_out_with_one_tap_and_comes_back_with_another() -> None:
    phone = Phone(examples.situation()).taps("card", TALK.id).presses("Regels weglaten")
    phone.presses("✓ De huurbaas bellen, samen")
    assert struck(phone) == {LANDLORD.id}
    assert phone.kinds == ["lines_struck"]
    assert struck(phone.presses("✕ De huurbaas bellen, samen")) == frozenset()


def test_what_was_left_out_is_not_on_the_coach_s_card_and_nothing_takes_its_place() -> None:
    phone = Phone(examples.situation()).taps("card_line", f"{TALK.id}:{LANDLORD.id}")
    assert LANDLORD.words in coach_reads(examples.situation())
    assert LANDLORD.words not in coach_reads(phone.of)
    assert "Bezig met" not in coach_reads(phone.of)
    assert CREDITOR.words in coach_reads(phone.of)


def test_the_participant_sees_the_card_as_it_will_be_read() -> None:
    phone = Phone(examples.situation()).taps("card_line", f"{TALK.id}:{CREDITOR.id}").presses("Terug naar het kaartje")
    assert CREDITOR.words not in phone.text
    assert LANDLORD.words in phone.text


@pytest.mark.parametrize("thing", [f"{TALK.id}:act-saving", f"app-other:{LANDLORD.id}", TALK.id, ""])
def test_only_lines_of_the_own_card_can_be_left_out(thing: str) -> None:
    phone = Phone(examples.situation()).taps("card_line", thing)
    assert phone.outcome.changes == ()
    assert phone.text == "Dit is er niet meer."


def test_in_simple_mode_the_lines_are_asked_about_one_by_one() -> None:
    simple = replace(examples.FATIMA, level=Level.SIMPLE)
    phone = Phone(examples.situation(simple)).taps("card", TALK.id).presses("Regels weglaten")
    phone.presses("Per regel kiezen").presses("Ja, laat staan")
    assert (LANDLORD.words in phone.text, phone.kinds) == (True, [])
    assert struck(phone.presses("Nee, laat weg")) == {LANDLORD.id}
    assert LANDLORD.words not in phone.text
    phone.taps("card_one", f"{TALK.id}:{LANDLORD.id}")
    assert struck(phone) == frozenset()


def test_a_card_that_is_kept_whole_has_no_lines_to_leave_out() -> None:
    of = examples.situation(appointments=(replace(TALK, card_shared=False),))
    assert "Regels weglaten" not in Phone(of).taps("card", TALK.id).labels
