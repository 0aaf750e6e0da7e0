"""Buttons are read whole: beside each other where they fit, else below each other."""

from conversations.bidi import isolated
from conversations.drawing import draw
from conversations.examples import coach_view, example, view
from conversations.planning.lines import pairs
from conversations.replies import Button, Shown
from conversations.turned import turned
from conversations.uncut import uncut
from conversations.wording import Wording

SHORT, LONG, LAST = (Button(label=each, verb="today") for each in ("Terug", "donderdag: geen bericht", "Mijn stap"))


def labels(shown: Shown) -> list[list[str]]:
    return [[each.label for each in row] for row in shown.buttons]


def test_a_row_with_a_button_that_would_be_cut_becomes_two() -> None:
    shown = Shown(text="", buttons=pairs(SHORT, LAST, LONG, SHORT))
    assert labels(uncut(shown, view())) == [["Terug", "Mijn stap"], [LONG.label], ["Terug"]]


def test_of_three_the_first_two_stay_together_where_they_fit() -> None:
    what = Button(label="Wat is al gelukt", verb="worked")
    shown = Shown(text="", buttons=((LAST, what, SHORT),))
    assert labels(uncut(shown, view())) == [["Mijn stap", "Wat is al gelukt"], ["Terug"]]


def test_who_reads_from_the_right_gets_them_in_the_same_order() -> None:
    shown = Shown(text="", buttons=((LONG, SHORT), (SHORT, LAST)))
    assert labels(turned(uncut(shown, view()), Wording("ar"))) == [[LONG.label], ["Terug"], ["Mijn stap", "Terug"]]


def test_marks_that_nobody_sees_take_no_room() -> None:
    label = isolated("twaalf lettersss", among_right_to_left=True)
    shown = Shown(text="", buttons=((Button(label=label, verb="today"), SHORT),))
    assert uncut(shown, view()) is shown


def test_a_page_of_a_coach_stays_short() -> None:
    shown = Shown(text="", buttons=((LONG, SHORT),))
    assert uncut(shown, coach_view()) is shown


def test_so_are_those_of_a_message_that_leaves() -> None:
    more = draw("more", example(thing="occ-landlord")())
    assert more
    assert ["Waarom krijg ik dit?"] in labels(more)
