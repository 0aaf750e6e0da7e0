"""The participant says whether it is all right, and the new coach accepts with one tap."""

from dataclasses import replace
from datetime import datetime, time

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, PlanDue, Say
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, own_tap
from domain import moments
from domain.dues import Due, Slot, due_id
from domain.hand_overs import HandOver
from domain.situations import Situation

ABOUT_HAND_OVERS = frozenset({"hand_accept", "hand_decline"})
"""Taps that a hand-over allows to who is asked to take over."""
NEED_ALBUM = frozenset({
    "hand_over", "hand_to", "hand_along", "hand_ask", "hand_day", "hand_day_is", "hand_stop", "hand_yes", "hand_talk",
    *ABOUT_HAND_OVERS,
})  # fmt: skip
"""Verbs whose decision looks at the hand-over."""


@own_tap("hand_yes")
def hand_yes(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Is goed*: the new coach is asked, and the coach hears it."""
    open_now = _asked(facts.me, event)
    if open_now is None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "hand_over_fine"),))
    if open_now.agreed_at is not None:
        return shown
    me = facts.me.person.id
    wanted = Say(screen="hand_over_wanted", to=open_now.to_coach, about=me, thing=open_now.id, kind=Kind.STAFF)
    return shown + Outcome(
        changes=(replace(open_now, agreed_at=now, talk_at=None),),
        says=(wanted, *to_coach(facts, "hand_over_agreed", Kind.STAFF, thing=open_now.id)),
        history=(happened(facts, event, "hand_over_agreed", now, open_now.id),),
    )


@own_tap("hand_talk")
def hand_talk(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ik wil eerst praten*: nothing changes before that, also after a yes that nobody acted on."""
    open_now = _asked(facts.me, event)
    if open_now is None or open_now.accepted_at is not None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "hand_over_first_talk"),))
    if open_now.talk_at is not None:
        return shown
    told = to_coach(facts, "hand_over_talk", Kind.STAFF, thing=open_now.id)
    if open_now.after_leaving:  # who may come talks with them
        me = facts.me.person.id
        told = (Say(screen="hand_over_talk", to=open_now.to_coach, about=me, thing=open_now.id, kind=Kind.STAFF),)
    return shown + Outcome(
        changes=(replace(open_now, talk_at=now, agreed_at=None),),
        says=told,
        history=(happened(facts, event, "hand_over_talk", now, open_now.id),),
    )


def _asked(situation: Situation, event: Tapped) -> HandOver | None:
    open_now = situation.album.hand_over
    return open_now if open_now and open_now.id == event.thing and open_now.asked_at else None


@coach_tap("hand_accept")
def hand_accept(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The new coach's yes: all hear from when, and on that day it happens by itself."""
    open_now = _wanted(facts, event)
    if open_now is None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "hand_over_taken", thing=open_now.id),))
    if open_now.accepted_at is not None:
        return shown
    of, new = facts.of, facts.coach.person.name
    starts = max(open_now.starts, moments.local_day(now, of.person.zone))
    accepted = replace(open_now, accepted_at=now, starts=starts)
    old = of.coach.name if of.coach and not accepted.after_leaving else ""
    words = {"to": new, "from": old}
    told = [to_participant(facts, "hand_over_told", Kind.WORDS, thing=accepted.id, words=words)]
    if not accepted.after_leaving:
        to_old = Say(screen="hand_over_accepted", to=accepted.from_coach, about=of.person.id, thing=accepted.id)
        told.append(replace(to_old, words=words, kind=Kind.STAFF))
    return shown + Outcome(
        changes=(accepted, PlanDue(due=_begins(of, accepted, now))),
        says=tuple(told),
        history=(happened(facts, event, "hand_over_accepted", now, accepted.id),),
    )


@coach_tap("hand_decline")
def hand_decline(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """It does not suit the colleague: the coach stays, and both hear so."""
    open_now = _wanted(facts, event)
    if open_now is None or open_now.accepted_at is not None:
        return gone(facts, event)
    me, of = facts.coach.person, facts.of.person
    left, by = Say(screen="hand_over_left", to=me.id, edit=event.message), open_now.by
    if open_now.after_leaving:
        words = {"coach": me.name}
        told = Say(screen="left_declined", to=by, thing=open_now.from_coach, words=words, kind=Kind.STAFF)
        says: tuple[Say, ...] = (left, told)
    else:
        told = Say(screen="hand_over_declined", to=by, about=of.id, words={"to": me.name}, kind=Kind.STAFF)
        says = (left, told, to_participant(facts, "hand_over_off", Kind.WORDS, thing=open_now.id))
    return Outcome(
        changes=(replace(open_now, ended_at=now),),
        says=says,
        history=(happened(facts, event, "hand_over_ended", now, open_now.id),),
    )


def _wanted(facts: Coached, event: Tapped) -> HandOver | None:
    open_now = facts.of.album.asks(facts.coach.person.id)
    return open_now if open_now and open_now.id == event.thing and open_now.agreed_at else None


def _begins(of: Situation, accepted: HandOver, now: datetime) -> Due:
    person = of.person
    at = max(now, moments.instant(accepted.starts, time(0), person.zone))
    return Due(
        id=due_id(person.id, accepted.id, accepted.starts, Slot.HAND_OVER),
        person=person.id,
        about=person.id,
        thing=accepted.id,
        slot=Slot.HAND_OVER,
        day=accepted.starts,
        at=at,
    )
