"""The clock of a call for help: who hears of it next while nobody has opened it (house rule g2)."""

from collections.abc import Iterator
from datetime import date, time

from domain import moments, workhours
from domain.absences import Absence
from domain.calls import Call
from domain.dues import Due, Slot, due_id
from domain.ears import absence, at_hand, hears
from domain.people import Person, StaffProfile
from domain.situations import Situation

_NOON = time(12, 0)


def dues(situation: Situation) -> Iterator[Due]:
    """The planned sends of every call that nobody has opened."""
    for call in situation.calls:
        if call.opened_at is None:
            yield from _again(situation, call)
            yield from _carried_on(situation, call)


def _again(situation: Situation, call: Call) -> Iterator[Due]:
    """A call outside the hours came without sound: it comes again when they begin, to whom it came.

    Not to a coach who is away by then: on that morning it is carried on.
    """
    coach = situation.coach
    if coach is None or not hears(coach):
        return
    profile = _when_there(situation, coach)
    if workhours.at_work(profile, call.made_at, coach.zone):
        return
    at = workhours.next_at_work(profile, call.made_at, coach.zone)
    before, then = absence(situation, call.made_at), absence(situation, at)
    to = before.stand_in if before else "" if then else coach.id
    if to:
        day = moments.local_day(at, coach.zone)
        yield Due(
            id=due_id(to, call.id, day, Slot.CALL_AGAIN),
            person=to,
            about=call.participant,
            thing=call.id,
            slot=Slot.CALL_AGAIN,
            day=day,
            at=at,
        )


def _carried_on(situation: Situation, call: Call) -> Iterator[Due]:
    """At noon of the next workday to the stand-in, a workday later to the team; without stand-in a workday sooner.

    When the coach is away on that workday, the stand-in gets it as the day begins. A call that no coach could hear has
    gone to the stand-in at once, so that the team is next.
    """
    coach = situation.coach
    team = situation.programme.crisis_person or (coach.id if coach else "")
    day = _workday_after(situation, call, 1)
    at_once = at_hand(situation, call.made_at) is None
    away = None if at_once or coach is None else _away_on(situation, coach, day)
    stand_in = "" if at_once else away.stand_in if away else situation.stand_in.id if situation.stand_in else ""
    if call.carried_to == 0 and stand_in:
        hour = _when_there(situation, coach).works_from if away and coach else _NOON
        yield _on(situation, call, stand_in, Slot.CALL_STAND_IN, day, hour)
    if call.carried_to < 2 and team:
        straight = call.carried_to == 0 and not stand_in
        later = day if straight else _workday_after(situation, call, 2)
        yield _on(situation, call, team, Slot.CALL_TEAM, later, _NOON)


def _when_there(situation: Situation, coach: Person) -> StaffProfile:
    """The coach's working days as if nothing kept them away: those of a stand-in are not known here."""
    return (situation.coach_profile or StaffProfile(person=coach.id)).when_there()


def _away_on(situation: Situation, coach: Person, day: date) -> Absence | None:
    return absence(situation, moments.instant(day, _NOON, coach.zone))


def _workday_after(situation: Situation, call: Call, workdays: int) -> date:
    return moments.workdays_after(moments.local_day(call.made_at, situation.person.zone), workdays)


def _on(situation: Situation, call: Call, to: str, slot: Slot, day: date, hour: time) -> Due:  # noqa: PLR0917  # a due is all of these
    at = moments.instant(day, hour, situation.person.zone)
    return Due(
        id=due_id(to, call.id, day, slot), person=to, about=call.participant, thing=call.id, slot=slot, day=day, at=at
    )
