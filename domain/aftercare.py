"""Aftercare (*nazorg*): when it is asked how things go after the time with the coach, and how long the plan is kept."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from domain import moments
from domain.dues import AFTERCARE, LAST_WORD, Due, Slot, due_id
from domain.policies import Effective
from domain.situations import Situation

KEPT_DAYS = 90
"""From the end of aftercare until the plan goes (house rule g18)."""
UNDO = timedelta(days=7)
"""How long after the yes one tap takes the ending back."""
_LAST_WORD_DAYS = 14
"""From the end of aftercare until the last word, so that it never meets the last question."""
_SEARCHED_DAYS = 7
_AT_NIGHT = time(4, 0)


def closes_on(situation: Situation) -> date | None:
    """The day on which aftercare ends: that of the last month, or of the newest wish for contact if that came later.

    None while there is no aftercare.
    """
    if not situation.person.in_aftercare:
        return None
    days = [each for each in (_after(situation, max(_months(situation), default=0)), _back_on(situation)) if each]
    return max(days, default=None)


def next_month(situation: Situation, today: date) -> date | None:
    """The first day after `today` from which it is asked again; None when it is not."""
    days = (_after(situation, each) for each in _months(situation))
    asked = situation.person.wishes.aftercare
    return next((day for day in days if asked and day is not None and day > today), None)


def kept_until(situation: Situation) -> date | None:
    """The day on which everything about the participant goes (house rule g18)."""
    closes = closes_on(situation)
    return closes + timedelta(days=KEPT_DAYS) if closes else None


def check_ins(situation: Situation, rules: Effective) -> Iterator[Due]:
    """The days on which *Hoe gaat het?* may come, month by month, at the person's own moment."""
    if not situation.person.wishes.aftercare:
        return
    for each in _months(situation):
        first = _after(situation, each)
        if first is not None:
            yield from _days(situation, rules, first, AFTERCARE, Slot.AFTERCARE)


def last_word(situation: Situation, rules: Effective) -> Iterator[Due]:
    """The days on which the last message that Stapje begins may come."""
    closes = closes_on(situation)
    if closes is not None:
        yield from _days(situation, rules, closes + timedelta(days=_LAST_WORD_DAYS), LAST_WORD, Slot.LAST_WORD)


def forgetting(situation: Situation, now: datetime) -> Iterator[Due]:
    """When everything about the participant goes; in the coming night when that day has passed already."""
    first = kept_until(situation)
    if first is None:
        return
    person, tomorrow = situation.person, moments.local_day(now, situation.person.zone) + timedelta(days=1)
    planned = next((due.day for due in situation.dues if due.slot is Slot.FORGET and due.day >= first), None)
    day = planned or max(first, tomorrow)
    yield _due(situation, AFTERCARE, Slot.FORGET, day, moments.instant(day, _AT_NIGHT, person.zone))


def _months(situation: Situation) -> list[int]:
    return sorted(situation.policy.aftercare_months)


def _after(situation: Situation, months: int) -> date | None:
    ending, zone = situation.person.ending, situation.person.zone
    if ending is None or ending.agreed_at is None:
        return None
    return moments.months_after(moments.local_day(ending.agreed_at, zone), months)


def _back_on(situation: Situation) -> date | None:
    ending, zone = situation.person.ending, situation.person.zone
    if ending is None or ending.agreed_at is None or ending.back_at is None:
        return None
    return moments.local_day(ending.back_at, zone)


def _days(situation: Situation, rules: Effective, first: date, thing: str, slot: Slot) -> Iterator[Due]:
    """The open days of one week, none once it was asked in that week."""
    days = [first + timedelta(days=ahead) for ahead in range(_SEARCHED_DAYS)]
    if any(day in days for day in _asked_on(situation, thing)):
        return
    for day in days:
        window = rules.window_on(day)
        if window is not None and rules.moment in window:
            yield _due(situation, thing, slot, day, moments.instant(day, rules.moment, situation.person.zone))


def _asked_on(situation: Situation, thing: str) -> list[date]:
    zone = situation.person.zone
    return [moments.local_day(at, zone) for kind, about, at in situation.recent if (kind, about) == ("asked", thing)]


def _due(situation: Situation, thing: str, slot: Slot, day: date, at: datetime) -> Due:
    me = situation.person.id
    return Due(id=due_id(me, thing, day, slot), person=me, about=me, thing=thing, slot=slot, day=day, at=at)
