"""A goal gets other words or another place, and stops, with thanks; *toch niet* brings it back."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.asking import asked
from conversations.planning.at_hand import LONGEST
from conversations.planning.opening import opened
from conversations.planning.plan import goal_of, goals, is_full, places, today
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap, own_text
from domain.plans import Action, ActionStatus, Goal, GoalStatus

_RESTS = frozenset({ActionStatus.OPEN, ActionStatus.PROPOSED})
"""Steps that go to rest when their goal stops."""


@own_tap("goal_other")
def goal_other(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Anders zeggen*: the next text is the goal."""
    goal = goal_of(facts.me, event.thing)
    return asked(facts, event, "goal_words_other", now, thing=goal.id) if goal else gone(facts, event)


@own_text("goal_words_other", most=LONGEST)
def goal_words_other(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The goal in other words; its steps stay."""
    goal = goal_of(facts.me, facts.place.thing) if facts.place else None
    words = " ".join(event.text.split())
    if goal is None:
        return gone(facts, event)
    return Outcome(
        changes=(replace(goal, words=words, revision=goal.revision + 1), LeavePlace(person=facts.me.person.id)),
        says=(answer(facts, event, "my_goal", thing=goal.id),),
        history=(happened(facts, event, "goal_reworded", now, goal.id),),
    )


@own_tap("goal_up")
def goal_up(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One place forward."""
    return _moved(facts, event, now, by=-1)


@own_tap("goal_down")
def goal_down(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One place back."""
    return _moved(facts, event, now, by=1)


@own_tap("goal_stop")
def goal_stop(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The goal stops; what worked stays, and what was going on rests with what was promised."""
    goal = goal_of(facts.me, event.thing)
    if goal is None:
        return _as_it_stopped(facts, event)
    resting = [each for each in facts.me.actions if each.goal == goal.id and each.status in _RESTS]
    stopped = replace(
        goal, status=GoalStatus.STOPPED, rested=tuple(each.id for each in resting), revision=goal.revision + 1
    )
    steps = tuple(replace(each, status=ActionStatus.PARKED, revision=each.revision + 1) for each in resting)
    closed = tuple(
        replace(each, status=ActionStatus.DROPPED, revision=each.revision + 1)
        for each in facts.me.actions
        if each.goal == goal.id and each.status is ActionStatus.CHOICE
    )
    dropped = tuple(happened(facts, event, "dropped", now, each.id) for each in closed)
    parked = tuple(happened(facts, event, "parked", now, each.id) for each in steps)
    return Outcome(
        changes=(stopped, *steps, *closed),
        says=(answer(facts, event, "goal_stopped", thing=goal.id),),
        history=(happened(facts, event, "goal_stopped", now, goal.id), *parked, *dropped),
    )


@own_tap("goal_unstop")
def goal_unstop(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Toch niet*: the goal is there again, with as many of its steps as there is room for."""
    goal = next((each for each in facts.me.goals if each.id == event.thing), None)
    if goal is None or goal.status is GoalStatus.REACHED:
        return gone(facts, event)
    page = Outcome(says=(answer(facts, event, "my_goal", thing=goal.id),))
    if goal.status is not GoalStatus.STOPPED:
        return page
    if is_full(facts.me):
        return Outcome(says=(answer(facts, event, "goals_full"),))
    again = replace(goal, status=GoalStatus.ACTIVE, rested=(), revision=goal.revision + 1)
    back = Outcome(changes=(again,), history=(happened(facts, event, "goal_back", now, goal.id),))
    return page + back + _steps_back(facts, event, goal, now)


def _steps_back(facts: Own, event: Tapped, goal: Goal, now: datetime) -> Outcome:
    """What was going on goes on while there is room, a proposal is one again; the rest can be taken up by hand."""
    outcome, room = Outcome(), places(facts.me, now)
    for step in (each for each in facts.me.actions if each.id in goal.rested and each.status is ActionStatus.PARKED):
        if step.opened_at is None:
            outcome += _proposed_again(facts, event, step, now)
        elif room > 0:
            outcome += opened(facts, event, step, now, today(facts.me, now))
            room -= 1
    return outcome


def _proposed_again(facts: Own, event: Tapped, step: Action, now: datetime) -> Outcome:
    again = replace(step, status=ActionStatus.PROPOSED, revision=step.revision + 1)
    return Outcome(changes=(again,), history=(happened(facts, event, "proposed", now, step.id),))


def _moved(facts: Own, event: Tapped, now: datetime, by: int) -> Outcome:
    """Two goals change places; a second tap on the same button moves nothing more."""
    mine = list(goals(facts.me))
    goal = goal_of(facts.me, event.thing)
    if goal is None:
        return gone(facts, event)
    place = mine.index(goal) + by
    shown = Outcome(says=(answer(facts, event, "my_goals"),))
    if goal.revision != event.revision or not 0 <= place < len(mine):
        return shown
    mine.insert(place, mine.pop(mine.index(goal)))
    moved = tuple(
        replace(each, position=position, revision=each.revision + (each.id == goal.id))
        for position, each in enumerate(mine)
    )
    return shown + Outcome(changes=moved, history=(happened(facts, event, "goal_moved", now, goal.id),))


def _as_it_stopped(facts: Own, event: Tapped) -> Outcome:
    stopped = any(each.id == event.thing and each.status is GoalStatus.STOPPED for each in facts.me.goals)
    return Outcome(says=(answer(facts, event, "goal_stopped", thing=event.thing),)) if stopped else gone(facts, event)
