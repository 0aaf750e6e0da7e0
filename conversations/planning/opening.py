"""A step opens: it gets its time to be done, and what was offered with it is promised."""

from dataclasses import replace
from datetime import date, datetime

from conversations.events import Event
from conversations.facts import Own
from conversations.planning.plan import occurrence_of
from conversations.replies import Outcome
from conversations.rewards.promising import agreed
from conversations.saying import happened
from domain import repeating
from domain.ids import derive
from domain.plans import Action, ActionStatus, Occurrence


def opened(facts: Own, event: Event, step: Action, now: datetime, today: date) -> Outcome:
    """The changes and history of one step that opens; a day that has passed is *weet ik nog niet* again."""
    day = step.day if step.day and step.day >= today else None
    hour = step.hour if day or step.repeats else None
    open_now = replace(
        step,
        status=ActionStatus.OPEN,
        opened_at=now,
        day=day,
        hour=hour,
        hour_named_by=step.hour_named_by if hour else None,
        revision=step.revision + 1,
    )
    promised = agreed(facts.me, step.id, event.id, facts.me.person.id, now)
    return Outcome(
        changes=(open_now, _time_to_do(facts, event, open_now, today), *promised),
        history=(
            happened(facts, event, "agreed", now, step.id),
            *(happened(facts, event, "promised", now, each.promise) for each in promised),
        ),
    )


def _time_to_do(facts: Own, event: Event, step: Action, today: date) -> Occurrence:
    """A fresh one, or, of a step that rested, the same one asked anew; of one that comes back, its first to come."""
    if step.repeats is not None:
        return repeating.first(facts.me, step, today)
    before = occurrence_of(facts.me, step.id)
    if before is None:
        id_ = derive(event.id, f"occurrence/{step.id}")
        return Occurrence(id=id_, action=step.id, participant=step.participant, day=step.day)
    return replace(before, day=step.day, asked_at=None, nudges=0, snoozed_until=None)
