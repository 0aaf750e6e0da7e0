"""The coach links a reward to a step and hands it over; the participant says that it was received."""

import re
from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.planning.at_hand import LONGEST, asks
from conversations.planning.plan import step_of
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.rewards.promising import entry, promise_of, reward_of
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, coach_text, own_tap
from domain.ids import derive
from domain.plans import Action, ActionStatus
from domain.rewards import Entry, LedgerEntry, reserved_in

OWN = "own"
"""The code of the empty box."""
_EUROS = re.compile(r"[,\s]*€\s*(\d{1,3})(?:[.,](\d\d))?\s*$")


@coach_tap("rewards")
def rewards(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """What is promised and earned, and which steps may still get something."""
    return Outcome(says=(answer(facts, event, "rewards"),))


@coach_tap("reward_for")
def reward_for(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The step that a reward belongs to; a text is the empty box."""
    step = _step(facts, event.thing)
    if step is None:
        return gone(facts, event)
    place = asks(facts, "reward_words", now, step.id)
    return Outcome(changes=(place,), says=(answer(facts, event, "choose_reward", thing=step.id),))


@coach_tap("reward")
def reward(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A kind from the menu."""
    kind, step = content().rewards.get(event.thing), _at_hand(facts)
    if kind is None or step is None:
        return Outcome(says=(answer(facts, event, "rewards"),))
    if not kind.switched_on:
        return _refused(facts, event, step, "switched_off")
    return _linked(facts, event, now, step, item=kind.code, cents=kind.cents)


@coach_text("reward_words")
def reward_words(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The empty box: what it is, and after € what it costs."""
    step, euros = _at_hand(facts), _EUROS.search(event.text)
    words = " ".join((event.text[: euros.start()] if euros else event.text).split())
    if step is None or not words or len(words) > LONGEST:
        return Outcome(says=(answer(facts, event, "rewards"),))
    cents = int(euros[1]) * 100 + int(euros[2] or 0) if euros else 0
    return _linked(facts, event, now, step, item=OWN, words=words, cents=cents)


@coach_tap("handed")
def handed(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Gegeven*: the participant is asked whether it was received."""
    earned = promise_of(facts.of, event.thing)
    if earned is None or earned.stage is not Entry.GRANTED:
        return Outcome(says=(answer(facts, event, "person"),))
    given = entry(earned, Entry.HANDED, event=event.id, by=facts.coach.person.id, now=now)
    return Outcome(
        changes=(given,),
        says=(
            answer(facts, event, "person"),
            to_participant(facts, "reward_handed", Kind.WORDS, thing=earned.id),
        ),
        history=(happened(facts, event, "handed", now, earned.id),),
        toast="Noted: handed over.",
    )


@own_tap("received")
def received(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The participant has it: *Ja, gekregen*."""
    given = promise_of(facts.me, event.thing)
    if given is None or given.stage is not Entry.HANDED:
        return (
            Outcome(says=(answer(facts, event, "reward_received", thing=event.thing),)) if given else gone(facts, event)
        )
    confirmed = entry(given, Entry.CONFIRMED, event=event.id, by=facts.me.person.id, now=now)
    return Outcome(
        changes=(confirmed,),
        says=(answer(facts, event, "reward_received", thing=given.id),),
        history=(happened(facts, event, "confirmed", now, given.id),),
    )


@own_tap("not_received")
def not_received(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Not there yet: the coach is told, nothing else happens."""
    given = promise_of(facts.me, event.thing)
    if given is None:
        return gone(facts, event)
    told = to_coach(facts, "reward_not_received", Kind.STAFF, thing=given.id)
    return Outcome(says=(answer(facts, event, "reward_coming", thing=given.id), *told))


def _linked(
    facts: Coached, event: Tapped | Wrote, now: datetime, step: Action, *, item: str, cents: int, words: str = ""
) -> Outcome:
    """An offer while the step is a proposal; a promise at once when the participant said yes before."""
    reserved = reserved_in(now.year, facts.of.ledger)
    if not facts.of.programme.rewards_on:
        return _refused(facts, event, step, "rewards_off")
    if cents > 1_000 or reserved + cents > 10_000:
        return _refused(facts, event, step, "too_much" if cents > 1_000 else "year_full")
    agreed = step.opened_at is not None
    line = LedgerEntry(
        id=derive(event.id, "reward"),
        promise=derive(event.id, "promise"),
        participant=facts.of.person.id,
        action=step.id,
        entry=Entry.PROMISED if agreed else Entry.OFFERED,
        item=item,
        words=words,
        cents=cents,
        at=now,
        by=facts.coach.person.id,
    )
    outcome = Outcome(
        changes=(line, LeavePlace(person=facts.coach.person.id)),
        says=(answer(facts, event, "reward_linked", thing=line.promise),),
    )
    return outcome + _told(facts, event, now, line) if agreed else outcome


def _told(facts: Coached, event: Tapped | Wrote, now: datetime, line: LedgerEntry) -> Outcome:
    return Outcome(
        says=(to_participant(facts, "reward_promised", Kind.WORDS, thing=line.promise),),
        history=(happened(facts, event, "promised", now, line.promise),),
    )


def _refused(facts: Coached, event: Tapped | Wrote, step: Action, why: str) -> Outcome:
    """The step keeps its place in the talk, so that another kind can be chosen."""
    return Outcome(says=(answer(facts, event, "choose_reward", thing=step.id, words={"refused": why}),))


def _at_hand(facts: Coached) -> Action | None:
    place = facts.place
    if place is None or place.verb != "reward_words" or place.subject != facts.of.person.id:
        return None
    return _step(facts, place.thing)


def _step(facts: Coached, id_: str) -> Action | None:
    """A step that is not done yet and has nothing linked to it."""
    step = step_of(facts.of, id_, ActionStatus.PROPOSED, ActionStatus.OPEN, ActionStatus.PARKED)
    return step if step and reward_of(facts.of, step.id) is None else None
