"""A step together with the time that it is there to be done, found in what is true now."""

from dataclasses import dataclass
from datetime import date, datetime, time

from conversations.events import Tapped
from conversations.planning.plan import today
from domain.plans import Action, ActionStatus, Occurrence, Report
from domain.situations import Situation

_OWN_STEPS = frozenset({ActionStatus.OPEN, ActionStatus.DONE})


@dataclass(frozen=True)
class OwnStep:
    """What the participant said yes to, and what was said of it."""

    action: Action
    time_to_do: Occurrence

    @property
    def is_open(self) -> bool:
        """Whether there is something left to report; of a step that comes back, about this time of it."""
        return self.action.status is ActionStatus.OPEN and self.time_to_do.report is not Report.DONE

    @property
    def day(self) -> date | None:
        """The day it is for."""
        return self.time_to_do.day if self.action.repeats else self.action.day

    def meant_by(self, event: Tapped) -> bool:
        """Whether the tapped message still showed the step as it is."""
        return self.action.revision == event.revision


def step_of(situation: Situation, time_to_do: str) -> OwnStep | None:
    """An open or done step, also at an earlier time of it; None when it is not there, not theirs, or rests."""
    there = next((each for each in situation.occurrences if each.id == time_to_do), None)
    of = there and next((each for each in situation.actions if each.id == there.action), None)
    return OwnStep(of, there) if of and there and of.status in _OWN_STEPS else None


def open_steps(situation: Situation) -> tuple[OwnStep, ...]:
    """What the participant is busy with, by position."""
    return tuple(each for each in _steps(situation) if each.is_open)


def in_front(situation: Situation, now: datetime) -> OwnStep | None:
    """The one step to look at: first what has no answer, what was for today or chosen before what has no day."""
    day = today(situation, now)
    return min(open_steps(situation), key=lambda each: _order(each, day, now), default=None)


def _order(step: OwnStep, day: date, now: datetime) -> tuple[bool, int, date, time, int]:
    partly = step.time_to_do.report is Report.PARTLY
    when = step.day or day
    return partly, _turn(step, day, now), when, step.action.hour or time.max, step.action.position


def _turn(step: OwnStep, day: date, now: datetime) -> int:
    """0: for now, 1: whenever, 2: not before a later moment."""
    there, when = step.time_to_do, step.day
    if there.snoozed_until is not None and there.snoozed_until > now:
        return 2
    if (there.asked_at is not None and there.report is None) or (when is not None and when <= day):
        return 0
    return 1 if when is None else 2


def _steps(situation: Situation) -> tuple[OwnStep, ...]:
    newest = {each.action: each for each in situation.occurrences}
    return tuple(
        OwnStep(action, newest[action.id])
        for action in sorted(situation.actions, key=lambda each: each.position)
        if action.status in _OWN_STEPS and action.id in newest
    )
