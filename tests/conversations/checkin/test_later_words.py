"""*Later* in words: asked back before it counts."""

from datetime import UTC, datetime

import pytest

from conversations import examples
from conversations.examples import THURSDAY, situation
from tests.conversations.checkin.test_later import OCC, moment
from tests.conversations.phone import Phone


def test_a_typed_moment_is_asked_back_and_counts_after_yes() -> None:
    phone = Phone(situation()).taps("later", OCC).writes("morgen om half drie")
    assert (phone.text, phone.labels) == ("Vrijdag 17 april om 14:30. Klopt dit?", ["Ja", "Nee"])
    assert moment(phone) is None
    phone.presses("Ja")
    assert moment(phone) == datetime(2026, 4, 17, 12, 30, tzinfo=UTC)
    assert phone.kinds == ["snoozed"]


@pytest.mark.parametrize("yes", ["ja", "Ja hoor!", "klopt", "yes", "👍"])
def test_yes_may_be_typed(yes: str) -> None:
    phone = Phone(situation()).taps("later", OCC).writes("over een uur").writes(yes)
    assert moment(phone) == datetime(2026, 4, 16, 9, 0, tzinfo=UTC)


def test_no_asks_again_and_another_moment_is_another_moment() -> None:
    phone = Phone(situation()).taps("later", OCC).writes("vrijdagmiddag").writes("nee")
    assert phone.text == "Wanneer komt het beter uit?"
    phone.writes("zaterdag om 11").writes("zondag om 11")
    assert phone.text == "Zondag 19 april om 11:00. Klopt dit?"
    assert phone.presses("Nee").text == "Wanneer komt het beter uit?"
    assert moment(phone) is None


def test_what_is_no_moment_is_asked_again_with_an_example() -> None:
    phone = Phone(situation()).taps("later", OCC).writes("als het regent")
    assert phone.text.startswith("Dat moment ken ik niet.")
    assert phone.place is not None


def test_an_hour_at_night_is_kept_inside_the_day_and_asked_back_so() -> None:
    phone = Phone(situation()).taps("later", OCC).writes("morgen 23:30")
    assert phone.text == "Vrijdag 17 april om 21:00. Klopt dit?"


def test_gelukt_in_place_of_a_moment_is_gelukt() -> None:
    phone = Phone(examples.with_steps(examples.FATIMA, ("act-box", "De post openmaken")))
    phone.taps("later", "occ-box").writes("gelukt")
    assert phone.kinds[0] == "done"


def test_a_day_without_an_hour_is_the_own_moment() -> None:
    phone = Phone(examples.precious(), now=THURSDAY).taps("later", "occ-gp").writes("tomorrow")
    assert phone.text == "Friday 17 April at 14:00. Is that right?"


def test_an_old_yes_without_a_question_moves_nothing() -> None:
    phone = Phone(situation()).taps("later_yes", OCC)
    assert moment(phone) is None
