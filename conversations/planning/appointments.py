"""Talks: the coach makes one, the participant says whether it suits, afterwards it is *besproken*."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.planning.at_hand import LONGEST, asks
from conversations.planning.plan import today
from conversations.planning.spoken import line
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.saying import answer, gone, happened, to_coach, to_participant
from conversations.verbs import coach_tap, coach_text, own_tap, own_text
from domain.appointments import Appointment, AppointmentStatus
from domain.dossier import last_talk
from domain.ids import derive
from domain.moments import instant
from domain.situations import Place, Situation


@coach_tap("appointment")
def appointment(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach wants to make an appointment."""
    return Outcome(changes=(asks(facts, "appointment_at", now),), says=(answer(facts, event, "ask_appointment"),))


@coach_text("appointment_at")
def appointment_at(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """*Wijkhuis De Magneet, di 21 april 11:00 | je map*: where, when, and after a bar what to bring; either order."""
    made = _read(facts, event, now)
    if made is None:
        return Outcome(says=(answer(facts, event, "ask_appointment", words={"again": "yes"}),))
    replaced = tuple(
        replace(each, status=AppointmentStatus.CANCELLED, revision=each.revision + 1)
        for each in _planned(facts.of)
        if each.answer == "other_time"
    )
    return Outcome(
        changes=(*replaced, made, LeavePlace(person=facts.coach.person.id)),
        says=(
            answer(facts, event, "appointment_made", thing=made.id),
            to_participant(facts, "appointment_new", Kind.APPOINTMENT, thing=made.id),
        ),
        history=(happened(facts, event, "appointment_made", now, made.id),),
    )


@coach_tap("appointment_off")
def appointment_off(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The talk does not go on; the participant is told."""
    off = _one(facts.of, event.thing)
    if off is None:
        return gone(facts, event)
    return Outcome(
        changes=(
            replace(off, status=AppointmentStatus.CANCELLED, revision=off.revision + 1),
            LeavePlace(person=facts.coach.person.id),
        ),
        says=(
            answer(facts, event, "person"),
            to_participant(facts, "appointment_off", Kind.APPOINTMENT, words={"at": off.at.isoformat()}),
        ),
    )


@coach_tap("discussed")
def discussed(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The talk has been: *besproken*."""
    talk = _one(facts.of, event.thing)
    if talk is None:
        return Outcome(says=(answer(facts, event, "person"),))
    before = last_talk(facts.of, today(facts.of, now))
    words = {"since": before.isoformat() if before else ""}
    return Outcome(
        changes=(replace(talk, status=AppointmentStatus.DISCUSSED, revision=talk.revision + 1),),
        says=(answer(facts, event, "talk_over", thing=talk.id, words=words),),
        history=(happened(facts, event, "discussed", now, talk.id),),
        toast="Noted: discussed.",
    )


@own_tap("coming")
def coming(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It suits: *Ja, ik kom*."""
    talk = _one(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    said = replace(talk, answer="coming", revision=talk.revision + 1)
    return Outcome(changes=(said,), says=(answer(facts, event, "appointment_yes", thing=talk.id),))


@own_tap("other_time")
def other_time(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Andere tijd*: the coach hears it at once; when it does suit may be added in words."""
    talk = _one(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="other_time_words", thing=talk.id, since=now)
    told = () if talk.answer == "other_time" else to_coach(facts, "other_time_asked", Kind.STAFF, thing=talk.id)
    return Outcome(
        changes=(replace(talk, answer="other_time", revision=talk.revision + 1), place),
        says=(answer(facts, event, "other_time", thing=talk.id), *told),
    )


@own_text("other_time_words", most=LONGEST)
def other_time_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """When it does suit, passed on as it was written."""
    talk = _one(facts.me, facts.place.thing if facts.place else "")
    words = {"words": event.text.strip()}
    passed_on = to_coach(facts, "other_time_asked", Kind.STAFF, thing=talk.id, words=words) if talk else ()
    return Outcome(
        changes=(LeavePlace(person=facts.me.person.id),),
        says=(answer(facts, event, "other_time_passed_on"), *passed_on),
    )


def _planned(situation: Situation) -> tuple[Appointment, ...]:
    return tuple(each for each in situation.appointments if each.status is AppointmentStatus.PLANNED)


def _one(situation: Situation, id_: str) -> Appointment | None:
    return next((each for each in _planned(situation) if each.id == id_), None)


def _read(facts: Coached, event: Wrote, now: datetime) -> Appointment | None:
    """The appointment that the text names; None unless place, day and hour are surely there and still ahead."""
    first, _, bring = event.text.partition("|")
    day = today(facts.of, now)
    parts = [part.strip() for part in first.split(",", 1)]
    typed = line(first, day) if len(parts) < 2 else line(f"{parts[1]} {parts[0]}", day)
    typed = typed if typed and typed.moment and typed.moment.hour else line(first, day)
    named = typed.moment if typed else None
    if typed is None or named is None or named.day is None or named.hour is None:
        return None
    if max(len(typed.words), len(bring.strip())) > LONGEST:
        return None
    at = instant(named.day, named.hour, facts.of.person.zone)
    if at <= now:
        return None
    return Appointment(
        id=derive(event.id, "appointment"),
        participant=facts.of.person.id,
        coach=facts.coach.person.id,
        at=at,
        place=typed.words,
        bring=bring.strip(),
        made_at=now,
    )
