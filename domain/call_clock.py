"""The clock of a call for help: who hears of it next while nobody has opened it (house rule g2)."""

from collections.abc import Iterator
from datetime import time

from domain import moments, workhours
from domain.calls import Call
from domain.dues import Due, Slot, due_id
from domain.ears import hears
from domain.people import StaffProfile
from domain.situations import Situation

_NOON = time(12, 0)


def dues(situation: Situation) -> Iterator[Due]:
    """The planned sends of every call that nobody has opened."""
    for call in situation.calls:
        if call.opened_at is None:
            yield from _again(situation, call)
            yield from _carried_on(situation, call)


def _again(situation: Situation, call: Call) -> Iterator[Due]:
    """A call outside the coach's hours came without sound: it comes again when they begin."""
    coach = situation.coach
    if coach is None or not hears(coach):
        return
    profile = situation.coach_profile or StaffProfile(person=coach.id)
    if not workhours.at_work(profile, call.made_at, coach.zone):
        at = workhours.next_at_work(profile, call.made_at, coach.zone)
        day = moments.local_day(at, coach.zone)
        yield Due(
            id=due_id(coach.id, call.id, day, Slot.CALL_AGAIN),
            person=coach.id,
            about=call.participant,
            thing=call.id,
            slot=Slot.CALL_AGAIN,
            day=day,
            at=at,
        )


def _carried_on(situation: Situation, call: Call) -> Iterator[Due]:
    """At noon of the next workday to the stand-in, a workday later to the team; without stand-in a workday sooner.

    A call that no coach could hear has gone to the stand-in at once, so that the team is next.
    """
    coach = situation.coach
    stand_in = situation.stand_in if hears(coach) else None
    team = situation.programme.crisis_person or (coach.id if coach else "")
    if call.carried_to == 0 and stand_in is not None:
        yield _at_noon(situation, call, stand_in.id, Slot.CALL_STAND_IN, 1)
    if call.carried_to < 2 and team:
        straight = call.carried_to == 0 and stand_in is None
        yield _at_noon(situation, call, team, Slot.CALL_TEAM, 1 if straight else 2)


def _at_noon(situation: Situation, call: Call, to: str, slot: Slot, workdays: int) -> Due:
    zone = situation.person.zone
    day = moments.workdays_after(moments.local_day(call.made_at, zone), workdays)
    at = moments.instant(day, _NOON, zone)
    return Due(
        id=due_id(to, call.id, day, slot), person=to, about=call.participant, thing=call.id, slot=slot, day=day, at=at
    )
