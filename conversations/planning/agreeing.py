"""The participant says yes to proposals, strikes out lines, lets a step rest and takes it up again."""

from dataclasses import replace
from datetime import datetime

from conversations.choosing.picking import next_choice
from conversations.events import Tapped
from conversations.facts import Own
from conversations.planning.opening import opened
from conversations.planning.paydays import asks_payday
from conversations.planning.plan import places, proposals, step_of, today
from conversations.replies import Outcome
from conversations.rewards.promising import withdrawn
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap
from domain.plans import ActionStatus


@own_tap("agree")
def agree(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja, dit is mijn plan*: as many open as there is room for, in the order of the plan; the rest waits."""
    waiting = proposals(facts.me)
    if not waiting:
        return Outcome(says=(answer(facts, event, "nothing_proposed"),))
    opening = waiting[: places(facts.me, now)]
    if not opening:
        return Outcome(says=(answer(facts, event, "proposals_wait"),))
    outcome = Outcome(
        says=(answer(facts, event, "plan_agreed", words={"steps": " ".join(each.id for each in opening)}),)
    )
    for each in opening:
        outcome += opened(facts, event, each, now, today(facts.me, now))
    payday = asks_payday(facts, event, opening, now)
    return outcome + (payday if payday.says else Outcome(says=next_choice(facts, event)))


@own_tap("strike")
def strike(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One proposed line goes; the others stay as they are."""
    struck = step_of(facts.me, event.thing, ActionStatus.PROPOSED)
    if struck is None:
        return _what_is_proposed(facts, event, left=len(proposals(facts.me)))
    away = replace(struck, status=ActionStatus.DROPPED, revision=struck.revision + 1)
    taken_back = withdrawn(facts.me, struck.id, event.id, facts.me.person.id, now)
    return Outcome(
        changes=(away, *taken_back),
        history=(happened(facts, event, "dropped", now, struck.id),),
    ) + _what_is_proposed(facts, event, left=len(proposals(facts.me)) - 1)


@own_tap("look_lines")
def look_lines(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the proposals are looked at one by one: the first, or the one after the line just kept."""
    waiting = [each.id for each in proposals(facts.me)]
    kept = waiting.index(event.thing) + 1 if event.thing in waiting else 0
    after = waiting[kept:]
    if not after:
        return _what_is_proposed(facts, event, left=len(waiting))
    return Outcome(says=(answer(facts, event, "plan_line", thing=after[0]),))


@own_tap("let_wait")
def let_wait(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The proposals wait until there is room."""
    return Outcome(says=(answer(facts, event, "proposals_wait"),))


@own_tap("park")
def park(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A step rests, without reproach and without an end; its promise stays."""
    step = step_of(facts.me, event.thing, ActionStatus.OPEN, ActionStatus.PROPOSED)
    if step is None:
        return gone(facts, event)
    resting = replace(step, status=ActionStatus.PARKED, revision=step.revision + 1)
    return Outcome(
        changes=(resting,),
        says=(answer(facts, event, "step_rests", thing=step.id),),
        history=(happened(facts, event, "parked", now, step.id),),
    )


@own_tap("take_up")
def take_up(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A proposal or a resting step opens when there is room; else the participant chooses which one may rest."""
    if step_of(facts.me, event.thing, ActionStatus.OPEN):
        return Outcome(says=(answer(facts, event, "taken_up", thing=event.thing),))
    step = step_of(facts.me, event.thing, ActionStatus.PROPOSED, ActionStatus.PARKED)
    if step is None:
        return gone(facts, event)
    if places(facts.me, now) == 0:
        return Outcome(says=(answer(facts, event, "no_room", thing=step.id),))
    said = Outcome(says=(answer(facts, event, "taken_up", thing=step.id),))
    return said + opened(facts, event, step, now, today(facts.me, now)) + asks_payday(facts, event, (step,), now)


@own_tap("my_plan")
def my_plan(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The whole plan, the same as the coach sees."""
    return Outcome(says=(answer(facts, event, "my_plan"),))


def _what_is_proposed(facts: Own, event: Tapped, left: int) -> Outcome:
    return Outcome(says=(answer(facts, event, "plan_proposed" if left else "nothing_proposed"),))
