"""What an absence looks like: to the coach, to the stand-in, and to who is coached."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

from conversations.absence.examples import (
    AWAY,
    LATER,
    alone,
    henk_without,
    of_coach,
    of_stand_in,
    over,
    with_a_talk,
    without,
)
from conversations.absence.setting import TODAY, WEEK, coming
from conversations.checkin.keyboard import keys
from conversations.examples import example
from conversations.planning.lines import discreet, pairs, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments, workhours
from domain.absences import Absence
from domain.appointments import Appointment, AppointmentStatus
from domain.ears import absence as absence_of
from domain.ears import deputy
from domain.people import StaffProfile
from domain.situations import Situation

_DAY = timedelta(days=1)
SHOWN = 4
"""So many people with a talk have a button; the lines name all."""
_WORDS = {"coach": "Marieke", "since": AWAY.since.isoformat(), "until": AWAY.until.isoformat()}


@screen("away", of_coach, lambda: of_coach(AWAY), lambda: of_coach(LATER), with_a_talk)
def away(view: View, w: Wording) -> Shown | None:
    """The days that are known, who stands in, the talks that fall on them, and the way back; else days to choose."""
    if view.staff is None:
        return None
    known = coming(view.staff, view.now)
    if not known:
        text = w("When are you not there? A colleague answers meanwhile, and your people hear who.")
        return Shown(text=text, buttons=rows(*_choices(w), Button(label=w("Back"), verb="menu")))
    lines = [line for each in known for line in _line(view, each, w)]
    names = [button for each in known[:1] for button in _others(view, each, w)]
    backs = [_way_back(view, each, w) for each in known]
    more = Button(label=w("Other days"), verb="away_days")
    talks = _talks(view, known)
    if talks:
        lines += ["", w("In these days you have a talk:")]
        lines += [f"{escape(of.person.name)} · {w.moment(talk.at)}" for of, talk in talks]
    whom = {of.person.id: of.person.name for of, _ in talks}
    moved = [
        Button(label=w("Appointment with {name}", name=name), verb="appointment", subject=person)
        for person, name in list(whom.items())[:SHOWN]
    ]
    return Shown(
        text="\n".join(lines),
        buttons=(*rows(*moved), *pairs(*names), *rows(*backs, more, Button(label=w("Back"), verb="menu"))),
        protect=bool(talks),
    )


def _talks(view: View, known: Sequence[Absence]) -> list[tuple[Situation, Appointment]]:
    """Planned talks on days that the coach is away, the first one first."""
    talks = [
        (of, each)
        for of in view.people
        for each in of.appointments
        if each.status is AppointmentStatus.PLANNED
        and each.at > view.now
        and any(absence.holds(moments.local_day(each.at, of.person.zone)) for absence in known)
    ]
    return sorted(talks, key=lambda talk: talk[1].at)


def _choices(w: Wording) -> tuple[Button, ...]:
    return (
        Button(label=w("Today"), verb="away_on", thing=TODAY),
        Button(label=w("The rest of this week"), verb="away_on", thing=WEEK),
        Button(label=w("Other days"), verb="away_days"),
    )


def _line(view: View, absence: Absence, w: Wording) -> list[str]:
    assert view.staff is not None
    named = next((each.name for each in view.staff.colleagues if each.id == absence.stand_in), "")
    who = w("{name} stands in for you.", name=named) if named else w("Nobody stands in for you yet.")
    told = w("Your people hear it on the first day.") if absence.since > _today(view) else w("Your people hear it.")
    return [w("You are away: {days}.", days=_days(absence, w)), who, told]


def _days(absence: Absence, w: Wording) -> str:
    if absence.since == absence.until:
        return w.day(absence.since)
    return w("{since} up to and with {until}", since=w.day(absence.since), until=w.day(absence.until))


def _others(view: View, absence: Absence, w: Wording) -> list[Button]:
    assert view.staff is not None
    others = [each for each in view.staff.coaches if each.id != absence.stand_in]
    return [
        Button(label=w("{name} stands in", name=each.name), verb="away_by", thing=f"{absence.id}:{each.id}")
        for each in others
    ]


def _way_back(view: View, absence: Absence, w: Wording) -> Button:
    begun = absence.since <= _today(view)
    label = w("I am back") if begun else w("I will be there on {day} after all", day=w.day(absence.since))
    return Button(label=label, verb="away_back", thing=absence.id)


def _today(view: View) -> date:
    return moments.local_day(view.now, view.to.zone if view.to else "Europe/Amsterdam")


@screen("ask_away_days", of_coach)
def ask_away_days(view: View, w: Wording) -> Shown | None:
    """One line is enough."""
    text = w("Which days? Write it on one line, such as: Tue 21 April - Fri 24 April.")
    text += "\n" + w("Put a name behind it if somebody else stands in.")
    return Shown(text=text, buttons=rows(Button(label=w("Back"), verb="away")))


@screen("away_days_unread", of_coach)
def away_days_unread(view: View, w: Wording) -> Shown | None:
    """Asked again, with an example."""
    text = w("I cannot read days in that. Write it like this: Tue 21 April - Fri 24 April. Days that lie ahead.")
    return Shown(text=text, buttons=rows(Button(label=w("Back"), verb="away")))


@screen("will_stand_in", lambda: of_stand_in(words=_WORDS))
def will_stand_in(view: View, w: Wording) -> Shown | None:
    """To the colleague, ahead; no names yet."""
    days = _days_of(view, w)
    text = w("{coach} is away: {days}. You stand in then.", coach=view.words["coach"], days=days)
    text += "\n" + w(
        "On the first day you read for whom. If it does not suit you, tell {coach}.", coach=view.words["coach"]
    )
    return Shown(text=text, protect=True)


@screen("standing_in", lambda: of_stand_in(without(AWAY), henk_without(AWAY), words=_WORDS))
def standing_in(view: View, w: Wording) -> Shown | None:
    """To the colleague, from the first day: whom they see, exactly these days."""
    if view.staff is None or not view.staff.standing_in_for:
        return None
    until = date.fromisoformat(view.words["until"])
    text = w("You stand in for {coach}, up to and with {day}.", coach=view.words["coach"], day=w.day(until))
    text += "\n" + w("What these people ask comes to you. After that it ends by itself.")
    people = [Button(label=each.name, verb="person", subject=each.id) for each in view.staff.standing_in_for]
    return Shown(text=text, buttons=rows(*people), protect=True)


def _days_of(view: View, w: Wording) -> str:
    since, until = (date.fromisoformat(view.words[name]) for name in ("since", "until"))
    return _days(Absence(id="", coach="", since=since, until=until), w)


@screen(
    "coach_away",
    example(lambda: without(AWAY), thing=AWAY.id, words={"stand_in": "joris"}),
    example(lambda: henk_without(AWAY), thing=AWAY.id, words={"stand_in": "joris"}),
    example(lambda: without(alone()), thing=AWAY.id, words={"stand_in": ""}),
)
def coach_away(view: View, w: Wording) -> Shown | None:
    """To the participant, quietly on the first day: who answers, and until when; the key below the chat says so too."""
    about = view.about
    absence = absence_of(about, view.now) if about else None
    if about is None or about.coach is None or absence is None or absence.id != view.thing:
        return None
    if absence.stand_in != view.words["stand_in"]:  # chosen anew since
        return None
    away = w("{coach} is away until {day}.", coach=about.coach.name, day=back_on(view, absence, w))
    stand_in, phone = deputy(about, view.now), view.programme.emergency_phone
    if stand_in is not None:
        text = away + " " + w("{stand_in} looks along with you meanwhile.", stand_in=stand_in.name)
        return Shown(text=discreet(view, text, w), keys=keys(w, stand_in.name))
    text = f"{away} " + w("If it cannot wait, call {number}.", number=phone) if phone else away
    return Shown(text=discreet(view, text, w))


def back_on(view: View, absence: Absence, w: Wording) -> str:
    """The day on which the coach works again: by its name when it is near."""
    about = view.about
    assert about is not None
    profile = about.coach_profile or StaffProfile(person=absence.coach)
    day = workhours.day_at_work(profile, absence.until + _DAY)
    near = (day - moments.local_day(view.now, about.person.zone)).days < 7
    return w.weekday(day) if near else w.day(day)


@screen(
    "coach_back",
    example(lambda: without(over()), thing=AWAY.id, words={"until": over().until.isoformat()}),
    example(lambda: henk_without(over()), thing=AWAY.id, words={"until": over().until.isoformat()}),
)
def coach_back(view: View, w: Wording) -> Shown | None:
    """To the participant: the coach is there again."""
    about = view.about
    if about is None or about.coach is None or about.coach_profile is None or absence_of(about, view.now):
        return None
    ended = next((each for each in about.coach_profile.absences if each.id == view.thing), None)
    if ended is None or ended.until.isoformat() != view.words["until"]:
        return None
    text = w("{coach} is there again.", coach=about.coach.name)
    return Shown(text=discreet(view, text, w), keys=keys(w, about.coach.name))
