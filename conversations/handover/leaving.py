"""A coach has left: a supervisor says so, and a colleague is found for their people, who are asked themselves."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Working
from conversations.handover.preparing import next_monday
from conversations.replies import Change, EndRole, Kind, Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import staff_tap
from domain import moments
from domain.hand_overs import HandOver
from domain.ids import derive
from domain.people import Person, Role

NEED_LEFT = frozenset({"left_is", "left_to"})
"""Taps that name a coach of whom the people are to be known."""
ZONE = "Europe/Amsterdam"


@staff_tap("left", Role.SUPERVISOR)
def left(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Een coach is weg*: which one."""
    return Outcome(says=(answer(facts, event, "left"),))


@staff_tap("left_is", Role.SUPERVISOR)
def left_is(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """How many people it is about, without a name, and who may look along with them."""
    coach = _leaver(facts)
    if coach is None:
        return gone(facts, event)
    words = {"n": str(len(facts.left)), "coach": coach.name}
    return Outcome(says=(answer(facts, event, "left_is", thing=coach.id, words=words),))


@staff_tap("left_to", Role.SUPERVISOR)
def left_to(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """From now on the coach sees nothing; each participant is asked, and the colleague after their yes."""
    coach, new = _leaver(facts), _coach(facts, event.thing.partition(":")[2])
    if coach is None and _has_left(facts):
        return Outcome(toast="That is noted already.")  # a second tap: nobody is asked twice
    if coach is None or new is None or coach.id == new.id:
        return gone(facts, event)
    changes: list[Change] = [EndRole(person=coach.id, role=Role.COACH)]
    says = [answer(facts, event, "left_done", words={"n": str(len(facts.left)), "to": new.name})]
    for each in facts.left:
        hand_over = HandOver(
            id=derive(event.id, f"hand_over/{each.id}"),
            participant=each.id,
            from_coach=coach.id,
            to_coach=new.id,
            by=facts.me.person.id,
            starts=next_monday(moments.local_day(now, ZONE)),
            made_at=now,
            asked_at=now,
        )
        changes.append(hand_over)
        words = {"to": new.name, "left": coach.name}
        says.append(Say(screen="hand_over_asked", to=each.id, thing=hand_over.id, words=words, kind=Kind.WORDS))
    return Outcome(
        changes=tuple(changes),
        says=tuple(says),
        history=(happened(facts, event, "coach_left", now, coach.id),),
        toast="Done.",
    )


def _leaver(facts: Working) -> Person | None:
    """Somebody who is a coach, or was one and still has people."""
    leaver = facts.leaver
    if leaver is None or leaver.id == facts.me.person.id:
        return None
    return leaver if Role.COACH in leaver.roles or facts.left else None


def _has_left(facts: Working) -> bool:
    """Whether a new coach is on the way for each of their people."""
    return facts.leaver is not None and not facts.leaver.roles & {Role.COACH, Role.PARTICIPANT} and not facts.left


def _coach(facts: Working, person: str) -> Person | None:
    return next((each for each in facts.me.coaches if each.id == person), None)
