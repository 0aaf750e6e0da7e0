"""Mijn mensen: a page at a time, and a name that is typed."""

from dataclasses import replace

import pytest

from conversations import activities as _registered  # noqa: F401  # registers the screens
from conversations.examples import HENK, MARIEKE, staff
from conversations.replies import Outcome, Shown
from conversations.screens import SCREENS
from conversations.wording import Wording
from tests.conversations.deciding import Work, screens


def drawn(name: str, example: int) -> Shown:
    shown = SCREENS[name].draw(SCREENS[name].examples[example](), Wording())
    assert shown is not None
    return shown


def labels(shown: Shown) -> list[str]:
    return [button.label for row in shown.buttons for button in row]


def test_who_waits_stands_first_with_what_for() -> None:
    text = drawn("people", 0).text
    assert text.index("Wacht op jou") < text.index("Fatima · heeft iets nodig voor een stap") < text.index("De anderen")
    assert "Henk (ik vervang)" in labels(drawn("people", 0))


def test_twenty_people_come_in_pages_of_eight_with_a_notice_and_no_block() -> None:
    first, second = drawn("people", 1), drawn("people", 2)
    assert sum(button.verb == "person" for row in first.buttons for button in row) == 8
    on_both = {"Zoek op naam", "Verder", "Loopt vast bij ons", "Oefenen", "Iemand uitnodigen om mee te doen", "Menu"}
    assert set(labels(first)) & set(labels(second)) == on_both
    assert "Je begeleidt nu 20 mensen. Tot 20 is er tijd voor iedereen." in first.text


def word(outcome: Outcome, name: str) -> str:
    return outcome.says[0].words[name]


@pytest.mark.parametrize(("text", "found"), [("fat", "fatima"), ("Henk", "henk"), ("FATIMA", "fatima")])
def test_a_name_is_enough_without_a_question(text: str, found: str) -> None:
    outcome = Work(staff(standing_in_for=(HENK,))).says(text)
    assert screens(outcome, MARIEKE.id) == ["found"]
    assert word(outcome, "people") == found


@pytest.mark.parametrize("text", ["fa", "atima", "hoi", "dank je"])
def test_what_begins_no_name_opens_the_menu(text: str) -> None:
    assert screens(Work(staff()).says(text), MARIEKE.id) == ["staff_menu"]


def test_the_menu_opens_also_for_who_coaches_a_menuka() -> None:
    menuka = replace(HENK, name="Menuka")
    assert screens(Work(staff(caseload=(menuka,))).says("Menu"), MARIEKE.id) == ["staff_menu"]


def test_a_name_that_nobody_has_is_asked_again() -> None:
    marieke = Work(staff())
    marieke.taps("find_person")
    assert word(marieke.writes("Zoë"), "people") == ""
    assert word(marieke.writes("f"), "people") == "fatima"
    assert marieke.place is None
