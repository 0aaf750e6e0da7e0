"""The times that a step which comes back is there to be done: one a day, the next made when the former is behind."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from domain import ids, moments
from domain.appointments import AppointmentStatus
from domain.plans import Action, ActionStatus, Occurrence
from domain.rhythms import Dates, following
from domain.situations import Situation

_AHEAD = 10
"""So many coming times are looked at to find one that may be asked about."""
_DAY = timedelta(days=1)
_LATE = timedelta(days=2)
"""A coming time that was planned for a day before stays known for this long, because it may be said a little late."""


def dates(situation: Situation) -> Dates:
    """The personal dates that steps may hang on."""
    zone = situation.person.zone
    planned = (each for each in situation.appointments if each.status is AppointmentStatus.PLANNED)
    return Dates(situation.person.wishes.payday, tuple(sorted(moments.local_day(each.at, zone) for each in planned)))


def time_to_do(action: Action, day: date | None, zone: str) -> Occurrence:
    """The time of a step on a day; the same day gives the same id, a later day a later one."""
    return Occurrence(id=_name(action.id, day, zone), action=action.id, participant=action.participant, day=day)


@lru_cache(maxsize=4096)  # asked at every event about the same few days
def _name(action: str, day: date | None, zone: str) -> str:
    if day is None:
        return ids.derive(action, "time")
    return ids.event_id(moments.instant(day, time(0), zone), f"{action}/{day.isoformat()}".encode())


def first(situation: Situation, action: Action, today: date) -> Occurrence:
    """The time to begin with: today or later, nothing said about it yet; without a day while its date is not known."""
    said = {each.id for each in situation.occurrences if each.report is not None}
    coming = (time_to_do(action, day, situation.person.zone) for day in _days(situation, action, today - _DAY))
    return next((each for each in coming if each.id not in said), time_to_do(action, None, situation.person.zone))


def after(situation: Situation, action: Action, done: Occurrence, today: date) -> Occurrence | None:
    """The time that follows one that was answered; None when it was not the newest, or was the last."""
    newest = {each.action: each.id for each in situation.occurrences}
    if action.repeats is None or newest.get(action.id) != done.id:
        return None
    days = _days(situation, action, max(done.day or today, today))
    return next((time_to_do(action, day, situation.person.zone) for day in days), None)


def coming(situation: Situation, action: Action, newest: Occurrence, now: datetime) -> Iterator[date]:
    """The days of the times that follow one that was not answered: its own day passes without a word."""
    lately = moments.local_day(now, situation.person.zone) - _LATE
    return islice(_days(situation, action, max(newest.day or lately, lately)), _AHEAD)


def made_by_clock(situation: Situation, thing: str, day: date) -> tuple[Action, Occurrence] | None:
    """The step and its time of that day, when the time is not there yet."""
    for action in situation.actions:
        comes_back = action.repeats is not None and action.status is ActionStatus.OPEN
        if comes_back and _name(action.id, day, situation.person.zone) == thing:
            there = any(each.id == thing for each in situation.occurrences)
            return None if there else (action, time_to_do(action, day, situation.person.zone))
    return None


def _days(situation: Situation, action: Action, behind: date) -> Iterator[date]:
    return iter(()) if action.repeats is None else following(action.repeats, behind, dates(situation))
