"""A moment in a language that is not ours: tomorrow, the days of the week as its calendar calls them, and an hour."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from conversations.planning import times
from conversations.planning.spoken import Moment
from conversations.understanding import languages, section
from conversations.wording import Wording

NOW = datetime(2026, 6, 11, 4, 0, tzinfo=UTC)
TODAY = date(2026, 6, 11)
WHOLE = frozenset({"vandaag", "morgen", "overmorgen", "ochtend", "middag", "avond", "volgende week"})
"""Of our words those that are a moment by themselves."""
SPOKEN = tuple(each for each in languages() if section(each, "moments"))


@pytest.mark.parametrize("language", SPOKEN)
def test_every_day_of_the_week_is_read_as_the_calendar_calls_it(language: str) -> None:
    for ahead in range(1, 8):
        day = TODAY + timedelta(days=ahead)
        found = times.named(f"{Wording(language).weekday(day)} 10:30", NOW, "Europe/Amsterdam")
        assert found == Moment(day, time(10, 30))


@pytest.mark.parametrize("language", SPOKEN)
def test_each_word_for_a_moment_is_one(language: str) -> None:
    for ours, theirs in section(language, "moments").items():
        for each in theirs if ours in WHOLE or (ours and set(ours.split()) <= WHOLE) else ():
            assert times.named(each, NOW, "Europe/Amsterdam") is not None, each


@pytest.mark.parametrize(
    "typed",
    ["jutro o 10", "yarın saat 10'da", "غدا الساعة ١٠", "завтра о 10:00"],
)
def test_a_whole_moment_is_read_whoever_types_it(typed: str) -> None:
    assert times.named(typed, NOW, "Europe/Amsterdam") == Moment(TODAY + timedelta(days=1), time(10))


@pytest.mark.parametrize("typed", ["nie wiem", "yarın belki", "لا أعرف بعد", "не знаю коли", "o tym później"])
def test_what_is_not_surely_a_moment_is_none(typed: str) -> None:
    assert times.named(typed, NOW, "Europe/Amsterdam") is None
