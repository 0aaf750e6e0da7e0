"""Moments as participants type them, on Thursday 16 April 2026 at 10:00."""

from datetime import UTC, date, datetime, time

import pytest

from conversations.planning.spoken import Moment
from conversations.planning.times import named

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
AMSTERDAM = "Europe/Amsterdam"
TODAY, FRIDAY, SATURDAY, MONDAY = (date(2026, 4, day) for day in (16, 17, 18, 20))
READ = [
    ("morgen", FRIDAY, None),
    ("morgen om 9", FRIDAY, time(9)),
    ("morgen om 9 uur", FRIDAY, time(9)),
    ("Morgen om 9 uur.", FRIDAY, time(9)),
    ("morgen 9 uur", FRIDAY, time(9)),
    ("morgen 9:30", FRIDAY, time(9, 30)),
    ("morgen om negen uur", FRIDAY, time(9)),
    ("om 9 uur morgen", FRIDAY, time(9)),
    ("overmorgen", SATURDAY, None),
    ("overmorgen om 11", SATURDAY, time(11)),
    ("vandaag om 3", TODAY, time(15)),
    ("half drie", TODAY, time(14, 30)),
    ("half 3", TODAY, time(14, 30)),
    ("om half drie", TODAY, time(14, 30)),
    ("half een", TODAY, time(12, 30)),
    ("half twaalf", TODAY, time(11, 30)),
    ("half 9", TODAY, time(20, 30)),
    ("morgen half 9", FRIDAY, time(8, 30)),
    ("half drie morgen", FRIDAY, time(14, 30)),
    ("kwart over 8", TODAY, time(20, 15)),
    ("morgen kwart over 8", FRIDAY, time(8, 15)),
    ("kwart voor drie", TODAY, time(14, 45)),
    ("tien over drie", TODAY, time(15, 10)),
    ("5 voor 4", TODAY, time(15, 55)),
    ("vijf voor half vier", TODAY, time(15, 25)),
    ("tien over half vijf", TODAY, time(16, 40)),
    ("14:00", TODAY, time(14)),
    ("14.15 uur", TODAY, time(14, 15)),
    ("3 uur", TODAY, time(15)),
    ("om 3 uur", TODAY, time(15)),
    ("rond 11 uur", TODAY, time(11)),
    ("om 12", TODAY, time(12)),
    ("om 9", TODAY, time(21)),
    ("om 10 uur", FRIDAY, time(10)),
    ("09:30", FRIDAY, time(9, 30)),
    ("over een uur", TODAY, time(11)),
    ("over een kwartier", TODAY, time(10, 15)),
    ("over een half uur", TODAY, time(10, 30)),
    ("over anderhalf uur", TODAY, time(11, 30)),
    ("over 20 minuten", TODAY, time(10, 20)),
    ("over twee uur", TODAY, time(12)),
    ("over drie dagen", date(2026, 4, 19), None),
    ("over een week", date(2026, 4, 23), None),
    ("vrijdag", FRIDAY, None),
    ("donderdag", date(2026, 4, 23), None),
    ("vr", FRIDAY, None),
    ("vrijdagmiddag", FRIDAY, time(14)),
    ("vrijdag middag", FRIDAY, time(14)),
    ("vrijdagmiddag om 3", FRIDAY, time(15)),
    ("vrijdagavond 8 uur", FRIDAY, time(20)),
    ("zaterdagochtend", SATURDAY, time(9)),
    ("maandagmorgen", MONDAY, time(9)),
    ("maandagmorgen om half 10", MONDAY, time(9, 30)),
    ("vanavond", TODAY, time(18, 30)),
    ("vanavond om 8", TODAY, time(20)),
    ("vanavond 7 uur", TODAY, time(19)),
    ("om 7 uur vanavond", TODAY, time(19)),
    ("vanmiddag", TODAY, time(14)),
    ("vanmiddag half 4", TODAY, time(15, 30)),
    ("morgenochtend", FRIDAY, time(9)),
    ("morgenmiddag 2 uur", FRIDAY, time(14)),
    ("morgenavond", FRIDAY, time(18, 30)),
    ("morgen 's avonds", FRIDAY, time(18, 30)),
    ("8 uur 's avonds", TODAY, time(20)),
    ("vrijdag 's middags om 1 uur", FRIDAY, time(13)),
    ("volgende week", date(2026, 4, 23), None),
    ("volgende week dinsdag", date(2026, 4, 21), None),
    ("volgende week dinsdag om 11", date(2026, 4, 21), time(11)),
    ("komende maandag", MONDAY, None),
    ("op zaterdag om 11 uur", SATURDAY, time(11)),
    ("20 april", MONDAY, None),
    ("op 20 april om 2 uur", MONDAY, time(14)),
    ("ma 20-4 10:00", MONDAY, time(10)),
    ("liever morgen", FRIDAY, None),
    ("doe maar vrijdag", FRIDAY, None),
    ("tomorrow", FRIDAY, None),
    ("tomorrow at 9", FRIDAY, time(9)),
    ("tomorrow at 9 am", FRIDAY, time(9)),
    ("at 3 tomorrow", FRIDAY, time(15)),
    ("3pm", TODAY, time(15)),
    ("at 3", TODAY, time(15)),
    ("half past two", TODAY, time(14, 30)),
    ("quarter past 8", TODAY, time(20, 15)),
    ("a quarter to three", TODAY, time(14, 45)),
    ("ten past four", TODAY, time(16, 10)),
    ("eleven o'clock", TODAY, time(11)),
    ("at noon", TODAY, time(12)),
    ("in an hour", TODAY, time(11)),
    ("in half an hour", TODAY, time(10, 30)),
    ("in 20 minutes", TODAY, time(10, 20)),
    ("in two days", SATURDAY, None),
    ("friday afternoon", FRIDAY, time(14)),
    ("friday at half past nine", FRIDAY, time(9, 30)),
    ("on Friday at 10:30", FRIDAY, time(10, 30)),
    ("tonight", TODAY, time(18, 30)),
    ("tonight at 8", TODAY, time(20)),
    ("this afternoon", TODAY, time(14)),
    ("tomorrow morning", FRIDAY, time(9)),
    ("tomorrow evening at 7", FRIDAY, time(19)),
    ("9 in the evening", TODAY, time(21)),
    ("the day after tomorrow", SATURDAY, None),
    ("next week", date(2026, 4, 23), None),
    ("next week Tuesday", date(2026, 4, 21), None),
    ("20 April at 11:00", MONDAY, time(11)),
]
UNSURE = [
    "",
    "later",
    "straks",
    "ooit",
    "morgen misschien",
    "niet morgen",
    "vandaag niet",
    "volgende dinsdag",
    "next tuesday",
    "half two past",
    "25:00",
    "morgen 25 uur",
    "om 13 pm",
    "kwart over 8 of 9",
    "vrijdag of zaterdag",
    "vanochtend",
    "vandaag om 9:00 uur 's ochtends",
    "vanmiddag om 11 uur",
    "over 0 minuten",
    "over 500 dagen",
    "over een paar dagen",
    "gisteren",
    "31 februari",
    "3",
    "morgen 3",
    "ik ben over een uur klaar",
    "een uur",
]


@pytest.mark.parametrize(("text", "day", "hour"), READ)
def test_a_moment_is_read(text: str, day: date, hour: time | None) -> None:
    assert named(text, NOW, AMSTERDAM) == Moment(day, hour)


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_not_surely_a_moment_ahead_is_none(text: str) -> None:
    assert named(text, NOW, AMSTERDAM) is None


def test_the_table_is_large_enough_to_trust() -> None:
    assert len({text for text, _, _ in READ}) >= 80


def test_over_een_uur_is_an_hour_also_in_the_night_of_the_clocks() -> None:
    before = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert named("over een uur", before, AMSTERDAM) == Moment(date(2026, 3, 29), time(3, 30))
