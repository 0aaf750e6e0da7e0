"""Who has a call for help, and when they work again; in simple mode both in one sentence."""

from dataclasses import dataclass
from datetime import date, datetime

from conversations.care.whom_to_call import numbers
from conversations.screens import View
from conversations.wording import Wording
from domain import moments, workhours
from domain.calls import Call, Door
from domain.ears import absence, at_hand, hears
from domain.emergency_numbers import POLICE_AND_AMBULANCE
from domain.people import Person, StaffProfile
from domain.situations import Situation


@dataclass(frozen=True)
class Back:
    """Who of the staff works again, and on which day; `there`: whether they are, or away from that day on."""

    name: str
    day: date
    there: bool


def outside_hours(about: Situation, now: datetime) -> Back | None:
    """When whoever looks along works again; None while they do, and when there is no coach."""
    coach, away = about.coach, absence(about, now)
    if coach is None:
        return None
    there = (about.coach_profile or StaffProfile(person=coach.id)).when_there()
    if workhours.at_work(there, now, coach.zone):
        return None
    name = about.stand_in.name if away and about.stand_in else coach.name
    back = workhours.next_at_work(there, now, coach.zone)
    day = moments.local_day(back, coach.zone)
    return Back(name=name, day=day, there=away is not None or absence(about, back) is None)


def who_has_it(about: Situation, call: Call, w: Wording) -> str:
    """In one sentence."""
    first = _first(about, call)
    if call.door is Door.THREAT and about.stand_in:
        if first == about.stand_in:
            return w("{coach} and the team have your message.", coach=about.stand_in.name)
        coach = first.name if first else w("the team")
        return w("{coach}, {stand_in} and the team have your message.", coach=coach, stand_in=about.stand_in.name)
    return w("{coach} has your message.", coach=first.name) if first else w("The team has your message.")


def _first(about: Situation, call: Call) -> Person | None:
    """Who is named first; through the third door the stand-in comes before a coach who is away. None: the team."""
    if call.door is Door.THREAT and about.stand_in:
        return about.stand_in if absence(about, call.made_at) else about.coach
    has_it = (at_hand(about, call.made_at), about.stand_in)
    return next((each for each in has_it if each and hears(each)), None)


def simply_made(view: View, about: Situation, call: Call, w: Wording) -> list[str]:
    """Two sentences: who has it and when they work again, and whom to call when it cannot wait."""
    unheard = about.coach is None or not hears(about.coach)
    back = None if unheard else outside_hours(about, view.now)
    phone = view.programme.emergency_phone if call.door is Door.THREAT else ""
    if back is None and not unheard:
        return [
            who_has_it(about, call, w),
            *([w("Call {number} too. They help with this.", number=phone)] * bool(phone)),
        ]
    danger = w("Call {number} too, and in danger {danger}.", number=phone, danger=POLICE_AND_AMBULANCE)
    return [_has_it_until(about, call, back, w), danger if phone else numbers(w)]


def _has_it_until(about: Situation, call: Call, back: Back | None, w: Wording) -> str:
    first, threat = _first(about, call), call.door is Door.THREAT
    if back is None or first is None or first.name != back.name or (threat and not back.there):
        return who_has_it(about, call, w)
    day = w.weekday(back.day)
    if threat:
        return w("The team and {coach} have your message, {coach} works again on {day}.", coach=back.name, day=day)
    if back.there:
        return w("{coach} has your message, and works again on {day}.", coach=back.name, day=day)
    if about.stand_in is not None:
        gets = about.stand_in.name
        return w("{coach} has your message, and {name} gets it on {day}.", coach=back.name, name=gets, day=day)
    return w("{coach} has your message, and is not there on {day}.", coach=back.name, day=day)
