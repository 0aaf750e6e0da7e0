"""`stapje rewards` as an operator types it."""

import pytest

from bot.rewards import why_not
from tests.bot.test_command_line import stapje
from tests.bot.test_time_machine import environment  # noqa: F401  # a fixture


def test_a_frame_is_set_and_shown_with_its_range(environment: dict[str, str]) -> None:  # noqa: F811  # the fixture
    done = stapje(environment, "rewards", "set", "item_most=12,50", "heading=Giften, college 3 maart 2026")
    assert done.returncode == 0, done.stderr
    assert "item_most: One reward at most: € 12.50 [€ 0 to € 15]" in done.stdout
    assert "Giften, college 3 maart 2026" in done.stdout


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("year_most", "251", "year_most = 251: it can be € 0 to € 250. Nothing was changed."),
        ("coach_tier", "big", "coach_tier = big: it can be heart, treat, star. Nothing was changed."),
        ("salary", "1", "There is no field salary."),
    ],
)
def test_what_does_not_fit_says_what_would(name: str, typed: str, sentence: str) -> None:
    assert why_not(name, typed, "en").startswith(sentence)
