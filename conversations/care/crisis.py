"""Crisis words are answered first, always, and with numbers (house rule g1)."""

from dataclasses import replace
from datetime import datetime, time

from conversations.care.calling import called
from conversations.events import Edited, Heard, SentThing, Tapped, Wrote
from conversations.facts import Own
from conversations.replies import LeavePlace, Outcome, Say
from conversations.saying import answer
from conversations.understanding import language_of_crisis
from conversations.verbs import Meaning, meaning, own_tap
from conversations.wording import USUAL
from domain import moments
from domain.calls import Door
from domain.people import Person, Programme, Rest

SCREENS = {
    Meaning.CRISIS_LIFE: "crisis_life",
    Meaning.CRISIS_VIOLENCE: "crisis_violence",
    Meaning.CRISIS_NEEDS: "crisis_needs",
}


@meaning(Meaning.CRISIS_LIFE)
def life(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Suicide."""
    return _grave(facts, event, Meaning.CRISIS_LIFE, now)


@meaning(Meaning.CRISIS_VIOLENCE)
def violence(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Violence at home."""
    return _grave(facts, event, Meaning.CRISIS_VIOLENCE, now)


@meaning(Meaning.CRISIS_NEEDS)
def needs(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """On the street, or nothing to eat."""
    return _grave(facts, event, Meaning.CRISIS_NEEDS, now)


def _grave(facts: Own, event: Wrote, which: Meaning, now: datetime) -> Outcome:
    """Numbers at once; steps rest until the end of the next workday, talks go on; nothing else is asked or kept."""
    person = facts.me.person
    return Outcome(
        changes=(_resting(person, now), LeavePlace(person=person.id)), says=(answer(facts, event, SCREENS[which]),)
    )


def _resting(person: Person, now: datetime) -> Person:
    """A rest that lasts longer stays as it is."""
    if person.rest is not None and person.rest.until is None:
        return person
    day = moments.workdays_after(moments.local_day(now, person.zone), 1)
    until = moments.instant(day, time(23, 59), person.zone)
    return replace(person, rest=Rest(since=now, until=until))


def stranger_crisis(event: Heard, which: Meaning, programme: Programme) -> Outcome:
    """The same numbers for someone without an invitation, in the language of the words; it counts in no limit."""
    match event:
        case Wrote(text=words) | Edited(text=words) | SentThing(caption=words):
            language = language_of_crisis(words)
        case _:
            language = USUAL
    return Outcome(says=(Say(screen=SCREENS[which], chat=event.chat, words={"language": language}),))


@meaning(Meaning.EXAGGERATION)
def exaggeration(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Ik ga dood van de stress*: no crisis, but warmth."""
    return Outcome(says=(answer(facts, event, "heavy_day"),))


@meaning(Meaning.THREAT)
def threat(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Eviction, or power, gas or water that stops: the number, and the third door as one button (house rule g2)."""
    return Outcome(says=(answer(facts, event, "threat"),))


@own_tap("crisis_tell")
def crisis_tell(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Only this tap tells the coach; what was written is not passed on."""
    return called(facts, event, Door.TALK, now)


@own_tap("crisis_ok")
def crisis_ok(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Het gaat wel*: no question follows."""
    return Outcome(says=(answer(facts, event, "crisis_ok"),))
