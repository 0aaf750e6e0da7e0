"""Which staff member may look at which participant, now (law 8)."""

from datetime import datetime

from conversations.events import Heard, Tapped
from conversations.handover.agreeing import ABOUT_HAND_OVERS
from domain import ears
from domain.situations import Situation, Staff

ABOUT_CALLS = frozenset({"open_call", "take_over"})
"""Taps that a call for help allows to whom it has reached."""


def may_see(staff: Staff, situation: Situation, event: Heard, now: datetime) -> bool:
    """Own coach; the stand-in while the coach is away; for one matter who is asked to take over or a call reached."""
    if any(each.id == situation.person.id for each in staff.caseload):
        return True
    if (deputy := ears.deputy(situation, now)) is not None and deputy.id == staff.person.id:
        return True
    if isinstance(event, Tapped) and event.verb in ABOUT_HAND_OVERS:
        return situation.album.asks(staff.person.id) is not None
    if not isinstance(event, Tapped) or event.verb not in ABOUT_CALLS:
        return False
    call = next((each for each in situation.calls if each.id == event.thing), None)
    return call is not None and ears.reached(call, situation, staff.person)
