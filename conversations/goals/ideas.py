"""A goal without typing: what is good about each subject, two at a time, for whoever has no words for one."""

from datetime import datetime

from conversations.content import content
from conversations.events import Tapped
from conversations.facts import Own
from conversations.goals.starting import new_goal, set_goal
from conversations.planning.asking import asking
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import own_tap
from domain.situations import Place


@own_tap("goal_ideas")
def goal_ideas(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """By page; a text is still the goal itself."""
    if not asking(facts, "own_goal"):
        return new_goal(facts, event, now)
    place = Place(person=facts.me.person.id, verb="own_goal", since=now)
    page = {"page": event.thing} if event.thing.isdecimal() else {}
    return Outcome(changes=(place,), says=(answer(facts, event, "goal_ideas", words=page),))


@own_tap("goal_idea")
def goal_idea(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One of them is the goal; it can be said in other words later."""
    pillar = content().pillars.get(event.thing)
    if pillar is None or not asking(facts, "own_goal"):
        return new_goal(facts, event, now)
    return set_goal(facts, event, pillar.high.in_(facts.me.person.language), now, pillar=pillar.code)
