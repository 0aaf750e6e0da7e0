"""When staff work: their hours on workdays, without their days off."""

from datetime import date, datetime, time, timedelta

from domain import moments
from domain.moments import Window
from domain.people import BundleTime, StaffProfile

_BEFORE_CLOSING = timedelta(minutes=30)
_DAY = timedelta(days=1)
_SEARCHED_DAYS = 366


def hours(profile: StaffProfile) -> Window:
    """The hours of a working day."""
    return Window(profile.works_from, profile.works_until)


def hours_on(profile: StaffProfile, day: date) -> Window | None:
    """The hours of `day`; None when this person does not work then."""
    works = day.isoweekday() in profile.works_on and not moments.public_holiday(day)
    away = day in profile.days_off or profile.absence_on(day) is not None
    return hours(profile) if works and not away else None


def at_work(profile: StaffProfile, at: datetime, zone: str) -> bool:
    """Whether this person works at an instant."""
    here = moments.local(at, zone)
    window = hours_on(profile, here.date())
    return window is not None and here.time() in window


def next_at_work(profile: StaffProfile, at: datetime, zone: str) -> datetime:
    """`at` itself when at work, else when their hours next begin; `at` too when they are away for a year."""
    return moments.next_open(at, zone, lambda day: hours_on(profile, day)) or at


def day_at_work(profile: StaffProfile, day: date, *, back: bool = False) -> date:
    """The first day from `day` on that they work, or the last one up to it; `day` itself when they are away a year."""
    pace = -_DAY if back else _DAY
    days = (day + ahead * pace for ahead in range(_SEARCHED_DAYS))
    return next((each for each in days if hours_on(profile, each) is not None), day)


def is_last_of_week(profile: StaffProfile, day: date) -> bool:
    """Whether they work on this day and not on another one before Monday."""
    later = moments.monday_of(day_at_work(profile, day + _DAY)) > moments.monday_of(day)
    return hours_on(profile, day) is not None and later


def is_first_back(profile: StaffProfile, day: date) -> bool:
    """Whether no bundle came yet since an absence that lies before this day."""
    before = [ends for each in profile.absences if (ends := max(each.since, each.until)) < day]
    return bool(before) and (profile.bundled_on is None or profile.bundled_on <= max(before))


def last_of_week(profile: StaffProfile, after: date) -> date:
    """The first day after this one that is the last one they work in its week."""
    day = day_at_work(profile, after + _DAY)
    for _ in range(_SEARCHED_DAYS):
        if is_last_of_week(profile, day):
            break
        day = day_at_work(profile, day + _DAY)
    return day


def bundle_hour(profile: StaffProfile, usual: time) -> time:
    """Their own hour; else when their day begins, or the `usual` one at its end."""
    wanted = profile.bundle_at or (profile.works_from if profile.bundle is BundleTime.MORNING else usual)
    return _inside(wanted, hours(profile))


def next_bundle(profile: StaffProfile, usual: time, now: datetime, zone: str) -> tuple[date, datetime]:
    """Day and instant of the next bundle, on a day that they work: what days off held joins it."""
    hour = bundle_hour(profile, usual)
    day = day_at_work(profile, moments.local_day(now, zone))
    if moments.instant(day, hour, zone) <= now:
        day = day_at_work(profile, day + _DAY)
    return day, moments.instant(day, hour, zone)


def bundle_before(profile: StaffProfile, usual: time, now: datetime, zone: str) -> datetime:
    """When the bundle before the newest one came: since then is what the newest one told, and what is newer."""
    hour, day = bundle_hour(profile, usual), moments.local_day(now, zone)
    if moments.instant(day, hour, zone) > now:
        day -= _DAY
    newest = day_at_work(profile, day, back=True)
    return moments.instant(day_at_work(profile, newest - _DAY, back=True), hour, zone)


def _inside(hour: time, window: Window) -> time:
    if hour in window:
        return hour
    return window.opens if hour < window.opens else moments.shifted(window.closes, -_BEFORE_CLOSING)
