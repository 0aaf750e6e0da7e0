"""What is in the way of a step: something material becomes a task for the coach, when the person says so (d4)."""

from dataclasses import replace
from datetime import datetime

from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.reporting import shows_now
from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import answer, gone, happened, to_participant
from conversations.understanding import means_needed
from conversations.verbs import coach_tap, own_tap, own_text
from domain.ids import derive
from domain.obstacles import Needed, Obstacle
from domain.situations import Place

_SAID = {"said": "yes"}
_BETWEEN = ":"
"""Stands between a step and what it needs, in what a button carries."""


def carried(step: OwnStep, needed: Needed) -> str:
    """What a button about this step and this need carries."""
    return f"{step.time_to_do.id}{_BETWEEN}{needed}"


def named(thing: str) -> tuple[str, Needed | None]:
    """The step and the need that a button carries; None for a need that is none."""
    time_to_do, _, needed = thing.partition(_BETWEEN)
    return time_to_do, Needed(needed) if needed in set(Needed) else None


@own_tap("hard")
def hard(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Something is missing: asks what; in words is fine too."""
    found = _open(facts, event, event.thing)
    if isinstance(found, Outcome):
        return found
    said = Outcome(says=(answer(facts, event, "what_is_missing", thing=found.time_to_do.id),))
    if facts.me.person.level.is_simple:
        return said
    place = Place(person=facts.me.person.id, verb="missing_words", thing=found.time_to_do.id, since=now)
    return said + Outcome(changes=(place,))


@own_text("missing_words")
def missing_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What is missing in own words: the nearest of the five is asked back, the words themselves are not kept."""
    step = step_of(facts.me, facts.place.thing if facts.place else "")
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    if step is None or not step.is_open:
        return leave + gone(facts, event)
    needed = next((each for each in Needed if means_needed(event.text, each)), Needed.OTHER)
    return leave + Outcome(says=(answer(facts, event, "may_i_ask", thing=carried(step, needed), words=_SAID),))


@own_tap("needs")
def needs(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Nothing goes further without a yes: *Mag ik dit aan <coach> vragen?* is asked."""
    time_to_do, needed = named(event.thing)
    found = _open(facts, event, time_to_do)
    if isinstance(found, Outcome):
        return found
    return (
        gone(facts, event) if needed is None else Outcome(says=(answer(facts, event, "may_i_ask", thing=event.thing),))
    )


@own_tap("ask_coach")
def ask_coach(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja*: it is on the coach's list; the step waits and nothing more is asked about it."""
    time_to_do, needed = named(event.thing)
    found = _open(facts, event, time_to_do)
    if isinstance(found, Outcome):
        return found
    if needed is None:
        return gone(facts, event)
    says = (answer(facts, event, "coach_asked", thing=time_to_do),)
    if any((each.action, each.needed) == (found.action.id, needed) for each in facts.me.obstacles):
        return Outcome(says=says)
    made = Obstacle(
        id=derive(event.id, "obstacle"),
        participant=facts.me.person.id,
        action=found.action.id,
        needed=needed,
        made_at=now,
    )
    return Outcome(changes=(made,), says=says, history=(happened(facts, event, "needed", now, found.action.id),))


@own_tap("ask_nobody")
def ask_nobody(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nee*: nobody hears of it."""
    found = _open(facts, event, event.thing)
    if isinstance(found, Outcome):
        return found
    return Outcome(says=(answer(facts, event, "nobody_asked", thing=event.thing),))


@coach_tap("arranged")
def arranged(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Gedaan*: the task is off the list, and the participant hears that it was looked at."""
    return off_the_list(facts, event, now, answer(facts, event, "person"))


def off_the_list(facts: Coached, event: Tapped, now: datetime, page: Say) -> Outcome:
    """The task that was tapped is done; `page` is what the coach sees next."""
    found = next((each for each in facts.of.obstacles if each.id == event.thing), None)
    if found is None:
        return Outcome(says=(page,))
    done = replace(found, arranged_at=now, arranged_by=facts.coach.person.id)
    words = {"coach": facts.coach.person.name, "needed": found.needed.value}
    told = to_participant(facts, "was_arranged", Kind.WORDS, thing=found.action, words=words)
    return Outcome(
        changes=(done,),
        says=(page, told),
        history=(happened(facts, event, "arranged", now, found.action),),
        toast="Done.",
    )


def _open(facts: Own, event: Tapped, time_to_do: str) -> OwnStep | Outcome:
    """The step while it is open as it was shown; else what answers the tap."""
    found = step_of(facts.me, time_to_do)
    if found is None:
        return gone(facts, event)
    if not found.is_open or not found.meant_by(event):
        return shows_now(facts, event, found)
    return Outcome(says=(answer(facts, event, "nobody_knows", thing=time_to_do),)) if _kept(facts, found) else found


def _kept(facts: Own, step: OwnStep) -> bool:
    """Whether the coach knows nothing of the step."""
    return any(goal.id == step.action.goal and goal.private for goal in facts.me.goals)
