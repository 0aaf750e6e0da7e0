"""What a coach sees on the page of one of their people."""

from dataclasses import replace
from datetime import timedelta

from conversations import activities as _registered  # noqa: F401  # registers the screens
from conversations.examples import FATIMA, THURSDAY, coach_view, situation
from conversations.replies import Shown
from conversations.screens import SCREENS
from conversations.wording import Wording
from domain.people import Person, Rest

END = "End the rest together"


def page_of(person: Person) -> Shown:
    shown = SCREENS["person"].draw(coach_view(situation(person)), Wording("en"))
    assert shown is not None
    return shown


def labels(shown: Shown) -> list[str]:
    return [button.label for row in shown.buttons for button in row]


def test_a_coach_sees_a_rest_and_may_ask_to_end_it_together() -> None:
    resting = page_of(replace(FATIMA, rest=Rest(since=THURSDAY)))
    assert "Takes a rest from steps." in resting.text
    assert END in labels(resting)


def test_the_quiet_after_a_crisis_word_is_not_told_to_the_coach() -> None:
    quiet = Rest(since=THURSDAY, until=THURSDAY + timedelta(days=1))
    assert page_of(replace(FATIMA, rest=quiet)) == page_of(FATIMA)
