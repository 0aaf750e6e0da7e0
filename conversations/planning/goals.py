"""The coach writes down a goal as the participant says it, under a subject or none."""

from dataclasses import replace
from datetime import datetime

from conversations.choosing.offering import offered_goal
from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST, NONE, asks, goal_at_hand, page
from conversations.planning.plan import is_full, next_goal_position
from conversations.replies import Outcome
from conversations.saying import answer, happened
from conversations.verbs import coach_tap, coach_text
from domain.ids import derive
from domain.plans import Goal


@coach_tap("goal")
def goal(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach wants to write down a goal; as many as may be at once are enough (d4)."""
    if is_full(facts.of):
        return Outcome(says=(answer(facts, event, "coach_goals_full"),))
    return Outcome(changes=(asks(facts, "goal_words", now),), says=(answer(facts, event, "ask_goal"),))


@coach_text("goal_words")
def goal_words(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The goal in the participant's words, or lines to pick from; what is typed next are its steps."""
    ways = tuple(each for row in event.text.splitlines() if (each := " ".join(row.split())))
    if len(ways) > 1:
        return offered_goal(facts, event, ways, now)
    words = " ".join(event.text.split())
    if len(words) > LONGEST:
        return Outcome(says=(answer(facts, event, "too_long"),))
    made = Goal(
        id=derive(event.id, "goal"),
        participant=facts.of.person.id,
        words=words,
        author=facts.coach.person.id,
        made_at=now,
        position=next_goal_position(facts.of),
    )
    return Outcome(
        changes=(made, asks(facts, "step_lines", now, made.id)),
        says=(answer(facts, event, "ask_pillar", thing=made.id),),
        history=(happened(facts, event, "goal_set", now, made.id),),
    )


@coach_tap("pillar")
def pillar(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A subject for the goal, or none."""
    at_hand = goal_at_hand(facts)
    if at_hand is None or event.thing not in {NONE, *content().pillars}:
        return page(facts, event)
    if event.thing == NONE:
        return Outcome(says=(answer(facts, event, "ask_steps", thing=at_hand.id),))
    chosen = replace(at_hand, pillar=event.thing, also=())
    return Outcome(changes=(chosen,), says=(answer(facts, event, "ask_also", thing=at_hand.id),))


@coach_tap("also")
def also(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One more subject that the goal touches, or none."""
    at_hand = goal_at_hand(facts)
    if at_hand is None or event.thing not in {NONE, *content().pillars}:
        return page(facts, event)
    changes = () if event.thing == NONE else (replace(at_hand, also=(event.thing,)),)
    return Outcome(changes=changes, says=(answer(facts, event, "ask_steps", thing=at_hand.id),))
