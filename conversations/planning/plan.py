"""What stands in a plan, and how many steps fit in it now."""

from datetime import date, datetime

from domain import policies
from domain.appointments import Appointment, AppointmentStatus
from domain.moments import local_day
from domain.plans import Action, ActionStatus, Goal, GoalStatus, Occurrence
from domain.situations import Situation


def goals(situation: Situation) -> tuple[Goal, ...]:
    """What the participant is working towards, by position."""
    active = (goal for goal in situation.goals if goal.status is GoalStatus.ACTIVE)
    return tuple(sorted(active, key=lambda goal: goal.position))


def is_full(situation: Situation) -> bool:
    """Whether there are as many goals as may be at once (d4)."""
    return len(goals(situation)) >= situation.policy.active_goals


def next_goal_position(situation: Situation) -> int:
    """Where a new goal comes: behind all others."""
    return max((goal.position for goal in situation.goals), default=-1) + 1


def goal_of(situation: Situation, id_: str) -> Goal | None:
    """One of those goals; None when it is not there, or not theirs."""
    return next((goal for goal in goals(situation) if goal.id == id_), None)


def steps(situation: Situation, *statuses: ActionStatus) -> tuple[Action, ...]:
    """The steps with one of these statuses, by position; what rests with a stopped goal stays out of sight."""
    stopped = {goal.id for goal in situation.goals if goal.status is GoalStatus.STOPPED}
    there = (
        each
        for each in situation.actions
        if each.status in statuses and not (each.status is ActionStatus.PARKED and each.goal in stopped)
    )
    return tuple(sorted(there, key=lambda each: each.position))


def step_of(situation: Situation, id_: str, *statuses: ActionStatus) -> Action | None:
    """One such step; None when it is not there, not theirs, or stands elsewhere by now."""
    return next((each for each in steps(situation, *statuses) if each.id == id_), None)


def proposals(situation: Situation) -> tuple[Action, ...]:
    """Steps that wait for a yes or for a place."""
    return steps(situation, ActionStatus.PROPOSED)


def open_steps(situation: Situation) -> tuple[Action, ...]:
    """What the participant is working on."""
    return steps(situation, ActionStatus.OPEN)


def occurrence_of(situation: Situation, action: str) -> Occurrence | None:
    """The newest time that the step is there to be done; None before it ever opened."""
    return next((each for each in reversed(situation.occurrences) if each.action == action), None)


def limit(situation: Situation, now: datetime) -> int:
    """How many steps may be open: fewer in the first days, and before the participant said yes."""
    person = situation.person
    return policies.for_person(situation.policy, person.wishes, person.joined_at, now).open_actions


def places(situation: Situation, now: datetime) -> int:
    """How many more steps may open now."""
    return max(0, limit(situation, now) - len(open_steps(situation)))


def next_position(situation: Situation) -> int:
    """Where a new step comes: behind all others."""
    return max((each.position for each in situation.actions), default=0) + 1


def next_talk(situation: Situation) -> Appointment | None:
    """The first planned talk; it stays, past its hour, until it is discussed or moved."""
    planned = [each for each in situation.appointments if each.status is AppointmentStatus.PLANNED]
    return min(planned, key=lambda each: each.at, default=None)


def today(situation: Situation, now: datetime) -> date:
    """The participant's local date."""
    return local_day(now, situation.person.zone)
