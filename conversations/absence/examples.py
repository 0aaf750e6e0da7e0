"""Marieke, away for some days, as the screens of absence show her."""

from dataclasses import replace
from datetime import timedelta

from conversations.examples import JORIS, MARIEKE, PROGRAMME, THURSDAY, henk, situation, staff
from conversations.screens import View
from domain.absences import Absence
from domain.people import StaffProfile
from domain.situations import Situation

_TODAY = THURSDAY.date()
AWAY = Absence(id="absence-1", coach=MARIEKE.id, stand_in=JORIS.id, since=_TODAY, until=_TODAY + timedelta(days=3))
"""From Thursday until Sunday."""
LATER = replace(AWAY, id="absence-2", stand_in="", since=_TODAY + timedelta(days=11), until=_TODAY + timedelta(days=22))


def profile(*absences: Absence) -> StaffProfile:
    """Marieke's, with her stand-in."""
    return StaffProfile(person=MARIEKE.id, stand_in=JORIS.id, absences=absences)


def without(*absences: Absence) -> Situation:
    """Fatima, whose coach is away."""
    return situation(coach_profile=profile(*absences))


def henk_without(*absences: Absence) -> Situation:
    """Henk, whose coach is away."""
    of = henk()
    assert of.coach is not None
    theirs = tuple(replace(each, coach=of.coach.id) for each in absences)
    return replace(of, coach_profile=StaffProfile(person=of.coach.id, stand_in=JORIS.id, absences=theirs))


def of_coach(*absences: Absence, words: dict[str, str] | None = None) -> View:
    """What Marieke sees."""
    me = staff(profile=profile(*absences))
    return View(to=MARIEKE, programme=PROGRAMME, staff=me, words=words or {}, now=THURSDAY)


def with_a_talk() -> View:
    """The same in a week with a talk."""
    week = replace(AWAY, since=_TODAY + timedelta(days=4), until=_TODAY + timedelta(days=6))
    return replace(of_coach(week), people=(situation(),), words={"people": "fatima"})


def of_stand_in(*people: Situation, words: dict[str, str] | None = None) -> View:
    """What Joris sees."""
    me = staff(JORIS, standing_in_for=tuple(each.person for each in people))
    return View(to=JORIS, programme=PROGRAMME, staff=me, words=words or {}, now=THURSDAY)


def alone() -> Absence:
    """The same without a stand-in."""
    return replace(AWAY, stand_in="")


def over() -> Absence:
    """One that ended yesterday."""
    return replace(AWAY, since=_TODAY - timedelta(days=4), until=_TODAY - timedelta(days=1))
