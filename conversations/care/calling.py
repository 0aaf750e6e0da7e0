"""A call for help: three doors, one honest answer, and who hears of it (house rule g2)."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import Meaning, coach_tap, meaning, own_tap
from domain.calls import Call, Door
from domain.ears import ears
from domain.ids import derive
from domain.people import Person, Role

SAME_CALL = timedelta(hours=1)
"""A second tap on the same door within this time is the same call."""
PAGES = frozenset("12345")
"""Pages that simple mode can need; beyond the last one that there is, the last is shown."""


@meaning(Meaning.HELP)
def help_asked(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Contact met <coach>*, or asking for help in words."""
    return Outcome(says=(answer(facts, event, "doors"),))


@own_tap("help")
def help_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The three doors; the message with the step stays where it is."""
    return Outcome(says=(answer(facts, event, "doors", thing=event.thing, new=True),))


@own_tap("doors")
def other_doors(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Meer* in simple mode: the next two, in the same message; the page stands before a colon."""
    page, _, thing = event.thing.partition(":")
    if page not in PAGES:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "doors", thing=thing, words={"page": page}),))


@own_tap("door")
def door(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One of the three doors; its name is in the data."""
    if event.thing not in {each.value for each in Door}:
        return gone(facts, event)
    return called(facts, event, Door(event.thing), now)


@meaning(Meaning.AGAIN)
def contact_again(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Ik wil weer contact*; while the time with the coach goes on it asks what it is about, as all help does."""
    return called(facts, event, Door.AGAIN, now) if facts.me.person.in_aftercare else help_asked(facts, event, now)


def called(facts: Own, event: Tapped | Wrote, door: Door, now: datetime) -> Outcome:
    """The call is kept, staff hear of it at once, and the participant is told honestly when it is read."""
    me = facts.me
    through = Door.TALK if door is Door.AGAIN and not me.person.in_aftercare else door
    known = next((each for each in me.calls if _same(each, through, now)), None)
    if known is not None:
        return Outcome(says=(answer(facts, event, "call_made", thing=known.id),))
    call = Call(id=derive(event.id, "call"), participant=me.person.id, door=through, made_at=now)
    calls = tuple(
        Say(screen="call", to=each, about=me.person.id, thing=call.id, kind=Kind.CALL)
        for each in ears(me, through, now, facts.team)
    )
    return Outcome(
        changes=(call, *_asked_back(me.person, through, now)),
        says=(answer(facts, event, "call_made", thing=call.id), *calls),
        history=(happened(facts, event, "called", now, call.id, door=through.value),),
    )


def _same(call: Call, through: Door, now: datetime) -> bool:
    return call.door is through and call.opened_at is None and now - call.made_at < SAME_CALL


def _asked_back(person: Person, through: Door, now: datetime) -> tuple[Person, ...]:
    """From then on it counts how long the plan is kept."""
    if through is not Door.AGAIN or person.ending is None:
        return ()
    return (replace(person, ending=replace(person.ending, back_at=now)),)


@coach_tap("open_call", Role.SUPERVISOR)
def open_call(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Only this tap counts as read; the participant hears that it is."""
    call = next((each for each in facts.of.calls if each.id == event.thing), None)
    if call is None:
        return gone(facts, event)
    shown = answer(facts, event, "call_opened", thing=call.id)
    if call.opened_at is not None:
        return Outcome(says=(shown,))
    reader = facts.coach.person
    opened = replace(call, opened_at=now, opened_by=reader.id)
    read = Say(screen="call_read", to=facts.of.person.id, thing=call.id, words={"by": reader.name}, kind=Kind.WORDS)
    return Outcome(
        changes=(opened,), says=(shown, read), history=(happened(facts, event, "call_opened", now, call.id),)
    )
