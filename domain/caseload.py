"""Where one coach's people stand: who waits, who is quiet, who had a success, and the others; never a ranking."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from domain import progress, silence
from domain.appointments import AppointmentStatus
from domain.folding import folded
from domain.people import Person
from domain.situations import Situation, Staff

NOTICED_FROM = 20
"""People at once: above it results drop, which is said and never forbidden (row 57 of the pilots)."""
LATELY = timedelta(days=7)
"""How long a success is news on the list."""


class Standing(StrEnum):
    """Why somebody stands where they stand on the list, in the order of the list."""

    WAITS = "waits"
    """For something that only the coach can do."""
    QUIET = "quiet"
    WORKED = "worked"
    OTHER = "other"


class Waits(StrEnum):
    """What somebody waits for."""

    CALL = "call"
    BACK = "back"
    """Asked for contact again, after the time with the coach."""
    OTHER_TIME = "other_time"
    NEEDED = "needed"


def waits_for(situation: Situation) -> Waits | None:
    """What the coach was asked for and has not answered; None: nothing."""
    person = situation.person
    if any(call.opened_at is None for call in situation.calls):
        return Waits.CALL
    if person.in_aftercare and person.ending is not None and person.ending.back_at is not None:
        return Waits.BACK
    planned = (each for each in situation.appointments if each.status is AppointmentStatus.PLANNED)
    if any(each.answer == "other_time" for each in planned):
        return Waits.OTHER_TIME
    return Waits.NEEDED if situation.obstacles else None


def standing(situation: Situation, now: datetime) -> Standing:
    """The first that holds."""
    if waits_for(situation) is not None:
        return Standing.WAITS
    if silence.is_long(situation, now):
        return Standing.QUIET
    return Standing.WORKED if progress.worked(situation, now - LATELY) else Standing.OTHER


def in_order(situations: Iterable[Situation], now: datetime) -> tuple[Situation, ...]:
    """By standing, and by name inside each."""
    order = list(Standing)
    return tuple(sorted(situations, key=lambda each: (order.index(standing(each, now)), _plain(each.person.name))))


def by_name(situations: Iterable[Situation]) -> tuple[Situation, ...]:
    """In the order of the alphabet."""
    return tuple(sorted(situations, key=lambda each: _plain(each.person.name)))


def seen_by(staff: Staff) -> tuple[Person, ...]:
    """Own participants, then those the coach stands in for."""
    return (*staff.caseload, *staff.standing_in_for)


def found(people: Iterable[Person], part: str) -> tuple[Person, ...]:
    """Whose name has a word that begins with `part`, whatever its capitals and accents."""
    sought = _plain(part)
    return tuple(each for each in people if sought and f" {sought}" in f" {_plain(each.name)}")


def at_once(staff: Staff) -> int:
    """How many people the coach has, without who is in aftercare."""
    return sum(not each.in_aftercare for each in staff.caseload)


def is_large(staff: Staff) -> bool:
    """Whether the coach has as many people as results allow."""
    return at_once(staff) >= NOTICED_FROM


def _plain(name: str) -> str:
    return " ".join(folded(name).replace("-", " ").split())
