"""A new goal in one's own words; before its first step is asked, whether the coach may see it."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.asking import asked, asking
from conversations.planning.at_hand import LONGEST
from conversations.planning.plan import goal_of, is_full, next_goal_position
from conversations.replies import Outcome
from conversations.saying import answer, gone, happened
from conversations.understanding import yes_or_no
from conversations.verbs import Meaning, meaning, own_tap, own_text
from domain.ids import derive
from domain.plans import Goal
from domain.rewards import Entry, promises

JUST_MADE = ("own_goal_shown", "own_step")
"""The questions that follow a new goal: who may see it, and its first step."""


@own_tap("new_goal")
def new_goal(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A goal of one's own, when there is room for one more (d4)."""
    return _ask_words(facts, event, now)


@meaning(Meaning.NEW_GOAL)
def new_goal_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Nieuw doel*, in words."""
    return _ask_words(facts, event, now)


@own_text("own_goal", most=LONGEST)
def own_goal(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The goal, in words."""
    words = " ".join(event.text.split())
    return set_goal(facts, event, words, now)


def set_goal(facts: Own, event: Tapped | Wrote, words: str, now: datetime, pillar: str | None = None) -> Outcome:
    """The goal. Nobody else sees it until its maker says so."""
    if is_full(facts.me):
        return Outcome(says=(answer(facts, event, "goals_full"),))
    mine = facts.me.person.id
    made = Goal(
        id=derive(event.id, "goal"),
        participant=mine,
        words=words,
        pillar=pillar,
        author=mine,
        made_at=now,
        private=True,
        position=next_goal_position(facts.me),
    )
    kept = Outcome(changes=(made,), history=(happened(facts, event, "goal_set", now, made.id),))
    question = "own_goal_shown" if facts.me.coach else "own_step"
    return kept + asked(facts, event, question, now, thing=made.id)


@own_text("own_goal_shown")
def own_goal_shown(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Yes or no in words; anything else leaves it private, and is asked once more."""
    goal = goal_of(facts.me, facts.place.thing) if facts.place else None
    said = yes_or_no(event.text)
    if goal is None:
        return gone(facts, event)
    if said is None:
        return asked(facts, event, "own_goal_shown", now, thing=goal.id)
    return seen_by_coach(facts, event, goal, now, seen=said)


@own_tap("goal_share")
def goal_share(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The coach may see this goal and its steps."""
    return _tapped(facts, event, now, seen=True)


@own_tap("goal_keep")
def goal_keep(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Only the participant sees this goal and its steps."""
    return _tapped(facts, event, now, seen=False)


def seen_by_coach(facts: Own, event: Tapped | Wrote, goal: Goal, now: datetime, *, seen: bool) -> Outcome:
    """The choice, and then the first step of a goal that was just made, or the page of the goal."""
    changed = Outcome()
    if goal.private is seen:
        kind = "goal_shared" if seen else "goal_kept"
        kept = replace(goal, private=not seen, revision=goal.revision + 1)
        changed = Outcome(changes=(kept,), history=(happened(facts, event, kind, now, goal.id),))
    if asking(facts, *JUST_MADE) and facts.place is not None and facts.place.thing == goal.id:
        return changed + asked(facts, event, "own_step", now, thing=goal.id)
    return changed + Outcome(says=(answer(facts, event, "my_goal", thing=goal.id),))


def _comes_with_reward(facts: Own, goal: Goal) -> bool:
    """Whether something of the coach hangs on a step of this goal, so that the coach has to see it."""
    steps = {each.id for each in facts.me.actions if each.goal == goal.id}
    return any(each.action in steps and each.stage is not Entry.CONFIRMED for each in promises(facts.me.ledger))


def _tapped(facts: Own, event: Tapped, now: datetime, *, seen: bool) -> Outcome:
    goal = goal_of(facts.me, event.thing)
    if goal is None or goal.author != facts.me.person.id:
        return gone(facts, event)
    if not seen and _comes_with_reward(facts, goal):
        return Outcome(says=(answer(facts, event, "goal_with_reward", thing=goal.id),))
    return seen_by_coach(facts, event, goal, now, seen=seen)


def _ask_words(facts: Own, event: Heard, now: datetime) -> Outcome:
    if is_full(facts.me):
        return Outcome(says=(answer(facts, event, "goals_full"),))
    return asked(facts, event, "own_goal", now)
