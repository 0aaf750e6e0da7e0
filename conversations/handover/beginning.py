"""The first day: from that moment the new coach sees everything, and the old one nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.coaching.moments import next_bundle
from conversations.coaching.news import news_of
from conversations.replies import Change, Kind, Outcome, PassOn, PlanDue, Say
from domain.appointments import Appointment, AppointmentStatus
from domain.dues import Due
from domain.hand_overs import HandOver
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Coaching, Person, Role, StaffProfile
from domain.situations import Situation

_AFTER = timedelta(seconds=1)
"""When all that is planned about the participant is planned again, with the new coach."""


def hand_over_due(situation: Situation, due: Due, colleagues: Sequence[Person], now: datetime, event: str) -> Outcome:
    """The new coach, who is among the `colleagues`, is there; what waits for the old one goes along."""
    open_now = situation.album.hand_over
    if open_now is None or open_now.id != due.thing or open_now.accepted_at is None:
        return Outcome()
    new = next((each for each in colleagues if each.id == open_now.to_coach), None)
    if new is None or Role.COACH not in new.roles:
        return _off(situation, open_now, colleagues, now, event)
    done = replace(open_now, done_at=now)
    return Outcome(
        changes=(
            *_coachings(situation, done, event, now),
            *_talks(situation, new),
            *_bundle(situation, new, now),
            *((PassOn(about=done.participant, before=done.from_coach, to=new.id),) if done.from_coach else ()),
            done,
            PlanDue(due=replace(due, at=now + _AFTER)),
        ),
        says=_markers(situation, done, new),
        history=(_by_the_clock("handed_over", done, now, event),),
    )


def _off(situation: Situation, open_now: HandOver, colleagues: Sequence[Person], now: datetime, event: str) -> Outcome:
    """Who said yes is no coach any more: the coach hears it, else the supervisors, and somebody else can be chosen."""
    of, coach = open_now.participant, situation.coach
    words = {"to": next((each.name for each in colleagues if each.id == open_now.to_coach), "")}
    told = Say(screen="hand_over_off", to=of, thing=open_now.id, kind=Kind.WORDS)
    if coach is not None and Role.COACH in coach.roles:
        heard = [Say(screen="hand_over_lost", to=coach.id, about=of, words=words, kind=Kind.STAFF)]
    else:
        told = replace(told, words=words)
        lost = Say(screen="left_lost", thing=open_now.from_coach, words=words, kind=Kind.STAFF)
        heard = [replace(lost, to=each.id) for each in colleagues if Role.SUPERVISOR in each.roles]
    return Outcome(
        changes=(replace(open_now, ended_at=now),),
        says=(told, *heard),
        history=(_by_the_clock("hand_over_ended", open_now, now, event),),
    )


def _by_the_clock(kind: str, of: HandOver, now: datetime, event: str) -> HistoryEntry:
    return HistoryEntry(
        id=derive(event, f"{kind}/{of.id}"), at=now, actor="clock", subject=of.participant, kind=kind, thing=of.id
    )


def _coachings(situation: Situation, done: HandOver, event: str, now: datetime) -> tuple[Change, ...]:
    """What the old coach was not told yet, the new one is."""
    before = situation.coaching
    mine = Coaching(
        id=derive(event, f"coaching/{done.id}"),
        coach=done.to_coach,
        participant=done.participant,
        since=now,
        told_until=before.told_until if before else now,
    )
    return (replace(before, until=now), mine) if before else (mine,)


def _talks(situation: Situation, new: Person) -> tuple[Appointment, ...]:
    planned = (each for each in situation.appointments if each.status is AppointmentStatus.PLANNED)
    return tuple(replace(each, coach=new.id, revision=each.revision + 1) for each in planned)


def _bundle(situation: Situation, new: Person, now: datetime) -> tuple[Change, ...]:
    before = situation.coaching
    if before is None or news_of(situation, before.told_until) is None:
        return ()
    return (PlanDue(due=next_bundle(new, StaffProfile(person=new.id), situation.policy.bundle_at, now)),)


def _markers(situation: Situation, done: HandOver, new: Person) -> tuple[Say, ...]:
    """A line for all three; that to the old coach names nobody."""
    says = (
        Say(screen="hand_over_begun", to=done.participant, thing=done.id, kind=Kind.QUIET),
        Say(screen="hand_over_yours", to=new.id, about=done.participant, thing=done.id, kind=Kind.STAFF),
    )
    if situation.coach is None or done.after_leaving:  # nobody there to read it
        return says
    return (*says, Say(screen="hand_over_done", to=done.from_coach, words={"to": new.name}, kind=Kind.STAFF))
