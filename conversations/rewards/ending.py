"""A promise that ends before it is handed over: only with the step, by the participant's wish, or as a mistake (d3)."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, Say
from conversations.rewards.linking import overview
from conversations.rewards.promising import entry, promise_of
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.moments import local_day
from domain.rewards import UNTOLD, Entry, Promise, Why
from domain.situations import Situation


@coach_tap("reward_end")
def reward_end(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Which reasons there are for this one."""
    promise = promise_of(facts.of, event.thing)
    if promise is None or not promise.becomes(Entry.WITHDRAWN):
        return Outcome(says=(overview(facts, event, now),))
    words = {"mistake": "yes" if may_be_a_mistake(facts.of, promise, now) else ""}
    return Outcome(says=(answer(facts, event, "reward_end", thing=promise.id, words=words),))


def may_be_a_mistake(of: Situation, promise: Promise, now: datetime) -> bool:
    """Nobody heard of it, or it was told today and not earned: after that a promise stays a promise."""
    if promise.stage in UNTOLD:
        return True
    told = next((each.at for each in of.ledger if each.promise == promise.id and each.entry is Entry.PROMISED), None)
    zone = of.person.zone
    same_day = told is not None and local_day(told, zone) == local_day(now, zone)
    return promise.stage is Entry.PROMISED and same_day


@coach_tap("reward_mistake")
def reward_mistake(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """It goes; the participant is told where they had heard of it."""
    promise = promise_of(facts.of, event.thing)
    if promise is None or not may_be_a_mistake(facts.of, promise, now):
        return Outcome(says=(overview(facts, event, now),))
    untold = promise.stage in UNTOLD
    why = Why.UNTOLD if untold else Why.MISTAKE
    gone_ = entry(promise, Entry.WITHDRAWN, event=event.id, by=facts.coach.person.id, now=now, why=why)
    words = {"item": promise.item, "own": promise.words}
    told = to_participant(facts, "reward_mistake", Kind.WORDS, thing=promise.action, words=words, silent=True)
    return Outcome(
        changes=(gone_,),
        says=(overview(facts, event, now), *(() if untold else (told,))),
        history=(happened(facts, event, "withdrawn", now, promise.id),),
        toast="Done.",
    )


@coach_tap("reward_wish")
def reward_wish(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The participant would rather not: they are asked, and only their own tap ends it."""
    promise = promise_of(facts.of, event.thing)
    if promise is None or not promise.may_end:
        return Outcome(says=(overview(facts, event, now),))
    key = f"{promise.id}/wish/{local_day(now, facts.of.person.zone)}"
    asked = Say(screen="reward_wish", to=facts.of.person.id, thing=promise.id, kind=Kind.WORDS, key=key, silent=True)
    return Outcome(says=(answer(facts, event, "reward_wish_asked", thing=promise.id), asked))


@own_tap("no_reward")
def no_reward(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The participant's own wish: without a question why."""
    promise = promise_of(facts.me, event.thing)
    if promise is None or not promise.may_end:
        return gone(facts, event)
    gone_ = entry(promise, Entry.WITHDRAWN, event=event.id, by=facts.me.person.id, now=now, why=Why.WISH)
    words = {"item": promise.item, "own": promise.words}
    return Outcome(
        changes=(gone_,),
        says=(answer(facts, event, "reward_let_go"), *to_coach(facts, "reward_wished", Kind.STAFF, words=words)),
        history=(happened(facts, event, "withdrawn", now, promise.id),),
    )


@own_tap("keep_reward")
def keep_reward(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It stays."""
    promise = promise_of(facts.me, event.thing)
    if promise is None:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "reward_kept", thing=promise.id),))
