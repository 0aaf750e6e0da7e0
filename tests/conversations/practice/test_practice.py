"""Practising with somebody who does not exist: it goes as it would go, and leaves nothing anywhere."""

from dataclasses import replace

from conversations.drawing import draw
from conversations.examples import MARIEKE, PROGRAMME, staff
from conversations.practice.playing import MOST, Act, packed, unpacked
from conversations.replies import Button, LeavePlace, Outcome, Shown
from conversations.screens import View
from domain.situations import Place
from tests.conversations.deciding import NOW, Work, screens

DAY = "d"


class Practising(Work):
    """A coach who practises, with what stands in front of them."""

    def __init__(self) -> None:
        super().__init__(staff())
        self.taps("practice")

    @property
    def shown(self) -> Shown:
        [say] = self.outcome.says
        view = View(to=MARIEKE, programme=PROGRAMME, staff=self.me, words=say.words, now=NOW)
        drawn = draw(say.screen, view)
        assert drawn is not None
        return drawn

    @property
    def buttons(self) -> list[Button]:
        return [each for row in self.shown.buttons for each in row]

    def presses(self, label: str) -> "Practising":
        [button] = [each for each in self.buttons if each.label == label]
        self.taps(button.verb, button.thing)
        return self

    def _kept(self, outcome: Outcome) -> Outcome:
        self.outcome = super()._kept(outcome)
        assert {type(change) for change in outcome.changes} <= {Place, LeavePlace}
        assert all(change.person == MARIEKE.id for change in outcome.changes)  # type: ignore[union-attr]  # as above
        assert {say.to for say in outcome.says} == {MARIEKE.id}
        assert outcome.history == ()
        return outcome


def test_a_day_passes_and_what_is_planned_comes() -> None:
    coach = Practising().presses("Volgende dag")
    assert "vrijdag 17 april" in coach.shown.text
    assert "Hoi Noor, vandaag is je stap: Vijf brieven openmaken en op stapel leggen." in coach.shown.text
    assert "Dit is niet echt: niets ervan telt mee." in coach.shown.text


def test_what_noor_taps_is_true_for_the_coach() -> None:
    coach = Practising().presses("Volgende dag").presses("Gelukt").presses("Volgende dag")
    coach.taps("try", "c:person:")
    assert "2 dingen gelukt" in coach.shown.text
    assert "Neem mee: bloemetje voor Noor" in coach.shown.text


def test_a_text_answers_who_was_asked_last_and_else_it_is_noors() -> None:
    coach = Practising().presses("Stap")
    coach.writes("Bellen vr 10:00")
    assert "Bellen · vrijdag 17 april 10:00" in coach.shown.text
    coach.presses("Naar Noor sturen")
    coach.taps("try", "n:agree:")
    coach.writes("mijn plan")
    assert "Noor krijgt:" in coach.shown.text


def test_two_weeks_of_days_without_an_answer_go_by() -> None:
    coach = Practising()
    for _ in range(14):
        coach.presses("Volgende dag")
    assert "donderdag 30 april" in coach.shown.text


def test_every_button_within_two_taps_stays_inside_the_practice() -> None:
    coach = Practising()
    start = coach.place
    for first in coach.buttons:
        coach.place = start
        coach.taps("practice")
        coach.taps(first.verb, first.thing)
        if coach.place is None:  # stopped
            continue
        there = coach.place
        for second in coach.buttons:
            coach.place = there
            coach.taps(second.verb, second.thing)
            assert coach.shown.text


def test_stopping_leaves_nothing_and_an_old_button_begins_nothing() -> None:
    coach = Practising().presses("Stop met oefenen")
    assert coach.place is None
    assert screens(coach.taps("try", "c:goal:"), MARIEKE.id) == ["practice_over"]
    assert coach.place is None


def test_a_made_up_tap_does_nothing() -> None:
    coach = Practising()
    for thing in ("c:done:x", "n:person:", "x:goal:", "c:no_such:", "c:hand_over:", "", "n:remove_yes:"):
        coach.taps("practice", "new")
        coach.taps("try", thing)
        assert coach.outcome.says


def test_a_practice_ends_before_it_grows_too_long_to_play_again() -> None:
    coach = Practising()
    assert coach.place is not None
    long = packed([Act("c", "person")] * MOST)
    coach.place = replace(coach.place, draft={**coach.place.draft, "acts": long})
    assert screens(coach.taps("try", DAY), MARIEKE.id) == ["practice_over"]
    assert len(unpacked(long)) == MOST
