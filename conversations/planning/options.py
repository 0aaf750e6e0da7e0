"""A proposal that holds options: up to three for a step or a goal, of which the participant picks one."""

from conversations.planning.plan import goal_of, proposals
from domain.plans import Action, ActionStatus, Goal, GoalStatus
from domain.situations import Situation

MOST = 3
_OR = " / "
"""Stands between the options of a step on one line, as the coach types them."""


def split(words: str) -> tuple[str, ...]:
    """What one line offers: one step, or several to pick from."""
    return tuple(part for each in words.split(_OR) if (part := each.strip()))


def step_choices(situation: Situation) -> tuple[Action, ...]:
    """Steps of which an option is to be picked, of goals that are still there, by position."""
    waiting = (
        each
        for each in situation.actions
        if each.status is ActionStatus.CHOICE and goal_of(situation, each.goal) is not None
    )
    return tuple(sorted(waiting, key=lambda each: each.position))


def goal_choices(situation: Situation) -> tuple[Goal, ...]:
    """Goals of which an option is to be picked."""
    return tuple(goal for goal in situation.goals if goal.status is GoalStatus.PROPOSED)


def choices(situation: Situation) -> tuple[Action | Goal, ...]:
    """All that waits for a pick, goals first."""
    return (*goal_choices(situation), *step_choices(situation))


def choice_of(situation: Situation, id_: str) -> Action | Goal | None:
    """One of them; None when it was answered, taken back, or is not theirs."""
    return next((each for each in choices(situation) if each.id == id_), None)


def waiting(situation: Situation) -> tuple[Action, ...]:
    """Steps that wait for an answer, with one option or several."""
    return (*proposals(situation), *step_choices(situation))
