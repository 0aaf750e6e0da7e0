"""Time in which Stapje was away counts for nothing that asks who was quiet."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations import examples
from conversations.examples import FATIMA, LANDLORD, PROGRAMME, THURSDAY
from domain import due_message, outages
from domain.dues import Slot
from domain.outages import Outage
from domain.plans import Occurrence
from domain.reminders import wanted
from domain.situations import Situation

LAST = datetime(2026, 4, 2, 8, 0, tzinfo=UTC)
"""A Thursday, 10:00 in Hoogeveen, in the third week of taking part."""


def outage(since: datetime, **length: float) -> Outage:
    return Outage(since=since, until=since + timedelta(**length))


def days(slot: Slot, of: Situation, now: datetime) -> list[date]:
    return [due.day for due in wanted(of, now) if due.slot is slot]


def quiet(*away: Outage) -> Situation:
    person = replace(FATIMA, last_sign_at=LAST)
    programme = replace(PROGRAMME, away=away)
    return examples.situation(person, programme=programme, actions=(), occurrences=(), appointments=())


@pytest.mark.parametrize(
    ("length", "check", "notice"),
    [
        pytest.param(timedelta(minutes=3), date(2026, 4, 9), date(2026, 4, 16), id="three minutes"),
        pytest.param(timedelta(days=3), date(2026, 4, 13), date(2026, 4, 20), id="three days, and a weekend"),
        pytest.param(timedelta(days=14), date(2026, 4, 23), date(2026, 4, 30), id="two weeks"),
    ],
)
def test_a_silence_is_as_long_as_somebody_could_hear_it_end(length: timedelta, check: date, notice: date) -> None:
    away = outage(LAST + timedelta(days=1), seconds=length.total_seconds())
    assert days(Slot.QUIET_CHECK, quiet(away), away.until) == [check]
    assert days(Slot.QUIET_NOTICE, quiet(away), away.until) == [notice]


def test_an_outage_before_the_last_sign_changes_nothing() -> None:
    before = quiet(outage(LAST - timedelta(days=5), days=3))
    assert days(Slot.QUIET_CHECK, before, LAST) == days(Slot.QUIET_CHECK, quiet(), LAST)


def test_once_asked_softly_an_outage_makes_nobody_ask_again() -> None:
    asked = replace(
        quiet(outage(LAST + timedelta(days=8), days=14)), recent=(("asked", "silence", LAST + timedelta(7)),)
    )
    assert days(Slot.QUIET_CHECK, asked, LAST + timedelta(days=22)) == []


def test_the_nudge_waits_as_long_as_nobody_could_answer() -> None:
    asked = Occurrence(id="occ", action=LANDLORD.id, participant="fatima", day=date(2026, 4, 16), asked_at=THURSDAY)
    away = outage(THURSDAY + timedelta(minutes=5), days=1)

    def nudge(*outages: Outage) -> list[date]:
        of = examples.situation(programme=replace(PROGRAMME, away=outages), actions=(LANDLORD,), occurrences=(asked,))
        return days(Slot.NUDGE, of, away.until - timedelta(minutes=10))

    assert nudge() == [date(2026, 4, 17)]
    of = examples.situation(programme=replace(PROGRAMME, away=(away,)), actions=(LANDLORD,), occurrences=(asked,))
    assert days(Slot.NUDGE, of, away.until) == [date(2026, 4, 20)]


def test_a_message_whose_answer_could_not_be_heard_counts_for_no_pause() -> None:
    sent = tuple(THURSDAY - timedelta(days=ago) for ago in (5, 3, 1))
    gone = replace(FATIMA, last_sign_at=THURSDAY - timedelta(days=6))
    of = examples.situation(gone, begun=sent)
    assert due_message.is_silent(of)
    lost = replace(of, programme=replace(PROGRAMME, away=(outage(sent[1] + timedelta(hours=2), minutes=3),)))
    assert not due_message.is_silent(lost)


def test_outages_that_touch_become_one_and_old_ones_are_forgotten() -> None:
    old, first = outage(LAST - timedelta(days=100), hours=1), outage(LAST, hours=2)
    again = Outage(since=LAST + timedelta(hours=1), until=LAST + timedelta(hours=5))
    assert outages.with_one_more((old, first), again) == (Outage(since=LAST, until=LAST + timedelta(hours=5)),)
    apart = outage(LAST + timedelta(days=1), hours=1)
    assert outages.with_one_more((first,), apart) == (first, apart)
