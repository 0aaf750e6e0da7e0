"""When staff work: their hours on workdays, without their days off."""

from datetime import date, datetime, time, timedelta

from domain import moments
from domain.moments import Window
from domain.people import StaffProfile

_BEFORE_CLOSING = timedelta(minutes=30)


def hours(profile: StaffProfile) -> Window:
    """The hours of a working day."""
    return Window(profile.works_from, profile.works_until)


def hours_on(profile: StaffProfile, day: date) -> Window | None:
    """The hours of `day`; None when this person does not work then."""
    return hours(profile) if moments.workday(day) and day not in profile.days_off else None


def at_work(profile: StaffProfile, at: datetime, zone: str) -> bool:
    """Whether this person works at an instant."""
    here = moments.local(at, zone)
    window = hours_on(profile, here.date())
    return window is not None and here.time() in window


def next_at_work(profile: StaffProfile, at: datetime, zone: str) -> datetime:
    """`at` itself when at work, else when their hours next begin; `at` too when they are away for a year."""
    return moments.next_open(at, zone, lambda day: hours_on(profile, day)) or at


def next_bundle(profile: StaffProfile, usual: time, now: datetime, zone: str) -> tuple[date, datetime]:
    """Day and instant of the next bundle: at the person's own hour or the `usual` one, on a day that they work."""
    hour = _inside(profile.bundle_at or usual, hours(profile))
    day = moments.local_day(now, zone)
    while hours_on(profile, day) is None or moments.instant(day, hour, zone) <= now:
        day += timedelta(days=1)
    return day, moments.instant(day, hour, zone)


def _inside(hour: time, window: Window) -> time:
    if hour in window:
        return hour
    return window.opens if hour < window.opens else moments.shifted(window.closes, -_BEFORE_CLOSING)
