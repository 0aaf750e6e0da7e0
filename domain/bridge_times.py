"""When *hoe gaat het nu?* suits someone, and when it is offered again."""

from datetime import datetime, time, timedelta

from domain import moments
from domain.people import Person
from domain.situations import Situation

AFTER_CRISIS = timedelta(days=7)
"""So long after a rest that crisis words began, or that just ended, it is not offered (house rule g14)."""


def may_be_offered(situation: Situation, now: datetime) -> bool:
    """Whether it suits: never in rest or pause, after STOP, or in the week after a crisis (house rule g14)."""
    person = situation.person
    if not person.is_within_reach:
        return False
    if person.paused_at is not None or _rests(person, now):
        return False
    return not any(kind == "rest_ended" and now - at < AFTER_CRISIS for kind, _, at in situation.recent)


def _rests(person: Person, now: datetime) -> bool:
    """Also in the week after a rest that had an end: only crisis words begin such a one."""
    rest = person.rest
    return rest is not None and (rest.until is None or now < rest.until + AFTER_CRISIS)


def again_at(at: datetime, zone: str, months: int) -> datetime:
    """So many months later in the morning."""
    day = moments.months_after(moments.local_day(at, zone), months)
    return moments.instant(day, time(10, 0), zone)
