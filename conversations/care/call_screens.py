"""What a call for help looks like: who has it, and who has read it (house rule g2)."""

from dataclasses import replace
from datetime import date, datetime

from conversations.absence.examples import AWAY, profile
from conversations.aftercare.examples import asked_back
from conversations.care.having_it import outside_hours, simply_made, who_has_it
from conversations.care.help_cards import CALLED
from conversations.care.whom_to_call import numbers
from conversations.examples import CALL, THURSDAY, coach_example, example, henk, situation
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.calls import Call, Door
from domain.ears import hears
from domain.people import Role, StaffProfile
from domain.situations import Situation

SATURDAY_EVENING = datetime(2026, 4, 18, 18, 0, tzinfo=THURSDAY.tzinfo)


def _with_call(of: Situation, **changes: object) -> Situation:
    return replace(of, calls=(replace(CALL, participant=of.person.id, **changes),))  # type: ignore[arg-type]  # fields


def _called() -> Situation:
    return _with_call(situation())


def _threatened() -> Situation:
    return _with_call(situation(), door=Door.THREAT)


def _opened() -> Situation:
    return _with_call(situation(), opened_at=THURSDAY, opened_by="marieke")


def _asked_back() -> Situation:
    return _with_call(asked_back(), door=Door.AGAIN)


def _called_in_an_absence() -> Situation:
    return replace(_called(), coach_profile=profile(AWAY))


def _henk_called_before_one() -> Situation:
    monday = replace(AWAY, coach="soraya", since=date(2026, 4, 20), until=date(2026, 4, 24))
    return replace(_henk_called(), coach_profile=StaffProfile(person="soraya", stand_in="joris", absences=(monday,)))


def _threatened_in_an_absence() -> Situation:
    return replace(_threatened(), coach_profile=profile(AWAY))


def asked_back_without_coach() -> Situation:
    """Somebody of before, whose coach has left, would like contact again."""
    return replace(_asked_back(), coach=None, coach_profile=None, coaching=None, stand_in=None)


def _opened_by_a_colleague() -> Situation:
    return _with_call(asked_back_without_coach(), door=Door.AGAIN, opened_at=THURSDAY, opened_by="marieke")


def _henk_called() -> Situation:
    return _with_call(henk(), made_at=SATURDAY_EVENING)


@screen(
    "call_made",
    example(_called, thing=CALL.id),
    example(_threatened, thing=CALL.id),
    example(_henk_called, thing=CALL.id, now=SATURDAY_EVENING),
    example(_asked_back, thing=CALL.id),
    example(asked_back_without_coach, thing=CALL.id),
    example(_called_in_an_absence, thing=CALL.id),
    example(_henk_called_before_one, thing=CALL.id, now=SATURDAY_EVENING),
    example(_threatened_in_an_absence, thing=CALL.id, now=SATURDAY_EVENING),
    in_dutch_too=True,
    at_once=True,
)
def call_made(view: View, w: Wording) -> Shown | None:
    """Who has it and when it is read; outside hours honestly so, with numbers."""
    call = _call(view)
    if view.about is None or call is None:
        return None
    lines = simply_made(view, view.about, call, w) if w.simple else _made(view, view.about, call, w)
    rest = (Button(label=w("A rest from steps"), verb="rest"),) if call.door is Door.THREAT else ()
    return Shown(text="\n".join(lines), buttons=rows(*rest), on_card=CALLED if len(lines) == 1 else None)


def _made(view: View, about: Situation, call: Call, w: Wording) -> list[str]:
    phone = view.programme.emergency_phone
    lines = [who_has_it(about, call, w)]
    if call.door is Door.THREAT and phone:
        lines.append(w("Call {number} too. They help with this.", number=phone))
    return lines + _when_it_is_read(about, view.now, w)


def _when_it_is_read(about: Situation, now: datetime, w: Wording) -> list[str]:
    """Honestly: outside the hours the day on which whoever has it works again, or to whom it goes then."""
    if about.coach is None or not hears(about.coach):
        return [numbers(w)]
    back = outside_hours(about, now)
    if back is None:
        return []
    day = w.weekday(back.day)
    if not back.there:
        gets = [w("{name} gets it then.", name=about.stand_in.name)] if about.stand_in else []
        return [w("{coach} is not there on {day}.", coach=back.name, day=day), *gets, numbers(w)]
    return [w("{coach} works again on {day}.", coach=back.name, day=day), numbers(w)]


@screen(
    "call",
    coach_example(_called, thing=CALL.id),
    coach_example(_threatened, thing=CALL.id),
    coach_example(_asked_back, thing=CALL.id),
)
def call(view: View, w: Wording) -> Shown | None:
    """*Vraag om contact*, with one button; nothing of what was said."""
    found = _call(view)
    if view.about is None or found is None or found.opened_at is not None:
        return None
    door = _DOORS[found.door](w)
    text = w("<b>Asks for contact</b>: {name}", name=view.about.person.name) + f"\n{door}"
    button = Button(label=w("Open"), verb="open_call", subject=view.about.person.id, thing=found.id)
    return Shown(text=text, buttons=rows(button), protect=True)


_DOORS = {
    Door.TALK: lambda w: w("Would like to talk."),
    Door.STUCK: lambda w: w("Something does not work."),
    Door.AGAIN: lambda w: w("Would like contact again, after your time together."),
    Door.THREAT: lambda w: w("Eviction, or power, gas or water stops. A first talk is due within three working days."),
}


@screen(
    "call_opened",
    coach_example(_opened, thing=CALL.id),
    coach_example(_opened_by_a_colleague, thing=CALL.id),
)
def call_opened(view: View, w: Wording) -> Shown | None:
    """Read, and the participant knows it."""
    found = _call(view)
    if view.about is None or found is None:
        return None
    name = view.about.person.name
    text = w("<b>Asks for contact</b>: {name}", name=name) + f"\n{_DOORS[found.door](w)}\n"
    text += w("{name} sees that you have read it. Call or visit as you usually do.", name=name)
    return Shown(text=text, buttons=rows(*_way_to(view, view.about, found, w)), protect=True)


def _way_to(view: View, about: Situation, found: Call, w: Wording) -> tuple[Button, ...]:
    """To the page, for who may see it; or to become the coach of somebody whose coach has left."""
    me, name, subject = view.to.id if view.to else "", about.person.name, about.person.id
    if me in {each.id for each in (about.coach, about.stand_in) if each and hears(each)}:
        return (Button(label=w("Open {name}", name=name), verb="person", subject=subject),)
    is_coach = view.to is not None and Role.COACH in view.to.roles
    if not is_coach or found.door is not Door.AGAIN or found.opened_by != me:
        return ()
    label = w("I become the coach of {name}", name=name)
    return (Button(label=label, verb="take_over", subject=subject, thing=found.id),)


@screen("call_read", example(_opened, thing=CALL.id, words={"by": "Marieke"}))
def call_read(view: View, w: Wording) -> Shown | None:
    """To the participant: it was read."""
    return Shown(text=w("{name} has read your message.", name=view.words["by"]))


def _call(view: View) -> Call | None:
    calls = view.about.calls if view.about else ()
    return next((each for each in calls if each.id == view.thing), None)
