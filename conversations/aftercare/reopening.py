"""Beginning again: the coach asks, the participant says yes; a colleague can take over where the coach has left."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Change, Kind, Outcome, Say
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.calls import Door
from domain.ears import hears
from domain.ids import derive
from domain.people import Coaching


@coach_tap("reopen")
def asked(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach asks; only the participant's own tap begins it again."""
    person = facts.of.person
    if not person.in_aftercare:
        return Outcome(says=(answer(facts, event, "person"),))
    if not person.is_within_reach:
        return Outcome(says=(answer(facts, event, "ending_not_now"),))
    ask = to_participant(facts, "reopen_asked", Kind.WORDS)
    return Outcome(says=(answer(facts, event, "reopen_sent"), ask))


@own_tap("reopen_yes")
def yes(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The plan is taken up as it was left."""
    person = facts.me.person
    if not person.in_aftercare:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(
        changes=(replace(person, ending=None),),
        says=(answer(facts, event, "reopened"), *to_coach(facts, "reopened_told", Kind.STAFF)),
        history=(happened(facts, event, "reopened", now),),
    )


@own_tap("reopen_not")
def not_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """All stays as it is, and the way back stays open."""
    if not facts.me.person.in_aftercare:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(says=(answer(facts, event, "reopen_left"), *to_coach(facts, "reopen_declined", Kind.STAFF)))


@coach_tap("take_over")
def take_over(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Who opened the call becomes the coach of somebody who has none that can be reached; the participant is told."""
    me, of = facts.coach.person, facts.of
    call = next((each for each in of.calls if each.id == event.thing), None)
    if call is None or call.door is not Door.AGAIN or call.opened_by != me.id:
        return gone(facts, event)
    if hears(of.coach):
        return Outcome(says=(answer(facts, event, "person"),))
    before: tuple[Change, ...] = (replace(of.coaching, until=now),) if of.coaching else ()
    mine = Coaching(id=derive(event.id, "coaching"), coach=me.id, participant=of.person.id, since=now)
    told = Say(screen="new_coach", to=of.person.id, words={"coach": me.name}, kind=Kind.WORDS)
    return Outcome(
        changes=(*before, mine),
        says=(answer(facts, event, "person"), told),
        history=(happened(facts, event, "taken_over", now),),
    )
