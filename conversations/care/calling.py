"""A call for help: three doors, one honest answer, and who hears of it (house rule g2)."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import Meaning, coach_tap, meaning, own_tap
from domain.calls import Call, Door
from domain.ids import derive
from domain.people import Role
from domain.situations import Situation

SAME_CALL = timedelta(hours=1)
"""A second tap on the same door within this time is the same call."""


@meaning(Meaning.HELP)
def help_asked(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Contact met <coach>*, or asking for help in words."""
    return Outcome(says=(answer(facts, event, "doors"),))


@own_tap("help")
def help_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The three doors; the message with the step stays where it is."""
    return Outcome(says=(answer(facts, event, "doors", thing=event.thing, new=True),))


@own_tap("door")
def door(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One of the three doors; its name is in the data."""
    if event.thing not in {each.value for each in Door}:
        return gone(facts, event)
    return called(facts, event, Door(event.thing), now)


def called(facts: Own, event: Tapped, through: Door, now: datetime) -> Outcome:
    """The call is kept, staff hear of it at once, and the participant is told honestly when it is read."""
    me = facts.me
    known = next((each for each in me.calls if _same(each, through, now)), None)
    if known is not None:
        return Outcome(says=(answer(facts, event, "call_made", thing=known.id),))
    call = Call(id=derive(event.id, "call"), participant=me.person.id, door=through, made_at=now)
    calls = tuple(
        Say(screen="call", to=each, about=me.person.id, thing=call.id, kind=Kind.CALL) for each in _ears(me, through)
    )
    return Outcome(
        changes=(call,),
        says=(answer(facts, event, "call_made", thing=call.id), *calls),
        history=(happened(facts, event, "called", now, call.id, door=through.value),),
    )


def _same(call: Call, through: Door, now: datetime) -> bool:
    return call.door is through and call.opened_at is None and now - call.made_at < SAME_CALL


def _ears(situation: Situation, through: Door) -> tuple[str, ...]:
    """The coach; for the third door the stand-in and the crisis address too. Without a coach the crisis address."""
    coach = situation.coach.id if situation.coach else ""
    stand_in = situation.stand_in.id if situation.stand_in else ""
    team = situation.programme.crisis_person or ""
    ears = (coach, stand_in, team) if through is Door.THREAT or not coach else (coach,)
    return tuple(dict.fromkeys(each for each in ears if each))


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
