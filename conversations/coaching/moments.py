"""When a coach hears what participants did: planned sends that are about the coach."""

from datetime import date, datetime, time, timedelta

from domain import moments, workhours
from domain.dues import BUNDLE, Due, Slot, due_id
from domain.people import Person, StaffProfile

SETTLES = timedelta(minutes=5)
"""How long news for at once waits: what is taken back meanwhile is not told, and two taps become one message."""


def next_bundle(coach: Person, profile: StaffProfile, usual: time, now: datetime) -> Due:
    """The bundle of the next bundle hour; `usual` is the policy's."""
    day, at = workhours.next_bundle(profile, usual, now, coach.zone)
    return _due(coach, BUNDLE, Slot.BUNDLE, day, at)


def when_back(coach: Person, profile: StaffProfile, usual: time, until: date, now: datetime) -> Due:
    """The first bundle after an absence, of which `until` is the last day."""
    begins = moments.instant(until + timedelta(days=1), time(0), coach.zone)
    return next_bundle(coach, profile.when_there(), usual, max(now, begins))


def before_the_weekend(coach: Person, profile: StaffProfile, usual: time, now: datetime) -> Due:
    """The bundle of the last day that they work in a week, after today."""
    day = workhours.last_of_week(profile, moments.local_day(now, coach.zone))
    at = moments.instant(day, workhours.bundle_hour(profile, usual), coach.zone)
    return _due(coach, BUNDLE, Slot.BUNDLE, day, at)


def at_once(coach: Person, profile: StaffProfile, participant: str, now: datetime) -> Due:
    """What this participant did, inside the coach's hours."""
    at = workhours.next_at_work(profile, now + SETTLES, coach.zone)
    return _due(coach, participant, Slot.NEWS, moments.local_day(at, coach.zone), at)


def _due(coach: Person, thing: str, slot: Slot, day: date, at: datetime) -> Due:
    return Due(
        id=due_id(coach.id, thing, day, slot), person=coach.id, about=coach.id, thing=thing, slot=slot, day=day, at=at
    )
