"""The coach's list of own people, finding one of them by name, and the page of one."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Working
from conversations.planning.at_hand import LONGEST
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, happened
from conversations.verbs import coach_tap, staff_tap, staff_text
from domain import caseload
from domain.people import Person, Role
from domain.situations import Place

_SHORTEST = 3
"""Letters of a name that are enough without having been asked for one."""


@staff_tap("people", Role.COACH)
def people(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Mijn mensen*: own participants and those the coach stands in for now, a page at a time."""
    words = {"people": _ids(caseload.seen_by(facts.me)), "page": event.thing if event.thing.isdecimal() else "0"}
    return Outcome(
        changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "people", words=words),)
    )


@staff_tap("find_person", Role.COACH)
def find_person(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The next text is a part of a name."""
    place = Place(person=facts.me.person.id, verb="find_name", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "find_person"),))


@staff_text("find_name", Role.COACH, most=LONGEST)
def find_name(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """Who is called like that; with nobody the question stays open."""
    hits = caseload.found(caseload.seen_by(facts.me), event.text)
    leaves = (LeavePlace(person=facts.me.person.id),) if hits else ()
    words = {"people": _ids(hits), "text": event.text.strip()}
    return Outcome(changes=leaves, says=(answer(facts, event, "found", words=words),))


def is_name(facts: Working, event: Wrote) -> bool:
    """Whether a text that nobody asked for begins the name of somebody the coach sees; *menu* is always the menu."""
    said = event.text.strip()
    if len(said) < _SHORTEST or said.casefold() == "menu":
        return False
    return bool(caseload.found(caseload.seen_by(facts.me), said))


@coach_tap("person")
def person(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One participant's plan; the look is written down and the participant can see it."""
    return Outcome(
        changes=(LeavePlace(person=facts.coach.person.id),),
        says=(answer(facts, event, "person"),),
        history=(happened(facts, event, "looked", now),),
    )


@coach_tap("person_more")
def person_more(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The rest of what can be done for them."""
    return Outcome(changes=(LeavePlace(person=facts.coach.person.id),), says=(answer(facts, event, "person_more"),))


def _ids(several: tuple[Person, ...]) -> str:
    return " ".join(each.id for each in several)
