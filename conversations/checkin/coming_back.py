"""What becomes of a step when one time of it worked: it is done, or its next time comes."""

from dataclasses import replace
from datetime import datetime

from conversations.checkin.own_step import OwnStep
from conversations.planning.plan import occurrence_of, today
from domain import repeating
from domain.plans import Action, ActionStatus, Occurrence
from domain.situations import Situation


def after_it_worked(situation: Situation, step: OwnStep, now: datetime) -> tuple[Action, tuple[Occurrence, ...]]:
    """The step as it stands then, and the next time of one that comes back."""
    again = replace(step.action, revision=step.action.revision + 1)
    newest = occurrence_of(situation, step.action.id)
    if step.action.repeats is not None and newest is not None and newest.id != step.time_to_do.id:
        return again, ()
    following = repeating.after(situation, step.action, step.time_to_do, today(situation, now))
    if following is not None:
        return again, (following,)
    return replace(again, status=ActionStatus.DONE, done_at=now), ()
