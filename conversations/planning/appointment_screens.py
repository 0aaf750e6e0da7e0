"""What coach and participant see of a talk."""

from dataclasses import replace
from datetime import datetime
from html import escape

from conversations.examples import TALK, coach_example, example, henk, situation
from conversations.planning.lines import discreet, own_rows, rows
from conversations.planning.pictures import talk_picture
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.appointments import Appointment, AppointmentStatus
from domain.moments import local_day
from domain.situations import Situation


def _asks_other_time() -> Situation:
    return situation(appointments=(replace(TALK, answer="other_time"),))


@screen("ask_appointment", coach_example(), coach_example(words={"again": "yes"}))
def ask_appointment(view: View, w: Wording) -> Shown | None:
    """Asks the coach where and when; a talk that lies ahead can be called off."""
    if view.about is None:
        return None
    unread = w("I cannot read that as a place, a day and an hour.") + "\n" if view.words.get("again") else ""
    text = unread + w(
        "Where and when? Behind | may stand what to bring. For example:"
        "\n\n<i>Community house, Tue 21 April 11:00 | your binder</i>"
    )
    return Shown(text=text, buttons=rows(*_calls_off(view, view.about, w), _back(view.about, w)), protect=True)


def _calls_off(view: View, about: Situation, w: Wording) -> list[Button]:
    ahead = [each for each in about.appointments if each.status is AppointmentStatus.PLANNED and each.at > view.now]
    return [
        Button(
            label=w("Cancelled: {day}", day=w.day(local_day(each.at, about.person.zone))),
            verb="appointment_off",
            subject=about.person.id,
            thing=each.id,
        )
        for each in ahead
    ]


@screen("appointment_made", coach_example(thing=TALK.id))
def appointment_made(view: View, w: Wording) -> Shown | None:
    """Echoes to the coach what was read."""
    talk = _planned(view)
    if view.about is None or talk is None:
        return None
    head = w("Made. {name} gets a message:", name=view.about.person.name)
    off = Button(
        label=w("Not right: take it back"), verb="appointment_off", subject=view.about.person.id, thing=talk.id
    )
    return Shown(text=f"{head}\n\n{talk_lines(talk, w)}", buttons=rows(off, _back(view.about, w)), protect=True)


@screen("appointment_new", example(thing=TALK.id))
def appointment_new(view: View, w: Wording) -> Shown | None:
    """Tells the participant of a new talk and asks whether it suits (house rule g10)."""
    talk = _planned(view)
    if view.about is None or talk is None or talk.at <= view.now:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("You have a talk with {coach}:", coach=coach) + f"\n\n{talk_lines(talk, w)}\n\n" + w("Does that suit you?")
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, *answers(talk, w)))


@screen("appointment_yes", example(thing=TALK.id))
def appointment_yes(view: View, w: Wording) -> Shown | None:
    """It suits."""
    talk = _planned(view)
    if talk is None:
        return None
    other = Button(label=w("Another time"), verb="other_time", revision=talk.revision, thing=talk.id)
    card = (Button(label=w("My card for the talk"), verb="card", thing=talk.id),) if w.simple else ()
    head = w("Good. See you then:")
    text, drawing = f"{head}\n\n{talk_lines(talk, w)}", talk_picture(head, talk, w)
    return Shown(text=text, buttons=own_rows(w, other, *card), drawing=drawing)


@screen("other_time", example(thing=TALK.id))
def other_time(view: View, w: Wording) -> Shown | None:
    """It does not suit; when does may be written."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    return Shown(text=w("That is fine. I tell {coach}. When does it suit you? You may write it here.", coach=coach))


@screen("other_time_passed_on", example(), example(henk))
def other_time_passed_on(view: View, w: Wording) -> Shown | None:
    """What was written went to the coach."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    return Shown(text=w("Thank you. {coach} has it, and makes a new time with you.", coach=coach))


@screen(
    "other_time_asked",
    coach_example(_asks_other_time, thing=TALK.id),
    coach_example(_asks_other_time, thing=TALK.id, words={"words": "woensdag kan ik wel"}),
)
def other_time_asked(view: View, w: Wording) -> Shown | None:
    """Tells the coach that another time is asked for, with the participant's words when there are any."""
    talk = _planned(view)
    if view.about is None or talk is None or talk.answer != "other_time":
        return None
    name, said = view.about.person.name, view.words.get("words", "")
    text = w("{name} asks for another time for {moment}.", name=name, moment=w.moment(talk.at))
    text += f"\n\n“{escape(said)}”" if said else ""
    new = Button(label=w("New appointment"), verb="appointment", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(new), protect=True)


@screen("appointment_off", example(words={"at": TALK.at.isoformat()}))
def appointment_off(view: View, w: Wording) -> Shown | None:
    """Tells the participant that a talk does not go on."""
    at = datetime.fromisoformat(view.words["at"])
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("Your talk of {moment} is cancelled. {coach} makes a new time with you.", moment=w.moment(at), coach=coach)
    return Shown(text=discreet(view, text, w))


def talk_lines(talk: Appointment, w: Wording) -> str:
    """Day and hour, place, and what to bring."""
    bring = w("Bring along: {things}", things=talk.bring) if talk.bring else ""
    return "\n".join(line for line in (f"<b>{w.moment(talk.at)}</b>", escape(talk.place), bring) if line)


def answers(talk: Appointment, w: Wording) -> tuple[Button, Button]:
    """[Ja, ik kom] [Andere tijd]."""
    return (
        Button(label=w("Yes, I am coming"), verb="coming", revision=talk.revision, thing=talk.id),
        Button(label=w("Another time"), verb="other_time", revision=talk.revision, thing=talk.id),
    )


def _planned(view: View) -> Appointment | None:
    talks = view.about.appointments if view.about else ()
    return next((t for t in talks if t.id == view.thing and t.status is AppointmentStatus.PLANNED), None)


def _back(about: Situation, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=about.person.id)
