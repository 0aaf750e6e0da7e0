"""The participant picks one of the options, says something else, or leaves it for now; every answer is as good."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.asking import asked, asking
from conversations.planning.at_hand import LONGEST
from conversations.planning.opening import opened
from conversations.planning.options import choice_of, choices
from conversations.planning.paydays import asks_payday
from conversations.planning.plan import goal_of, is_full, next_goal_position, places, step_of, today
from conversations.replies import LeavePlace, Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap, own_text
from domain.plans import Action, ActionStatus, Goal, GoalStatus

_BETWEEN = ":"
"""Stands between a proposal and the number of an option, in what a button carries."""


@own_tap("choose")
def choose(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The options; in simple mode the one with this number."""
    found = choice_of(facts.me, event.thing.partition(_BETWEEN)[0])
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    return leave + (Outcome(says=(answer(facts, event, "choose", thing=event.thing),)) if found else gone(facts, event))


@own_tap("choose_it")
def choose_it(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One of the options."""
    id_, _, number = event.thing.partition(_BETWEEN)
    found = choice_of(facts.me, id_)
    if found is None:
        return _as_it_is(facts, event, id_, now)
    if not number.isdecimal() or int(number) >= len(found.options):
        return gone(facts, event)
    return _picked(facts, event, found, found.options[int(number)], now)


@own_tap("choose_other")
def choose_other(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Iets anders*: the next text is the step, or the goal."""
    found = choice_of(facts.me, event.thing)
    return asked(facts, event, "choose_words", now, thing=found.id) if found else gone(facts, event)


@own_text("choose_words", most=LONGEST)
def choose_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """In one's own words. A goal that is worded so is one's own: who sees it is asked."""
    found = choice_of(facts.me, facts.place.thing) if facts.place else None
    words = " ".join(event.text.split())
    if found is None:
        return gone(facts, event)
    mine = facts.me.person.id
    if isinstance(found, Goal):
        return _picked(facts, event, replace(found, author=mine, private=facts.me.coach is not None), words, now)
    return _picked(facts, event, replace(found, author=mine), words, now)


@own_tap("choose_later")
def choose_later(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet nu*: it waits, and nothing asks about it."""
    return Outcome(says=(answer(facts, event, "choice_waits"),))


def next_choice(facts: Own, event: Heard, *but: str) -> tuple[Say, ...]:
    """The next proposal with options, as a message of its own."""
    left = [each for each in choices(facts.me) if each.id not in but]
    return (answer(facts, event, "choose", thing=left[0].id, new=True),) if left else ()


def _picked(facts: Own, event: Heard, of: Action | Goal, words: str, now: datetime) -> Outcome:
    if isinstance(of, Goal):
        return _goal_picked(facts, event, of, words, now)
    step = replace(of, words=words, status=ActionStatus.PROPOSED, revision=of.revision + 1)
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    following = next_choice(facts, event, of.id)
    if places(facts.me, now) == 0:
        says = (answer(facts, event, "own_step_waits", thing=step.id), *following)
        return leave + Outcome(changes=(step,), says=says, history=(happened(facts, event, "proposed", now, step.id),))
    taken = Outcome(says=(answer(facts, event, "taken_up", thing=step.id),))
    taken += opened(facts, event, step, now, today(facts.me, now))
    payday = asks_payday(facts, event, (step,), now)
    return leave + taken + (payday if payday.says else Outcome(says=following))


def _goal_picked(facts: Own, event: Heard, of: Goal, words: str, now: datetime) -> Outcome:
    """The goal is there, when there is room; then its first step is asked."""
    if is_full(facts.me):
        return Outcome(says=(answer(facts, event, "goals_full"),))
    goal = replace(
        of,
        words=words,
        status=GoalStatus.ACTIVE,
        position=next_goal_position(facts.me),
        revision=of.revision + 1,
    )
    made = Outcome(changes=(goal,), history=(happened(facts, event, "goal_set", now, goal.id),))
    return made + asked(facts, event, "own_goal_shown" if goal.private else "own_step", now, thing=goal.id)


def _as_it_is(facts: Own, event: Tapped, id_: str, now: datetime) -> Outcome:
    """A second tap: what became of it."""
    if step_of(facts.me, id_, ActionStatus.OPEN):
        return Outcome(says=(answer(facts, event, "taken_up", thing=id_),))
    if step_of(facts.me, id_, ActionStatus.PROPOSED):
        return Outcome(says=(answer(facts, event, "own_step_waits", thing=id_),))
    if goal_of(facts.me, id_) is None:
        return gone(facts, event)
    if asking(facts, "own_step"):
        return asked(facts, event, "own_step", now, thing=id_)
    return Outcome(says=(answer(facts, event, "my_goal", thing=id_),))
