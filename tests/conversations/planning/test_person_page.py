"""What a coach sees on the page of one of their people."""

from dataclasses import replace
from datetime import timedelta

from conversations import activities as _registered  # noqa: F401  # registers the screens
from conversations.examples import FATIMA, JORIS, THURSDAY, coach_view, situation, staff
from conversations.facts import Coached
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.verbs import TAPS
from conversations.wording import Wording
from domain.people import Coaching, Person, Rest, Telling
from tests.conversations.deciding import saved, tapped

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


def test_what_the_coach_hears_and_who_the_coach_is_is_not_for_a_stand_in() -> None:
    mine = coach_view(situation())
    theirs = replace(mine, to=JORIS, staff=staff(JORIS, caseload=(), standing_in_for=(FATIMA,)))

    def verbs(view: View) -> set[str]:
        shown = SCREENS["person_more"].draw(view, Wording("en"))
        assert shown is not None
        return {button.verb for row in shown.buttons for button in row}

    assert verbs(mine) - verbs(theirs) == {"telling", "hand_over"}
    of = situation()
    facts = Coached(coach=staff(JORIS), of=of, standing_in=True)
    tap = tapped("telling", Telling.NOTHING)
    assert not saved(TAPS["telling"].decide(facts, tap, THURSDAY), Coaching)  # type: ignore[arg-type]  # a tap about Coached
