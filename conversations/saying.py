"""The usual answers: to who acts, to the participant it is about, and a line in the history."""

from collections.abc import Mapping
from datetime import datetime
from typing import assert_never

from conversations.events import Event, Tapped
from conversations.facts import Coached, Facts, Own, Working, person_of
from conversations.replies import Kind, Outcome, Say
from domain.history import HistoryEntry
from domain.ids import derive

NOTHING: Mapping[str, str] = {}
PASSED_ON = 1_000
"""Characters of somebody's own words that are passed on: with what stands around them they fit one message."""


def answer(
    facts: Facts, event: Event, screen: str, *, thing: str = "", words: Mapping[str, str] = NOTHING, new: bool = False
) -> Say:
    """What who acts sees next: a tap changes the message that was tapped, unless `new`."""
    about = facts.of.person.id if isinstance(facts, Coached) else ""
    edit = event.message if isinstance(event, Tapped) and not new else 0
    return Say(screen=screen, to=person_of(facts).id, about=about, thing=thing, words=words, edit=edit)


def gone(facts: Facts, event: Event) -> Outcome:
    """The one answer to what is not there, or not theirs."""
    return Outcome(says=(answer(facts, event, "gone"),))


def happened(
    facts: Facts, event: Event, kind: str, now: datetime, thing: str = "", **figures: str | int
) -> HistoryEntry:
    """One thing that happened to the participant at hand, or to who acts."""
    match facts:
        case Coached(of=of):
            subject = of.person.id
        case Own(me=me):
            subject = me.person.id
        case Working(me=staff):
            subject = staff.person.id
        case _:
            assert_never(facts)
    return HistoryEntry(
        id=derive(event.id, f"{kind}/{thing}"),
        at=now,
        actor=person_of(facts).id,
        subject=subject,
        kind=kind,
        thing=thing,
        facts=figures,
    )


def to_participant(
    facts: Coached,
    screen: str,
    kind: Kind,
    *,
    thing: str = "",
    words: Mapping[str, str] = NOTHING,
    silent: bool = False,
) -> Say:
    """A new message to the participant a coach works with."""
    return Say(screen=screen, to=facts.of.person.id, thing=thing, words=words, kind=kind, silent=silent)


def to_coach(
    facts: Own, screen: str, kind: Kind, *, thing: str = "", words: Mapping[str, str] = NOTHING
) -> tuple[Say, ...]:
    """A new message to the participant's own coach; none while there is no coach."""
    if facts.me.coach is None:
        return ()
    about = facts.me.person.id
    return (Say(screen=screen, to=facts.me.coach.id, about=about, thing=thing, words=words, kind=kind),)
