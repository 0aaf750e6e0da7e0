"""What the operator writes down about the programme: its names, its number, and who promised what."""

from dataclasses import replace
from datetime import datetime

from conversations.events import ProgrammeSet
from conversations.replies import Outcome
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Programme


def set_programme(programme: Programme, event: ProgrammeSet, now: datetime) -> Outcome:
    """Changes what is named in the event; all else stays."""
    after = replace(
        programme,
        name=event.name or programme.name,
        organisation=event.organisation or programme.organisation,
        emergency_phone=event.emergency_phone or programme.emergency_phone,
        promise_decided=event.promise_decided or programme.promise_decided,
        privacy_contact=event.privacy_contact or programme.privacy_contact,
        fictional=event.fictional or programme.fictional,
    )
    entry = HistoryEntry(
        id=derive(event.id, "programme_set"), at=now, actor="operator", subject="programme", kind="programme_set"
    )
    return Outcome(changes=(after,), history=(entry,))
