"""Whom of the staff a call for help reaches: the coach, and others while there is no coach who can hear it (g2)."""

from collections.abc import Iterable

from domain.calls import Call, Door
from domain.people import Person, Role
from domain.situations import Situation

_STAFF = frozenset({Role.COACH, Role.SUPERVISOR})


def hears(person: Person | None) -> bool:
    """Whether a message reaches this member of staff; not one who left, blocked Stapje or has no chat."""
    if person is None or not person.roles & _STAFF:
        return False
    return person.linked and person.unreachable_since is None


def somebody_hears(situation: Situation) -> bool:
    """Whether the coach or their stand-in does."""
    return hears(situation.coach) or hears(situation.stand_in)


def ears(situation: Situation, through: Door, team: Iterable[Person] = ()) -> tuple[str, ...]:
    """Person ids of who gets a call at once: the coach, else the stand-in, else the crisis address and the `team`.

    Through the third door all of the first three.
    """
    coach, stand_in, crisis = _id(situation.coach), _id(situation.stand_in), situation.programme.crisis_person or ""
    if through is Door.THREAT:
        return _once(coach, stand_in, crisis)
    if hears(situation.coach):
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
    colleague = bool(person.roles & _STAFF)
    return colleague and call.door is Door.AGAIN and not somebody_hears(situation)


def _has_reached(call: Call, situation: Situation, carried_to: int) -> bool:
    """The third door and a call without a coach reach all at once, others only when nobody opened them in time."""
    return call.door is Door.THREAT or not hears(situation.coach) or call.carried_to >= carried_to


def _id(person: Person | None) -> str:
    return person.id if person else ""


def _once(*people: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in people if each))
