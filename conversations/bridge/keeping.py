"""What becomes of a moment: kept, agreed, shared, linked to a goal, and offered again after six months."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.bridge.walk import How, Walk, walk_of
from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import goal_of, next_talk
from conversations.replies import Change, DropDue, Kind, LeavePlace, Outcome, PlanDue, Say
from conversations.saying import answer, gone, happened, to_coach
from conversations.verbs import own_tap
from conversations.wording import Wording
from domain import moments
from domain.bridge import BridgeMoment
from domain.bridge_times import again_at, may_be_offered
from domain.dues import HOW_ARE_THINGS, Due, Slot, due_id
from domain.ids import derive
from domain.situations import Situation

NEED_ALBUM = frozenset({"bridge_yes", "bridge_no", "bridge_share", "answer_share"})
"""Taps of a participant for which the desk reads what they can look back on."""
_A_WEEK = timedelta(days=7)


def finished(facts: Own, event: Tapped | Wrote, walk: Walk, now: datetime) -> Outcome:
    """What was placed is kept for the participant alone; one moment a day, so that a second tap keeps it once."""
    person = facts.me.person
    leave = Outcome(changes=(LeavePlace(person=person.id),))
    if not walk.placements:
        return leave + Outcome(says=(answer(facts, event, "bridge_left"),))
    day = moments.local_day(now, person.zone)
    kept = BridgeMoment(
        id=derive(person.id, f"bridge/{day}"),
        participant=person.id,
        placements=walk.placements,
        by=person.id,
        at=now,
        kept_at=now,
    )
    placed = happened(facts, event, "placed", now, kept.id, how=walk.how.name.lower())
    return leave + Outcome(
        changes=(kept, *offered_again(facts.me, now)),
        says=(answer(facts, event, "bridge_now"),),
        history=(placed,),
    )


@own_tap("bridge_with")
def looks_together(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """After two low faces: what was placed is kept, and the talk card says that it is for the talk."""
    walk, talk = walk_of(event.thing, How.ALONE), next_talk(facts.me)
    if walk is None:
        return gone(facts, event)
    kept = finished(facts, event, walk, now)
    if talk is None:
        return replace(kept, says=(answer(facts, event, "bridge_to_talk"),))
    asked = Wording(facts.me.person.language)("How are things now?")
    topic = talk.topic if asked in talk.topic else " · ".join(part for part in (talk.topic, asked) if part)
    noted = replace(talk, topic=topic)
    return replace(kept, changes=(*kept.changes, noted), says=(answer(facts, event, "bridge_to_talk", thing=talk.id),))


@own_tap("bridge_share")
def share(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One tap, and the coach sees it; the same tap again tells nobody twice."""
    moment = facts.me.album.bridge_moment(event.thing)
    if moment is None or moment.kept_at is None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "bridge_now"),))
    if moment.shared_at is not None or facts.me.coach is None:
        return shown
    return shown + Outcome(
        changes=(replace(moment, shared_at=now),),
        says=to_coach(facts, "brug_shared", Kind.STAFF, thing=moment.id),
        history=(happened(facts, event, "shared", now, moment.id),),
    )


@own_tap("bridge_yes")
def agreed(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What the coach copied from paper is right: it is the participant's now, and both see it."""
    moment = facts.me.album.bridge_moment(event.thing)
    if moment is None or not moment.placements:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "bridge_now"),))
    if moment.kept_at is not None:
        return shown
    return shown + Outcome(
        changes=(replace(moment, kept_at=now, shared_at=now), *offered_again(facts.me, now)),
        says=to_coach(facts, "brug_shared", Kind.STAFF, thing=moment.id),
        history=(happened(facts, event, "placed", now, moment.id, how="paper"),),
    )


@own_tap("bridge_no")
def declined(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It is wiped; the coach hears that, and no reason."""
    moment = facts.me.album.bridge_moment(event.thing)
    if moment is None:
        return gone(facts, event)
    if moment.kept_at is not None:
        return Outcome(says=(answer(facts, event, "bridge_now"),))
    told = to_coach(facts, "brug_declined", Kind.STAFF, thing=moment.id) if moment.placements else ()
    return Outcome(changes=(replace(moment, placements={}),), says=(answer(facts, event, "bridge_left"), *told))


# Goals -----------------------------------------------------------------------------------------------------------


@own_tap("bridge_goal")
def choose_goal(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A goal that belongs to a subject that was placed."""
    if event.thing not in content().pillars:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "bridge_goal", words={"pillar": event.thing}),))


@own_tap("bridge_link")
def link_goal(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The goal stands under the subject; where it has one already, beside it."""
    pillar, _, id_ = event.thing.partition(":")
    goal = goal_of(facts.me, id_)
    if goal is None or pillar not in content().pillars:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "bridge_linked", thing=goal.id, words={"pillar": pillar}),))
    if pillar in (goal.pillar, *goal.also):
        return shown
    linked = replace(goal, also=(*goal.also, pillar)) if goal.pillar else replace(goal, pillar=pillar)
    return shown + Outcome(changes=(linked,), history=(happened(facts, event, "linked_goal", now, goal.id),))


# Time ------------------------------------------------------------------------------------------------------------


def offered_again(situation: Situation, now: datetime) -> tuple[Change, ...]:
    """One offer is planned, some months from now (d4); one that was planned before goes."""
    return *_none_planned(situation), *_next_offer(situation, now)


def bridge_due(situation: Situation, due: Due, now: datetime) -> Outcome:
    """The offer, once; where it does not suit it waits a week without a word."""
    if situation.person.in_aftercare or not may_be_offered(situation, now):
        return Outcome(changes=(PlanDue(due=_offer(situation, now + _A_WEEK)),))
    key = f"{due.person}/{due.thing}/{due.day}/{due.slot}"
    say = Say(screen="bridge_offer", to=due.person, thing=HOW_ARE_THINGS, kind=Kind.STEP, key=key)
    return Outcome(changes=_next_offer(situation, now), says=(say,))


def _next_offer(situation: Situation, now: datetime) -> tuple[PlanDue, ...]:
    months = situation.policy.bridge_months
    return (PlanDue(due=_offer(situation, again_at(now, situation.person.zone, months))),) if months else ()


@own_tap("bridge_stop")
def never_again(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet meer vragen*: nothing is offered any more; asking for it oneself always works."""
    return Outcome(changes=_none_planned(facts.me), says=(answer(facts, event, "bridge_left"),))


def _none_planned(situation: Situation) -> tuple[Change, ...]:
    return tuple(DropDue(id=due.id) for due in situation.dues if due.slot is Slot.BRIDGE)


def _offer(situation: Situation, at: datetime) -> Due:
    person = situation.person
    day = moments.local_day(at, person.zone)
    name = due_id(person.id, HOW_ARE_THINGS, day, Slot.BRIDGE)
    return Due(id=name, person=person.id, about=person.id, thing=HOW_ARE_THINGS, slot=Slot.BRIDGE, day=day, at=at)
