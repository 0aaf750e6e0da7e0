"""Whether a message the evening before a step is wanted: asked when the day of a step did not suit (d4)."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.checkin.own_step import OwnStep
from conversations.events import Heard, Tapped
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer, happened
from conversations.verbs import own_tap

_AFTER_TIMES_LATER = 2
"""The message of the day came twice at a moment that did not suit: perhaps one before it does."""


def eve_asked(facts: Own, event: Heard, step: OwnStep, now: datetime) -> Outcome:
    """The question below the second *Later* of a step with a day; not again in two weeks, nor in the first days."""
    person, policy, action = facts.me.person, facts.me.policy, step.action
    fits = action.day is not None and action.repeats is None and action.snoozes + 1 == _AFTER_TIMES_LATER
    if not fits or person.wishes.eve is not None or not policy.eve or policy.smaller_after <= _AFTER_TIMES_LATER:
        return Outcome()
    starting = person.joined_at is None or now - person.joined_at < timedelta(days=policy.first_days)
    if starting or any(kind == "eve_offered" for kind, _, _ in facts.me.recent):
        return Outcome()
    offered = happened(facts, event, "eve_offered", now)
    return Outcome(says=(answer(facts, event, "eve_offer", new=True),), history=(offered,))


@own_tap("eve_yes")
def wanted(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja, graag*."""
    return _set(facts, event, now, wants=True)


@own_tap("eve_no")
def not_wanted(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nee, liever niet*: it is not asked again; it stays among the settings."""
    return _set(facts, event, now, wants=False)


def _set(facts: Own, event: Tapped, now: datetime, *, wants: bool) -> Outcome:
    person = facts.me.person
    said = Outcome(says=(answer(facts, event, "eve_set"),))
    if person.wishes.eve is wants:
        return said
    wishing = replace(person, wishes=replace(person.wishes, eve=wants))
    kind = "eve_wanted" if wants else "eve_declined"
    return said + Outcome(changes=(wishing,), history=(happened(facts, event, kind, now),))
