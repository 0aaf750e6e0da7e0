"""Which staff member may look at which participant, now (law 8)."""

from datetime import datetime

from conversations.events import Heard, Tapped
from domain import moments
from domain.calls import Call, Door
from domain.situations import Situation, Staff

OPENS_CALLS = "open_call"


def may_see(staff: Staff, situation: Situation, event: Heard, now: datetime) -> bool:
    """Own coach; the stand-in on the coach's day off; for a call that reached them, stand-in and crisis address too."""
    if any(each.id == situation.person.id for each in staff.caseload):
        return True
    stand_in = any(each.id == situation.person.id for each in staff.standing_in_for)
    if stand_in and _coach_is_off(situation, now):
        return True
    crisis_address = situation.programme.crisis_person == staff.person.id
    if not isinstance(event, Tapped) or event.verb != OPENS_CALLS:
        return False
    call = next((each for each in situation.calls if each.id == event.thing), None)
    if call is None:
        return False
    return (stand_in and _reached(call, situation, 1)) or (crisis_address and _reached(call, situation, 2))


def _reached(call: Call, situation: Situation, carried_to: int) -> bool:
    """The third door and a call without a coach reach all at once, others only when nobody opened them in time."""
    return call.door is Door.THREAT or situation.coach is None or call.carried_to >= carried_to


def _coach_is_off(situation: Situation, now: datetime) -> bool:
    profile = situation.coach_profile
    return profile is not None and moments.local_day(now, situation.person.zone) in profile.days_off
