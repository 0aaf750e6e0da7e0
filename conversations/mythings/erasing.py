"""Erasing as an outcome: what is planned for it, what it does, and what withdraws it."""

from datetime import datetime, timedelta

from conversations.replies import DropDue, Erase, Outcome, Say
from domain import moments
from domain.dues import Due, Slot, due_id
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Person
from domain.situations import Situation

DAY_TO_UNDO = timedelta(days=1)


def planned(person: Person, chat: str, now: datetime) -> Due:
    """Erasing in a day; the thing is the chat that gets the last message, which belongs to nobody by then."""
    at = now + DAY_TO_UNDO
    day = moments.local_day(at, person.zone)
    name = due_id(person.id, chat, day, Slot.ERASE)
    return Due(id=name, person=person.id, about=person.id, thing=chat, slot=Slot.ERASE, day=day, at=at)


def waiting(of: Situation) -> Due | None:
    """The erasing that can still be withdrawn."""
    return next((due for due in of.dues if due.slot is Slot.ERASE), None)


def kept_after_all(of: Situation) -> tuple[DropDue, ...]:
    """Withdraws it."""
    return tuple(DropDue(id=due.id) for due in of.dues if due.slot is Slot.ERASE)


def erased(person: Person, chat: str, event: str, now: datetime) -> Outcome:
    """Everything goes; the receipt names nobody and is the last message to this chat."""
    read_as = {"language": person.language, "level": person.level, "formal": "yes" if person.wishes.formal else ""}
    receipt = Say(screen="erased", chat=chat, words=read_as)
    entry = HistoryEntry(
        id=derive(event, f"erased/{person.id}"), at=now, actor=person.id, subject=person.id, kind="erased"
    )
    return Outcome(changes=(Erase(person=person.id),), says=(receipt,), history=(entry,))
