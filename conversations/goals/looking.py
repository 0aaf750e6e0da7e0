"""*Mijn doelen*: all of them, and one of them with what can be done about it."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import goal_of
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("my_goals")
def my_goals(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Opened with a tap; an open question is left."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "my_goals"),))


@meaning(Meaning.MY_GOALS)
def my_goals_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Opened with a word."""
    return Outcome(says=(answer(facts, event, "my_goals"),))


@own_tap("my_goal")
def my_goal(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One goal; behind the colon how many of its choices were looked at already."""
    goal = goal_of(facts.me, event.thing.partition(":")[0])
    return Outcome(says=(answer(facts, event, "my_goal", thing=event.thing),)) if goal else gone(facts, event)


@own_tap("plan_more")
def plan_more(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions under the plan."""
    return Outcome(says=(answer(facts, event, "plan_more"),))
