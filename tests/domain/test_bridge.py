"""Then and now without a fall, when it suits, and what worked by month."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import examples
from domain.album import Album, Success, months
from domain.bridge import BridgeMoment, then_and_now
from domain.bridge_times import again_at, may_be_offered
from domain.check_ins import CheckIn, Question, question_of
from domain.people import Person, Rest

NOW = examples.THURSDAY
DAY = timedelta(days=1)


def moment(days_ago: int, **placements: int) -> BridgeMoment:
    at = NOW - days_ago * DAY
    return BridgeMoment(id=f"m{days_ago}", participant="fatima", placements=placements, by="fatima", at=at, kept_at=at)


def test_now_stands_beside_where_a_subject_began() -> None:
    [money] = then_and_now((moment(300, money=1), moment(180, money=2), moment(0, money=4)))
    assert (money.then, money.now, money.since) == (1, 4, NOW - 300 * DAY)


def test_what_is_lower_now_is_told_without_a_then() -> None:
    [money] = then_and_now((moment(180, money=4), moment(0, money=2)))
    assert (money.then, money.now) == (None, 2)


def test_subjects_that_were_left_open_stay_open() -> None:
    assert [each.pillar for each in then_and_now((moment(9, money=3, income=2), moment(0, wellbeing=4)))] == [
        "wellbeing"
    ]


def test_what_waits_or_was_declined_does_not_count() -> None:
    waiting, declined = replace(moment(0, money=5), kept_at=None), moment(1)
    assert then_and_now((waiting, declined)) == ()


@pytest.mark.parametrize(
    "person",
    [
        replace(examples.FATIMA, rest=Rest(since=NOW)),
        replace(examples.FATIMA, rest=Rest(since=NOW - 5 * DAY, until=NOW - 4 * DAY)),
        replace(examples.FATIMA, paused_at=NOW),
        replace(examples.FATIMA, stopped_at=NOW),
        replace(examples.FATIMA, joined_at=None),
    ],
    ids=["in rest", "in the week after a crisis", "in pause", "after STOP", "before the yes"],
)
def test_it_is_not_offered(person: Person) -> None:
    assert not may_be_offered(examples.situation(person), NOW)


def test_ending_a_rest_early_does_not_end_the_quiet_week() -> None:
    ended = examples.situation(recent=(("rest_ended", "", NOW - 6 * DAY),))
    assert not may_be_offered(ended, NOW)
    assert may_be_offered(ended, NOW + 2 * DAY)


def test_after_the_quiet_week_it_suits_again() -> None:
    rested = replace(examples.FATIMA, rest=Rest(since=NOW - 9 * DAY, until=NOW - 8 * DAY))
    assert may_be_offered(examples.situation(rested), NOW)


@pytest.mark.parametrize(
    ("day", "again"),
    [("2026-04-16", "2026-10-16"), ("2026-08-31", "2027-02-28"), ("2026-12-31", "2027-06-30")],
)
def test_six_months_later_is_the_same_day_or_the_last_of_the_month(day: str, again: str) -> None:
    at = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
    assert again_at(at, "Europe/Amsterdam", 6).date() == date.fromisoformat(again)


def test_what_worked_stands_by_local_month_newest_first_and_counted() -> None:
    def success(words: str, at: datetime) -> Success:
        return Success(action=words, words=words, at=at)

    midnight = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)  # 1 April in Amsterdam
    walked = [
        success("Wandelen", NOW),
        success("Bellen", midnight),
        success("Wandelen", midnight),
        success("Post", JUNE),
    ]
    found = months(walked, "Europe/Amsterdam")
    assert [(each.first.month, each.things) for each in found] == [
        (4, (("Wandelen", 2), ("Bellen", 1))),
        (6, (("Post", 1),)),
    ]


JUNE = datetime(2025, 6, 1, tzinfo=UTC)


def test_the_coach_gets_only_what_was_shared_or_copied() -> None:
    copied = replace(moment(2, money=1), by="marieke", kept_at=None)
    answer = CheckIn(id="c", participant="fatima", question=Question.FITS, words="Rust", at=NOW)
    album = Album(bridge=(moment(1, money=2), copied, replace(moment(0, money=3), shared_at=NOW)), check_ins=(answer,))
    assert [each.id for each in album.shared().bridge] == ["m2", "m0"]
    assert album.shared().check_ins == ()


def test_each_week_has_its_own_question() -> None:
    assert len({question_of(date(2026, 4, 13) + week * 7 * DAY) for week in range(4)}) == 4
