"""The time machine as a picture, in every language."""

from datetime import date

import pytest

from conversations.languages import spoken
from conversations.supervision.pictures import time_machine
from conversations.wording import Wording

MONDAY = date(2026, 4, 13)


@pytest.mark.parametrize("language", spoken())
def test_the_days_of_a_week_are_told_apart_in_every_language(language: str) -> None:
    week = time_machine("now → then:", MONDAY, [1] * 7, [1] * 7, Wording(language)).days
    assert len({each.label.split()[0] for each in week}) == 7
