"""When something may be offered that can wait: on an open day without another message (d4: the rest gives way)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain import moments, policies, spent
from domain.dues import Due
from domain.policies import Effective
from domain.situations import Situation

_DAY = timedelta(days=1)
_PATIENCE_DAYS = 14
"""After so long it no longer gives way, and the last gate decides."""


def suits_at(situation: Situation, due: Due, others: Iterable[Due], now: datetime, *, beside: bool) -> datetime:
    """`now` when it suits now, else the first better moment.

    `others` is what follows from the plan, `beside` whether something else is said to the person at this moment.
    """
    person = situation.person
    rules = policies.for_person(situation.policy, person.wishes, person.joined_at, now)
    today = moments.local_day(now, person.zone)
    taken = {moments.local_day(each.at, person.zone) for each in others if each.person == person.id}
    taken |= {today} if beside else set()
    if today - due.day >= _PATIENCE_DAYS * _DAY:
        return now
    used = spent.spent(situation.begun, person.zone)
    days = (today + ahead * _DAY for ahead in range(_PATIENCE_DAYS))
    free = (_from(rules, day, now, person.zone) for day in days if day not in taken and used.leaves_room(day, rules))
    return next((at for at in free if at is not None), now)


def _from(rules: Effective, day: date, now: datetime, zone: str) -> datetime | None:
    """The first allowed moment of a day: today from now on, later at the person's own moment."""
    window = rules.window_on(day)
    if window is None:
        return None
    here = moments.local(now, zone)
    if day > here.date():
        return moments.instant(day, rules.moment if rules.moment in window else window.opens, zone)
    if here.time() in window:
        return now
    return moments.instant(day, window.opens, zone) if here.time() < window.opens else None
