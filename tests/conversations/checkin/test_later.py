"""*Later*: a moment that the person names."""

from datetime import UTC, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.examples import PRECIOUS, THURSDAY, situation
from domain.people import Wishes
from domain.plans import Report
from tests.conversations.phone import Phone

OCC = "occ-landlord"


def moment(phone: Phone, occurrence: str = OCC) -> datetime | None:
    return next(each.snoozed_until for each in phone.of.occurrences if each.id == occurrence)


@pytest.mark.parametrize(
    ("verb", "until"),
    [
        pytest.param("tonight", datetime(2026, 4, 16, 16, 30, tzinfo=UTC), id="vanavond is 18:30"),
        pytest.param("tomorrow", datetime(2026, 4, 17, 8, 0, tzinfo=UTC), id="morgen is the own moment"),
        pytest.param("next_week", datetime(2026, 4, 23, 8, 0, tzinfo=UTC), id="volgende week is the same weekday"),
    ],
)
def test_each_choice_is_a_moment(verb: str, until: datetime) -> None:
    phone = Phone(situation()).taps("later", OCC).taps(verb, OCC)
    assert moment(phone) == until
    assert phone.kinds == ["snoozed"]


def test_the_answer_says_which_moment() -> None:
    phone = Phone(situation()).taps("later", OCC).presses("Morgen")
    assert phone.text == "Goed. Ik vraag het je vrijdag 17 april om 10:00."


def test_the_own_moment_is_the_persons_own() -> None:
    phone = Phone(examples.precious(), now=THURSDAY).taps("tomorrow", "occ-gp")
    assert PRECIOUS.wishes == Wishes(moment=time(14), window=(time(13), time(19)))
    assert moment(phone, "occ-gp") == datetime(2026, 4, 17, 12, 0, tzinfo=UTC)


def test_the_hour_of_the_clock_change_is_a_local_hour() -> None:
    before = datetime(2026, 10, 24, 8, 0, tzinfo=UTC)
    phone = Phone(situation(), now=before).taps("tomorrow", OCC)
    assert moment(phone) == datetime(2026, 10, 25, 9, 0, tzinfo=UTC)


def test_vanavond_is_offered_until_half_past_five() -> None:
    early, late = (datetime(2026, 4, 16, 15, minute, tzinfo=UTC) for minute in (29, 30))
    assert "Vanavond, 18:30" in Phone(situation(), now=early).taps("later", OCC).labels
    assert "Vanavond, 18:30" not in Phone(situation(), now=late).taps("later", OCC).labels


def test_vanavond_tapped_too_late_asks_again_without_it() -> None:
    phone = Phone(situation(), now=THURSDAY + timedelta(hours=9)).taps("tonight", OCC)
    assert moment(phone) is None
    assert phone.labels == ["Morgen", "Volgende week donderdag"]


def test_simple_mode_asks_it_as_two_questions() -> None:
    phone = Phone(examples.henk()).taps("later", "occ-box")
    assert phone.labels == ["Vanavond, 18:30", "Een andere dag", "Hulp"]
    phone.presses("Een andere dag")
    assert phone.labels == ["Morgen", "Volgende week donderdag", "Hulp"]


def test_the_third_time_a_smaller_step_is_offered() -> None:
    phone = Phone(situation())
    for revision in range(3):
        phone.taps("tomorrow", OCC, revision)
        assert ("Maak kleiner" in phone.labels) is (revision == 2)


def test_nog_niet_is_open_again_after_a_new_moment_and_a_little_stays_a_little() -> None:
    for verb, left in (("not_yet", None), ("partly", Report.PARTLY)):
        phone = Phone(situation()).taps(verb, OCC).taps("tomorrow", OCC, revision=1)
        assert next(each.report for each in phone.of.occurrences if each.id == OCC) is left


def test_later_in_words_asks_for_the_moment() -> None:
    phone = Phone(examples.with_steps(examples.FATIMA, ("act-box", "De post openmaken"))).writes("doe ik morgen")
    assert phone.text == "Wanneer komt het beter uit?"
