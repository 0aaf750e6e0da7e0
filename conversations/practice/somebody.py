"""Noor, who does not exist: a small plan from the catalogue, in the coach's language."""

from datetime import datetime, time, timedelta

from conversations.content import content
from domain import moments
from domain.appointments import Appointment
from domain.people import Coaching, Person, Preview, Role
from domain.plans import Action, ActionStatus, Goal, Occurrence, Report
from domain.rewards import Entry, LedgerEntry
from domain.situations import Situation, Staff

NAME = "Noor"
ID = "practice"
"""No row anywhere has it."""
_PILLAR = "money"
_AT_TEN = time(10, 0)
_DAY = timedelta(days=1)


def somebody(me: Staff, since: datetime) -> Situation:
    """One thing worked, two steps are open, one is proposed, and there is a talk in two workdays."""
    of = Person(
        id=ID,
        name=NAME,
        language=me.person.language,
        zone=me.person.zone,
        roles=frozenset({Role.PARTICIPANT}),
        preview=Preview.SHOW,
        joined_at=since - 30 * _DAY,
        last_sign_at=since - _DAY,
        linked=True,
    )
    today = moments.local_day(since, of.zone)
    talk = Appointment(
        id="practice-talk",
        participant=ID,
        coach=me.person.id,
        at=moments.instant(moments.workdays_after(today, 2), time(11, 0), of.zone),
        place=me.programme.organisation,
        made_at=since,
    )
    return Situation(
        person=of,
        programme=me.programme,
        policy=me.policy,
        coach=me.person,
        coach_profile=me.profile,
        coaching=Coaching(id="practice-coaching", coach=me.person.id, participant=ID, since=since - 30 * _DAY),
        goals=(_goal(me, since),),
        actions=_steps(me, since),
        occurrences=_times(me, since),
        appointments=(talk,),
        ledger=_promised(me, since),
    )


def _goal(me: Staff, since: datetime) -> Goal:
    words = content().pillars[_PILLAR].name.in_(me.person.language)
    return Goal(id="practice-goal", participant=ID, words=words, pillar=_PILLAR, author=ID, made_at=since)


def _steps(me: Staff, since: datetime) -> tuple[Action, ...]:
    boxes = content().boxes_of(_PILLAR)
    statuses = (ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.OPEN, ActionStatus.PROPOSED)
    tomorrow = moments.local_day(since, me.person.zone) + _DAY
    return tuple(
        Action(
            id=f"practice-step{place}",
            goal="practice-goal",
            participant=ID,
            words=box.words.in_(me.person.language),
            day=tomorrow if place == 1 else None,
            hour=_AT_TEN if place == 1 else None,
            skill=box.skill,
            status=status,
            author=me.person.id if status is ActionStatus.PROPOSED else ID,
            made_at=since,
            opened_at=since if status is not ActionStatus.PROPOSED else None,
            done_at=since - _DAY if status is ActionStatus.DONE else None,
            position=place,
        )
        for place, (box, status) in enumerate(zip(boxes, statuses, strict=False))
    )


def _times(me: Staff, since: datetime) -> tuple[Occurrence, ...]:
    done, dated, undated = _steps(me, since)[:3]
    return (
        Occurrence(id="practice-time0", action=done.id, participant=ID, report=Report.DONE, reported_at=since - _DAY),
        Occurrence(id="practice-time1", action=dated.id, participant=ID, day=dated.day),
        Occurrence(id="practice-time2", action=undated.id, participant=ID),
    )


def _promised(me: Staff, since: datetime) -> tuple[LedgerEntry, ...]:
    if not me.programme.rewards_on:
        return ()
    return (
        LedgerEntry(
            id="practice-line",
            promise="practice-promise",
            participant=ID,
            action="practice-step1",
            entry=Entry.PROMISED,
            item="flowers",
            cents=500,
            at=since,
            by=me.person.id,
        ),
    )
