"""*Is je doel bereikt?*: asked once, kindly, when the last step of a goal worked."""

from dataclasses import replace
from datetime import date, datetime

from conversations.checkin.own_step import open_steps
from conversations.events import Tapped
from conversations.facts import Own
from conversations.planning.plan import goal_of, limit, proposals
from conversations.replies import Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap
from domain.plans import Action, ActionStatus, Goal, GoalStatus
from domain.situations import Situation

_AHEAD = frozenset({ActionStatus.OPEN, ActionStatus.PROPOSED, ActionStatus.PARKED})


def finished_by(situation: Situation, done: Action) -> Goal | None:
    """The goal that has nothing ahead of it once `done` is done; None while something is."""
    ahead = (each for each in situation.actions if each.goal == done.goal and each.status in _AHEAD)
    return None if any(each.id != done.id for each in ahead) else goal_of(situation, done.goal)


@own_tap("goal_yes")
def goal_yes(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It is reached: this alone is celebrated with an effect, in a message of its own."""
    goal = goal_of(facts.me, event.thing)
    if goal is None:
        return gone(facts, event)
    return Outcome(
        changes=(replace(goal, status=GoalStatus.REACHED),),
        says=(
            answer(facts, event, "goal_closed", thing=goal.id),
            answer(facts, event, "goal_reached", thing=goal.id, new=True),
            *_next(facts, event, now),
        ),
        history=(happened(facts, event, "goal_reached", now, goal.id),),
    )


@own_tap("certificate_paper")
def certificate_paper(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The certificate to print: the data says of which goal, and on which day it was reached."""
    goal, _, day = event.thing.partition(":")
    reached = any(each.id == goal and each.status is GoalStatus.REACHED for each in facts.me.goals)
    if not reached or not _is_day(day):
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "certificate_paper", thing=goal, words={"day": day}, new=True),))


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


@own_tap("goal_not_yet")
def goal_not_yet(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """There is more to do: the goal stays, and nothing is asked about it."""
    goal = goal_of(facts.me, event.thing)
    if goal is None:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "goal_goes_on", thing=goal.id), *_next(facts, event, now)))


def _next(facts: Own, event: Tapped, now: datetime) -> tuple[Say, ...]:
    """The proposal that the question about the goal went before."""
    waiting = proposals(facts.me)
    if not waiting or len(open_steps(facts.me)) >= limit(facts.me, now):
        return ()
    return (answer(facts, event, "offer", thing=waiting[0].id, new=True),)
