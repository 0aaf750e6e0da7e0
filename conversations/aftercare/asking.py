"""After the time with the coach: *Hoe gaat het?* in some months, a last word, and then everything goes (g18)."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.cards.check_in_screens import ON
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Erase, Kind, Outcome, Say
from conversations.saying import answer, happened
from conversations.verbs import Meaning, meaning, own_tap
from domain.dues import Due, Slot
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Person
from domain.situations import Situation

_STILL_ASKED = timedelta(days=3)
"""How long the question may wait for an open hour."""
_SCREENS = {Slot.AFTERCARE: "aftercare", Slot.LAST_WORD: "last_word"}


def aftercare_due(situation: Situation, due: Due, event: str, now: datetime) -> Outcome:
    """The question of a month, or the last word; forgetting is another one's."""
    say = Say(
        screen=_SCREENS[due.slot],
        to=due.person,
        thing=due.thing,
        kind=Kind.QUIET,
        key=f"{due.person}/{due.thing}/{due.day}/{due.slot}",
        expires_at=now + _STILL_ASKED,
    )
    return Outcome(says=(say,), history=(_entry(due.person, "asked", event, now, due.thing, slot=due.slot.value),))


def forgotten(person: Person, event: str, now: datetime) -> Outcome:
    """Everything goes, as the last word said; nobody is told once more."""
    return Outcome(changes=(Erase(person=person.id),), history=(_entry(person.id, "erased", event, now),))


def _entry(person: str, kind: str, event: str, now: datetime, thing: str = "", **facts: str) -> HistoryEntry:
    name = derive(event, f"{kind}/{person}/{thing}")
    return HistoryEntry(id=name, at=now, actor="clock", subject=person, kind=kind, thing=thing, facts=facts)


@own_tap("aftercare_well")
def well(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Gaat goed*: that is all there was to ask, and it stays with the participant."""
    if not facts.me.person.in_aftercare:
        return Outcome(says=(answer(facts, event, "good_to_hear"),))
    said = (happened(facts, event, "well", now),)
    return Outcome(says=(answer(facts, event, "aftercare_well"),), history=said)


@meaning(Meaning.WELL)
def well_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    in_aftercare = facts.me.person.in_aftercare
    return Outcome(says=(answer(facts, event, "aftercare_well" if in_aftercare else "good_to_hear"),))


@own_tap("aftercare_ask")
def ask(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet meer vragen*, or again after all; the data says which, so that a second tap is the same."""
    person = facts.me.person
    if not person.in_aftercare:
        return Outcome(says=(answer(facts, event, "today"),))
    wishes = replace(person.wishes, aftercare=event.thing == ON)
    shown = answer(facts, event, "aftercare_asks")
    return Outcome(changes=(replace(person, wishes=wishes),), says=(shown,))
