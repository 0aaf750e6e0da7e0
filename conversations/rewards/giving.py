"""What was earned is handed over at a talk and confirmed; and what is given without a condition."""

from datetime import datetime

from conversations.content import content
from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome
from conversations.rewards.linking import first_line, overview, refusal
from conversations.rewards.promising import entry, promise_of
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.ids import derive
from domain.reward_frames import Wanted
from domain.rewards import Entry, Promise, Why, promises

KINDLY = (Why.RETURN, Why.EFFORT, Why.KINDNESS)
"""Why something may be given without a condition."""


@coach_tap("handed")
def handed(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Gegeven*: the participant is asked whether it was received."""
    earned = promise_of(facts.of, event.thing)
    if earned is None or not earned.to_hand_over:
        return Outcome(says=(answer(facts, event, "person"),))
    given = entry(earned, Entry.HANDED, event=event.id, by=facts.coach.person.id, now=now)
    return Outcome(
        changes=(given,),
        says=(
            answer(facts, event, "person"),
            to_participant(facts, "reward_handed", Kind.WORDS, thing=earned.id, silent=True),
        ),
        history=(happened(facts, event, "handed", now, earned.id),),
        toast="Noted: handed over.",
    )


@coach_tap("not_handed")
def not_handed(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Toch niet gegeven*, by the coach: earned, and still to come."""
    given = promise_of(facts.of, event.thing)
    if given is None or not given.becomes(Entry.CORRECTED):
        return Outcome(says=(overview(facts, event, now),))
    corrected = entry(given, Entry.CORRECTED, event=event.id, by=facts.coach.person.id, now=now)
    return Outcome(
        changes=(corrected,),
        says=(overview(facts, event, now),),
        history=(happened(facts, event, "corrected", now, given.id),),
        toast="Noted: still to be given.",
    )


@own_tap("received")
def received(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The participant has it: *Ja, gekregen*, also when the coach did not say so yet."""
    given = promise_of(facts.me, event.thing)
    if given is None or not (given.becomes(Entry.CONFIRMED) or given.stage is Entry.CONFIRMED):
        return gone(facts, event)
    said = Outcome(says=(answer(facts, event, "reward_received", thing=event.thing),))
    if given.stage is Entry.CONFIRMED:
        return said
    confirmed = entry(given, Entry.CONFIRMED, event=event.id, by=facts.me.person.id, now=now)
    return Outcome(changes=(confirmed,), history=(happened(facts, event, "confirmed", now, given.id),)) + said


@own_tap("not_received")
def not_received(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Not there yet: it is to be handed over again, and the coach is told."""
    given = promise_of(facts.me, event.thing)
    if given is None:
        return gone(facts, event)
    said = Outcome(says=(answer(facts, event, "reward_coming", thing=given.id),))
    if not given.becomes(Entry.CORRECTED):
        return said
    corrected = entry(given, Entry.CORRECTED, event=event.id, by=facts.me.person.id, now=now)
    told = to_coach(facts, "reward_not_received", Kind.STAFF, thing=given.id)
    history = (happened(facts, event, "corrected", now, given.id),)
    return said + Outcome(changes=(corrected,), says=told, history=history)


def small_kinds() -> tuple[str, ...]:
    """What can be given without a result: hearts that one can hold (d3); a compliment is said elsewhere."""
    return tuple(kind.code for kind in content().rewards.values() if kind.tier == "heart" and kind.cents)


@coach_tap("kindness")
def kindness(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Without a condition: first why, then it is for the participant at once."""
    code, _, why = event.thing.partition("-")
    kind = content().rewards.get(code)
    if kind is None or code not in small_kinds() or why not in KINDLY:
        return Outcome(says=(answer(facts, event, "kindness"),))
    wanted = Wanted(item=code, tier=kind.tier, cents=kind.cents, waits_for_heading=not kind.switched_on)
    if refused := refusal(facts, wanted, now):
        return Outcome(says=(answer(facts, event, "kindness", words=refused),))
    if _given_today(facts, now, why):
        return Outcome(says=(overview(facts, event, now),), toast="That is noted already.")
    promised = first_line(facts, event, wanted, now, stage=Entry.PROMISED, why=why)
    [standing] = promises((promised,))
    granted = standing.next(Entry.GRANTED, id=derive(event.id, "granted"), at=now, by=promised.by)
    return Outcome(
        changes=(promised, granted),
        says=(
            overview(facts, event, now),
            to_participant(facts, "reward_for_you", Kind.WORDS, thing=promised.promise, silent=True),
        ),
        history=(
            happened(facts, event, "promised", now, promised.promise),
            happened(facts, event, "granted", now, promised.promise),
        ),
        toast="Noted. Take it along to the next talk.",
    )


def _given_today(facts: Coached, now: datetime, why: str) -> bool:
    """A second tap gives nothing twice."""

    def same(each: Promise) -> bool:
        return not each.action and each.line.why == why and each.at.date() == now.date()

    return any(map(same, promises(facts.of.ledger)))
