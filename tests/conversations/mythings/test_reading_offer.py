"""The coach offers another way of reading; the person decides, and is not asked again soon."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.drawing import draw
from conversations.examples import SORAYA, coach_view
from conversations.mythings.reading_offer import OFFERED, to_offer
from domain.people import Level
from tests.conversations.deciding import NOW, Talk, kinds, screens
from tests.conversations.phone import Phone


def test_who_is_offered_pictures_has_them_with_one_tap() -> None:
    talk = Talk(examples.henk(), SORAYA)
    offered = talk.coach_taps("reads_offer", Level.PICTURES)
    assert (kinds(offered), screens(offered, "henk")) == ([OFFERED], ["reading_offer"])
    at = Phone(talk.of).takes(offered)
    assert at.labels == ["Ja, graag", "Laat het zo", "Hulp"]
    assert at.presses("Ja, graag").of.person.level is Level.PICTURES


def test_a_no_changes_nothing_and_tells_nobody() -> None:
    at = Phone(examples.henk()).takes(Talk(examples.henk(), SORAYA).coach_taps("reads_offer", Level.PICTURES))
    at.to_staff.clear()
    assert at.presses("Laat het zo").text == "Goed. Het blijft zo."
    assert at.of.person.level is Level.SIMPLE
    assert not at.to_staff


def test_who_chose_another_way_meanwhile_is_not_asked_any_more() -> None:
    offered = Talk(examples.henk(), SORAYA).coach_taps("reads_offer", Level.PICTURES)
    assert len(Phone(examples.henk()).takes(offered).shown) == 1
    for chosen in (Level.PICTURES, Level.NORMAL):
        at = Phone(replace(examples.henk(), person=replace(examples.HENK, level=chosen))).takes(offered)
        assert not at.shown


def test_what_was_offered_is_not_offered_again_for_two_weeks() -> None:
    lately = replace(examples.henk(), recent=((OFFERED, Level.PICTURES, NOW - timedelta(days=13)),))
    assert not to_offer(lately)
    assert not screens(Talk(lately, SORAYA).coach_taps("reads_offer", Level.PICTURES), "henk")
    page = draw("person_more", coach_view(lately))
    assert page is not None
    assert "reads" not in {button.verb for row in page.buttons for button in row}


def test_nothing_is_offered_to_who_wrote_stop_and_the_coach_is_not_told_that_it_was_asked() -> None:
    stopped = replace(examples.henk(), person=replace(examples.HENK, stopped_at=NOW))
    for verb in ("reads", "reads_offer"):
        offered = Talk(stopped, SORAYA).coach_taps(verb, Level.PICTURES)
        assert not kinds(offered)
        assert [say.screen for say in offered.says] == ["gone"]


@pytest.mark.parametrize("level", [Level.NORMAL, Level.SIMPLE, "enormous"])
def test_only_easier_ways_that_are_not_their_own_can_be_offered(level: str) -> None:
    assert not screens(Talk(examples.henk(), SORAYA).coach_taps("reads_offer", level), "henk")


def test_another_way_of_reading_is_behind_help() -> None:
    at = Phone(replace(examples.henk(), person=replace(examples.HENK, level=Level.PICTURES))).taps("help")
    while "Andere manier van lezen" not in at.labels:
        at.presses("Meer")
    assert at.presses("Andere manier van lezen").presses("📖 Gewone teksten").of.person.level is Level.NORMAL
