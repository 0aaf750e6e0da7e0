"""*Meer*: smaller, not needed any more, and why did I get this."""

from dataclasses import replace
from datetime import datetime

from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.reporting import offered, shows_now
from conversations.events import Tapped
from conversations.facts import Own
from conversations.replies import LeavePlace, Outcome
from conversations.rewards.promising import withdrawn
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap
from domain.plans import ActionStatus


@own_tap("more")
def more(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What else can be done with this message."""
    return Outcome(says=(answer(facts, event, "more", thing=event.thing),))


@own_tap("more_step")
def more_step(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: about the step."""
    found = open_as_shown(facts, event)
    return (
        found if isinstance(found, Outcome) else Outcome(says=(answer(facts, event, "more_step", thing=event.thing),))
    )


@own_tap("more_messages")
def more_messages(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: about messages."""
    return Outcome(says=(answer(facts, event, "more_messages", thing=event.thing),))


@own_tap("step")
def step(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step as it is now; an open question about it is left."""
    found = step_of(facts.me, event.thing)
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    return leave + (shows_now(facts, event, found) if found else gone(facts, event))


@own_tap("why")
def why(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Waarom krijg ik dit?*, in one sentence."""
    return Outcome(says=(answer(facts, event, "why", thing=event.thing),))


@own_tap("drop")
def drop(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet meer nodig*: asked once more, because it cannot be taken back."""
    found = open_as_shown(facts, event)
    return (
        found if isinstance(found, Outcome) else Outcome(says=(answer(facts, event, "drop_sure", thing=event.thing),))
    )


@own_tap("drop_now")
def drop_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step goes from the plan, and what was promised with it (d3)."""
    found = open_as_shown(facts, event)
    if isinstance(found, Outcome):
        return found
    away = replace(found.action, status=ActionStatus.DROPPED, revision=found.action.revision + 1)
    taken_back = withdrawn(facts.me, away.id, event.id, facts.me.person.id, now)
    gone_now = answer(facts, event, "dropped", words={"step": away.words})
    return Outcome(
        changes=(away, *taken_back),
        says=(gone_now, *offered(facts, event, now)),
        history=(happened(facts, event, "dropped", now, away.id),),
    )


@own_tap("once")
def once(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet meer herhalen*: this time stays, no other comes."""
    found = open_as_shown(facts, event)
    if isinstance(found, Outcome):
        return found
    there = found.time_to_do
    last = replace(found.action, repeats=None, day=there.day, revision=found.action.revision + 1)
    return Outcome(changes=(last,), says=(answer(facts, event, "comes_once", thing=there.id),))


def open_as_shown(facts: Own, event: Tapped) -> OwnStep | Outcome:
    """The step while it is open as it was shown; else what answers the tap."""
    found = step_of(facts.me, event.thing)
    if found is None:
        return gone(facts, event)
    return found if found.is_open and found.meant_by(event) else shows_now(facts, event, found)
