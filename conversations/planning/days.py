"""The participant names the day of an open step."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.events import Tapped
from conversations.facts import Own
from conversations.planning.plan import occurrence_of, step_of, today
from conversations.replies import Outcome
from conversations.saying import answer, gone
from conversations.verbs import own_tap
from domain.plans import ActionStatus


@own_tap("do_today")
def do_today(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Today is the day of this step."""
    return _on(facts, event, now, days=0)


@own_tap("do_tomorrow")
def do_tomorrow(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Tomorrow is."""
    return _on(facts, event, now, days=1)


def _on(facts: Own, event: Tapped, now: datetime, days: int) -> Outcome:
    step = step_of(facts.me, event.thing, ActionStatus.OPEN)
    time_to_do = occurrence_of(facts.me, event.thing)
    if step is None or time_to_do is None:
        return gone(facts, event)
    day = today(facts.me, now) + timedelta(days=days)
    shown = answer(facts, event, "day_set", thing=step.id)
    if step.day == day and step.hour is None and time_to_do.asked_at is None:
        return Outcome(says=(shown,))  # a second tap
    moved = replace(step, day=day, hour=None, hour_named_by=None, revision=step.revision + 1)
    asked_anew = replace(time_to_do, day=day, asked_at=None, nudges=0, snoozed_until=None)
    return Outcome(changes=(moved, asked_anew), says=(shown,))
