"""What help, stopping, resting and things that are not text look like."""

from dataclasses import replace
from datetime import datetime

from conversations.album.worked_screens import APPEARS_AT
from conversations.care.crisis_screens import POLICE_AND_AMBULANCE, SUICIDE_LINE
from conversations.examples import CALL, FATIMA, THURSDAY, coach_example, example, henk, precious, situation
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments, workhours
from domain.calls import Call, Door
from domain.people import Rest, StaffProfile
from domain.progress import progress
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


def _henk_called() -> Situation:
    return _with_call(henk(), made_at=SATURDAY_EVENING)


def _resting() -> Situation:
    return situation(replace(FATIMA, rest=Rest(since=THURSDAY)))


@screen("doors", example(), example(henk), example(henk, thing="occ-box"), example(precious))
def doors(view: View, w: Wording) -> Shown | None:
    """*Ik wil even praten / Iets lukt niet / Uit huis gezet, of stroom, gas of water stopt*."""
    coach = view.about.coach.name if view.about and view.about.coach else w("the team")
    talk = Button(label=w("I would like to talk"), verb="door", thing="talk")
    stuck = Button(label=w("Something does not work"), verb="door", thing="stuck")
    threat = Button(label=w("Evicted, or no power, gas or water"), verb="door", thing="threat")
    text = w("What is it about? I tell {coach} at once.", coach=coach) + "\n" + _danger(w)
    more = (Button(label=w("More"), verb="more", thing=view.thing),) if w.simple and view.thing else ()
    mine = (Button(label=w("My things"), verb="mine"),) if w.simple else ()
    worked = (Button(label=w("What worked"), verb="worked"),) if w.simple and _has_list(view) else ()
    return Shown(text=text, buttons=rows(talk, stuck, threat, *worked, *mine, *more))


def _has_list(view: View) -> bool:
    """Whether *wat is al gelukt* has appeared for this person (house rule g12)."""
    return view.about is not None and progress(view.about).count >= APPEARS_AT


def _danger(w: Wording) -> str:
    return w("Is there danger? Call {number}.", number=POLICE_AND_AMBULANCE)


@screen(
    "call_made",
    example(_called, thing=CALL.id),
    example(_threatened, thing=CALL.id),
    example(_henk_called, thing=CALL.id, now=SATURDAY_EVENING),
)
def call_made(view: View, w: Wording) -> Shown | None:
    """Who has it and when it is read; outside hours honestly so, with numbers."""
    call = _call(view)
    if view.about is None or call is None:
        return None
    phone = view.programme.emergency_phone
    lines = [_who_has_it(view.about, call, w)]
    if call.door is Door.THREAT and phone:
        lines.append(w("Call {number} too. They help with this.", number=phone))
    lines += _when_it_is_read(view, w)
    rest = (Button(label=w("A rest from steps"), verb="rest"),) if call.door is Door.THREAT else ()
    return Shown(text="\n".join(lines), buttons=rows(*rest))


def _who_has_it(about: Situation, call: Call, w: Wording) -> str:
    coach = about.coach.name if about.coach else w("the team")
    if call.door is Door.THREAT and about.stand_in:
        return w("{coach}, {stand_in} and the team have your message.", coach=coach, stand_in=about.stand_in.name)
    return w("{coach} has your message.", coach=coach)


def _when_it_is_read(view: View, w: Wording) -> list[str]:
    about = view.about
    if about is None or about.coach is None:
        return [_numbers(w)]
    profile = about.coach_profile or StaffProfile(person=about.coach.id)
    if workhours.at_work(profile, view.now, about.coach.zone):
        return []
    back = moments.local_day(workhours.next_at_work(profile, view.now, about.coach.zone), about.coach.zone)
    return [w("{coach} works again on {day}.", coach=about.coach.name, day=w.weekday(back)), _numbers(w)]


def _numbers(w: Wording) -> str:
    return w(
        "Can it not wait? Call {life} to talk, or {danger} in danger.", life=SUICIDE_LINE, danger=POLICE_AND_AMBULANCE
    )


@screen("call", coach_example(_called, thing=CALL.id), coach_example(_threatened, thing=CALL.id))
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
    Door.THREAT: lambda w: w("Eviction, or power, gas or water stops. A first talk is due within three working days."),
}


@screen("call_opened", coach_example(_opened, thing=CALL.id))
def call_opened(view: View, w: Wording) -> Shown | None:
    """Read, and the participant knows it."""
    found = _call(view)
    if view.about is None or found is None:
        return None
    name = view.about.person.name
    text = w("<b>Asks for contact</b>: {name}", name=name) + f"\n{_DOORS[found.door](w)}\n"
    text += w("{name} sees that you have read it. Call or visit as you usually do.", name=name)
    person = Button(label=w("Open {name}", name=name), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(person), protect=True)


@screen("call_read", example(_opened, thing=CALL.id, words={"by": "Marieke"}))
def call_read(view: View, w: Wording) -> Shown | None:
    """To the participant: it was read."""
    return Shown(text=w("{name} has read your message.", name=view.words["by"]))


@screen("stopped", example(), example(henk), example(precious))
def stopped(view: View, w: Wording) -> Shown | None:
    """All is quiet; the way back is one word."""
    return Shown(
        text=w("I send nothing more. Your plan stays. Do you want me back? Write START."),
        buttons=rows(Button(label=w("Start again"), verb="start")),
    )


@screen("started_again", example(), example(henk))
def started_again(view: View, w: Wording) -> Shown | None:
    """Welcome, without a list of what was missed."""
    name = view.to.name if view.to else ""
    return Shown(
        text=w("Good to have you here again, {name}. Your plan is still here.", name=name),
        buttons=rows(Button(label=w("My step"), verb="today")),
    )


@screen("cannot_send", coach_example())
def cannot_send(view: View, w: Wording) -> Shown | None:
    """The same words for STOP, a block and failed delivery (house rule g4)."""
    if view.about is None:
        return None
    text = w("{name}: Stapje cannot send messages now.", name=view.about.person.name)
    person = Button(label=w("Open {name}", name=view.about.person.name), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(person), protect=True)


@screen("ask_rest", example(), example(henk))
def ask_rest(view: View, w: Wording) -> Shown | None:
    """One question before the rest begins (house rule g3)."""
    text = w("Then I ask nothing for a while. Shall I still tell you about your talks?")
    on = Button(label=w("Yes, the talks"), verb="rest_on", thing="with")
    off = Button(label=w("No, nothing at all"), verb="rest_on", thing="without")
    return Shown(text=text, buttons=rows(on, off))


@screen("resting", example(_resting))
def resting(view: View, w: Wording) -> Shown | None:
    """It has begun, and ends with one tap."""
    talks = view.to is not None and view.to.rest is not None and view.to.rest.appointments
    also = w("You still hear about your talks.") if talks else ""
    text = " ".join(each for each in (w("I am quiet now. Your plan stays."), also) if each)
    return Shown(text=text, buttons=rows(Button(label=w("I want to go on"), verb="rest_end")))


@screen("rest_ended", example(), example(henk))
def rest_ended(view: View, w: Wording) -> Shown | None:
    """One small step at most."""
    return Shown(
        text=w("Good. Shall we begin quietly with one step?"), buttons=rows(Button(label=w("My step"), verb="today"))
    )


@screen("rest_asked", coach_example())
def rest_asked(view: View, w: Wording) -> Shown | None:
    """The coach hears that the person decides."""
    name = view.about.person.name if view.about else ""
    return Shown(text=w("I have asked {name}. The rest ends when {name} says so.", name=name), protect=True)


@screen("rest_over", example(_resting))
def rest_over(view: View, w: Wording) -> Shown | None:
    """The coach asks whether the rest may end."""
    if view.about is None or view.about.person.rest is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("From {coach}: shall we end the rest together?", coach=coach)
    return Shown(text=text, buttons=rows(Button(label=w("Yes, go on"), verb="rest_end")))


@screen("sent_photo", example(), example(henk))
def sent_photo(view: View, w: Wording) -> Shown | None:
    """Photos are off by policy (house rule g5)."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("I do not keep photos. Do not send a photo of a letter. Show it to {coach}.", coach=coach)
    return Shown(text=text, buttons=rows(_help(w)))


@screen("sent_voice", example(), example(henk))
def sent_voice(view: View, w: Wording) -> Shown | None:
    """Voice is welcome, and honestly not heard."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("I cannot listen yet. A few words help me, or a tap. Shall I ask {coach} to call you?", coach=coach)
    return Shown(
        text=text, buttons=rows(Button(label=w("Ask {coach}", coach=coach), verb="door", thing="talk"), _today(w))
    )


@screen("sent_sticker", example())
def sent_sticker(view: View, w: Wording) -> Shown | None:
    """A sticker."""
    return Shown(text=w("Nice! Here is your step, if you like."), buttons=rows(_today(w)))


@screen("sent_other", example())
def sent_other(view: View, w: Wording) -> Shown | None:
    """A location, a contact, anything else."""
    return Shown(text=w("I do not keep this. I read words and taps."), buttons=rows(_today(w), _help(w)))


@screen("edited", example())
def edited(view: View, w: Wording) -> Shown | None:
    """A changed text is not read again."""
    return Shown(text=w("I only read new messages. Write it once more, then I read it."), buttons=rows(_today(w)))


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")


def _help(w: Wording) -> Button:
    return Button(label=w("Help"), verb="help")


def _call(view: View) -> Call | None:
    calls = view.about.calls if view.about else ()
    return next((each for each in calls if each.id == view.thing), None)
