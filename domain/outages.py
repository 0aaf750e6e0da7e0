"""When Stapje was away: nothing could be said, and what people tapped was lost (telegram 2.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

LOST_AFTER = timedelta(seconds=150)
"""Telegram keeps a tap this long; a shorter absence loses nothing."""
KEPT = timedelta(days=90)
"""How long an outage is remembered; longer than any silence is measured."""
FORGETTING = timedelta(days=12)
"""After so long a time away what happened last before it is no recent history any more."""
_TO_ANSWER = timedelta(days=1)
"""Time in which an answer could be heard, before no answer means something."""


@dataclass(frozen=True, kw_only=True)
class Outage:
    """A time in which Stapje could not say or hear anything."""

    since: datetime
    until: datetime

    @property
    def is_long(self) -> bool:
        """Whether nothing recent is left of before."""
        return self.until - self.since > FORGETTING


@dataclass(frozen=True)
class Heartbeat:
    """When Stapje last was there, and how long ago that is, by one clock that nobody moves."""

    at: datetime
    ago: timedelta


def with_one_more(outages: Iterable[Outage], new: Outage) -> tuple[Outage, ...]:
    """All that are still remembered, oldest first; what overlaps becomes one."""
    apart = [each for each in outages if each.until < new.since and new.until - each.until < KEPT]
    touching = [each for each in outages if each.until >= new.since]
    since = min((each.since for each in touching), default=new.since)
    return (*apart, Outage(since=min(since, new.since), until=new.until))


def away(outages: Iterable[Outage], since: datetime, until: datetime) -> timedelta:
    """How much of the time between two instants Stapje was away."""
    shared = (min(each.until, until) - max(each.since, since) for each in outages)
    return sum((each for each in shared if each > timedelta(0)), timedelta(0))


def could_answer(outages: Iterable[Outage], asked: datetime) -> bool:
    """Whether an answer in the day after a message would have been heard, so that none is no answer."""
    return not away(outages, asked, asked + _TO_ANSWER)
