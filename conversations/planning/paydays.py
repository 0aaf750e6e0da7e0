"""The day that money comes in: asked only when a step hangs on it, and the person may leave it out."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import occurrence_of, open_steps, today
from conversations.replies import Change, LeavePlace, Outcome
from conversations.saying import answer
from conversations.verbs import own_tap, own_text
from domain import repeating
from domain.people import Person
from domain.plans import Action, Occurrence
from domain.rhythms import Anchor, Around
from domain.situations import Place

_SAID = re.compile(
    r"(?:op |on )?(?:de |the )?(?P<day>\d{1,2})(?:e|de|ste|st|nd|rd|th)?(?: van de maand| of the month)?"
)
_LAST = 31


def asks_payday(facts: Own, event: Heard, opening: Iterable[Action], now: datetime) -> Outcome:
    """The question, when one of these steps hangs on a payday that is not known."""
    if facts.me.person.wishes.payday is not None or not any(_on_payday(each) for each in opening):
        return Outcome()
    return _asked(facts, event, now, new=True)


@own_tap("payday_again")
def payday_again(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Another day of the month."""
    return _asked(facts, event, now)


@own_tap("payday_later")
def payday_later(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Not now: the step stays, without a day."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "payday_unknown"),))


@own_tap("bills_too")
def bills_too(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Messages about bills may come in the days before payday too: the person chose it (house rule g9)."""
    person = facts.me.person
    if person.wishes.payday is None:
        return _asked(facts, event, now)
    chosen = replace(person, wishes=replace(person.wishes, bills_before_payday=True))
    return Outcome(changes=(chosen,), says=(answer(facts, event, "payday_kept"),))


@own_text("payday")
def payday(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*De 23e*: the steps that hang on it get their day."""
    day = day_said(event.text)
    if day is None:
        return Outcome(says=(answer(facts, event, "ask_payday", words={"again": "yes"}),))
    person = replace(facts.me.person, wishes=replace(facts.me.person.wishes, payday=day))
    return Outcome(
        changes=(person, *with_their_day(facts, person, now), LeavePlace(person=person.id)),
        says=(answer(facts, event, "payday_kept"),),
    )


def _asked(facts: Own, event: Heard, now: datetime, *, new: bool = False) -> Outcome:
    place = Place(person=facts.me.person.id, verb="payday", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_payday", new=new),))


def day_said(text: str) -> int | None:
    """The day of the month in *de 23e*; None when it is not surely that."""
    found = _SAID.fullmatch(text.lower().strip(" .!"))
    day = int(found["day"]) if found else 0
    return day if 1 <= day <= _LAST else None


def with_their_day(facts: Own, person: Person, now: datetime) -> tuple[Change, ...]:
    """The next times of the steps around payday that nothing was said or asked about, as `person` has it now.

    Without a payday they stay, without a day.
    """
    known = replace(facts.me, person=person)
    waiting = (each for each in open_steps(known) if _on_payday(each))
    newest = ((each, occurrence_of(known, each.id)) for each in waiting)
    return tuple(
        _moved(there, repeating.first(known, each, today(known, now)))
        for each, there in newest
        if there and there.report is None and there.asked_at is None
    )


def _moved(there: Occurrence, to: Occurrence) -> Occurrence:
    """A time that has a day already keeps its id: the newest time of a step is the one with the highest."""
    return to if there.day is None else replace(there, day=to.day)


def _on_payday(step: Action) -> bool:
    return isinstance(step.repeats, Around) and step.repeats.anchor is Anchor.PAYDAY
