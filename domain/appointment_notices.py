"""Notices and talk cards before an appointment; instead of a closed day or hour they go earlier (house rule g3)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain import moments, workhours
from domain.appointments import Appointment, AppointmentStatus
from domain.dues import Due, Slot, due_id
from domain.people import StaffProfile
from domain.policies import Effective
from domain.situations import Situation

_DAY = timedelta(days=1)
_LONGEST_CLOSED_DAYS = 14
"""How far back an open day is looked for."""


def for_participant(situation: Situation, rules: Effective, now: datetime) -> Iterator[Due]:
    """The notices 3 days and 1 day before, and the talk card some workdays before, at the person's moment.

    Of one notice only, the later stays. Two notices that meet on one day become one.
    """
    zone = situation.person.zone
    notices, card_days = rules.policy.appointment_notices, rules.policy.talk_card_days
    for appointment in _coming(situation, now):
        talk = moments.local_day(appointment.at, zone)
        last = _open_day(talk - _DAY, rules)
        first = _open_day(talk - 3 * _DAY, rules)
        card = _open_day(moments.workdays_before(talk, card_days), rules) if card_days else None
        if last is not None and notices >= 1:
            yield _at_own_moment(situation, appointment, rules, last, Slot.NOTICE_1)
        if first is not None and first != last and notices >= 2:
            yield _at_own_moment(situation, appointment, rules, first, Slot.NOTICE_3)
        if card is not None:
            yield _at_own_moment(situation, appointment, rules, card, Slot.TALK_CARD)


def for_coach(situation: Situation, now: datetime) -> Iterator[Due]:
    """The coach's talk card when their hours begin, some workdays before the talk (d4) on which they work."""
    coach, before = situation.coach, situation.policy.coach_card_days
    if coach is None or not before:
        return
    profile = situation.coach_profile or StaffProfile(person=coach.id)
    for appointment in _coming(situation, now):
        day = moments.workdays_before(moments.local_day(appointment.at, coach.zone), before)
        day = workhours.day_at_work(profile, day, back=True)
        yield Due(
            id=due_id(coach.id, appointment.id, day, Slot.COACH_TALK_CARD),
            person=coach.id,
            about=appointment.participant,
            thing=appointment.id,
            slot=Slot.COACH_TALK_CARD,
            day=day,
            at=moments.instant(day, profile.works_from, coach.zone),
        )


def _coming(situation: Situation, now: datetime) -> Iterator[Appointment]:
    for appointment in situation.appointments:
        if appointment.status is AppointmentStatus.PLANNED and appointment.at > now:
            yield appointment


def _open_day(day: date, rules: Effective) -> date | None:
    """The last day up to `day` on which the person's moment is allowed."""
    for back in range(_LONGEST_CLOSED_DAYS):
        window = rules.window_on(day - back * _DAY)
        if window is not None and rules.moment in window:
            return day - back * _DAY
    return None


def _at_own_moment(situation: Situation, appointment: Appointment, rules: Effective, day: date, slot: Slot) -> Due:
    person = situation.person
    return Due(
        id=due_id(person.id, appointment.id, day, slot),
        person=person.id,
        about=person.id,
        thing=appointment.id,
        slot=slot,
        day=day,
        at=moments.instant(day, rules.moment, person.zone),
    )
