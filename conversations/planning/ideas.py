"""A step without typing: small steps that often help, two at a time, for whoever has no words for one."""

from datetime import datetime

from conversations.content import Box
from conversations.events import Tapped
from conversations.facts import Own
from conversations.planning.asking import asked, asking
from conversations.planning.own_steps import new_step
from conversations.planning.plan import goal_of
from conversations.replies import Outcome
from conversations.rewards.catalogue import open_boxes, told
from conversations.saying import answer
from conversations.verbs import own_tap
from domain.plans import Goal
from domain.reward_frames import RewardRules
from domain.situations import Place

_SMALL = "heart"
"""The tier of steps that fit any goal."""


@own_tap("step_ideas")
def step_ideas(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Ideas for the goal at hand, by page; a text is still the step itself."""
    goal = goal_of(facts.me, facts.place.thing) if facts.place and asking(facts, "own_step") else None
    if goal is None:
        return new_step(facts, event, now)
    place = Place(person=facts.me.person.id, verb="own_step", thing=goal.id, since=now)
    page = {"page": event.thing} if event.thing.isdecimal() else {}
    page["boxes"] = told(boxes_for(goal, facts.rewards))
    return Outcome(changes=(place,), says=(answer(facts, event, "step_ideas", thing=goal.id, words=page),))


@own_tap("step_idea")
def step_idea(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One of them is the step; when comes next."""
    box = next((each for each in open_boxes(facts.rewards) if each.code == event.thing), None)
    if box is None or not asking(facts, "own_step"):
        return new_step(facts, event, now)
    return asked(facts, event, "own_when", now, draft={"words": box.words.in_(facts.me.person.language)})


def boxes_for(goal: Goal, rules: RewardRules) -> tuple[Box, ...]:
    """The catalogue of the goal's subject; without one the small steps of all."""
    if goal.pillar:
        return open_boxes(rules, goal.pillar)
    return tuple(box for box in open_boxes(rules) if box.tier == _SMALL)
