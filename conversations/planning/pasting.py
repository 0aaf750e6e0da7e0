"""The coach pastes a whole plan that exists already: read back first, kept with one tap, or not at all."""

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import asks
from conversations.planning.pasted import Pasted, plan
from conversations.planning.plan import goals, next_goal_position, today
from conversations.planning.proposing import proposal, room, send_plan, unclear
from conversations.replies import Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import coach_tap, coach_text
from domain.ids import derive
from domain.plans import Action, Goal
from domain.situations import Situation


@coach_tap("paste_plan")
def paste_plan(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The next text is a plan."""
    return Outcome(changes=(asks(facts, "plan_text", now),), says=(answer(facts, event, "ask_plan"),))


@coach_text("plan_text")
def plan_text(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """Read back as it was understood; with one unclear line nothing is read, and each is named."""
    typed = pasted(facts.of, event.text, now)
    if typed.wrong:
        return Outcome(says=(answer(facts, event, "lines_unclear", words=unclear(typed)),))
    if not typed.steps:
        return Outcome(says=(answer(facts, event, "ask_plan"),))
    place = replace(asks(facts, "plan_text", now), draft={"text": event.text})
    return Outcome(changes=(place,), says=(answer(facts, event, "plan_read", words={"text": event.text}),))


@coach_tap("paste_keep")
def paste_keep(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Klopt*: goals and proposals, which the coach may still change before they are sent."""
    made = _made(facts, event, now)
    if made is None:
        return gone(facts, event)
    leaves = Outcome(changes=(asks(facts, "step_lines", now, made.steps[-1].goal),))
    return made.saved(facts, event, now) + leaves + Outcome(says=(answer(facts, event, "steps_added"),))


@coach_tap("paste_send")
def paste_send(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Klopt, stuur maar*: what was read goes to the participant, who agrees or strikes lines."""
    made = _made(facts, event, now)
    if made is None:
        return gone(facts, event)
    of = replace(facts.of, goals=(*facts.of.goals, *made.goals), actions=(*facts.of.actions, *made.steps))
    return made.saved(facts, event, now) + send_plan(replace(facts, of=of), event, now)


def pasted(of: Situation, text: str, now: datetime) -> Pasted:
    """What a text says for this person's plan."""
    there = tuple(goal.words for goal in goals(of))
    return plan(text, today(of, now), room=room(of), goals=there, most=max(of.policy.active_goals, len(there)))


@dataclass(frozen=True)
class _Made:
    """A plan that was pasted: the goals that are new, and all its steps."""

    goals: tuple[Goal, ...]
    steps: tuple[Action, ...]

    def saved(self, facts: Coached, event: Tapped, now: datetime) -> Outcome:
        history = (
            *(happened(facts, event, "goal_set", now, each.id) for each in self.goals),
            *(happened(facts, event, "proposed", now, each.id) for each in self.steps),
        )
        return Outcome(changes=(*self.goals, *self.steps), history=history)


def _made(facts: Coached, event: Tapped, now: datetime) -> _Made | None:
    """What was pasted last; None when it was left, or is not clear any more."""
    place = facts.place
    if place is None or place.verb != "plan_text" or place.subject != facts.of.person.id:
        return None
    read = pasted(facts.of, place.draft.get("text", ""), now)
    if read.wrong or not read.steps:
        return None
    there = {goal.words: goal for goal in goals(facts.of)}
    fresh = [part.goal for part in read.parts if part.goal not in there]
    new = {words: _goal(facts, event, words, number, now) for number, words in enumerate(fresh)}
    placed = [((there | new)[part.goal], step) for part in read.parts for step in part.steps]
    steps = (proposal(facts, event, of, step, number=number, now=now) for number, (of, step) in enumerate(placed))
    return _Made(tuple(new.values()), tuple(steps))


def _goal(facts: Coached, event: Tapped, words: str, number: int, now: datetime) -> Goal:
    return Goal(
        id=derive(event.id, f"goal{number}"),
        participant=facts.of.person.id,
        words=words,
        author=facts.coach.person.id,
        made_at=now,
        position=next_goal_position(facts.of) + number,
    )
