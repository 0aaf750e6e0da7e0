"""How the ledger follows a step: the yes makes a promise of an offer, and a step that goes takes its offer along."""

from collections.abc import Mapping
from datetime import datetime

from conversations.content import content
from domain.ids import derive
from domain.rewards import NOT_EARNED, Entry, LedgerEntry, Promise, Why, promises
from domain.situations import Situation


def reward_of(situation: Situation, action: str) -> Promise | None:
    """What is linked to a step; None when nothing is."""
    return next((each for each in promises(situation.ledger) if each.action == action), None)


def promise_of(situation: Situation | None, id_: str) -> Promise | None:
    """One promise; None when it is not there, or not theirs, or nobody is."""
    ledger = situation.ledger if situation else ()
    return next((each for each in promises(ledger) if each.id == id_), None)


def agreed(situation: Situation, action: str, event: str, by: str, now: datetime) -> tuple[LedgerEntry, ...]:
    """The participant said yes to the step: what was offered with it is promised."""
    offered = reward_of(situation, action)
    return (
        (entry(offered, Entry.PROMISED, event=event, by=by, now=now),)
        if offered and offered.stage is Entry.OFFERED
        else ()
    )


def withdrawn(situation: Situation, action: str, event: str, by: str, now: datetime) -> tuple[LedgerEntry, ...]:
    """The step is no longer needed: what was not earned yet goes with it (d3), never for another reason."""
    linked = reward_of(situation, action)
    return (
        (entry(linked, Entry.WITHDRAWN, event=event, by=by, now=now, why=Why.STEP),)
        if linked and linked.stage in NOT_EARNED
        else ()
    )


def entry(
    promise: Promise, kind: Entry, *, event: str, by: str, now: datetime, occasion: str = "", why: str = ""
) -> LedgerEntry:
    """The next line about a promise; ValueError where no arrow goes."""
    id_ = derive(event, f"{kind}/{promise.id}")
    return promise.next(kind, id=id_, at=now, by=by, occasion=occasion, why=why)


def phrase(promise: Promise, language: str) -> str:
    """*Een bloemetje*, for inside a sentence; of the empty box the coach's own words."""
    reward = content().rewards.get(promise.item)
    return reward.phrase.in_(language) if reward and not promise.words else promise.words


def noun(promise: Promise, language: str) -> str:
    """*Bloemetje*, for the coach's list of what to take along."""
    reward = content().rewards.get(promise.item)
    return reward.noun.in_(language) if reward and not promise.words else promise.words


def named(words: Mapping[str, str], language: str) -> str:
    """The same as `phrase` of a promise that ended, from what a message carries: `item` and `own`."""
    reward = content().rewards.get(words["item"])
    return reward.phrase.in_(language) if reward and not words["own"] else words["own"]
