"""A quiet note to the coach about something that was earned and lies there for six weeks (d3)."""

from collections.abc import Iterator
from datetime import timedelta

from domain import moments, workhours
from domain.dues import Due, Slot, due_id
from domain.people import StaffProfile
from domain.rewards import EARNED, promises
from domain.situations import Situation

AFTER = timedelta(weeks=6)


def for_coach(situation: Situation) -> Iterator[Due]:
    """When the coach's hours begin, six weeks after it was earned; once for each, nothing ever runs out."""
    coach = situation.coach
    if coach is None or not any(line.entry in EARNED for line in situation.ledger):
        return
    profile = situation.coach_profile or StaffProfile(person=coach.id)
    for promise in promises(situation.ledger):
        if promise.to_hand_over:
            day = workhours.day_at_work(profile, moments.local_day(promise.at + AFTER, coach.zone))
            yield Due(
                id=due_id(coach.id, promise.id, day, Slot.REWARD_NOTE),
                person=coach.id,
                about=situation.person.id,
                thing=promise.id,
                slot=Slot.REWARD_NOTE,
                day=day,
                at=moments.instant(day, profile.works_from, coach.zone),
            )
