"""The coach prepares it: who takes over and from when, and what waits is done or goes along."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.times import named
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import answer, gone, happened, to_participant
from conversations.verbs import coach_tap, coach_text
from domain import moments
from domain.checklist import checklist
from domain.hand_overs import HandOver
from domain.ids import derive
from domain.situations import Place

FURTHEST = timedelta(days=92)
_WEEK = timedelta(days=7)


@coach_tap("hand_over")
def hand_over(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Where it stands, and what waits; before it begins the colleagues to choose from."""
    return Outcome(changes=(LeavePlace(person=facts.coach.person.id),), says=(answer(facts, event, "hand_over"),))


@coach_tap("hand_to")
def hand_to(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The colleague takes over from next Monday unless another day is named."""
    if event.thing not in {each.id for each in facts.coach.coaches} or facts.standing_in:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "hand_over"),))
    if facts.of.album.hand_over is not None:
        return shown
    me, zone = facts.coach.person, facts.of.person.zone
    begun = HandOver(
        id=derive(event.id, "hand_over"),
        participant=facts.of.person.id,
        from_coach=me.id,
        to_coach=event.thing,
        by=me.id,
        starts=next_monday(moments.local_day(now, zone)),
        made_at=now,
    )
    return shown + Outcome(changes=(begun,), history=(happened(facts, event, "hand_over_begun", now, begun.id),))


@coach_tap("hand_along")
def hand_along(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One thing that waits goes along; the colleague sees it from the first day."""
    open_now = facts.of.album.hand_over
    if open_now is None or event.thing not in {each.thing for each in checklist(facts.of, now)}:
        return gone(facts, event)
    moved = replace(open_now, moved=open_now.moved | {event.thing})
    return Outcome(changes=(moved,), says=(answer(facts, event, "hand_over"),))


@coach_tap("hand_ask")
def hand_ask(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Once nothing is left behind the participant is asked; nothing changes before their yes."""
    open_now = facts.of.album.hand_over
    if open_now is None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "hand_over"),))
    asked = open_now.asked_at is not None and open_now.talk_at is None
    if asked or open_now.agreed_at or left_behind(facts, open_now, now):
        return shown
    new = next((each for each in facts.coach.colleagues if each.id == open_now.to_coach), None)
    if new is None:
        return gone(facts, event)
    starts = max(open_now.starts, moments.local_day(now, facts.of.person.zone))
    ask = to_participant(facts, "hand_over_asked", Kind.WORDS, thing=open_now.id, words={"to": new.name})
    return shown + Outcome(changes=(replace(open_now, asked_at=now, talk_at=None, starts=starts),), says=(ask,))


@coach_tap("hand_day")
def hand_day(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The next text names the first day with the new coach."""
    if facts.of.album.hand_over is None:
        return gone(facts, event)
    place = Place(person=facts.coach.person.id, verb="hand_day_is", subject=facts.of.person.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_hand_day"),))


@coach_text("hand_day_is")
def hand_day_is(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """A day that lies ahead; what was agreed on another day is asked anew."""
    open_now, zone = facts.of.album.hand_over, facts.of.person.zone
    leave = LeavePlace(person=facts.coach.person.id)
    if open_now is None or open_now.accepted_at is not None:
        return Outcome(changes=(leave,)) + gone(facts, event)
    read, today = named(event.text, now, zone), moments.local_day(now, zone)
    if read is None or read.day is None or not today <= read.day <= today + FURTHEST:
        return Outcome(says=(answer(facts, event, "ask_hand_day"),))
    moved = replace(open_now, starts=read.day, asked_at=None, agreed_at=None, talk_at=None)
    return Outcome(changes=(moved, leave), says=(answer(facts, event, "hand_over"),))


@coach_tap("hand_stop")
def hand_stop(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """All stays as it is; who was asked hears so."""
    open_now = facts.of.album.hand_over
    if open_now is None:
        return Outcome(says=(answer(facts, event, "person"),))
    told = [answer(facts, event, "person")]
    if open_now.asked_at is not None:
        told.append(to_participant(facts, "hand_over_off", Kind.WORDS, thing=open_now.id))
    if open_now.agreed_at is not None:
        told.append(Say(screen="hand_over_taken_back", to=open_now.to_coach, kind=Kind.STAFF))
    return Outcome(
        changes=(replace(open_now, ended_at=now),),
        says=tuple(told),
        history=(happened(facts, event, "hand_over_ended", now, open_now.id),),
    )


def left_behind(facts: Coached, open_now: HandOver, now: datetime) -> bool:
    """Whether something waits that neither is done nor goes along."""
    return any(each.thing not in open_now.moved for each in checklist(facts.of, now))


def next_monday(day: date) -> date:
    """The Monday after this day."""
    return moments.monday_of(day) + _WEEK
