"""Moments as people type them."""

from datetime import date, time

import pytest

from conversations.planning.spoken import Line, Moment, line, moment, repeating
from domain.rhythms import Anchor, Around, EveryDays, OnDays, Rhythm, Weekdays

MONDAY = date(2026, 4, 13)
TUESDAY = date(2026, 4, 14)


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("di 10:00", TUESDAY, time(10)),
        ("Dinsdag", TUESDAY, None),
        ("ma 10:00", date(2026, 4, 20), time(10)),
        ("vandaag 15:00", MONDAY, time(15)),
        ("morgen", TUESDAY, None),
        ("overmorgen om 9 uur", date(2026, 4, 15), time(9)),
        ("di 14 april 11:00", TUESDAY, time(11)),
        ("dinsdag 14 april 2026 om 11.30 uur", TUESDAY, time(11, 30)),
        ("14-4 11u", TUESDAY, time(11)),
        ("2 jan", date(2027, 1, 2), None),
        ("tue 2pm", TUESDAY, time(14)),
        ("tomorrow 12 am", TUESDAY, time(0)),
        ("thursday 16 april at 9:05", date(2026, 4, 16), time(9, 5)),
    ],
)
def test_a_named_moment_is_read(text: str, day: date, hour: time | None) -> None:
    assert moment(text, MONDAY) == Moment(day, hour)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zo",
        "do",
        "10:00",
        "11 uur",
        "wo 14 april",
        "31-2",
        "di 25:00",
        "di 10:75",
        "tue 13pm",
        "12 april",
        "1 april 2026",
        "gisteren",
        "straks",
        "di 10",
        "di of wo",
        "morgen 14 april",
    ],
)
def test_what_is_not_surely_a_moment_is_none(text: str) -> None:
    assert moment(text, MONDAY) is None


def test_a_line_holds_what_when_and_after_what() -> None:
    assert line("Huurbaas bellen, do 10:00 | na de koffie", MONDAY) == Line(
        "Huurbaas bellen", Moment(date(2026, 4, 16), time(10)), "na de koffie"
    )


@pytest.mark.parametrize("words", ["Bel oma zo", "Bel ma", "Vijf brieven openmaken", "Kijk op bladzijde 14-4 verder"])
def test_words_that_look_like_a_day_stay_words(words: str) -> None:
    assert line(words, MONDAY) == Line(words)


@pytest.mark.parametrize("text", ["di 10:00", "| na de koffie", "elke dinsdag"])
def test_a_moment_alone_is_no_step(text: str) -> None:
    assert line(text, MONDAY) is None


@pytest.mark.parametrize(
    ("text", "rhythm", "hour"),
    [
        ("ma wo vr 9:00", Weekdays(frozenset({1, 3, 5})), time(9)),
        ("ma, wo en vr", Weekdays(frozenset({1, 3, 5})), None),
        ("di do om 11 uur", Weekdays(frozenset({2, 4})), time(11)),
        ("maandag en donderdag", Weekdays(frozenset({1, 4})), None),
        ("elke dinsdag 10:00", Weekdays(frozenset({2})), time(10)),
        ("dinsdagen", Weekdays(frozenset({2})), None),
        ("every Monday and Friday at 9 am", Weekdays(frozenset({1, 5})), time(9)),
        ("op werkdagen 10:00", Weekdays(frozenset({1, 2, 3, 4, 5})), time(10)),
        ("elke dag", EveryDays(1, MONDAY), None),
        ("dagelijks 9.30", EveryDays(1, MONDAY), time(9, 30)),
        ("elke 3 dagen", EveryDays(3, MONDAY), None),
        ("om de dag", EveryDays(2, MONDAY), None),
        ("every other day", EveryDays(2, MONDAY), None),
        ("3x deze week", OnDays((MONDAY, date(2026, 4, 15), date(2026, 4, 17))), None),
        ("twice this week", OnDays((MONDAY, date(2026, 4, 16))), None),
        ("drie keer per week", Weekdays(frozenset({1, 3, 5})), None),
        ("2 dagen na de uitkering", Around(Anchor.PAYDAY, 2), None),
        ("de dag voor mijn betaaldag 10:00", Around(Anchor.PAYDAY, -1), time(10)),
        ("op de betaaldag", Around(Anchor.PAYDAY, 0), None),
        ("two days after payday", Around(Anchor.PAYDAY, 2), None),
        ("1 dag voor de afspraak", Around(Anchor.TALK, -1), None),
    ],
)
def test_a_rhythm_is_read(text: str, rhythm: Rhythm, hour: time | None) -> None:
    assert repeating(text, MONDAY) == Moment(None, hour, rhythm)
    assert line(f"Post openen {text}", MONDAY) == Line("Post openen", Moment(None, hour, rhythm))


@pytest.mark.parametrize(
    "text", ["dinsdag", "ma zo", "elke 0 dagen", "elke 99 dagen", "9x per week", "elke dag 25:00", "elke keer", ""]
)
def test_what_is_not_surely_a_rhythm_is_none(text: str) -> None:
    assert repeating(text, MONDAY) is None


@pytest.mark.parametrize("words", ["Bel ma zo", "Elke week € 2 in een potje doen", "Twee keer ademhalen"])
def test_words_that_look_like_a_rhythm_stay_words(words: str) -> None:
    assert line(words, MONDAY) == Line(words)
