"""What is printed around an invitation: in the language of who gets it, and without what is said aloud."""

from dataclasses import replace

import pytest

from conversations.examples import coach_example, situation
from conversations.languages import spoken
from conversations.onboarding.invitation_card import staff_card
from conversations.onboarding.invitations import link
from conversations.onboarding.paper_screens import hand_out, invitation_card
from conversations.onboarding.qr import squares
from conversations.pictures.drawing import draw
from conversations.pictures.paper import HandOut, InvitationCard
from conversations.screens import View
from conversations.wording import Wording
from tests.conversations.deciding import Talk

CODE = "AbCdEfGhIjKlMnOpQrStUv"


def card(view: View) -> InvitationCard:
    shown = invitation_card(replace(view, words={"code": CODE}), Wording("nl"))
    assert shown
    assert isinstance(shown.drawing, InvitationCard)
    return shown.drawing


def page(view: View) -> HandOut:
    shown = hand_out(view, Wording("nl"))
    assert shown
    assert isinstance(shown.drawing, HandOut)
    return shown.drawing


def reading(language: str) -> View:
    view = coach_example()()
    assert view.about
    return replace(view, about=replace(view.about, person=replace(view.about.person, language=language)))


def test_the_card_leads_in_and_speaks_to_who_gets_it() -> None:
    made = card(reading("en"))
    assert made.code == squares(link("StapjeBot", CODE))
    assert (made.language, made.name, made.coach) == ("en", "Fatima", "Marieke, Gemeente Hoogeveen")
    assert made.lines[0].words == "I am a computer and help you with small steps."
    assert len(made.lines) == 4


def test_the_page_promises_only_what_was_decided_and_always_says_whom_to_call() -> None:
    view = reading("nl")
    assert view.about
    undecided = replace(view.about.programme, promise_decided=None, emergency_phone="")
    bare = page(replace(view, about=replace(view.about, programme=undecided)))
    assert "uitkering" in str(page(view).parts)
    assert "uitkering" not in str(bare.parts)
    assert [number in str(bare.numbers) for number in ("112", "113", "0800-2000")] == [True] * 3
    assert "0528 123 456" in str(page(view).numbers)


def test_a_number_keeps_its_order_among_words_from_the_right() -> None:
    assert "\u20680528 123 456\u2069" in page(reading("ar")).numbers[-1].words


@pytest.mark.parametrize("language", spoken())
def test_each_fits_its_page_in_every_language(language: str) -> None:
    assert all(b"/Count 1" in draw(each.sketch) for each in (card(reading(language)), page(reading(language))))


def test_the_coach_asks_for_the_page_and_what_stood_there_stays() -> None:
    says = Talk(situation()).coach_taps("hand_out").says
    assert [(say.screen, say.edit) for say in says] == [("hand_out", 0)]


def test_the_card_of_a_colleague_says_how_long_it_works_and_nothing_about_anybody() -> None:
    made = staff_card("Soraya", "Gemeente Hoogeveen", link("StapjeBot", CODE), "nl")
    assert made.lines[1].words.endswith("één keer, 14 dagen lang. Geef hem aan niemand anders.")
    assert made.code == squares(link("StapjeBot", CODE))
