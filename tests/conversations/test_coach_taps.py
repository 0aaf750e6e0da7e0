"""No act of a coach takes more than three taps and one line: every way is walked, none is counted by hand."""

import pytest

from tests.conversations.coach_taps import LINES_AT_MOST, NOT_WALKED, PAGE, SAME_ACT, TAPS_AT_MOST, coach_verbs, page
from tests.conversations.coach_walk import Spot, walked


@pytest.fixture(scope="module")
def ways() -> dict[str, Spot]:
    return walked()


def test_no_act_takes_more_than_three_taps_and_one_line(ways: dict[str, Spot]) -> None:
    long = {name for name, spot in ways.items() if spot.taps > TAPS_AT_MOST or spot.lines > LINES_AT_MOST}
    assert not long & coach_verbs().keys() - SAME_ACT.keys()
    assert not long & set(SAME_ACT.values())


def test_every_act_is_walked_or_it_is_said_why_not(ways: dict[str, Spot]) -> None:
    assert coach_verbs().keys() - ways.keys() <= NOT_WALKED.keys()
    assert SAME_ACT.keys() | NOT_WALKED.keys() <= coach_verbs().keys()
    assert not NOT_WALKED.keys() & ways.keys()


def test_the_page_tells_of_what_was_walked(ways: dict[str, Spot]) -> None:
    """After a change: `python -m tests.conversations.coach_taps`."""
    assert PAGE.read_text("utf-8") == page(ways)
