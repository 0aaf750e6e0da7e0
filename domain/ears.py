"""Who of the staff answers for a participant now, and whom a call for help reaches (house rule g2)."""

from collections.abc import Iterable
from datetime import datetime

from domain import moments
from domain.absences import Absence
from domain.calls import Call, Door
from domain.people import Person
from domain.situations import Situation


def hears(person: Person | None) -> bool:
    """Whether a message reaches this member of staff; not one who left, blocked Stapje or has no chat."""
    if person is None or not person.is_staff:
        return False
    return person.linked and person.unreachable_since is None


def absence(situation: Situation, at: datetime) -> Absence | None:
    """What keeps the coach away at an instant; None: nothing does."""
    coach, profile = situation.coach, situation.coach_profile
    if coach is None or profile is None:
        return None
    return profile.absence_on(moments.local_day(at, coach.zone))


def at_hand(situation: Situation, at: datetime) -> Person | None:
    """The coach, when a message reaches them and they are not away."""
    coach = situation.coach
    return coach if hears(coach) and absence(situation, at) is None else None


def deputy(situation: Situation, at: datetime) -> Person | None:
    """Who sees and answers in the coach's place at an instant: while the coach is away, or has the day off."""
    away, stand_in, profile = absence(situation, at), situation.stand_in, situation.coach_profile
    if stand_in is None or profile is None or situation.coach is None:
        return None
    if away is not None:
        return stand_in if stand_in.id == away.stand_in else None
    return stand_in if moments.local_day(at, situation.coach.zone) in profile.days_off else None


def answering(situation: Situation, at: datetime) -> Person | None:
    """Whom a participant talks with: the coach, or the stand-in while the coach is away."""
    if absence(situation, at) is None:
        return situation.coach
    return deputy(situation, at) or situation.coach


def somebody_hears(situation: Situation) -> bool:
    """Whether the coach or their stand-in does."""
    return hears(situation.coach) or hears(situation.stand_in)


def ears(situation: Situation, through: Door, at: datetime, team: Iterable[Person] = ()) -> tuple[str, ...]:
    """Person ids of who gets a call at once: the coach, else the stand-in, else the crisis address and the `team`.

    Through the third door all of the first three, but not a coach who is away.
    """
    coach, stand_in, crisis = _id(situation.coach), _id(situation.stand_in), situation.programme.crisis_person or ""
    if through is Door.THREAT:
        return _once("" if absence(situation, at) else coach, stand_in, crisis) or _once(coach)
    if at_hand(situation, at):
        return _once(coach)
    if hears(situation.stand_in):
        return _once(stand_in)
    return _once(crisis, *(each.id for each in team if hears(each))) or _once(coach)


def reached(call: Call, situation: Situation, person: Person) -> bool:
    """Whether a call has reached somebody who is not the coach: what it opens is that there is a call, no more."""
    if situation.stand_in is not None and situation.stand_in.id == person.id:
        return _has_reached(call, situation, 1)
    if situation.programme.crisis_person == person.id:
        return _has_reached(call, situation, 2)
    return person.is_staff and call.door is Door.AGAIN and not somebody_hears(situation)


def _has_reached(call: Call, situation: Situation, carried_to: int) -> bool:
    """The third door and a call without a coach reach all at once, others only when nobody opened them in time."""
    return call.door is Door.THREAT or not at_hand(situation, call.made_at) or call.carried_to >= carried_to


def _id(person: Person | None) -> str:
    return person.id if person else ""


def _once(*people: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in people if each))
