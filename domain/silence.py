"""When a long silence is noticed: one soft message to the person first, later a word to the coach (d4)."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from domain import moments, outages, policies, workhours
from domain.dues import SILENCE, Due, Slot, due_id
from domain.people import StaffProfile
from domain.policies import Effective
from domain.situations import Situation

_DAY = timedelta(days=1)
_FIRST = timedelta(weeks=6)
"""Most people who leave do so early, so that silence is noticed earlier."""
_SEARCHED_DAYS = 7


def since(situation: Situation, now: datetime) -> datetime | None:
    """From when somebody is quiet; None when their silence is no sign, or not for us to notice.

    Rest does not count, nor a time in which nothing could be delivered: then nothing was noticed either. In aftercare
    silence is what it should be.
    """
    person = situation.person
    watched = person.wishes.silence_notice and not person.reads_along and person.stopped_at is None
    watched = watched and not person.in_aftercare
    if person.joined_at is None or not watched or person.unreachable_since is not None:
        return None
    if person.rest is not None and person.rest.holds(now):
        return None
    ends = (person.joined_at, person.last_sign_at, person.rest.until if person.rest else None)
    return max(each for each in ends if each is not None)


def check_in(situation: Situation, rules: Effective, taken: Collection[date], now: datetime) -> Iterator[Due]:
    """The days on which the one soft message may come, at the person's own moment, none that has another message."""
    quiet = since(situation, now)
    if quiet is None or _asked(situation, quiet):
        return
    person = situation.person
    first = moments.local_day(_heard(situation, quiet, now), person.zone) + _days(situation, quiet)[0] * _DAY
    for ahead in range(_SEARCHED_DAYS):
        day = first + ahead * _DAY
        window = rules.window_on(day)
        if day not in taken and window is not None and rules.moment in window:
            at = moments.instant(day, rules.moment, person.zone)
            yield _due(situation, person.id, day, at, Slot.QUIET_CHECK)


def for_coach(situation: Situation, now: datetime) -> Iterator[Due]:
    """When the coach's hours begin, on the first day they work after so long a silence."""
    quiet, coach = since(situation, now), situation.coach
    if quiet is None or coach is None:
        return
    profile = situation.coach_profile or StaffProfile(person=coach.id)
    day = moments.local_day(_heard(situation, quiet, now), coach.zone) + _days(situation, quiet)[1] * _DAY
    day = workhours.day_at_work(profile, day)
    yield _due(situation, coach.id, day, moments.instant(day, profile.works_from, coach.zone), Slot.QUIET_NOTICE)


def _heard(situation: Situation, quiet: datetime, now: datetime) -> datetime:
    """From when a silence counts: the time in which Stapje was away could not be broken."""
    return quiet + outages.away(situation.programme.away, quiet, now)


def _days(situation: Situation, quiet: datetime) -> tuple[int, int]:
    """Until the soft message, and until the word to the coach."""
    joined, policy = situation.person.joined_at, situation.policy
    if joined is not None and quiet - joined < _FIRST:
        return policy.silence_check_early, policy.silence_notice_early
    return policy.silence_check, policy.silence_notice


def is_long(situation: Situation, now: datetime) -> bool:
    """Whether the silence lasts so long that the coach hears of it."""
    quiet = since(situation, now)
    return quiet is not None and now >= _heard(situation, quiet, now) + _days(situation, quiet)[1] * _DAY


def soft_from(situation: Situation, quiet: datetime) -> datetime:
    """From when the soft message may come in a silence, if Stapje is there: that day at the person's own moment."""
    person = situation.person
    moment = policies.for_person(situation.policy, person.wishes, person.joined_at, quiet).moment
    day = moments.local_day(quiet, person.zone) + _days(situation, quiet)[0] * _DAY
    return moments.instant(day, moment, person.zone)


def _asked(situation: Situation, quiet: datetime) -> bool:
    """Whether the soft message came already; before a long outage it came when it was time."""
    told = any(kind == "asked" and thing == SILENCE and at > quiet for kind, thing, at in situation.recent)
    return told or any(each.is_long and soft_from(situation, quiet) < each.since for each in situation.programme.away)


def _due(situation: Situation, to: str, day: date, at: datetime, slot: Slot) -> Due:
    """A coach may hear of several people on one day, so that their thing is the person."""
    me = situation.person.id
    thing = SILENCE if to == me else me
    return Due(id=due_id(to, thing, day, slot), person=to, about=me, thing=thing, slot=slot, day=day, at=at)
