"""What follows from an outcome by itself: planned sends planned again, and the coach's bundle when there is news."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from conversations.coaching.moments import at_once, next_bundle
from conversations.coaching.news import kinds_told
from conversations.replies import Change, DropDue, Erase, Outcome, PlanDue
from domain import ears
from domain.absences import Absence
from domain.appointments import Appointment
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.calls import Call
from domain.check_ins import CheckIn
from domain.dues import OWNED
from domain.hand_overs import HandOver
from domain.joys import Joy
from domain.obstacles import Obstacle
from domain.people import Coaching, Person, Programme, StaffProfile, Telling
from domain.plans import Action, ActionStatus, Goal, Occurrence
from domain.reminders import wanted
from domain.rewards import LedgerEntry
from domain.situations import Situation
from domain.thread import Message


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Identified)


def aftermath(situation: Situation, outcome: Outcome, now: datetime) -> tuple[Change, ...]:
    """Planned sends to add and to drop about one participant, to be written after the outcome's own changes.

    `situation` is what was true before the outcome, which may be about others too. Only slots that follow from the
    participant's situation are dropped, never a bundle or a told rule.
    """
    if Erase(person=situation.person.id) in outcome.changes:
        return ()
    after = after_all(situation, outcome)
    return (*replanned(after, now), *_bundle(after, outcome, now))


def replanned(situation: Situation, now: datetime) -> Iterator[Change]:
    """The difference between what is planned and what should be; a moved one is dropped first."""
    planned = {due.id: due for due in situation.dues if due.slot in OWNED}
    should = {due.id: due for due in wanted(situation, now)}
    for due in planned.values():
        if should.get(due.id) != due:
            yield DropDue(id=due.id)
    for due in should.values():
        if planned.get(due.id) != due:
            yield PlanDue(due=due)


def _bundle(situation: Situation, outcome: Outcome, now: datetime) -> Iterator[Change]:
    """When the coach hears of it, when the participant did something that a bundle tells."""
    coach, coaching, person = situation.coach, situation.coaching, situation.person
    telling = coaching.telling if coaching else Telling.BUNDLE
    told = any(
        entry.kind in kinds_told(telling) and entry.subject == person.id and (coach is None or entry.actor != coach.id)
        for entry in outcome.history
    )
    if coach is None or not told:
        return
    if (deputy := ears.deputy(situation, now)) is not None:
        yield PlanDue(due=next_bundle(deputy, StaffProfile(person=deputy.id), situation.policy.bundle_at, now))
    profile = situation.coach_profile or StaffProfile(person=coach.id)
    if telling is Telling.AT_ONCE:
        yield PlanDue(due=at_once(coach, profile, person.id, now))
    else:
        yield PlanDue(due=next_bundle(coach, profile, situation.policy.bundle_at, now))


def after_all(situation: Situation, outcome: Outcome) -> Situation:
    """The situation with what an outcome saves, plans and writes down about this participant."""
    me, planned = situation.person.id, {due.id for due in situation.dues}
    for change in outcome.changes:
        others = getattr(change, "participant", me) != me or (isinstance(change, DropDue) and change.id not in planned)
        if not others:  # a beat's outcome is about a hundred people
            situation = _after(situation, change)
    new = tuple((e.kind, e.thing, e.at) for e in outcome.history if e.subject == situation.person.id)
    cheers = [e.facts["cheer"] for e in outcome.history if e.kind == "done" and e.subject == me and "cheer" in e.facts]
    last = next((number for number in reversed(cheers) if isinstance(number, int)), situation.last_cheer)
    return replace(situation, recent=situation.recent + new, last_cheer=last)


def _after(situation: Situation, change: Change) -> Situation:  # noqa: C901, PLR0911, PLR0912  # one line a kind
    match change:
        case Person():
            return _with_person(situation, change)
        case StaffProfile(person=person) if situation.coach is not None and person == situation.coach.id:
            return replace(situation, coach_profile=change)
        case Absence(coach=coach) if situation.coach is not None and coach == situation.coach.id:
            profile = situation.coach_profile or StaffProfile(person=coach)
            return replace(situation, coach_profile=replace(profile, absences=_saved(profile.absences, change)))
        case Coaching():
            ended = change.until is not None
            return replace(situation, coaching=None if ended else change, coach=None if ended else situation.coach)
        case Programme():
            return replace(situation, programme=change)
        case Goal():
            return replace(situation, goals=_saved(situation.goals, change))
        case Action():
            actions = _saved(situation.actions, change)
            return replace(situation, actions=tuple(a for a in actions if a.status is not ActionStatus.DROPPED))
        case Occurrence():
            return replace(situation, occurrences=_saved(situation.occurrences, change))
        case Appointment():
            return replace(situation, appointments=_saved(situation.appointments, change))
        case Call():
            return replace(situation, calls=_saved(situation.calls, change))
        case Obstacle():
            waiting = _saved(situation.obstacles, change)
            return replace(situation, obstacles=tuple(each for each in waiting if each.arranged_at is None))
        case BridgeMoment() | CheckIn() | Note() | Joy() | Message() | HandOver():
            return replace(situation, album=situation.album.having(change))
        case LedgerEntry():
            return replace(situation, ledger=(*situation.ledger, change))
        case DropDue(id=name):
            return replace(situation, dues=tuple(due for due in situation.dues if due.id != name))
        case PlanDue(due=due) if due.about == situation.person.id:
            return replace(situation, dues=_saved(situation.dues, due))
        case _:
            return situation


def _with_person(situation: Situation, change: Person) -> Situation:
    match situation:
        case Situation(person=Person(id=name)) if name == change.id:
            return replace(situation, person=change)
        case Situation(coach=Person(id=name)) if name == change.id:
            return replace(situation, coach=change)
        case Situation(stand_in=Person(id=name)) if name == change.id:
            return replace(situation, stand_in=change)
        case _:
            return situation


def _saved(values: Sequence[T], value: T) -> tuple[T, ...]:
    """The values with one replaced, or added at the end."""
    if all(each.id != value.id for each in values):
        return (*values, value)
    return tuple(value if each.id == value.id else each for each in values)
