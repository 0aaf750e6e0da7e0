"""Up to when a coach, or who stands in for one, was told what a participant did."""

from dataclasses import replace
from datetime import datetime, time

from conversations.replies import Change
from domain import ears, moments
from domain.people import Person
from domain.situations import Situation


def told_until(of: Situation, me: Person, now: datetime) -> datetime | None:
    """A stand-in hears what happened since the first day that the coach is away; None: nothing was told yet."""
    if of.coaching is None or of.coaching.coach == me.id:
        return of.coaching.told_until if of.coaching else None
    away = ears.absence(of, now)
    if away is None:
        return now
    return away.told_until or moments.instant(away.since, time(0), me.zone)


def heard(of: Situation, me: Person, now: datetime) -> Change | None:
    """That they were told by now; what a stand-in heard the coach still reads in one bundle, when they are back."""
    if of.coaching is not None and of.coaching.coach == me.id:
        return replace(of.coaching, told_until=now)
    away = ears.absence(of, now)
    return replace(away, told_until=now) if away else None
