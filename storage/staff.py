"""A coach or supervisor with the people they see now, read in one hop."""

from collections.abc import Sequence
from datetime import datetime

from domain.people import Person, Role, StaffProfile
from domain.situations import Staff
from storage.absences import lately, profiles_from, today
from storage.columns import Row, micros
from storage.invitations import INVITATIONS
from storage.keyring import Keyring
from storage.people import PEOPLE, people_from
from storage.policies import POLICIES, InForce
from storage.programmes import PROGRAMMES, programme_from
from storage.queries import Statement


def statements(person: str, now: datetime) -> tuple[Statement, ...]:
    """What `staff_from` needs, in its order."""
    at = micros(now)
    return (
        PROGRAMMES["programme"](),
        POLICIES["in_force_for_staff"](person=person, now=at),
        PEOPLE["people"](people=[person]),
        PEOPLE["profile"](person=person, lately=lately(now)),
        PEOPLE["caseload"](person=person, now=at),
        PEOPLE["standing_in_for"](person=person, now=at, today=today(now)),
        PEOPLE["colleagues"](now=at),
        INVITATIONS["not_yet_in"](person=person),
    )


def staff_from(results: Sequence[Sequence[Row]], person: str, keyring: Keyring, now: datetime) -> Staff | None:
    """The staff member; None when this person holds no such role now."""
    programmes, policies, people, profiles, caseload, standing_in_for, colleagues, invitations = results
    someone = people_from(people, keyring, now).get(person)
    if someone is None or not someone.is_staff:
        return None
    profile, coaches = profiles_from(profiles).get(person) or StaffProfile(person=person), Role.COACH in someone.roles
    return Staff(
        person=someone,
        profile=profile,
        programme=programme_from(programmes[0]),
        policy=InForce(policies).of(person, profile.team),
        caseload=_by_name(caseload, keyring, now) if coaches else (),
        standing_in_for=_by_name(standing_in_for, keyring, now) if coaches else (),
        colleagues=_by_name(colleagues, keyring, now),
        invitations=tuple(row["person"] for row in invitations),
    )


def _by_name(rows: Sequence[Row], keyring: Keyring, now: datetime) -> tuple[Person, ...]:
    return tuple(sorted(people_from(rows, keyring, now).values(), key=lambda each: (each.name.casefold(), each.id)))
