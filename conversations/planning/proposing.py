"""The coach proposes steps; nothing is a plan before the participant says yes."""

from dataclasses import replace
from datetime import date, datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST, asks, goal_at_hand, page
from conversations.planning.goals import goal
from conversations.planning.options import choices, split, waiting
from conversations.planning.pasted import FITS, Pasted, steps
from conversations.planning.plan import goal_of, goals, next_position, proposals, step_of, today
from conversations.planning.spoken import Line, Moment
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.rewards.promising import withdrawn
from conversations.saying import answer, gone, happened, to_participant
from conversations.verbs import coach_tap, coach_text
from domain.ids import derive
from domain.plans import Action, ActionStatus, Goal
from domain.proposed_days import proposed_days
from domain.situations import Place, Situation


@coach_tap("new_steps")
def step(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach wants to propose steps: for the only goal, for one to be chosen, or after a first goal."""
    mine = goals(facts.of)
    if not mine:
        return goal(facts, event, now)
    if len(mine) > 1:
        return Outcome(says=(answer(facts, event, "choose_goal"),))
    return _ask_steps(facts, event, mine[0], now)


@coach_tap("steps_for")
def steps_for(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The goal that the next steps belong to."""
    chosen = goal_of(facts.of, event.thing)
    return _ask_steps(facts, event, chosen, now) if chosen else gone(facts, event)


@coach_text("step_lines")
def step_lines(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """Steps as lines, pasted or typed; each becomes a proposal, one with *a / b / c* a choice."""
    at_hand = goal_at_hand(facts)
    if at_hand is None:
        return gone(facts, event)
    typed = steps(event.text, today(facts.of, now), room(facts.of))
    if typed.wrong:
        return Outcome(says=(answer(facts, event, "lines_unclear", words=unclear(typed)),))
    if not typed.steps:
        return Outcome(says=(answer(facts, event, "ask_steps", thing=at_hand.id),))
    made = tuple(
        proposal(facts, event, at_hand, each, number=number, now=now) for number, each in enumerate(typed.steps)
    )
    return proposed(facts, event, at_hand, made, now)


@coach_tap("unstep")
def unstep(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach takes back an own proposal that the participant did not say yes to."""
    taken = step_of(facts.of, event.thing, ActionStatus.PROPOSED, ActionStatus.CHOICE)
    if taken is None or taken.author != facts.coach.person.id:
        return gone(facts, event)
    back = replace(taken, status=ActionStatus.DROPPED, revision=taken.revision + 1)
    return Outcome(
        changes=(back, *withdrawn(facts.of, taken.id, event.id, facts.coach.person.id, now)),
        says=(answer(facts, event, "steps_added", thing=taken.goal),),
        history=(happened(facts, event, "dropped", now, taken.id),),
    )


@coach_tap("send_plan")
def send_plan(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One message to the participant with all that waits for a yes, or the first that waits for a pick."""
    changes = (LeavePlace(person=facts.coach.person.id),)
    plain, to_pick = proposals(facts.of), choices(facts.of)
    if not plain and not to_pick:
        return Outcome(changes=changes) + page(facts, event)
    told = answer(facts, event, "plan_sent")
    if facts.of.person.joined_at is None:
        return Outcome(changes=changes, says=(told,))
    if plain:
        return Outcome(changes=changes, says=(told, to_participant(facts, "plan_proposed", Kind.WORDS)))
    return Outcome(changes=changes, says=(told, to_participant(facts, "choose", Kind.WORDS, thing=to_pick[0].id)))


@coach_tap("propose_days")
def propose_days(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Days for the coach's own proposals that have none, as suits the participant; a second tap takes them back."""
    mine = [each for each in waiting(facts.of) if each.author == facts.coach.person.id and each.repeats is None]
    undated = [each for each in mine if each.day is None]
    if undated:
        free = proposed_days(facts.of, now)
        changed = [_on(each, day) for each, day in zip(undated, free, strict=False)]
    else:
        changed = [_on(each, None) for each in mine if each.id in _thought_of(facts)]
    if not changed:
        return page(facts, event)
    draft = {"days": " ".join(each.id for each in changed)} if undated else {}
    place = replace(asks(facts, "step_lines", now, changed[-1].goal), draft=draft)
    words = {"days": "yes"} if undated else {}
    return Outcome(changes=(*changed, place), says=(answer(facts, event, "steps_added", words=words),))


def _on(step: Action, day: date | None) -> Action:
    return replace(step, day=day, revision=step.revision + 1)


def _thought_of(facts: Coached) -> list[str]:
    """Steps that got a day with the tap just before; a day that the coach typed is none of these."""
    place = facts.place
    if place is None or place.verb != "step_lines" or place.subject != facts.of.person.id:
        return []
    return place.draft.get("days", "").split()


def room(of: Situation) -> int:
    """How many more proposals may wait."""
    return max(0, FITS - len(waiting(of)))


def unclear(typed: Pasted) -> dict[str, str]:
    """What could not be read, for the screen that says what to write: by line number why and how it begins."""
    return {str(each.number): f"{each.why} {each.words[:LONGEST]}" for each in typed.wrong}


def _ask_steps(facts: Coached, event: Tapped, chosen: Goal, now: datetime) -> Outcome:
    place = asks(facts, "step_lines", now, chosen.id)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_steps", thing=chosen.id),))


def proposal(facts: Coached, event: Tapped | Wrote, of: Goal, typed: Line, *, number: int = 0, now: datetime) -> Action:
    """A step of the coach, as typed."""
    options = split(typed.words)
    made = Action(
        id=derive(event.id, f"step{number}"),
        goal=of.id,
        participant=facts.of.person.id,
        words="\n".join(options),
        status=ActionStatus.CHOICE if len(options) > 1 else ActionStatus.PROPOSED,
        if_then=typed.if_then,
        author=facts.coach.person.id,
        made_at=now,
        position=next_position(facts.of) + number,
    )
    return placed(made, typed.moment, facts.coach.person.id)


def placed(step: Action, at: Moment | None, by: str) -> Action:
    """The step at the moment that was typed, or at none; an hour in it was named by who typed it."""
    if at is None:
        return step
    return replace(step, day=at.day, hour=at.hour, hour_named_by=by if at.hour else None, repeats=at.repeats)


def proposed(
    facts: Coached,
    event: Tapped | Wrote,
    of: Goal,
    made: tuple[Action, ...],
    now: datetime,
    *,
    when: Place | None = None,
) -> Outcome:
    """Shows the coach what waits now; more lines may follow, or first the moment that `when` asks for."""
    return Outcome(
        changes=(*made, when or asks(facts, "step_lines", now, of.id)),
        says=(answer(facts, event, "steps_added", thing=of.id, words={"when": "yes"} if when else {}),),
        history=tuple(happened(facts, event, "proposed", now, each.id) for each in made),
    )
