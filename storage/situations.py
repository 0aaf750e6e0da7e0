"""All that is true about participants, read in one hop however many they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from domain import moments
from domain.people import Person, StaffProfile
from domain.situations import Situation
from storage.absences import lately, profiles_from
from storage.appointments import APPOINTMENTS, appointment_from
from storage.calls import CALLS, call_from
from storage.columns import Row, instant, micros
from storage.dues import DUES, due_from
from storage.history import HISTORY, cheer_from, praise_from, recent_from
from storage.keyring import Keyring
from storage.obstacles import OBSTACLES, obstacle_from
from storage.people import PEOPLE, coaching_from, people_from
from storage.plans import PLANS, action_from, goal_from, occurrence_from
from storage.policies import POLICIES, InForce
from storage.programmes import PROGRAMMES, programme_from
from storage.queries import Statement, load
from storage.rewards import REWARDS, entry_from

OUTBOX = load("outbox")
RECENT = timedelta(days=14)
WEEK = timedelta(days=7)
SOON = timedelta(days=4)
"""How far ahead a call for help may be carried: over a weekend with a day off beside it."""
PEOPLE_AROUND = 2
"""Which of `statements` reads the people."""
UNANSWERED = timedelta(days=28)
"""How far back messages are counted: who hears from us once a week is silent after three of them too."""


def statements(participants: Sequence[str], now: datetime) -> tuple[Statement, ...]:
    """What `situations_from` needs, in its order."""
    these, at = list(participants), micros(now)
    return (
        PROGRAMMES["programme"](),
        POLICIES["in_force"](participants=these, now=at),
        PEOPLE["people_around"](participants=these, now=at, lately=lately(now)),
        PEOPLE["coachings_around"](participants=these, now=at),
        PEOPLE["profiles_around"](participants=these, now=at, lately=lately(now)),
        PLANS["goals"](participants=these),
        PLANS["actions"](participants=these),
        PLANS["occurrences"](participants=these),
        APPOINTMENTS["appointments"](participants=these),
        REWARDS["ledger"](participants=these),
        CALLS["calls"](participants=these, since=micros(now - WEEK)),
        DUES["dues_about"](participants=these),
        HISTORY["recent"](participants=these, since=micros(now - RECENT)),
        OUTBOX["begun"](participants=these, since=micros(now - UNANSWERED)),
        OBSTACLES["obstacles"](participants=these),
    )


def situations_from(
    results: Sequence[Sequence[Row]], participants: Iterable[str], keyring: Keyring, now: datetime
) -> list[Situation]:
    """The situations in the given order; those who do not exist, or whose key was destroyed, are left out."""
    programmes, policies, people, coachings, profiles, *plans = results
    people_by_id = people_from(people, keyring, now)
    coaching_of = {row["participant"]: coaching_from(row) for row in coachings}
    profile_of = profiles_from(profiles)
    goals, actions, occurrences, appointments, ledger, calls, dues, past, begun, needed = map(_grouped, plans)

    since, in_force, programme = micros(now - RECENT), InForce(policies), programme_from(programmes[0])

    def situation(participant: str) -> Situation:
        seal = keyring.of(participant)
        coaching = coaching_of.get(participant)
        coach = people_by_id.get(coaching.coach) if coaching else None
        profile = profile_of.get(coach.id) if coach else None
        return Situation(
            person=people_by_id[participant],
            programme=programme,
            policy=in_force.of(coach.id if coach else None, profile.team if profile else None),
            coach=coach,
            coach_profile=profile,
            coaching=coaching,
            stand_in=people_by_id.get(stand_in_of(profile, coach, now)) if profile and coach else None,
            goals=tuple(goal_from(row, seal) for row in goals[participant]),
            actions=tuple(action_from(row, seal) for row in actions[participant]),
            occurrences=tuple(occurrence_from(row) for row in occurrences[participant]),
            appointments=tuple(appointment_from(row, seal) for row in appointments[participant]),
            ledger=tuple(entry_from(row, seal) for row in ledger[participant]),
            calls=tuple(call_from(row) for row in calls[participant]),
            dues=tuple(due_from(row) for row in dues[participant]),
            recent=recent_from(past[participant], since),
            praise_used=praise_from(past[participant]),
            obstacles=tuple(obstacle_from(row) for row in needed[participant]),
            last_cheer=cheer_from(past[participant]),
            begun=tuple(instant(row["settled_at"]) for row in begun[participant]),
        )

    return [situation(participant) for participant in participants if participant in people_by_id]


def stand_in_of(profile: StaffProfile, coach: Person, now: datetime) -> str:
    """Who answers when the coach cannot: named for the absence of now or soon, else the fixed one; so on a day off."""
    day = moments.local_day(now, coach.zone)
    absence = profile.absence_on(day)
    if absence is None and day not in profile.days_off:
        soon = (each for each in profile.absences if day <= each.since <= each.until and each.since - day <= SOON)
        absence = next(soon, None)
    return (absence.stand_in if absence else "") or profile.stand_in or ""


def _grouped(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["participant"]].append(row)
    return groups
