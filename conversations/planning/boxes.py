"""The coach takes a step from the catalogue: only after the goal was filled in (house rule g21)."""

from dataclasses import replace
from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST, asks, goal_at_hand, page
from conversations.planning.options import waiting
from conversations.planning.plan import step_of, today
from conversations.planning.proposing import placed, proposal, proposed, step_lines
from conversations.planning.spoken import Line, moment, repeating
from conversations.replies import Outcome
from conversations.rewards.catalogue import boxes as catalogue
from conversations.rewards.catalogue import is_on, open_boxes, told
from conversations.saying import answer
from conversations.verbs import coach_tap, coach_text
from domain.plans import ActionStatus


@coach_tap("boxes")
def boxes(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The boxes of the goal's subject, or of one to be chosen."""
    at_hand = goal_at_hand(facts)
    if at_hand is None:
        return page(facts, event)
    subject = event.thing if event.thing in content().pillars else at_hand.pillar
    if subject is None or event.thing == "all":
        return Outcome(says=(answer(facts, event, "choose_boxes", thing=at_hand.id),))
    listed = told(open_boxes(facts.rewards, subject))
    words = {"pillar": subject, "boxes": listed}
    return Outcome(says=(answer(facts, event, "boxes", thing=at_hand.id, words=words),))


@coach_tap("box")
def box(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A box from the catalogue is proposed at once, and only once; the next line may say when, or be one more step."""
    at_hand, chosen = goal_at_hand(facts), catalogue(facts.rewards).get(event.thing)
    if at_hand is None or chosen is None or not is_on(facts.rewards, chosen.code):
        return page(facts, event)
    if any((each.goal, each.catalogue) == (at_hand.id, chosen.code) for each in waiting(facts.of)):  # a second tap
        return Outcome(says=(answer(facts, event, "steps_added", thing=at_hand.id, words={"when": "yes"}),))
    typed = Line(chosen.words.in_(facts.of.person.language))
    made = replace(proposal(facts, event, at_hand, typed, now=now), catalogue=chosen.code, skill=chosen.skill or None)
    when = replace(asks(facts, "box_when", now, at_hand.id), draft={"step": made.id})
    return proposed(facts, event, at_hand, (made,), now, when=when)


@coach_text("box_when")
def box_when(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The moment of the box, and after a bar its *after what*; what is no moment is the next step."""
    named, _, after = event.text.partition("|")
    step = step_of(facts.of, facts.place.draft.get("step", ""), ActionStatus.PROPOSED) if facts.place else None
    at = moment(named, today(facts.of, now)) or repeating(named, today(facts.of, now))
    if step is None or (named.strip() and at is None) or len(event.text) > LONGEST:
        return step_lines(facts, event, now)
    dated = replace(placed(step, at, facts.coach.person.id), if_then=after.strip(), revision=step.revision + 1)
    return Outcome(
        changes=(dated, asks(facts, "step_lines", now, step.goal)),
        says=(answer(facts, event, "steps_added", thing=step.goal),),
    )
