"""*Later*: another moment, which the person taps or may type."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from conversations.checkin.evening_offer import eve_asked
from conversations.checkin.own_step import OwnStep, open_steps, step_of
from conversations.checkin.reporting import shows_now
from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import today
from conversations.replies import Change, Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import Meaning, meaning, own_tap
from domain import moments, policies
from domain.evenings import EVENING
from domain.plans import Report
from domain.situations import Place, Situation

_OFFERED_UNTIL = time(17, 30)
"""Local hour from which *vanavond* is too near (d4)."""


def evening_left(situation: Situation, now: datetime) -> bool:
    """Whether *vanavond* can still be offered."""
    return moments.local(now, situation.person.zone).time() < _OFFERED_UNTIL


@own_tap("later")
def later(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Asks which moment."""
    return _about(facts, event) or asks_when(facts, event, event.thing, now)


@own_tap("other_day")
def other_day(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: tomorrow or next week."""
    return _about(facts, event) or asks_when(facts, event, event.thing, now, "other_day")


@own_tap("tonight")
def tonight(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Vanavond*; after 17:30 the question comes again without it."""
    if not evening_left(facts.me, now):
        return _about(facts, event) or asks_when(facts, event, event.thing, now)
    return _moved(facts, event, now, today(facts.me, now), EVENING)


@own_tap("tomorrow")
def tomorrow(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Tomorrow, at the person's own moment."""
    return _moved(facts, event, now, today(facts.me, now) + timedelta(days=1))


@own_tap("next_week")
def next_week(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The same weekday next week, at the person's own moment."""
    return _moved(facts, event, now, today(facts.me, now) + timedelta(days=7))


@meaning(Meaning.LATER)
def said_later(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Later*, in words."""
    steps = open_steps(facts.me)
    if len(steps) == 1:
        return asks_when(facts, event, steps[0].time_to_do.id, now)
    if not steps:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(says=(answer(facts, event, "which_step", words={"verb": "later"}),))


def asks_when(facts: Own, event: Tapped | Wrote, thing: str, now: datetime, screen: str = "later") -> Outcome:
    """The question: a choice to tap, and the next text may be a moment too."""
    place = Place(person=facts.me.person.id, verb="later_when", thing=thing, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, screen, thing=thing),))


def _about(facts: Own, event: Tapped) -> Outcome | None:
    """What answers a tap about a step that is not open as it was shown; None when it is."""
    step = step_of(facts.me, event.thing)
    if step is None:
        return gone(facts, event)
    return None if step.is_open and step.meant_by(event) else shows_now(facts, event, step)


def _moved(facts: Own, event: Tapped, now: datetime, day: date, hour: time | None = None) -> Outcome:
    step = step_of(facts.me, event.thing)
    if step is None or not step.is_open or not step.meant_by(event):
        return _about(facts, event) or gone(facts, event)
    person = facts.me.person
    own = policies.for_person(facts.me.policy, person.wishes, person.joined_at, now).moment
    return moved_to(facts, event, step, moments.instant(day, hour or own, person.zone), now)


def moved_to(facts: Own, event: Heard, step: OwnStep, until: datetime, now: datetime) -> Outcome:
    """The step comes back at that moment."""
    moved = Outcome(
        changes=_snoozed(step, until),
        says=(answer(facts, event, "snoozed", thing=step.time_to_do.id),),
        history=(happened(facts, event, "snoozed", now, step.action.id),),
    )
    return moved + eve_asked(facts, event, step, now)


def _snoozed(step: OwnStep, until: datetime) -> tuple[Change, ...]:
    """What was partly done stays so; *nog niet* is open again."""
    action = replace(step.action, snoozes=step.action.snoozes + 1, revision=step.action.revision + 1)
    there = replace(step.time_to_do, snoozed_until=until)
    if there.report is Report.NOT_YET:
        there = replace(there, report=None, reported_at=None)
    return action, there
