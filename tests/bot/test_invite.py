"""The card of an invitation from the command line."""

from pathlib import Path

import pytest

from bot.invite import NO_LETTERS, print_card
from conversations.onboarding.invitation_card import staff_card


def test_a_name_without_letters_gives_no_card_of_boxes_but_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "card.pdf"
    assert print_card(pdf, staff_card("ഭാഷ", "Hoogeveen", "https://t.me/StapjeBot?start=x", "nl").sketch) == 1
    assert capsys.readouterr().err.strip() == NO_LETTERS
    assert not pdf.exists()
