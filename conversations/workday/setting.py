"""What a staff member sets about their working day: each tap holds at once, and shows what holds now."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.planning.spoken import moment
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.verbs import staff_tap, staff_text
from conversations.workday.mail import words_of
from domain.extras import Extra
from domain.moments import Window, local_day, shifted
from domain.people import BundleTime, Role, StaffProfile
from domain.policies import Policy
from domain.policy_settings import FIELDS
from domain.situations import Place, Staff
from domain.workhours import bundle_hour

FROM, UNTIL = "from", "until"
STARTS = (time(8), time(8, 30), time(9), time(9, 30))
ENDS = (time(16), time(16, 30), time(17), time(17, 30))
_HALF_HOUR = timedelta(minutes=30)
_LEAST = timedelta(hours=1)
"""Of a working day."""
_H = r"(\d{1,2})(?:[:.](\d\d))?(?: ?(?:uur|u))?"
_HOURS = re.compile(rf"(?:van |from )?{_H} ?(?:-|–|tot|to|until|t/m) ?{_H}")


@staff_tap("workday")
def workday(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Mijn werkdag*: everything that is set."""
    said = answer(facts, event, "workday", words=words_of(facts.mail))
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(said,))


@staff_tap("wd_bundle", Role.COACH)
def wd_bundle(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A card in the morning or a digest at the end of the day, and at which hour."""
    profile, chosen = facts.me.profile, event.thing
    if not chosen:
        return Outcome(says=(answer(facts, event, "wd_bundle"),))
    if chosen in set(BundleTime):
        return _kept(facts, event, replace(profile, bundle=BundleTime(chosen), bundle_at=None), "wd_bundle")
    hour = next((each for each in bundle_hours(profile, facts.me.policy) if f"{each:%H%M}" == chosen), None)
    return gone(facts, event) if hour is None else _kept(facts, event, replace(profile, bundle_at=hour), "wd_bundle")


def bundle_hours(profile: StaffProfile, policy: Policy) -> tuple[time, ...]:
    """Hours to choose from: inside their day and what the policy allows, near its beginning or its end."""
    field, window = FIELDS["bundle_at"], Window(profile.works_from, profile.works_until)
    if profile.bundle is BundleTime.MORNING:
        near = [shifted(window.opens, n * _HALF_HOUR) for n in range(4)]
    else:
        near = sorted({policy.bundle_at, *(shifted(window.closes, -n * _HALF_HOUR) for n in range(1, 4))})
    return tuple(each for each in near if each in window and _allowed(each, field.low, field.high))


def _allowed(hour: time, low: object, high: object) -> bool:
    return isinstance(low, time) and isinstance(high, time) and low <= hour <= high


@staff_tap("wd_hours")
def wd_hours(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """From when until when; a text such as *9:00-16:30* says both."""
    profile, (side, _, code) = facts.me.profile, event.thing.partition(":")
    if not event.thing:
        return _asks(facts, event, "workday_hours", "wd_hours", now)
    choices = {FROM: STARTS, UNTIL: ENDS}.get(side, ())
    hour = next((each for each in choices if f"{each:%H%M}" == code), None)
    if hour is None:
        return gone(facts, event)
    changed = replace(profile, works_from=hour) if side == FROM else replace(profile, works_until=hour)
    return _with_hours(facts, event, changed)


@staff_text("workday_hours")
def workday_hours(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """Both hours in one line."""
    found = _HOURS.fullmatch(event.text.strip().lower())
    try:
        hours = [time(int(found[n]), int(found[n + 1] or 0)) for n in (1, 3)] if found else []
    except ValueError:  # such as 25:00
        hours = []
    if not hours:
        return Outcome(says=(answer(facts, event, "wd_hours", words={"unread": "yes"}),))
    return _with_hours(facts, event, replace(facts.me.profile, works_from=hours[0], works_until=hours[1]))


def _with_hours(facts: Working, event: Tapped | Wrote, profile: StaffProfile) -> Outcome:
    """A day of less than an hour is no working day: nothing changes, and it is asked again."""
    opens, closes = (datetime.combine(date(2026, 1, 5), each) for each in (profile.works_from, profile.works_until))
    if closes - opens < _LEAST:
        return Outcome(says=(answer(facts, event, "wd_hours", words={"unread": "yes"}),))
    return _kept(facts, event, profile, "wd_hours")


@staff_tap("wd_days")
def wd_days(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The weekdays they work; one always stays."""
    profile = facts.me.profile
    if not event.thing:
        return Outcome(says=(answer(facts, event, "wd_days"),))
    if event.thing not in {str(day) for day in range(1, 8)}:
        return gone(facts, event)
    after = profile.works_on ^ {int(event.thing)}
    return _kept(facts, event, replace(profile, works_on=after or profile.works_on), "wd_days")


@staff_tap("wd_off")
def wd_off(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Single days off: a tap makes a day free, or a working day again."""
    if not event.thing:
        return _asks(facts, event, "workday_off", "wd_off", now)
    try:
        day = date.fromisoformat(event.thing)
    except ValueError:
        return gone(facts, event)
    return _turned(facts, event, day, now)


@staff_text("workday_off")
def workday_off(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """A day off as it is typed, such as *vrijdag 24 april*."""
    found = moment(event.text, local_day(now, facts.me.person.zone))
    if found is None or found.day is None:
        return Outcome(says=(answer(facts, event, "wd_off", words={"unread": "yes"}),))
    return _turned(facts, event, found.day, now)


def _turned(facts: Working, event: Tapped | Wrote, day: date, now: datetime) -> Outcome:
    today = local_day(now, facts.me.person.zone)
    ahead = frozenset(each for each in facts.me.profile.days_off if each >= today)
    changed = replace(facts.me.profile, days_off=ahead ^ {day} if day >= today else ahead)
    return _kept(facts, event, changed, "wd_off")


@staff_tap("wd_extras", Role.COACH)
def wd_extras(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """What appears for this coach beside the start; nobody else can switch it (house rule g12)."""
    if not event.thing:
        return Outcome(says=(answer(facts, event, "wd_extras"),))
    if event.thing not in set(Extra):
        return gone(facts, event)
    chosen = facts.me.extras ^ {Extra(event.thing)}
    return _kept(facts, event, replace(facts.me.profile, extras=chosen), "wd_extras")


def _asks(facts: Working, event: Tapped, verb: str, screen: str, now: datetime) -> Outcome:
    place = Place(person=facts.me.person.id, verb=verb, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, screen),))


def _kept(facts: Working, event: Tapped | Wrote, profile: StaffProfile, screen: str) -> Outcome:
    """What holds from now on."""
    return Outcome(changes=(profile, LeavePlace(person=facts.me.person.id)), says=(answer(facts, event, screen),))


def overview_hour(me: Staff) -> time:
    """When their bundle comes."""
    return bundle_hour(me.profile, me.policy.bundle_at)
