"""When coaches are away: rows to values and back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain import moments
from domain.absences import Absence
from domain.people import StaffProfile
from storage.columns import Row, instant, micros
from storage.people import PEOPLE, profile_from
from storage.queries import Statement

_HOME = "Europe/Amsterdam"
"""Where the days of staff begin."""
LATELY = timedelta(days=14)
"""How long an absence is still read after its end: for what came in it, and for the word that the coach is back."""


def today(now: datetime) -> str:
    """The day it is for staff, as it stands in the rows."""
    return moments.local_day(now, _HOME).isoformat()


def lately(now: datetime) -> str:
    """An absence that ended before this day is not read any more."""
    return today(now - LATELY)


def profiles_from(rows: Iterable[Row]) -> dict[str, StaffProfile]:
    """The profiles of rows that are joined with absences, by person."""
    profiles: dict[str, StaffProfile] = {}
    for row in rows:
        profile = profiles.get(row["person"]) or profile_from(row)
        if row["absence"] is not None:
            profile = replace(profile, absences=(*profile.absences, _absence_from(row)))
        profiles[profile.person] = profile
    return {person: replace(each, absences=_by_day(each.absences)) for person, each in profiles.items()}


def _by_day(absences: tuple[Absence, ...]) -> tuple[Absence, ...]:
    return tuple(sorted(absences, key=lambda each: (each.since, each.id))) if len(absences) > 1 else absences


def _absence_from(row: Row) -> Absence:
    return Absence(
        id=row["absence"],
        coach=row["person"],
        stand_in=row["absence_stand_in"],
        since=date.fromisoformat(row["absence_since"]),
        until=date.fromisoformat(row["absence_until"]),
        told_until=instant(row["absence_told_until"]),
    )


def save_absence(absence: Absence) -> Statement:
    """When a coach is away, and who answers."""
    return PEOPLE["save_absence"](
        id=absence.id,
        coach=absence.coach,
        stand_in=absence.stand_in,
        since=absence.since.isoformat(),
        until=absence.until.isoformat(),
        told_until=micros(absence.told_until),
    )
