"""After an outage: one message at most to each person, and whose tap may be lost is asked once to tap again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import appointment_notices, moments, policies, silence
from domain.dues import NEVER_TOO_LATE, Due, Slot, due_id
from domain.outages import Outage
from domain.policies import NAMED, Effective
from domain.situations import Situation
from domain.step_reminders import open_steps

AGAIN = "again"
"""The thing of asking to tap again, where no step waits for an answer."""
_SOON = timedelta(minutes=1)
"""After the return, so that all that waited is planned for the same instant."""
_LASTS = timedelta(days=7)
"""After this nothing can be left that was due in the outage."""
_BUTTONS_LAST = timedelta(days=2)
"""How long after a message a tap on it is likely."""
_SOFT_DAYS = tuple(timedelta(days=days) for days in range(8))
"""In which the soft message of a silence finds a day of its own."""
_TALKING = timedelta(minutes=10)
"""Somebody of whom a sign was seen so short before was busy with Stapje."""


@dataclass(frozen=True)
class CatchUp:
    """One person's return after an outage."""

    outage: Outage
    at: datetime
    """When all that was due meanwhile is said to them."""

    def joins(self, due: Due, lateness: timedelta) -> Due | None:
        """A planned send of theirs at that moment, if it was due in the outage; None when it would be stale by then."""
        if due.at > self.outage.until:
            return due
        fits = due.slot in NEVER_TOO_LATE or self.at <= due.at + lateness
        return replace(due, at=max(due.at, self.at)) if fits else None

    def is_full(self, person: str, wanted: Iterable[Due]) -> bool:
        """Whether they already get a message at that moment."""
        return any(due.person == person and due.at <= self.at and due.slot is not Slot.FORGET for due in wanted)


def catch_up(situation: Situation, rules: Effective, named: Callable[[Due], bool], now: datetime) -> CatchUp | None:
    """The return after the last outage, as long as something may be left of it.

    A moment that they named is kept also on a day that is closed.
    """
    last = situation.programme.away[-1] if situation.programme.away else None
    if last is None or not last.until <= now < last.until + _LASTS:
        return None
    person, start = situation.person, last.until + _SOON
    soonest = moments.next_in_window(start, NAMED, person.zone)
    overdue = [due for due in situation.dues if due.person == person.id and due.at <= soonest]
    keeps = any(soonest <= due.at + rules.lateness and named(due) for due in overdue)
    at = soonest if keeps else moments.next_open(start, person.zone, rules.window_on)
    return CatchUp(last, at) if at is not None else None


def folded(situation: Situation, returns: CatchUp | None, made_at: datetime) -> bool:
    """Whether a message that Stapje began before it was back has no place beside the one message of the return.

    What it asked stands as asked, so that it is asked to tap again about it, or once more on a later day.
    """
    if returns is None or made_at >= returns.outage.until:
        return False
    is_said = _said_since(situation, returns.outage, "asked", "tap_again")
    return is_said or returns.is_full(situation.person.id, situation.dues)


def tap_again(situation: Situation, returns: CatchUp) -> Iterator[Due]:
    """The one question to tap again: about a step that may have been tapped in vain, or to who gave no sign since."""
    person, outage = situation.person, returns.outage
    if _said_since(situation, outage, "tap_again"):
        return
    elsewhere = _may_have_tapped(situation, outage) and not _heard_since(situation, outage)
    of_steps = person.paused_at is None and not person.in_aftercare
    thing = (_newest_open(situation, outage) if of_steps else None) or (AGAIN if elsewhere else "")
    if thing:
        day = moments.local_day(returns.at, person.zone)
        name = due_id(person.id, thing, day, Slot.TAP_AGAIN)
        slot, at = Slot.TAP_AGAIN, returns.at
        yield Due(id=name, person=person.id, about=person.id, thing=thing, slot=slot, day=day, at=at)


def _newest_open(situation: Situation, outage: Outage) -> str | None:
    """The occurrence that was asked about last before the outage, and has no answer."""
    asked = [
        (each.asked_at, each.id)
        for _, each in open_steps(situation)
        if each.asked_at is not None
        and each.report is None
        and each.snoozed_until is None
        and _lately(each.asked_at, outage)
    ]
    return max(asked)[1] if asked else None


def _may_have_tapped(situation: Situation, outage: Outage) -> bool:
    """Whether another question stood open, or they were busy with Stapje when it went away."""
    last = situation.person.last_sign_at
    if last is not None and last >= outage.since - _TALKING:
        return True
    asked = [at for kind, _, at in situation.recent if kind in {"asked", "paused"}]
    known = (*situation.begun, *asked, *(_not_remembered(situation, outage) if outage.is_long else ()))
    return any(last is None or at > last for at in known if _lately(at, outage))


def _not_remembered(situation: Situation, outage: Outage) -> Iterator[datetime]:
    """When, before a long outage, somebody may have been told of a talk or shown its card, or asked how they are."""
    person, before = situation.person, outage.since - _BUTTONS_LAST
    rules = policies.for_person(situation.policy, person.wishes, person.joined_at, outage.since)
    yield from (due.at for due in appointment_notices.for_participant(situation, rules, before))
    quiet = silence.since(situation, outage.since)
    if quiet is not None:
        yield from (silence.soft_from(situation, quiet) + ahead for ahead in _SOFT_DAYS)


def _lately(at: datetime, outage: Outage) -> bool:
    return outage.since - _BUTTONS_LAST <= at <= outage.since + _SOON


def _heard_since(situation: Situation, outage: Outage) -> bool:
    last = situation.person.last_sign_at
    return last is not None and last >= outage.until


def _said_since(situation: Situation, outage: Outage, *kinds: str) -> bool:
    return any(kind in kinds and at >= outage.until for kind, _, at in situation.recent)
