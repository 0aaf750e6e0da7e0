"""STOP and START, blocking and being unreachable: to the coach they all look the same (house rule g4)."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Heard, Started, Tapped, Wrote
from conversations.facts import Own
from conversations.mythings.erasing import kept_after_all
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import answer, happened
from conversations.verbs import Meaning, meaning, own_tap
from domain.history import HistoryEntry
from domain.ids import derive
from domain.situations import Situation


@meaning(Meaning.STOP)
def stop(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """All messages stop at once; nothing is deleted."""
    return _stopped(facts, event, now)


@own_tap("stop")
def stop_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """As the word."""
    return _stopped(facts, event, now)


def _stopped(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    person = facts.me.person
    says = (answer(facts, event, "stopped"),)
    if person.stopped_at is not None:
        return Outcome(says=says)
    return Outcome(
        changes=(replace(person, stopped_at=now), LeavePlace(person=person.id)),
        says=(*says, *coach_told(facts.me)),
        history=(happened(facts, event, "stopped", now),),
    )


@meaning(Meaning.START)
def start(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Messages are welcome again; what was missed is not listed."""
    return _resumed(facts, event, now)


@own_tap("start")
def start_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """As the word."""
    return _resumed(facts, event, now)


def started_again(facts: Own, event: Started, now: datetime) -> Outcome:
    """START was pressed by someone who is in already."""
    return _resumed(facts, event, now)


def _resumed(facts: Own, event: Tapped | Wrote | Started, now: datetime) -> Outcome:
    person = facts.me.person
    if person.stopped_at is None:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(
        changes=(replace(person, stopped_at=None), *kept_after_all(facts.me)),
        says=(answer(facts, event, "started_again"),),
        history=(happened(facts, event, "started", now),),
    )


def blocked(situation: Situation, event: Heard, now: datetime) -> Outcome:
    """The bot was blocked: like STOP for the coach, and found out without sending."""
    return unreachable(situation, event.id, now)


def unblocked(situation: Situation, event: Heard, now: datetime) -> Outcome:
    """Let in again: nothing is sent by itself, and nothing of before comes after."""
    return Outcome(changes=(replace(situation.person, unreachable_since=None),))


def unreachable(situation: Situation, event: str, now: datetime) -> Outcome:
    """Nothing can be sent any more; the coach is told once, in the words that STOP has too."""
    person = situation.person
    if person.unreachable_since is not None:
        return Outcome()
    entry = HistoryEntry(id=derive(event, "unreachable"), at=now, actor="clock", subject=person.id, kind="unreachable")
    told = coach_told(situation) if person.stopped_at is None else ()
    return Outcome(changes=(replace(person, unreachable_since=now),), says=told, history=(entry,))


def coach_told(situation: Situation) -> tuple[Say, ...]:
    """The one sentence for STOP, a block and a message that cannot arrive (house rule g4)."""
    if situation.coach is None:
        return ()
    return (Say(screen="cannot_send", to=situation.coach.id, about=situation.person.id, kind=Kind.STAFF),)
